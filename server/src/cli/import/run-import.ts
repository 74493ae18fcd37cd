import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { RecurringLines } from '../../exchange/read/recurring-lines.ts'
import type { Message } from '../../language/message.ts'
import { BulkReader } from '../../node/bulk-reader.ts'
import { decodedCapture } from '../../node/decoded-capture.ts'
import { visible } from '../check/formats/visible.ts'
import { progressFor } from '../check/progress.ts'
import { readCorpusOf } from '../check/scope.ts'
import { fileTarget } from '../check/targets.ts'
import type { Terminal } from '../terminal.ts'
import { Asking } from './asking.ts'
import { capturesOf } from './captures.ts'
import { type ImportFormat, importFormats } from './formats.ts'
import { type Importing, importOne, type Outcome } from './import-one.ts'
import { KnownArticles } from './known-articles.ts'
import { LearntLines } from './learnt-lines.ts'
import { lessonsHere } from './lessons-here.ts'
import type { ImportOptions } from './options.ts'
import { rememberLines } from './remember-lines.ts'
import { ReportFile } from './report-file.ts'

/** `seedbed import`: makes articles of captured files, one after the other, and returns the exit code. */
export async function runImport(
  format: ImportFormat,
  given: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const here = process.cwd()
  const { files: captures, unread } = capturesOf(given, here, importFormats[format].endings)
  for (const { path, reason } of unread) terminal.tell(notListed(visible(path), reason))
  const folder = resolve(here, options.to)
  const progress = progressFor(terminal.language, process.stderr.isTTY === true && !options.interactive)
  const interrupted = new AbortController()
  const stop = (): void => interrupted.abort()
  const reader = new BulkReader()
  let asking: Asking | undefined
  const report = options.report === undefined ? undefined : new ReportFile(resolve(here, options.report), captures)
  try {
    const corpus = readCorpusOf(fileTarget(resolve(folder, 'article.seed.md'), here), {
      rules: new Map(),
      reader,
      progress: (file, of) => progress.at('read', file, of),
      leftOut: () => {},
      mayLack: (path) => unread.some((folder) => folder.path === path),
    })
    asking = options.interactive ? new Asking(terminal.language, corpus.settings) : undefined
    const learnt = options.remember ? new LearntLines() : undefined
    process.once('SIGINT', stop)
    const importing: Importing = {
      format,
      options,
      corpus,
      folder,
      here,
      reader,
      articles: new KnownArticles(corpus, reader),
      recurring: recurringLines(captures, format, reader, options),
      lessons: lessonsHere(corpus, reader),
      asking,
      report,
      learnt,
      language: terminal.language,
    }
    const outcomes = new Map<Outcome['kind'], number>()
    const missing = new Map<string, number>()
    for (const [at, path] of captures.entries()) {
      progress.at('import', at, captures.length)
      // Whoever interrupts us is heard between two files.
      await setImmediate()
      if (interrupted.signal.aborted) break
      const outcome = await importOne(path, importing)
      outcomes.set(outcome.kind, (outcomes.get(outcome.kind) ?? 0) + 1)
      progress.end()
      if (outcome.kind === 'stopped') break
      if (outcome.kind === 'imported') {
        process.stdout.write(outcome.shown)
        for (const key of outcome.missing) missing.set(key, (missing.get(key) ?? 0) + 1)
      } else terminal.tell(outcome.why)
    }
    progress.end()
    terminal.tell(inAll(outcomes, captures.length, options.dryRun === true))
    if (missing.size > 0) terminal.tell(stillWanted(missing))
    const isLearnt = !learnt || rememberLines(corpus, learnt.all(), terminal, (path) => reader.text(path))
    if (interrupted.signal.aborted) return INTERRUPTED
    if (outcomes.has('failed') || unread.length > 0 || !isLearnt) return 2
    return outcomes.has('skipped') || outcomes.has('stopped') ? 1 : 0
  } finally {
    progress.end()
    asking?.close()
    report?.close()
    process.removeListener('SIGINT', stop)
  }
}

/** As shells count it: 128 and the number of the signal. */
const INTERRUPTED = 130

/** The lines that many of the texts have. Of a few nothing can be told. */
function recurringLines(
  captures: readonly string[],
  format: ImportFormat,
  reader: BulkReader,
  { encoding }: ImportOptions,
): RecurringLines {
  const lines = new RecurringLines()
  if (captures.length < FEWEST || !importFormats[format].hasLines) return lines
  for (const path of captures) {
    const file = reader.bytes(path)
    const decoded = file && decodedCapture(file.bytes, encoding)
    if (decoded) lines.add(decoded.text)
  }
  return lines
}

const FEWEST = 4

const notListed = (path: string, reason: string): Message => ({
  en: `The folder “${path}” cannot be read, and nothing in it is imported: ${reason}`,
  ar: `تتعذّر قراءة المجلد «${path}»، فلا يُستورد شيء مما فيه: ${reason}`,
})

/** Which required keys have still to be written, in how many articles. */
function stillWanted(missing: ReadonlyMap<string, number>): Message {
  const keys = Array.from(missing, ([key, articles]) => `${key} (${articles})`)
  return {
    en: `The corpus requires what was not found in these texts: ${keys.join(', ')}. “seedbed check” names the articles.`,
    ar: `تطلب المجموعة ما لم يُعثر عليه في هذه النصوص: ${keys.join('، ')}. يذكر «seedbed check» المقالات.`,
  }
}

function inAll(outcomes: ReadonlyMap<Outcome['kind'], number>, of: number, isTrial: boolean): Message {
  const count = (kind: Outcome['kind']): number => outcomes.get(kind) ?? 0
  const left = of - count('imported')
  return isTrial
    ? {
        en: `Articles that would be written: ${count('imported')} of ${of}; left out: ${left}.`,
        ar: `المقالات التي كانت ستُكتب: ${count('imported')} من ${of}؛ والمتروك: ${left}.`,
      }
    : {
        en: `Articles written: ${count('imported')} of ${of}; left out: ${left}.`,
        ar: `المقالات التي كُتبت: ${count('imported')} من ${of}؛ والمتروك: ${left}.`,
      }
}
