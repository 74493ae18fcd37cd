import type { Message } from '../language/message.ts'

/** Why a command is not carried out, for the person who gave it: it is misused, or something cannot be read or written. It ends with exit code 2. */
export class Refusal extends Error {
  readonly words: Message

  constructor(words: Message) {
    super(words.en)
    this.words = words
  }
}
