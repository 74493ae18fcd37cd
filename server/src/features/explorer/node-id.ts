import type { ExplorerKey } from '../../protocol/explorer.ts'

/** The identity of a node: the same for the same key, and no other's. */
export const nodeId = (key: ExplorerKey): string =>
  JSON.stringify(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)))
