/** Brings offsets in a text into the same text with one code unit for each line break, as editors keep it: what stands between CR and LF is before both. */
export function withSingleBreaks(text: string): (offset: number) => number {
  /** Where each LF stands that is left out. */
  const breaks: number[] = []
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) breaks.push(at + 1)
  if (breaks.length === 0) return (offset) => offset
  return (offset) => {
    let low = 0
    let high = breaks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((breaks[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
