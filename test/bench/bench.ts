import { setTimeout as rest } from 'node:timers/promises'
import { runBound, runInProcess } from './bound-runs.ts'
import { changeMany } from './burst.ts'
import { cacheFolder } from './cache-folder.ts'
import { runChecks } from './check-runs.ts'
import { type Contender, markdownServer, nullServer, remarkServer, seedbed, yamlServer } from './contenders.ts'
import { cachedCorpus, type GeneratedCorpus } from './corpus.ts'
import { type } from './keystrokes.ts'
import { writePage } from './page.ts'
import { planOf, SMALL } from './plan.ts'
import { bareNode } from './process-usage.ts'
import { questionsTo } from './questions.ts'
import { watchQuiet } from './quiet.ts'
import { printTable } from './row.ts'
import { completeIndex, startUp, type Visit } from './start-up.ts'
import { Measurements } from './statistics.ts'
import { tableOf } from './table.ts'

/*
 * The benchmark: `npm run bench` on 10,000 articles, `npm run bench:full` on 100,000. Bounds and servers take turns, so that every ratio is of times on the
 * same machine under the same load; see docs/performance.md.
 */

const plan = planOf(process.argv.slice(2))
const began = performance.now()
const measured = new Measurements()
/** What could not be measured, and why. */
const notes: string[] = []
const ours = plan.server === undefined ? {} : { server: plan.server }

say(`Corpora of ${SMALL} and ${plan.articles} articles`)
const small = cachedCorpus(SMALL)
const corpus = cachedCorpus(plan.articles)
const slow = cachedCorpus(plan.articles, { slow: true })
const floor = nullServer()

for (let round = 1; round <= plan.rounds; round++) {
  say(`Round ${round} of ${plan.rounds}`)
  bounds(round)
  await visit('nothing', floor, corpus, false, (one) => keystrokes(one, 150))
  await smallCorpus()
  await coldAndWarm()
  await whileIndexing()
  if (round <= plan.peerRounds) await peers()
}
say('Once')
await slowFrontMatter()
await smallHeap()
await quiet()
await burst()
for (let round = 1; round <= 3; round++) runChecks(measured)

const table = tableOf(measured, corpus)
printTable(table)
for (const note of notes) console.log(`- ${note}`)
const seconds = Math.round((performance.now() - began) / 1000)
say(`${seconds} seconds`)
if (plan.writes) writePage({ table, notes, corpus, plan, seconds })
// Programs of their own, so that they can be run alone.
await import('./registry.ts')
await import('./mentions.ts')
await import('./corpus-views.ts')
await import('./imports.ts')

function bounds(round: number): void {
  for (const bound of ['read', 'decode', 'transcode', 'stat', 'rg'] as const) {
    measured.add('bound', bound, runBound(bound, corpus.folder))
  }
  oneThread('seedbed', corpus)
  measured.add('bare node', 'resident', bareNode())
  if (round === 1) measured.add('bound', 'yaml', runBound('yaml', slow.folder))
}

