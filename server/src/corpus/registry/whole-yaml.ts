import type { YamlComment, YamlDocument, YamlEntry, YamlMap, YamlProblem, YamlValue } from '../../syntax/yaml.ts'
import type { CutRegistry } from './cut-registry.ts'

/** The YAML of a registry file as if it had been read whole, for whoever wants all of it: put together of what was read piece by piece. */
export function wholeYaml(cut: CutRegistry): YamlDocument {
  return together(
    cut.source.length,
    cut.pieces.map((_, number) => cut.yamlOf(number)),
  )
}

/**
 * What stands between the records, with the keys of the types: below these stands no record, and each reaches as far as its records do.
 */
export const frameYaml = (cut: CutRegistry): YamlDocument =>
  together(
    cut.source.length,
    cut.frames.map((_, at) => frameOf(cut, at)),
  )

/** What tells where comments that silence rules do so: these comments with what stands behind them, and the first comment of the file. */
export function silencingYaml(cut: CutRegistry): YamlDocument {
  const { silencing } = cut.index
  if (silencing.length === 0) return together(cut.source.length, [])
  const numbers = new Set<number>()
  for (const piece of silencing) {
    const number = cut.numberOf(piece)
    numbers.add(number).add(number + 1)
  }
  numbers.add(cut.pieces.findIndex((piece) => cut.headsOf(piece).comments !== 'none'))
  const frames = new Map(cut.frames.map((number, at) => [number, at]))
  for (const number of frames.keys()) numbers.add(number)
  const parts = [...numbers]
    .filter((number) => number < cut.pieces.length)
    .sort((a, b) => a - b)
    .map((number) => {
      const at = frames.get(number)
      return at === undefined ? cut.yamlOf(number) : frameOf(cut, at)
    })
  return together(cut.source.length, parts)
}

function frameOf(cut: CutRegistry, at: number): YamlDocument {
  const { frames, pieces } = cut
  const number = frames[at] ?? 0
  const recordsEnd = cut.spanOf((frames[at + 1] ?? pieces.length) - 1).end
  return reaching(cut.yamlOf(number), pieces[number]?.type, cut.spanOf(number).end, recordsEnd)
}

/** The type in a frame as one that ends with its records. */
function reaching(yaml: YamlDocument, name: string | undefined, end: number, recordsEnd: number): YamlDocument {
  const { root } = yaml
  const index = root?.kind === 'map' && !root.flow ? root.entries.findLastIndex(({ key }) => key.text === name) : -1
  const type = root?.kind === 'map' ? root.entries[index] : undefined
  if (root?.kind !== 'map' || !type || recordsEnd === end) return yaml
  const value: YamlMap = { kind: 'map', flow: false, span: { start: end, end: recordsEnd }, entries: [] }
  const span = { start: type.span.start, end: recordsEnd }
  const entries = root.entries.with(index, { ...type, value: type.value ?? value, span })
  return { ...yaml, root: { ...root, entries } }
}

/** Pieces of a file as one, in which what stands below the key of one type is put together. */
export function together(length: number, parts: readonly YamlDocument[]): YamlDocument {
  const span = { start: 0, end: length }
  const [only, ...more] = parts.filter(({ root }) => root !== undefined)
  const entries: YamlEntry[] = []
  const comments: YamlComment[] = []
  const problems: YamlProblem[] = []
  const others: YamlValue[] = []
  let records: YamlEntry[] | undefined
  let current = -1
  /** By where their keys stand. */
  const types = new Map<number, number>()
  const collected = new Set<readonly YamlEntry[]>()
  for (const { root, comments: own, problems: slips } of parts) {
    for (const comment of own) comments.push(comment)
    for (const slip of slips) problems.push(slip)
    if (root && root.kind !== 'map') others.push(root)
    for (const entry of root?.kind === 'map' ? root.entries : []) {
      const { start } = entry.key.span
      // What stands without a colon below a type's key looks like another type.
      const at = types.get(start) ?? entries.length
      if (at !== current) records = undefined
      current = at
      if (at === entries.length) {
        types.set(start, at)
        entries.push(entry)
      } else if (entry.value) {
        records = below(entries, at, entry.value, records)
        if (records) collected.add(records)
      }
    }
  }
  if (only && more.length === 0) return { span, root: only.root, comments, problems }
  for (const slip of duplicates(entries, collected)) problems.push(slip)
  if (entries.length > 0) for (const { span } of others) problems.push({ ...KEYLESS, span })
  problems.sort((a, b) => a.span.start - b.span.start)
  return { span, root: rootOf(entries) ?? others[0], comments, problems }
}

/** A text or a list beside types is no error of its piece, but of the file. */
const KEYLESS = { code: 'MULTILINE_IMPLICIT_KEY', message: 'What stands beside keys must have a key' } as const

/** Adds what stands below a type to that; gives the records that are collected there. */
function below(
  entries: YamlEntry[],
  index: number,
  value: YamlValue,
  records: YamlEntry[] | undefined,
): YamlEntry[] | undefined {
  const type = entries[index]
  if (!type) return records
  const end = value.span.end
  const span = { start: type.span.start, end: Math.max(type.span.end, end) }
  if (value.kind !== 'map') {
    if (!type.value) entries[index] = { ...type, value, span }
    return records
  }
  const all = records ?? (type.value?.kind === 'map' ? [...type.value.entries] : [])
  for (const entry of value.entries) all.push(entry)
  const start = all[0]?.span.start ?? value.span.start
  const map: YamlMap = { kind: 'map', flow: false, span: { start, end: all.at(-1)?.span.end ?? end }, entries: all }
  entries[index] = {
    ...type,
    value: map,
    span: { start: span.start, end: Math.max(span.end, map.span.end) },
  }
  return all
}

const rootOf = (entries: readonly YamlEntry[]): YamlMap | undefined => {
  const [first] = entries
  const last = entries.at(-1)
  return first && last && { kind: 'map', flow: false, span: { start: first.span.start, end: last.span.end }, entries }
}

/** Types that begin a second time, and ids that stand twice below one. */
function* duplicates(
  types: readonly YamlEntry[],
  collected: ReadonlySet<readonly YamlEntry[]>,
): Generator<YamlProblem> {
  yield* repeated(types)
  for (const { value } of types)
    if (value?.kind === 'map' && collected.has(value.entries)) yield* repeated(value.entries)
}

function* repeated(entries: readonly YamlEntry[]): Generator<YamlProblem> {
  const seen = new Set<string>()
  for (const { key } of entries) {
    const { text, span } = key
    if (seen.has(text)) yield { code: 'DUPLICATE_KEY', message: `The key ${text} stands here twice`, span }
    seen.add(text)
  }
}
