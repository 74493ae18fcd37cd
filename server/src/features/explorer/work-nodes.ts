import { countInWords } from '../../corpus/counts-in-words.ts'
import type { Article } from '../../corpus/document.ts'
import type { ArticleTable } from '../../corpus/overview/article-table.ts'
import { articlesWhere, assigneeAt, statusAt, workAt } from '../../corpus/overview/articles.ts'
import { newestFirst } from '../../corpus/overview/newest-first.ts'
import { type OpenWork, openWork } from '../../corpus/overview/open-work.ts'
import { targetType } from '../../corpus/site.ts'
import { type WorkItem, workItems } from '../../corpus/work-items.ts'
import { searchKey } from '../../language/fold.ts'
import { inLanguage } from '../../language/message.ts'
import type { ExplorerAnswer, ExplorerKey, ExplorerNode } from '../../protocol/explorer.ts'
import { compareText } from '../../text/compare.ts'
import { once } from '../../text/once.ts'
import { articleNode } from './article-nodes.ts'
import { likeOf, nameFor } from './entity-nodes.ts'
import { mentionNode } from './mention-nodes.ts'
import { nodeId } from './node-id.ts'
import { articlesOf, type ExplorerView, filteredArticles, page } from './view.ts'
import { line, oneLine, pieces, shown, words, workWords } from './words.ts'

type KeyOf<Kind extends ExplorerKey['kind']> = Extract<ExplorerKey, { readonly kind: Kind }>

/** The articles with work of one kind, as they are assigned. */
export interface Assigned {
  /** Undefined: to nobody. */
  readonly assignee: string | undefined
  /** The newest first. */
  readonly articles: Uint32Array
  readonly items: number
}

/** All work of one kind. */
export interface Task {
  readonly work: OpenWork
  /** By the names of those to whom it is assigned; what is assigned to nobody comes last. */
  readonly assigned: readonly Assigned[]
  readonly items: number
}

const tasksIn = once((table: ArticleTable): readonly Task[] =>
  openWork.flatMap((work) => {
    const byAssignee = new Map<string | undefined, number[]>()
    for (const number of articlesWhere(table, (one) => itemsIn(table, one, work) > 0)) {
      const assignee = assigneeAt(table, number)?.trim() || undefined
      const numbers = byAssignee.get(assignee)
      if (numbers) numbers.push(number)
      else byAssignee.set(assignee, [number])
    }
    const assigned = [...byAssignee].map(([assignee, numbers]) => {
      const articles = newestFirst(table, numbers)
      return { assignee, articles, items: itemsOf(table, articles, work) }
    })
    assigned.sort(byAssigneeName)
    const items = assigned.reduce((sum, one) => sum + one.items, 0)
    return items === 0 ? [] : [{ work, assigned, items }]
  }),
)

/** What there is to do in the articles that the filter finds, in all of them without one. */
export function tasksOf(view: ExplorerView): readonly Task[] {
  const table = articlesOf(view)
  const found = filteredArticles(view)
  if (!found) return tasksIn(table)
  return tasksIn(table).flatMap(({ work, assigned }) => {
    const left = assigned.flatMap(({ assignee, articles }): Assigned[] => {
      const some = articles.filter((number) => found.has(number))
      return some.length === 0 ? [] : [{ assignee, articles: some, items: itemsOf(table, some, work) }]
    })
    return left.length === 0 ? [] : [{ work, assigned: left, items: left.reduce((sum, { items }) => sum + items, 0) }]
  })
}

const itemsOf = (table: ArticleTable, articles: Uint32Array, work: OpenWork): number =>
  articles.reduce((sum, number) => sum + itemsIn(table, number, work), 0)

/** How many items an article adds to the work of a kind. */
export const itemsIn = (table: ArticleTable, number: number, work: OpenWork): number =>
  work === 'review' || work === 'draft' ? Number(statusAt(table, number) === work) : workAt(table, number, work)

const byAssigneeName = ({ assignee: a }: Assigned, { assignee: b }: Assigned): number =>
  Number(a === undefined) - Number(b === undefined) ||
  compareText(searchKey(a ?? ''), searchKey(b ?? '')) ||
  compareText(a ?? '', b ?? '')

/** Whether there is a level of assignees below a task: not where nobody has been assigned anything. */
export const isAssigned = ({ assigned }: Task): boolean => assigned.some(({ assignee }) => assignee !== undefined)

/** The kinds of work. */
export const taskNodes = (view: ExplorerView, { root }: KeyOf<'work'>): ExplorerAnswer =>
  page(view, tasksOf(view), (task) => taskNode(view, root, task))

