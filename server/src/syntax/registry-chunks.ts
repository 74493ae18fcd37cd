import type { Span } from '../text/span.ts'
import { LOST, PlainCursor } from './plain-yaml-cursor.ts'
import { MAX_DEPTH } from './plain-yaml-flow.ts'
import { PlainLines } from './plain-yaml-lines.ts'
import { plainEnd, startsPlain } from './plain-yaml-scalars.ts'
import { DASH, DOT } from './plain-yaml-units.ts'

/** One record of a registry file (docs/format.md §6), found by its indentation: YAML that can be read by itself. */
export interface RegistryChunk {
  readonly type: string
  /** The key of the type above the record. */
  readonly typeSpan: Span
  /** Whole lines, from that of the record's key to the last that says something, with its line break. */
  readonly span: Span
}

/**
 * Cuts a registry file into its records without reading them, so that a file of a hundred thousand never becomes one tree.
 * Undefined where what a record says could depend on another, or is not certain to end with its lines: anchors, tags, tabs, documents, quotes over several lines, types that are repeated or have no map below them.
 */
export function registryChunks(text: string): readonly RegistryChunk[] | undefined {
  return new RegistryScan(text).chunks()
}

class RegistryScan {
  readonly #cursor: PlainCursor
  readonly #lines: PlainLines
  readonly #chunks: RegistryChunk[] = []
  readonly #types = new Set<string>()
  #type: { readonly type: string; readonly typeSpan: Span } | undefined
  /** The column of the keys of records below the current type; 0 before the first. */
  #recordColumn = 0
  /** The maps and lists that are open in the current record, outermost first: twice their column, and one more for a list, which may stand in the column of its key. */
  readonly #open: number[] = []
  /** Whether what is behind the last key or dash can stand in the lines below. */
  #awaits = false
  #recordStart = -1
  #recordEnd = -1

  constructor(text: string) {
    this.#cursor = new PlainCursor(text, text.startsWith('\ufeff') ? 1 : 0, text.length)
    this.#lines = new PlainLines(this.#cursor)
  }

  chunks(): readonly RegistryChunk[] | undefined {
    const cursor = this.#cursor
    while (cursor.at < cursor.end) {
      const start = cursor.at
      cursor.at = cursor.skipSpaces(start)
      const column = cursor.at - start
      const kind = this.#lines.kind(column)
      if (!kind || (kind === 'tokens' && !this.#line(start, column))) return undefined
      // The last bracket of a record may not stand in the column of its key: that would be the type's.
      if (kind === 'text' && column <= this.#recordColumn && cursor.at > start + column) return undefined
      const next = cursor.at === cursor.end ? cursor.end : cursor.behindBreak(cursor.at)
      if (next === LOST) return undefined
      cursor.at = next
      if (kind !== 'none') this.#recordEnd = next
    }
    this.#endRecord()
    return this.#lines.inBrackets ? undefined : this.#chunks
  }

  #line(start: number, column: number): boolean {
    if (column === 0) return this.#typeLine()
    if (!this.#type) return false
    if (this.#recordColumn === 0) this.#recordColumn = column
    if (column === this.#recordColumn) return this.#recordLine(start)
    return column > this.#recordColumn && this.#fieldLine(start)
  }

  #fieldLine(start: number): boolean {
    const lines = this.#lines
    for (let { column } = lines; lines.dash(start); { column } = lines) {
      if (!this.#nests(2 * column + 1)) return false
      this.#awaits = true
    }
    const { column } = lines
    const said = lines.tokens(true)
    if (!said) return false
    if (said === 'nothing') return true
    const isInPlace = said === 'value' ? this.#awaits && 2 * column > this.#innermost : this.#nests(2 * column)
    this.#awaits = said === 'key'
    return isInPlace
  }

  /** Whether a collection is open, or can begin here; those inside it end. */
  #nests(collection: number): boolean {
    let canBegin = this.#awaits
    while (this.#innermost > collection) {
      this.#open.pop()
      canBegin = false
    }
    if (this.#innermost === collection) return true
    if (!canBegin || this.#open.length === MAX_DEPTH) return false
    this.#open.push(collection)
    return true
  }

  get #innermost(): number {
    return this.#open[this.#open.length - 1] ?? -1
  }

  #typeLine(): boolean {
    const cursor = this.#cursor
    this.#endRecord()
    const start = cursor.at
    const first = cursor.unit(start)
    // `---` and `...` stand between documents.
    if (!startsPlain(cursor, start) || first === DASH || first === DOT) return false
    const end = plainEnd(cursor, start)
    const type = cursor.text.slice(start, end)
    if (this.#types.has(type)) return false
    this.#types.add(type)
    this.#type = { type, typeSpan: { start, end } }
    this.#recordColumn = 0
    return this.#lines.key() && this.#lines.rest()
  }

  /** A record has a key with a colon, and no other colon behind it that could take the next records for its own. */
  #recordLine(start: number): boolean {
    this.#endRecord()
    this.#recordStart = start
    if (!this.#lines.key()) return false
    this.#open.length = 0
    this.#open.push(2 * this.#recordColumn)
    const said = this.#lines.tokens(false)
    this.#awaits = said === 'nothing'
    return said !== undefined
  }

  #endRecord(): void {
    if (this.#type && this.#recordStart >= 0) {
      const { type, typeSpan } = this.#type
      this.#chunks.push({ type, typeSpan, span: { start: this.#recordStart, end: this.#recordEnd } })
    }
    this.#recordStart = -1
  }
}
