import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { remark } from 'remark'

const markdown = remark()

/** What others do with one capture: the words that they write. */
const peers: Readonly<Record<string, (text: string) => string>> = {
  copy: (text) => text,
  remark: (text) => String(markdown.processSync(text)),
  readability: (html) => new Readability(parseHTML(html).document as never).parse()?.textContent ?? '',
}

/*
 * Reads every file of a folder, has one of the others make something of it, and writes that into another folder: `peers.js NAME FROM TO`. Prints the
 * milliseconds of processor time of the whole process.
 */
const [name = '', from = '', to = ''] = process.argv.slice(2)
const peer = peers[name]
if (!peer) throw new Error(`There is no “${name}”.`)
mkdirSync(to)
for (const file of readdirSync(from)) writeFileSync(join(to, file), peer(readFileSync(join(from, file), 'utf8')))
const { user, system } = process.cpuUsage()
console.log(JSON.stringify((user + system) / 1000))
