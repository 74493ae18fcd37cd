import type { Span } from '../text/span.ts'
import type { PlainText, Stretch, StretchKind } from './plain-text.ts'

/** Puts the plain text of an article together, piece by piece in text order (docs/format.md §5). */
export class PlainWriter {
  readonly #pieces: string[] = []
  readonly #stretches: Stretch[] = []
  #length = 0
  #separate = false

  /** Where the next piece of this block will start. */
  get mark(): number {
    return this.#separate ? this.#length + SEPARATOR.length : this.#length
  }

  /** Begins a block: its first piece will be parted from the text before it. */
  startBlock(): void {
    this.#separate = this.#length > 0
  }

  /** Adds a piece that comes from `source`; an empty one adds nothing. */
  write(kind: StretchKind, text: string, source: Span): void {
    if (text === '') return
    if (this.#separate) {
      this.#separate = false
      this.#push('generated', SEPARATOR, { start: source.start, end: source.start })
    }
    this.#push(kind, text, source)
  }

  /** What has been written from `start` on. */
  since(start: number): string {
    let from = this.#pieces.length
    let at = this.#length
    while (from > 0 && at > start) at -= this.#pieces[--from]?.length ?? 0
    return this.#pieces
      .slice(from)
      .join('')
      .slice(start - at)
  }

  /** The whole of it. */
  finish(): PlainText {
    return { text: this.#pieces.join(''), stretches: this.#stretches }
  }

  #push(kind: StretchKind, text: string, source: Span): void {
    const start = this.#length
    this.#length += text.length
    this.#pieces.push(text)
    const plain = { start, end: this.#length }
    const last = this.#stretches.at(-1)
    if (
      last &&
      last.kind === kind &&
      isUnitByUnit(last) &&
      last.source.end === source.start &&
      isUnitByUnit({ plain, source })
    ) {
      const joined = {
        kind,
        plain: { start: last.plain.start, end: plain.end },
        source: { start: last.source.start, end: source.end },
      }
      this.#stretches[this.#stretches.length - 1] = joined
    } else this.#stretches.push({ kind, plain, source })
  }
}

const SEPARATOR = '\n\n'

const isUnitByUnit = ({ plain, source }: { readonly plain: Span; readonly source: Span }): boolean =>
  plain.end - plain.start === source.end - source.start
