import { type Direction, direction, isolate } from '../../server/src/language/direction.ts'

// VS Code's trees cut a row at its right edge. Of a text from right to left that is the beginning, which says most: it has to fit.

/** So many letters fit into a row of a side bar as wide as VS Code makes it. */
const ROW = 36

/** A text for one row of a tree: one from right to left is cut behind its last word that fits. What is cut off belongs into the tooltip. */
export function shortened(text: string, letters = ROW): string {
  if (directionOf(text) !== 'rtl') return text
  const [first = '', ...more] = rowsOf(text, letters)
  return more.length > 0 ? isolate(`${first}…`, 'rtl') : text
}

/** A text for several rows of a tree, word by word. */
export function wrapped(text: string, letters = ROW): readonly string[] {
  const rows = rowsOf(text, letters)
  return rows.length > 1 ? rows.map((row) => isolate(row, directionOf(text))) : [text]
}

function rowsOf(text: string, letters: number): readonly string[] {
  const rows: string[] = []
  for (const word of text.replace(/^\u2067|\u2069$/g, '').split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && lengthOf(`${last} ${word}`) <= letters) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows
}

/** The server isolates what it says from right to left. */
const directionOf = (text: string): Direction => (text.startsWith('\u2067') ? 'rtl' : (direction(text) ?? 'ltr'))

/** How many letters are seen. */
const lengthOf = (text: string): number => [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length
