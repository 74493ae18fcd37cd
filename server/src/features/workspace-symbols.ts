import type { SymbolInformation } from 'vscode-languageserver-types'
import { dateText } from '../corpus/cards/date-words.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { nameQuality, type Sought, sought } from '../corpus/name-search.ts'
import { symbolKindOf, symbolKinds } from '../corpus/symbol-kind.ts'
import { inLanguage, type UiLanguage } from '../language/message.ts'
import type { Entity } from '../registry/entity.ts'
import { displayName } from '../registry/names.ts'
import { compareText } from '../text/compare.ts'
import type { Span } from '../text/span.ts'

/**
 * The articles and entities that a query finds by any of their names or their id, spelling folded as for search; the best hundred, best
 * first. An entity found by another name than the one it is shown by carries both. Without a query: the newest articles, and the entities that
 * are mentioned most.
 */
export function workspaceSymbols(corpus: Corpus, language: UiLanguage, query: string): readonly SymbolInformation[] {
  const wanted = sought(query)
  return wanted ? matches(corpus, language, wanted) : overview(corpus, language)
}

const MAX_SYMBOLS = 100

interface Match {
  readonly quality: number
  readonly length: number
  readonly name: string
  readonly symbol: () => SymbolInformation
}

function matches(corpus: Corpus, language: UiLanguage, wanted: Sought): readonly SymbolInformation[] {
  const found: Match[] = []
  for (const entity of corpus.entities()) {
    const shown = displayName(entity, ...languages(corpus, language))
    const best = bestOf([shown, ...entity.names.map((name) => name.text), entity.id], wanted)
    if (!best) continue
    const name = best.name === shown ? shown : `${best.name} · ${shown}`
    found.push({ ...best, symbol: () => entitySymbol(entity, name, corpus, language) })
  }
  for (const article of corpus.articles()) {
    const shown = article.title ?? article.id ?? ''
    const best = bestOf(article.id === undefined ? [shown] : [shown, article.id], wanted)
    if (best) found.push({ ...best, symbol: () => articleSymbol(article, language) })
  }
  return found
    .toSorted((a, b) => a.quality - b.quality || a.length - b.length || compareText(a.name, b.name))
    .slice(0, MAX_SYMBOLS)
    .map(({ symbol }) => symbol())
}

/** The name that fits best; of equals the first. */
function bestOf(names: readonly string[], wanted: Sought): Omit<Match, 'symbol'> | undefined {
  let best: Omit<Match, 'symbol'> | undefined
  for (const name of names) {
    const quality = nameQuality(name, wanted)
    if (quality !== undefined && (!best || quality < best.quality)) best = { quality, name, length: name.length }
  }
  return best
}

function overview(corpus: Corpus, language: UiLanguage): readonly SymbolInformation[] {
  const articles = [...corpus.articles()]
    .toSorted((a, b) => compareText(b.date ?? '', a.date ?? ''))
    .slice(0, MAX_SYMBOLS / 2)
  const entities = [...corpus.entities()]
    .filter((entity) => entity.redirect === undefined)
    .map((entity) => ({ entity, mentions: corpus.count(entity.ref).mentions }))
    .toSorted((a, b) => b.mentions - a.mentions || compareText(a.entity.ref, b.entity.ref))
    .slice(0, MAX_SYMBOLS - articles.length)
  return [
    ...articles.map((article) => articleSymbol(article, language)),
    ...entities.map(({ entity }) =>
      entitySymbol(entity, displayName(entity, ...languages(corpus, language)), corpus, language),
    ),
  ]
}

function entitySymbol(entity: Entity, name: string, corpus: Corpus, language: UiLanguage): SymbolInformation {
  const label = corpus.settings.types.get(entity.type)?.label
  return {
    name: oneLine(name) || entity.ref,
    kind: symbolKindOf(corpus.settings, entity.type),
    location: locationOf(corpus, entity.uri, entity.idSpan),
    containerName: (label && inLanguage(label, language)) ?? entity.type,
  }
}

function articleSymbol({ title, id, uri, source, titleSpan, date }: Article, language: UiLanguage): SymbolInformation {
  const container = date === undefined ? undefined : (dateText(date, language) ?? date)
  return {
    name: oneLine(title ?? '') || id || uri.slice(uri.lastIndexOf('/') + 1),
    kind: symbolKinds.file,
    location: { uri, range: source.range(titleSpan) },
    ...(container === undefined ? {} : { containerName: container }),
  }
}

const start = { line: 0, character: 0 }

const locationOf = (corpus: Corpus, uri: string, span: Span): SymbolInformation['location'] => ({
  uri,
  range: corpus.document(uri)?.source.range(span) ?? { start, end: start },
})

const languages = (corpus: Corpus, language: UiLanguage): readonly string[] => [
  ...(corpus.settings.lang === undefined ? [] : [corpus.settings.lang]),
  language,
]

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
