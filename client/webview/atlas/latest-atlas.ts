import type { Atlas } from '../../../server/src/protocol/atlas.ts'
import type { AtlasState } from '../messages/atlas.ts'
import type { Asking } from './asking.ts'

/** What an atlas is asked of. */
type Wanted = Pick<AtlasState, 'uri' | 'selection' | 'brush'>

/**
 * Keeps the atlas that is shown up with what is wanted. While a brush is dragged a few questions a second are asked, and never two at once: however slow
 * the answers are, one after the other is shown, and the last one is that of the last brush. What was asked of another selection is dropped.
 */
export class LatestAtlas {
  readonly #ask: Asking['ask']
  readonly #onAnswer: (atlas: Atlas | undefined) => void
  readonly #onAsk: () => void
  #wanted: Wanted | undefined
  #asked: Wanted | undefined
  readonly #later: Later
  #cancel: (() => void) | undefined

  constructor(
    ask: Asking['ask'],
    { onAsk, onAnswer }: { onAsk(): void; onAnswer(atlas: Atlas | undefined): void },
    later: Later = afterRest,
  ) {
    this.#later = later
    this.#ask = ask
    this.#onAsk = onAsk
    this.#onAnswer = onAnswer
  }

  /** Asks soon; at once where it is about something else, or where the same may have become another answer. */
  want(wanted: Wanted): void {
    const isOther = wanted.selection !== this.#wanted?.selection || wanted.brush === this.#wanted.brush
    this.#wanted = wanted
    if (isOther) void this.#askNow()
    else this.#cancel ??= this.#later(() => this.#askWhenAnswered())
  }

  #askWhenAnswered(): void {
    this.#cancel = undefined
    if (!this.#asked) void this.#askNow()
  }

  async #askNow(): Promise<void> {
    const asked = this.#wanted
    if (!asked) return
    this.#cancel?.()
    this.#cancel = undefined
    this.#asked = asked
    this.#onAsk()
    const { uri, selection, brush } = asked
    const atlas = await this.#ask({ kind: 'atlas', uri, selection, brush })
    // Who was asked of something else meanwhile waits for that.
    if (this.#asked !== asked) return
    this.#asked = undefined
    const isLast = this.#wanted?.brush === brush
    if (isLast || atlas) this.#onAnswer(atlas)
    if (!isLast && this.#cancel === undefined) void this.#askNow()
  }
}

/** Runs something when a hand has rested, unless it is called off. */
type Later = (run: () => void) => () => void

const afterRest: Later = (run) => {
  const timer = setTimeout(run, REST)
  return () => clearTimeout(timer)
}

/** Milliseconds. */
const REST = 100
