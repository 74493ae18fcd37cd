import type { Corpus } from '../corpus/corpus.ts'
import { nameTables } from '../corpus/name-tables.ts'
import type { OwnedTable } from '../corpus/names/name-table.ts'
import { sameKey } from '../language/fold.ts'
import { withoutArticle } from '../language/particles.ts'
import { relationalForms } from '../language/relational.ts'
import type { Entity, Name } from '../registry/entity.ts'
import { once, onceForText } from '../text/once.ts'
import type { TextWithWords } from './article-blocks.ts'
import { adjectiveHitsIn, hitsIn, type NameHit } from './block-hits.ts'
import { type Difference, differenceOf } from './difference.ts'
import { labelPlace } from './label-place.ts'
import { ofOtherNumber } from './series.ts'

/** A way to read words of a block as a name of an entity. */
export interface Reading {
  readonly entity: Entity
  /** The name of the registry; of an event that is called as another one of its series is, that one's. */
  readonly name: Name
  readonly difference: Difference
  readonly form: 'adjective' | undefined
  /** The words, counted in the block. */
  readonly token: number
  readonly last: number
  /** In the block's text: what a label would hold, the particle left out. */
  readonly start: number
  readonly end: number
  readonly particle: string
}

/** Reads blocks of text as the names of a corpus. */
export class NameReader {
  readonly #corpus: Corpus
  readonly #tables: readonly OwnedTable[]

  constructor(corpus: Corpus) {
    this.#corpus = corpus
    this.#tables = nameTables(corpus)
  }

  /**
   * The ways to read words of a text as names of entities, in no promised order; relational adjectives where they are asked for (docs/format.md §6).
   * Of a name that more than `MOST_BEARERS` have there are as many and some more.
   */
  read(block: TextWithWords, adjectives = false): readonly Reading[] {
    const readings: Reading[] = []
    for (const owned of this.#tables) {
      for (const hit of hitsIn(owned.table, block)) readings.push(...this.#readings(block, owned, hit, undefined))
      if (!adjectives) continue
      for (const hit of adjectiveHitsIn(owned.table, block)) {
        readings.push(...this.#readings(block, owned, hit, 'adjective'))
      }
    }
    return readings
  }

  *#readings(
    block: TextWithWords,
    { table, owner }: OwnedTable,
    hit: NameHit,
    form: Reading['form'],
  ): Generator<Reading> {
    const bearers = new Set<string>()
    let left = MOST_BEARERS
    for (const name of table.namesAt(hit.found)) {
      // A series may have thousands, and each of them leads to the one that has the number in the text.
      if (hit.hasOtherNumber && left-- === 0) return
      const record = owner(table.ownerOf(name))
      const reading = record && this.#reading(block, hit, form, record.ref, record.names[table.ordinal(name)])
      if (!reading) continue
      yield reading
      if (bearers.add(reading.entity.ref).size > MOST_BEARERS) return
    }
  }

  #reading(
    block: TextWithWords,
    hit: NameHit,
    form: Reading['form'],
    ref: string,
    written: string | undefined,
  ): Reading | undefined {
    const owner = this.#corpus.resolve(ref)
    // Of records of one id the first counts.
    const name = owner?.names.find((one) => one.text === written)
    if (!owner || !name || (name.use === 'adjective') !== (form === 'adjective')) return undefined
    const place = labelPlace(block, hit, name.text)
    if (!place) return undefined
    const { start, end } = place
    const { text } = block
    const label = text.slice(start, end)
    const entity = hit.hasOtherNumber ? ofOtherNumber(owner, name, label, this.#corpus, this.#tables) : owner
    const difference = form ? formDifference(label, name) : differenceOf(label, hit, name.text)
    if (!entity || !difference || !isAsked(text, start, hit)) return undefined
    // على خامنئي is about علي خامنئي, and names him by his last name alone.
    if (!form && on.test(label) && !on.test(name.text)) return undefined
    // السورية is no سورية with an article, and روسيًا no روسيا.
    if (!form && (hasOtherEnding(label, name.text) || (difference === 'article' && isAdjective(entity, label)))) {
      return undefined
    }
    const { token, last, particle } = hit
    return { entity, name, difference, form, token, last, start, end, particle }
  }
}

/** A name that more entities than this have says of nobody that he is meant, and nobody reads a list of so many. */
export const MOST_BEARERS = 20

/** The preposition as the first of several words, as it is written: keys do not tell it from the name علي. */
const on = /^ع[\p{M}ـ]*ل[\p{M}ـ]*ى\p{M}*\s/u

const formDifference = (label: string, { text }: Name): Difference | undefined =>
  formKeys(text).has(bareKey(label)) ? 'none' : undefined

const formKeys = onceForText((text: string): ReadonlySet<string> => new Set(relationalForms(text).map(bareKey)))

/** The key of a word without its article. */
export const bareKey = (text: string): string => {
  const key = sameKey(text)
  return withoutArticle(key) ?? key
}

/** Whether words are a form of one of the entity's adjectives. */
const isAdjective = (entity: Entity, label: string): boolean => adjectivesOf(entity).has(bareKey(label))

/** All forms of the adjectives of an entity, as keys without article; of روسيًا, which is told from روسيا by its ending, nothing. */
export const adjectivesOf = once(
  ({ names }: Entity): ReadonlySet<string> =>
    new Set(
      names
        .filter(({ use }) => use === 'adjective')
        .flatMap(({ text }) => relationalForms(text))
        .filter((form) => !form.endsWith('ًا'))
        .map(bareKey),
    ),
)

/** Whether words have a case ending that makes them another word than the name: روسيًا is no روسيا. */
export const hasOtherEnding = (label: string, name: string): boolean => tanwin.test(label) && !tanwin.test(name)

const tanwin = /(?:\u064b\u0627|\u0627\u064b|[\u064b-\u064d])$/u

/** The particle of a question is written أ; folded texts have ا. */
const isAsked = (text: string, start: number, { particle }: NameHit): boolean =>
  particle !== 'أ' || /أ[\u064b-\u0652\u0640]*$/u.test(text.slice(Math.max(0, start - 4), start))
