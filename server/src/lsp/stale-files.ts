import type { Session } from './session.ts'

/** Files whose findings may have changed since somebody last looked: some, or all of them. */
export type Stale = ReadonlySet<string> | 'all'

/**
 * Gathers which files' findings may have changed. Editing prose makes one file stale, however large the corpus;
 * an id or a name that changed makes all of them so, since anyone may have named it.
 */
export class StaleFiles {
  readonly #session: Session
  #state: string
  #stale: Set<string> | 'all' = 'all'
  #wake: (() => void)[] = []
  /** Ends the listening. */
  readonly dispose: () => void

  constructor(session: Session) {
    this.#session = session
    this.#state = othersState(session)
    this.dispose = session.onChange(({ uris }) => this.#add(uris))
  }

  /** What became stale since the last time; from now on it counts as looked at. */
  take(): Stale {
    const stale = this.#stale
    this.#stale = new Set()
    return stale
  }

  /** Resolves when something is stale, or when `awake` is called. */
  async some(): Promise<void> {
    if (this.#stale === 'all' || this.#stale.size > 0) return
    await new Promise<void>((resolve) => this.#wake.push(resolve))
  }

  /** Lets whoever waits go on. */
  awake(): void {
    const wake = this.#wake
    this.#wake = []
    for (const resolve of wake) resolve()
  }

  #add(uris: readonly string[]): void {
    const state = othersState(this.#session)
    if (state !== this.#state) this.#stale = 'all'
    else if (this.#stale !== 'all') for (const uri of uris) this.#stale.add(uri)
    this.#state = state
    this.awake()
  }
}

/** What the findings of a file can depend on beside the file: as long as it is equal, no other file has to be checked anew. */
export function othersState(session: Session): string {
  const corpora = [...session.workspace.corpora.values()]
  const { minimumSeverity, scope } = session.preferences.diagnostics ?? {}
  return JSON.stringify([
    corpora.map((corpus) => [corpus.root, corpus.generation, session.isWhole(corpus.root), session.language(corpus)]),
    minimumSeverity,
    scope,
    session.isReading,
  ])
}

/** The files that are checked without being open: those of corpora that have been read. */
export function* checkedFiles(session: Session): Iterable<string> {
  if (session.preferences.diagnostics?.scope === 'open') return
  for (const corpus of session.workspace.corpora.values()) {
    if (!session.isWhole(corpus.root)) continue
    for (const { uri } of corpus.documents()) yield uri
  }
}

/** Whether a file is one of those. */
export const isChecked = (session: Session, uri: string): boolean =>
  session.preferences.diagnostics?.scope !== 'open' && session.isWhole(uri) && session.isMember(uri)
