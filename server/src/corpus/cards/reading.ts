import { inLanguage, type Localized, type UiLanguage } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { displayName, pseudonymOf } from '../../registry/names.ts'
import { pathBelow } from '../../text/uri.ts'
import type { Corpus } from '../corpus.ts'
import type { Document } from '../document.ts'
import { code, type Piece, quoted } from './card.ts'

/** For whom a card is written, and from where in the corpus it is asked for. */
export interface Reading {
  readonly corpus: Corpus
  /** The language that the program speaks to its user. */
  readonly language: UiLanguage
  /** The language of the article that is being read. */
  readonly lang: string | undefined
  /** The date of the article that is being read, EDTF. */
  readonly date: string | undefined
  /** The file that is being read. */
  readonly document: Document
}

/** A card is read in a file of a corpus, by a user who is spoken to in a language. */
export const readingIn = (corpus: Corpus, document: Document, language: UiLanguage): Reading => ({
  corpus,
  language,
  lang: document.kind === 'article' ? document.lang : corpus.settings.lang,
  date: document.kind === 'article' ? document.date : undefined,
  document,
})

/** The languages in which a reader wants the corpus's words, best first. */
const languagesOf = ({ language, lang }: Reading): readonly string[] => [language, ...(lang ? [lang] : [])]

/** The corpus's own words in the reader's language, or the article's, or any. */
export const localized = (text: Localized | undefined, reading: Reading): string | undefined =>
  text && inLanguage(text, ...languagesOf(reading))

/** The corpus's own words as the article would have them and as the reader would, once where that is the same. */
export function inBothLanguages(text: Localized | undefined, { language, lang }: Reading): readonly string[] {
  const texts = [lang ?? language, language].flatMap((wanted) => (text && inLanguage(text, wanted)) ?? [])
  return [...new Set(texts)]
}

/** The name of an entity in a line about another; its reference as written where the registry does not have it. */
export function nameOf(ref: string, reading: Reading): Piece {
  const entity = reading.corpus.resolve(ref)
  if (!entity) return code(ref)
  return entity.withhold ? maskOf(entity, reading) : quoted(displayName(entity, ...languagesOf(reading)))
}

/** What stands for an entity whose names are withheld (docs/format.md §6). */
export function maskOf(entity: Entity, { language }: Reading): Piece {
  const pseudonym = pseudonymOf(entity, language)
  return pseudonym === undefined ? code(entity.ref) : quoted(pseudonym)
}

/** A link that opens a file at a line, counted from 0; editors read `#L12` as one counted from 1. */
export const linkTo = (corpus: Corpus, uri: string, line: number, text: string): Piece => ({
  kind: 'link',
  text,
  url: `${uri}#L${line + 1}`,
  where: `${pathBelow(corpus.root, uri)}:${line + 1}`,
})
