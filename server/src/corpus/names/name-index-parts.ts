/**
 * A finished index of names as plain memory, which threads share and a file can hold. Owners have the caller's numbers, names are numbered in
 * the order in which they were added, and places are offsets in `units`.
 */
export interface NameIndexParts {
  /** All who were added, with names or without. */
  readonly owners: Uint32Array
  /** The search keys of all names one after another, each with `END` behind it. */
  readonly units: Uint16Array
  /** The place at which each name begins, and one more for the end of the last. */
  readonly starts: Uint32Array
  /** Whose each name is. */
  readonly ownerOf: Uint32Array
  /** The places at which a word begins, and where it has an article the place behind that too: drawer by drawer, in a drawer in order. */
  readonly words: Uint32Array
  /** The first `HEAD` units at each of `words`, so that a look-up reads on in one stretch of memory and seldom goes to `units`. */
  readonly heads: Uint16Array
  /** The name in which each of `words` stands. */
  readonly nameOf: Uint32Array
  /** The index in `words` at which each drawer begins, and one more for the end of the last. */
  readonly drawers: Uint32Array
  /** Names by the hash of their whole key, drawer by drawer. */
  readonly wholes: Uint32Array
  /** The index in `wholes` at which each drawer begins, and one more for the end of the last. */
  readonly wholeDrawers: Uint32Array
}
