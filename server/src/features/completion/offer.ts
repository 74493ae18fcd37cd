import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import { wordsOfId } from '../../corpus/names/words-of-id.ts'
import { fold, prefixKey, searchKey } from '../../language/fold.ts'
import { searchFolding } from '../../language/foldings.ts'
import { withoutArticle } from '../../language/particles.ts'
import { wordsIn } from '../../language/words.ts'
import { onceForText } from '../../text/once.ts'
import type { Span } from '../../text/span.ts'
import type { Context } from '../context.ts'

/** What a source has to offer at a caret: the text that all of it would replace, and what was typed of it. */
export interface Batch {
  /** On one line, with the caret in it or at its edge. */
  readonly span: Span
  /** Where an editor that inserts rather than replaces stops: the end of what was typed. */
  readonly insertEnd?: number
  /** What of the typed text says what is sought, without brackets, type or particle. */
  readonly query: string
  /** The best first. */
  readonly offers: readonly Offer[]
  /** Whether other letters may bring other offers, so that the editor has to ask again. */
  readonly incomplete: boolean
}

/** One thing that can be written. */
export interface Offer {
  readonly label: string
  readonly kind: CompletionItemKind
  readonly text: string
  /** The same with places to fill in, for editors that know these. */
  readonly snippet?: string
  /** By what it is found besides its label. */
  readonly names?: readonly string[]
  /** What tells it, in its very row, from others of the same label. */
  readonly aside?: string
  /** All that is to be said of it in a line; of editors that know no `aside`, some show this in the row. */
  readonly detail?: string
  readonly documentation?: string
  /** What of the typed text says that this is sought, where it is not what the batch says. */
  readonly query?: string
  /** What `resolveCompletion` is to explain. */
  readonly about?: About
}

/** The entity (`type:id`) or article (URI) that an offer stands for. */
export interface About {
  readonly entity?: string
  readonly article?: string
}

/** What an item carries to `resolveCompletion`: the document it was offered in, and what it stands for. */
export interface ItemData extends About {
  readonly uri: string
}

/** LSP's numbers of the kinds that we use. */
export const kinds = {
  text: 1,
  field: 5,
  variable: 6,
  class: 7,
  interface: 8,
  module: 9,
  property: 10,
  value: 12,
  enum: 13,
  keyword: 14,
  snippet: 15,
  color: 16,
  file: 17,
  reference: 18,
  event: 23,
  constant: 21,
} as const satisfies Readonly<Record<string, CompletionItemKind>>

/** The offers of a batch as the editor takes them; so many are offered before them. */
export function itemsOf(context: Context, batch: Batch, offset: number, before: number): readonly CompletionItem[] {
  const { document, client } = context
  const { source } = document
  const { span, insertEnd } = batch
  const typed = source.slice({ start: span.start, end: offset })
  const range = source.range(span)
  const insert =
    client.insertReplace && insertEnd !== undefined && insertEnd < span.end
      ? source.range({ start: span.start, end: insertEnd })
      : undefined
  return batch.offers.map((offer, index) => {
    // What the row and the card beside it say already would stand there once more.
    const isSaid = client.labelDetails && offer.aside !== undefined && offer.about !== undefined
    const snippet = client.snippets ? offer.snippet : undefined
    const newText = snippet ?? offer.text
    return {
      label: offer.label,
      kind: offer.kind,
      ...(offer.aside === undefined ? {} : { labelDetails: { description: offer.aside } }),
      ...(offer.detail === undefined || isSaid ? {} : { detail: offer.detail }),
      ...(offer.documentation === undefined ? {} : { documentation: offer.documentation }),
      sortText: String(before + index).padStart(5, '0'),
      filterText: filterText(typed, offer.query ?? batch.query, [offer.label, ...(offer.names ?? [])]),
      ...(snippet === undefined ? {} : { insertTextFormat: 2 as const }),
      textEdit: insert ? { newText, insert, replace: range } : { range, newText },
      ...(offer.about ? { data: { uri: document.uri, ...offer.about } satisfies ItemData } : {}),
    }
  })
}

/**
 * Editors leave out what does not match the typed characters as they stand, and know nothing of Arabic spelling. So what we found begins,
 * for them, with exactly what was typed, and goes on as its name does: typing on keeps it. Equal beginnings are equal matches, and the order stays ours.
 */
function filterText(typed: string, query: string, names: readonly string[]): string {
  const before = typed.endsWith(query) ? typed.slice(0, typed.length - query.length) : ''
  if (query === '') return before + names.join(' ')
  for (const name of names) {
    const rest = restAfter(name, query)
    if (rest !== undefined) return typed + rest
  }
  return names.join(' ')
}

/** What of a name follows the typed beginning of it or of one of its words, as Arabic readers spell; undefined where it does not begin so. */
function restAfter(name: string, query: string): string | undefined {
  const found = foundAt(name, query)
  return found && name.slice(found.end)
}

/** Where in a name the typed beginning of it or of one of its words stands, in code units; the first place counts. */
export function foundAt(name: string, query: string): Span | undefined {
  const folded = foldedName(name)
  for (const key of queryKeys(query)) {
    for (let at = 0; at >= 0; at = folded.key.indexOf(' ', at) + 1 || -1) {
      const start = startOf(folded.key, at, key)
      if (start === undefined) continue
      // What is let go behind a letter, such as its vowel signs, belongs to it: the rest begins with the next letter.
      return { start: folded.offsets[start] ?? 0, end: folded.offsets[start + key.length] ?? name.length }
    }
  }
  return undefined
}

/** Each name of a list is looked into several times, and again at the next letter. */
const foldedName = onceForText((name) => fold(name, searchFolding))

/** Where a key stands in a folded name, at the word that begins at an offset or behind its article. */
function startOf(folded: string, at: number, key: string): number | undefined {
  if (folded.startsWith(key, at)) return at
  const bare = withoutArticle(folded.slice(at))
  return bare?.startsWith(key) ? folded.length - bare.length : undefined
}

/** Whether a name begins with what was typed, with its ال or without. */
export function beginsWith(name: string, query: string): boolean {
  const found = foundAt(name, query)
  const [first] = wordsIn(name)
  if (!found || !first) return false
  const bare = withoutArticle(first.text)
  return found.start <= first.start || (bare !== undefined && found.start === first.end - bare.length)
}

/** The search keys of a text that is being typed: as if it went on, as if it were whole, and as the words of an id. */
export const queryKeys = onceForText((query): readonly string[] =>
  [...new Set([prefixKey(query), searchKey(query), prefixKey(wordsOfId(query))])].filter((key) => key !== ''),
)

/** A place of a snippet to be filled in with one of some words. */
export const choice = (place: number, words: readonly string[]): string => `\${${place}|${words.join(',')}|}`

/** A text as it stands in a snippet. */
export const inSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&')
