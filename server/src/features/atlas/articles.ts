import type { Corpus } from '../../corpus/corpus.ts'
import type { ArticleFacts } from '../../corpus/facts.ts'
import { uriAt } from '../../corpus/overview/articles.ts'
import { mentionTable } from '../../corpus/overview/mention-table.ts'
import { newestFirst } from '../../corpus/overview/newest-first.ts'
import type { AtlasArticle, AtlasArticles, AtlasArticlesParams } from '../../protocol/atlas.ts'
import type { Steps } from '../../text/gradual.ts'
import { fileName } from '../../text/uri.ts'
import { type AtlasView, atlasView } from './atlas-view.ts'
import { isShown } from './shown-articles.ts'

/** The articles that a selection and a brush leave, the latest first, those without a day last; some of them, step by step. */
export function* atlasArticles(
  corpus: Corpus,
  { selection, brush = {}, from, count }: Omit<AtlasArticlesParams, 'uri'>,
): Steps<AtlasArticles | undefined> {
  const table = yield* mentionTable(corpus)
  const view = yield* atlasView(corpus, table, selection, brush)
  if (!view) return undefined
  const inOrder = newestFirst(table, shownOf(view), ({ rows }) => rows.days)
  yield
  const articles: AtlasArticle[] = []
  for (const number of inOrder.subarray(Math.max(0, from), Math.max(0, from + count))) {
    const article = corpus.article(uriAt(table, number))
    if (article) articles.push(inList(article))
    yield
  }
  const [ref] = [...(brush.refs ?? []), ...(selection.kind === 'entity' ? [selection.ref] : [])]
  return { total: inOrder.length, articles, ...(ref === undefined ? {} : { ref }) }
}

function* shownOf({ leftOut }: AtlasView): Generator<number> {
  for (let number = 0; number < leftOut.length; number++) if (isShown(leftOut, number)) yield number
}

const inList = ({ uri, title, id, date }: ArticleFacts): AtlasArticle => ({
  uri,
  title: title ?? id ?? fileName(uri),
  ...(date === undefined ? {} : { date }),
})
