import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../support/project.ts'
import { versionOf } from './contenders.ts'
import type { GeneratedCorpus } from './corpus.ts'
import type { Plan } from './plan.ts'
import { cellsOf, columns, type Row } from './row.ts'

/** What one run of the benchmark found. */
export interface Result {
  readonly table: readonly Row[]
  readonly notes: readonly string[]
  readonly corpus: GeneratedCorpus
  readonly plan: Plan
  readonly seconds: number
}

const PAGE = join(ROOT, 'docs', 'performance.md')

/** Writes the results into docs/performance.md: each size of corpus has a section of its own, and those of other sizes stay. */
export function writePage(result: Result): void {
  writeSection(result.corpus.articles, section(result))
}

/** What one run of the benchmark of the registry was done with. */
export interface RegistryRun {
  readonly rounds: number
  readonly several: GeneratedCorpus
  readonly inOne: GeneratedCorpus
  readonly typedIn: GeneratedCorpus
}

/** Writes what was found of a large registry, behind the sizes of corpora. */
export function writeRegistrySection(table: readonly Row[], { rounds, several, inOne, typedIn }: RegistryRun): void {
  const megabytes = ({ registryBytes }: GeneratedCorpus): string => `${(registryBytes / 1e6).toFixed(1)} MB`
  const shape = `Ten files: ${megabytes(several)}; one file: ${megabytes(inOne)}; the file that is typed in: ${megabytes(typedIn)}.`
  writeSection(
    REGISTRY_PLACE,
    [
      REGISTRY,
      `${underLoad(rounds)}. js-yaml ${versionOf('js-yaml')}, yaml ${versionOf('yaml')}`,
      shape,
      markdownTable(table),
    ].join('\n\n'),
  )
}

/** Writes what was found of the seed editor, behind all else. */
export function writeEditorSection(table: readonly Row[], rounds: number): void {
  writeSection(Number.POSITIVE_INFINITY, `${EDITOR}\n\n${underLoad(rounds)}\n\n${markdownTable(table)}`)
}

/** Writes what was found of names in running text, behind the registry. */
export function writeMentionsSection(table: readonly Row[], rounds: number): void {
  const peer = `modern-ahocorasick ${versionOf('modern-ahocorasick')}`
  writeSection(MENTIONS_PLACE, `${MENTIONS}\n\n${underLoad(rounds)}. ${peer}\n\n${markdownTable(table)}`)
}

/** Writes what was found of imports, behind the views. */
export function writeImportsSection(table: readonly Row[], rounds: number): void {
  writeSection(IMPORTS_PLACE, `${IMPORTS}\n\n${underLoad(rounds)}\n\n${markdownTable(table)}`)
}

/** What one run of the benchmark of views was done with. */
export interface ViewsRun {
  readonly rounds: number
  readonly corpus: GeneratedCorpus
  readonly many: GeneratedCorpus
}

/** Writes what was found of the views of a corpus, behind names in running text. */
export function writeViewsSection(table: readonly Row[], { rounds, corpus, many }: ViewsRun): void {
  const size = ({ articles, entities }: GeneratedCorpus): string =>
    `${articles.toLocaleString('en')} articles and ${entities.toLocaleString('en')} entities`
  const shape = `The explorer: ${size(many)}; all else: ${size(corpus)}.`
  writeSection(VIEWS_PLACE, [VIEWS, underLoad(rounds), shape, markdownTable(table)].join('\n\n'))
}

/** Behind every number of articles. */
const REGISTRY_PLACE = Number.MAX_VALUE / 8
const MENTIONS_PLACE = Number.MAX_VALUE / 4
const VIEWS_PLACE = Number.MAX_VALUE / 2
const IMPORTS_PLACE = Number.MAX_VALUE

function writeSection(articles: number, text: string): void {
  const sections = new Map(readSections())
  sections.set(articles, text)
  const sorted = [...sections].toSorted(([a], [b]) => a - b)
  writeFileSync(PAGE, `${[INTRODUCTION, ...sorted.map(([, text]) => text)].join('\n\n')}\n`)
}

