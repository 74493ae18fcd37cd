import type { Document } from '../../corpus/document.ts'
import type { Field } from '../../schema/shape.ts'

/** Whether a key's value is coordinates, or one of the two: of all that is wrong with those `invalid-coordinates` speaks. */
export const isCoordinates = ({ kind }: Document, { key, shape }: Field): boolean =>
  kind === 'registry' &&
  ((key === 'coordinates' && shape.kind === 'map') || (keys.includes(key) && shape.kind === 'number'))

const keys: readonly string[] = ['lat', 'lon']
