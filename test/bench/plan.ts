/** How much is measured, and how often. */
export interface Plan {
  readonly articles: number
  /** Rounds in which bounds and servers take turns, so that all meet the same machine. */
  readonly rounds: number
  /** Rounds with other people's servers, which take longest; 0 leaves them out. */
  readonly peerRounds: number
  /** Milliseconds that a server has until its index is complete. */
  readonly limit: number
  /** The bundle that is measured, where it is not the built one. */
  readonly server: string | undefined
  /** Whether the page of results is written. */
  readonly writes: boolean
}

/** The corpus that all costs are compared with: what does not depend on the size of a corpus costs as much as there. */
export const SMALL = 1000

/** Reads the command line: `--full`, and what overrides it: `--articles=`, `--rounds=`, `--peer-rounds=`, `--server=`, `--no-page`. */
export function planOf(options: readonly string[]): Plan {
  const given = (name: string): string | undefined =>
    options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3)
  const full = options.includes('--full')
  return {
    articles: Number(given('articles') ?? (full ? 100_000 : 10_000)),
    rounds: Number(given('rounds') ?? (full ? 5 : 3)),
    peerRounds: Number(given('peer-rounds') ?? (full ? 1 : 2)),
    limit: full ? 600_000 : 120_000,
    server: given('server'),
    writes: !options.includes('--no-page'),
  }
}
