import type { CompletionItem, CompletionList } from 'vscode-languageserver-types'
import { attributes } from './completion/attributes.ts'
import { destinations } from './completion/destinations.ts'
import { following } from './completion/following.ts'
import { keys } from './completion/keys.ts'
import { mentions } from './completion/mentions.ts'
import { newArticle } from './completion/new-article.ts'
import { type Batch, itemsOf } from './completion/offer.ts'
import { values } from './completion/values.ts'
import type { Context } from './context.ts'

/** The characters behind which there is something to offer without being asked. */
export const triggerCharacters: readonly string[] = ['[', '(', ':', '#', '"', '=', ' ', '-']

/**
 * What can be written at an offset: entities, articles, dates, attributes in the text; keys and their values in YAML. All that the sources have to
 * offer, in their order; the list is incomplete where more letters can bring other offers.
 */
export function completion(context: Context, offset: number): CompletionList | undefined {
  const batches = sources.flatMap((source) => source(context, offset) ?? [])
  if (batches.length === 0) return undefined
  const items: CompletionItem[] = []
  for (const batch of batches) items.push(...itemsOf(context, batch, offset, items.length))
  return { isIncomplete: batches.some((batch) => batch.incomplete), items }
}

const sources: readonly ((context: Context, offset: number) => Batch | undefined)[] = [
  newArticle,
  attributes,
  destinations,
  following,
  mentions,
  values,
  keys,
]
