import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types'
import { articleCard } from '../corpus/cards/article-card.ts'
import { entityCard } from '../corpus/cards/entity-card.ts'
import { readingIn } from '../corpus/cards/reading.ts'
import { renderCard } from '../corpus/cards/render.ts'
import type { Context } from './context.ts'

/** A completion item with the card of what it stands for; `context` is that of the document that it was offered in. */
export function resolveCompletion(context: Context, item: CompletionItem): CompletionItem {
  const data = readData(item.data)
  const documentation = data && cardOf(context, data)
  return documentation ? { ...item, documentation } : item
}

/** The document (URI) that an item was offered in, as the item says. */
export const offeredIn = (item: CompletionItem): string | undefined => readData(item.data)?.uri

interface Data {
  readonly uri: string
  readonly entity: string | undefined
  readonly article: string | undefined
}

/** What an item carries comes back from the editor: it may be anything. */
function readData(data: unknown): Data | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || typeof data.uri !== 'string') return undefined
  const entity = 'entity' in data && typeof data.entity === 'string' ? data.entity : undefined
  const article = 'article' in data && typeof data.article === 'string' ? data.article : undefined
  return { uri: data.uri, entity, article }
}

function cardOf({ corpus, document, language, client }: Context, { entity, article }: Data): MarkupContent | undefined {
  const reading = readingIn(corpus, document, language)
  if (entity !== undefined) return renderCard(entityCard(entity, reading), language, client)
  const other = article === undefined ? undefined : corpus.article(article)
  return other && renderCard(articleCard(other, reading), language, client)
}
