import type { Corpus } from '../corpus/corpus.ts'
import { isIgnoredName } from '../corpus/ignored-names.ts'
import { onceInState } from '../corpus/once-for-state.ts'
import type { BuiltInType } from '../schema/types.ts'
import { once } from '../text/once.ts'
import type { TextWithWords } from './article-blocks.ts'
import type { Evidence } from './evidence.ts'
import { evidenceInBlock } from './evidence-in-block.ts'
import { isInDate } from './in-date.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import { type NamePlace, placesOf } from './places.ts'
import { MOST_BEARERS, NameReader, type Reading } from './readings.ts'

/** A way to read words of a text as a name, with all that the text says for and against it; `like` is what its type is. */
export interface ReadName {
  readonly reading: Reading
  readonly like: BuiltInType
  readonly neighbours: Neighbours
  readonly inBlock: readonly Evidence[]
}

/** Words of a text that are read as one name, and as whose. */
export interface ReadPlace extends Pick<NamePlace, 'start' | 'end'> {
  readonly label: string
  readonly isDate: boolean
  readonly names: readonly [ReadName, ...ReadName[]]
}

/** A text as the names of a corpus, as far as it can be read without the article that it stands in. */
export interface ReadText {
  readonly readings: readonly Reading[]
  /** Those of words that are spelt otherwise than names are. */
  readonly loose: readonly Reading[]
  /** The places of names in it, in order, without the readings that the corpus ignores (docs/format.md §7), and without the names of very many. */
  readonly places: readonly ReadPlace[]
}

/** A text as the names of a corpus. Read once as long as the text and the registry stay as they are; relational adjectives where they are asked for. */
export const readText = (text: TextWithWords, corpus: Corpus, adjectives: boolean): ReadText =>
  adjectives ? withAdjectives(text, corpus) : withoutAdjectives(text, corpus)

const withoutAdjectives = onceInState((text: TextWithWords, corpus: Corpus) => read(text, corpus, false))

const withAdjectives = onceInState((text: TextWithWords, corpus: Corpus) => read(text, corpus, true))

function read(text: TextWithWords, corpus: Corpus, adjectives: boolean): ReadText {
  const reader = readerOf(corpus)
  const readings = reader.read(text, adjectives)
  const loose = reader.readLoosely(text, readings)
  return { readings, loose, places: readPlaces(text, { readings, loose }, corpus) }
}

const readerOf = once((corpus: Corpus) => new NameReader(corpus))

/** The places of some of the readings of a text, without those that the corpus ignores. */
export function readPlaces(
  text: TextWithWords,
  { readings, loose }: Pick<ReadText, 'readings' | 'loose'>,
  corpus: Corpus,
): readonly ReadPlace[] {
  const longer = placesOf(loose).map(vagueOfSeveral)
  const places = longer.length === 0 ? placesOf(readings) : merged(placesOf(outside(longer, readings)), longer)
  return places.flatMap((place) => {
    if (place.readings.length > MOST_BEARERS) return []
    const label = text.text.slice(place.start, place.end)
    const wanted = place.readings.filter(({ entity }) => !isIgnoredName(label, entity.ref, corpus))
    const [first, ...others] = wanted.map((reading) => readName(text, reading, corpus))
    if (!first) return []
    const { start, end } = place
    return [{ start, end, label, isDate: isInDate(text, place), names: [first, ...others] }]
  })
}

const merged = (some: readonly NamePlace[], others: readonly NamePlace[]): readonly NamePlace[] =>
  [...some, ...others].sort((a, b) => a.start - b.start)

/** Readings of words that stand in none of some longer names. */
function outside(places: readonly NamePlace[], readings: readonly Reading[]): readonly Reading[] {
  const inside = new Set<number>()
  for (const {
    readings: [{ token, last }],
  } of places)
    for (let at = token; at <= last; at++) inside.add(at)
  return readings.filter(({ token }) => !inside.has(token))
}

/** Words that are spelt as no name is, and may be more than one, say little of each. */
function vagueOfSeveral(place: NamePlace): NamePlace {
  const [first, ...others] = place.readings
  if (others.length === 0) return place
  const vague = (reading: Reading): Reading => ({ ...reading, difference: 'vague' })
  return { ...place, readings: [vague(first), ...others.map(vague)] }
}

/** A reading of a text with all that the text says of it. */
export function readName(text: TextWithWords, reading: Reading, { settings }: Corpus): ReadName {
  const like = settings.types.get(reading.entity.type)?.like ?? 'org'
  return { reading, like, neighbours: neighboursOf(text, reading), inBlock: evidenceInBlock(text, reading, like) }
}
