import { wordsKey } from '../../lint/text/passages.ts'
import { copyOf } from '../../text/copy-of.ts'

/** The lines of sites that an import has cut, each once: as many as sites have, however many texts they come from. */
export class LearntLines {
  /** By the key of their words. Copies: slices would keep every text alive that is imported. */
  readonly #lines = new Map<string, string>()

  add(lines: readonly string[]): void {
    for (const line of lines) {
      const key = wordsKey(line)
      if (!this.#lines.has(key)) this.#lines.set(key, copyOf(line))
    }
  }

  all(): readonly string[] {
    return [...this.#lines.values()]
  }
}
