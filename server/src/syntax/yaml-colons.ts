import { isMap, type Pair } from 'yaml'
import type { Span } from '../text/span.ts'
import type { YamlProblem } from './yaml.ts'

/** A plain value with a colon in it, as `title: News: more` has: where it stands, and the pairs of the package that follow it. */
export interface ColonValue {
  readonly span: Span
  readonly following: readonly Pair[]
}

/**
 * The value of a pair whose plain value holds a colon and a space. YAML forbids that, and the package makes a map of the value
 * that swallows all keys behind it; here it is one value to the end of its line, and the keys behind it stay beside its own.
 */
export function readColonValue(source: string, pair: Pair): ColonValue | undefined {
  const { value } = pair
  if (!isMap(value) || value.flow === true || !value.range) return undefined
  const keyStart = startOf(pair)
  const start = value.range[0]
  if (keyStart === undefined || source.slice(keyStart, start).includes('\n')) return undefined
  const newline = source.indexOf('\n', start)
  const line = source.slice(start, newline < 0 ? undefined : newline)
  const written = line.replace(/(?:^|[ \t])#.*$/, '').trimEnd()
  const column = columnOf(source, keyStart)
  const following = value.items.slice(1).filter((next) => {
    const nextStart = startOf(next)
    return nextStart !== undefined && columnOf(source, nextStart) === column
  })
  return { span: { start, end: start + written.length }, following }
}

/** The problems with those that the package finds in such values made one for each value, as long as the value is. */
export function joinColonProblems(problems: readonly YamlProblem[], values: readonly Span[]): YamlProblem[] {
  const reported = new Set<Span>()
  return problems.flatMap((problem) => {
    const value = values.find(({ start, end }) => start <= problem.span.start && problem.span.start < end)
    if (!value) return [problem]
    if (reported.has(value)) return []
    reported.add(value)
    return [{ ...problem, span: value }]
  })
}

function startOf({ key }: Pair): number | undefined {
  const range = key !== null && typeof key === 'object' && 'range' in key ? key.range : undefined
  return Array.isArray(range) ? range[0] : undefined
}

const columnOf = (source: string, offset: number): number => offset - (source.lastIndexOf('\n', offset - 1) + 1)
