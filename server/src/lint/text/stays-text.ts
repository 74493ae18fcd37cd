/**
 * Whether a line in the middle of a paragraph would begin a paragraph, if an empty line stood before it: `14. ` would be a list then, and four
 * spaces code. Only beginnings that are certain count: a letter, a number, a quotation mark, a bracket.
 */
export function staysText(text: string, lineStart: number): boolean {
  beginning.lastIndex = lineStart
  return beginning.test(text)
}

// Neither `14.` nor `[label]:`, which defines a link.
const beginning = / {0,3}(?:[\p{L}“”«"(]|\d{1,9}(?![.)\d])|\[(?![^\]\n]*\]:))/uy
