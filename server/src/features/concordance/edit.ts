import type { Corpus } from '../../corpus/corpus.ts'
import type { SourceEdits } from '../../corpus/workspace-edit.ts'
import type { Line } from '../../find/concordance/lines.ts'
import type { Sought } from '../../find/concordance/query.ts'
import type { Hit, SearchedArticle } from '../../find/concordance/searched-article.ts'
import { tagEdits } from '../../find/tag-edits.ts'
import { isProclitic } from '../../language/particles.ts'
import { wordAt } from '../../language/words.ts'
import { withSelectors } from '../../lint/move-selectors.ts'
import { retargetTag } from '../../lint/tags/reference-edit.ts'
import { untagEdits } from '../../lint/tags/tag-place.ts'
import type { EditConcordanceParams } from '../../protocol/concordance.ts'
import { parse } from '../../syntax/parse.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import type { LeftWhy } from './edit-words.ts'
import { hitOf, refOf } from './lines.ts'

/** What is done to the lines of one article. */
export interface EditedLines extends SourceEdits {
  /** How many lines it changes. */
  readonly count: number
  /** Why the others are left as they are, once for each. */
  readonly left: readonly LeftWhy[]
}

/**
 * The edits that tag the key words of some lines of an article, make their tags mean another entity, or take these away. A line that does not fit, or is
 * not there any more, is left as it is.
 */
export function editLines(
  searched: SearchedArticle,
  corpus: Corpus,
  sought: Sought,
  lines: readonly Line[],
  as: EditConcordanceParams['as'],
): EditedLines {
  const { article, source } = searched
  const fitting: Hit[] = []
  const left: LeftWhy[] = []
  for (const line of lines) {
    const hit = hitOf(searched, sought, line)
    const why = hit ? unfit(hit, corpus, sought, as) : 'gone'
    if (why) left.push(why)
    else if (hit) fitting.push(hit)
  }
  const tried = as.kind === 'tag' ? tagged(searched, fitting, as.ref) : retagged(searched, fitting, as)
  const leftHere: readonly LeftWhy[] = Array.from({ length: fitting.length - tried.count }, () => 'markup')
  if (tried.edits.length === 0 || !isSameText(searched, tried.edits)) {
    return { source, edits: [], count: 0, left: [...left, ...fitting.map((): LeftWhy => 'markup')] }
  }
  return {
    source,
    edits: withSelectors(article, corpus.settings, tried.edits),
    count: tried.count,
    left: [...left, ...leftHere],
  }
}

/** Why a line is left as it is, as far as it says so itself. */
function unfit(hit: Hit, corpus: Corpus, sought: Sought, as: EditConcordanceParams['as']): LeftWhy | undefined {
  if (hit.kind === 'selected') return 'selected'
  if (hit.passage.kind === 'title') return 'title'
  if (as.kind !== 'tag') {
    const ref = refOf(corpus, sought, hit)
    if (ref === undefined) return hit.tag ? 'link' : 'untagged'
    return as.kind === 'retag' && ref === as.ref ? 'same' : undefined
  }
  if (hit.tag) return 'tagged'
  return isWhole(hit) ? undefined : 'inWord'
}

/** Whether a key word is not a part of a longer word, but for the particles before it (docs/format.md §3). */
function isWhole({ passage: { text }, start, end }: Hit): boolean {
  const first = wordAt(text, start)
  const last = wordAt(text, end)
  if (last && last.start < end && last.end > end) return false
  return !first || first.start >= start || first.end <= start || isProclitic(text.slice(first.start, start))
}

/** Edits, and of how many lines. */
interface Tried {
  readonly edits: readonly Edit[]
  readonly count: number
}

function tagged({ article }: SearchedArticle, hits: readonly Hit[], ref: string): Tried {
  const { edits, written } = tagEdits(
    article,
    hits.map(({ place }) => ({ span: place, ref })),
  )
  return { edits, count: written.length }
}

/** Two lines may stand in one tag. */
function retagged({ article }: SearchedArticle, hits: readonly Hit[], as: EditConcordanceParams['as']): Tried {
  const edits: Edit[] = []
  const done = new Set<number>()
  let count = 0
  for (const { tag } of hits) {
    // Read with the whole article, tags stand where they say.
    const one =
      tag && article.tree.tags.find(({ label }) => label.start === tag.label.start && label.end === tag.label.end)
    if (!one) continue
    const isNew = !done.has(one.span.start)
    const its = isNew
      ? as.kind === 'untag'
        ? untagEdits(article, one)
        : 'ref' in as
          ? [retargetTag(one, as.ref)]
          : []
      : []
    if (isNew && its.length === 0) continue
    done.add(one.span.start)
    edits.push(...its)
    count++
  }
  return { edits, count }
}

/** What is done to each tag is sound; together they must not change what is read either. */
function isSameText({ article }: SearchedArticle, edits: readonly Edit[]): boolean {
  const { text, plain } = article.tree
  const oneLine = (read: string): string => read.replaceAll('\n', ' ')
  return oneLine(parse(applyEdits(text, edits)).plain.text) === oneLine(plain.text)
}
