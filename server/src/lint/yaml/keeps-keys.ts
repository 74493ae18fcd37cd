import { walkShape } from '../../schema/check-shape.ts'
import type { Shape } from '../../schema/shape.ts'
import type { YamlValue } from '../../syntax/yaml.ts'

/** The structure of a YAML document, as far as an edit of its writing must not disturb it. */
export interface Structure {
  /** How often each key is written. */
  readonly keys: ReadonlyMap<string, number>
  /** How many keys stand where they mean nothing, and how many values are maps, or no maps, against the shape. */
  readonly misfits: number
}

/** The structure of what the reader makes of a document, held to the shape that it should have. */
export function structureOf(root: YamlValue | undefined, shape: Shape): Structure {
  const keys = new Map<string, number>()
  if (!root) return { keys, misfits: 0 }
  let misfits = 0
  for (const { problem } of walkShape(root, shape)) {
    if (problem?.kind === 'unknown-key' || problem?.kind === 'bad-key') misfits++
    if (problem?.kind === 'wrong-type' && (problem.value.kind === 'map' || nests.has(problem.expected.kind))) misfits++
  }
  countKeys(root, false, keys)
  return { keys, misfits }
}

/** Whether no key is lost or has gone where it means nothing, and no map has become a text. */
export const isKept = (before: Structure, after: Structure): boolean =>
  after.misfits <= before.misfits && [...before.keys].every(([key, count]) => (after.keys.get(key) ?? 0) >= count)

const nests: ReadonlySet<Shape['kind']> = new Set(['map', 'dictionary'])

function countKeys(value: YamlValue, inFlow: boolean, keys: Map<string, number>): void {
  if (value.kind === 'list') for (const item of value.items) countKeys(item, inFlow || value.flow, keys)
  // A map without braces inside brackets is a colon in a text.
  if (value.kind !== 'map' || (inFlow && !value.flow)) return
  for (const { key, value: inner } of value.entries) {
    if (isWord.test(key.text)) keys.set(key.text, (keys.get(key.text) ?? 0) + 1)
    if (inner) countKeys(inner, value.flow, keys)
  }
}

/** What the reader takes for a key may be a line that has lost its colon. */
const isWord = /^[\w.-]+$/
