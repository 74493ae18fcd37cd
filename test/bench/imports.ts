import { printedBy } from './bound-runs.ts'
import type { Capture } from './imports/captures.ts'
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
const PAGES = 1_000

const plan = planOf(process.argv.slice(2))
const measured = new Measurements()
for (let round = 1; round <= plan.rounds; round++) {
  console.error(`Imports: round ${round} of ${plan.rounds}`)
  measure('text', FEW)
  measure('text', MANY, 'copy', 'remark')
  measure('html', PAGES, 'readability')
}

/** Has so many captures imported, and read by others; keeps what a thousand of them took. */
function measure(capture: Capture, count: number, ...peers: readonly string[]): void {
  const run = printedBy<ImportRun>('imports/run.js', capture, String(count), ...peers)
  const name = `${capture} ${count}`
  measured.add(name, 'ours', (run.cpu * 1000) / count)
  measured.add(name, 'peak', run.peak / 1e6)
  for (const [peer, cpu] of Object.entries(run.peers)) measured.add(name, peer, (cpu * 1000) / count)
}

const texts = (count: number, what: string) => measured.of(`text ${count}`, what)
const pages = (what: string) => measured.of(`html ${PAGES}`, what)
const shown = (count: number): string => count.toLocaleString('en')
const rows: readonly Measured[] = [
  {
    metric: `1,000 of ${shown(MANY)} texts, processor time`,
    ours: texts(MANY, 'ours'),
    reference: [`of ${shown(FEW)}`, texts(FEW, 'ours')],
    goal: { most: 3000 },
  },
  {
    metric: 'the same, beside remark',
    ours: texts(MANY, 'ours'),
    reference: ['remark', texts(MANY, 'remark')],
    goal: { times: 2 },
  },
  {
    metric: 'the same, beside a copy',
    ours: texts(MANY, 'ours'),
    reference: ['read and written', texts(MANY, 'copy')],
  },
  {
    metric: `memory at most, ${shown(MANY)} texts`,
    unit: 'MB',
    ours: texts(MANY, 'peak'),
    reference: [shown(FEW), texts(FEW, 'peak')],
    goal: { times: 1.5 },
  },
  {
    metric: `${shown(PAGES)} pages, processor time`,
    ours: pages('ours'),
    reference: ['Readability', pages('readability')],
    goal: { times: 2 },
  },
]
const table = rows.map(rowOf)
printTable(table)
if (plan.writes) writeImportsSection(table, plan.rounds)
