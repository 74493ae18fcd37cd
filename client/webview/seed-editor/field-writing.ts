import type { Text } from '@codemirror/state'
import type { FormValue, SetFieldAnswer } from '../../../server/src/protocol/article-form.ts'
import type { WireEdit } from '../../../server/src/protocol/text.ts'

/** The text that the form writes into, and whom it asks how. */
export interface WritingPlace {
  readonly text: () => Text
  /** Undefined where the text has changed since, or there is no answer. */
  readonly ask: (key: string, value: FormValue) => Promise<SetFieldAnswer | undefined>
  /** Puts edits into the text as it is. */
  readonly put: (edits: readonly WireEdit[]) => void
}

/** Writes the values of the form into the front matter, one after the other: each is asked about the text that the one before has left. */
export class FieldWriting {
  readonly #place: WritingPlace
  #last: Promise<unknown> = Promise.resolve()

  constructor(place: WritingPlace) {
    this.#place = place
  }

  /** Resolves when the value is in the text, with whether it could be; it never rejects, so that what comes next is written whatever happens. */
  write(key: string, value: FormValue): Promise<boolean> {
    const done = this.#last.then(() => this.#write(key, value)).catch(() => false)
    this.#last = done
    return done
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await this.#last
  }

  async #write(key: string, value: FormValue): Promise<boolean> {
    const { text, ask, put } = this.#place
    // Where the text changes while the server answers, it is asked again about the new one; a refusal is an answer.
    for (let tries = 0; tries < TRIES; tries++) {
      const asked = text()
      const answer = await ask(key, value)
      if (answer === undefined || !text().eq(asked)) continue
      if (answer === 'refused') return false
      if (answer.length > 0) put(answer)
      return true
    }
    return false
  }
}

const TRIES = 4
