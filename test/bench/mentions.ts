import AhoCorasick from 'modern-ahocorasick'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { nameTables } from '../../server/src/corpus/name-tables.ts'
import { nameTableOf } from '../../server/src/corpus/names/name-table-builder.ts'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { hitsIn } from '../../server/src/find/block-hits.ts'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { fold } from '../../server/src/language/fold.ts'
import { textFolding } from '../../server/src/language/foldings.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { namesAndText } from './mentions/names-and-text.ts'
import { writeMentionsSection } from './page.ts'
import { type Measured, printTable, rowOf } from './row.ts'
import { Measurements } from './statistics.ts'

/*
 * The benchmark of names in running text: `node out/test/bench/mentions.js`, with `--no-page` to leave docs/performance.md as it is. The peers are given texts
 * and names that are folded already, and know neither particles nor whole words of Arabic.
 */

const NAMES = 100_000
const BYTES = 1_000_000
const ROUNDS = 5
const EDITS = 30

const measured = new Measurements()
const { names, text } = namesAndText(NAMES, BYTES)
const folded = names.map((name) => fold(name, textFolding).key)
const lines = text.split('\n\n')
const foldedLines = lines.map((line) => fold(line, textFolding).key)

for (let round = 1; round <= ROUNDS; round++) {
  const table = timed('seedbed', 'build', () => nameTableOf(names.map((name) => [name])))
  timed('seedbed', 'scan', () => lines.reduce((sum, line) => sum + hitsIn(table, line).length, 0))
  const matcher = timed('ahocorasick', 'build', () => new AhoCorasick(folded))
  timed('ahocorasick', 'scan', () => foldedLines.reduce((sum, line) => sum + matcher.search(line).length, 0))
  const union = timed('union', 'build', () => unionOf(folded))
  timed('union', 'scan', () => foldedLines.reduce((sum, line) => sum + Array.from(line.matchAll(union)).length, 0))
}
editRegistry()
typeInArticle()

const table = rows().map(rowOf)
printTable(table)
if (!process.argv.includes('--no-page')) writeMentionsSection(table, ROUNDS)

function timed<T>(who: string, what: string, run: () => T): T {
  const began = performance.now()
  const done = run()
  measured.add(who, what, performance.now() - began)
  return done
}

/** What most would write: all names in one expression, the longest first, as whole words. It compiles when it is first used. */
function unionOf(all: readonly string[]): RegExp {
  const sorted = all.toSorted((a, b) => b.length - a.length)
  const union = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  union.test(foldedLines[0] ?? '')
  union.lastIndex = 0
  return union
}

/** Names are added to an open registry that holds them all; timed is what makes them findable once the file has been read. */
function editRegistry(): void {
  const settings = readSettings(undefined)
  const records = names.map((name, at) => `  n${at}: { name: ${name} }`)
  let source = new Source('file:///corpus/entities/all.yaml', 1, `org:\n${records.join('\n')}\n`)
  let file = readRegistryFile(source, settings)
  const tables = () => nameTables(Corpus.empty('file:///corpus', settings).apply({ open: [file] }))
  tables()
  for (let edit = 0; edit < EDITS; edit++) {
    const start = source.text.indexOf(`n${edit * 1000}: `)
    source = source.apply(
      [{ range: source.range({ start, end: start }), text: `new${edit}: { name: جديد ${edit} }\n  ` }],
      edit + 2,
    )
    file = readRegistryFile(source, settings, file)
    timed('seedbed', 'name added', tables)
  }
}

/** Letters are typed in one block of an article of 50 KB, with all names in a registry beside it. */
function typeInArticle(): void {
  const settings = readSettings(undefined)
  const records = names.map((name, at) => `  n${at}: { name: ${name} }`)
  const registry = readRegistryFile(
    new Source('file:///corpus/entities/all.yaml', 1, `org:\n${records.join('\n')}\n`),
    settings,
  )
  const corpus = Corpus.empty('file:///corpus', settings).apply({ open: [registry] })
  const body = text.slice(0, 28_000)
  const first = readArticle(new Source('file:///corpus/a.seed.md', 1, body), settings)
  timed('seedbed', 'article', () => findMentions(first, corpus.apply({ open: [first] })))
  for (let edit = 0; edit < EDITS; edit++) {
    const at = body.length >> 1
    const typed = `${body.slice(0, at)}${'كتاب'.repeat(edit)}${body.slice(at)}`
    const article = readArticle(new Source('file:///corpus/a.seed.md', edit + 2, typed), settings)
    const next = corpus.apply({ open: [article] })
    timed('seedbed', 'keystroke', () => findMentions(article, next))
  }
}

function rows(): readonly Measured[] {
  const beside = (who: string, what: string) => [who, measured.of(who, what)] as const
  return [
    {
      metric: '100,000 names made ready to be found',
      ours: measured.of('seedbed', 'build'),
      reference: beside('ahocorasick', 'build'),
      goal: { most: 300 },
    },
    { metric: 'the same', ours: measured.of('seedbed', 'build'), reference: beside('union', 'build') },
    {
      metric: 'found in 1 MB of text',
      ours: measured.of('seedbed', 'scan'),
      reference: beside('ahocorasick', 'scan'),
      goal: { most: 100 },
    },
    { metric: 'the same', ours: measured.of('seedbed', 'scan'), reference: beside('union', 'scan') },
    {
      metric: 'one name more in an open registry of 100,000',
      ours: measured.of('seedbed', 'name added'),
      goal: { most: 1 },
    },
    { metric: 'mentions of an article of 50 KB', ours: measured.of('seedbed', 'article') },
    { metric: 'the same after a keystroke', ours: measured.of('seedbed', 'keystroke') },
  ]
}
