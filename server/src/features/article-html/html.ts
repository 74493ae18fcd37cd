/** Markup that is ready to be shown. Only this module makes it, so that no text of a file can become markup. */
export interface Html {
  readonly html: string
}

/** What may stand in an element: text is escaped, nothing is shown for `undefined`. */
export type Content = string | Html | undefined | readonly Content[]

/** An element with its attributes and content; an attribute that is `undefined` is left out. */
export const element = (
  name: ElementName,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly Content[]
): Html => ({ html: `${opening(name, attributes)}${fragment(...content).html}</${name}>` })

/** An element that holds nothing. */
export const emptyElement = (
  name: 'br' | 'hr' | 'img',
  attributes: Readonly<Record<string, string | undefined>> = {},
): Html => ({ html: opening(name, attributes) })

/** Several pieces one after the other. */
export const fragment = (...content: readonly Content[]): Html => ({ html: content.map(written).join('') })

/** Whether nothing would be seen of it. */
export const isEmpty = (content: Content): boolean => written(content).trim() === ''

/** Pieces with a separator between those that are there. */
export function joined(separator: string, content: readonly Content[]): Html {
  const [first, ...rest] = content.filter((piece) => !isEmpty(piece))
  return fragment(
    first,
    rest.flatMap((piece) => [separator, piece]),
  )
}

/** The elements that an article is made of. */
export type ElementName =
  | 'a'
  | 'article'
  | 'bdi'
  | 'blockquote'
  | 'code'
  | 'del'
  | 'em'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'header'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'span'
  | 'strong'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'time'
  | 'tr'
  | 'ul'

function written(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  return 'html' in content ? content.html : content.map(written).join('')
}

const opening = (name: string, attributes: Readonly<Record<string, string | undefined>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('')}>`

/** What HTML cannot hold becomes U+FFFD: control characters and half a surrogate pair. */
const escaped = (text: string): string =>
  text.replace(unfit, '\ufffd').replace(/[&<>"']/g, (sign) => references.get(sign) ?? sign)

const unfit = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu

const references: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])
