import { type Measured, type Row, rowOf } from './row.ts'
import type { Measurements } from './statistics.ts'

/** How many entities there are: where all is asked, where somebody types in the one file that holds them, and in a short such file. */
export const LARGE = 100_000
export const TYPED_IN = 50_000
export const SHORT = 500
/** What `yaml` can be given: it takes more than twice as long for twice as much. */
export const SAMPLE = 5_000

/** The results of a large registry, with the goals of the project for it. */
export function registryTable(measured: Measurements): readonly Row[] {
  const rows: readonly Measured[] = [
    ...(['several files', 'one file'] as const).flatMap((name): readonly Measured[] => [
      { ...load(measured, name, LARGE, 'load', 'js-yaml'), goal: { times: 1.5 } },
      load(measured, name, LARGE, 'load with names', 'js-yaml'),
    ]),
    load(measured, 'sample', SAMPLE, 'load', 'js-yaml'),
    load(measured, 'sample', SAMPLE, 'load', 'yaml'),
    ...(['hover', 'completion'] as const).flatMap((what) => [
      { metric: `${what} among ${count(LARGE)} entities, p50`, ours: measured.of('large', what) },
      {
        metric: `${what} among ${count(LARGE)} entities, p95`,
        share: 0.95,
        ours: measured.of('large', what),
        goal: { most: 20 },
      },
      {
        metric: `${what} while the names are still being made ready, p95`,
        share: 0.95,
        ours: measured.of('just started', what),
      },
    ]),
    ...([0.5, 0.95] as const).map((share) => ({
      metric: `keystroke to findings in a file of ${count(TYPED_IN)} records, p${share * 100}`,
      share,
      ours: measured.of('typed in', 'keystroke'),
      reference: [`${count(SHORT)} records`, measured.of('short', 'keystroke')] as const,
      ...(share === 0.95 ? { goal: { most: 30 } } : {}),
    })),
    { metric: 'the same file, from opening it to its first findings', ours: measured.of('typed in', 'opened') },
    {
      metric: `command-line check of ${count(LARGE)} entities`,
      ours: measured.of('several files', 'check'),
      reference: ['js-yaml reads them', measured.of('several files', 'by js-yaml')],
    },
    {
      metric: `memory of the server with ${count(LARGE)} entities`,
      unit: 'MB',
      ours: measured.of('large', 'resident').map((bytes) => bytes / 1e6),
    },
  ]
  return rows.map(rowOf)
}

type Loaded = 'several files' | 'one file' | 'sample'

function load(
  measured: Measurements,
  name: Loaded,
  entities: number,
  what: 'load' | 'load with names',
  peer: 'js-yaml' | 'yaml',
): Measured {
  const files = name === 'several files' ? 'in ten files' : 'in one file'
  return {
    metric: `${count(entities)} entities ${files} read${what === 'load' ? '' : ', and their names sorted for completion'}`,
    ours: measured.of(name, what),
    reference: [peer, measured.of(name, `by ${peer}`)],
  }
}

const count = (number: number): string => number.toLocaleString('en')
