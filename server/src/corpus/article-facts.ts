import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Article, ArticleBrief, RegistryFile } from './document.ts'
import type { ArticleFacts, Place, PlaceKind } from './facts.ts'
import { wordsOf } from './referent.ts'
import { fileTarget, type Site } from './site.ts'

/** What the corpus keeps of an article. */
export const factsOf = (brief: ArticleBrief): ArticleFacts => ({
  kind: 'article',
  uri: brief.uri,
  id: brief.id,
  idRange: brief.idSpan && brief.source.range(brief.idSpan),
  title: brief.title,
  titleRange: brief.source.range(brief.titleSpan),
  date: brief.date,
  lang: brief.lang,
  topics: brief.topics,
  related: brief.related.map(({ to, as }) => ({ to, as })),
  status: brief.status,
  assignee: brief.assignee,
  work: brief.work,
})

/** The places in an article that is known whole, in the order of its sites. */
export const placesOfArticle = (article: Article): readonly Place[] =>
  placesOf(article, (places, site) => addSelector(places, article, site))

/** The places in a closed article: the words of its selectors are not looked for. */
export const placesOfBrief = (brief: ArticleBrief): readonly Place[] =>
  placesOf(brief, (places, { target, whole }) => places.push(place(brief.source, target, 'sought', whole)))

function placesOf(
  { source, sites, paths }: ArticleBrief,
  addSelected: (places: Place[], site: Site) => void,
): readonly Place[] {
  const places: Place[] = []
  for (const site of sites) {
    if (site.label) places.push(place(source, site.target, site.role === 'mention' ? 'tag' : 'link', site.label))
    else if (site.role === 'mention') addSelected(places, site)
    else places.push(place(source, site.target, 'value', site.whole))
  }
  for (const uri of paths) places.push(place(source, fileTarget(uri), 'path', NOWHERE))
  return places
}

/** The places in a file of the registry, in text order. */
export const placesOfRegistry = ({ source, sites }: Pick<RegistryFile, 'source' | 'sites'>): readonly Place[] =>
  sites.map((site) =>
    site.role === 'declaration'
      ? place(source, site.target, 'declaration', site.span)
      : place(source, site.target, 'value', site.whole),
  )

/** Whoever follows a file that has moved reads the text: only which files name it is kept. */
const NOWHERE: Span = { start: 0, end: 0 }

function addSelector(places: Place[], article: Article, site: Site): void {
  const { source } = article
  const words = wordsOf(article, site)
  places.push(place(source, site.target, words ? 'selector' : 'lost', site.whole))
  for (const pieces of words ?? []) {
    const start = pieces[0]?.start ?? site.whole.start
    const end = pieces.at(-1)?.end ?? site.whole.end
    places.push(place(source, site.target, 'words', { start, end }))
  }
}

function place(source: Source, target: string, kind: PlaceKind, span: Span): Place {
  const start = source.position(span.start)
  const end = source.position(span.end)
  return {
    target,
    kind,
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
  }
}
