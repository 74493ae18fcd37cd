import { fieldOf, type MapShape, type Shape } from '../../schema/shape.ts'

/** What may stand at a place: the shapes as the table has them, and those that lists, shorthands and alternatives come down to. */
export interface Expected {
  readonly whole: readonly Shape[]
  readonly parts: readonly Shape[]
}

/** What may stand behind a path of keys; list items count as their list. */
export function expectedAt(root: Shape, path: readonly string[]): Expected {
  let whole: readonly Shape[] = [root]
  for (const key of path) whole = whole.flatMap(partsOf).flatMap((shape) => inside(shape, key))
  return { whole, parts: whole.flatMap(partsOf) }
}

function inside(shape: Shape, key: string): readonly Shape[] {
  switch (shape.kind) {
    case 'map': {
      const field = fieldOf(shape, key) ?? fieldOf(shape.unless?.shape, key)
      return field ? [field.shape] : []
    }
    case 'dictionary':
      return [shape.of]
    case 'localized':
      return [{ kind: 'text' }]
    default:
      return []
  }
}

function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case 'list':
      return partsOf(shape.of)
    case 'map':
      return [shape, ...(shape.shorthand ? partsOf(shape.shorthand) : [])]
    case 'dictionary':
      return [shape, ...(shape.list ? partsOf(shape.list) : [])]
    case 'either':
      return shape.shapes.flatMap(partsOf)
    default:
      return [shape]
  }
}

/** Whether a value there has to be an item of a list. */
export const needsItem = ({ whole }: Expected): boolean =>
  whole.length > 0 && whole.every((shape) => shape.kind === 'list' && !shape.single)

/** The fields of a map with these keys: those of a redirect where it is one (docs/format.md §6). */
export const fieldsFor = (shape: MapShape, keys: ReadonlySet<string>): MapShape['fields'] => {
  const { unless } = shape
  if (unless && keys.has(unless.key)) return unless.shape.fields
  if (!unless || keys.size > 0) return shape.fields
  // What makes another shape of the map is required by none.
  const other = unless.shape.fields.filter((field) => field.key === unless.key)
  return [...shape.fields, ...other.map((field) => ({ ...field, required: false }))]
}
