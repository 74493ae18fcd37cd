import type { SymbolInformation } from 'vscode-languageserver-types'
import { dateText } from '../corpus/cards/date-words.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { ArticleFacts } from '../corpus/facts.ts'
import { foundArticles, foundEntities } from '../corpus/found-names.ts'
import { mostUsed } from '../corpus/likeliest.ts'
import { nameQuality, type Sought, sought } from '../corpus/names/name-quality.ts'
import { wordsOfId } from '../corpus/names/words-of-id.ts'
import { newestArticles } from '../corpus/newest.ts'
import { symbolKindOf, symbolKinds } from '../corpus/symbol-kind.ts'
import { inLanguage, type UiLanguage } from '../language/message.ts'
import type { Entity } from '../registry/entity.ts'
import { displayName } from '../registry/names.ts'
import { compareText } from '../text/compare.ts'

/**
 * The articles and entities that a query finds by any of their names or their id, spelling folded as for search; the best hundred, best
 * first. An entity found by another name than the one it is shown by carries both. Without a query: the newest articles, and the entities that
 * stand in the most files.
 */
export function workspaceSymbols(corpus: Corpus, language: UiLanguage, query: string): readonly SymbolInformation[] {
  const wanted = sought(query)
  return wanted ? matches(corpus, language, query, wanted) : overview(corpus, language)
}

const MAX_SYMBOLS = 100

interface Match {
  readonly quality: number
  readonly length: number
  readonly name: string
}

/** Something that was found, and what it is shown as, which takes longer to find out. */
interface Found extends Match {
  /** Of which there is one. */
  readonly key: string
  readonly read: () => (Match & { readonly symbol: SymbolInformation }) | undefined
}

function matches(corpus: Corpus, language: UiLanguage, query: string, wanted: Sought): readonly SymbolInformation[] {
  const found: Found[] = []
  for (const { item, quality, name } of foundEntities(corpus, query, MAX_SYMBOLS)) {
    found.push({
      key: item,
      quality,
      name,
      length: name.length,
      read: () => entityMatch(item, corpus, language, wanted),
    })
  }
  for (const { item, quality, name } of foundArticles(corpus, query, MAX_SYMBOLS)) {
    const read = () => articleMatch(corpus.article(item), language, wanted)
    found.push({ key: item, quality, name, length: name.length, read })
  }
  return firstOfEach(found.sort(byQuality))
    .slice(0, MAX_SYMBOLS)
    .flatMap((one) => one.read() ?? [])
    .sort(byQuality)
    .map(({ symbol }) => symbol)
}

/** Two names of one thing may have been found. */
function firstOfEach(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>()
  return found.filter(({ key }) => !seen.has(key) && seen.add(key))
}

const byQuality = (a: Match, b: Match): number =>
  a.quality - b.quality || a.length - b.length || compareText(a.name, b.name)

function entityMatch(ref: string, corpus: Corpus, language: UiLanguage, wanted: Sought) {
  const entity = corpus.entity(ref)
  if (!entity) return undefined
  const shown = displayName(entity, ...languages(corpus, language))
  const best = bestOf([shown, ...entity.names.map((name) => name.text), entity.id, wordsOfId(entity.id)], wanted)
  const name = best?.name === wordsOfId(entity.id) ? entity.id : best?.name
  return (
    best && { ...best, symbol: entitySymbol(entity, name === shown ? shown : `${name} · ${shown}`, corpus, language) }
  )
}

function articleMatch(article: ArticleFacts | undefined, language: UiLanguage, wanted: Sought) {
  if (!article) return undefined
  const { id = '', title } = article
  const best = bestOf([title ?? id, id, wordsOfId(id)], wanted)
  return best && { ...best, symbol: articleSymbol(article, language) }
}

/** The name that fits best; of equals the first. */
function bestOf(names: readonly string[], wanted: Sought): Match | undefined {
  let best: Match | undefined
  for (const name of names) {
    const quality = nameQuality(name, wanted)
    if (quality !== undefined && (!best || quality < best.quality)) best = { quality, name, length: name.length }
  }
  return best
}

function overview(corpus: Corpus, language: UiLanguage): readonly SymbolInformation[] {
  const articles = newestArticles(corpus, MAX_SYMBOLS / 2)
  const entities: Entity[] = []
  for (const ref of mostUsed(corpus, MAX_SYMBOLS)) {
    if (entities.length === MAX_SYMBOLS - articles.length) break
    const entity = corpus.entity(ref)
    if (entity && entity.redirect === undefined) entities.push(entity)
  }
  return [
    ...articles.map((article) => articleSymbol(article, language)),
    ...entities.map((entity) =>
      entitySymbol(entity, displayName(entity, ...languages(corpus, language)), corpus, language),
    ),
  ]
}

function entitySymbol(entity: Entity, name: string, corpus: Corpus, language: UiLanguage): SymbolInformation {
  const label = corpus.settings.types.get(entity.type)?.label
  return {
    name: oneLine(name) || entity.ref,
    kind: symbolKindOf(corpus.settings, entity.type),
    location: { uri: entity.uri, range: corpus.placeOf(entity).id },
    // Two of one name are told apart by their ids.
    containerName: `${(label && inLanguage(label, language)) ?? entity.type} · ${entity.id}`,
  }
}

function articleSymbol({ title, id, uri, titleRange, date }: ArticleFacts, language: UiLanguage): SymbolInformation {
  const container = date === undefined ? undefined : (dateText(date, language) ?? date)
  return {
    name: oneLine(title ?? '') || id || uri.slice(uri.lastIndexOf('/') + 1),
    kind: symbolKinds.file,
    location: { uri, range: titleRange },
    ...(container === undefined ? {} : { containerName: container }),
  }
}

const languages = (corpus: Corpus, language: UiLanguage): readonly string[] => [
  ...(corpus.settings.lang === undefined ? [] : [corpus.settings.lang]),
  language,
]

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
