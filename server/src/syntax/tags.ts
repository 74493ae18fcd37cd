import type { Span } from '../text/span.ts'
import { readAttributes } from './attributes.ts'
import { type Content, fileSpan } from './lines.ts'
import type { Link, Tag } from './tree.ts'
import { isUrlScheme } from './url-schemes.ts'

/** Two to thirty-two characters as in docs/format.md §1; capitals too, so that a misspelt type can be told from a URL. */
const SCHEME = /^([A-Za-z][A-Za-z0-9-]{1,31}):/

/** The types whose names no list of URL schemes may take away. */
const BUILT_IN = new Set(['person', 'place', 'org', 'event', 'article', 'date'])

/** The type that a destination as written names, or undefined where it is an ordinary link's. */
export function typeOf(destination: string): string | undefined {
  const type = SCHEME.exec(destination)?.[1]
  return type !== undefined && (BUILT_IN.has(type) || !isUrlScheme(type)) ? type : undefined
}

/** The tag that an inline link is (docs/format.md §3), or undefined where it is an ordinary link; `labelText` is asked for tags only. */
export function readTag(
  content: Content,
  destination: Span,
  title: Span | undefined,
  link: Link,
  labelText: () => string,
): Tag | undefined {
  const written = content.text.slice(destination.start, destination.end)
  const type = typeOf(written)
  if (type === undefined) return undefined
  const typeEnd = destination.start + type.length
  const hash = type === 'article' ? written.indexOf('#') : -1
  const idEnd = hash < 0 ? destination.end : destination.start + hash
  const idSpan = { start: typeEnd + 1, end: idEnd }
  return {
    form: 'inline',
    span: link.span,
    label: link.label,
    destination: link.destination,
    title: link.title,
    target: link.target,
    typeSpan: fileSpan(content, { start: destination.start, end: typeEnd }),
    idSpan: fileSpan(content, idSpan),
    type,
    id: content.text.slice(idSpan.start, idSpan.end),
    anchor: hash < 0 ? undefined : fileSpan(content, { start: idEnd + 1, end: destination.end }),
    attributes: title ? attributesAt(content, title) : [],
    labelText: labelText(),
  }
}

function attributesAt(content: Content, title: Span) {
  const raw = content.text.slice(title.start, title.end)
  const inFile = ({ start, end }: Span): Span =>
    fileSpan(content, { start: title.start + start, end: title.start + end })
  return readAttributes(raw).map((attribute) => ({
    ...attribute,
    keySpan: inFile(attribute.keySpan),
    valueSpan: inFile(attribute.valueSpan),
  }))
}
