import { isUnresolved, readReference } from '../schema/ids.ts'
import type { Range } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Corpus } from './corpus.ts'
import type { Document } from './document.ts'
import type { ArticleFacts } from './facts.ts'
import { mergedInto } from './merged-into.ts'
import { wholesOf } from './parts.ts'
import type { FilePlace } from './places-of-targets.ts'
import { sitesOfTargets } from './registry/registry-questions.ts'
import { articleTarget, fileTarget, isLocal, type Site } from './site.ts'

/** Whom or what sites name, by whichever of its names they do. */
export type Referent =
  | { readonly kind: 'entity'; readonly ref: string; readonly targets: readonly string[]; readonly only?: undefined }
  /** `type:?slug`: an entity that the file `only` knows alone (docs/format.md §3). */
  | { readonly kind: 'local'; readonly ref: string; readonly targets: readonly string[]; readonly only: string }
  /** Several articles where an id is declared twice, none where it is declared nowhere. */
  | {
      readonly kind: 'article'
      readonly articles: readonly ArticleFacts[]
      readonly targets: readonly string[]
      readonly only?: undefined
    }

/** What the target of a site in the file at `uri` stands for; undefined for a bare `type:?`, which stands for nothing yet. */
export function referentOf(corpus: Corpus, target: string, uri: string): Referent | undefined {
  if (target.startsWith('path ')) {
    const article = corpus.article(target.slice('path '.length))
    return article ? articleReferent(article) : { kind: 'article', articles: [], targets: [target] }
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
export const articleReferent = (article: ArticleFacts): Referent => ({
  kind: 'article',
  articles: [article],
  targets: [...(article.id === undefined ? [] : [articleTarget(article.id)]), fileTarget(article.uri)],
})

/** Every place in the corpus that names the referent, file by file in path order. */
export function* placesOf(corpus: Corpus, { targets, only }: Referent): Generator<FilePlace> {
  if (only === undefined) yield* corpus.places(...targets)
  else for (const place of corpus.placesIn(only, targets)) yield { uri: only, place }
}

/** The sites of one file that name the referent. */
export const sitesIn = (document: Document, { targets, only }: Referent): readonly Site[] =>
  only !== undefined && only !== document.uri
    ? []
    : document.kind === 'registry'
      ? sitesOfTargets(document, targets)
      : document.sites.filter((site) => targets.includes(site.target))

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
  readonly uri: string
  readonly range: Range
}

/** The mentions of an entity that stand inside labels of entities whose `parts` name it. */
export function* carriedMentions(corpus: Corpus, { targets }: Referent): Generator<CarriedMention> {
  for (const whole of wholesOf(corpus, targets)) {
    const texts = [...whole.parts].flatMap(([text, ref]) => (targets.includes(ref) ? [text] : []))
    for (const uri of corpus.filesWith(whole.ref)) {
      if (corpus.kindOf(uri) === 'article') yield* carriedBy(corpus, uri, whole.ref, texts)
    }
  }
}

function* carriedBy(corpus: Corpus, uri: string, ref: string, texts: readonly string[]): Generator<CarriedMention> {
  const brief = corpus.brief(uri)
  if (!brief) return
  const { source, sites } = brief
  for (const { target, label } of sites) {
    if (target !== ref || !label) continue
    const written = source.slice(label)
    for (const text of texts) {
      const at = written.indexOf(text)
      if (at >= 0) {
        const start = label.start + at
        yield { uri, range: source.range({ start, end: start + text.length }) }
      } else if (MARKUP.test(written) && labelAt(corpus, uri, label).includes(text)) {
        // Markup or escapes part the words in the file: the whole label is the place.
        yield { uri, range: source.range(label) }
      }
    }
  }
}

/** What may stand between the words of a label that readers see together. */
const MARKUP = /[^\p{L}\p{M}\p{N} .,،؛:-]/u

/** A label as readers see it. */
function labelAt(corpus: Corpus, uri: string, { start }: Span): string {
  const document = corpus.document(uri)
  const tags = document?.kind === 'article' ? document.tree.tags : []
  return tags.find((tag) => tag.label.start === start)?.labelText ?? ''
}
