import type { Entity } from '../registry/entity.ts'
import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { RegistryFile } from './document.ts'
import { recordsNamingIn } from './records-naming.ts'
import { recordsWith } from './registry/registry-questions.ts'
import type { Segment } from './segment/segment.ts'

/**
 * Whether the record of a government says that its place is an entity (`type:id`). Very many organisations may be in one place: those of a batch of closed
 * files are looked through once, whatever is edited, and those of an open file when it changes.
 */
export function hasGovernment({ whole, layers }: Corpus, place: string): boolean {
  for (const document of whole.values()) {
    if (document.kind === 'registry' && isGovernedIn(document, place)) return true
  }
  return layers.some((layer) => governmentFiles(layer.segment, place).some((file) => layer.counts(file)))
}

/** The files of a segment in which a government of the place has its record. */
function governmentFiles(segment: Segment, place: string): readonly number[] {
  const known = filesByPlace(segment)
  const before = known.get(place)
  if (before) return before
  const files: number[] = []
  const number = segment.target(place)
  const records = number === undefined ? [] : recordsNamingIn(segment, number)
  for (const record of records) {
    const ref = segment.targetText(segment.recordTarget(record))
    if (isOrganisation(ref) && governs(segment.entity(record), place)) files.push(segment.recordFile(record))
  }
  known.set(place, files)
  return files
}

/** By place, as they are asked for: a segment says the same for ever. */
const filesByPlace = once((_: Segment) => new Map<string, readonly number[]>())

function isGovernedIn(file: RegistryFile, place: string): boolean {
  const known = governed(file)
  const before = known.get(place)
  if (before !== undefined) return before
  const isGoverned = hasGovernmentOf(place, file.cut ? recordsWith(file, [place], isOrganisation) : file.entities)
  known.set(place, isGoverned)
  return isGoverned
}

function hasGovernmentOf(place: string, records: Iterable<Entity>): boolean {
  for (const record of records) if (isOrganisation(record.ref) && governs(record, place)) return true
  return false
}

const governed = once((_: RegistryFile) => new Map<string, boolean>())

const isOrganisation = (ref: string): boolean => ref.startsWith('org:')

const governs = ({ kind, place }: Entity, where: string): boolean => kind === 'government' && place === where
