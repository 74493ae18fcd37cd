import { cueOf } from '../language/entity-cues.ts'
import { sameKey } from '../language/fold.ts'
import {
  continuesName,
  isGivenName,
  isOrdinaryWord,
  leadsToEvent,
  leadsToPlace,
  makesName,
  opensName,
  tellsApart,
} from '../language/name-neighbours.ts'
import { relationalForms } from '../language/relational.ts'
import type { Entity } from '../registry/entity.ts'
import type { BuiltInType } from '../schema/types.ts'
import { once, onceForText } from '../text/once.ts'
import { tokensOf } from './block-hits.ts'
import type { Evidence } from './evidence.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import type { Reading } from './readings.ts'

/** What the name itself, how it is written and the words around it say for or against a reading; `like` is what its type is. */
export function evidenceInBlock(text: string, reading: Reading, like: BuiltInType): readonly Evidence[] {
  const neighbours = neighboursOf(tokensOf(text), reading)
  const label = text.slice(reading.start, reading.end)
  return [
    ...evidenceOfName(reading, label),
    ...evidenceOfSpelling(reading, label),
    ...evidenceAround(reading, label, like, neighbours),
  ]
}

/** What the registry says of the name, and how common it is. */
function evidenceOfName({ entity, name, form }: Reading, label: string): readonly Evidence[] {
  if (form === 'adjective') return [{ kind: 'relational adjective', about: name.text }]
  const found: Evidence[] = []
  const key = keyOf(name.text)
  const isOneWord = !key.includes(' ')
  found.push({ kind: isOneWord ? 'one word' : 'several words', about: name.text })
  if (isOneWord && lettersIn(label) <= SHORT) found.push({ kind: 'short' })
  if (name.use === 'common') found.push({ kind: 'common' })
  else if (isOneWord && isOrdinaryWord(key)) found.push({ kind: 'ordinary word' })
  if (isOneWord && adjectivesOf(entity).has(key)) found.push({ kind: 'also an adjective' })
  if (name.use === 'avoid') found.push({ kind: 'avoided' })
  if (name.use === 'error') found.push({ kind: 'mistaken' })
  return found
}

/** In letters; حلب and قطر have three. */
const SHORT = 3

const lettersIn = (text: string): number => text.match(/\p{L}|\p{N}/gu)?.filter((one) => one !== 'ـ').length ?? 0

const keyOf = onceForText((text: string): string => sameKey(text))

/** All forms of the adjectives of an entity, as keys; روسيًا is told from روسيا by its ending. */
const adjectivesOf = once(
  ({ names }: Entity): ReadonlySet<string> =>
    new Set(
      names.flatMap(({ use, text }) =>
        use === 'adjective'
          ? relationalForms(text)
              .filter((one) => !one.endsWith('ًا'))
              .map((one) => sameKey(one))
          : [],
      ),
    ),
)

function* evidenceOfSpelling({ difference, name, form }: Reading, label: string): Iterable<Evidence> {
  if (difference !== 'none' && form === undefined) yield { kind: difference, about: name.text }
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
): Iterable<Evidence> {
  const [last = '', previous = ''] = before
  const [next = ''] = after
  const isOneWord = !keyOf(name.text).includes(' ')
  if (particle === '' && opensName(last)) yield { kind: 'longer name', about: last }
  if (particle === '' && last !== '' && like === 'person' && isGivenName(last))
    yield { kind: 'longer name', about: last }
  if (next !== '' && (isOneWord || like === 'person') && continuesName(next)) yield { kind: 'longer name', about: next }
  if (next !== '' && (like === 'place' || like === 'org') && tellsApart(next, like))
    yield { kind: 'longer name', about: next }
  if (particle !== '' || last === '') {
    if (like === 'place' && particle.endsWith('ب')) yield { kind: 'whereabouts', about: 'ب' }
    return
  }
  const own = cueOf(label.split(/\s/u, 1)[0] ?? '')
  const cue = cueOf(last)
  if (cue && cue.like === like && speaksFor(cue.kind, entity.kind)) yield { kind: 'cue', about: last }
  else if (like === 'person' && cueOf(previous)?.like === 'person') yield { kind: 'cue', about: previous }
  else if (own?.like !== like && makesName(last, like, entity.kind)) yield { kind: 'other kind', about: last }
  else if (cue?.like === 'place' && like === 'place' && isOfKinds(cue.kind)) yield { kind: 'other kind', about: last }
  if (like === 'place' && leadsToEvent(last)) yield { kind: 'time of an event', about: last }
  if (like === 'place' && leadsToPlace(last)) yield { kind: 'whereabouts', about: last }
}

/** Whether a word for a kind, in front of a name, speaks for an entity of that kind: ريف for a governorate, as for all that has one. */
function speaksFor(said: string, kind: string | undefined): boolean {
  if (said === '' || kind === undefined) return true
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
])

/** Whether a word names a kind that a city is told from: قرية and محافظة before a name that is a city's. */
const isOfKinds = (said: string): boolean => said !== '' && said !== 'countryside' && said !== 'city'
