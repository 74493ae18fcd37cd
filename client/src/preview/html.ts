/** Markup that is ready to be shown. Only this module makes it, so that no text of a file can become markup. */
export type Html = { readonly html: string }

/** What may stand in an element: text is escaped, nothing is shown for `undefined`. */
export type Content = string | Html | undefined

/** An element with its attributes and content; an attribute that is `undefined` is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly Content[]
): Html {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`,
  )
  return { html: `<${name}${written.join('')}>${fragment(...content).html}</${name}>` }
}

/** Several pieces one after the other. */
export function fragment(...content: readonly Content[]): Html {
  const written = content.map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : (piece?.html ?? '')))
  return { html: written.join('') }
}

/** Whether nothing would be seen of it. */
export function isEmpty(content: Content): boolean {
  return content === undefined || content === '' || (typeof content !== 'string' && content.html === '')
}

/** Pieces with a separator between those that are there. */
export function joined(separator: string, content: readonly Content[]): Html {
  const [first, ...rest] = content.filter((piece) => !isEmpty(piece))
  return fragment(first, ...rest.flatMap((piece) => [separator, piece]))
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character)
}
