import type { Corpus } from '../../corpus/corpus.ts'
import { isMention, type Place, rangeOfPlace } from '../../corpus/facts.ts'
import { mergedInto } from '../../corpus/merged-into.ts'
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
  const targets = soughtIn(corpus, [...(brush.refs ?? []), ...(selection.kind === 'entity' ? [selection.ref] : [])])
  const articles: AtlasArticle[] = []
  for (const number of inOrder.subarray(Math.max(0, from), Math.max(0, from + count))) {
    const article = corpus.article(uriAt(table, number))
    if (article) articles.push(inList(corpus, article, targets))
    yield
  }
  return { total: inOrder.length, articles }
}

function* shownOf({ leftOut }: AtlasView): Generator<number> {
  for (let number = 0; number < leftOut.length; number++) if (isShown(leftOut, number)) yield number
}

/** The targets that name the first of some entities, its merged ids too. */
function soughtIn(corpus: Corpus, [ref]: readonly string[]): readonly string[] {
  if (ref === undefined) return []
  const entity = corpus.resolve(ref)?.ref ?? ref
  return [entity, ...mergedInto(corpus, entity)]
}

function inList(
  corpus: Corpus,
  { uri, title, id, date }: NonNullable<ReturnType<Corpus['article']>>,
  targets: readonly string[],
): AtlasArticle {
  const mention = targets.length > 0 ? firstMention(corpus.placesIn(uri, targets)) : undefined
  return {
    uri,
    title: title ?? id ?? fileName(uri),
    ...(date === undefined ? {} : { date }),
    ...(mention ? { range: rangeOfPlace(mention) } : {}),
  }
}

/** The first place in the text, else the first in the front matter. */
function firstMention(places: readonly Place[]): Place | undefined {
  const mentions = places
    .filter((place) => isMention(place) || place.kind === 'words')
    .sort((a, b) => a.line - b.line || a.character - b.character)
  return mentions.find(({ kind }) => kind === 'tag' || kind === 'words') ?? mentions[0]
}
