import type { Entity } from '../../registry/entity.ts'
import { readRegistry } from '../../registry/read-registry.ts'
import { registryShape } from '../../schema/registry-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { cutOf } from '../../syntax/cut-of.ts'
import { readYamlPart } from '../../syntax/read-yaml.ts'
import { pieceAt, type RegistryCut } from '../../syntax/registry-cut.ts'
import { cutBySteps, cutRegistry, type RegistryPiece, recutRegistry } from '../../syntax/registry-pieces.ts'
import type { YamlDocument } from '../../syntax/yaml.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { summed, without } from '../declares.ts'
import { recordSites } from '../record-sites.ts'
import { firstNot } from '../segment/columns.ts'
import type { Site } from '../site.ts'
import { changesBetween, changesByEdit, framesAfter, framesOf, type PieceChanges } from './piece-changes.ts'
import { type PieceHeads, readHeads, readPiece } from './piece-heads.ts'
import { PieceIndex } from './piece-index.ts'
import type { Kept, Way } from './sorted-pieces.ts'

/** A stretch of a registry file with what stands there. */
export interface RegistryPart {
  readonly yaml: YamlDocument
  readonly entities: readonly Entity[]
  readonly sites: readonly Site[]
}

/**
 * One version of a registry file as its pieces, each read alone: an edit reads those anew that it touched. What is kept of the others holds no
 * places; where something stands is read when someone asks. Immutable.
 */
export class CutRegistry {
  readonly source: Source
  readonly settings: Settings
  /** What all records declare together (`declares.ts`). */
  readonly declares: number
  readonly index: PieceIndex
  readonly #cut: RegistryCut
  readonly #kept: Kept
  readonly #self = {}
  /** What an edit has changed, and in which version: of that it is known, and not kept. */
  #since: { readonly before: object; readonly changes: PieceChanges } | undefined
  #frames: readonly number[] | undefined
  /** By number, what was read of pieces with many records: whoever asks of one of these asks of the next. */
  readonly #parts = new Map<number, RegistryPart>()
  /** By the number of a frame. */
  readonly #typeSpans = new Map<number, Span>()

  private constructor(
    source: Source,
    settings: Settings,
    cut: RegistryCut,
    kept: Kept,
    index: PieceIndex,
    declares: number,
  ) {
    this.source = source
    this.settings = settings
    this.#cut = cut
    this.#kept = kept
    this.index = index
    this.declares = declares
  }

  /** Reads a file by its pieces, those of the version before where that is given; undefined where it has to be read whole. */
  static read(source: Source, settings: Settings, before?: CutRegistry): CutRegistry | undefined {
    if (before?.settings === settings) return before.#next(source)
    const cut = cutRegistry(source.text)
    return cut && CutRegistry.#reading(cut, cut.pieces, source, settings)
  }

  /** The same by steps: of a large file between two of them others may be let in. */
  static *readGradually(source: Source, settings: Settings): Generator<void, CutRegistry | undefined> {
    const cut = yield* cutBySteps(source.text)
    if (!cut) return undefined
    const kept: Kept = new WeakMap()
    let declares = 0
    for (let from = 0; from < cut.pieces.length; from += AT_ONCE) {
      const some = cut.pieces.slice(from, from + AT_ONCE)
      declares = summed(declares, keep(kept, cut, some, from, source, settings))
      yield
    }
    const index = PieceIndex.of(cut.pieces, kept)
    yield* index.sortGradually()
    return new CutRegistry(source, settings, cut, kept, index, declares)
  }

  /** The same of which no more is known than some of its pieces. */
  static readSome(source: Source, settings: Settings, isWanted: (span: Span) => boolean): CutRegistry | undefined {
    const cut = cutOf(source)
    const some = cut?.pieces.filter((piece, number) => {
      const start = cut.starts[number] ?? 0
      return isWanted({ start, end: start + piece.length })
    })
    return cut && some && CutRegistry.#reading(cut, some, source, settings)
  }

