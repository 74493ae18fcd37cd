import { dateText } from '../../corpus/cards/date-words.ts'
import { countInWords } from '../../corpus/counts-in-words.ts'
import { type ArticleTable, articlesIn as numbersIn } from '../../corpus/overview/article-table.ts'
import { articlesByTopic, articlesWhere, factsAt, statusAt, uriAt } from '../../corpus/overview/articles.ts'
import { numberOf, refOf } from '../../corpus/overview/entity-order.ts'
import { dayAt, newestFirst } from '../../corpus/overview/newest-first.ts'
import { compareEntities, namedEntity } from '../../corpus/overview/records-by-name.ts'
import { dateOf, monthOf, NO_DAY, yearOf } from '../../corpus/overview/written-day.ts'
import { isLocal, targetType } from '../../corpus/site.ts'
import { monthNames } from '../../language/calendar-names.ts'
import { searchKey } from '../../language/fold.ts'
import { inLanguage } from '../../language/message.ts'
import type { ExplorerAnswer, ExplorerKey, ExplorerNode } from '../../protocol/explorer.ts'
import { compareText } from '../../text/compare.ts'
import { likeOf, nameFor, titleOf } from './entity-nodes.ts'
import { nodeId } from './node-id.ts'
import { articlesOf, type ExplorerView, filteredArticles, page } from './view.ts'
import { line, oneLine, pieces, shown, shownTitle, statusWords, words } from './words.ts'

type KeyOf<Kind extends ExplorerKey['kind']> = Extract<ExplorerKey, { readonly kind: Kind }>

/** Articles that something is the same of. */
interface Group {
  readonly key: ExplorerKey
  readonly label: string
  readonly articles: number
}

/** Articles by year, month, topic or status: the groups. */
export function groupNodes(view: ExplorerView, groups: readonly Group[]): ExplorerAnswer {
  const { language, filter = '' } = view
  return page(view, groups, ({ key, label, articles }) => {
    const count = countInWords(language, articles, 'articles')
    return {
      key,
      id: nodeId(key) + (filter === '' ? '' : ' filtered'),
      label: shown(label),
      description: String(articles),
      tooltip: line(language, label, count),
      spoken: `${label}, ${count}`,
      children: 'closed',
    }
  })
}

