import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import type { Segment } from './segment/segment.ts'
import { articleTarget } from './site.ts'

/**
 * The declared targets that begin like `target` does: with the same type and the same first character of the id.
 * Of closed files they are sorted out when first asked for, once a segment.
 */
export function keysLike(corpus: Pick<Corpus, 'layers' | 'whole'>, target: string): readonly string[] {
  const initial = initialOf(target)
  const isArticle = target.startsWith(articleTarget(''))
  const found = new Set<string>()
  for (const document of corpus.whole.values()) {
    if (isArticle) {
      if (document.kind === 'article' && document.id !== undefined) add(articleTarget(document.id))
    } else if (document.kind === 'registry') for (const { ref } of document.entities) add(ref)
  }
  for (const layer of corpus.layers) {
    const { numbers, texts } = groupOf(layer.segment, initial, isArticle)
    for (let at = 0; at < numbers.length; at++) {
      if (layer.isUntouched || isDeclared(layer, numbers[at] ?? 0, isArticle)) found.add(texts[at] ?? '')
    }
  }
  return [...found]

  function add(one: string): void {
    if (initialOf(one) === initial) found.add(one)
  }
}

/** Whether a file that counts declares the target. */
function isDeclared(layer: Layer, target: number, isArticle: boolean): boolean {
  const { segment } = layer
  return isArticle
    ? segment.articlesOf(target).some((file) => layer.counts(file))
    : segment.recordsOf(target).some((record) => layer.counts(segment.recordFile(record)))
}

/** Targets by number and, in the same order, by text. */
interface Group {
  readonly numbers: readonly number[]
  readonly texts: readonly string[]
}

const known = new WeakMap<Segment, Map<string, Group>>()

function groupOf(segment: Segment, initial: string, isArticle: boolean): Group {
  const groups = known.get(segment) ?? new Map<string, Group>()
  known.set(segment, groups)
  const before = groups.get(initial)
  if (before) return before
  const numbers: number[] = []
  for (let target = 0; target < segment.targetCount; target++) {
    if (!segment.targetStarts(target, initial)) continue
    if ((isArticle ? segment.articlesOf(target) : segment.recordsOf(target)).length > 0) numbers.push(target)
  }
  const group = { numbers, texts: numbers.map((target) => segment.targetText(target)) }
  groups.set(initial, group)
  return group
}

/** `person:m` of `person:mohammed-alloush`, `article:a` of the article `astana-17`. */
const initialOf = (target: string): string => target.slice(0, target.indexOf(':') + 2)
