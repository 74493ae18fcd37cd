import type { Corpus } from '../corpus/corpus.ts'
import { nameTables } from '../corpus/name-tables.ts'
import type { OwnedTable } from '../corpus/names/name-table.ts'
import { rawSpan, sameKey } from '../language/fold.ts'
import { withoutArticle } from '../language/particles.ts'
import { relationalForms } from '../language/relational.ts'
import type { Entity, Name } from '../registry/entity.ts'
import { once, onceForText } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import type { TextWithWords } from './article-blocks.ts'
import { adjectiveHitsIn, hitsIn, looseHitsIn, type NameHit } from './block-hits.ts'
import { type Difference, differenceOf, looseDifferenceOf } from './difference.ts'
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
      for (const hit of hitsIn(owned.table, block)) readings.push(...this.#readings(block, owned, hit, 'name'))
      if (!adjectives) continue
      for (const hit of adjectiveHitsIn(owned.table, block)) {
        readings.push(...this.#readings(block, owned, hit, 'adjective'))
      }
    }
    return readings
  }

  /**
   * The ways to read words of a text as names that are spelt otherwise there, as شئون for شؤون: they may be, and nothing is sure of them. Of words that have been read
   * as names some may stand in a longer one that is found now.
   */
  readLoosely(block: TextWithWords, found: readonly Reading[]): readonly Reading[] {
    const isFree = freeOf(found)
    const readings: Reading[] = []
    for (const { loose, owner } of this.#tables) {
      const table = loose()
      for (const hit of looseHitsIn(table, block)) {
        if (isFree(hit)) readings.push(...this.#readings(block, { table, owner }, hit, 'loose', hit))
      }
    }
    return readings
  }

  *#readings(
    block: TextWithWords,
    { table, owner }: Pick<OwnedTable, 'table' | 'owner'>,
    hit: NameHit,
    way: Way,
    words: Span = rawSpan(block.text, block.words, hit.from, hit.to),
  ): Generator<Reading> {
    const bearers = new Set<string>()
    let left = MOST_BEARERS
    for (const name of table.namesAt(hit.found)) {
      // A series may have thousands, and each of them leads to the one that has the number in the text.
      if (hit.hasOtherNumber && left-- === 0) return
      const record = owner(table.ownerOf(name))
      const reading = record && this.#reading(block, hit, way, words, record.ref, record.names[table.ordinal(name)])
      if (!reading) continue
      yield reading
      if (bearers.add(reading.entity.ref).size > MOST_BEARERS) return
    }
  }

  #reading(
    { text }: TextWithWords,
    hit: NameHit,
    way: Way,
    words: Span,
    ref: string,
    written: string | undefined,
  ): Reading | undefined {
    const owner = this.#corpus.resolve(ref)
    // Of records of one id the first counts.
    const name = owner?.names.find((one) => one.text === written)
    if (!owner || !name || (name.use === 'adjective') !== (way === 'adjective')) return undefined
    const place = labelPlace(text, words, name.text)
    if (!place) return undefined
    const { start, end } = place
    const label = text.slice(start, end)
    const entity = hit.hasOtherNumber ? ofOtherNumber(owner, name, label, this.#corpus, this.#tables) : owner
    const difference = compare[way](label, hit, name.text)
    if (!entity || !difference || !isAsked(text, start, hit)) return undefined
    // على خامنئي is about علي خامنئي, and names him by his last name alone.
    if (way !== 'adjective' && on.test(label) && !on.test(name.text)) return undefined
    // السورية is no سورية with an article, and روسيًا no روسيا.
    const mayBeAdjective = difference === 'article' || way === 'loose'
    if (way !== 'adjective' && (hasOtherEnding(label, name.text) || (mayBeAdjective && isAdjective(entity, label)))) {
      return undefined
    }
    const { token, last, particle } = hit
    const form = way === 'adjective' ? way : undefined
    return { entity, name, difference, form, token, last, start, end, particle }
  }
}

/** Whether words are read as nothing but names that stand among them, and leave some over. */
function freeOf(found: readonly Reading[]): (words: Pick<Reading, 'token' | 'last'>) => boolean {
  const firstAt = new Map<number, number>()
  const lastAt = new Map<number, number>()
  for (const { token, last } of found) {
    for (let at = token; at <= last; at++) {
      firstAt.set(at, Math.min(token, firstAt.get(at) ?? token))
      lastAt.set(at, Math.max(last, lastAt.get(at) ?? last))
    }
  }
  return ({ token, last }) => {
    for (let at = token; at <= last; at++) {
      const from = firstAt.get(at)
      const to = lastAt.get(at)
      if (from === undefined || to === undefined) continue
      if (from < token || to > last || (from === token && to === last)) return false
    }
    return true
  }
}

/** A name that more entities than this have says of nobody that he is meant, and nobody reads a list of so many. */
export const MOST_BEARERS = 20

/** The preposition as the first of several words, as it is written: keys do not tell it from the name علي. */
const on = /^ع[\p{M}ـ]*ل[\p{M}ـ]*ى\p{M}*\s/u

/** How words are taken for a name. */
type Way = 'name' | 'adjective' | 'loose'

const compare: Readonly<Record<Way, typeof differenceOf>> = {
  name: differenceOf,
  adjective: (label, _, name) => (formKeys(name).has(bareKey(label)) ? 'none' : undefined),
  loose: looseDifferenceOf,
}

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
