import type { Host } from './host.ts'

/** The turns of long work in the thread that answers: when one has lasted some milliseconds, messages are let in before the next. */
export class Turns {
  readonly #host: Pick<Host, 'now' | 'pause'>
  readonly #milliseconds: number
  #began: number

  constructor(host: Pick<Host, 'now' | 'pause'>, milliseconds: number) {
    this.#host = host
    this.#milliseconds = milliseconds
    this.#began = host.now()
  }

  /** Whether others have waited long enough. */
  get isOver(): boolean {
    return this.#host.now() - this.#began >= this.#milliseconds
  }

  /** Lets messages in, and begins the next turn. */
  async next(): Promise<void> {
    await this.#host.pause()
    this.#began = this.#host.now()
  }
}

/** Milliseconds of work for an answer that someone waits for: nobody else waits for that long behind it, and few pauses make it longer. */
export const FOR_ANSWERS = 5

/** Milliseconds of work that nobody waits for: a message takes about four turns of the loop, so slices multiply. */
export const BEHIND_ANSWERS = 1