function readSections(): readonly (readonly [number, string])[] {
  if (!existsSync(PAGE)) return []
  return readFileSync(PAGE, 'utf8')
    .split(
      /^(?=## (?:[\d,]+ articles|The registry|Names in running text|The views of a corpus|Imports|The seed editor)$)/m,
    )
    .slice(1)
    .map((text) => {
      const articles = /^## ([\d,]+) /.exec(text)?.[1]
      return [articles ? Number(articles.replaceAll(',', '')) : placeOf(text), text.trimEnd()] as const
    })
}

function placeOf(section: string): number {
  const places = {
    '## The registry': REGISTRY_PLACE,
    '## Names': MENTIONS_PLACE,
    '## The views': VIEWS_PLACE,
    '## Imports': IMPORTS_PLACE,
  }
  return Object.entries(places).find(([head]) => section.startsWith(head))?.[1] ?? Number.POSITIVE_INFINITY
}

const INTRODUCTION = `# Performance

Written by \`npm run bench\` (10,000 articles, a quarter of an hour) and \`npm run bench:full\` (100,000 articles); \`npm run bench:gate\` fails when costs
grow with the corpus that should not. Nothing is downloaded: the corpus is generated, the same each time, in the folder for temporary files. Ripgrep is
measured where it is installed. Memory and processor time are read from \`/proc\`, so they are there on Linux alone.

How to read the tables

- Times are medians of all samples, with the least and the greatest; p95 and p99 are of all samples of all rounds. Bounds and servers take turns in each
  round, so a **ratio** is of times on one machine under one load; times of two runs cannot be compared.
- Goals are for 100,000 articles on two cores. “≥ 15× faster” is for 10,000.
- Every server is a process of its own and is asked over standard input and output, as an editor asks. Answers with all references are counted: an index is
  *complete* when every link to the article that is linked to most, the *hot* one, is in the answer.
- The bounds read all articles, each in a fresh process, with the list of files at hand: into one buffer, decoded by \`toString('utf8')\`, decoded
  by \`buffer.transcode\`; \`rg -c\` counts the links on one thread. The files are in the page cache.
- *null* is a server that finds nothing: what it takes, the protocol takes. *vscode-markdown* is the server of VS Code’s Markdown support; the benchmark plays
  its client, which reads files and makes tokens for it, and this client’s processor time is not counted. It follows links by path alone, and so is asked for
  those. *remark* and *yaml* know one file at a time; *yaml* waits 200 ms before it checks.
- *check* runs our command line and two linters of Markdown on the same 1,000 articles, each as a process of its own that prints all it finds into a pipe:
  twenty mistakes of eight kinds for us, some twenty lines that are too long for the others.
- A keystroke is timed from \`didChange\` until the findings of that version are there.`

function section({ table, notes, corpus, plan, seconds }: Result): string {
  return [
    `## ${corpus.articles.toLocaleString('en')} articles`,
    machine(plan, seconds),
    shape(corpus),
    markdownTable(table),
    ...(notes.length > 0 ? [`Not measured\n\n${notes.map((note) => `- ${note}`).join('\n')}`] : []),
  ].join('\n\n')
}

const markdownTable = (table: readonly Row[]): string =>
  [columns, columns.map(() => '---'), ...table.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const EDITOR = `## The seed editor

Written by \`node out/test/bench/seed-editor.js\`, after \`tsc -b\`. The bundle of the editor runs in Chromium without a window, against the core without VS
Code; its text is the bodies of the sample articles over and over, with some fifteen tags in a thousand characters. *CodeMirror* is the bare editor that ours
is built on, with line wrapping alone; *textarea* is the browser’s own field; both hold the same text, and are opened in turns with ours.

- A keystroke is timed from its event until the frame with it has been drawn. Frames come every 16.7 ms, so that half of one is waiting in the middle; what the
  page’s thread does for a key, the views that follow it and drawing included, is the *busy* time.
- A view is what the server tells of tags and Markdown after a rest: numbers, of which the page reckons only what it draws. It is sent when it has been made;
  in VS Code the server first waits until nothing is typed for 50 ms, and for 4 ms more for each 16,000 characters.`

const IMPORTS = `## Imports

Written by \`npm run bench\`, and by \`node out/test/bench/imports.js\` alone, after \`npm run build -- --production\` and \`tsc -b\`. Everything is processor
time of whole processes, on all their threads, for a thousand files. Starting, and V8’s making of fast code, take some two seconds of each run: few
texts bear more of that than many.

- The captures are generated. Texts have one to forty KB of UTF-8, half of them less than six, as articles of news do. A fifth each is bare lines; framed by a
  headline twice, a lede cut off with dots, and buttons; with its first paragraph twice and other headlines below; below thirty headlines that ran together in
  one line; with lines for author and day. They come from eight sites; some have subheadings, and some say when they were written. The words make no
  sense: hardly four in a row stand elsewhere, so that none is taken for another’s copy.
- Pages have some 50 KB: the same stories in menus, teasers, comments, scripts and metadata of a news system.
- \`seedbed import\` leaves nothing out: each text is read twice, since lines that many have are their sites’; articles are compared with all that are there, and
  each is written beside its place and moved there. The others write their files where they belong.
- *Read and written* is the same texts, decoded and written again as they were. *remark* parses them as Markdown, which they are not meant to be, and writes
  them as such: that is going over each word once. *Readability* parses the same pages with linkedom, as we do, and writes the words of the article
  that it finds: the ratio says what all else adds, from the reading of metadata to the article’s Markdown.
- Memory is what the process had at most. Of each article some 0.4 KB stay, by which a copy of it would be known; the rest of what many texts take more than few
  is room for young objects, which V8 doubles once.`

const REGISTRY = `## The registry

Written by \`npm run bench\` as its last part, and by \`node out/test/bench/registry.js\` alone, after \`npm run build -- --production\` and \`tsc -b\`. The
registry is generated: names in Arabic and English, aliases, roles, chains of \`within\`, seats, dates, coordinates and external ids, with fifty articles.

- *Read* is from files to a corpus that answers hover and definition: folders are listed, bytes read and decoded, records cut and read with their names
  and every place that names another, and put into the segment that is asked. *js-yaml* (\`load\`, version 4, which was faster here than version 5) and *yaml*
  (\`parseDocument\`, which takes more than twice as long for twice as much, so on the small one) read and decode the same files and make values of
  them. Each in a process of its own, in turns. Completion and search need names that are sorted too, which is told beside it.
- Hover asks for the card of every tag of an article, twice: the first time a country is seen its map is drawn. Completion is asked letter by letter.
  Both are asked once of a server that has nothing else to do, as some seconds after the corpus was opened, and once of one whose second thread still makes
  names ready to be found in running text.
- A keystroke is in a name in the middle of the file, from \`didChange\` until the findings of that version are there.`

const MENTIONS = `## Names in running text

Written by \`npm run bench\` behind the registry, and by \`node out/test/bench/mentions.js\` alone, after \`tsc -b\`. Names of one to four words are generated, and
1 MB of paragraphs (UTF-8) in which some stand as in the registry, and others behind a particle, with vowel signs or in another spelling. Each run is in a process
of its own, in turns, so that nothing is warm but what making the names ready has warmed.

- *Found* is from text to places: folded, cut into words, particles split off, each name compared with what stands there. How sure a mention is, and why, is
  told by the rows of articles. The second row is of five texts more in the same process.
- *modern-ahocorasick* (and its \`/fast\`) and *regular expression* (all names in one, the longest first) find letters as they are written, in the middle of
  words too. Names that stand letter by letter, between what is no part of a word, are the same for all: the benchmark fails if modern-ahocorasick finds
  others of these than we do. One expression takes each name out of the text, so it does not find one where another one ends in the middle of a word. All
  are given paragraphs: with the whole text, modern-ahocorasick takes time that grows with its square.
- A name more is timed from the file of the registry that has been read until 5 KB of text have been searched for it. A key is typed in the middle of an
  article, and timed from the article that has been read until its mentions are known, with how sure each is.`

const VIEWS = `## The views of a corpus

Written by \`npm run bench\` as its last part, and by \`node out/test/bench/corpus-views.js\` alone, after \`npm run build -- --production\` and \`tsc -b\`.

- The server is a process of its own and is asked over standard input and output. *The first time* is right after the index is complete, with nothing warm.
- No article is open that is asked about but one. A concordance is opened and its first 60 lines are asked for; then it is closed. All mentions are counted.
- *grep* is what one has without an index, with the files in the page cache: the articles that name one of an article’s entities; the lines that name the
  entity; how often each entity is named, counted by \`sort\` and \`uniq\`; the first hundred of all records in order. It finds tags by how they are
  written, in code too, follows no redirects and gives no reasons, contexts, places, times or links.
- The atlas is drawn in Chromium without a window, from the page’s question to the frame in which the map, the timeline and the network stand; the network’s
  nodes move on until they have settled. The server’s answer is a part of that.`

const underLoad = (rounds: number): string =>
  `${processor()}; load average ${loadavg()[0]?.toFixed(1)}; Node ${process.version}; ${rounds} rounds`

function processor(): string {
  const [cpu] = cpus()
  const day = new Date().toISOString().slice(0, 10)
  return `${day}; ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB; ${process.platform}`
}

function machine({ rounds, peerRounds }: Plan, seconds: number): string {
  const ripgrep = spawnSync('rg', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0] ?? 'no ripgrep'
  const peers = ['vscode-markdown-languageserver', 'yaml-language-server', 'remark'].map(
    (name) => `${name} ${versionOf(name)}`,
  )
  return [
    processor(),
    `Node ${process.version}; ${ripgrep}; ${peers.join(', ')}`,
    `${rounds} rounds, ${peerRounds} of them with the peers; ${seconds} s`,
  ].join('. ')
}

function shape({
  articles,
  entities,
  bytes,
  frontMatterBytes,
  registryBytes,
  tally,
  oddities,
}: GeneratedCorpus): string {
  const each = (number: number, digits = 0): string => (number / articles).toFixed(digits)
  const shares = Object.entries(oddities).map(([name, count]) => `${name} ${((count / articles) * 100).toFixed(1)} %`)
  return [
    `The corpus: ${(bytes / 1e6).toFixed(1)} MB, ${each(bytes)} bytes an article, ${each(frontMatterBytes)} of them front matter; ${each(tally.entityTags, 1)} tags of entities,`,
    `${each(tally.articleLinks, 1)} links to articles each; ${entities.toLocaleString('en')} entities in ${(registryBytes / 1e6).toFixed(1)} MB of YAML.`,
    `Share of articles with: ${shares.join(', ')}.`,
  ].join('\n')
}
