import { withoutArticle } from '../../language/particles.ts'
import { SPACE } from './key-units.ts'

/**
 * Visits the places at which a name can be looked up, its search key standing from `start` to `end`: each of its words, and where a word has
 * an article what comes behind that.
 */
export function eachWordPlace(units: Uint16Array, start: number, end: number, visit: (place: number) => void): void {
  for (let place = start; place < end; place++) {
    if (place > start && units[place - 1] !== SPACE) continue
    visit(place)
    if (units[place] === ALEF && units[place + 1] === LAM && hasArticle(units, place, end)) visit(place + ARTICLE)
  }
}

/** Whether a place that `eachWordPlace` visits belongs to the first word of its name. */
export function isFirstWord(units: Uint16Array, start: number, place: number): boolean {
  return place === start || (place === start + ARTICLE && units[place - 1] !== SPACE)
}

const ALEF = 0x627
const LAM = 0x644
const HEH = 0x647

/** The article's length in a search key, which has no harakat. */
const ARTICLE = 2

/** `withoutArticle` for a place at which ال stands; Arabic letters need no asking. */
function hasArticle(units: Uint16Array, place: number, end: number): boolean {
  const first = units[place + 2]
  const second = units[place + 3]
  if (isArabic(first) && isArabic(second)) return first !== LAM || second !== HEH
  // Two characters behind the article decide, of two units at most.
  return withoutArticle(String.fromCharCode(...units.subarray(place, Math.min(end, place + ARTICLE + 4)))) !== undefined
}

function isArabic(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x620 && unit <= 0x64a
}
