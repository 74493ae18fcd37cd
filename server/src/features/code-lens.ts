import type { CodeLens, Command, Location } from 'vscode-languageserver-types'
import { mentionsInWords, relatedInWords, taggedInWords } from '../corpus/counts-in-words.ts'
import type { Article, RegistryFile } from '../corpus/document.ts'
import { mentionPlaces, mentionsInArticle, mentionsOf } from '../corpus/mention-places.ts'
import { recordKeys } from '../corpus/registry/record-keys.ts'
import { MOST_RELATED, relatedCount } from '../corpus/related.ts'
import { type CodeLensPreferences, SHOW_REFERENCES, type ShowReferencesParams } from '../protocol/code-lens.ts'
import { GO_TO_RELATED_ARTICLE } from '../protocol/related-articles.ts'
import type { Context } from './context.ts'

/**
 * Where something is counted above a line: each record of the registry, and the title of an article. What it counts to is reckoned for those
 * alone that are looked at (`resolveCodeLens`): a file may hold a hundred thousand records.
 */
export function codeLenses({ document }: Context, wanted: CodeLensPreferences): readonly CodeLens[] {
  switch (document.kind) {
    case 'registry':
      return wanted.registry === false ? [] : ofRecords(document)
    case 'article':
      return wanted.articles === true ? ofArticle(document) : []
    case 'settings':
      return []
  }
}

/** What a lens counts: mentions of an entity (`type:id`), those in the article at hand, or the articles related to it. */
export interface LensData {
  readonly uri: string
  readonly of: string
}

const MENTIONS_HERE = 'mentions'
const RELATED = 'related'

function ofRecords(file: RegistryFile): readonly CodeLens[] {
  const { uri, source } = file
  const keys = recordKeys(file, MOST_RECORDS + 1)
  if (keys.length > MOST_RECORDS) return []
  return keys.map(({ ref, span }) => ({
    range: source.range(span),
    data: { uri, of: ref } satisfies LensData,
  }))
}

/**
 * An editor asks for the lenses of a whole file with every change of it, and makes room above each line that has one. Of a file with more records none
 * are told rather than some: one without would look like one that is not mentioned. Hovers and references count there all the same.
 */
const MOST_RECORDS = 5000

function ofArticle({ uri, source, titleSpan }: Article): readonly CodeLens[] {
  const range = source.range(titleSpan)
  return [MENTIONS_HERE, RELATED].map((of) => ({ range, data: { uri, of } satisfies LensData }))
}

/** What a lens carries comes back from the editor: it may be anything. */
export function lensData({ data }: CodeLens): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data && 'of' in data)) return undefined
  const { uri, of } = data
  return typeof uri === 'string' && typeof of === 'string' ? { uri, of } : undefined
}

/** A lens with what it counts to, and what shows that. */
export function resolveCodeLens(context: Context, lens: CodeLens, data: LensData): CodeLens {
  return { ...lens, command: commandOf(context, lens, data) }
}

function commandOf(context: Context, lens: CodeLens, { uri, of }: LensData): Command {
  const { corpus, document, language } = context
  const params: ShowReferencesParams = { uri, position: lens.range.start, of }
  if (of === RELATED) {
    const related = document.kind === 'article' ? relatedCount(corpus, document, MOST_RELATED + 1) : 0
    return command(relatedInWords(related, MOST_RELATED, language), related, GO_TO_RELATED_ARTICLE, uri)
  }
  if (of === MENTIONS_HERE) {
    const counts = document.kind === 'article' ? [...document.mentions.values()] : []
    const mentions = counts.reduce((sum, count) => sum + count, 0)
    return command(taggedInWords(mentions, counts.length, language), mentions, SHOW_REFERENCES, params)
  }
  const count = mentionsOf(corpus, of, uri)
  return command(mentionsInWords(count, language), count.mentions, SHOW_REFERENCES, params)
}

/** Where there is nothing to show there are words without a command. */
const command = (title: string, count: number, name: string, argument: unknown): Command =>
  count === 0 ? { title, command: '' } : { title, command: name, arguments: [argument] }

/** The places that a lens counts. */
export const placesOfLens = ({ corpus, document }: Context, of: string): readonly Location[] =>
  of === MENTIONS_HERE
    ? document.kind === 'article'
      ? mentionsInArticle(document)
      : []
    : mentionPlaces(corpus, of, document.uri)