  static #reading(cut: RegistryCut, some: readonly RegistryPiece[], source: Source, settings: Settings): CutRegistry {
    const kept: Kept = new WeakMap()
    const declares = keep(kept, cut, some, 0, source, settings)
    return new CutRegistry(source, settings, cut, kept, PieceIndex.of(cut.pieces, kept), declares)
  }

  #next(source: Source): CutRegistry | undefined {
    const change = source.changeSince(this.source)
    const cut = recutRegistry(this.#cut, source.characters, change)
    if (!cut) return undefined
    // The piece above the change may end elsewhere now.
    const changes = changesByEdit(this.pieces, cut.pieces, Math.max(0, this.numberAt(change.start) - 1))
    const { gone, come, from } = changes
    const added = keep(this.#kept, cut, come, from, source, this.settings)
    const lost = gone.reduce((sum, piece) => without(sum, this.headsOf(piece).declares), this.declares)
    const index = this.index.with(changes, cut.pieces)
    const next = new CutRegistry(source, this.settings, cut, this.#kept, index, summed(lost, added))
    next.#since = { before: this.#self, changes }
    next.#frames = this.#frames && framesAfter(this.#frames, changes)
    return next
  }

  get pieces(): readonly RegistryPiece[] {
    return this.#cut.pieces
  }

  /** The same for all versions of a file that came of each other by edits. */
  get history(): object {
    return this.#kept
  }

  /** Which pieces differ in a later version of the file. */
  changesTo(after: CutRegistry): PieceChanges {
    return after.#since?.before === this.#self ? after.#since.changes : changesBetween(this.pieces, after.pieces)
  }

  /** What is kept of a piece of this file. */
  headsOf(piece: RegistryPiece): PieceHeads {
    return this.#kept.get(piece) ?? NOTHING
  }

  /** The number of a piece of this version; -1 of another's. */
  numberOf(piece: RegistryPiece): number {
    const { pieces } = this
    const near = this.index.placeBefore(piece)
    // Where it stood before it stands nearly still.
    for (let far = 0; far < NEAR; far++) {
      if (pieces[near - far] === piece) return near - far
      if (pieces[near + far] === piece) return near + far
    }
    return pieces.indexOf(piece)
  }

  /** The number of the piece that an offset stands in. */
  numberAt(offset: number): number {
    return pieceAt(this.#cut.starts, offset)
  }

  /** Where a piece stands. */
  spanOf(number: number): Span {
    const start = this.#cut.starts[number] ?? 0
    return { start, end: start + (this.pieces[number]?.length ?? 0) }
  }

  /** One piece alone; a record below its type. */
  partOf(number: number): RegistryPart {
    const known = this.#parts.get(number)
    if (known) return known
    const part = new ReadPiece(this, this.#read(number))
    const piece = this.pieces[number]
    if (piece && this.headsOf(piece).records.length > 1) this.#parts.set(number, part)
    return part
  }

  #read(number: number): YamlDocument {
    const piece = this.pieces[number]
    const span = this.spanOf(number)
    return piece
      ? readPiece(this.source.characters, span, piece, this.#typeSpan(number))
      : { span, root: undefined, comments: [], problems: [] }
  }

  /** The YAML of one piece. */
  yamlOf(number: number): YamlDocument {
    return this.partOf(number).yaml
  }

  /** The records of one piece. */
  entitiesOf(number: number): readonly Entity[] {
    return this.partOf(number).entities
  }

  /** The numbers of the pieces that have to do with a target, in text order. */
  find(way: Way, target: string): readonly number[] {
    const found = this.index.find(way, target)
    const numbers = found.map((piece) => this.numberOf(piece))
    return numbers.length > 1 ? numbers.sort((a, b) => a - b) : numbers
  }

  /** The numbers of the pieces that are no records, in text order. */
  get frames(): readonly number[] {
    this.#frames ??= framesOf(this.pieces)
    return this.#frames
  }

  /** The key of the type above a record. */
  #typeSpan(number: number): Span {
    const frame = this.frames[firstNot(this.frames.length, (at) => (this.frames[at] ?? 0) < number) - 1]
    if (frame === undefined) return { start: 0, end: 0 }
    const known = this.#typeSpans.get(frame)
    if (known) return known
    const { root } = readYamlPart(this.source.characters, this.spanOf(frame))
    const keys = root?.kind === 'map' ? root.entries.map(({ key }) => key) : []
    const type = this.pieces[frame]?.type
    const span = keys.findLast(({ text }) => text === type)?.span ?? { start: 0, end: 0 }
    this.#typeSpans.set(frame, span)
    return span
  }
}

/** What is asked of a piece is made of its YAML then. */
class ReadPiece implements RegistryPart {
  readonly yaml: YamlDocument
  readonly #cut: CutRegistry
  #entities: readonly Entity[] | undefined
  #sites: readonly Site[] | undefined

  constructor(cut: CutRegistry, yaml: YamlDocument) {
    this.#cut = cut
    this.yaml = yaml
  }

  get entities(): readonly Entity[] {
    this.#entities ??= readRegistry(this.#cut.source.uri, this.yaml)
    return this.#entities
  }

  get sites(): readonly Site[] {
    this.#sites ??= recordSites(this.entities, this.yaml.root, registryShape(this.#cut.settings))
    return this.#sites
  }
}

const NEAR = 300

/** Pieces between two pauses. */
const AT_ONCE = 32

const NOTHING: PieceHeads = { records: [], uses: [], isSound: true, comments: 'none', declares: 0 }

/** Reads what is kept of some pieces of a cut, of which none stands before a number, and says what they declare together. */
function keep(
  kept: Kept,
  { pieces, starts }: RegistryCut,
  some: readonly RegistryPiece[],
  from: number,
  { characters }: Source,
  settings: Settings,
): number {
  let sum = 0
  let number = from
  for (const piece of some) {
    while (pieces[number] !== piece) number++
    const start = starts[number] ?? 0
    const heads = readHeads(characters.slice(start, start + piece.length), piece, settings)
    kept.set(piece, heads)
    sum = summed(sum, heads.declares)
  }
  return sum
}
