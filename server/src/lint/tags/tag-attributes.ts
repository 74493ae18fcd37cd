import type { Article } from '../../corpus/document.ts'
import type { Settings } from '../../schema/settings.ts'
import { linkTypes } from '../../schema/types.ts'
import type { Attribute, Tag } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'

/** Whether a tag is one in this corpus, and no link of a misspelt type. */
export const isOfKnownType = ({ type }: Pick<Tag, 'type'>, { types }: Settings): boolean =>
  types.has(type) || linkTypes.includes(type)

/** The tags of an article whose attributes are read as they were meant: of others `malformed-tag` speaks. */
export function* tagsWithAttributes({ tree }: Article, settings: Settings): Generator<Tag> {
  let misread: ReadonlySet<number> | undefined
  for (const tag of tree.tags) {
    if (tag.attributes.length === 0 || !isOfKnownType(tag, settings)) continue
    misread ??= new Set(tree.problems.flatMap(({ kind, span }) => (kind === 'malformed-tag' ? [span.start] : [])))
    if (!misread.has(tag.span.start)) yield tag
  }
}

/** The edit that takes an attribute out of a tag's title, and the title with the last one. */
export function removeAttribute(text: string, tag: Tag, attribute: Attribute): Edit | undefined {
  const { attributes, title, destination } = tag
  if (!title) return undefined
  const index = attributes.indexOf(attribute)
  const next = attributes[index + 1]
  const previous = attributes[index - 1]
  if (previous) {
    const start = text.indexOf(';', endOfAttribute(text, previous))
    const end = next ? text.lastIndexOf(';', next.keySpan.start) : title.end
    return start < 0 || end < start ? undefined : { span: { start, end }, text: '' }
  }
  if (next) return { span: { start: attribute.keySpan.start, end: next.keySpan.start }, text: '' }
  const start = destination.end + (text[destination.end] === '>' ? 1 : 0)
  return { span: { start, end: title.end + 1 }, text: '' }
}

/** Where an attribute ends, its quote included. */
export const endOfAttribute = (text: string, { valueSpan: { end } }: Attribute): number =>
  text[end] === "'" ? end + 1 : end

/** The edits that take attributes (by their keys) out of a tag's title, which keeps the others as they are written; none where it has none of them. */
export function withoutAttributes(text: string, tag: Tag, keys: readonly string[]): readonly Edit[] {
  const { attributes, title } = tag
  const gone = attributes.filter(({ key }) => keys.includes(key))
  const [first, second] = gone
  if (!title || !first) return []
  if (!second) return listed(removeAttribute(text, tag, first))
  const kept = attributes.filter((one) => !gone.includes(one))
  if (kept.length === 0) return listed(removeAttribute(text, { ...tag, attributes: [first] }, first))
  const written = kept.map((one) => text.slice(one.keySpan.start, endOfAttribute(text, one))).join('; ')
  return [{ span: title, text: written }]
}

const listed = (edit: Edit | undefined): readonly Edit[] => (edit ? [edit] : [])
