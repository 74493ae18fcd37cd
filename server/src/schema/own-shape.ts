import { type Json, memberOf, objectOf } from './json.ts'
import type { Shape } from './shape.ts'

/**
 * The shape of a key that a corpus adds, as far as its JSON Schema says that it names entities or articles (docs/format.md §7): such a value is a
 * reference like any other, which is checked, completed, jumped from and renamed. Of all else the schema itself decides.
 */
export function ownShape(schema: Json | undefined): Shape {
  const object = objectOf(schema)
  const format = memberOf(object, 'format')
  if (format === 'entity') return { kind: 'entity' }
  if (format === 'article') return { kind: 'article' }
  if (typeof format === 'string' && format.startsWith('entity:')) {
    return { kind: 'entity', type: format.slice('entity:'.length) }
  }
  const items = memberOf(object, 'items')
  const of = items === undefined ? anything : ownShape(items)
  return of.kind === 'any' ? anything : { kind: 'list', of }
}

const anything: Shape = { kind: 'any' }
