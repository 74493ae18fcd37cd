import { proclitics } from '../../language/particles.ts'
import { type Word, wordsIn } from '../../language/words.ts'
import type { NamePlace } from './name-places.ts'

/**
 * Whether a name in a text is only a part of a longer name that stands there, of up to three words more at either side: نور سلطان of
 * نور سلطان نزارباييف; or, with what seems to be a particle, another name altogether: لال of بلال.
 */
export function isInLongerName(text: string, place: NamePlace, isName: (text: string) => boolean): boolean {
  const token = place.start - place.particle.length
  if (place.particle !== '' && isName(text.slice(token, place.end))) return true
  const before = wordsBefore(text, token)
  const behind = wordsBehind(text, place.end)
  for (const start of [undefined, ...before]) {
    for (const end of [place.end, ...behind]) {
      if (start === undefined && end === place.end) continue
      const written = text.slice(start ?? place.start, end)
      if (isName(written)) return true
      if (start !== undefined && proclitics(written).some(({ rest }) => isName(rest))) return true
    }
  }
  return false
}

const MOST = 3
const NEAR = 80

/** Where the words begin that stand before an offset in one row, the nearest first. */
function wordsBefore(text: string, offset: number): readonly number[] {
  const from = Math.max(0, offset - NEAR)
  const words: Word[] = [...wordsIn(text.slice(from, offset))]
  const starts: number[] = []
  let end = offset
  for (const word of words.reverse().slice(0, MOST)) {
    if (!isGap(text.slice(from + word.end, end))) break
    end = from + word.start
    starts.push(end)
  }
  return starts
}

/** Where the words end that stand behind an offset in one row, the nearest first. */
function wordsBehind(text: string, offset: number): readonly number[] {
  const ends: number[] = []
  let start = offset
  for (const word of wordsIn(text.slice(offset, offset + NEAR))) {
    if (ends.length === MOST || !isGap(text.slice(start, offset + word.start))) break
    start = offset + word.end
    ends.push(start)
  }
  return ends
}

/** What stands between the words of one name. */
const isGap = (between: string): boolean => /^[\s-]+$/u.test(between)
