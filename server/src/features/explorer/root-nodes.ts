import { countInWords } from '../../corpus/counts-in-words.ts'
import { workLeft } from '../../corpus/overview/open-work.ts'
import type { Message } from '../../language/message.ts'
import type { ExplorerAnswer, ExplorerKey, ExplorerNode } from '../../protocol/explorer.ts'
import { nodeId } from './node-id.ts'
import { type ExplorerView, filteredArticles, filteredEntities, isFiltered, page } from './view.ts'
import { line, shown, words } from './words.ts'
import { tasksOf } from './work-nodes.ts'

/** What a corpus is looked at by. */
export function rootNodes(view: ExplorerView): ExplorerAnswer {
  const { corpus, language } = view
  const left = isFiltered(view) ? tasksOf(view).reduce((sum, { items }) => sum + items, 0) : workLeft(corpus)
  const none = isFiltered(view) ? '0' : words.nothingToDo[language]
  // What a filter leaves, so that one that finds nothing is seen to.
  const [entities, articles] = [filteredEntities(view)?.size, filteredArticles(view)?.size ?? corpus.articleCount]
  const rows: readonly (readonly [kind: 'entities' | 'articles' | 'work', count: string, inWords: string])[] = [
    entities === undefined
      ? ['entities', '', '']
      : ['entities', String(entities), countInWords(language, entities, 'entities')],
    ['articles', String(articles), countInWords(language, articles, 'articles')],
    [
      'work',
      left === 0 ? none : String(left),
      left === 0 ? words.nothingToDo[language] : countInWords(language, left, 'items'),
    ],
  ]
  return page(view, rows, ([kind, count, inWords]) => {
    const key: ExplorerKey = { kind, root: corpus.root }
    const node = heading(view, key, words[kind], count, inWords)
    return kind === 'work' && left === 0 ? { ...node, children: 'none' } : node
  })
}

/** What articles are grouped by. */
export const articleHeadings = (view: ExplorerView): ExplorerAnswer =>
  page(view, ['byDate', 'byTopic', 'byStatus'] as const, (kind) =>
    heading(view, { kind, root: view.corpus.root }, words[kind], '', ''),
  )

function heading(
  { language, filter = '' }: ExplorerView,
  key: ExplorerKey,
  label: Message,
  description: string,
  inWords: string,
): ExplorerNode {
  // With a filter what it leaves is seen at once.
  const isOpen = filter !== '' && key.kind === 'entities'
  return {
    key,
    id: nodeId(key) + (isOpen ? ' filtered' : ''),
    label: shown(label[language]),
    ...(description === '' ? {} : { description: line(language, description) }),
    spoken: inWords === '' ? label[language] : `${label[language]}, ${inWords}`,
    children: isOpen ? 'open' : 'closed',
  }
}

/** One of several corpora. */
export function corpusNode({ corpus, language }: Pick<ExplorerView, 'corpus' | 'language'>): ExplorerNode {
  const key: ExplorerKey = { kind: 'corpus', root: corpus.root }
  const name = decodeURIComponent(corpus.root.slice(corpus.root.lastIndexOf('/') + 1))
  const count = countInWords(language, corpus.articleCount, 'articles')
  return {
    key,
    id: nodeId(key),
    label: shown(name),
    description: line(language, count),
    spoken: `${name}, ${count}`,
    children: 'open',
  }
}
