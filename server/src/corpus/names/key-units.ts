/** Ends each key in `NameIndexParts.units`; no search key has a line feed. */
export const END = 0x0a

/** Parts the words of a key. */
export const SPACE = 0x20

/** The number of units in each of `NameIndexParts.heads`; they may go on behind the `END` of the name. */
export const HEAD = 4
