import { withoutArticle } from '../../language/particles.ts'
import type { Entity } from '../../registry/entity.ts'
import { labelKey } from '../../registry/label-names.ts'
import { type SoughtName, soughtName } from './name-places.ts'

/** A name by which a person could be known. */
export interface WithheldName extends SoughtName {
  /** Whether the record has it just so, or with ال where this has none, or without it. */
  readonly isRecorded: boolean
}

/**
 * The names that point to a person, the longest first: a word of the language or one of three letters is not known to. Of a name of several words
 * each but the first is sought with and without ال too, as papers write هناء سالم for هناء السالم. Made once for each record: every article asks.
 */
export function withheldNames(entity: Entity): readonly WithheldName[] {
  const known = made.get(entity)
  if (known) return known
  const texts = entity.names.filter(({ use }) => use !== 'common' && use !== 'adjective').map(({ text }) => text)
  const keys = new Map<string, { readonly text: string; readonly isRecorded: boolean }>()
  for (const text of texts) keys.set(labelKey(text), { text, isRecorded: true })
  for (const text of texts.flatMap(withOtherArticles)) {
    const key = labelKey(text)
    if (!keys.has(key)) keys.set(key, { text, isRecorded: false })
  }
  const names = [...keys]
    .filter(([key]) => key.includes(' ') || key.replace(/[^\p{L}]/gu, '').length > 3)
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([, { text, isRecorded }]) => ({ ...soughtName(text), isRecorded }))
  made.set(entity, names)
  return names
}

const made = new WeakMap<Entity, readonly WithheldName[]>()

/** The name with ال taken from one of its words behind the first, or put before it. */
function withOtherArticles(name: string): readonly string[] {
  const words = name.trim().split(/\s+/u)
  return words.flatMap((word, at) => {
    if (at === 0 || !arabicWord.test(word)) return []
    return [words.with(at, withoutArticle(word) ?? `ال${word}`).join(' ')]
  })
}

/** Of three letters and more: بن takes no article. */
const arabicWord = /^(?:[\u0621-\u064a][\u064b-\u0652\u0670\u0640]*){3,}$/
