import { visibleText } from './invisible.ts'
import { typeOf } from './tags.ts'
import { mendAttributes } from './title-slips.ts'
import type { Link, MalformedTag } from './tree.ts'

const NEAR_DESTINATION =
  /^([a-z][a-z0-9-]{1,31}|\p{Script=Arabic}[\p{Script=Arabic}\p{M}-]{1,31})([:;؛：∶])([\p{L}\p{N}?؟].*)$/su

/** Inline links whose destination is nearly a tag's: CommonMark reads them, but as links to a file of that name (docs/format.md §3). */
export function findNearLinks(text: string, links: readonly Link[]): MalformedTag[] {
  return links.flatMap((link) => nearLink(text, link) ?? [])
}

function nearLink(text: string, { form, span, destination, title }: Link): MalformedTag | undefined {
  if (form !== 'inline') return undefined
  const written = visibleText(text.slice(destination.start, destination.end)).replaceAll('\u00a0', '')
  const [, type = '', colon = '', id = ''] = NEAR_DESTINATION.exec(written) ?? []
  const isLatin = /^[a-z]/.test(type)
  if (type === '' || (isLatin && typeOf(`${type}:`) === undefined)) return undefined
  const notes = title && text.slice(title.start, title.end)
  const behind =
    title && notes !== undefined
      ? text.slice(destination.end, title.start) +
        (mendAttributes(notes)?.title ?? notes) +
        text.slice(title.end, span.end)
      : text.slice(destination.end, span.end)
  return {
    kind: 'malformed-tag',
    span,
    slip: !isLatin ? 'arabic-type' : colon === ':' ? 'invisible-character' : 'wrong-colon',
    before: text.slice(span.start, destination.start),
    type,
    id: id.replaceAll('؟', '?'),
    behind,
  }
}
