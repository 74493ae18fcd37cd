import { previewEntities } from '../features/preview-entities.ts'
import { PREVIEW_ENTITIES, type PreviewEntitiesParams, type PreviewEntity } from '../protocol/preview-entities.ts'
import { canonicalUri } from '../text/uri.ts'
import type { Desk } from './desk.ts'

/** What the preview of an article is told, at once: what the corpus knows only after it has been read comes with the next answer. */
export const answerPreviewEntities = ({ connection, session }: Desk): void => {
  connection.onRequest(PREVIEW_ENTITIES, ({ uri }: PreviewEntitiesParams): readonly PreviewEntity[] => {
    const context = session.context(canonicalUri(uri))
    return context ? previewEntities(context) : []
  })
}
