/** The order of two texts by their code units: the same on every machine, whatever its language; for ids and URIs, not for names that people read. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
