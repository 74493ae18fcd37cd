import { sameKey } from '../../language/fold.ts'
import { kindName } from '../../language/kind-names.ts'
import type { UiLanguage } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { onceForText } from '../../text/once.ts'
import type { Corpus } from '../corpus.ts'

/** The places that a place lies in (`type:id`), the nearest first. The last may have no record. */
export function placesAround(place: Entity, corpus: Corpus): readonly string[] {
  const found = new Set<string>()
  let within = place.within
  while (within !== undefined) {
    const around = corpus.resolve(within)
    const ref = around?.ref ?? within
    if (ref === place.ref || found.has(ref)) break
    found.add(ref)
    within = around?.within
  }
  return [...found]
}

/** The code of the country that a place is in: its own, or that of the nearest place that it lies in and that has one. */
export function countryOf(place: Entity, corpus: Corpus): string | undefined {
  if (place.country !== undefined) return codeOf(place)
  for (const ref of placesAround(place, corpus)) {
    const around = corpus.resolve(ref)
    if (around?.country !== undefined) return codeOf(around)
  }
  return undefined
}

/**
 * Whether a place is itself the country of that code. Its kind says so, or one of its names where the kind does not tell that it is a part of one:
 * تونس is a country and its capital. What lies in a place of the same country is no more than a part of it, whatever it is called.
 */
export function isCountry(place: Entity, code: string | undefined, corpus: Corpus): boolean {
  const own = codeOf(place)
  if (own !== undefined && own !== code) return false
  if (code === undefined) return countryKinds.has(kindOf(place))
  return isCalledCountry(place, code) && !placesAround(place, corpus).some((ref) => isOf(corpus.resolve(ref), code))
}

/** The code of the country that a place is by its record alone; others may still say that it lies in that country. */
export function ownCountry(place: Entity): string | undefined {
  const code = codeOf(place)
  return code !== undefined && isCalledCountry(place, code) ? code : undefined
}

const isCalledCountry = (place: Entity, code: string): boolean =>
  countryKinds.has(kindOf(place)) || (!partKinds.has(kindOf(place)) && isNamedAs(place, code))

/** In Arabic. */
const kindOf = ({ kind }: Entity): string | undefined => (kind === undefined ? undefined : kindName(kind, 'ar').trim())

/** In Arabic, which English ones are brought to (`kindName`). */
const countryKinds: ReadonlySet<string | undefined> = new Set(['دولة', 'بلد'])

/** Kinds of places that often have their country's name. */
const partKinds: ReadonlySet<string | undefined> = new Set([
  ...'مدينة عاصمة بلدة قرية محافظة ولاية مقاطعة إقليم منطقة'.split(' '),
  'capital city',
])

const isOf = (place: Entity | undefined, code: string): boolean => place !== undefined && codeOf(place) === code

const codeOf = ({ country }: Entity): string | undefined => country?.toUpperCase()

/** By one of its names, or by the id in place of one that no name says. */
const isNamedAs = ({ id, names }: Entity, code: string): boolean =>
  [id.replaceAll('-', ' '), ...names.map(({ text }) => text)].some((name) => keysOf(code).has(sameKey(name)))

const keysOf = onceForText(
  (code: string): ReadonlySet<string> =>
    new Set((['en', 'ar'] as const).map((language) => sameKey(countryName(code, language)))),
)

/** The name of a country by its ISO 3166-1 code; the code where it is none. */
export function countryName(code: string, language: UiLanguage): string {
  try {
    return regions[language].of(code) ?? code
  } catch {
    return code
  }
}

const regions: Readonly<Record<UiLanguage, Intl.DisplayNames>> = {
  ar: new Intl.DisplayNames(['ar'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
}