/** All work of one kind as a node, with how many mentions, or articles, it is. */
export function taskNode({ language }: ExplorerView, root: string, { work, items }: Task): ExplorerNode {
  const key: ExplorerKey = { kind: 'task', root, work }
  const label = workWords[work][language]
  const count = countInWords(language, items, work === 'review' || work === 'draft' ? 'articles' : 'items')
  return {
    key,
    id: nodeId(key),
    label: shown(label),
    description: String(items),
    tooltip: line(language, label, count),
    spoken: `${label}, ${count}`,
    children: 'closed',
  }
}

/** To whom the work of a kind is assigned, or its articles. */
export function assigneeNodes(view: ExplorerView, { root, work }: KeyOf<'task'>): ExplorerAnswer {
  const task = tasksOf(view).find((one) => one.work === work)
  if (!task) return { nodes: [], total: 0 }
  if (isAssigned(task)) return page(view, task.assigned, (one) => assigneeNode(view, root, work, one))
  return articlesWithWork(view, root, work, task.assigned[0])
}

/** What of a kind of work is somebody's, or nobody's where no assignee is written. */
export function assigneeNode(
  { language }: ExplorerView,
  root: string,
  work: OpenWork,
  { assignee, items }: Assigned,
): ExplorerNode {
  const key: ExplorerKey = { kind: 'assignee', root, work, ...(assignee === undefined ? {} : { assignee }) }
  const label = assignee ?? words.unassigned[language]
  const count = countInWords(language, items, 'items')
  return {
    key,
    id: nodeId(key),
    label: shown(label),
    description: String(items),
    tooltip: line(language, label, count),
    spoken: `${label}, ${count}`,
    children: 'closed',
  }
}

/** The articles with work of a kind that someone is assigned to, or nobody. */
export function workArticleNodes(view: ExplorerView, { root, work, assignee }: KeyOf<'assignee'>): ExplorerAnswer {
  const task = tasksOf(view).find((one) => one.work === work)
  return articlesWithWork(
    view,
    root,
    work,
    task?.assigned.find((one) => one.assignee === assignee),
  )
}

const articlesWithWork = (view: ExplorerView, root: string, work: OpenWork, of: Assigned | undefined): ExplorerAnswer =>
  page<number>(view, of?.articles ?? new Uint32Array(), (number) => workArticleNode(view, root, work, number))

/** An article with work of a kind, by its number in the table. Its mentions stand below it, where the work is in mentions. */
export function workArticleNode(view: ExplorerView, root: string, work: OpenWork, number: number): ExplorerNode {
  const table = articlesOf(view)
  const isArticle = work === 'review' || work === 'draft'
  const count = isArticle ? [] : [countInWords(view.language, itemsIn(table, number, work), 'items')]
  const keyOf = (uri: string): ExplorerKey => ({ kind: 'workArticle', root, work, uri })
  return articleNode(view, table, number, keyOf, isArticle ? 'none' : 'closed', ...count)
}

/** The mentions of an article that are work of a kind. */
export function workItemNodes(view: ExplorerView, { root, work, uri }: KeyOf<'workArticle'>): ExplorerAnswer {
  const { corpus, language } = view
  const article = corpus.document(uri)
  if (article?.kind !== 'article' || work === 'review' || work === 'draft') return { nodes: [], total: 0 }
  const items = workItems(article, corpus.settings, work)
  const ids = idsOf(article, items)
  return page(view, items, ({ ref, span, resp }, nth) => {
    const type = corpus.settings.types.get(targetType(ref))
    const name = ref.endsWith(':?') ? type && inLanguage(type.label, language, 'en') : nameFor(view, ref)
    const meant = [oneLine(name ?? ref), ...(resp === undefined || resp === 'auto' ? [] : [resp])]
    const node = mentionNode(article, { kind: 'workItem', root, work, uri, nth }, span)
    return {
      ...node,
      id: `${nodeId({ kind: 'workArticle', root, work, uri })} ${ids[nth] ?? ''}`,
      description: pieces(...meant),
      tooltip: `${node.tooltip}\n${line(language, ...meant)}`,
      spoken: [node.spoken, ...meant].join(', '),
      ...likeOf(view, type?.name),
    }
  })
}

/**
 * The identities of items: who or what is meant, by which words, and which of those that are alike it is, counted from the last. So an item keeps its own
 * when one before it is done, and nobody who decides quickly decides on another than they see.
 */
function idsOf(article: Article, items: readonly WorkItem[]): readonly string[] {
  const alike = new Map<string, number>()
  return items
    .toReversed()
    .map(({ ref, span }) => {
      const words = `${ref} ${article.source.slice(span)}`
      const number = alike.get(words) ?? 0
      alike.set(words, number + 1)
      return `${words} ${number}`
    })
    .reverse()
}
