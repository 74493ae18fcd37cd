import { once } from '../../text/once.ts'
import type { Corpus } from '../corpus.ts'

/** A reckoning that takes long in a large corpus: now and then it yields, where whoever drives it may pause. */
export type Steps<T> = Generator<undefined, T>

/** The result without a pause. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * A question about a corpus that is reckoned once as long as the parts that it hangs on stay the same, whichever value of the corpus is asked. Of each
 * corpus only the last answer is kept.
 */
export function onceForParts<Answer extends object>(
  partsOf: (corpus: Corpus) => readonly unknown[],
  reckon: (corpus: Corpus) => Steps<Answer>,
): (corpus: Corpus) => Steps<Answer> {
  const lastOf = once((_: object): { last?: { readonly parts: readonly unknown[]; readonly answer: Answer } } => ({}))
  return function* steps(corpus) {
    const known = lastOf(corpus.origin)
    const parts = partsOf(corpus)
    if (known.last && isSame(known.last.parts, parts)) return known.last.answer
    const answer = yield* reckon(corpus)
    known.last = { parts, answer }
    return answer
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

/** The numbers below `size` in order, as `Array.prototype.sort` would have them. */
export function* sorted(size: number, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  let from = Uint32Array.from({ length: size }, (_, number) => number)
  for (let start = 0; start < size; start += RUN) {
    from.subarray(start, start + RUN).sort(compare)
    yield
  }
  let to = new Uint32Array(size)
  for (let width = RUN; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      const middle = Math.min(start + width, size)
      const end = Math.min(start + 2 * width, size)
      let [left, right] = [start, middle]
      for (let at = start; at < end; at++) {
        const [a = 0, b = 0] = [from[left], from[right]]
        const isLeft = left < middle && (right === end || compare(a, b) <= 0)
        to[at] = isLeft ? a : b
        if (isLeft) left++
        else right++
        if (at % RUN === 0) yield
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** So many are sorted without a pause. */
const RUN = 1024

/** So many small steps are taken without a pause. */
export const STRIDE = 2048
