/**
 * How many units of a label as it is written stand for so many units of its plain text, counted from one side; white space counts by runs.
 * Undefined where markup, an escape or a character reference stands among them: there the two cannot be laid side by side.
 */
export function alignedLength(
  written: string,
  plain: string,
  count: number,
  side: 'start' | 'end',
): number | undefined {
  const unit = (text: string, at: number): string => text.charAt(side === 'start' ? at : text.length - 1 - at)
  let at = 0
  for (let seen = 0; seen < count; ) {
    if (isWhite(unit(plain, seen))) {
      if (!isWhite(unit(written, at))) return undefined
      let hasBreak = false
      for (; isWhite(unit(plain, seen)); seen++) hasBreak ||= unit(plain, seen) === '\n'
      // A line of a block quotation begins with its sign.
      while (isWhite(unit(written, at)) || (hasBreak && unit(written, at) === '>')) at++
    } else {
      if (unit(plain, seen) !== unit(written, at)) return undefined
      seen++
      at++
    }
  }
  // The sign was escaped: its backslash would be left behind, and take the bracket with it.
  return side === 'end' && unit(written, at) === '\\' ? undefined : at
}

const isWhite = (unit: string): boolean => /^\s$/u.test(unit)
