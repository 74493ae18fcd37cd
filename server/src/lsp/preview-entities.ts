import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { inLanguage } from '../language/message.ts'
import type { PreviewEntitiesParams, PreviewEntity } from '../protocol.ts'
import { displayName } from '../registry/names.ts'
import { canonicalUri } from '../text/uri.ts'
import type { Desk } from './desk.ts'

/** `seedbed/previewEntities`: names and places of what the tags of an article lead to. */
export function answerPreviewEntities({ session }: Desk, { uri }: PreviewEntitiesParams): readonly PreviewEntity[] {
  const found = session.documentIn(canonicalUri(uri))
  if (found?.document.kind !== 'article') return []
  const targets = new Set(found.document.sites.map((site) => site.target))
  const article = found.document
  return [...targets].flatMap((target) => previewOf(found.corpus, article, target) ?? [])
}

function previewOf(corpus: Corpus, article: Article, target: string): PreviewEntity | undefined {
  const languages = [article.lang ?? '', corpus.settings.lang ?? '', 'en']
  if (target.startsWith('article:')) {
    const other = corpus.articlesOf(target.slice('article:'.length))[0]
    if (!other) return undefined
    const line = other.source.position(other.titleSpan.start).line
    return { ref: target, name: other.title ?? target, like: 'article', uri: other.uri, line }
  }
  const entity = corpus.resolve(target)
  const source = entity && corpus.document(entity.uri)?.source
  if (!entity || !source) return undefined
  const description = entity.description && inLanguage(entity.description, ...languages)
  return {
    ref: target,
    name: displayName(entity, ...languages),
    ...(description === undefined ? {} : { description }),
    like: corpus.settings.types.get(entity.type)?.like ?? entity.type,
    uri: entity.uri,
    line: source.position(entity.idSpan.start).line,
  }
}
