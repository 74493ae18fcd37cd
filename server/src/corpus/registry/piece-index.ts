import type { RegistryPiece } from '../../syntax/registry-pieces.ts'
import { atOnce } from '../../text/gradual.ts'
import { NameIndex } from '../names/name-index.ts'
import { NameIndexBuilder } from '../names/name-index-builder.ts'
import type { NameTable, OwnedTable } from '../names/name-table.ts'
import { looseTableOf, nameTableBySteps, nameTableOf } from '../names/name-table-builder.ts'
import { wordsOfId } from '../names/words-of-id.ts'
import { targetId } from '../site.ts'
import type { PieceChanges } from './piece-changes.ts'
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
  /** The pieces that came since, each with about its number when it came. */
  readonly #fresh: ReadonlyMap<RegistryPiece, number>
  #top: Sorted | undefined

  private constructor(
    kept: Kept,
    base: Sorted,
    gone: ReadonlySet<RegistryPiece>,
    fresh: ReadonlyMap<RegistryPiece, number>,
  ) {
    this.#kept = kept
    this.#base = base
    this.#gone = gone
    this.#fresh = fresh
  }

  static of(pieces: readonly RegistryPiece[], kept: Kept): PieceIndex {
    return new PieceIndex(kept, new Sorted(pieces, kept), new Set(), new Map())
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
    return [this.#base, this.#newest].map((sorted) => ({
      table: sorted.table,
      loose: () => sorted.loose,
      owner: this.#ownerIn(sorted),
    }))
  }

  #ownerIn({ owners }: Sorted): (number: number) => PieceHead | undefined {
    return (number) => {
      const owned = owners[number]
      return owned && !this.#gone.has(owned.piece) ? owned.record : undefined
    }
  }

  get #newest(): Sorted {
    this.#top ??= new Sorted([...this.#fresh.keys()], this.#kept)
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

/** What is asked of some pieces, as far as going through them tells. */
interface Gathered {
  readonly by: Readonly<Record<Way, ByTarget>>
  readonly order: ReadonlyMap<RegistryPiece, number>
  readonly withheld: readonly RegistryPiece[]
  readonly silencing: readonly RegistryPiece[]
}

/** Some pieces, sorted when someone asks. */
class Sorted {
  readonly #pieces: readonly RegistryPiece[]
  readonly #kept: Kept
  #gathered: Gathered | undefined
  #owners: readonly Owner[] | undefined
  #names: NameIndex | undefined
  #table: NameTable | undefined
  #loose: NameTable | undefined

  constructor(pieces: readonly RegistryPiece[], kept: Kept) {
    this.#pieces = pieces
    this.#kept = kept
  }

  get order(): ReadonlyMap<RegistryPiece, number> {
    return this.#all.order
  }

  get withheld(): readonly RegistryPiece[] {
    return this.#all.withheld
  }

  get silencing(): readonly RegistryPiece[] {
    return this.#all.silencing
  }

  by(way: Way): ByTarget {
    return this.#all.by[way]
  }

  /** All at once: who asks for one asks for the others at the next key, and looking up what is kept of very many pieces is what takes time. */
  get #all(): Gathered {
    this.#gathered ??= gathered(this.#pieces, this.#kept)
    return this.#gathered
  }

  /** The records in order; names know them by their numbers. */
  get owners(): readonly Owner[] {
    this.#owners ??= this.#pieces.flatMap((piece) =>
      (this.#kept.get(piece)?.records ?? []).map((record) => ({ piece, record })),
    )
    return this.#owners
  }

  get names(): NameIndex {
    this.#names ??= atOnce(sortedNames(this.owners))
    return this.#names
  }

  *sortGradually(): Generator<void, void> {
    this.#gathered ??= gathered(this.#pieces, this.#kept)
    yield
    const { owners } = this
    yield
    this.#names ??= yield* sortedNames(owners)
  }

  *tableGradually(): Generator<void, void> {
    const { owners } = this
    this.#table ??= yield* nameTableBySteps(owners.map(({ record }) => record.names))
  }

  get table(): NameTable {
    this.#table ??= nameTableOf(this.owners.map(({ record }) => record.names))
    return this.#table
  }

  get loose(): NameTable {
    this.#loose ??= looseTableOf(this.owners.map(({ record }) => record.names))
    return this.#loose
  }
}

function* sortedNames(owners: readonly Owner[]): Generator<void, NameIndex> {
  const builder = new NameIndexBuilder()
  for (const [number, { record }] of owners.entries()) {
    builder.add(number, [wordsOfId(targetId(record.ref)), ...record.names])
    if (number % AT_ONCE === 0) yield
  }
  return new NameIndex(builder.done())
}

/** Records whose names are taken between two pauses. */
const AT_ONCE = 64

function gathered(pieces: readonly RegistryPiece[], kept: Kept): Gathered {
  const by = { declares: new Map(), names: new Map(), redirects: new Map() } satisfies Record<Way, Gathering>
  const order = new Map<RegistryPiece, number>()
  const withheld: RegistryPiece[] = []
  const silencing: RegistryPiece[] = []
  for (const piece of pieces) {
    order.set(piece, order.size)
    const heads = kept.get(piece)
    if (!heads) continue
    for (const { ref, redirect } of heads.records) {
      add(by.declares, ref, piece)
      if (redirect !== undefined) add(by.redirects, redirect, piece)
    }
    for (const target of heads.uses) add(by.names, target, piece)
    if (heads.records.some(({ withhold }) => withhold)) withheld.push(piece)
    if (heads.comments === 'silencing') silencing.push(piece)
  }
  return { by, order, withheld, silencing }
}

type Gathering = Map<string, RegistryPiece[]>

function add(pieces: Gathering, target: string, piece: RegistryPiece): void {
  const same = pieces.get(target)
  if (!same) pieces.set(target, [piece])
  else if (same.at(-1) !== piece) same.push(piece)
}
