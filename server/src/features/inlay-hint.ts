import type { InlayHint } from 'vscode-languageserver-types'
import type { Article } from '../corpus/document.ts'
import { tagKind } from '../corpus/tag-kind.ts'
import { dateInWords } from '../language/date-words.ts'
import { type EdtfDate, isEdtfProblem, readEdtf } from '../language/edtf.ts'
import { searchKey } from '../language/fold.ts'
import type { UiLanguage } from '../language/message.ts'
import { proclitics } from '../language/particles.ts'
import { wordAt } from '../language/words.ts'
import { datesBesideNames } from '../lint/text/text-dates.ts'
import type { InlayHintPreferences } from '../protocol/preferences.ts'
import { nameAt } from '../registry/names.ts'
import type { Tag } from '../syntax/tree.ts'
import { type Span, touches } from '../text/span.ts'
import type { Context } from './context.ts'
import { saysDate } from './inlay-hint/says-date.ts'

/**
 * What an article's tags mean, to be read between its words: behind an entity its id, or its name at the article's date, behind a date its
 * value, tagged or sure without a tag. Only what the words do not say, and nothing of entities that are withheld. For what stands in `within`.
 */
export function inlayHints(context: Context, wanted: InlayHintPreferences, within: Span): readonly InlayHint[] {
  const { document } = context
  const { entity = 'off', dates = false } = wanted
  if (document.kind !== 'article' || (entity === 'off' && !dates)) return []
  const hints = tagHints(context, document, wanted, within)
  return dates ? [...hints, ...untaggedHints(context, document, within)].toSorted(inOrder) : hints
}

const inOrder = ({ position: a }: InlayHint, { position: b }: InlayHint): number =>
  a.line - b.line || a.character - b.character

function tagHints(
  context: Context,
  document: Article,
  wanted: InlayHintPreferences,
  within: Span,
): readonly InlayHint[] {
  const { source, tree } = document
  return tree.tags.flatMap((tag, index) => {
    if (tag.span.end > within.end) return []
    const at = behindWord(index, document)
    const text = touches(within, at) ? hintText(tag, document, context, wanted) : undefined
    if (text === undefined) return []
    const data: HintData = { uri: source.uri, version: source.version, offset: tag.label.start }
    return [{ position: source.position(at), label: text, paddingLeft: true, data }]
  })
}

/** The values of dates that are not tagged. What is loose, or says two things, has none to show. */
function untaggedHints({ corpus, language }: Context, article: Article, within: Span): readonly InlayHint[] {
  const { source } = article
  return datesBesideNames(article, corpus).flatMap(({ date: { value, certainty }, text, span, tag }) => {
    if (value === undefined || certainty === 'vague' || tag || !touches(within, span.end)) return []
    const label = dateLabel(value, text, language)
    if (label === undefined) return []
    const data: HintData = { uri: source.uri, version: source.version, offset: span.start }
    return [{ position: source.position(span.end), label, paddingLeft: true, data }]
  })
}

/** Where the tag of a hint stands, in which version of which document (URI): what is said there on hover explains the hint. */
export interface HintData {
  readonly uri: string
  readonly version: number
  /** In UTF-16 code units. */
  readonly offset: number
}

/** What a hint carries comes back from the editor: it may be anything. */
export function hintData({ data }: InlayHint): HintData | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  if (!('uri' in data && 'version' in data && 'offset' in data)) return undefined
  const { uri, version, offset } = data
  const sound = typeof uri === 'string' && typeof version === 'number' && typeof offset === 'number'
  return sound ? { uri, version, offset } : undefined
}

/** Behind a tag, or behind the word that it begins: letters join across the end of a tag (`[سوري](…)ون`), and a hint there would part them. */
function behindWord(index: number, { source: { text }, tree: { tags } }: Article): number {
  let end = tags[index]?.span.end ?? 0
  for (let following = index + 1; ; following++) {
    const word = wordFrom(text, end)
    if (word !== undefined) end = word
    const next = tags[following]
    // The next tag may go on with the same word.
    if (next?.span.start !== end || wordFrom(text, next.label.start) === undefined) return end
    end = next.span.end
  }
}

/** Where the word ends that begins at an offset; undefined where none does. */
function wordFrom(text: string, offset: number): number | undefined {
  const word = wordAt(text, offset)
  return word?.start === offset ? word.end : undefined
}

function hintText(tag: Tag, article: Article, context: Context, wanted: InlayHintPreferences): string | undefined {
  const { settings } = context.corpus
  if (settings.schemes.includes(tag.type)) return undefined
  const kind = tagKind(`${tag.type}:${tag.id}`, settings)
  switch (kind) {
    case 'article':
      return undefined
    case 'date':
      return wanted.dates ? dateHint(tag, context) : undefined
    case 'unresolved':
      // `?` alone says only that nobody has looked yet, which the colour of the tag says too.
      return wanted.entity === 'id' && tag.id !== '?' ? tag.id : undefined
    default:
      return entityHint(tag, article, context, wanted.entity ?? 'off')
  }
}

function entityHint(
  { type, id, labelText }: Tag,
  { lang, date }: Article,
  { corpus, language }: Context,
  wanted: NonNullable<InlayHintPreferences['entity']>,
): string | undefined {
  const entity = corpus.resolve(`${type}:${id}`)
  if (wanted === 'off' || entity?.withhold) return undefined
  if (wanted === 'id') return (entity?.id ?? id) || undefined
  if (!entity) return undefined
  const name = nameAt(entity, lang ?? corpus.settings.lang ?? language, date)
  return saysName(labelText, name) ? undefined : name
}

/** Whether words are a name in any spelling, with or without a particle before it. */
function saysName(label: string, name: string): boolean {
  const key = searchKey(name)
  return searchKey(label) === key || proclitics(label).some(({ rest }) => searchKey(rest) === key)
}

const dateHint = ({ id, labelText }: Tag, { language }: Context): string | undefined =>
  dateLabel(id, labelText, language)

/** A value (EDTF), where the words do not say it. */
function dateLabel(value: string, words: string, language: UiLanguage): string | undefined {
  const date = readEdtf(value)
  if (isEdtfProblem(date) || saysDate(words, date)) return undefined
  return isPlain(date) ? date.text : dateInWords(date, language)
}

/** A day, a month or a year in figures, which everybody can read. */
const isPlain = ({ kind, uncertain, approximate, unspecified }: EdtfDate): boolean =>
  (kind === 'day' || kind === 'month' || kind === 'year') && !uncertain && !approximate && !unspecified
