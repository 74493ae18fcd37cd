import { changedTargets, filesConcerned } from '../corpus/changed-targets.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'

/**
 * What is found in files that are not open: checked in the background, a few at a time, and kept for those in which something is found.
 * Editing prose concerns one file, however large the corpus; an id or a name that changed concerns those that name it, and those in which
 * something is found that may now be otherwise.
 */
export class ClosedFindings {
  readonly #session: Session
  readonly #failed: (error: unknown) => void
  readonly #found = new Map<string, readonly PlacedFinding[]>()
  /** Files that have to be checked. */
  readonly #stale = new Set<string>()
  /** Files that changed since it was last reckoned what has to be checked. */
  readonly #changed = new Set<string>()
  /** By root the corpus as it was then. */
  #seen: ReadonlyMap<string, Corpus> = new Map()
  readonly #listeners = new Set<(uris: readonly string[]) => void>()
  #isPlanned = false
  #isChecking = false

  constructor(session: Session, failed: (error: unknown) => void) {
    this.#session = session
    this.#failed = failed
    session.onChange(({ uris }) => {
      for (const uri of uris) this.#changed.add(uri)
      this.#plan()
    })
  }

  /** Calls back with the files whose findings may be others than before; returns how to stop it. */
  onFound(listener: (uris: readonly string[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is found in a closed file; undefined where that is not known yet, or not to be told. */
  in(uri: string): readonly PlacedFinding[] | undefined {
    const found = this.#found.get(uri)
    if (found) return found
    return this.#stale.has(uri) || !this.#isChecked(uri) ? undefined : []
  }

  /** The files in which something is found. */
  files(): Iterable<string> {
    return this.#found.keys()
  }

  /** A burst of changes is reckoned once. */
  #plan(): void {
    if (this.#isPlanned) return
    this.#isPlanned = true
    this.#session.host.later(REST, () => {
      this.#isPlanned = false
      this.#reckon()
      void this.#check()
    })
  }

  #reckon(): void {
    const { workspace } = this.#session
    const changed = [...this.#changed]
    this.#changed.clear()
    const seen = new Map<string, Corpus>()
    for (const [root, corpus] of workspace.corpora) {
      if (!this.#isWanted() || !this.#session.isWhole(root)) continue
      const before = this.#seen.get(root)
      const own = changed.filter((uri) => corpusOf(workspace, uri) === corpus)
      for (const uri of this.#concerned(before, corpus, own)) this.#stale.add(uri)
      seen.set(root, corpus)
    }
    this.#seen = seen
    this.#forget([...this.#found.keys()].filter((uri) => !this.#isChecked(uri)))
  }

  #concerned(before: Corpus | undefined, corpus: Corpus, changed: readonly string[]): Iterable<string> {
    if (before === corpus) return changed
    if (!before || before.origin !== corpus.origin) return corpus.uris()
    if (before.generation === corpus.generation) return changed
    const targets = changedTargets(before, corpus, changed)
    const others = [...this.#found].flatMap(([uri, findings]) =>
      corpusOf(this.#session.workspace, uri) === corpus && findings.some((one) => one.dependsOnOthers) ? [uri] : [],
    )
    return [...changed, ...filesConcerned(corpus, targets), ...others]
  }

  async #check(): Promise<void> {
    if (this.#isChecking) return
    this.#isChecking = true
    try {
      for (let batch = this.#next(); batch; batch = this.#next()) await this.#checkBatch(batch.corpus, batch.uris)
    } finally {
      this.#isChecking = false
    }
  }

  /** Some files of one corpus that have to be checked. */
  #next(): { readonly corpus: Corpus; readonly uris: readonly string[] } | undefined {
    const uris: string[] = []
    let corpus: Corpus | undefined
    for (const uri of this.#stale) {
      const own = corpusOf(this.#session.workspace, uri)
      if (corpus && own !== corpus) continue
      this.#stale.delete(uri)
      if (!own || !this.#isChecked(uri)) continue
      corpus = own
      uris.push(uri)
      if (uris.length === BATCH) break
    }
    return corpus && { corpus, uris }
  }

  async #checkBatch(corpus: Corpus, uris: readonly string[]): Promise<void> {
    const results = await this.#session.host.check(corpus, uris).catch((error: unknown) => {
      this.#failed(error)
      return []
    })
    const told: string[] = []
    uris.forEach((uri, index) => {
      const found = results[index] ?? []
      // Who opened it meanwhile sees it checked as it is there.
      if (!this.#isChecked(uri)) return
      if (found.length === 0 && !this.#found.has(uri)) return
      if (found.length > 0) this.#found.set(uri, found)
      else this.#found.delete(uri)
      told.push(uri)
    })
    if (told.length > 0) this.#tell(told)
  }

  #forget(uris: readonly string[]): void {
    for (const uri of uris) this.#found.delete(uri)
    if (uris.length > 0) this.#tell(uris)
  }

  #tell(uris: readonly string[]): void {
    for (const listener of this.#listeners) listener(uris)
  }

  #isWanted(): boolean {
    return this.#session.preferences.diagnostics?.scope !== 'open'
  }

  /** Whether a file is checked without being open. */
  #isChecked(uri: string): boolean {
    return (
      this.#isWanted() &&
      this.#session.openSource(uri) === undefined &&
      this.#session.isWhole(uri) &&
      this.#session.isMember(uri)
    )
  }
}

/** So many files are checked before others may change what comes next. */
const BATCH = 16

/** Milliseconds: nobody looks at the findings of closed files while typing. */
const REST = 200
