/** The start of the blank lines that end at an offset, which is the start of a line. */
export function blanksAbove(text: string, offset: number): number {
  const [blank = ''] = /(?<=^|\n)(?:[ \t]*\r?\n)*$/.exec(text.slice(Math.max(0, offset - MOST_BLANK), offset)) ?? []
  return offset - blank.length
}

/** The end of the blank lines that begin at an offset, which is the start of a line. */
export function blanksBelow(text: string, offset: number): number {
  blank.lastIndex = offset
  return offset + (blank.exec(text)?.[0].length ?? 0)
}

const blank = /(?:[ \t]*\r?\n)*/y

/** In code units: nobody leaves more empty than this on purpose. */
const MOST_BLANK = 200
