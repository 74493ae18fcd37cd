import type { YamlValue } from '../syntax/yaml.ts'
import { type Json, listOf, memberOf, objectOf } from './json.ts'
import { assertions, requireKeys } from './json-assertions.ts'
import { type Check, demand, type Fault, type HasFormat, type Outcome, type Place, type Run } from './json-place.ts'
import { schemaAt } from './json-references.ts'
import { entriesOf, fits, valueBehind } from './json-values.ts'

/**
 * Where a YAML value is not what a JSON Schema (2020-12, without outside references) asks for. The schema is interpreted, never made into code;
 * regular expressions are RE2's; the work is bounded, and a schema that asks for more finds nothing. A plain scalar is also
 * the text that is written: `2024` and `true` are strings where a string is asked for (docs/format.md §2).
 */
export function faultsOf(schema: Json, value: YamlValue, hasFormat: HasFormat): readonly Fault[] {
  const run: Run = { root: schema, hasFormat, left: MAX_STEPS }
  const { faults } = evaluate(run, schema, value, 0)
  // What was not looked at to its end may turn out otherwise.
  return run.left < 0 ? [] : faults
}

const MAX_STEPS = 10_000
const MAX_DEPTH = 60

const nothing: Outcome = { faults: [], keys: new Set(), items: new Set() }

function evaluate(run: Run, schema: Json, value: YamlValue, depth: number): Outcome {
  if (schema === false) return { ...nothing, faults: [{ span: value.span, keyword: 'false', wanted: false, value }] }
  const object = objectOf(schema)
  if (!object) return nothing
  run.left = depth > MAX_DEPTH ? -1 : run.left - 1
  if (run.left < 0) return nothing
  const place: Place = { run, schema: object, value, depth, faults: [], keys: new Set(), items: new Set() }
  for (const [keyword, check] of checks) {
    const wanted = memberOf(object, keyword)
    if (wanted !== undefined) check(place, wanted, keyword)
  }
  return place
}

const checks: readonly (readonly [string, Check])[] = [
  ...assertions,
  ['$ref', (place, wanted) => follow(place, wanted)],
  ['$dynamicRef', (place, wanted) => follow(place, wanted)],
  ['dependentRequired', (place, wanted) => ofEachKey(place, wanted, (keys) => requireKeys(place, keys, 'required'))],
  ['properties', (place, wanted) => ofEntries(place, (key) => memberOf(objectOf(wanted), key))],
  ['patternProperties', (place, wanted) => checkPatternProperties(place, wanted)],
  ['additionalProperties', (place, wanted, keyword) => checkOthers(place, wanted, keyword, isAdditional(place))],
  ['propertyNames', (place, wanted) => checkNames(place, wanted)],
  ['dependentSchemas', (place, wanted) => ofEachKey(place, wanted, (schema) => include(place, schema))],
  ['prefixItems', (place, wanted) => ofItems(place, (at) => listOf(wanted)?.[at])],
  ['items', (place, wanted) => ofItems(place, (at) => (at < prefixLength(place) ? undefined : wanted))],
  ['contains', (place, wanted) => checkContains(place, wanted)],
  ['allOf', (place, wanted) => includeAll(place, listOf(wanted) ?? [])],
  ['anyOf', (place, wanted, keyword) => checkAnyOf(place, wanted, keyword)],
  ['oneOf', (place, wanted, keyword) => checkOneOf(place, wanted, keyword)],
  ['not', (place, wanted, keyword) => demand(place, keyword, wanted, inner(place, wanted).faults.length > 0)],
  ['if', (place, wanted) => checkIf(place, wanted)],
  ['unevaluatedItems', (place, wanted) => ofItems(place, (at) => (place.items.has(at) ? undefined : wanted))],
  [
    'unevaluatedProperties',
    (place, wanted, keyword) => checkOthers(place, wanted, keyword, (key) => !place.keys.has(key)),
  ],
]

const inner = ({ run, value, depth }: Place, schema: Json): Outcome => evaluate(run, schema, value, depth + 1)

/** Another schema for the same value: what it finds and looks at is found and looked at here. */
function include(place: Place, schema: Json): void {
  take(place, inner(place, schema))
}

function includeAll(place: Place, schemas: readonly Json[]): void {
  for (const schema of schemas) include(place, schema)
}

function take(place: Place, { faults, keys, items }: Outcome): void {
  place.faults.push(...faults)
  for (const key of keys) place.keys.add(key)
  for (const item of items) place.items.add(item)
}

function follow(place: Place, wanted: Json): void {
  const schema = typeof wanted === 'string' ? schemaAt(place.run.root, wanted) : undefined
  if (schema !== undefined) include(place, schema)
}

