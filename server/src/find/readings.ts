import type { Corpus } from '../corpus/corpus.ts'
import { nameTables } from '../corpus/name-tables.ts'
import { rawSpan, sameKey } from '../language/fold.ts'
import { withoutArticle } from '../language/particles.ts'
import type { Entity, Name } from '../registry/entity.ts'
import { hitsIn, type NameHit, tokensOf } from './block-hits.ts'

/** How the words in the text differ from the name that they are taken for. */
export type Difference = 'none' | 'case' | 'number' | 'joined' | 'article'

/** A way to read words of a block as a name of an entity. */
export interface Reading {
  readonly entity: Entity
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

/** All ways to read words of a block as names of entities, in no promised order. Relational adjectives are none (docs/format.md §6). */
export function readingsOf(text: string, corpus: Corpus): readonly Reading[] {
  const readings: Reading[] = []
  for (const { table, owner } of nameTables(corpus)) {
    for (const hit of hitsIn(table, text)) {
      const record = owner(table.ownerOf(hit.name))
      const written = record?.names[table.ordinal(hit.name)]
      const entity = record && corpus.resolve(record.ref)
      // Of records of one id the first counts.
      const name = entity?.names.find((one) => one.text === written)
      if (!entity || !name || name.use === 'adjective') continue
      const reading = readingOf(text, hit, entity, name)
      if (reading) readings.push(reading)
    }
  }
  return readings
}

function readingOf(text: string, hit: NameHit, entity: Entity, name: Name): Reading | undefined {
  const { start, end } = labelAt(text, hit)
  const label = text.slice(start, end)
  const difference = differenceOf(label, hit, name.text)
  if (!difference || hasOtherEnding(label, name.text) || !isAsked(text, start, hit)) return undefined
  return {
    entity,
    name,
    difference,
    form: undefined,
    token: hit.token,
    last: hit.last,
    start,
    end,
    particle: hit.particle,
  }
}

/** Where the label stands: with the quotation mark that closes one in it, as in مسار «أستانا». */
function labelAt(text: string, hit: NameHit): { readonly start: number; readonly end: number } {
  const tokens = tokensOf(text)
  const { start, end } = rawSpan(text, tokens, hit.from, hit.to)
  const open = quotes.exec(text.slice(start, end))
  const isOpen = open !== null && !quotes.test(text.slice(start + open.index + 1, end))
  return { start, end: isOpen && closing.test(text.charAt(end)) ? end + 1 : end }
}

const quotes = /["“”„«»‹›]/u
const closing = /["“”»›]/u

/** How the words differ from the name; undefined where they are another name after all. */
function differenceOf(label: string, hit: NameHit, name: string): Difference | undefined {
  const said = keyOf(hit.isContracted ? `ال${label}` : label)
  const meant = keyOf(name)
  const isOneWord = !meant.includes(' ')
  if (said === meant) return hit.hasOtherArticle ? 'article' : 'none'
  if (hit.hasOtherArticle) return bare(said) === bare(meant) ? 'article' : undefined
  if (said.replaceAll(' ', '') === meant.replaceAll(' ', '')) return 'joined'
  if (isOneWord) return undefined
  return /[0-9]|عشر|اول|ثان|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|حادي/.test(said) ? 'number' : 'case'
}

/** Quotation marks are no part of a name. */
const keyOf = (text: string): string => sameKey(text.replaceAll(/["“”„«»‹›]/gu, ' '))

const bare = (key: string): string => withoutArticle(key) ?? key

/** روسيًا is no روسيا. */
const hasOtherEnding = (label: string, name: string): boolean => tanwin.test(label) && !tanwin.test(name)

const tanwin = /(?:\u064b\u0627|\u0627\u064b|[\u064b-\u064d])$/u

/** The particle of a question is written أ; folded texts have ا. */
const isAsked = (text: string, start: number, { particle }: NameHit): boolean =>
  particle !== 'أ' || /أ[\u064b-\u0652\u0640]*$/u.test(text.slice(Math.max(0, start - 4), start))
