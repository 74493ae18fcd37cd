/** So many code units at the beginning of a word decide in which drawer it lies. */
const DEPTH = 3

/** Names fold to some seventy frequent characters: finer drawers would stay empty. */
const MAX_BITS = 6

/** How many bits of each unit the number of a drawer has, for about so many words: there are never more drawers than words. */
export function bitsFor(words: number): number {
  return words === 0 ? 0 : Math.min(MAX_BITS, Math.floor((31 - Math.clz32(words)) / DEPTH))
}

/** The number of drawers for so many bits of each unit. */
export function drawerCount(bits: number): number {
  return 1 << (bits * DEPTH)
}

/** The bits of each unit, told from the number of drawers. */
export function bitsOf(drawers: number): number {
  return (31 - Math.clz32(drawers)) / DEPTH
}

/** The drawer of the word at a place. */
export function drawerAt(units: Uint16Array, place: number, bits: number): number {
  const first = slot(units[place] ?? 0, bits)
  const second = slot(units[place + 1] ?? 0, bits)
  return (((first << bits) | second) << bits) | slot(units[place + 2] ?? 0, bits)
}

/** The drawers, from the first to before the last, in which all words that begin with a key lie. */
export function drawersOf(key: string, bits: number): { readonly from: number; readonly to: number } {
  let from = 0
  for (let index = 0; index < DEPTH; index++) {
    from = (from << bits) | (index < key.length ? slot(key.charCodeAt(index), bits) : 0)
  }
  return { from, to: from + (1 << (bits * (DEPTH - Math.min(DEPTH, key.length)))) }
}

/** Lays the small Latin and the Arabic letters side by side in 64 slots, with hardly an overlap. */
function slot(unit: number, bits: number): number {
  return (unit + (unit >>> 8) * 15) & ((1 << bits) - 1)
}

/** The hash (FNV-1a) of the whole key of a name that stands at these places. */
export function hashAt(units: Uint16Array, start: number, end: number): number {
  let hash = BASIS
  for (let place = start; place < end; place++) hash = Math.imul(hash ^ (units[place] ?? 0), PRIME)
  return hash
}

/** The hash that a name has whose whole key is this one. */
export function hashOf(key: string): number {
  let hash = BASIS
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), PRIME)
  return hash
}

const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193
