import type { Corpus } from '../../corpus/corpus.ts'
import { entityReferent, wordsOf } from '../../corpus/referent.ts'
import { wordsOfLabel } from '../../lint/tags/known-names.ts'
import type { Entity } from '../../registry/entity.ts'
import { isNameOf } from '../../registry/label-names.ts'

/** Whether an article calls an entity by a name that it would not have any more, in a label or by the words of a selector. */
export function isSpeltInText(corpus: Corpus, entity: Entity, after: Entity): boolean {
  const targets = entityReferent(corpus, entity.ref, entity.uri)?.targets ?? [entity.ref]
  const known = new Map<string, boolean>()
  const isLost = (label: string): boolean => {
    const words = wordsOfLabel(label, entity, corpus)
    const found = known.get(label) ?? (isNameOf(entity, words) && !isNameOf(after, words))
    known.set(label, found)
    return found
  }
  // All are looked at, whatever the first one says: texts that are not there yet are read together.
  const found = corpus.filesWith(...targets).filter((uri) => callsSo(corpus, uri, targets, isLost))
  return found.length > 0
}

function callsSo(corpus: Corpus, uri: string, targets: readonly string[], isLost: (words: string) => boolean): boolean {
  const brief = corpus.kindOf(uri) === 'article' ? corpus.brief(uri) : undefined
  const sites = brief?.sites.filter(({ target, role }) => role === 'mention' && targets.includes(target)) ?? []
  const labels = sites.flatMap(({ label }) => (label ? [label] : []))
  if (labels.some((label) => isLost(brief?.source.slice(label) ?? ''))) return true
  // What a selector picks out is known of the whole article alone.
  const document = labels.length < sites.length ? corpus.document(uri) : undefined
  if (!document) return false
  return sites.some(({ label, ...site }) =>
    label
      ? false
      : wordsOf(document, site)?.some((spans) => isLost(spans.map((span) => document.source.slice(span)).join(' '))),
  )
}
