import { rmSync } from 'node:fs'
import { startChromium } from '../support/chromium.ts'
import { builtAtlas } from '../webview/atlas-in-browser.ts'
import { cacheFolder } from './cache-folder.ts'
import { seedbed } from './contenders.ts'
import { placeOf } from './corpus/articles.ts'
import { cachedCorpus, type GeneratedCorpus } from './corpus.ts'
import { drawAtlas } from './corpus-views/drawn.ts'
import { ViewQuestions } from './corpus-views/questions.ts'
import { articlesNaming, countedEntities, linesNaming, shell, sortedRecords } from './corpus-views/shell.ts'
import { writeViewsSection } from './page.ts'
import { planOf } from './plan.ts'
import { type Measured, printTable, rowOf } from './row.ts'
import { completeIndex, startUp, type Visit } from './start-up.ts'
import { Measurements } from './statistics.ts'

/*
 * The benchmark of the views of a corpus: `node out/test/bench/corpus-views.js`, with `--no-page` to leave docs/performance.md as it is and `--rounds=` as in
 * `npm run bench`, of which it is the last part.
 */

const ARTICLES = 10_000
const ENTITIES = 100_000

const plan = planOf(process.argv.slice(2))
const measured = new Measurements()
const corpus = cachedCorpus(ARTICLES)
const many = cachedCorpus(50, { registry: { entities: ENTITIES, inOneFile: false } })
const built = await builtAtlas()
const browser = await startChromium()
for (let round = 1; round <= plan.rounds; round++) {
  console.error(`Views of a corpus: round ${round} of ${plan.rounds}`)
  await visit(corpus, async ({ driven }) => {
    const questions = new ViewQuestions(driven, corpus, measured)
    await questions.related(60)
    inShell('related', articlesNaming(questions.refsIn(placeOf(0).path)))
    await questions.concordance(5)
    inShell('concordance', linesNaming(corpus.hotPerson.ref))
    await questions.atlas(10)
    inShell('atlas', countedEntities)
    for (let time = 0; time < 2; time++) await drawAtlas(browser, built, driven, corpus, measured)
  })
  await visit(many, async ({ driven }) => {
    await new ViewQuestions(driven, many, measured).explorer(8)
    measured.add('shell', 'explorer', shell(many.folder, sortedRecords).milliseconds)
  })
}
await browser.close()
rmSync(built, { recursive: true, force: true })

const table = rows().map(rowOf)
printTable(table)
if (plan.writes) writeViewsSection(table, { rounds: plan.rounds, corpus, many })

function inShell(what: string, line: string): void {
  measured.add('shell', what, shell(corpus.folder, line).milliseconds)
}

async function visit(on: GeneratedCorpus, ask: (visit: Visit) => Promise<void>): Promise<void> {
  const cache = cacheFolder()
  const server = plan.server === undefined ? {} : { server: plan.server }
  const one = await startUp(seedbed({ cache: cache.path, ...server }), on, new Measurements())
  if (!(await completeIndex(one, new Measurements(), plan.limit)))
    throw new Error('The index was not complete in time.')
  await Promise.race([ask(one), one.driven.died])
  await one.driven.stop()
  cache.remove()
}

function rows(): readonly Measured[] {
  const ours = (what: string) => measured.of('seedbed', what)
  const shell = (what: string): Measured['reference'] => ['grep', measured.of('shell', what)]
  const count = (number: number): string => number.toLocaleString('en')
  const beside = (row: Omit<Measured, 'reference'>, what: string): Measured => {
    const reference = shell(what)
    return reference ? { ...row, reference } : row
  }
  return [
    beside({ metric: 'related articles of any article, p50', ours: ours('related'), goal: { most: 20 } }, 'related'),
    { metric: 'related articles of any article, p95', ours: ours('related'), share: 0.95, goal: { most: 20 } },
    { metric: 'related articles, the first time', ours: ours('related first') },
    beside(
      {
        metric: `concordance of an entity with ${count(corpus.hotPerson.references)} mentions, to its first lines`,
        ours: ours('concordance'),
        goal: { most: 50 },
      },
      'concordance',
    ),
    { metric: 'the same, the first time', ours: ours('concordance first') },
    beside({ metric: 'atlas of the corpus computed, the first time', ours: ours('atlas first') }, 'atlas'),
    { metric: 'atlas of the corpus computed', ours: ours('atlas') },
    { metric: 'atlas computed with another time brushed, p95', ours: ours('atlas brushed'), share: 0.95 },
    { metric: 'atlas drawn, from the page’s question', ours: measured.of('page', 'drawn'), goal: { most: 2000 } },
    { metric: 'atlas drawn anew when a place is chosen', ours: measured.of('page', 'drawn brushed') },
    beside(
      { metric: `a hundred of ${count(ENTITIES)} entities in the explorer, p50`, ours: ours('explorer') },
      'explorer',
    ),
    { metric: 'the same, p95', ours: ours('explorer'), share: 0.95 },
    { metric: 'the same in an order that is asked for the first time', ours: ours('explorer first') },
    { metric: 'the same, filtered by some letters', ours: ours('explorer filter') },
  ]
}
