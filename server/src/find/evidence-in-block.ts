import { cueOf, type EntityCue } from '../language/entity-cues.ts'
import { sameKey } from '../language/fold.ts'
import {
  continuesName,
  isDayWord,
  isGivenName,
  isOrdinaryWord,
  isPreposition,
  leadsToEvent,
  leadsToPlace,
  makesName,
  makesOutlet,
  opensName,
  tellsApart,
  tellsPlace,
} from '../language/name-neighbours.ts'
import { hasVowels, haveSameVowels } from '../language/short-vowels.ts'
import type { BuiltInType } from '../schema/types.ts'
import { onceForText } from '../text/once.ts'
import type { TextWithWords } from './article-blocks.ts'
import type { Evidence } from './evidence.ts'
import { type Neighbour, type Neighbours, neighboursOf } from './neighbours.ts'
import { adjectivesOf, type Reading } from './readings.ts'

/** What the name itself, how it is written and the words around it say for or against a reading; `like` is what its type is. */
export function evidenceInBlock(block: TextWithWords, reading: Reading, like: BuiltInType): readonly Evidence[] {
  const { text } = block
  const neighbours = neighboursOf(block, reading)
  const label = text.slice(reading.start, reading.end)
  return [
    ...evidenceOfName(reading, label, neighbours),
    ...evidenceOfSpelling(reading, label),
    ...(reading.form === 'adjective' ? [] : evidenceAround(reading, label, like, neighbours, isQuoted(text, reading))),
  ]
}

/** What the registry says of the name, and how common it is. */
function evidenceOfName(
  { name, form, difference, particle }: Reading,
  label: string,
  neighbours: Neighbours,
): readonly Evidence[] {
  if (form === 'adjective') return [{ kind: 'relational adjective', about: name.text }]
  const found: Evidence[] = []
  const key = keyOf(name.text)
  const isOneWord = !key.includes(' ')
  // In لليمن the label has no ال, and the name has.
  const spelt = difference === 'article' ? label : name.text
  found.push({ kind: isOneWord ? 'one word' : 'several words', about: name.text })
  if (name.use === 'common') found.push({ kind: 'common' })
  else if (isOneWord && lettersIn(spelt) <= SHORT && !areInitials(label, particle, neighbours))
    found.push({ kind: 'short' })
  else if (isOneWord && isOrdinaryWord(key)) found.push({ kind: 'ordinary word' })
  else if (isOneWord && mayBeWord.test(key)) found.push({ kind: 'like a word' })
  if (/^[\p{Nd}\s]+$/u.test(key)) found.push({ kind: 'figures' })
  if (name.use === 'avoid') found.push({ kind: 'avoided' })
  if (name.use === 'error') found.push({ kind: 'mistaken' })
  return found
}

/** In letters; حلب and قطر have three. */
const SHORT = 3

/** Whether a label is of initials: UN is no word, but X and what stands among words in capitals may be. */
const areInitials = (label: string, particle: string, { before, after }: Neighbours): boolean =>
  initials.test(label) && (particle === '' ? capitalsIn(before) : 0) + capitalsIn(after) < 2

const initials = /^\p{Lu}{2,}$/u

/** How many words in capitals there are before another one, the nearest first. */
function capitalsIn(words: readonly Neighbour[]): number {
  const other = words.findIndex(({ text }) => !initials.test(text))
  return other < 0 ? words.length : other
}

/** Four letters of which one inside is a long vowel, as in فارس, حماس and دهوك, or ي at the end, as in مالي: so nouns and adjectives are built; names with ال are none of them. */
const mayBeWord =
  /^(?!ال)(?:\p{Script=Arabic}(?:ا\p{Script=Arabic}|\p{Script=Arabic}[اوي])\p{Script=Arabic}|\p{Script=Arabic}+ي)$/u

const lettersIn = (text: string): number => text.match(/\p{L}|\p{N}/gu)?.filter((one) => one !== 'ـ').length ?? 0

const keyOf = onceForText((text: string): string => sameKey(text))

