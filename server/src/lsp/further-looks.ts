import type { Host } from './host.ts'

/** Goes on looking at files that are too large to be looked at in one go, a little at a time, so that messages are answered in between. */
export class FurtherLooks {
  readonly #host: Pick<Host, 'pause' | 'later' | 'now'>
  readonly #ended: (uri: string) => void
  readonly #going = new Set<string>()
  readonly #failed = new Set<string>()
  #ends = 0
  /** When someone last typed. */
  #typed = Number.NEGATIVE_INFINITY

  /** `ended` is told when all of a file has been looked at. */
  constructor(host: Pick<Host, 'pause' | 'later' | 'now'>, ended: (uri: string) => void) {
    this.#host = host
    this.#ended = ended
  }

  /** How often all of some file had been looked at. */
  get ends(): number {
    return this.#ends
  }

  /** Someone types: what is found there is awaited, and the rest is not. */
  giveWay(): void {
    this.#typed = this.#host.now()
  }

  /** How many records of a file are looked at in one go. Where looking on has failed, whoever asks next looks at all, and is told why. */
  mostIn(uri: string): number {
    return this.#failed.has(uri) ? Number.POSITIVE_INFINITY : LOOKS
  }

  /** Looks on at a file until that says that nothing is left, unless that is being done. */
  goOn(uri: string, look: () => boolean): void {
    if (this.#going.has(uri)) return
    this.#going.add(uri)
    void this.#run(uri, look)
  }

  async #run(uri: string, look: () => boolean): Promise<void> {
    try {
      do {
        await this.#host.pause()
        while (this.#host.now() - this.#typed < REST) await new Promise<void>((go) => this.#host.later(REST, go))
      } while (!look())
      this.#failed.delete(uri)
    } catch {
      this.#failed.add(uri)
    } finally {
      this.#going.delete(uri)
      this.#ends++
      this.#ended(uri)
    }
  }
}

/** Some ten milliseconds of work. */
const LOOKS = 64

/** Milliseconds after a key. */
const REST = 400
