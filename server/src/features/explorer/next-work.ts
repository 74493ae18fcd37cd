import { numberOfUri } from '../../corpus/overview/article-table.ts'
import type { OpenWork } from '../../corpus/overview/open-work.ts'
import type { ExplorerKey, ExplorerNode, NextWork } from '../../protocol/explorer.ts'
import { rootNodes } from './root-nodes.ts'
import { articlesOf, type ExplorerView } from './view.ts'
import {
  type Assigned,
  assigneeNode,
  isAssigned,
  itemsIn,
  type Task,
  taskNode,
  tasksOf,
  workArticleNode,
  workItemNodes,
} from './work-nodes.ts'

/** An article in the work list. */
interface Stop {
  readonly task: Task
  readonly taskAt: number
  readonly assigned: Assigned
  readonly assignedAt: number
  /** Its number, and its place below its assignee. */
  readonly number: number
  readonly at: number
}

/**
 * What comes behind a node of the work list, or first; where the node `isDone` it is what has come to its place. Behind the last comes the first again.
 * Undefined where there is nothing to do.
 */
export function nextWork(view: ExplorerView, after: ExplorerKey | undefined, isDone: boolean): NextWork | undefined {
  const table = articlesOf(view)
  const stops = stopsIn(tasksOf(view))
  const first = stops[0]
  if (!first) return undefined
  const here = after ? positionOf(view, stops, after) : undefined
  if (!here) return pathTo(view, first, 0)
  const { stop, isThere } = here
  const current = stops[stop]
  // An article whose work is done is gone from the list: the one that has come to its place is next.
  if (current && !isThere) return pathTo(view, current, 0)
  if (!current || !after) return pathTo(view, first, 0)
  const isArticle = after.kind !== 'workItem'
  const nth = after.kind === 'workItem' ? after.nth + (isDone ? 0 : 1) : 0
  const isItem = current.task.work !== 'review' && current.task.work !== 'draft'
  if (
    isItem &&
    (!isArticle || after.kind === 'workArticle') &&
    nth < itemsIn(table, current.number, current.task.work)
  ) {
    return pathTo(view, current, nth)
  }
  return pathTo(view, (isItem || !isDone ? stops[stop + 1] : current) ?? first, 0)
}

function stopsIn(tasks: readonly Task[]): readonly Stop[] {
  return tasks.flatMap((task, taskAt) =>
    task.assigned.flatMap((assigned, assignedAt) =>
      Array.from(assigned.articles, (number, at): Stop => ({ task, taskAt, assigned, assignedAt, number, at })),
    ),
  )
}

/** Where a key stands among the stops, or where it would: of an article that has no such work any more its task's first. */
function positionOf(
  view: ExplorerView,
  stops: readonly Stop[],
  key: ExplorerKey,
): { readonly stop: number; readonly isThere: boolean } | undefined {
  if (!('work' in key)) return undefined
  const table = articlesOf(view)
  const ofTask = stops.findIndex(({ task }) => task.work === key.work)
  if (key.kind === 'task') return ofTask < 0 ? undefined : { stop: ofTask, isThere: false }
  if (key.kind === 'assignee') {
    const stop = stops.findIndex(({ task, assigned }) => task.work === key.work && assigned.assignee === key.assignee)
    return stop < 0 ? undefined : { stop, isThere: false }
  }
  if (key.kind !== 'workArticle' && key.kind !== 'workItem') return undefined
  const own = numberOfUri(table, key.uri)
  const stop = stops.findIndex(({ task, number }) => task.work === key.work && number === own)
  return stop < 0 ? (ofTask < 0 ? undefined : { stop: ofTask, isThere: false }) : { stop, isThere: true }
}

/** The nodes from the root down to an item. */
function pathTo(view: ExplorerView, stop: Stop, nth: number): NextWork {
  const { task, taskAt, assigned, assignedAt, number, at } = stop
  const { root } = view.corpus
  const { work } = task
  const everything = { ...view, from: 0, count: Number.MAX_SAFE_INTEGER }
  const roots = rootNodes(everything)
  const rootAt = roots.nodes.findIndex(({ key }) => key.kind === 'work')
  const top = roots.nodes[rootAt]
  const article = workArticleNode(view, root, work, number)
  const path: { node: ExplorerNode; at: number }[] = [
    ...(top ? [{ node: top, at: rootAt }] : []),
    { node: taskNode(view, root, task), at: taskAt },
    ...(isAssigned(task) ? [{ node: assigneeNode(view, root, work, assigned), at: assignedAt }] : []),
    { node: article, at },
  ]
  const item = itemOf(everything, work, article, nth)
  return { path: item ? [...path, { node: item, at: nth }] : path }
}

function itemOf(view: ExplorerView, work: OpenWork, { key }: ExplorerNode, nth: number): ExplorerNode | undefined {
  return key.kind === 'workArticle' && work !== 'review' && work !== 'draft'
    ? workItemNodes(view, key).nodes[nth]
    : undefined
}
