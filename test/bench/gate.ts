import { cacheFolder } from './cache-folder.ts'
import { seedbed } from './contenders.ts'
import { cachedCorpus, type GeneratedCorpus } from './corpus.ts'
import { type } from './keystrokes.ts'
import { searchesInCorpus } from './mentions/searches-in-corpus.ts'
import { planOf } from './plan.ts'
import { questionsTo } from './questions.ts'
import { completeIndex, startUp } from './start-up.ts'
import { figures, Measurements, median } from './statistics.ts'

/*
 * `npm run bench:gate`: whether costs grow as they should. Everything is measured on a small corpus and on one four times as large, in turns, and only the
 * quotient of the two counts, so that it holds on any machine; one that exceeds its bound is measured again before it counts. The bounds are wide: they
 * stop what is quadratic, and what depends on the size of the corpus though it should not.
 */

const ARTICLES = 1000
const TIMES = 4
const ROUNDS = 3
const ATTEMPTS = 3

/** One cost, and how many times as high it may be in the larger corpus. */
interface Check {
  readonly what: string
  readonly atMost: number
  /** Milliseconds that are added to both before they are compared: below, differences are chance. */
  readonly noise: number
  /** What the cost is shared among, where it may grow with the answer. */
  readonly per?: (corpus: GeneratedCorpus) => number
  /** What happens before, and is no part of it. */
  readonly less?: string
}

const checks: readonly Check[] = [
  { what: 'first symbols', atMost: 1.5, noise: 20 },
  { what: 'keystroke', atMost: 1.7, noise: 0.5 },
  { what: 'hover', atMost: 2, noise: 1 },
  { what: 'completion', atMost: 2.5, noise: 2 },
  { what: 'symbols again', atMost: 2.5, noise: 3 },
  { what: 'complete', atMost: 5.5, noise: 20, less: 'first symbols' },
  { what: 'complete cpu', atMost: 5.5, noise: 50 },
  { what: 'hot article', atMost: 2, noise: 0.02, per: ({ hotArticle }) => hotArticle.references },
  { what: 'hot article edited', atMost: 2, noise: 0.02, per: ({ hotArticle }) => hotArticle.references },
  { what: 'hot person', atMost: 2, noise: 0.005, per: ({ hotPerson }) => hotPerson.references },
  { what: 'rename', atMost: 2, noise: 0.1, per: ({ hotArticle }) => hotArticle.references },
]

/** Kilobytes of memory that one article more may take. */
const MEMORY = 16

/** How many times as often names may be looked up for a block: a few more of them begin as its words do. */
const LOOK_UPS = 1.1

const plan = planOf(process.argv.slice(2))
const corpora = [cachedCorpus(ARTICLES), cachedCorpus(ARTICLES * TIMES)] as const
const counted = judgeSearches()
let failing: readonly string[] = []
for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
  const measured = await measure()
  const failed = [...judge(measured), ...judgeMemory(measured)]
  // What was in its bounds once does not grow: only what exceeds them each time fails.
  failing = attempt === 1 ? failed : failing.filter((what) => failed.includes(what))
  if (failing.length === 0) break
  console.log(`${failing.join(', ')}: too much in attempt ${attempt} of ${ATTEMPTS}`)
}
process.exitCode = failing.length + counted.length > 0 ? 1 : 0

async function measure(): Promise<Measurements> {
  const measured = new Measurements()
  for (let round = 0; round < ROUNDS; round++) for (const corpus of corpora) await visit(corpus, measured)
  return measured
}

async function visit(corpus: GeneratedCorpus, measured: Measurements): Promise<void> {
  const cache = cacheFolder()
  const server = plan.server === undefined ? {} : { server: plan.server }
  const one = await startUp(seedbed({ ...server, name: nameOf(corpus), cache: cache.path }), corpus, measured)
  if (!(await completeIndex(one, measured, plan.limit))) throw new Error('The index was not complete in time.')
  const questions = questionsTo(one, measured)
  await type(one, measured, 'keystroke', (count) => count < 60)
  await questions.hover(20)
  await questions.completion(20)
  await questions.symbols()
  await questions.hotArticle(5)
  await questions.hotArticleEdited(5)
  await questions.hotPerson(3)
  await questions.rename(3)
  await one.driven.stop()
  cache.remove()
}

/** Prints every quotient and returns the costs that grow too much. */
function judge(measured: Measurements): readonly string[] {
  return checks.flatMap(({ what, atMost, noise, per = () => 1, less }) => {
    const [small, large] = corpora.map((corpus) => {
      const before = less === undefined ? 0 : median(measured.of(nameOf(corpus), less))
      return (median(measured.of(nameOf(corpus), what)) - before) / per(corpus) + noise
    })
    const quotient = (large ?? 0) / (small ?? 1)
    return verdict(what, `${figures(quotient)}×`, `${atMost}×`, quotient <= atMost)
  })
}

function judgeMemory(measured: Measurements): readonly string[] {
  const [small, large] = corpora.map((corpus) => median(measured.of(nameOf(corpus), 'resident')))
  const kilobytes = ((large ?? 0) - (small ?? 0)) / (ARTICLES * (TIMES - 1)) / 1000
  // Nothing is known of memory where there is no `/proc`.
  if (Number.isNaN(kilobytes)) return []
  return verdict('memory of one article more', `${figures(kilobytes)} KB`, `${MEMORY} KB`, kilobytes <= MEMORY)
}

/** What is sought in an article at a keystroke is counted rather than timed: it is the same each time. */
function judgeSearches(): readonly string[] {
  const [small, large] = corpora.map(searchesInCorpus)
  const blocks = large?.blocks ?? Number.NaN
  const quotient = (large?.lookUps ?? Number.NaN) / (small?.lookUps ?? Number.NaN)
  return [
    ...verdict('blocks searched at a key', figures(blocks), '1', blocks === 1),
    ...verdict('look-ups of names for a block', `${figures(quotient)}×`, `${LOOK_UPS}×`, quotient <= LOOK_UPS),
  ]
}

function verdict(what: string, found: string, atMost: string, holds: boolean): readonly string[] {
  console.log(`${holds ? '    ' : 'BAD '}${what.padEnd(32)}${found.padStart(10)}  at most ${atMost}`)
  return holds ? [] : [what]
}

function nameOf({ articles }: GeneratedCorpus): string {
  return `${articles} articles`
}
