import type { YamlValue } from '../syntax/yaml.ts'
import type { Span } from '../text/span.ts'
import type { Json, JsonObject } from './json.ts'

/** Where a value is not what a JSON Schema asks for. */
export interface Fault {
  /** What a person must change: the value, or the key that should not be there. */
  readonly span: Span
  /** The keyword that asks for more; `false` for the schema that nothing fits. */
  readonly keyword: string
  /** What the keyword asks for, as the schema has it; of `required` and the like the key in question. */
  readonly wanted: Json
  readonly value: YamlValue
}

/** Whether a text has one of the formats of docs/format.md §7; undefined for a format that is not known, which asks for nothing. */
export type HasFormat = (format: string, text: string) => boolean | undefined

/** One validation: what it is asked with, and how much it may still do. */
export interface Run {
  readonly root: Json
  readonly hasFormat: HasFormat
  left: number
}

/** What a schema finds, and what of the value it has looked at: for `unevaluatedItems` and `unevaluatedProperties`. */
export interface Outcome {
  readonly faults: readonly Fault[]
  readonly keys: ReadonlySet<string>
  readonly items: ReadonlySet<number>
}

/** What stands in one place: the value, its schema, and what has been found so far. */
export interface Place {
  readonly run: Run
  readonly schema: JsonObject
  readonly value: YamlValue
  readonly depth: number
  readonly faults: Fault[]
  readonly keys: Set<string>
  readonly items: Set<number>
}

/** What a keyword asks of a value: what it finds is added to the place. */
export type Check = (place: Place, wanted: Json, keyword: string) => void

/** Adds a fault where something does not hold. */
export function demand(place: Place, keyword: string, wanted: Json, holds: boolean, span = place.value.span): void {
  // Each demand is a step: a schema may make millions of them.
  if (--place.run.left < 0) return
  if (!holds) place.faults.push({ span, keyword, wanted, value: place.value })
}
