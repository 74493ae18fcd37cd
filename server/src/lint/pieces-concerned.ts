import { changedTargets, EVERY_FILE } from '../corpus/changed-targets.ts'
import { changedUses } from '../corpus/changed-uses.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { CutRegistry } from '../corpus/registry/cut-registry.ts'
import type { RegistryPiece } from '../syntax/registry-pieces.ts'
import type { Memory } from './lint-registry.ts'

/**
 * The pieces of a registry file whose findings may have become others since it was looked at: those that are new, those that point to what has
 * changed or name it, and those with a finding that a better guess may mend. The same policy as `concerned`, record by record. Undefined: any may.
 */
export function piecesConcerned(
  memory: Memory,
  cut: CutRegistry,
  corpus: Corpus,
): ReadonlySet<RegistryPiece> | undefined {
  if (memory.cut.settings !== cut.settings) return undefined
  const changed = changedFiles(memory.corpus, corpus)
  if (!changed) return undefined
  const { gone, come } = memory.cut.changesTo(cut)
  const concerned = new Set(come)
  if ([...gone, ...come].some(({ kind }) => kind === 'frame')) for (const at of cut.frames) addPiece(concerned, cut, at)
  const isNew = memory.corpus.generation !== corpus.generation
  const isOther = isNew || [...changed].some((uri) => uri !== cut.source.uri)
  const lost = new Set(gone)
  const isPast = (uri: string): boolean => uri !== cut.source.uri && changed.has(uri)
  for (const piece of memory.found.unsteady) {
    if (lost.has(piece)) continue
    const isConcerned = memory.found
      .of(piece)
      ?.some(
        ({ finding, anchors }) =>
          (isOther && finding.guesses === true) ||
          anchors.some((anchor) => anchor && lost.has(anchor.piece)) ||
          finding.related?.some(({ uri }) => isPast(uri)),
      )
    if (isConcerned) concerned.add(piece)
  }
  const targets = isNew ? changedTargets(memory.corpus, corpus, changed) : []
  for (const target of targets) {
    if (target === EVERY_FILE) return undefined
    if (target !== undefined) addNaming(concerned, cut, target)
  }
  // That records of one file use each other ties no files together.
  const isTied = isNew || memory.corpus.ties !== corpus.ties
  for (const uri of changed) {
    if (!isTied && uri !== cut.source.uri) continue
    for (const target of changedUses(memory.corpus, corpus, uri)) addNaming(concerned, cut, target)
  }
  return concerned
}

function addNaming(pieces: Set<RegistryPiece>, cut: CutRegistry, target: string): void {
  for (const piece of cut.index.find('declares', target)) pieces.add(piece)
  for (const piece of cut.index.find('names', target)) pieces.add(piece)
}

function addPiece(pieces: Set<RegistryPiece>, cut: CutRegistry, number: number): void {
  const piece = cut.pieces[number]
  if (piece) pieces.add(piece)
}

/** The files that differ in two corpora, or were opened or closed; undefined where that may be many, or the settings differ. */
function changedFiles(before: Corpus, after: Corpus): ReadonlySet<string> | undefined {
  if (before.origin !== after.origin || before.settings !== after.settings) return undefined
  const changed = new Set<string>()
  for (const uri of new Set([...before.whole.keys(), ...after.whole.keys()]))
    if (before.whole.get(uri) !== after.whole.get(uri)) changed.add(uri)
  for (const [layers, others] of [
    [before.layers, after.layers],
    [after.layers, before.layers],
  ] as const) {
    for (const layer of layers) {
      const other = others.find(({ segment }) => segment === layer.segment)
      if (other?.past === layer.past && other) continue
      if (!other && layer.segment.size > MANY) return undefined
      for (let file = 0; file < layer.segment.size; file++)
        if (!other || layer.isLatest(file) !== other.isLatest(file)) changed.add(layer.segment.uriOf(file))
    }
  }
  return changed.size > MANY ? undefined : changed
}

/** When more files have changed, all records are looked at. */
const MANY = 50
