import type { Article } from '../../corpus/document.ts'
import { readArticle, tagSite } from '../../corpus/read-article.ts'
import type { Settings } from '../../schema/settings.ts'
import { mapOf } from '../../schema/values.ts'
import { readMarkdown } from '../../syntax/convert.ts'
import { viewFrom } from '../../syntax/lines.ts'
import { quickFrontMatter } from '../../syntax/quick-front-matter.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import type { Source } from '../../text/source.ts'
import { covers, type Span } from '../../text/span.ts'
import type { LineKind } from './lines.ts'
import { type Passage, type PassageTag, passagesOf, titlePassage } from './passages.ts'
import type { Sought } from './query.ts'
import { regionsOf } from './regions.ts'

/** A place in which something stands that was sought. */
export interface Hit extends Span {
  /** Where the key word stands in the file; `start` and `end` are those in the passage's text. */
  readonly place: Span
  readonly passage: Passage
  readonly kind: LineKind
  /** The first tag that the key word touches. */
  readonly tag: PassageTag | undefined
}

/**
 * An article in which something is sought. Of a closed one no more is parsed than may hold it: empty lines part most articles into stretches that
 * can be read one by one (`regions.ts`).
 */
export class SearchedArticle {
  readonly source: Source
  readonly #settings: Settings
  #article: Article | undefined
  #parts: Parts | undefined
  readonly #known = new Map<number, readonly Passage[]>()

  /** `file`: an open article, or the text of a closed one. */
  constructor(file: Article | Source, settings: Settings) {
    this.#settings = settings
    this.#article = 'kind' in file ? file : undefined
    this.source = 'kind' in file ? file.source : file
  }

  /** Read whole. */
  get article(): Article {
    this.#article ??= readArticle(this.source, this.#settings)
    return this.#article
  }

  /** All places, in text order. */
  hits(sought: Sought): readonly Hit[] {
    const hits = this.#passages(sought).flatMap((passage) => hitsInPassage(passage, sought))
    if (sought.kind === 'entity' && this.#mayBeSelected(sought.targets)) hits.push(...selectedIn(this, sought.targets))
    return hits.sort(byPlace).filter((hit, at) => !isSame(hit.place, hits[at - 1]?.place))
  }

  /** The hit whose key word stands at a span of the file; undefined where there is none any more. */
  hitAt(sought: Sought, kind: LineKind, place: Span): Hit | undefined {
    const hits =
      kind === 'selected' && sought.kind === 'entity'
        ? selectedIn(this, sought.targets)
        : this.passagesAt(place).flatMap((passage) => hitsInPassage(passage, sought))
    return hits.find((hit) => isSame(hit.place, place))
  }

  /** The passages that a span of the file may stand in. */
  passagesAt(place: Span): readonly Passage[] {
    const parts = this.#partsRead()
    const region = parts?.regions.find((one) => covers(one, place))
    const passages = region
      ? this.#inRegion(region)
      : parts && place.end <= parts.bodyStart
        ? this.#title()
        : this.#all()
    return passages.filter((passage) => covers(passage.place, place))
  }

  #passages(sought: Sought): readonly Passage[] {
    const parts = this.#partsRead()
    if (!parts) return this.#all()
    const { text } = this.source
    if (sought.kind === 'entity') {
      const targets = [...sought.targets]
      // What is escaped is not found as it is written.
      if (/[\\&]/.test(text)) return this.#all()
      return parts.regions.flatMap((region) =>
        targets.some((target) => holds(text, region, target)) ? this.#inRegion(region) : [],
      )
    }
    const { sieve } = sought.matcher
    const regions = sieve ? parts.regions.filter(({ start, end }) => sieve.mayStandIn(text, start, end)) : parts.regions
    const { content } = parts
    const mayBeTitle = content && (!sieve || sieve.mayStandPlainlyIn(text, content.start, content.end))
    return [...(mayBeTitle ? this.#title() : []), ...regions.flatMap((region) => this.#inRegion(region))]
  }

  #all(): readonly Passage[] {
    const { article } = this
    const title = titlePassage(article)
    return [...(title ? [title] : []), ...passagesOf(article.tree)]
  }

  #title(): readonly Passage[] {
    const { source } = this
    const content = this.#parts?.content
    const title = titlePassage(this.#article ?? { source, meta: mapOf(content && readYaml(source.text, content).root) })
    return title ? [title] : []
  }

  #inRegion({ start, end }: Span): readonly Passage[] {
    const known = this.#known.get(start)
    if (known) return known
    const passages = passagesOf(readMarkdown(viewFrom(this.source.text.slice(start, end), 0)), start)
    this.#known.set(start, passages)
    return passages
  }

  /** Undefined where the article has to be read whole, or has been. */
  #partsRead(): Parts | undefined {
    if (this.#article) return undefined
    if (this.#parts) return this.#parts
    const { text } = this.source
    const frontMatter = quickFrontMatter(text)
    const regions = frontMatter && regionsOf(text, frontMatter.bodyStart)
    if (!regions) {
      this.#article = this.article
      return undefined
    }
    this.#parts = { ...frontMatter, regions }
    return this.#parts
  }

  /** Whether entries of `mentions` may name one of the targets. */
  #mayBeSelected(targets: ReadonlySet<string>): boolean {
    if (this.#article) return this.#article.selectors.length > 0
    const { text } = this.source
    const content = this.#parts?.content
    if (!content || !holds(text, content, 'mentions')) return false
    return (
      /["\\&*]/.test(text.slice(content.start, content.end)) || [...targets].some((one) => holds(text, content, one))
    )
  }
}

interface Parts {
  /** Of the front matter. */
  readonly content: Span | undefined
  readonly bodyStart: number
  readonly regions: readonly Span[]
}

function holds(text: string, { start, end }: Span, words: string): boolean {
  const at = text.indexOf(words, start)
  return at >= 0 && at + words.length <= end
}

/** The places in one passage. */
function hitsInPassage(passage: Passage, sought: Sought): readonly Hit[] {
  if (sought.kind === 'entity') {
    return passage.tags
      .filter(({ tag }) => sought.targets.has(tagSite(tag)?.target ?? ''))
      .map((tag) => ({ passage, kind: 'tag', place: tag.label, start: tag.start, end: tag.end, tag }))
  }
  return sought.matcher.placesIn(passage.text).map(({ start, end }) => ({
    passage,
    kind: 'words',
    place: passage.span(start, end),
    start,
    end,
    tag: passage.tags.find((one) => one.start < end && start < one.end),
  }))
}

/** The words that entries of `mentions` pick out (docs/format.md §4); of a discontinuous mention all from its first word to its last. */
function selectedIn(searched: SearchedArticle, targets: ReadonlySet<string>): readonly Hit[] {
  const { selectors, tree } = searched.article
  const passages = passagesOf(tree)
  const hits: Hit[] = []
  for (const { list, ref, chosen } of selectors) {
    if (list !== 'mentions' || ref === undefined || !targets.has(ref)) continue
    for (const pieces of chosen) {
      const place = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
      const passage = passages.find((one) => covers(one.place, place))
      if (!passage) continue
      const [start, end] = [passage.offset(place.start), passage.offset(place.end)]
      hits.push({ passage, kind: 'selected', place, start, end, tag: undefined })
    }
  }
  return hits
}

const isSame = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end

const byPlace = (a: Hit, b: Hit): number => a.place.start - b.place.start || a.place.end - b.place.end