/** For each key of the value that the keyword names too. */
function ofEachKey({ value }: Place, wanted: Json, found: (wanted: Json) => void): void {
  for (const { key } of value.kind === 'map' ? entriesOf(value) : []) {
    const own = memberOf(objectOf(wanted), key.text)
    if (own !== undefined) found(own)
  }
}

function checkPatternProperties(place: Place, wanted: Json): void {
  for (const [pattern, schema] of Object.entries(objectOf(wanted) ?? {})) {
    ofEntries(place, (key) => (fits(pattern, key) ? schema : undefined))
  }
}

/** Holds the value of each key to the schema for it, if there is one. */
function ofEntries(place: Place, schemaFor: (key: string) => Json | undefined): void {
  const { run, value, depth, faults, keys } = place
  if (value.kind !== 'map') return
  for (const entry of entriesOf(value)) {
    const schema = schemaFor(entry.key.text)
    if (schema === undefined) continue
    keys.add(entry.key.text)
    faults.push(...evaluate(run, schema, valueBehind(entry), depth + 1).faults)
  }
}

function isAdditional({ schema }: Place): (key: string) => boolean {
  const named = objectOf(memberOf(schema, 'properties'))
  const patterns = Object.keys(objectOf(memberOf(schema, 'patternProperties')) ?? {})
  return (key) => memberOf(named, key) === undefined && !patterns.some((pattern) => fits(pattern, key))
}

/** The schema for all other keys; where none are allowed, the key itself is at fault. */
function checkOthers(place: Place, wanted: Json, keyword: string, isOther: (key: string) => boolean): void {
  const { value } = place
  if (value.kind !== 'map') return
  if (wanted !== false) {
    ofEntries(place, (key) => (isOther(key) ? wanted : undefined))
    return
  }
  for (const { key } of entriesOf(value)) demand(place, keyword, key.text, !isOther(key.text), key.span)
}

function checkNames({ run, value, depth, faults }: Place, wanted: Json): void {
  for (const { key } of value.kind === 'map' ? entriesOf(value) : []) {
    faults.push(...evaluate(run, wanted, { ...key, value: key.text }, depth + 1).faults)
  }
}

const prefixLength = ({ schema }: Place): number => listOf(memberOf(schema, 'prefixItems'))?.length ?? 0

function ofItems({ run, value, depth, faults, items }: Place, schemaFor: (at: number) => Json | undefined): void {
  for (const [at, item] of value.kind === 'list' ? value.items.entries() : []) {
    const schema = schemaFor(at)
    if (schema === undefined) continue
    items.add(at)
    faults.push(...evaluate(run, schema, item, depth + 1).faults)
  }
}

function checkContains(place: Place, wanted: Json): void {
  const { run, schema, value, depth, items } = place
  if (value.kind !== 'list') return
  const [least, most] = [memberOf(schema, 'minContains') ?? 1, memberOf(schema, 'maxContains')]
  let count = 0
  for (const [at, item] of value.items.entries()) {
    if (evaluate(run, wanted, item, depth + 1).faults.length > 0) continue
    items.add(at)
    count++
  }
  demand(place, 'contains', least, typeof least !== 'number' || count >= least)
  if (typeof most === 'number') demand(place, 'maxContains', most, count <= most)
}

function checkAnyOf(place: Place, wanted: Json, keyword: string): void {
  const outcomes = (listOf(wanted) ?? []).map((schema) => inner(place, schema))
  const fitting = outcomes.filter(({ faults }) => faults.length === 0)
  for (const outcome of fitting) take(place, outcome)
  if (fitting.length === 0) place.faults.push(...ofNone(place, outcomes, keyword, wanted))
}

function checkOneOf(place: Place, wanted: Json, keyword: string): void {
  const outcomes = (listOf(wanted) ?? []).map((schema) => inner(place, schema))
  const [first, ...more] = outcomes.filter(({ faults }) => faults.length === 0)
  if (!first) place.faults.push(...ofNone(place, outcomes, keyword, wanted))
  else if (more.length > 0) demand(place, keyword, more.length + 1, false)
  else take(place, first)
}

/** Where one form alone is of the kind of the value, that is the one that was meant: what it finds says more. */
function ofNone({ value }: Place, outcomes: readonly Outcome[], keyword: string, wanted: Json): readonly Fault[] {
  const meant = outcomes.filter(
    ({ faults }) => !faults.some((fault) => fault.value === value && ofKind.has(fault.keyword)),
  )
  const [only] = meant
  return only && meant.length === 1 ? only.faults : [{ span: value.span, keyword, wanted, value }]
}

const ofKind: ReadonlySet<string> = new Set(['type', 'enum', 'const', 'false'])

function checkIf(place: Place, wanted: Json): void {
  const outcome = inner(place, wanted)
  const isMet = outcome.faults.length === 0
  if (isMet) take(place, outcome)
  const next = memberOf(place.schema, isMet ? 'then' : 'else')
  if (next !== undefined) include(place, next)
}
