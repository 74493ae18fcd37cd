/** A set of numbers below a bound, a bit for each: many are passed over at once where there are few. */
export type Bits = Uint32Array

/** The empty set of numbers below `bound`. */
export const noBits = (bound: number): Bits => new Uint32Array(Math.ceil(bound / 32))

/** The set of all numbers below `bound`. Bits at and above it stay 0: `nextBit` and counts would find them. */
export function allBits(bound: number): Bits {
  const bits = noBits(bound).fill(0xffffffff)
  if (bound % 32 > 0) bits[bits.length - 1] = 2 ** (bound % 32) - 1
  return bits
}

/** Puts a number, below the bound, into the set in place. */
export function setBit(bits: Bits, number: number): void {
  const at = number >>> 5
  bits[at] = (bits[at] ?? 0) | (1 << (number & 31))
}

/** Whether a number is in the set; none at or above its bound is. */
export const hasBit = (bits: Bits, number: number): boolean => (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1

/** The first number of the set that is no less than another; -1 where there is none. */
export function nextBit(bits: Bits, from: number): number {
  let at = from >>> 5
  let rest = (bits[at] ?? 0) & (-1 << (from & 31))
  while (rest === 0) {
    if (++at >= bits.length) return -1
    rest = bits[at] ?? 0
  }
  return 32 * at + 31 - Math.clz32(rest & -rest)
}
