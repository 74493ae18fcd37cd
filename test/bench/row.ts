import { figures, percentile, type Samples, spread } from './statistics.ts'

/** One line of the table of results: all of it as it is read. */
export interface Row {
  readonly metric: string
  readonly ours: string
  readonly reference: string
  readonly ratio: string
  readonly goal: string
  /** Undefined where there is no goal, or nothing was measured. */
  readonly met: boolean | undefined
}

/** What a row is made from. */
export interface Measured {
  readonly metric: string
  readonly ours: Samples
  /** Which of the samples counts, as a share: 0.5 is the median. */
  readonly share?: number
  readonly unit?: string
  readonly reference?: readonly [name: string, samples: Samples]
  readonly goal?: Goal
}

type Goal =
  /** At most so many of the unit. */
  | { readonly most: number }
  /** At most so many times the reference. */
  | { readonly times: number }
  /** At least so many times as fast as the reference. */
  | { readonly faster: number }
  /** At most so much more than the reference. */
  | { readonly above: number }

/** The goal of what has only to run: any amount will do. */
export const RUNS = Number.MAX_VALUE

/** Makes a row of what was measured, and judges it. */
export function rowOf({ metric, ours, share = 0.5, unit = 'ms', reference, goal }: Measured): Row {
  const value = percentile(ours, share)
  const [name, samples = []] = reference ?? ['']
  const other = percentile(samples, share)
  const shown = (of: Samples): string => (of.length === 0 ? '–' : `${spread(of, share)} ${unit}`)
  return {
    metric,
    ours: shown(ours),
    reference: reference ? `${name}: ${shown(samples)}` : '',
    ratio: Number.isFinite(value / other) ? ratioText(value / other, goal) : '',
    goal: goal ? goalText(goal, unit) : '',
    met: goal && met(goal, value, other),
  }
}

const ratioText = (ratio: number, goal: Goal | undefined): string =>
  goal && 'faster' in goal ? `${figures(1 / ratio)}× faster` : `${figures(ratio)}×`

function goalText(goal: Goal, unit: string): string {
  if ('times' in goal) return `≤ ${goal.times}×`
  if ('faster' in goal) return `≥ ${goal.faster}× faster`
  if ('above' in goal) return `≤ it + ${goal.above} ms`
  return goal.most === RUNS ? 'runs' : `≤ ${goal.most} ${unit}`
}

/** Undefined where one of the two was not measured. */
function met(goal: Goal, value: number, other: number): boolean | undefined {
  if (Number.isNaN(value)) return undefined
  if ('most' in goal) return value <= goal.most
  if (Number.isNaN(other)) return undefined
  if ('times' in goal) return value <= goal.times * other
  return 'faster' in goal ? value * goal.faster <= other : value <= other + goal.above
}

/** The heads of the columns. */
export const columns = ['metric', 'seedbed', 'reference', 'ratio', 'goal', 'met'] as const

/** The cells of a row, in the order of the columns. */
export const cellsOf = ({ metric, ours, reference, ratio, goal, met: is }: Row): readonly string[] => [
  metric,
  ours,
  reference,
  ratio,
  goal,
  is === undefined ? '' : is ? 'yes' : '**no**',
]

export function printTable(rows: readonly Row[]): void {
  const lines = [columns, ...rows.map(cellsOf)]
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
