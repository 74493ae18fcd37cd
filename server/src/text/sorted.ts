import type { Steps } from './gradual.ts'

/** The numbers below `size` in order, as `Array.prototype.sort` would have them: of very many a thousand or so between two steps. */
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
