import { printedBy } from './bound-runs.ts'
import { type EngineName, engineNames } from './mentions/engines.ts'
import type { CorpusRun } from './mentions/in-corpus.ts'
import type { EngineRun } from './mentions/run.ts'
import { writeMentionsSection } from './page.ts'
import { planOf } from './plan.ts'
import { type Measured, printTable, rowOf } from './row.ts'
import { Measurements } from './statistics.ts'

/*
 * The benchmark of names in running text: `node out/test/bench/mentions.js`, with `--no-page` to leave docs/performance.md as it is and `--rounds=` as in `npm run bench`, of
 * which it is a part.
 */

const NAMES = 100_000
const BYTES = 1_000_000
const MORE = 5

const plan = planOf(process.argv.slice(2))
const measured = new Measurements()
for (let round = 1; round <= plan.rounds; round++) {
  console.error(`Names in running text: round ${round} of ${plan.rounds}`)
  for (const engine of engineNames) runEngine(engine)
  runCorpus()
}
const table = rows().map(rowOf)
printTable(table)
if (plan.writes) writeMentionsSection(table, plan.rounds)

function runEngine(engine: EngineName): void {
  // One expression takes half a minute for each text.
  const more = engine === 'regular expression' ? 0 : MORE
  const run = printedBy<EngineRun>('mentions/run.js', engine, ...[NAMES, BYTES, more].map(String))
  if (run.foreign > 0 || (engine !== 'regular expression' && run.missed > 0))
    throw new Error(`${engine} finds ${run.foreign} names that we do not, and ${run.missed} of ours not.`)
  measured.add(engine, 'build', run.build)
  measured.add(engine, 'scan', run.scan)
  measured.add(engine, 'again', ...run.again)
  measured.add(engine, 'plain', run.plain)
  measured.add(engine, 'else', run.found - run.plain)
}

function runCorpus(): void {
  const run = printedBy<CorpusRun>('mentions/in-corpus.js', String(NAMES))
  measured.add('seedbed', 'added', ...run.added)
  measured.add('seedbed', 'key', ...run.keys)
  measured.add('seedbed', 'article', run.article)
  measured.add('seedbed', 'megabyte', run.megabyte)
  measured.add('seedbed', 'searched', run.searched)
  measured.add('seedbed', 'blocks', run.blocks)
}

function rows(): readonly Measured[] {
  const ours = (what: string) => measured.of('seedbed', what)
  // The regular expression comes last: it is compiled when it is first used, and one text is enough for it.
  const [, ...peers] = engineNames
  const beside = (row: Omit<Measured, 'ours'>, what: string): readonly Measured[] =>
    peers.map((peer) => ({ ...row, ours: ours(what), reference: [peer, measured.of(peer, what)] }))
  const count = (number: number): string => number.toLocaleString('en')
  const blocks = ours('blocks')[0] ?? Number.NaN
  return [
    ...beside({ metric: `${count(NAMES)} names made ready`, goal: { most: 300 } }, 'build').slice(0, 2),
    ...beside({ metric: 'found in 1 MB of text', goal: { most: 100 } }, 'scan'),
    ...beside({ metric: 'found in 1 MB more', goal: { most: 100 } }, 'again').slice(0, 2),
    ...beside({ metric: 'of names that stand letter by letter between words', unit: 'names' }, 'plain'),
    ...beside({ metric: 'of others: bent, respelt, behind particles, in words', unit: 'names' }, 'else'),
    {
      metric: `one name more in an open registry of ${count(NAMES)}, and 5 KB searched`,
      ours: ours('added'),
      goal: { most: 1 },
    },
    { metric: 'all mentions of an article of 50 KB', ours: ours('article') },
    { metric: 'the same after a key in one of its paragraphs', ours: ours('key') },
    {
      metric: `paragraphs searched for that, of ${count(blocks)}`,
      unit: 'paragraphs',
      ours: ours('searched'),
      goal: { most: 1 },
    },
    { metric: 'all mentions of articles of 50 KB, 1 MB in all', ours: ours('megabyte') },
  ]
}
