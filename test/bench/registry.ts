import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HoverRequest } from 'vscode-languageserver-protocol'
import { untilAtRest } from './at-rest.ts'
import { runBound, runInProcess } from './bound-runs.ts'
import { cacheFolder } from './cache-folder.ts'
import { checkOf } from './check-runs.ts'
import { seedbed } from './contenders.ts'
import { cachedCorpus, type GeneratedCorpus } from './corpus.ts'
import { positionAt } from './driver.ts'
import { type } from './keystrokes.ts'
import { writeRegistrySection } from './page.ts'
import { planOf } from './plan.ts'
import { questionsTo } from './questions.ts'
import { LARGE, registryTable, SAMPLE, SHORT, TYPED_IN } from './registry-table.ts'
import { printTable } from './row.ts'
import { completeIndex, startUp, type Visit } from './start-up.ts'
import { Measurements } from './statistics.ts'

/*
 * The benchmark of a large registry with few articles: `node out/test/bench/registry.js`, with `--no-page` to leave docs/performance.md as it is and `--rounds=` as
 * in `npm run bench`, of which it is a part.
 */

const ARTICLES = 50

/** Completions of a visit. */
const ASKED = 60

const plan = planOf(process.argv.slice(2))
const measured = new Measurements()
const registryOf = (entities: number, inOneFile: boolean): GeneratedCorpus =>
  cachedCorpus(ARTICLES, { registry: { entities, inOneFile } })
const several = registryOf(LARGE, false)
const inOne = registryOf(LARGE, true)
const sample = registryOf(SAMPLE, true)
const typedIn = registryOf(TYPED_IN, true)
const short = registryOf(SHORT, true)

for (let round = 1; round <= plan.rounds; round++) {
  console.error(`The registry: round ${round} of ${plan.rounds}`)
  for (const [name, corpus] of [
    ['several files', several],
    ['one file', inOne],
  ] as const) {
    load(name, corpus)
    measured.add(name, 'by js-yaml', runBound('registry by js-yaml', corpus.folder))
  }
  load('sample', sample)
  measured.add('sample', 'by js-yaml', runBound('registry by js-yaml', sample.folder))
  measured.add('sample', 'by yaml', runBound('registry by yaml', sample.folder))
  await visit('large', several, async (one) => {
    await untilAtRest(one.driven)
    await hoverAllTags(one)
    await questionsTo(one, measured).completion(ASKED)
  })
  await visit('just started', several, async (one) => {
    await hoverAllTags(one)
    await questionsTo(one, measured).completion(ASKED)
  })
  await visit('typed in', typedIn, typeInRegistry)
  await visit('short', short, typeInRegistry)
  measured.add('several files', 'check', checkOf(several.folder).milliseconds)
}

const table = registryTable(measured)
printTable(table)
if (plan.writes) writeRegistrySection(table, { rounds: plan.rounds, several, inOne, typedIn })

/** All that is done with the bytes until a corpus answers hover; and until it answers completion too, for which names are sorted. */
function load(name: string, { folder }: GeneratedCorpus): void {
  const { milliseconds, steps } = runInProcess(folder)
  const { names = 0 } = steps ?? {}
  measured.add(name, 'load with names', milliseconds)
  measured.add(name, 'load', milliseconds - names)
}

async function visit(name: string, corpus: GeneratedCorpus, ask: (visit: Visit) => Promise<void>): Promise<void> {
  const cache = cacheFolder()
  const contender = seedbed({ name, cache: cache.path, ...(plan.server === undefined ? {} : { server: plan.server }) })
  const one = await startUp(contender, corpus, measured)
  if (!(await completeIndex(one, measured, plan.limit))) throw new Error(`${name}: the index was not complete in time`)
  await ask(one)
  await one.driven.stop()
  cache.remove()
}

/** Each card twice: of people, places with their maps, organisations and events. */
async function hoverAllTags({ contender, driven, uri }: Visit): Promise<void> {
  const text = driven.text(uri)
  const tags = Array.from(text.matchAll(/\]\((?:person|place|org|event):/g), ({ index }) => positionAt(text, index + 4))
  for (const position of [...tags, ...tags]) {
    const began = performance.now()
    const card = await driven.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
    if (!card) throw new Error(`No card at line ${position.line + 1}`)
    measured.add(contender.name, 'hover', performance.now() - began)
  }
}

/** Opens the whole registry and types in a name in its middle. */
async function typeInRegistry(visit: Visit): Promise<void> {
  const { contender, corpus, driven } = visit
  const file = join(corpus.folder, 'entities', 'registry.yaml')
  const text = readFileSync(file, 'utf8')
  const uri = pathToFileURL(file).href
  const caret = positionAt(text, text.indexOf(', en: ', text.indexOf('\n    name: { ar: ', text.length / 2)))
  const began = performance.now()
  await driven.open(uri, 'yaml', text)
  await driven.findings(uri)
  measured.add(contender.name, 'opened', performance.now() - began)
  await type({ ...visit, uri, caret }, measured, 'keystroke', (done) => done < 180)
}
