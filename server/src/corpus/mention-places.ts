import type { Location } from 'vscode-languageserver-types'
import { compareText } from '../text/compare.ts'
import { placesOfArticle } from './article-facts.ts'
import type { Corpus, MentionCount } from './corpus.ts'
import type { Article } from './document.ts'
import { type PlaceKind, rangeOfPlace } from './facts.ts'
import { entityReferent } from './referent.ts'

/** How often an entity is mentioned, also by the ids that were merged into it. */
export function mentionsOf(corpus: Corpus, ref: string, uri: string): MentionCount {
  const targets = entityReferent(corpus, ref, uri)?.targets ?? [ref]
  if (targets.length === 1) return corpus.count(ref)
  let mentions = 0
  let articles = 0
  for (const file of corpus.filesWith(...targets)) {
    const here = targets.reduce((sum, target) => sum + corpus.mentionsIn(file, target), 0)
    mentions += here
    if (here > 0) articles++
  }
  return { mentions, articles }
}

/** Where those mentions stand, file by file in path order: labels, the words of selectors, and selectors whose words are not known. */
export function mentionPlaces(corpus: Corpus, ref: string, uri: string): readonly Location[] {
  const targets = entityReferent(corpus, ref, uri)?.targets ?? [ref]
  const found: Location[] = []
  for (const { uri: file, place } of corpus.places(...targets)) {
    if (shown.has(place.kind)) found.push({ uri: file, range: rangeOfPlace(place) })
  }
  return found.sort(byPlace)
}

/** The mentions in one article, in text order. */
export const mentionsInArticle = (article: Article): readonly Location[] =>
  placesOfArticle(article)
    .filter(({ kind }) => shown.has(kind))
    .map((place) => ({ uri: article.uri, range: rangeOfPlace(place) }))
    .sort(byPlace)

/** The places that are shown of a mention: not the `ref` of a selector where its words are. */
const shown: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['tag', 'words', 'lost', 'sought'])

const byPlace = (a: Location, b: Location): number =>
  compareText(a.uri, b.uri) ||
  a.range.start.line - b.range.start.line ||
  a.range.start.character - b.range.start.character
