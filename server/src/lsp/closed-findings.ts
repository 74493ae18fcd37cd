import type { Corpus } from '../corpus/corpus.ts'
import { concerned } from '../lint/concerned.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import { futureDate } from '../lint/rules/future-date.ts'
import type { Host } from './host.ts'
import { inSlices } from './in-slices.ts'
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
  /**
   * Files in which something was found once: of these each result is told. Whoever was told that nothing is found may have come too late to ask, since
   * they had to be checked again by then.
   */
  readonly #everFound = new Set<string>()
  /** Files that have to be checked. */
  readonly #stale = new Set<string>()
  /** Files that changed since it was last reckoned what has to be checked. */
  readonly #changed = new Set<string>()
  /** The day on which the findings were made that depend on it. */
  #today = ''
  /** By root the corpus as it was then. */
  #seen: ReadonlyMap<string, Corpus> = new Map()
  readonly #listeners = new Set<(uris: readonly string[]) => void>()
  #isPlanned = false
  #last: Promise<void> = Promise.resolve()
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
    const isPending = this.#stale.has(uri) || this.#changed.has(uri)
    return isPending || !this.#isChecked(uri) ? undefined : []
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
      this.#last = this.#last.then(() => this.#reckon()).catch(this.#failed)
      void this.#last.then(() => this.#check())
    })
  }

  /** What has to be checked, on the workspace as it is at the beginning: what changes meanwhile is reckoned the next time. */
  async #reckon(): Promise<void> {
    const { workspace } = this.#session
    const changed = [...this.#changed]
    this.#changed.clear()
    await this.#addOfYesterday()
    const seen = new Map<string, Corpus>()
    for (const [root, corpus] of workspace.corpora) {
      if (!this.#isWanted() || !this.#session.isWhole(root)) continue
      await this.#addConcerned(this.#seen.get(root), corpus, changed)
      seen.set(root, corpus)
    }
    this.#seen = seen
    const past: string[] = []
    await this.#each([...this.#found.keys()], (uri) => {
      if (!this.#isChecked(uri)) past.push(uri)
    })
    this.#forget(past)
  }

  /** `changed`: files of any corpus or of none; a link may lead out of its own. */
  async #addConcerned(before: Corpus | undefined, corpus: Corpus, changed: readonly string[]): Promise<void> {
    const isSame = before?.origin === corpus.origin
    const found = [...this.#found]
    const uris = isSame ? concerned({ before, after: corpus, changed: new Set(changed), found }) : corpus.uris()
    await this.#each(uris, (uri) => {
      if (uri !== undefined) this.#stale.add(uri)
    })
  }

  /** What lay in the future does so no longer when a day begins; nothing else that is found depends on it. */
  async #addOfYesterday(): Promise<void> {
    const today = this.#session.host.today()
    if (today === this.#today) return
    this.#today = today
    await this.#each(this.#found, ([uri, findings]) => {
      if (findings.some(({ code }) => code === futureDate.code)) this.#stale.add(uri)
    })
  }

  #each<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
    return inSlices(this.#session.host, items, work)
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
    let results: Awaited<ReturnType<Host['check']>>
    try {
      results = await this.#session.host.check(corpus, uris)
    } catch (error) {
      // One file on which a rule fails leaves the others; of itself what was found before holds.
      if (uris.length === 1) this.#failed(error)
      else for (const uri of uris) await this.#checkBatch(corpus, [uri])
      return
    }
    const told: string[] = []
    uris.forEach((uri, index) => {
      const found = results[index] ?? []
      // Who opened it meanwhile sees it checked as it is there.
      if (!this.#isChecked(uri)) return
      if (found.length > 0) {
        this.#found.set(uri, found)
        this.#everFound.add(uri)
      } else this.#found.delete(uri)
      if (this.#everFound.has(uri)) told.push(uri)
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
