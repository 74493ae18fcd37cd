/** A snippet of the protocol in the words of CodeMirror's: places to fill in keep their numbers, of a choice the first is taken. */
export function snippetTemplate(snippet: string): string {
  return snippet.replace(parts, (part, escaped?: string, number?: string, rest = '') => {
    if (escaped !== undefined) return literal(escaped)
    if (number === undefined) return literal(part)
    const text = rest.startsWith('|') ? (rest.slice(1).split(/[,|]/)[0] ?? '') : rest.slice(1)
    // CodeMirror's places cannot hold braces.
    const words = text.replace(/\\(.)/g, '$1').replace(/[{}]/g, '')
    return words === '' ? `\${${number}}` : `\${${number}:${words}}`
  })
}

/** An escaped sign, a place with or without its text, or a brace that is none. */
const parts = /\\([$}\\])|\$\{?(\d+)(?:(?<=\{\d+)((?::(?:\\.|[^}\\])*|\|(?:\\.|[^|\\])*\|)?)\})?|[{}]/g

const literal = (text: string): string => text.replace(/[{}]/g, '\\$&')
