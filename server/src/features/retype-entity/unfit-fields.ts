import { walkShape } from '../../schema/check-shape.ts'
import { readReference } from '../../schema/ids.ts'
import { recordShape } from '../../schema/record-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { shapeOfMap } from '../../schema/shape.ts'
import type { EntityType } from '../../schema/types.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { covers, type Span } from '../../text/span.ts'

/** What stands between a record and another type. */
export interface UnfitFields {
  /** The keys of fields that the type does not have or takes otherwise, in the order of the record; what was wrong before counts for nothing. */
  readonly unfit: readonly string[]
  /** The keys that the type wants and the record does not have. */
  readonly missing: readonly string[]
}

/** What of a record does not fit another type than the one it has. */
export function unfitFields(settings: Settings, map: YamlMap, from: string, to: EntityType): UnfitFields {
  const old = settings.types.get(from)
  const before = old ? problems(settings, map, old) : { unfit: [], missing: [] }
  const after = problems(settings, map, to)
  const own = map.entries.map(({ key }) => key.text).filter((key) => isOtherwise(old, to, key))
  const unfit = new Set([...after.unfit.filter((key) => !before.unfit.includes(key)), ...own])
  return {
    unfit: map.entries.map(({ key }) => key.text).filter((key) => unfit.has(key)),
    missing: after.missing.filter((key) => !before.missing.includes(key)),
  }
}

/** Whether both types take a key, and the corpus says other things of it for each. */
const isOtherwise = (from: EntityType | undefined, to: EntityType, key: string): boolean =>
  to.fields.has(key) && JSON.stringify(from?.schemas.get(key)) !== JSON.stringify(to.schemas.get(key))

function problems(settings: Settings, map: YamlMap, type: EntityType): UnfitFields {
  const whole = recordShape(type)
  const unfit: string[] = []
  const missing: string[] = []
  const keyAt = (span: Span): string => map.entries.find((entry) => covers(entry.span, span))?.key.text ?? ''
  for (const { problem, place } of walkShape(map, whole)) {
    if (problem?.kind === 'missing-key' && problem.map === map) missing.push(problem.field.key)
    else if (problem) unfit.push(keyAt(problem.span))
    else if (place.shape.kind === 'entity' && !isTaken(settings, place.scalar.text, place.shape.type)) {
      unfit.push(keyAt(place.scalar.span))
    }
  }
  // A redirect is held to no field of its type.
  return shapeOfMap(map, whole) === whole ? { unfit, missing } : { unfit: [], missing: [] }
}

/** Whether a place for entities of a type takes a reference. */
function isTaken({ types }: Settings, text: string, type: string | undefined): boolean {
  const written = types.get(readReference(text)?.type ?? '')
  const wanted = types.get(type ?? '')
  return !written || !wanted || written.like === wanted.like
}
