import type { RegistryPiece } from '../../syntax/registry-pieces.ts'
import type { NameIndex } from '../names/name-index.ts'
import type { OwnedTable } from '../names/name-table.ts'
import type { UsedTargets } from '../used-targets.ts'
import type { PieceChanges } from './piece-changes.ts'
import type { PieceHead } from './piece-heads.ts'
import { type Kept, SortedPieces, type Way } from './sorted-pieces.ts'

/** Names with whose they are; undefined where the record is not there any more. */
export interface OwnedNames {
  readonly index: NameIndex
  readonly owner: (number: number) => PieceHead | undefined
}

/**
 * Which piece of an open registry file speaks of whom. Immutable: the pieces that came and went since all were sorted lie on top of what was
 * sorted, so that a keystroke sorts one record; when these are many, all are sorted anew.
 */
export class PieceIndex {
  readonly #kept: Kept
  readonly #base: SortedPieces
  readonly #gone: ReadonlySet<RegistryPiece>
  /** The pieces that came since, each with about its number when it came. */
  readonly #fresh: ReadonlyMap<RegistryPiece, number>
  #top: SortedPieces | undefined

  private constructor(
    kept: Kept,
    base: SortedPieces,
    gone: ReadonlySet<RegistryPiece>,
    fresh: ReadonlyMap<RegistryPiece, number>,
  ) {
    this.#kept = kept
    this.#base = base
    this.#gone = gone
    this.#fresh = fresh
  }

  static of(pieces: readonly RegistryPiece[], kept: Kept): PieceIndex {
    return new PieceIndex(kept, new SortedPieces(pieces, kept), new Set(), new Map())
  }

  /** Sorts by steps what is asked for first. */
  sortGradually(): Generator<void, void> {
    return this.#base.sortGradually()
  }

  /** Makes by steps what finds the names of all records in running text. */
  tableGradually(): Generator<void, void> {
    return this.#base.tableGradually()
  }

  /** The index when some pieces have gone and others have come; `all` are those that are there now. */
  with({ gone, come, from }: PieceChanges, all: readonly RegistryPiece[]): PieceIndex {
    if (gone.length === 0 && come.length === 0) return this
    const fresh = new Map(this.#fresh)
    const past = new Set(this.#gone)
    for (const piece of gone) if (!fresh.delete(piece)) past.add(piece)
    for (const [at, piece] of come.entries()) fresh.set(piece, from + at)
    return fresh.size + past.size > MOST
      ? PieceIndex.of(all, this.#kept)
      : new PieceIndex(this.#kept, this.#base, past, fresh)
  }

  /** Where a piece stood when it came, or when all were sorted: near where it stands now. */
  placeBefore(piece: RegistryPiece): number {
    return this.#fresh.get(piece) ?? this.#base.order.get(piece) ?? 0
  }

  /** The pieces that have to do with a target, in no promised order. */
  find(way: Way, target: string): readonly RegistryPiece[] {
    const before = this.#base.by(way).get(target) ?? []
    const found = this.#gone.size > 0 ? before.filter((piece) => !this.#gone.has(piece)) : before
    const fresh = this.#newest.by(way).get(target)
    return fresh ? [...found, ...fresh] : found
  }

  /** The pieces with a record that is withheld. */
  get withheld(): readonly RegistryPiece[] {
    return [...this.#base.withheld.filter((piece) => !this.#gone.has(piece)), ...this.#newest.withheld]
  }

  /** The pieces with a comment that silences rules. */
  get silencing(): readonly RegistryPiece[] {
    return [...this.#base.silencing.filter((piece) => !this.#gone.has(piece)), ...this.#newest.silencing]
  }

  /** All targets that stand in the file, some twice. */
  *targets(): Generator<string> {
    for (const way of ['declares', 'names'] as const) {
      yield* this.#standing(this.#base, way)
      yield* this.#standing(this.#newest, way)
    }
  }

  /** Everything that records name. */
  get uses(): UsedTargets {
    const all = (): Iterable<string> => this.#uses()
    return {
      get size() {
        let size = 0
        for (const _ of all()) size++
        return size
      },
      has: (target) => this.find('names', target).length > 0,
      [Symbol.iterator]: () => this.#uses(),
    }
  }

  *#uses(): Generator<string> {
    yield* this.#standing(this.#base, 'names')
    for (const target of this.#standing(this.#newest, 'names')) {
      if (!this.#isStanding(this.#base.by('names').get(target) ?? [])) yield target
    }
  }

  *#standing(sorted: SortedPieces, way: Way): Generator<string> {
    for (const [target, pieces] of sorted.by(way)) if (this.#isStanding(pieces)) yield target
  }

  #isStanding(pieces: readonly RegistryPiece[]): boolean {
    return this.#gone.size === 0 ? pieces.length > 0 : pieces.some((piece) => !this.#gone.has(piece))
  }

  /** The names of all records. */
  get names(): readonly OwnedNames[] {
    return [this.#base, this.#newest].map((sorted) => ({ index: sorted.names, owner: this.#ownerIn(sorted) }))
  }

  /** The names of all records, to be found in running text. */
  get tables(): readonly OwnedTable[] {
    return [this.#base, this.#newest].map((sorted) => ({
      table: sorted.table,
      loose: () => sorted.loose,
      owner: this.#ownerIn(sorted),
    }))
  }

  #ownerIn({ owners }: SortedPieces): (number: number) => PieceHead | undefined {
    return (number) => {
      const owned = owners[number]
      return owned && !this.#gone.has(owned.piece) ? owned.record : undefined
    }
  }

  get #newest(): SortedPieces {
    this.#top ??= new SortedPieces([...this.#fresh.keys()], this.#kept)
    return this.#top
  }
}

/** So many pieces lie on top at most. */
const MOST = 128
