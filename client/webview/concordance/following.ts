import type { ConcordanceLine } from '../../../server/src/protocol/concordance.ts'

/**
 * Which lines of a concordance that has been made anew are those of the old one, by their old numbers: the same words in the same article, of which
 * the first stays the first; else what begins at the same place. Tags change no words, so a line that has just been tagged is found again.
 */
export function followed(
  old: readonly ConcordanceLine[],
  fresh: readonly ConcordanceLine[],
): ReadonlyMap<number, number> {
  const byWords = grouped(fresh)
  const byPlace = new Map(fresh.map((line) => [placeOf(line), line]))
  const oldByWords = grouped(old)
  const found = new Map<number, number>()
  for (const [words, lines] of oldByWords) {
    const same = byWords.get(words)?.toSorted(inText) ?? []
    // One of several that say the same may be gone: then which one is unknown by the words.
    const isSure = same.length === lines.length
    for (const [index, line] of lines.toSorted(inText).entries()) {
      const now = isSure ? same[index] : byPlace.get(placeOf(line))
      if (now) found.set(line.number, now.number)
    }
  }
  return found
}

function grouped(lines: readonly ConcordanceLine[]): ReadonlyMap<string, readonly ConcordanceLine[]> {
  const groups = new Map<string, ConcordanceLine[]>()
  for (const line of lines) {
    const words = wordsOf(line)
    const group = groups.get(words)
    if (group) group.push(line)
    else groups.set(words, [line])
  }
  return groups
}

const wordsOf = ({ uri, before, keyWord, after }: ConcordanceLine): string =>
  JSON.stringify([uri, before, keyWord, after])

const placeOf = ({ uri, range: { start }, keyWord }: ConcordanceLine): string =>
  JSON.stringify([uri, start.line, start.character, keyWord])

const inText = ({ range: { start: a } }: ConcordanceLine, { range: { start: b } }: ConcordanceLine): number =>
  a.line - b.line || a.character - b.character
