import type { ExplorerAnswer, ExplorerKey } from '../protocol/explorer.ts'
import {
  mentionedNodes,
  monthArticles,
  monthNodes,
  statusArticles,
  statusNodes,
  topicArticles,
  topicNodes,
  yearNodes,
} from './explorer/article-nodes.ts'
import { entityNodes, mentioningNodes, typeNodes } from './explorer/entity-nodes.ts'
import { mentionNodes } from './explorer/mention-nodes.ts'
import { articleHeadings, rootNodes } from './explorer/root-nodes.ts'
import type { ExplorerView } from './explorer/view.ts'
import { assigneeNodes, taskNodes, workArticleNodes, workItemNodes } from './explorer/work-nodes.ts'

/** What stands below a node of the explorer. */
export function explorerChildren(view: ExplorerView, key: ExplorerKey): ExplorerAnswer {
  // The table holds for each kind what takes keys of that kind.
  const below = nodesBelow[key.kind] as (view: ExplorerView, key: ExplorerKey) => ExplorerAnswer
  return below(view, key)
}

type Below<Kind extends ExplorerKey['kind']> = (
  view: ExplorerView,
  key: Extract<ExplorerKey, { readonly kind: Kind }>,
) => ExplorerAnswer

const nothing = (): ExplorerAnswer => ({ nodes: [], total: 0 })

const nodesBelow: { readonly [Kind in ExplorerKey['kind']]: Below<Kind> } = {
  corpus: rootNodes,
  entities: typeNodes,
  type: entityNodes,
  entity: mentioningNodes,
  mentioning: mentionNodes,
  articles: articleHeadings,
  byDate: yearNodes,
  year: monthNodes,
  month: monthArticles,
  byTopic: topicNodes,
  topic: topicArticles,
  byStatus: statusNodes,
  status: statusArticles,
  article: mentionedNodes,
  mentioned: mentionNodes,
  work: taskNodes,
  task: assigneeNodes,
  assignee: workArticleNodes,
  workArticle: workItemNodes,
  mention: nothing,
  workItem: nothing,
}