/** The index without a server, if it can be had. */
function oneThread(who: string, { folder }: GeneratedCorpus): void {
  try {
    const { milliseconds, steps } = runInProcess(folder)
    measured.add(who, 'one thread', milliseconds)
    for (const [step, time] of Object.entries(steps ?? {})) measured.add(who, `one thread: ${step}`, time)
  } catch (error) {
    notes.push(`one thread: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function smallCorpus(): Promise<void> {
  const cache = cacheFolder()
  const contender = seedbed({ ...ours, name: 'seedbed small', cache: cache.path })
  await visit('small', contender, small, true, (one) => keystrokes(one, 150))
  cache.remove()
}

/** The whole of it: an index from nothing, everything asked, and the next start with the cache that was left. */
async function coldAndWarm(): Promise<void> {
  const cache = cacheFolder()
  await visit('cold', seedbed({ ...ours, cache: cache.path }), corpus, true, async (one) => {
    await keystrokes(one, 200)
    const questions = questionsTo(one, measured)
    await questions.symbols()
    await questions.hotArticle(10)
    await questions.hotArticleEdited(10)
    await questions.hotPerson(3)
    await questions.hover(40)
    await questions.completion(40)
    await questions.rename(5)
    await cache.written()
  })
  measured.add('seedbed', 'cache bytes', cache.bytes() || undefined)
  if (cache.bytes() > 0) {
    measured.add('bound', 'load-and-stat', runBound('load-and-stat', corpus.folder, cache.path))
    await visit('warm', seedbed({ ...ours, name: 'seedbed warm', cache: cache.path }), corpus, true)
  }
  cache.remove()
}

async function whileIndexing(): Promise<void> {
  const cache = cacheFolder()
  const contender = seedbed({ ...ours, name: 'seedbed indexing', cache: cache.path })
  await visit('while indexing', contender, corpus, false, async (one) => {
    const over = performance.now() + plan.limit
    const isReading = (): boolean => one.driven.status()?.articles !== corpus.articles && performance.now() < over
    await type(one, measured, 'keystroke', isReading, 5)
  })
  cache.remove()
}

async function peers(): Promise<void> {
  await visit('vscode-markdown', markdownServer, corpus, true, async (one) => {
    await keystrokes(one, 100)
    const questions = questionsTo(one, measured)
    await questions.hotArticle(3)
    await questions.hotArticleEdited(3)
    await questions.hover(20)
    await questions.completion(20)
    await questions.rename(2)
    await questions.symbols()
  })
  await visit('remark', remarkServer, corpus, false, (one) => keystrokes(one, 60))
  await visit('yaml', yamlServer, corpus, false, (one) => keystrokes(one, 20))
}

async function slowFrontMatter(): Promise<void> {
  oneThread('seedbed slow', slow)
  const cache = cacheFolder()
  await visit('slow front matter', seedbed({ ...ours, name: 'seedbed slow', cache: cache.path }), slow, true)
  cache.remove()
}

async function smallHeap(): Promise<void> {
  const cache = cacheFolder()
  const nodeOptions = ['--max-old-space-size=512']
  const contender = seedbed({ ...ours, name: 'seedbed small heap', cache: cache.path, nodeOptions })
  let survived = 0
  await visit('heap of 512 MB', contender, corpus, true, async (one) => {
    const questions = questionsTo(one, measured)
    await questions.symbols()
    await questions.hotPerson(1)
    await questions.completion(10)
    await questions.rename(1)
    survived = 1
  })
  measured.add(contender.name, 'survived', survived)
  cache.remove()
}

async function quiet(): Promise<void> {
  const cache = cacheFolder()
  const contender = seedbed({ ...ours, name: 'seedbed quiet', cache: cache.path, scope: 'corpus' })
  await visit('idle', contender, corpus, false, async (one) => {
    if (!(await watchQuiet(one, measured, plan.limit))) notes.push('idle: the whole corpus was not checked in time')
  })
  cache.remove()
}

async function burst(): Promise<void> {
  const cache = cacheFolder()
  const contender = seedbed({ ...ours, name: 'seedbed burst', cache: cache.path })
  await visit('burst', contender, corpus, true, async (one) => {
    if (!(await changeMany(one, measured, plan.limit))) notes.push('burst: not every reference was there in time')
  })
  cache.remove()
}

function keystrokes(one: Visit, count: number): Promise<void> {
  return type(one, measured, 'keystroke', (done) => done < count)
}

/** Starts a server, waits for its index if that is wanted, lets it be asked, and stops it. What fails is noted, and the rest goes on. */
async function visit(
  what: string,
  contender: Contender,
  on: GeneratedCorpus,
  complete: boolean,
  ask: (visit: Visit) => Promise<void> = () => rest(0),
): Promise<void> {
  let one: Visit | undefined
  try {
    one = await startUp(contender, on, measured)
    if (complete && !(await completeIndex(one, measured, plan.limit))) {
      notes.push(`${what}: the index was not complete after ${plan.limit / 1000} s`)
    } else await Promise.race([ask(one), one.driven.died, over()])
  } catch (error) {
    notes.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
  await one?.driven.stop()
}

/** Fails when a visit takes too long. */
async function over(): Promise<never> {
  await rest(plan.limit, undefined, { ref: false })
  throw new Error(`not all answers within ${plan.limit / 1000} s`)
}

function say(what: string): void {
  console.error(`[${Math.round((performance.now() - began) / 1000)} s] ${what}`)
}
