import type { RegistryPiece } from '../../syntax/registry-pieces.ts'
import { atOnce, Gradual, type Steps } from '../../text/gradual.ts'
import type { NameIndex } from '../names/name-index.ts'
import { nameIndexBySteps } from '../names/name-index-builder.ts'
import type { NameTable } from '../names/name-table.ts'
import { looseTableOf, nameTableBySteps } from '../names/name-table-builder.ts'
import { wordsOfId } from '../names/words-of-id.ts'
import { targetId } from '../site.ts'
import type { PieceHead, PieceHeads } from './piece-heads.ts'

/** What is kept of each piece. */
export type Kept = WeakMap<RegistryPiece, PieceHeads>

/** In which way a piece has to do with a target. */
export type Way = 'declares' | 'names' | 'redirects'

/** A record with the piece that it stands in. */
export interface Owner {
  readonly piece: RegistryPiece
  readonly record: PieceHead
}

type ByTarget = ReadonlyMap<string, readonly RegistryPiece[]>

/** What is asked of some pieces, as far as going through them tells. */
interface Gathered {
  readonly by: Readonly<Record<Way, ByTarget>>
  readonly order: ReadonlyMap<RegistryPiece, number>
  readonly withheld: readonly RegistryPiece[]
  readonly silencing: readonly RegistryPiece[]
  /** The records in order; names know them by their numbers. */
  readonly owners: readonly Owner[]
}

/** Some pieces of an open registry file, sorted when someone asks, or by steps before. */
export class SortedPieces {
  readonly #gathered: Gradual<Gathered>
  readonly #names: Gradual<NameIndex>
  readonly #table: Gradual<NameTable>
  #all: Gathered | undefined
  #loose: NameTable | undefined

  constructor(pieces: readonly RegistryPiece[], kept: Kept) {
    this.#gathered = new Gradual(() => gathered(pieces, kept))
    this.#names = new Gradual(() => this.#sortedNames())
    this.#table = new Gradual(() => this.#tableOfNames())
  }

  /** Which place each piece has. */
  get order(): ReadonlyMap<RegistryPiece, number> {
    return this.#asked.order
  }

  /** The pieces with a record that is withheld. */
  get withheld(): readonly RegistryPiece[] {
    return this.#asked.withheld
  }

  /** The pieces with a comment that silences rules. */
  get silencing(): readonly RegistryPiece[] {
    return this.#asked.silencing
  }

  /** The records in order; names know them by their numbers. */
  get owners(): readonly Owner[] {
    return this.#asked.owners
  }

  /** The pieces by the targets that they have to do with. */
  by(way: Way): ByTarget {
    return this.#asked.by[way]
  }

  /** The names of all records, and words of their ids. */
  get names(): NameIndex {
    return atOnce(this.#names.steps())
  }

  /** What finds the names of all records in running text. */
  get table(): NameTable {
    return atOnce(this.#table.steps())
  }

  /** The same for names that are spelt otherwise. */
  get loose(): NameTable {
    this.#loose ??= looseTableOf(this.owners.map(({ record }) => record.names))
    return this.#loose
  }

  /** Sorts by steps what is asked for first. */
  *sortGradually(): Steps<void> {
    yield* this.#names.steps()
  }

  /** Makes by steps what finds the names of all records in running text. */
  *tableGradually(): Steps<void> {
    yield* this.#table.steps()
  }

  /** All at once: who asks for one asks for the others at the next key, and looking up what is kept of very many pieces is what takes time. */
  get #asked(): Gathered {
    this.#all ??= atOnce(this.#gathered.steps())
    return this.#all
  }

  *#sortedNames(): Steps<NameIndex> {
    const { owners } = yield* this.#gathered.steps()
    return yield* nameIndexBySteps(owners, ({ record }) => [wordsOfId(targetId(record.ref)), ...record.names])
  }

  *#tableOfNames(): Steps<NameTable> {
    const { owners } = yield* this.#gathered.steps()
    return yield* nameTableBySteps(namesOf(owners))
  }
}

function* namesOf(owners: readonly Owner[]): Generator<readonly string[]> {
  for (const { record } of owners) yield record.names
}

function* gathered(pieces: readonly RegistryPiece[], kept: Kept): Steps<Gathered> {
  const by = { declares: new Map(), names: new Map(), redirects: new Map() } satisfies Record<Way, Gathering>
  const order = new Map<RegistryPiece, number>()
  const withheld: RegistryPiece[] = []
  const silencing: RegistryPiece[] = []
  const owners: Owner[] = []
  for (const piece of pieces) {
    order.set(piece, order.size)
    if (order.size % AT_ONCE === 0) yield
    const heads = kept.get(piece)
    if (!heads) continue
    for (const record of heads.records) {
      owners.push({ piece, record })
      add(by.declares, record.ref, piece)
      if (record.redirect !== undefined) add(by.redirects, record.redirect, piece)
    }
    for (const target of heads.uses) add(by.names, target, piece)
    if (heads.records.some(({ withhold }) => withhold)) withheld.push(piece)
    if (heads.comments === 'silencing') silencing.push(piece)
  }
  return { by, order, withheld, silencing, owners }
}

/** Pieces between two pauses. */
const AT_ONCE = 256

type Gathering = Map<string, RegistryPiece[]>

function add(pieces: Gathering, target: string, piece: RegistryPiece): void {
  const same = pieces.get(target)
  if (!same) pieces.set(target, [piece])
  else if (same.at(-1) !== piece) same.push(piece)
}