/** Counts the articles that the filter leaves by something. */
function counted<T>(view: ExplorerView, of: (table: ArticleTable, number: number) => T): Map<T, number> {
  const table = articlesOf(view)
  const found = filteredArticles(view)
  const counts = new Map<T, number>()
  for (const number of numbersIn(table)) {
    if (found && !found.has(number)) continue
    const group = of(table, number)
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return counts
}

const yearIn = (table: ArticleTable, number: number): number | undefined => {
  const day = dayAt(table, number)
  return day === NO_DAY ? undefined : yearOf(day)
}

/** Years, the latest first, and those without one. */
export function yearNodes(view: ExplorerView, { root }: KeyOf<'byDate'>): ExplorerAnswer {
  const years = [...counted(view, yearIn)].sort(([a = -Infinity], [b = -Infinity]) => b - a)
  return groupNodes(
    view,
    years.map(([year, articles]) => ({
      key: { kind: 'year', root, ...(year === undefined ? {} : { year }) },
      label:
        year === undefined
          ? words.undated[view.language]
          : year > 0
            ? String(year)
            : (dateText(dateOf(year * YEAR) ?? '', view.language) ?? String(year)),
      articles,
    })),
  )
}

/** Of a day that begins a year. */
const YEAR = 10_000

/** The months of a year, the latest first; of articles without a date these themselves. */
export function monthNodes(view: ExplorerView, { root, year }: KeyOf<'year'>): ExplorerAnswer {
  const { language } = view
  if (year === undefined)
    return articlesIn(view, root, 'undated', (table, number) => yearIn(table, number) === undefined)
  const months = counted(view, (table, number) =>
    yearIn(table, number) === year ? monthOf(dayAt(table, number)) : undefined,
  )
  const inOrder = [...months].flatMap(([month, articles]) => (month === undefined ? [] : [{ month, articles }]))
  return groupNodes(
    view,
    inOrder
      .sort((a, b) => b.month - a.month)
      .map(({ month, articles }) => ({
        key: { kind: 'month', root, year, ...(month === 0 ? {} : { month }) },
        label: monthInWords(view, year, month),
        articles,
      })),
  )

  function monthInWords(_: ExplorerView, of: number, month: number): string {
    if (month === 0) return words.noMonth[language]
    return monthNames(language)[month - 1] ?? dateText(dateOf(of * YEAR + month * 100) ?? '', language) ?? String(month)
  }
}

/** What stands below a month: articles whose date begins in it; below month 0 those whose date has the year alone. */
export const monthArticles = (view: ExplorerView, { root, year, month = 0 }: KeyOf<'month'>): ExplorerAnswer =>
  articlesIn(view, root, `${year}-${month}`, (table, number) => {
    const day = dayAt(table, number)
    return day !== NO_DAY && yearOf(day) === year && monthOf(day) === month
  })

/** Topics by their names, and those without one. */
export function topicNodes(view: ExplorerView, { root }: KeyOf<'byTopic'>): ExplorerAnswer {
  const { corpus, language } = view
  const found = filteredArticles(view)
  const groups = [...articlesByTopic(articlesOf(view))].flatMap(([topic, numbers]): Group[] => {
    const articles = found ? numbers.filter((number) => found.has(number)).length : numbers.length
    const label = topic === undefined ? words.noTopic[language] : topicName(corpus, language, topic)
    return articles === 0
      ? []
      : [{ key: { kind: 'topic', root, ...(topic === undefined ? {} : { topic }) }, label, articles }]
  })
  return groupNodes(view, groups.sort(byLabel))
}

const topicName = ({ settings }: ExplorerView['corpus'], language: string, topic: string): string => {
  const label = settings.topics?.get(topic)?.label
  return (label && inLanguage(label, language, settings.lang ?? 'en')) ?? topic
}

/** Those that have none come last. */
const byLabel = (a: Group, b: Group): number =>
  Number(isRest(a.key)) - Number(isRest(b.key)) || compareText(searchKey(a.label), searchKey(b.label))

const isRest = (key: ExplorerKey): boolean => !('topic' in key)

/** The articles on a topic. */
export const topicArticles = (view: ExplorerView, { root, topic }: KeyOf<'topic'>): ExplorerAnswer =>
  listed(view, root, `topic ${topic ?? ''}`, articlesByTopic(articlesOf(view)).get(topic) ?? [])

/** Statuses in the order of the work, then others, and those without one. */
export function statusNodes(view: ExplorerView, { root }: KeyOf<'byStatus'>): ExplorerAnswer {
  const { language } = view
  const known = [...statusWords.keys()]
  const rank = (status: string | undefined): number =>
    status === undefined ? known.length + 1 : known.includes(status) ? known.indexOf(status) : known.length
  const statuses = [...counted(view, statusAt)].sort(([a], [b]) => rank(a) - rank(b) || compareText(a ?? '', b ?? ''))
  return groupNodes(
    view,
    statuses.map(([status, articles]) => ({
      key: { kind: 'status', root, ...(status === undefined ? {} : { status }) },
      label: status === undefined ? words.noStatus[language] : (statusWords.get(status)?.[language] ?? status),
      articles,
    })),
  )
}

/** What stands below a status, or below “no status” where the node has none. */
export const statusArticles = (view: ExplorerView, { root, status }: KeyOf<'status'>): ExplorerAnswer =>
  articlesIn(view, root, `status ${status ?? ''}`, (table, number) => statusAt(table, number) === status)

const articlesIn = (
  view: ExplorerView,
  root: string,
  within: string,
  holds: (table: ArticleTable, number: number) => boolean,
): ExplorerAnswer => {
  const table = articlesOf(view)
  return listed(
    view,
    root,
    within,
    articlesWhere(table, (number) => holds(table, number)),
  )
}

/** Articles that the filter leaves, the newest first. */
function listed(view: ExplorerView, root: string, within: string, numbers: readonly number[]): ExplorerAnswer {
  const table = articlesOf(view)
  const found = filteredArticles(view)
  return page<number>(
    view,
    newestFirst(table, found ? numbers.filter((number) => found.has(number)) : numbers),
    (number) => articleNode(view, table, number, (uri) => ({ kind: 'article', root, uri, within }), 'closed'),
  )
}

/** An article: its title, and when it was published. */
export function articleNode(
  { language }: ExplorerView,
  table: ArticleTable,
  number: number,
  keyOf: (uri: string) => ExplorerKey,
  children: ExplorerNode['children'],
  ...more: readonly string[]
): ExplorerNode {
  const uri = uriAt(table, number)
  const facts = factsAt(table, number)
  const key = keyOf(uri)
  const title = oneLine(titleOf(facts))
  const date = facts?.date === undefined ? undefined : dateText(facts.date, language, false)
  const status = facts?.status === undefined ? undefined : (statusWords.get(facts.status)?.[language] ?? facts.status)
  return {
    key,
    id: nodeId(key),
    label: shownTitle(title),
    description: pieces(facts?.date, ...more),
    tooltip: `${shown(title)}\n${line(language, date, status, ...more)}`,
    spoken: [title, date, ...more].filter((part) => part !== undefined).join(', '),
    children,
    place: { uri },
  }
}

/** The entities that an article mentions: those that it mentions most first. */
export function mentionedNodes(view: ExplorerView, { root, uri, within }: KeyOf<'article'>): ExplorerAnswer {
  const { corpus, language, figures } = view
  const { recorded } = figures.numbers
  const counts = new Map<string, { ref: string; mentions: number; rank: number }>()
  for (const target of corpus.usedIn(uri)) {
    const mentions = corpus.mentionsIn(uri, target)
    if (mentions === 0) continue
    const number = numberOf(figures, target)
    if (number === undefined && !isLocal(target)) continue
    const ref = number === undefined ? target : refOf(figures, number)
    const before = counts.get(ref)
    // Those with a record first, then those of the corpus without one, then those of the article alone.
    const rank = number === undefined ? 2 : number < recorded ? 0 : 1
    counts.set(ref, { ref, mentions: mentions + (before?.mentions ?? 0), rank })
  }
  const nameIn = (ref: string) => namedEntity(ref, nameFor(view, ref))
  const inOrder = [...counts.values()].sort(
    (a, b) =>
      b.mentions - a.mentions ||
      a.rank - b.rank ||
      (a.rank === 0 ? compareEntities(nameIn(a.ref), nameIn(b.ref)) : compareText(a.ref, b.ref)),
  )
  return page(view, inOrder, ({ ref, mentions }): ExplorerNode => {
    const key: ExplorerKey = { kind: 'mentioned', root, ref, uri, within }
    const name = nameFor(view, ref)
    const count = countInWords(language, mentions, 'mentions')
    const open = isLocal(ref) ? words.notIdentified[language] : undefined
    return {
      key,
      id: nodeId(key),
      label: shown(name),
      description: pieces(count, open),
      tooltip: `${shown(name)}\n${line(language, count, open)}`,
      spoken: [name, count, open].filter((part) => part !== undefined).join(', '),
      children: 'closed',
      ref,
      hasRecord: corpus.entity(ref) !== undefined,
      ...likeOf(view, targetType(ref)),
    }
  })
}
