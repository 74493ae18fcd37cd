import { isUnresolved, readReference } from '../schema/ids.ts'
import type { Span } from '../text/span.ts'
import type { Corpus } from './corpus.ts'
import type { Article, Document } from './document.ts'
import { articleTarget, fileTarget, isLocal, type Site } from './site.ts'

/** Whom or what sites name, by whichever of its names they do. */
export type Referent =
  | { readonly kind: 'entity'; readonly ref: string; readonly targets: readonly string[]; readonly only?: undefined }
  /** `type:?slug`: an entity that the file `only` knows alone (docs/format.md §3). */
  | { readonly kind: 'local'; readonly ref: string; readonly targets: readonly string[]; readonly only: string }
  /** Several articles where an id is declared twice, none where it is declared nowhere. */
  | {
      readonly kind: 'article'
      readonly articles: readonly Article[]
      readonly targets: readonly string[]
      readonly only?: undefined
    }

/** What the target of a site in the file at `uri` stands for; undefined for a bare `type:?`, which stands for nothing yet. */
export function referentOf(corpus: Corpus, target: string, uri: string): Referent | undefined {
  if (target.startsWith('path ')) {
    const document = corpus.document(target.slice('path '.length))
    return document?.kind === 'article'
      ? articleReferent(document)
      : { kind: 'article', articles: [], targets: [target] }
  }
  if (!target.startsWith('article:')) return entityReferent(corpus, target, uri)
  const articles = corpus.articlesOf(target.slice('article:'.length))
  return { kind: 'article', articles, targets: [target, ...articles.map((article) => fileTarget(article.uri))] }
}

/** The entity that `ref`, written in the file at `uri`, stands for. */
export function entityReferent(corpus: Corpus, ref: string, uri: string): Referent | undefined {
  const { type, id } = readReference(ref) ?? { type: '', id: '' }
  // A scheme of the corpus's own makes a link, not an entity.
  if (id === '' || id === '?' || corpus.settings.schemes.includes(type)) return undefined
  if (isLocal(ref)) return isUnresolved(id) ? { kind: 'local', ref, targets: [ref], only: uri } : undefined
  return { kind: 'entity', ref, targets: [ref, ...mergedInto(corpus, ref)] }
}

/** An article by itself: named by its id, where it has one, and by its path. */
export const articleReferent = (article: Article): Referent => ({
  kind: 'article',
  articles: [article],
  targets: [...(article.id === undefined ? [] : [articleTarget(article.id)]), fileTarget(article.uri)],
})

/** A site and the file it stands in. */
export interface PlacedSite {
  readonly document: Document
  readonly site: Site
}

/** Every site in the corpus that names the referent, file by file in path order. */
export function* sitesOf(corpus: Corpus, { targets, only }: Referent): Generator<PlacedSite> {
  for (const document of corpus.documentsWith(...targets)) {
    if (only !== undefined && document.uri !== only) continue
    for (const site of document.sites) if (targets.includes(site.target)) yield { document, site }
  }
}

/** The sites of one file that name the referent. */
export const sitesIn = (document: Document, { targets, only }: Referent): readonly Site[] =>
  only === undefined || only === document.uri ? document.sites.filter((site) => targets.includes(site.target)) : []

/**
 * The words in the text that a site stands for. Of a tag its label; of a selector's `ref` the words that it picks out, one list of pieces
 * for each mention; undefined where a site is no mention in the text.
 */
export function wordsOf(document: Document, site: Site): readonly (readonly Span[])[] | undefined {
  if (site.label) return [[site.label]]
  if (document.kind !== 'article' || site.role !== 'mention') return undefined
  const selector = document.selectors.find(
    ({ list, span }) => list === 'mentions' && span.start <= site.whole.start && site.whole.end <= span.end,
  )
  return selector && selector.chosen.length > 0 ? selector.chosen : undefined
}

/** A mention that another entity's label carries by `parts` (docs/format.md §6). */
export interface CarriedMention {
  readonly document: Document
  readonly span: Span
}

/** The mentions of an entity that stand inside labels of entities whose `parts` name it. */
export function* carriedMentions(corpus: Corpus, { targets }: Referent): Generator<CarriedMention> {
  for (const file of corpus.documentsWith(...targets)) {
    if (file.kind !== 'registry') continue
    for (const whole of file.entities) {
      const texts = [...whole.parts].flatMap(([text, ref]) => (targets.includes(ref) ? [text] : []))
      if (texts.length === 0) continue
      for (const document of corpus.documentsWith(whole.ref)) {
        if (document.kind === 'article') yield* carriedBy(document, whole.ref, texts)
      }
    }
  }
}

function* carriedBy(article: Article, ref: string, texts: readonly string[]): Generator<CarriedMention> {
  for (const { type, id, label, labelText } of article.tree.tags) {
    if (`${type}:${id}` !== ref) continue
    for (const text of texts) {
      if (!labelText.includes(text)) continue
      const at = article.source.slice(label).indexOf(text)
      // Markup or escapes may part the words in the file: then the whole label is the place.
      const span = at < 0 ? label : { start: label.start + at, end: label.start + at + text.length }
      yield { document: article, span }
    }
  }
}

/** The ids that were merged into an entity, over all steps: their mentions are mentions of it (docs/format.md §6). */
function mergedInto(corpus: Corpus, ref: string): readonly string[] {
  const merged = new Set<string>()
  const open = [ref]
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    for (const from of corpus.redirectsTo(target)) {
      if (from === ref || merged.has(from)) continue
      merged.add(from)
      open.push(from)
    }
  }
  return [...merged]
}
