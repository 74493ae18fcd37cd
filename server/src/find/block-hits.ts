import type { NameTable } from '../corpus/names/name-table.ts'
import { type NameTokens, nameTokens } from '../corpus/names/name-tokens.ts'
import type { Lead } from '../corpus/names/name-walk.ts'
import { rawSpan } from '../language/fold.ts'
import { looseFolding } from '../language/foldings.ts'
import { type LeadingParticle, leadingParticles } from '../language/particles.ts'
import { once } from '../text/once.ts'
import { recentAnswers } from '../text/recently.ts'
import type { TextWithWords } from './article-blocks.ts'

/** Names of one spelling that a table found in a block of text: a hash has matched, the words have not been compared yet. */
export interface NameHit {
  /** Where the names stand in their table (`NameTable.namesAt`): one hit is enough, however many there are. */
  readonly found: number
  /** The first and the last of its words, counted in the block. */
  readonly token: number
  readonly last: number
  /** Where it begins and ends in the key of the block. */
  readonly from: number
  readonly to: number
  /** The particle in front of it, in plain letters; empty where it is the whole of its first word. */
  readonly particle: string
  /** Whether ل has taken its ال. */
  readonly isContracted: boolean
  /** Whether it stands with ال where the registry has it without, or without where that has it with. */
  readonly hasOtherArticle: boolean
  /** Whether it has another number than the one in the text. */
  readonly hasOtherNumber: boolean
}

/** The names of a table in a text: a table says the same for ever, and is asked once. */
export function hitsIn(table: NameTable, text: TextWithWords): readonly NameHit[] {
  const known = hitsByTable(text)
  const before = known.get(table)
  if (before) return before
  const hits = table.size === 0 ? none : find(table, text.words, true)
  known.set(table, hits)
  return hits
}

/** The names of a table that have what may be the masculine of a relational adjective in a text (docs/format.md §6). */
export const adjectiveHitsIn = (table: NameTable, { words }: TextWithWords): readonly NameHit[] =>
  table.size === 0 ? none : findAdjectives(table, words)

/** Forgotten with the text, and with the table. */
const hitsByTable = once((_: TextWithWords) => new WeakMap<NameTable, readonly NameHit[]>())

/** A name that a table of names spelt otherwise (`looseFolding`) has found; its words are those of the text. */
export interface LooseHit extends NameHit {
  /** In the text. */
  readonly start: number
  readonly end: number
}

/** The names of such a table in a text. */
export function looseHitsIn(table: NameTable, text: TextWithWords): readonly LooseHit[] {
  const known = looseByTable(text)
  const before = known.get(table)
  if (before) return before
  const hits = table.size === 0 ? noneLoose : findLoosely(table, text)
  known.set(table, hits)
  return hits
}

const looseByTable = once((_: TextWithWords) => new WeakMap<NameTable, readonly LooseHit[]>())

const noneLoose: readonly LooseHit[] = []

/** The words of a text under the other folding: one table after the other asks for them, and none of them later. Very many are not kept that long. */
const looseWords = (text: string): NameTokens =>
  text.length > LONG ? cutLoosely(text) : recentLooseWords(text, () => cutLoosely(text))

/** In UTF-16 code units. */
const LONG = 1 << 12

const cutLoosely = (text: string): NameTokens => nameTokens(text, looseFolding)

const recentLooseWords = recentAnswers<NameTokens>(LONG)

function findLoosely(table: NameTable, { text, words }: TextWithWords): readonly LooseHit[] {
  const loose = looseWords(text)
  const offset = (tokens: NameTokens, token: number): number => tokens.offsets[tokens.starts[token] ?? 0] ?? 0
  return find(table, loose, false).flatMap((hit) => {
    // A few signs are words under one folding and none under the other.
    const isAligned = [hit.token, hit.last].every((token) => offset(words, token) === offset(loose, token))
    return isAligned && !hit.hasOtherNumber ? [{ ...hit, ...rawSpan(text, loose, hit.from, hit.to) }] : []
  })
}

const none: readonly NameHit[] = []

