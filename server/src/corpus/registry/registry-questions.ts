import type { Entity } from '../../registry/entity.ts'
import { once } from '../../text/once.ts'
import { covers } from '../../text/span.ts'
import type { RegistryFile } from '../document.ts'
import type { Site } from '../site.ts'
import type { UsedTargets } from '../used-targets.ts'
import type { CutRegistry, RegistryPart } from './cut-registry.ts'
import { headOf, type PieceHead } from './piece-heads.ts'

// What is asked of a registry file that is known whole. Of one in pieces only those are read that have to do with the question.

/** A file, or the one piece of it that stands at an offset. */
export const partAt = (file: RegistryFile, offset: number): RegistryPart =>
  file.cut ? file.cut.partOf(file.cut.numberAt(offset)) : file

/** The records of `type:id`, in text order. */
export function recordsOf(file: RegistryFile, ref: string): readonly Entity[] {
  const { cut } = file
  if (!cut) return recordsByRef(file).get(ref) ?? []
  return cut.find('declares', ref).flatMap((number) => {
    const part = cut.partOf(number)
    const { entities } = part
    return entities.length > 1 ? (recordsByRef(part).get(ref) ?? []) : entities.filter((one) => one.ref === ref)
  })
}

/** Whether there is a record of `type:id`. Of a file in pieces nothing is read for it. */
export const isDeclaredIn = (file: RegistryFile, ref: string): boolean =>
  file.cut ? file.cut.index.find('declares', ref).length > 0 : recordsByRef(file).has(ref)

const recordsByRef = once(({ entities }: RegistryPart): ReadonlyMap<string, readonly Entity[]> => {
  const records = new Map<string, Entity[]>()
  for (const entity of entities) {
    const same = records.get(entity.ref)
    if (same) same.push(entity)
    else records.set(entity.ref, [entity])
  }
  return records
})

/** What every record says to other files, in text order. */
export function* headsIn(file: RegistryFile): Generator<PieceHead> {
  const { cut, lang } = file
  if (cut) for (const piece of cut.pieces) yield* cut.headsOf(piece).records
  else for (const entity of file.entities) yield headOf(entity, lang)
}

/** The records that differ between two versions of one file, of each version. */
export function differentHeads(before: RegistryFile, after: RegistryFile): readonly (readonly PieceHead[])[] {
  if (!before.cut || !after.cut) return [[...headsIn(before)], [...headsIn(after)]]
  const { gone, come } = before.cut.changesTo(after.cut)
  const [old, now] = [before.cut, after.cut]
  return [gone.flatMap((piece) => old.headsOf(piece).records), come.flatMap((piece) => now.headsOf(piece).records)]
}

/** The entities (`type:id`) whose record here redirects straight to the target. */
export function redirectsIn(file: RegistryFile, target: string): readonly string[] {
  const { cut } = file
  const heads = cut ? cut.index.find('redirects', target).flatMap((piece) => cut.headsOf(piece).records) : file.entities
  return heads.flatMap(({ ref, redirect }) => (redirect === target ? ref : []))
}

/** The records that are withheld. */
export function withheldIn(file: RegistryFile): readonly Entity[] {
  const { cut } = file
  const all = cut ? cut.index.withheld.flatMap((piece) => cut.entitiesOf(cut.numberOf(piece))) : file.entities
  return all.filter(({ withhold }) => withhold)
}

/** The sites of some targets, in text order. */
export function sitesOfTargets(file: RegistryFile, targets: readonly string[]): readonly Site[] {
  return [...partsNaming(file, targets)].flatMap(({ sites }) => sites.filter(({ target }) => targets.includes(target)))
}

/**
 * The records in which a target is named, but by their own key; of those references (`type:id`) alone that are wanted. Each is read when it is asked for:
 * most who ask need few.
 */
export function* recordsWith(
  file: RegistryFile,
  targets: readonly string[],
  isWanted: (ref: string) => boolean = () => true,
): Generator<Entity> {
  for (const { entities, sites } of partsNaming(file, targets, isWanted)) {
    const naming = sites.filter(({ target, role }) => role !== 'declaration' && targets.includes(target))
    if (naming.length === 0) continue
    yield* entities.filter(({ ref, span }) => isWanted(ref) && naming.some((site) => covers(span, site.span)))
  }
}

function* partsNaming(
  file: RegistryFile,
  targets: readonly string[],
  isWanted?: (ref: string) => boolean,
): Generator<RegistryPart> {
  const { cut } = file
  if (!cut) yield file
  else {
    const found = targets.flatMap((target) => [...cut.find('declares', target), ...cut.find('names', target)])
    for (const number of [...new Set(found)].sort((a, b) => a - b)) {
      const piece = cut.pieces[number]
      const isRead = !isWanted || !piece || cut.headsOf(piece).records.some(({ ref }) => isWanted(ref))
      if (isRead) yield cut.partOf(number)
    }
  }
}

/** Whether anything but its own key names the target. */
export const isUsedIn = (file: RegistryFile, target: string): boolean =>
  file.cut ? file.cut.index.find('names', target).length > 0 : usesOf(file).has(target)

/** Everything that a file names otherwise than by declaring it. */
export const usesOf = (file: RegistryFile): UsedTargets => file.cut?.index.uses ?? usesOfWhole(file)

const usesOfWhole = once(
  (file: RegistryFile): ReadonlySet<string> =>
    new Set(file.sites.flatMap(({ role, target }) => (role === 'declaration' ? [] : target))),
)

function usesIn(cut: CutRegistry, pieces: CutRegistry['pieces']): Set<string> {
  const uses = new Set<string>()
  for (const piece of pieces) for (const target of cut.headsOf(piece).uses) uses.add(target)
  return uses
}

/** Everything that is named in one version of a file and not in the other, otherwise than by declaring it. */
export function differentUses(before: RegistryFile, after: RegistryFile): Iterable<string> {
  const [old, now] = [before.cut, after.cut]
  const { gone, come } = old && now ? old.changesTo(now) : { gone: [], come: [] }
  const uses = old && now ? usesIn(old, gone) : new Set(usesOf(before))
  for (const target of old && now ? usesIn(now, come) : usesOf(after)) uses.add(target)
  return [...uses].filter((target) => isUsedIn(before, target) !== isUsedIn(after, target))
}

/** Whether the target stands in the file. */
export const stands = (file: RegistryFile, target: string): boolean =>
  isUsedIn(file, target) || isDeclaredIn(file, target)

/** Everything that stands in one version of a file and not in the other. */
export function differentTargets(before: RegistryFile, after: RegistryFile): ReadonlySet<string> {
  const [old, now] = [before.cut, after.cut]
  const changed = new Set<string>()
  if (old && now) {
    const { gone, come } = old.changesTo(now)
    for (const piece of gone) addTargets(changed, old, piece)
    for (const piece of come) addTargets(changed, now, piece)
  } else for (const { sites } of [before, after]) for (const { target } of sites) changed.add(target)
  return new Set([...changed].filter((target) => stands(before, target) !== stands(after, target)))
}

function addTargets(targets: Set<string>, cut: CutRegistry, piece: CutRegistry['pieces'][number]): void {
  const { records, uses } = cut.headsOf(piece)
  for (const { ref } of records) targets.add(ref)
  for (const target of uses) targets.add(target)
}
