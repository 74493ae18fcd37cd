import type { YamlEntry, YamlScalar, YamlValue } from '../syntax/yaml.ts'
import { type Span, touches } from '../text/span.ts'
import { type Field, fieldOf, type Shape, shapeOfMap } from './shape.ts'

/** What stands at an offset of a YAML document, and what should stand there. */
export interface YamlPlace {
  /** The keys that lead there, outermost first. */
  readonly entries: readonly YamlEntry[]
  /** The key or the scalar value under the caret. */
  readonly scalar: YamlScalar
  readonly isKey: boolean
  /** Of a known key, or of the value of one: what the key is for. */
  readonly field: Field | undefined
  /** What the scalar should be; of a key the shape of the map it stands in. */
  readonly shape: Shape | undefined
}

/** The key or scalar that a caret at `offset` touches, with the shape that the table gives for its place. */
export function yamlPlaceAt(
  root: YamlValue | undefined,
  shape: Shape | undefined,
  offset: number,
): YamlPlace | undefined {
  return root && descend(root, shape, undefined, [], offset)
}

function descend(
  value: YamlValue,
  shape: Shape | undefined,
  field: Field | undefined,
  entries: readonly YamlEntry[],
  offset: number,
): YamlPlace | undefined {
  const inner = expected(value, shape)
  if (value.kind === 'scalar') {
    return touches(value.span, offset) ? { entries, scalar: value, isKey: false, field, shape: inner } : undefined
  }
  if (value.kind === 'list') {
    const item = value.items.find((one) => touches(one.span, offset))
    return item && descend(item, inner?.kind === 'list' ? inner.of : undefined, field, entries, offset)
  }
  const entry = value.entries.find((one) => touches(one.span, offset))
  if (!entry) return undefined
  const known = fieldOf(inner, entry.key.text)
  const path = [...entries, entry]
  if (touches(entry.key.span, offset))
    return { entries: path, scalar: entry.key, isKey: true, field: known, shape: inner }
  const of =
    known?.shape ??
    (inner?.kind === 'dictionary' ? inner.of : inner?.kind === 'localized' ? { kind: 'text' as const } : undefined)
  return entry.value && descend(entry.value, of, known ?? field, path, offset)
}

/** The shape of a value once a list of one or a shorthand is seen through. */
export function expected(value: YamlValue, shape: Shape | undefined): Shape | undefined {
  if (shape === undefined) return undefined
  if (shape.kind === 'list' && shape.single && value.kind !== 'list') return expected(value, shape.of)
  if (shape.kind === 'map' && shape.shorthand && value.kind === 'scalar') return shape.shorthand
  if (shape.kind === 'dictionary' && shape.list && value.kind === 'list') return shape.list
  if (shape.kind === 'map' && value.kind === 'map') return shapeOfMap(value, shape)
  if (shape.kind === 'either') return shape.shapes.find((one) => isWordOf(value, one)) ?? shape.shapes[0]
  return shape
}

/** Whether the value is one of the words of a closed list. */
const isWordOf = (value: YamlValue, shape: Shape): boolean =>
  shape.kind === 'enum' && value.kind === 'scalar' && shape.values.some((one) => one.value === value.text)

/** Every scalar of a value, keys left out, with the path of keys that leads to it. */
export function* scalarsOf(
  value: YamlValue | undefined,
  path: readonly string[] = [],
): Generator<{ readonly scalar: YamlScalar; readonly path: readonly string[] }> {
  if (value === undefined) return
  if (value.kind === 'scalar') yield { scalar: value, path }
  else if (value.kind === 'list') for (const item of value.items) yield* scalarsOf(item, path)
  else for (const entry of value.entries) yield* scalarsOf(entry.value, [...path, entry.key.text])
}

/** The span of a part of a scalar's content, in code units of its text; the whole content where escapes make the two differ. */
export const partOf = (scalar: YamlScalar, from: number, to: number): Span =>
  scalar.content.end - scalar.content.start === scalar.text.length
    ? { start: scalar.content.start + from, end: scalar.content.start + to }
    : scalar.content
