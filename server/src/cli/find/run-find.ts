import { resolve } from 'node:path'
import type { Corpus } from '../../corpus/corpus.ts'
import { LinePublisher, type PublishedLine } from '../../features/concordance/published-line.ts'
import { slipWords } from '../../features/concordance/slip-words.ts'
import { type Lines, lineAt, lineCount, MOST_LINES } from '../../find/concordance/lines.ts'
import { type Query, type Sought, soughtIn } from '../../find/concordance/query.ts'
import { SearchedArticle } from '../../find/concordance/searched-article.ts'
import { Searching } from '../../find/concordance/searching.ts'
import { CONTEXT } from '../../find/context.ts'
import { BulkReader } from '../../node/bulk-reader.ts'
import { sourceOf } from '../../node/findings-of-file.ts'
import { type Progress, progressFor } from '../check/progress.ts'
import { pathsFrom } from '../check/results.ts'
import { type CorpusScope, readScope } from '../check/scope.ts'
import { targetsOf } from '../check/targets.ts'
import { writeWhole } from '../check/write-whole.ts'
import { Refusal } from '../refusal.ts'
import { colorsFor, type Terminal } from '../terminal.ts'
import type { FindOptions } from './options.ts'
import { writtenLines } from './written-lines.ts'

/** `seedbed find`: shows what is found in what the paths lead to, and returns the exit code. */
export function runFind(words: readonly string[], options: FindOptions, terminal: Terminal): number {
  const { query, paths } = askedFor(words, options)
  const progress = progressFor(terminal.language, process.stderr.isTTY === true)
  try {
    const reader = new BulkReader()
    const here = process.cwd()
    const scopes = readScope(targetsOf(paths, here), {
      rules: new Map(),
      reader,
      progress: (file, of) => progress.at('read', file, of),
      leftOut: () => {},
    })
    const found = scopes.map((scope) => findIn(scope, query, options, reader, progress))
    progress.end()
    const total = found.reduce((sum, { lines }) => sum + lineCount(lines), 0)
    if (total === 0) refuseUnknown(scopes, query)
    if (found.some(({ lines }) => lines.isCut)) terminal.tell(tooMany)
    if (options.count) write([`${total}\n`], options, here)
    else if (total > 0 || options.json || options.csv) {
      const { output, color } = options
      const to = output === undefined ? terminal : { ...terminal, colors: colorsFor(color, false, {}) }
      const length = options.context ?? (options.json || options.csv ? CONTEXT : SHOWN)
      write(writtenLines(publishedIn(found, pathsFrom(here), length, reader), options, to), options, here)
    }
    return total > 0 ? 0 : 1
  } finally {
    progress.end()
  }
}

/** Characters on each side on a terminal. */
const SHOWN = 60

/** What is sought, and where: the first word is the text where no option says what. */
function askedFor(
  words: readonly string[],
  { entity, regex, exact }: FindOptions,
): { readonly query: Query; readonly paths: readonly string[] } {
  if (entity !== undefined) return { query: { kind: 'entity', ref: entity }, paths: words }
  if (regex !== undefined) return { query: { kind: 'regex', pattern: regex }, paths: words }
  const [text, ...paths] = words
  if (text === undefined) {
    throw new Refusal({
      en: 'Say what is to be found: a text, --entity or --regex.',
      ar: 'اذكر ما يُراد إيجاده: نصًّا أو ‎--entity أو ‎--regex.',
    })
  }
  return { query: { kind: exact ? 'text' : 'folded', text }, paths }
}

interface FoundIn {
  readonly corpus: Corpus
  readonly sought: Sought
  readonly lines: Lines
}

function findIn(
  { corpus, uris }: CorpusScope,
  query: Query,
  { sort, reverse }: FindOptions,
  reader: BulkReader,
  progress: Progress,
): FoundIn {
  const sought = soughtIn(corpus, query, corpus.root)
  if ('ok' in sought) throw new Refusal(slipWords(query, sought).refusal)
  const searching = new Searching(corpus, sought, { sort, isDescending: reverse === true, grouping: 'none' }, { uris })
  for (const [at, uri] of searching.uris.entries()) {
    if (searching.isFull) break
    progress.at('find', at, searching.uris.length)
    searching.look(uri, () => sourceOf(uri, reader))
  }
  return { corpus, sought, lines: searching.done() }
}

/** The lines with their texts: of each article when it is its turn. */
function* publishedIn(
  found: readonly FoundIn[],
  pathOf: (uri: string) => string,
  length: number,
  reader: BulkReader,
): Generator<PublishedLine> {
  for (const { corpus, sought, lines } of found) {
    const publisher = new LinePublisher(corpus, corpus.settings.lang ?? 'ar', pathOf)
    let known = new Map<string, SearchedArticle | undefined>()
    for (let number = 0; number < lineCount(lines); number++) {
      const line = lineAt(lines, number)
      if (!line) continue
      if (!known.has(line.uri)) {
        if (known.size >= KEPT) known = new Map()
        known.set(line.uri, searchedAt(corpus, line.uri, reader))
      }
      const searched = known.get(line.uri)
      const shown = searched && publisher.line(searched, sought, line, length)
      if (shown) yield shown
    }
  }
}

/** So many articles are kept: lines that are sorted by their contexts come back to them. */
const KEPT = 256

function searchedAt(corpus: Corpus, uri: string, reader: BulkReader): SearchedArticle | undefined {
  const document = corpus.whole.get(uri)
  const file = document?.kind === 'article' ? document : sourceOf(uri, reader)
  return file && new SearchedArticle(file, corpus.settings)
}

/** In parts, so that very many lines are never one text; to a file as a whole or not at all. */
function write(parts: Iterable<string>, { output, csv, count }: FindOptions, here: string): void {
  if (output !== undefined) {
    // Without it Excel takes a file for one of the user's old encoding; in a pipe it would be a part of the first name.
    const mark = csv && !count ? '\ufeff' : ''
    writeWhole(resolve(here, output), mark + [...parts].join(''))
    return
  }
  let waiting = ''
  for (const part of parts) {
    waiting += part
    if (waiting.length < PART) continue
    process.stdout.write(waiting)
    waiting = ''
  }
  process.stdout.write(waiting)
}

/** Characters that are written at once. */
const PART = 1 << 16

/** An entity that nobody knows is a slip rather than one that nobody mentions. */
function refuseUnknown(scopes: readonly CorpusScope[], query: Query): void {
  if (query.kind !== 'entity' || scopes.some(({ corpus }) => corpus.resolve(query.ref))) return
  throw new Refusal({
    en: `There is no record of “${query.ref}” in the registry, and no mention of it.`,
    ar: `لا سجل للكيان «${query.ref}» ولا ذكر له.`,
  })
}

const tooMany = {
  en: `There are more than ${MOST_LINES} places: only the first are shown.`,
  ar: `المواضع أكثر من ${MOST_LINES}: تُعرض الأولى وحدها.`,
}
