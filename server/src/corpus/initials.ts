import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import { headsIn } from './registry/registry-questions.ts'
import type { Segment } from './segment/segment.ts'
import { articleTarget, targetType } from './site.ts'

/**
 * The declared targets that a misspelt one may have meant: with the same type and the same first character of the id, of about its length, and,
 * where ids are long, with the same beginning or end.
 */
export function keysLike(corpus: Pick<Corpus, 'layers' | 'whole'>, target: string): readonly string[] {
  const isArticle = target.startsWith(articleTarget(''))
  const likeness = likenessOf(target)
  const found = new Set<string>()
  const add = (one: string): void => {
    if (one.startsWith(likeness.initial) && isLike(likeness, one.length, (at, text) => one.startsWith(text, at)))
      found.add(one)
  }
  for (const document of corpus.whole.values()) {
    if (isArticle) {
      if (document.kind === 'article' && document.id !== undefined) add(articleTarget(document.id))
    } else if (document.kind === 'registry') for (const { ref } of headsIn(document)) add(ref)
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    for (const number of declaredIn(segment, isArticle).get(likeness.initial) ?? []) {
      // No text is made of what is not like it.
      if (!isLike(likeness, segment.targetLength(number), (at, text) => segment.targetHasAt(number, at, text))) continue
      if (layer.isUntouched || counts(layer, number, isArticle)) found.add(segment.targetText(number))
    }
  }
  return [...found]
}

/** An id as it would be, had whoever wrote it kept to small letters and dashes. */
export const asId = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, '-')

/** What is like a target begins so, is about so long, and has one of its two ends. */
interface Likeness {
  readonly initial: string
  readonly length: number
  /** Where the id begins. */
  readonly offset: number
  /** The first and the last letters of the id; none of a short one, in which every letter may be wrong. */
  readonly head: string
  readonly tail: string
}

function likenessOf(target: string): Likeness {
  const type = targetType(target)
  const id = asId(target.slice(type.length + 1))
  const isLong = id.length >= LONG
  return {
    initial: initialOf(`${type}:${id}`),
    length: type.length + 1 + id.length,
    offset: type.length + 1,
    head: isLong ? id.slice(0, END) : '',
    tail: isLong ? id.slice(-END) : '',
  }
}

/** `person:m` of `person:mohammed-alloush`, `article:a` of the article `astana-17`. */
const initialOf = (target: string): string => target.slice(0, target.indexOf(':') + 2)

const LONG = 8
const END = 4

/** More slips than this are none. */
const SLIPS = 3

const isLike = (
  { length, offset, head, tail }: Likeness,
  otherLength: number,
  hasAt: (offset: number, text: string) => boolean,
): boolean => Math.abs(otherLength - length) <= SLIPS && (hasAt(offset, head) || hasAt(otherLength - tail.length, tail))

/** Whether a file that counts declares the target. */
function counts(layer: Layer, target: number, isArticle: boolean): boolean {
  const { segment } = layer
  return isArticle
    ? segment.articlesOf(target).some((file) => layer.counts(file))
    : segment.recordsOf(target).some((record) => layer.counts(segment.recordFile(record)))
}

type Declared = ReadonlyMap<string, readonly number[]>

const known = { articles: new WeakMap<Segment, Declared>(), entities: new WeakMap<Segment, Declared>() }

/** The targets (numbers) that a segment declares by how they begin: sorted out when first asked for, since they are asked for at each keystroke in an id. */
function declaredIn(segment: Segment, isArticle: boolean): Declared {
  const all = isArticle ? known.articles : known.entities
  const before = all.get(segment)
  if (before) return before
  const declared = new Map<string, number[]>()
  for (let target = 0; target < segment.targetCount; target++) {
    if ((isArticle ? segment.articlesOf(target) : segment.recordsOf(target)).length === 0) continue
    const initial = initialOf(segment.targetText(target))
    const same = declared.get(initial)
    if (same) same.push(target)
    else declared.set(initial, [target])
  }
  all.set(segment, declared)
  return declared
}
