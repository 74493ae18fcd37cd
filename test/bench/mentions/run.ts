import { apart, type EngineName, engines, type Place, plainPlaces } from './engines.ts'
import { mentionNames } from './names.ts'
import { newsOf } from './text.ts'

/*
 * One engine in a process of its own: `node run.js ENGINE NAMES BYTES MORE` prints what it takes to make so many names ready, and to find them in a text of so many
 * bytes, paragraph by paragraph, and so many times more in others like it; and how what it finds compares with what we do.
 */

/** What one run prints. */
export interface EngineRun {
  /** In milliseconds. */
  readonly build: number
  readonly scan: number
  /** Of the texts after the first one. */
  readonly again: readonly number[]
  /** Names that were found, those inside of others too. */
  readonly found: number
  /** Those of them that every engine means by a name (`plainPlaces`). */
  readonly plain: number
  /** How many of those that we find the engine does not, and the other way round. */
  readonly missed: number
  readonly foreign: number
}

const [, , engine = 'seedbed', count = '1000', bytes = '10000', more = '0'] = process.argv
const known = mentionNames(Number(count))
const names = known.map(({ text }) => text)
const news = newsOf(Number(bytes), known)

// What making names and text has left is not for the engines to clear away.
globalThis.gc?.()
const began = performance.now()
const search = engines[engine as EngineName](names)
const built = performance.now()
const places = news.map(search)
const scanned = performance.now()
const again = Array.from({ length: Number(more) }, (_, at) => {
  const others = news.map((paragraph) => `${paragraph} ${at}`)
  const start = performance.now()
  for (const paragraph of others) search(paragraph)
  return performance.now() - start
})

const keysOf = (all: readonly (readonly Place[])[]): ReadonlySet<string> =>
  new Set(all.flatMap((found, at) => found.map(({ start, end }) => `${at} ${start} ${end}`)))
const plainOf = (all: readonly (readonly Place[])[]): readonly (readonly Place[])[] =>
  all.map((found, at) => plainPlaces(news[at] ?? '', found))

const plain = plainOf(places)
const ours = engine === 'seedbed' ? plain : plainOf(news.map(engines.seedbed(names)))
// One expression takes each name out of the text: those inside of it, it cannot find.
const theirs = keysOf(plain)
const wanted = keysOf(engine === 'regular expression' ? ours.map(apart) : ours)
const all = keysOf(ours)
const run: EngineRun = {
  build: built - began,
  scan: scanned - built,
  again,
  found: places.reduce((sum, found) => sum + found.length, 0),
  plain: theirs.size,
  missed: [...wanted].filter((key) => !theirs.has(key)).length,
  foreign: [...theirs].filter((key) => !all.has(key)).length,
}
console.log(JSON.stringify(run))
