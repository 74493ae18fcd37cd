/** Where one of some pieces begins in a text, in rising order; where two begin at one place, it is there twice. */
export function offsetsOf(text: string, pieces: readonly string[]): readonly number[] {
  const offsets: number[] = []
  for (const piece of pieces) {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) offsets.push(at)
  }
  return offsets.sort((a, b) => a - b)
}
