import { NO_DAY } from '../../corpus/atlas/article-days.ts'
import { articleTable } from '../../corpus/atlas/article-table.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { isMention, type Place, rangeOfPlace } from '../../corpus/facts.ts'
import { mergedInto } from '../../corpus/merged-into.ts'
import type { AtlasArticle, AtlasArticles, AtlasArticlesParams } from '../../protocol/atlas.ts'
import { compareText } from '../../text/compare.ts'
import { fileName } from '../../text/uri.ts'
import { atlasView } from './atlas-view.ts'
import { isShown } from './shown-articles.ts'

/** The articles that a selection and a brush leave, the latest first, those without a day last; some of them, step by step. */
export function* atlasArticles(
  corpus: Corpus,
  { selection, brush = {}, from, count }: Omit<AtlasArticlesParams, 'uri'>,
): Generator<void, AtlasArticles | undefined> {
  const table = yield* articleTable(corpus)
  const view = yield* atlasView(corpus, table, selection, brush)
  if (!view) return undefined
  const { leftOut } = view
  const dated: Standing[] = []
  for (const { rows, base, size, uriOf } of table.parts) {
    for (let file = 0; file < size; file++) {
      if (isShown(leftOut, base + file)) dated.push({ day: rows.days[file] ?? NO_DAY, uri: () => uriOf(file) })
    }
    yield
  }
  dated.sort((a, b) => b.day - a.day)
  const targets = soughtIn(corpus, [...(brush.refs ?? []), ...(selection.kind === 'entity' ? [selection.ref] : [])])
  const articles: AtlasArticle[] = []
  for (const uri of urisBetween(dated, from, from + count)) {
    const article = corpus.article(uri)
    if (article) articles.push(inList(corpus, article, targets))
    yield
  }
  return { total: dated.length, articles }
}

interface Standing {
  readonly day: number
  readonly uri: () => string
}

/** Some of the articles: those of one day in the order of their URIs, of which none is made of other days. */
function urisBetween(falling: readonly Standing[], from: number, to: number): readonly string[] {
  let begin = Math.min(Math.max(0, from), falling.length)
  while (begin > 0 && falling[begin - 1]?.day === falling[begin]?.day) begin--
  let end = Math.min(Math.max(0, to), falling.length)
  while (end < falling.length && falling[end]?.day === falling[end - 1]?.day) end++
  return falling
    .slice(begin, end)
    .map(({ day, uri }) => ({ day, uri: uri() }))
    .sort((a, b) => b.day - a.day || compareText(a.uri, b.uri))
    .slice(from - begin, to - begin)
    .map(({ uri }) => uri)
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
