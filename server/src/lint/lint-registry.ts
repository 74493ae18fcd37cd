import type { Corpus } from '../corpus/corpus.ts'
import type { RegistryFile } from '../corpus/document.ts'
import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import type { RegistryPiece } from '../syntax/registry-pieces.ts'
import { covers } from '../text/span.ts'
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
}

/**
 * The findings of a registry file that is in pieces. Those of a record are kept with it: rules look again at the records that were edited, and at
 * those that a change of the corpus concerns. `key` stands for all else that findings depend on: the rules, the day.
 */
export function lintRegistry(cut: CutRegistry, corpus: Corpus, key: string, run: Run): FoundHere {
  const memories = memoriesOf(cut)
  const memory = memories.get(key)
  // What is kept is changed from here on, and is whole again at the end.
  memories.clear()
  const concerned = memory && piecesConcerned(memory, cut, corpus)
  const found = concerned ? memory.found : new FoundInPieces()
  if (concerned) for (const piece of concerned) found.delete(piece)
  for (const piece of concerned ? memory.cut.changesTo(cut).gone : []) found.delete(piece)
  const numbers = concerned
    ? Array.from(concerned, (piece) => cut.numberOf(piece)).sort((a, b) => a - b)
    : cut.pieces.map((_, number) => number)
  const open = new Set<RegistryPiece>()
  for (const { from, to, file } of windowsOn(cut, numbers)) {
    const asked = corpus.askedTexts
    const span = { start: cut.spanOf(from).start, end: cut.spanOf(to - 1).end }
    for (const finding of run(file)) {
      // The key of a type stands above every window on its records.
      if (covers(span, finding.span)) keep(found, finding, cut, from, to)
    }
    if (corpus.askedTexts > asked) for (const piece of cut.pieces.slice(from, to)) open.add(piece)
  }
  memories.set(key, { cut, corpus, found, open })
  return eachIn(cut, found)
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
const known = new WeakMap<object, Map<string, Memory>>()

function memoriesOf({ history }: CutRegistry): Map<string, Memory> {
  const before = known.get(history)
  if (before) return before
  const memories = new Map<string, Memory>()
  known.set(history, memories)
  return memories
}