/** With `otherArticle` names are found too that stand with ال where the registry has them without, or without where that has them with. */
function find(table: NameTable, text: NameTokens, otherArticle: boolean): readonly NameHit[] {
  const search = new Search(table, text)
  const { key, starts, ends, count } = text
  for (let token = 0; token < count; token++) {
    const start = starts[token] ?? 0
    search.at(token, start, start, '', whole)
    if (otherArticle && !hasArticle(key, start)) search.at(token, start, start, 'ال', otherwise)
    for (const leading of leadingParticles(key, start, ends[token] ?? 0)) {
      const from = start + leading.length
      const { plain, contracted, otherwise, isDouble, endsInLam } = waysOf(leading)
      if (isDouble) {
        search.at(token, from, from, 'ال', contracted)
        if (otherArticle) search.at(token, from, from, '', otherwise)
      } else if (leading.article) {
        if (otherArticle) search.at(token, from, from - ARTICLE, '', otherwise)
      } else {
        search.at(token, from, from, '', plain)
        // اللاذقية loses its alef alone behind ل: للاذقية.
        if (endsInLam && key.charCodeAt(from) === LAM) search.at(token, from, from, 'ال', contracted)
        else if (otherArticle && !hasArticle(key, from)) search.at(token, from, from, 'ال', otherwise)
      }
    }
  }
  return search.hits
}

/** Collects what a table finds in a text. It asks word by word, and makes an object for what is found alone. */
class Search {
  readonly hits: NameHit[] = []
  readonly #table: NameTable
  readonly #text: NameTokens
  #token = 0
  #from = 0
  #found: Found = whole

  constructor(table: NameTable, text: NameTokens) {
    this.#table = table
    this.#text = text
  }

  /** Seeks names at an offset of a word; a label of theirs begins at `label`. */
  at(token: number, from: number, label: number, lead: Lead, found: Found): void {
    this.#token = token
    this.#from = label
    this.#found = found
    this.#table.eachAt(this.#text, token, from, lead, this.#take)
  }

  readonly #take = (found: number, last: number, hasOtherNumber: boolean): void => {
    const to = this.#text.ends[last] ?? 0
    this.hits.push({ found, token: this.#token, last, from: this.#from, to, ...this.#found, hasOtherNumber })
  }
}

function findAdjectives(table: NameTable, text: NameTokens): readonly NameHit[] {
  const hits: NameHit[] = []
  const { key, starts, ends } = text
  for (let token = 0; token < text.count; token++) {
    const start = starts[token] ?? 0
    const end = ends[token] ?? 0
    const seek = (from: number, at: number, particle: string): void => {
      const hit = { token, last: token, from: at, to: end, ...whole, particle, hasOtherNumber: false }
      if (end - from > LONGEST_WORD) return
      for (let to = from + 2; to <= end; to++) {
        // The word itself, or what ends in ي in it: روسي in الروسيون.
        if (to < end && key.charCodeAt(to - 1) !== YEH) continue
        table.eachSpelt(text, token, from, to, (found) => hits.push({ ...hit, found }))
      }
    }
    seek(start, start, '')
    for (const { particle, article, length } of leadingParticles(key, start, end)) {
      const from = start + length
      const isSeen = article && !particle.endsWith('لل')
      seek(from, isSeen ? from - ARTICLE : from, isSeen ? particle.slice(0, -ARTICLE) : particle)
    }
  }
  return hits
}

/** In UTF-16 code units. Each ي of a word may end an adjective, and a text without spaces is no word. */
const LONGEST_WORD = 64

type Found = Pick<NameHit, 'particle' | 'isContracted' | 'hasOtherArticle'>

/** What may be found behind a particle; there are few particles, and a text has one at every other word. */
interface Ways {
  readonly plain: Found
  readonly contracted: Found
  readonly otherwise: Found
  /** Whether it has swallowed the alef of an article: لل. */
  readonly isDouble: boolean
  readonly endsInLam: boolean
}

const waysOf = once(({ particle: written, article }: LeadingParticle): Ways => {
  const isDouble = written.endsWith('لل')
  const particle = article && !isDouble ? written.slice(0, -ARTICLE) : written
  return {
    plain: { particle, isContracted: false, hasOtherArticle: false },
    contracted: { particle, isContracted: true, hasOtherArticle: false },
    otherwise: { particle, isContracted: false, hasOtherArticle: true },
    isDouble,
    endsInLam: written.endsWith('ل'),
  }
})

const whole: Found = { particle: '', isContracted: false, hasOtherArticle: false }
const otherwise: Found = { particle: '', isContracted: false, hasOtherArticle: true }

const ALEF = 0x627
const LAM = 0x644
const YEH = 0x64a

/** The length of ال in a key. */
const ARTICLE = 2

const hasArticle = (key: string, at: number): boolean => key.charCodeAt(at) === ALEF && key.charCodeAt(at + 1) === LAM
