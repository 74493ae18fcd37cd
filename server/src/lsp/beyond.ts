import type { Outside } from '../lint/outside.ts'
import type { Source } from '../text/source.ts'
import { isInOneOf } from '../text/uri.ts'
import { readSource } from './files.ts'
import type { Host } from './host.ts'

/**
 * What rules ask while an open file is checked and nobody knows at once: the texts of closed files, and whether a file is there. It is asked of the
 * host in the background, and the open file is checked again when the answer has come.
 */
export class Beyond {
  readonly #host: Host
  readonly #answered: (uris: readonly string[]) => void
  readonly #texts = new Map<string, Source | undefined>()
  readonly #present = new Map<string, { readonly exists: boolean; readonly at: number }>()
  /** Who asked for a file, by its URI. */
  readonly #askers = new Map<string, Set<string>>()
  readonly #asking = new Set<string>()
  /** How often a file that was asked for has changed. */
  readonly #versions = new Map<string, number>()
  readonly #numbers = new Map<string, number>()
  #answers = 0

  /** `answered` is told which files have to be checked again, and which may have come or gone. */
  constructor(host: Host, answered: (uris: readonly string[]) => void) {
    this.#host = host
    this.#answered = answered
  }

  /** Texts of closed files that have been read. */
  get texts(): ReadonlyMap<string, Source | undefined> {
    return this.#texts
  }

  /** How often something else became known for any file. */
  get answers(): number {
    return this.#answers
  }

  /** How often something else became known for a file: as long as it is the same, its check says the same. */
  numberOf(asker: string): number {
    return this.#numbers.get(asker) ?? 0
  }

  /** The world outside as the check of a file is told of it. */
  outsideOf(asker: string): Outside {
    return {
      today: this.#host.today(),
      exists: (uri) => {
        this.#note(asker, uri)
        this.#refresh(uri)
        return this.#present.get(uri)?.exists
      },
    }
  }

  /** Looks again at the files that a check asked for: whoever needs not run the check again misses no news by it. */
  lookAgain(asker: string): void {
    for (const [uri, askers] of this.#askers) if (askers.has(asker) && this.#present.has(uri)) this.#refresh(uri)
  }

  /** Reads texts that a check wanted. */
  want(asker: string, uris: Iterable<string>): void {
    for (const uri of uris) {
      this.#note(asker, uri)
      this.#find(uri, 'text', async () => {
        const version = this.#versions.get(uri)
        const source = await readSource(this.#host, uri)
        // It may have changed meanwhile: then whoever asked asks again.
        if (this.#versions.get(uri) === version) this.#texts.set(uri, source)
        return true
      })
    }
  }

  /** Files and folders that no corpus has, and that may have come or gone on the disk: whoever asked for one of them, or for something in it, is told. */
  notice(uris: readonly string[]): void {
    if (uris.length === 0) return
    this.#answered(uris)
    const changed = new Set(uris)
    for (const uri of new Set([...this.#askers.keys(), ...this.#present.keys()])) {
      if (!isInOneOf(changed, uri)) continue
      this.#versions.set(uri, (this.#versions.get(uri) ?? 0) + 1)
      if (this.#present.has(uri)) this.#find(uri, 'there', () => this.#look(uri))
    }
  }

  /** Files that have changed on the disk, or are open now: what was read of them does not hold any more. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) {
      if (this.#askers.has(uri)) this.#versions.set(uri, (this.#versions.get(uri) ?? 0) + 1)
      if (this.#texts.delete(uri)) this.#tell(uri)
    }
  }

  async #look(uri: string): Promise<boolean> {
    const before = this.#present.get(uri)?.exists
    const version = this.#versions.get(uri)
    const exists = await this.#host.exists(uri)
    // It may have come or gone while the disk was asked.
    if (this.#versions.get(uri) !== version) return this.#look(uri)
    this.#present.set(uri, { exists, at: this.#host.now() })
    return exists !== before
  }

  /** Not everyone tells when such a file comes or goes: an old answer is given, and looked at again. */
  #refresh(uri: string): void {
    const known = this.#present.get(uri)
    if (!known || this.#host.now() - known.at > FRESH) this.#find(uri, 'there', () => this.#look(uri))
  }

  #note(asker: string, uri: string): void {
    const askers = this.#askers.get(uri)
    if (askers) askers.add(asker)
    else this.#askers.set(uri, new Set([asker]))
  }

  /** Looks something up, unless that is being done. */
  #find(uri: string, what: string, look: () => Promise<boolean>): void {
    const question = `${what} ${uri}`
    if (this.#asking.has(question)) return
    this.#asking.add(question)
    void look()
      // What cannot be looked up is not known, and is asked again the next time.
      .catch(() => false)
      .then((isNew) => {
        this.#asking.delete(question)
        if (isNew) this.#tell(uri)
      })
  }

  #tell(uri: string): void {
    const askers = [...(this.#askers.get(uri) ?? [])]
    this.#askers.delete(uri)
    for (const asker of askers) this.#numbers.set(asker, this.numberOf(asker) + 1)
    if (askers.length === 0) return
    this.#answers++
    this.#answered(askers)
  }
}

/** Milliseconds for which nobody asks again whether a file is there. */
const FRESH = 2000
