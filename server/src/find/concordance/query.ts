import type { Corpus } from '../../corpus/corpus.ts'
import { entityReferent } from '../../corpus/referent.ts'
import { type Matcher, matcherOf, type SoughtSlip, type SoughtWords } from './matcher.ts'

/** What the key words of a concordance are: all mentions of an entity (`type:id`), or words. */
export type Query = { readonly kind: 'entity'; readonly ref: string } | SoughtWords

/** A query as it is sought in a corpus. */
export type Sought =
  | {
      readonly kind: 'entity'
      /** Its ids: its own, and those that were merged into it (docs/format.md §6). */
      readonly targets: ReadonlySet<string>
      /** The one file that knows it, of `type:?slug`. */
      readonly only: string | undefined
    }
  | { readonly kind: 'words'; readonly matcher: Matcher }

/** What a query, asked in the file at `uri`, means in a corpus; or why nothing can be sought. */
export function soughtIn(corpus: Corpus, query: Query, uri: string): Sought | SoughtSlip {
  if (query.kind !== 'entity') {
    const matcher = matcherOf(query)
    return 'ok' in matcher ? matcher : { kind: 'words', matcher }
  }
  // An id that was merged into another is that other one.
  const ref = corpus.resolve(query.ref)?.ref ?? query.ref
  const referent = entityReferent(corpus, ref, uri)
  if (!referent) return { ok: false, why: 'empty' }
  return { kind: 'entity', targets: new Set([...referent.targets, query.ref]), only: referent.only }
}
