import { transcode } from 'node:buffer'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { filesBelow } from './files-below.ts'
import { usageOf } from './process-usage.ts'

/*
 * Lower bounds, each in a process of its own: `node bounds.js TASK CORPUS [CACHE]` prints the milliseconds of one task over all articles of a
 * corpus, or all files of its registry, and the most memory that the process had. Listing the files is not counted.
 */

const [, , name = '', folder = '', cache = ''] = process.argv
const files = filesBelow(folder, '.seed.md')
const registry = filesBelow(join(folder, 'entities'), '.yaml')
const buffer = Buffer.allocUnsafe(1 << 20)

/** Reads each file into the one buffer, synchronously: the fastest way there is in Node. */
function eachFile(use: (length: number) => void): void {
  for (const file of files) {
    const descriptor = openSync(file, 'r')
    const length = readSync(descriptor, buffer, 0, buffer.length, 0)
    closeSync(descriptor)
    use(length)
  }
}

/** Something that the engine cannot leave out. */
let seen = 0

const tasks: Readonly<Record<string, () => () => void>> = {
  read: () => () =>
    eachFile((length) => {
      seen += length
    }),
  decode: () => () =>
    eachFile((length) => {
      seen += buffer.toString('utf8', 0, length).length
    }),
  transcode: () => () =>
    eachFile((length) => {
      seen += transcode(buffer.subarray(0, length), 'utf8', 'ucs2').toString('ucs2').length
    }),
  stat: () => () => {
    for (const file of files) seen += statSync(file).size
  },
  yaml() {
    const texts: string[] = []
    eachFile((length) => texts.push(frontMatterOf(buffer.toString('utf8', 0, length))))
    return () => {
      for (const text of texts) seen += Object.keys(parse(text)).length
    }
  },
  'registry by js-yaml'() {
    // It has no types of its own.
    const { load } = createRequire(import.meta.url)('js-yaml') as { readonly load: (text: string) => object }
    return () => {
      for (const file of registry) seen += Object.keys(load(readFileSync(file, 'utf8'))).length
    }
  },
  'registry by yaml': () => () => {
    for (const file of registry) seen += parseDocument(readFileSync(file, 'utf8')).errors.length
  },
  'load-and-stat': () => () => {
    for (const file of filesBelow(cache, '')) if (statSync(file).isFile()) seen += readFileSync(file).length
    for (const file of files) seen += statSync(file).size
  },
}

/** The lines between the first two lines of dashes. */
function frontMatterOf(text: string): string {
  const start = text.indexOf('---') + 3
  return text.slice(start, text.indexOf('\n---', start))
}

const prepare = tasks[name]
if (!prepare) throw new Error(`There is no task “${name}”.`)
const run = prepare()
const began = performance.now()
run()
const milliseconds = performance.now() - began
console.log(JSON.stringify({ milliseconds, peak: usageOf(process.pid)?.peak, seen }))
