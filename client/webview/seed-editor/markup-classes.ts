import type { EditorMarkKind } from '../../../server/src/protocol/editor-view.ts'
import type { Tag } from './article-view.ts'

/** How the words of a tag look, in a line and in the cell of a drawn table alike. */
export const tagClasses = ({ kind, known }: Pick<Tag, 'kind' | 'known'>): string =>
  `seed-tag seed-${kind}${known || kind === 'unresolved' ? '' : ' seed-unknown'}`

/** How words look that are marked in a line; undefined for what is no mark of words. */
export const inlineClass = (kind: EditorMarkKind): string | undefined => (inline.has(kind) ? `seed-${kind}` : undefined)

const inline: ReadonlySet<EditorMarkKind> = new Set<EditorMarkKind>([
  'emphasis',
  'strong',
  'strikethrough',
  'code',
  'link',
  'image',
  'html',
])
