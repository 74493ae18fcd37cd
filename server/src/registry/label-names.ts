import { inOneCase } from '../language/case-endings.ts'
import { sameKey } from '../language/fold.ts'
import { numbersInFigures } from '../language/ordinals.ts'
import { withoutArticle } from '../language/particles.ts'
import { relationalForms } from '../language/relational.ts'
import { wordsIn } from '../language/words.ts'
import { once, onceForText } from '../text/once.ts'
import type { Entity, Name } from './entity.ts'

/** Whether a label is a name of the entity, as docs/format.md §3 compares them: with or without ال, whatever the marks, quotes and case endings. */
export const isNameOf = (entity: Entity, label: string): boolean =>
  namesSpelt(entity, label).length > 0 || isKindAndName(entity, label)

/** The names of an entity that a label spells, adjectives left out: those that are spelt exactly so, or else those that differ in ال or a case ending. */
export function namesSpelt(entity: Entity, label: string): readonly Name[] {
  const found = keysOf(entity).names.get(labelKey(label)) ?? []
  if (found.length < 2) return found
  const same = sameKey(label)
  const exact = found.filter((name) => sameKey(name.text) === same)
  return exact.length > 0 ? exact : found
}

/** Whether a label is a form of one of the entity's adjectives: الروسية of روسي (docs/format.md §6). */
export const isAdjectiveOf = (entity: Entity, label: string): boolean => keysOf(entity).adjectives.has(labelKey(label))

/** The key under which labels and names are compared: their words alone, in one case ending, without the article before the first, the numbers of a series in figures. */
export const labelKey = onceForText((text: string): string => {
  if (text.length > LONGEST_LABEL) return ''
  const words = inOneCase(numbersInFigures(sameKey(text).replace(notInWords, ' ').trim()).replace(tiedTa, 'ه'))
  return withoutArticle(words) ?? words
})

/** In code units: a longer text is no name, and is not looked through for one. */
export const LONGEST_LABEL = 300

/** The names of an entity by their keys, and the keys of all forms of its adjectives. */
interface NameKeys {
  readonly names: ReadonlyMap<string, readonly Name[]>
  readonly adjectives: ReadonlySet<string>
}

/** Made once for each record: every mention of it asks. */
const keysOf = once((entity: Entity): NameKeys => {
  const names = new Map<string, Name[]>()
  const adjectives = new Set<string>()
  for (const name of entity.names) {
    if (name.use === 'adjective') {
      for (const form of relationalForms(name.text)) adjectives.add(labelKey(form))
      continue
    }
    const key = labelKey(name.text)
    const same = names.get(key)
    if (same) same.push(name)
    else if (key !== '') names.set(key, [name])
  }
  return { names, adjectives }
})

/** What stands between words: white space, quotation marks, hyphens, dots. */
const notInWords = /[^\p{L}\p{M}\p{N}\u200c\u200d]+/gu

/** Short names keep their ة in `sameKey`. */
const tiedTa = /ة(?= |$)/g

/** مدينة حمص names a city called حمص: the word says no more than the record's `kind`, and may be thought a part of the name. */
function isKindAndName(entity: Entity, label: string): boolean {
  const kind = entity.kind?.toLowerCase()
  if (kind === undefined) return false
  const [first] = wordsIn(label)
  if (!first) return false
  const word = labelKey(first.text)
  const says = labelKey(kind) === word || kindWords.get(kind)?.some((one) => labelKey(one) === word)
  return says === true && namesSpelt(entity, label.slice(first.end)).length > 0
}

const kindWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['city', ['مدينة', 'العاصمة']],
  ['capital', ['مدينة', 'العاصمة']],
  ['capital city', ['مدينة', 'العاصمة']],
  ['town', ['بلدة', 'مدينة']],
  ['village', ['قرية', 'بلدة']],
  ['district', ['حي', 'منطقة', 'ناحية']],
  ['neighbourhood', ['حي']],
  ['governorate', ['محافظة']],
  ['province', ['محافظة', 'مقاطعة', 'ولاية']],
  ['country', ['دولة', 'جمهورية', 'مملكة']],
  ['river', ['نهر']],
  ['mountain', ['جبل']],
  ['news agency', ['وكالة']],
  ['newspaper', ['صحيفة', 'جريدة']],
  ['broadcaster', ['قناة', 'تلفزيون', 'إذاعة']],
])
