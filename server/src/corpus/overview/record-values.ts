import type { Entity } from '../../registry/entity.ts'
import { outlines } from '../../registry/outlines.ts'
import type { Steps } from '../../text/gradual.ts'
import { once } from '../../text/once.ts'
import { isCountry, ownCountry } from '../cards/country.ts'
import type { Corpus } from '../corpus.ts'
import type { Segment } from '../segment/segment.ts'
import type { EntityNumbers } from './entity-numbers.ts'
import { daysOf, NO_DAY } from './standing.ts'

/** What of records is drawn on a map or in time, by the number of the record or entity. */
export class RecordValues {
  /** Degrees; `NaN` where nobody says where it lies. */
  readonly longitudes: Float64Array
  readonly latitudes: Float64Array
  /** The first and last day of an event, counted from 1970, or `NO_DAY`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The codes of countries that places are, where there is an outline of them. */
  readonly countries = new Map<number, string>()
  readonly #known: Uint8Array

  constructor(size: number) {
    this.longitudes = new Float64Array(size).fill(Number.NaN)
    this.latitudes = new Float64Array(size).fill(Number.NaN)
    this.from = new Int32Array(size).fill(NO_DAY)
    this.to = new Int32Array(size).fill(NO_DAY)
    this.#known = new Uint8Array(size)
  }

  isKnown(number: number): boolean {
    return this.#known[number] === 1
  }

  /** Takes what a record says; undefined where it says nothing of this. */
  take(number: number, record: Entity | undefined): void {
    this.#known[number] = 1
    if (!record) return
    const { coordinates, date } = record
    const { from = NO_DAY, to = NO_DAY } = daysOf(date)
    this.longitudes[number] = coordinates?.lon ?? Number.NaN
    this.latitudes[number] = coordinates?.lat ?? Number.NaN
    this.from[number] = from
    this.to[number] = to
    const country = ownCountry(record)
    if (country !== undefined && outlines().has(country)) this.countries.set(number, country)
  }

  copy(number: number, other: RecordValues, from: number): void {
    this.longitudes[number] = other.longitudes[from] ?? Number.NaN
    this.latitudes[number] = other.latitudes[from] ?? Number.NaN
    this.from[number] = other.from[from] ?? NO_DAY
    this.to[number] = other.to[from] ?? NO_DAY
    const country = other.countries.get(from)
    if (country !== undefined) this.countries.set(number, country)
    this.#known[number] = 1
  }
}

/** What has been read of the records of a segment: it holds whatever becomes of other files. */
const valuesInSegment = once((segment: Segment) => new RecordValues(segment.recordCount))

/** What has been read of the entities of a corpus. */
const valuesInCorpus = once(({ recorded }: EntityNumbers) => new RecordValues(recorded))

/**
 * What is drawn of some entities, which is read from their records where nobody has asked before: step by step, since to read one takes longer than
 * all else.
 */
export function* valuesOf(corpus: Corpus, numbers: EntityNumbers, entities: Iterable<number>): Steps<RecordValues> {
  const values = valuesInCorpus(numbers)
  let read = 0
  for (const entity of entities) {
    if (values.isKnown(entity)) continue
    const layer = corpus.layers[numbers.layerOf[entity] ?? 0]
    if (layer) {
      const { segment } = layer
      const record = numbers.recordOf[entity] ?? 0
      const inSegment = valuesInSegment(segment)
      if (!inSegment.isKnown(record)) {
        const says = mayBeDrawn(segment, record)
        inSegment.take(record, says ? segment.entity(record) : undefined)
        read += says ? 1 : 1 / RECORDS
      }
      values.copy(entity, inSegment, record)
    } else {
      values.take(entity, corpus.resolve(numbers.refOf(entity)))
      read++
    }
    const country = values.countries.get(entity)
    const place = country === undefined ? undefined : corpus.resolve(numbers.refOf(entity))
    if (place && !isCountry(place, country, corpus)) values.countries.delete(entity)
    if (read >= RECORDS) {
      read = 0
      yield
    }
  }
  return values
}

/** Records that are read between two steps. */
const RECORDS = 16

/** Whether a record may say where or when something is: to look for these words is many times as fast as to read it. A key may be written with escapes. */
const mayBeDrawn = (segment: Segment, record: number): boolean =>
  ['coordinates', 'country', 'date', '\\'].some((word) => segment.isWritten(record, word))
