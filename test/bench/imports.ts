import { printedBy } from './bound-runs.ts'
import type { ImportRun } from './imports/run.ts'
import { writeImportsSection } from './page.ts'
import { planOf } from './plan.ts'
import { type Measured, printTable, rowOf } from './row.ts'
import { Measurements } from './statistics.ts'

/*
 * The benchmark of imports: `node out/test/bench/imports.js`, with `--no-page` to leave docs/performance.md as it is and `--rounds=` as in `npm run bench`,
 * of which it is a part.
 */

const FEW = 2_000
const MANY = 10_000

const plan = planOf(process.argv.slice(2))
const measured = new Measurements()
for (let round = 1; round <= plan.rounds; round++) {
  console.error(`Imports: round ${round} of ${plan.rounds}`)
  for (const count of [FEW, MANY]) {
    const run = printedBy<ImportRun>('imports/run.js', String(count))
    measured.add(String(count), 'cpu', run.cpu)
    measured.add(String(count), 'thousand', (run.cpu * 1000) / count)
    measured.add(String(count), 'copied', (run.copied * 1000) / count)
    measured.add(String(count), 'peak', run.peak / 1e6)
  }
}
const of = (count: number, what: string) => measured.of(String(count), what)
const shown = (count: number): string => count.toLocaleString('en')
const rows: readonly Measured[] = [
  {
    metric: `1,000 of ${shown(MANY)} captured texts, processor time`,
    ours: of(MANY, 'thousand'),
    reference: ['copied as they are', of(MANY, 'copied')],
    goal: { most: 3000 },
  },
  {
    metric: `the same of ${shown(FEW)}`,
    ours: of(FEW, 'thousand'),
    reference: ['copied as they are', of(FEW, 'copied')],
  },
  {
    metric: `memory at most, ${shown(MANY)} texts`,
    unit: 'MB',
    ours: of(MANY, 'peak'),
    reference: [`${shown(FEW)} texts`, of(FEW, 'peak')],
    goal: { times: 1.5 },
  },
]
const table = rows.map(rowOf)
printTable(table)
if (plan.writes) writeImportsSection(table, plan.rounds)
