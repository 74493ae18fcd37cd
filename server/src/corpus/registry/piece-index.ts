import type { RegistryPiece } from '../../syntax/registry-pieces.ts'
import { NameIndex } from '../names/name-index.ts'
import { NameIndexBuilder } from '../names/name-index-builder.ts'
import { NameTable, type OwnedTable } from '../names/name-table.ts'
import { wordsOfId } from '../names/words-of-id.ts'
import { targetId } from '../site.ts'
import type { PieceHead, PieceHeads } from './piece-heads.ts'

/** What is kept of each piece. */
export type Kept = WeakMap<RegistryPiece, PieceHeads>

/** Names with whose they are; undefined where the record is not there any more. */
export interface OwnedNames {
  readonly index: NameIndex
  readonly owner: (number: number) => PieceHead | undefined
}

/** In which way a piece has to do with a target. */
export type Way = 'declares' | 'names' | 'redirects'

/**
 * Which piece of an open registry file speaks of whom. Immutable: the pieces that came and went since all were sorted lie on top of what was
 * sorted, so that a keystroke sorts one record; when these are many, all are sorted anew.
 */
export class PieceIndex {
  readonly #kept: Kept
  readonly #base: Sorted
  readonly #gone: ReadonlySet<RegistryPiece>
  readonly #fresh: readonly RegistryPiece[]
  #top: Sorted | undefined

  private constructor(kept: Kept, base: Sorted, gone: ReadonlySet<RegistryPiece>, fresh: readonly RegistryPiece[]) {
    this.#kept = kept
    this.#base = base
    this.#gone = gone
    this.#fresh = fresh
  }

  static of(pieces: readonly RegistryPiece[], kept: Kept): PieceIndex {
    return new PieceIndex(kept, new Sorted(pieces, kept), new Set(), [])
  }

  /** The index when some pieces have gone and others have come; `all` are those that are there now. */
  with(gone: readonly RegistryPiece[], come: readonly RegistryPiece[], all: readonly RegistryPiece[]): PieceIndex {
    if (gone.length === 0 && come.length === 0) return this
    const fresh = [...this.#fresh.filter((piece) => !gone.includes(piece)), ...come]
    const wasFresh = new Set(this.#fresh)
    const past = [...this.#gone, ...gone.filter((piece) => !wasFresh.has(piece))]
    return fresh.length + past.length > MOST
      ? PieceIndex.of(all, this.#kept)
      : new PieceIndex(this.#kept, this.#base, new Set(past), fresh)
  }

  /** Where a piece stood when all were sorted: near where it stands now. */
  placeBefore(piece: RegistryPiece): number {
    return this.#base.order.get(piece) ?? 0
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
    for (const sorted of [this.#base, this.#newest]) {
      for (const way of ['declares', 'names'] as const) {
        for (const [target, pieces] of sorted.by(way)) {
          if (this.#gone.size === 0 || pieces.some((piece) => !this.#gone.has(piece))) yield target
        }
      }
    }
  }

  /** The names of all records. */
  get names(): readonly OwnedNames[] {
    return [this.#base, this.#newest].map((sorted) => ({ index: sorted.names, owner: this.#ownerIn(sorted) }))
  }

  /** The names of all records, to be found in running text. */
  get tables(): readonly OwnedTable[] {
    return [this.#base, this.#newest].map((sorted) => ({ table: sorted.table, owner: this.#ownerIn(sorted) }))
  }

  #ownerIn({ owners }: Sorted): (number: number) => PieceHead | undefined {
    return (number) => {
      const owned = owners[number]
      return owned && !this.#gone.has(owned.piece) ? owned.record : undefined
    }
  }

  get #newest(): Sorted {
    this.#top ??= new Sorted(this.#fresh, this.#kept)
    return this.#top
  }
}

/** So many pieces lie on top at most. */
const MOST = 128

type ByTarget = ReadonlyMap<string, readonly RegistryPiece[]>

interface Owner {
  readonly piece: RegistryPiece
  readonly record: PieceHead
}

/** Some pieces, sorted when someone asks. */
class Sorted {
  readonly #pieces: readonly RegistryPiece[]
  readonly #kept: Kept
  readonly #by = new Map<Way, ByTarget>()
  #order: ReadonlyMap<RegistryPiece, number> | undefined
  #withheld: readonly RegistryPiece[] | undefined
  #silencing: readonly RegistryPiece[] | undefined
  #owners: readonly Owner[] | undefined
  #names: NameIndex | undefined
  #table: NameTable | undefined

  constructor(pieces: readonly RegistryPiece[], kept: Kept) {
    this.#pieces = pieces
    this.#kept = kept
  }

  get order(): ReadonlyMap<RegistryPiece, number> {
    this.#order ??= new Map(this.#pieces.map((piece, at) => [piece, at]))
    return this.#order
  }

  get withheld(): readonly RegistryPiece[] {
    this.#withheld ??= this.#pieces.filter((piece) => this.#kept.get(piece)?.records.some(({ withhold }) => withhold))
    return this.#withheld
  }

  get silencing(): readonly RegistryPiece[] {
    this.#silencing ??= this.#pieces.filter((piece) => this.#kept.get(piece)?.comments === 'silencing')
    return this.#silencing
  }

  by(way: Way): ByTarget {
    const known = this.#by.get(way)
    if (known) return known
    const sorted = new Map<string, RegistryPiece[]>()
    for (const piece of this.#pieces) {
      for (const target of targetsOf(way, this.#kept.get(piece))) {
        const same = sorted.get(target)
        if (!same) sorted.set(target, [piece])
        else if (same.at(-1) !== piece) same.push(piece)
      }
    }
    this.#by.set(way, sorted)
    return sorted
  }

  /** The records in order; names know them by their numbers. */
  get owners(): readonly Owner[] {
    this.#owners ??= this.#pieces.flatMap((piece) =>
      (this.#kept.get(piece)?.records ?? []).map((record) => ({ piece, record })),
    )
    return this.#owners
  }

  get names(): NameIndex {
    if (this.#names) return this.#names
    const builder = new NameIndexBuilder()
    this.owners.forEach(({ record }, number) => {
      builder.add(number, [wordsOfId(targetId(record.ref)), ...record.names])
    })
    this.#names = new NameIndex(builder.done())
    return this.#names
  }

  get table(): NameTable {
    this.#table ??= NameTable.of(this.owners.map(({ record }) => record.names))
    return this.#table
  }
}

function targetsOf(way: Way, heads: PieceHeads | undefined): readonly string[] {
  if (!heads) return []
  if (way === 'names') return heads.uses
  return heads.records.flatMap(({ ref, redirect }) => (way === 'declares' ? ref : (redirect ?? [])))
}
