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
  /** The places of names in it, in order, without the readings that the corpus ignores (docs/format.md §7), and without the names of very many. */
  readonly places: readonly ReadPlace[]
}

/** A text as the names of a corpus. Read once as long as the text and the registry stay as they are; relational adjectives where they are asked for. */
export const readText = (text: TextWithWords, corpus: Corpus, adjectives: boolean): ReadText =>
  adjectives ? withAdjectives(text, corpus) : withoutAdjectives(text, corpus)

const withoutAdjectives = onceInState((text: TextWithWords, corpus: Corpus) => read(text, corpus, false))

const withAdjectives = onceInState((text: TextWithWords, corpus: Corpus) => read(text, corpus, true))

function read(text: TextWithWords, corpus: Corpus, adjectives: boolean): ReadText {
  const readings = readerOf(corpus).read(text, adjectives)
  return { readings, places: readPlaces(text, readings, corpus) }
}

const readerOf = once((corpus: Corpus) => new NameReader(corpus))

/** The same of some of the readings of a text. */
export const readPlaces = (text: TextWithWords, readings: readonly Reading[], corpus: Corpus): readonly ReadPlace[] =>
  placesOf(readings).flatMap((place) => {
    if (place.readings.length > MOST_BEARERS) return []
    const label = text.text.slice(place.start, place.end)
    const wanted = place.readings.filter(({ entity }) => !isIgnoredName(label, entity.ref, corpus))
    const [first, ...others] = wanted.map((reading) => readName(text, reading, corpus))
    if (!first) return []
    const { start, end } = place
    return [{ start, end, label, isDate: isInDate(text, place), names: [first, ...others] }]
  })

/** A reading of a text with all that the text says of it. */
export function readName(text: TextWithWords, reading: Reading, { settings }: Corpus): ReadName {
  const like = settings.types.get(reading.entity.type)?.like ?? 'org'
  return { reading, like, neighbours: neighboursOf(text, reading), inBlock: evidenceInBlock(text, reading, like) }
}
