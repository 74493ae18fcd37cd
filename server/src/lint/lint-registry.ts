import type { Corpus } from '../corpus/corpus.ts'
import type { RegistryFile } from '../corpus/document.ts'
import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import type { RegistryPiece } from '../syntax/registry-pieces.ts'
import { once } from '../text/once.ts'
import { covers, type Span } from '../text/span.ts'
import type { FoundHere } from './chosen-findings.ts'
import type { ReportedFinding } from './finding.ts'
import { FoundInPieces } from './found-in-pieces.ts'
import { type KeptFinding, keptOf, placedAgain } from './kept-finding.ts'
import { piecesConcerned } from './pieces-concerned.ts'
import { windowsOn } from './registry-windows.ts'

/** Runs rules over a registry file, or a part of one. */
export type Run = (file: RegistryFile) => readonly ReportedFinding[]

/** What was found in a registry file when it was last looked at, by what it depended on. */
export interface Memory {
  readonly cut: CutRegistry
  readonly corpus: Corpus
  /** The pieces in which something is found. */
  readonly found: FoundInPieces
  /** The pieces for which the text of closed files was asked: they are looked at each time. */
  readonly open: ReadonlySet<RegistryPiece>
  /** The pieces that have not been looked at yet. */
  readonly left: Set<RegistryPiece>
}

/** How much of a large registry file is looked at in one go. */
export interface Looks {
  /** So many pieces at most, those that were edited first; all of them where nothing is said. */
  readonly most?: number | undefined
  /** The pieces of this stretch come before all others. */
  readonly first?: Span | undefined
}

/** What is found in a registry file, as far as it has been looked at. */
export interface FoundInRegistry extends FoundHere {
  readonly isWhole: boolean
}

/**
 * The findings of a registry file that is in pieces. Those of a record are kept with it: rules look again at the records that were edited, and at
 * those that a change of the corpus concerns. `key` stands for all else that findings depend on: the rules, the day. What is not looked at now is
 * the next time, whatever has been edited meanwhile.
 */
export function lintRegistry(
  cut: CutRegistry,
  corpus: Corpus,
  key: string,
  run: Run,
  looks: Looks = {},
): FoundInRegistry {
  const memories = memoriesOf(cut.history)
  const memory = memories.get(key)
  // What is kept is changed from here on, and is whole again at the end.
  memories.delete(key)
  const concerned = memory && piecesConcerned(memory, cut, corpus)
  const found = concerned ? memory.found : new FoundInPieces()
  const left = concerned ? memory.left : new Set(cut.pieces)
  const gone = concerned && memory.cut !== cut ? memory.cut.changesTo(cut).gone : []
  for (const piece of gone) left.delete(piece)
  for (const piece of [...gone, ...(concerned ?? [])]) found.delete(piece)
  const { pieces, isLast } = taken(left, concerned ?? new Set(), cut, looks)
  const open = new Set(concerned ? memory.open : [])
  for (const piece of gone) open.delete(piece)
  if (isLast) {
    for (const piece of open) {
      pieces.add(piece)
      found.delete(piece)
    }
    open.clear()
  }
  const numbers = Array.from(pieces, (piece) => cut.numberOf(piece)).sort((a, b) => a - b)
  for (const { from, to, file } of windowsOn(cut, numbers)) {
    const asked = corpus.askedTexts
    const span = { start: cut.spanOf(from).start, end: cut.spanOf(to - 1).end }
    for (const finding of run(file)) {
      // The key of a type stands above every window on its records.
      if (covers(span, finding.span)) keep(found, finding, cut, from, to)
    }
    if (corpus.askedTexts > asked) for (const piece of cut.pieces.slice(from, to)) open.add(piece)
  }
  for (const old of [...memories.keys()].slice(0, 1 - KEYS)) memories.delete(old)
  memories.set(key, { cut, corpus, found, open, left })
  return { ...eachIn(cut, found), isWhole: left.size === 0 }
}

/** Whoever asks what one rule says makes the others forget nothing. */
const KEYS = 3

/** Takes the pieces to be looked at now out of those that are left, and adds what it leaves of those that are concerned. */
function taken(
  left: Set<RegistryPiece>,
  concerned: ReadonlySet<RegistryPiece>,
  cut: CutRegistry,
  { most = Number.POSITIVE_INFINITY, first }: Looks,
): { readonly pieces: Set<RegistryPiece>; readonly isLast: boolean } {
  if (concerned.size + left.size <= most) {
    const pieces = new Set([...concerned, ...left])
    left.clear()
    return { pieces, isLast: true }
  }
  const pieces = new Set<RegistryPiece>()
  for (const piece of concerned) left.add(piece)
  const take = (piece: RegistryPiece | undefined): void => {
    if (piece && pieces.size < most && left.delete(piece)) pieces.add(piece)
  }
  if (first) for (let at = cut.numberAt(first.start); at <= cut.numberAt(first.end); at++) take(cut.pieces[at])
  // Whoever has edited something waits for what is found there, and for nothing else.
  for (const piece of concerned.size > 0 ? concerned : left) {
    if (pieces.size >= most) break
    take(piece)
  }
  return { pieces, isLast: false }
}

function keep(found: FoundInPieces, finding: ReportedFinding, cut: CutRegistry, from: number, to: number): void {
  const number = Math.min(Math.max(from, cut.numberAt(finding.span.start)), to - 1)
  const piece = cut.pieces[number]
  if (piece) found.add(piece, keptOf(finding, cut, number))
}

/** What is kept is read at once: the next look at the file changes it. */
const eachIn = (cut: CutRegistry, found: FoundInPieces): FoundHere => ({
  counts: found.counts,
  each: (visit) => {
    let start = 0
    for (const [number, piece] of cut.pieces.entries()) {
      for (const kept of found.of(piece) ?? NONE)
        if (visit(kept.finding, start - kept.start, () => placedAgain(kept, cut, number)) === 'enough') return
      start += piece.length
    }
  },
})

const NONE: readonly KeptFinding[] = []

/** By the history of a file: what is found in it is forgotten with it. */
const memoriesOf = once((_: object): Map<string, Memory> => new Map())