function* evidenceOfSpelling({ difference, name, form, entity }: Reading, label: string): Iterable<Evidence> {
  if (difference !== 'none' && form === undefined) yield { kind: difference, about: name.text }
  if (hasVowels(label) && form === undefined && (difference === 'none' || difference === 'article')) {
    const spellings = entity.names.filter(({ text }) => keyOf(text) === keyOf(name.text))
    const agree = spellings.map(({ text }) => haveSameVowels(label, text))
    if (agree.includes(true)) yield { kind: 'vowels', about: name.text }
    else if (agree.includes(false)) yield { kind: 'other vowels', about: name.text }
  }
  if (/^\p{Lu}/u.test(name.text) && !isWrittenLarge(label, name.text)) yield { kind: 'small letters' }
  if (/[\n\r]/.test(label)) yield { kind: 'two lines' }
  if (!isBalanced(label)) yield { kind: 'half a quotation' }
}

/** A Latin name begins with a capital letter; one of capital letters alone has them all: EU, not eu or Eu. */
const isWrittenLarge = (label: string, name: string): boolean =>
  /^\P{Ll}*$/u.test(name) ? !/\p{Ll}/u.test(label) : /^\P{Ll}/u.test(label)

const isBalanced = (label: string): boolean =>
  (label.match(/["“”„]/gu)?.length ?? 0) % 2 === 0 && (label.match(/[«»]/gu)?.length ?? 0) % 2 === 0

function* evidenceAround(
  { entity, particle, name }: Reading,
  label: string,
  like: BuiltInType,
  { before, after }: Neighbours,
  isQuoted: boolean,
): Iterable<Evidence> {
  const [last, previous] = before
  const [next] = after
  const isOneWord = !keyOf(name.text).includes(' ')
  if (next && (isOneWord || like === 'person') && continuesName(next.key)) yield longer(next)
  if (next && (like === 'place' || like === 'org') && tellsApart(next.key, like)) yield longer(next)
  if (endsWithDay(name.text) && !isQuoted && !(last && makesName(last.key, 'place', undefined)))
    yield { kind: 'with a day' }
  if (next && like === 'place' && makesOutlet(next.key)) yield longer(next)
  // الحلبي behind a name of a person is a part of it.
  if (next && like === 'person' && isNisba(next)) yield longer(next)
  if (isOneWord && mayBeAdjective(particle, last) && adjectivesOf(entity).has(keyOf(name.text))) {
    yield { kind: 'also an adjective' }
  }
  if (particle !== '') {
    if (like === 'place' && particle.endsWith('ب')) yield { kind: 'whereabouts', about: 'ب' }
    return
  }
  if (!last) return
  if (like !== 'person' && beginsAsAdjective(keyOf(name.text)) && isNounBefore(last)) yield longer(last)
  if (opensName(last.key) || (like === 'person' && isGivenName(keyOf(last.text.replace(/^[وف]/u, '')))))
    yield longer(last)
  const own = cueOf(label.split(/\s/u, 1)[0] ?? '')
  const cue = cueOf(last.key)
  const isCue = cue?.like === like && speaksFor(cue, entity.kind)
  // The capital of Kazakhstan, and the minister of its foreign affairs, have a word between.
  const isBehind = previous && (like === 'person' || isAdjective(last)) && cueOf(previous.key)?.like === like
  if (isCue) yield { kind: 'cue', about: last.text }
  else if (isBehind) yield { kind: 'cue', about: previous.text }
  const isOther =
    ((own?.like !== like || like === 'org') && makesName(last.key, like, entity.kind)) ||
    (cue?.like === 'place' && like === 'place' && isOfKinds(cue.kind, entity.kind))
  if (isOther && !isCue && !isBehind) yield { kind: 'other kind', about: last.text }
  if (like !== 'place' || isCue || isBehind) return
  const title = isOneWord && !isOther ? titleBefore(last, previous) : undefined
  if (title) yield { kind: 'other kind', about: title.text }
  if (isOneWord && isQuoted) yield { kind: 'quoted' }
  if (leadsToEvent(last.key)) yield { kind: 'time of an event', about: last.text }
  if (isOther) return
  if (tellsPlace(last.key)) yield { kind: 'region', about: last.text }
  else if (leadsToPlace(last.key)) yield { kind: 'whereabouts', about: last.text }
}

/** Whether an adjective may stand behind a particle and a word: behind no preposition. */
const mayBeAdjective = (particle: string, last: Neighbour | undefined): boolean =>
  particle === '' ? !(last && isPreposition(last.key)) : /^[وف]$/u.test(particle)

const longer = ({ text }: Neighbour): Evidence => ({ kind: 'longer name', about: text })

/**
 * The title of someone whose name may follow: الوزير, and وزير before a noun with ال. وزير alone would go on with a country; زار الرئيس goes on so too,
 * but that no word tells.
 */
function titleBefore(last: Neighbour, previous: Neighbour | undefined): Neighbour | undefined {
  if (!last.key.startsWith('ال')) return undefined
  if (cueOf(last.key)?.like === 'person') return last
  const isOffice = previous && !previous.key.startsWith('ال') && cueOf(previous.key)?.like === 'person'
  return isOffice && !isAdjective(last) ? previous : undefined
}

/** Whether a name stands alone in quotation marks. */
const isQuoted = (text: string, { start, end }: Reading): boolean =>
  /["“”«]/u.test(text.charAt(start - 1)) && /["“”»]/u.test(text.charAt(end))

/** روسيا اليوم is a broadcaster, and what a country does today. */
const endsWithDay = (name: string): boolean => / اليوم$/u.test(name)

/** Whether a name begins with a word that may be an adjective of the noun before it: الخارجية الروسية behind السياسة. */
const beginsAsAdjective = (key: string): boolean => relational.test(key.split(' ', 1)[0] ?? '')

const isNounBefore = (word: Neighbour): boolean => /^ال./u.test(word.key) && !isAdjective(word) && !isDayWord(word.key)

const isNisba = (word: Neighbour): boolean => isAdjective(word) && /ي$/u.test(word.key)

/** Whether a word ends as relational adjectives with an article do: الكازاخستانية. */
export const isAdjective = ({ key, text }: Neighbour): boolean => relational.test(key) && !endsInAlef.test(text)

const relational = /^ال.{2,}ي(?:ه|ين|ون)?$/u

/** التقى is a verb, and written as الكازاخستاني is in keys. */
const endsInAlef = /ى\p{M}*$/u

/** Whether a word for a kind, in front of a name, speaks for an entity of that kind: ريف for a governorate. Of organisations many have others in them. */
function speaksFor({ like, kind: said }: EntityCue, kind: string | undefined): boolean {
  if (said === '') return true
  if (kind === undefined) return like !== 'org'
  const own = kind.trim().toLowerCase()
  return own === said || (alike.get(said)?.includes(own) ?? false)
}

/** Kinds for which one word may stand, in the words that records use. */
const alike: ReadonlyMap<string, readonly string[]> = new Map([
  ['city', ['capital', 'capital city', 'town', 'municipality', 'port']],
  ['town', ['village', 'small town', 'city', 'municipality']],
  ['village', ['town', 'hamlet', 'small town']],
  ['governorate', ['province', 'region', 'state']],
  ['province', ['governorate', 'state', 'region', 'district']],
  ['district', ['neighbourhood', 'area', 'zone', 'region', 'subdistrict']],
  ['neighbourhood', ['district', 'area', 'quarter', 'suburb']],
  ['countryside', ['governorate', 'province', 'region', 'district']],
  ['country', ['state', 'republic', 'kingdom']],
  ['camp', ['refugee camp']],
  ['agency', ['news agency', 'press agency']],
  ['newspaper', ['daily', 'magazine', 'news site']],
  ['broadcaster', ['channel', 'news channel', 'television', 'radio', 'news site']],
  ['movement', ['armed group', 'political movement', 'party', 'organisation']],
  ['front', ['armed group', 'alliance', 'political movement']],
])

/** Whether a word names another kind of place than a record: قرية and محافظة before a name that is a city's. ريف دمشق is a governorate of its own. */
const isOfKinds = (said: string, kind: string | undefined): boolean =>
  said === 'countryside' ? /city|capital/i.test(kind ?? '') : said !== '' && said !== 'city'
