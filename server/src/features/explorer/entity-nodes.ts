import { dateText } from '../../corpus/cards/date-words.ts'
import { countInWords, mentionsInWords } from '../../corpus/counts-in-words.ts'
import { factsAt } from '../../corpus/overview/articles.ts'
import { entitiesInOrder, inOrder, nameOf, numberOf, refOf, typesIn } from '../../corpus/overview/entity-order.ts'
import { newestFirst } from '../../corpus/overview/newest-first.ts'
import { mentioning } from '../../corpus/overview/saying.ts'
import { dateOf, NO_DAY } from '../../corpus/overview/written-day.ts'
import { targetId, targetType } from '../../corpus/site.ts'
import { isolate } from '../../language/direction.ts'
import { inLanguage } from '../../language/message.ts'
import type { ExplorerAnswer, ExplorerKey, ExplorerNode } from '../../protocol/explorer.ts'
import { mergedTargets } from './merged-targets.ts'
import { nodeId } from './node-id.ts'
import { articlesOf, type ExplorerView, filteredEntities, page } from './view.ts'
import { line, pieces, shown, shownTitle, words } from './words.ts'

type KeyOf<Kind extends ExplorerKey['kind']> = Extract<ExplorerKey, { readonly kind: Kind }>

/** The types of entities, and those without a record. */
export function typeNodes(view: ExplorerView, { root }: KeyOf<'entities'>): ExplorerAnswer {
  const { corpus, language } = view
  const { figures } = view
  const found = filteredEntities(view)
  const types = typesIn(figures).flatMap(({ type, count }) => {
    const number = found ? entitiesOf(view, type, found).length : count
    return number === 0 ? [] : [{ type, number }]
  })
  return page(view, types, ({ type, number }) => {
    const key: ExplorerKey = { kind: 'type', root, ...(type === undefined ? {} : { type }) }
    const known = type === undefined ? undefined : corpus.settings.types.get(type)
    const label =
      type === undefined
        ? words.unrecorded[language]
        : ((known && inLanguage(known.plural ?? known.label, language, 'en')) ?? type)
    const count = countInWords(language, number, 'entities')
    return {
      key,
      // With a filter it begins open, whatever its user did with it without one.
      id: `${nodeId(key)}${found ? ' filtered' : ''}`,
      label: shown(label),
      description: String(number),
      tooltip: line(language, count),
      spoken: `${label}, ${count}`,
      children: found ? 'open' : 'closed',
      ...likeOf(view, type),
    }
  })
}

/** The entities of a type. */
export function entityNodes(view: ExplorerView, { type }: KeyOf<'type'>): ExplorerAnswer {
  return page<number>(view, entitiesOf(view, type, filteredEntities(view)), (number) => entityNode(view, number))
}

function entitiesOf(
  { sort, figures }: ExplorerView,
  type: string | undefined,
  found: ReadonlySet<number> | undefined,
): Uint32Array {
  if (!found) return entitiesInOrder(figures, type, sort)
  return inOrder(
    figures,
    entitiesInOrder(figures, type, 'name').filter((number) => found.has(number)),
    sort,
  )
}

function entityNode(view: ExplorerView, number: number): ExplorerNode {
  const { corpus, language, figures } = view
  const ref = refOf(figures, number)
  const name = nameOf(figures, number)
  const mentions = figures.mentions[number] ?? 0
  const last = figures.last[number] ?? NO_DAY
  const date = last === NO_DAY ? undefined : dateText(dateOf(last) ?? '', language, false)
  const counts =
    mentions === 0
      ? words.notMentioned[language]
      : mentionsInWords({ mentions, articles: figures.articles[number] ?? 0 }, language)
  const key: ExplorerKey = { kind: 'entity', root: corpus.root, ref }
  return {
    key,
    id: nodeId(key),
    label: shown(name),
    description:
      mentions === 0
        ? pieces(counts)
        : // Both are seen in a narrow list; in words, and with the articles, they stand in the tooltip.
          pieces(String(mentions), dateOf(last)),
    tooltip: `${shown(name)}\n${isolate(ref, 'ltr')}\n${line(language, counts, date)}`,
    spoken: [name, counts, ...(date === undefined ? [] : [date])].join(', '),
    children: mentions === 0 ? 'none' : 'closed',
    ref,
    hasRecord: number < figures.numbers.recorded,
    ...likeOf(view, targetType(ref)),
  }
}

/** What an entity of a type looks like. */
export function likeOf({ corpus }: ExplorerView, type: string | undefined): Pick<ExplorerNode, 'like'> {
  const known = type === undefined ? undefined : corpus.settings.types.get(type)
  return known ? { like: { type: known.like, isOwn: known.like === known.name } } : {}
}

/** The articles that mention an entity, the newest first. */
export function mentioningNodes(view: ExplorerView, { root, ref }: KeyOf<'entity'>): ExplorerAnswer {
  const { language } = view
  const table = articlesOf(view)
  const counts = new Map(
    mentioning(table, mergedTargets(view, ref)).flatMap(({ part, files, times }) =>
      Array.from(files, (file, at) => [part.base + file, times?.[at] ?? 1] as const),
    ),
  )
  return page<number>(view, newestFirst(table, counts.keys()), (number) => {
    const facts = factsAt(table, number)
    const uri = facts?.uri ?? ''
    const key: ExplorerKey = { kind: 'mentioning', root, ref, uri }
    const title = titleOf(facts)
    const date = facts?.date === undefined ? undefined : dateText(facts.date, language, false)
    const mentions = countInWords(language, counts.get(number) ?? 0, 'mentions')
    return {
      key,
      id: nodeId(key),
      label: shownTitle(title),
      description: pieces(facts?.date, mentions),
      tooltip: `${shown(title)}\n${line(language, date, mentions)}`,
      spoken: [title, date, mentions].filter((part) => part !== undefined).join(', '),
      children: 'closed',
      place: { uri },
    }
  })
}

/** What an article is called. */
export const titleOf = (
  facts: { readonly title: string | undefined; readonly id: string | undefined; readonly uri: string } | undefined,
): string => facts?.title || facts?.id || (facts?.uri.slice(facts.uri.lastIndexOf('/') + 1) ?? '')

/** The name of an entity for a person: of one that only an article knows, or nobody, what is written of it. */
export function nameFor({ figures }: Pick<ExplorerView, 'figures'>, ref: string): string {
  const number = numberOf(figures, ref)
  return number === undefined ? targetId(ref).replace(/^\?/, '') : nameOf(figures, number)
}
