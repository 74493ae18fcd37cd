import { direction, isolate } from '../../server/src/language/direction.ts'

// VS Code's trees cut a row at its right edge. Of a text from right to left that is the beginning, which says most: it has to fit.

/** So many letters fit into a row of a side bar as wide as VS Code makes it. */
export const ROW = 36

/** A text for a row of a tree: one from right to left is cut behind its last word that fits. What is cut off belongs into the tooltip. */
export function shortened(text: string, letters = ROW): string {
  const [first = '', ...more] = wrapped(text, letters)
  return more.length > 0 ? isolate(`${first.replace(/[\u2066-\u2069]/g, '')}…`, 'rtl') : first
}

/** A text for several rows of a tree: one from right to left goes on in the next row, word by word; any other is one row. */
export function wrapped(text: string, letters = ROW): readonly string[] {
  const plain = text.replace(/^\u2067([^\u2069]*(?:\u2068[^\u2069]*\u2069[^\u2069]*)*)\u2069$/, '$1')
  if (lengthOf(plain) <= letters || (plain === text && direction(text) !== 'rtl')) return [text]
  const lines: string[] = []
  for (const word of plain.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(`${last} ${word}`) <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => isolate(line, 'rtl'))
}

/** How many letters are seen. */
const lengthOf = (text: string): number => [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length
