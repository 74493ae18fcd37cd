import { setImmediate } from 'node:timers/promises'
import type { Corpus } from '../../corpus/corpus.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { BulkReader } from '../../node/bulk-reader.ts'
import { pathOf } from '../../node/paths.ts'
import { FORMAT_VERSION } from '../../schema/settings.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { type Progress, progressFor } from '../check/progress.ts'
import { type CorpusScope, readScope } from '../check/scope.ts'
import { targetsOf } from '../check/targets.ts'
import { whereWeAre } from '../check/where.ts'
import { diffOf, writeFixed } from '../check/write-fixed.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'
import type { TagOptions } from './options.ts'
import { statsTable, type TagStats, withArticle } from './stats.ts'
import { taggingOf } from './tagging.ts'

/** `seedbed tag`: tags what is found in what the paths lead to, article by article, and returns the exit code. */
export async function runTag(paths: readonly string[], options: TagOptions, terminal: Terminal): Promise<number> {
  const progress = progressFor(terminal.language, process.stderr.isTTY === true)
  const interrupted = new AbortController()
  const stop = (): void => interrupted.abort()
  try {
    const reader = new BulkReader()
    const { here, base } = whereWeAre()
    const scopes = readScope(targetsOf(paths, here), {
      rules: new Map(),
      reader,
      progress: (file, of) => progress.at('read', file, of),
      leftOut: () => {},
    })
    const asked = scopes.map((scope) => ({ ...scope, refs: refsIn(scope.corpus, options.entity) }))
    refuseUnknown(scopes, options.entity)
    process.once('SIGINT', stop)
    const run: Run = { options, terminal, progress, reader, base, interrupted: interrupted.signal }
    let done: Done = { stats: new Map(), files: 0, hasFailed: false }
    for (const scope of asked) done = await tagScope(scope, done, run)
    progress.end()
    tell(done, run)
    if (options.stats) {
      const table = statsTable(
        done.stats,
        scopes.map(({ corpus }) => corpus),
        terminal,
      )
      // A patch stays one.
      if (options.dryRun) process.stderr.write(table)
      else process.stdout.write(table)
    }
    return interrupted.signal.aborted ? INTERRUPTED : done.hasFailed ? 2 : 0
  } finally {
    progress.end()
    process.removeListener('SIGINT', stop)
  }
}

/** As shells count it: 128 and the number of the signal. */
const INTERRUPTED = 130

interface Run {
  readonly options: TagOptions
  readonly terminal: Terminal
  readonly progress: Progress
  readonly reader: BulkReader
  readonly base: string
  readonly interrupted: AbortSignal
}

interface Done {
  readonly stats: TagStats
  /** How many files have, or would have, new tags. */
  readonly files: number
  readonly hasFailed: boolean
}

interface AskedScope extends CorpusScope {
  readonly refs: ReadonlySet<string> | undefined
}

/** One article after the other is read, tagged and written, so that however many there are none waits in memory, and all of them are whole. */
async function tagScope({ corpus, uris, refs }: AskedScope, before: Done, run: Run): Promise<Done> {
  const { terminal, progress } = run
  if (corpus.settings.version > FORMAT_VERSION) {
    terminal.tell(newerVersion(pathOf(corpus.root) ?? corpus.root))
    return { ...before, hasFailed: true }
  }
  let done = before
  const articles = uris.filter((uri) => corpus.kindOf(uri) === 'article')
  for (const [at, uri] of articles.entries()) {
    progress.at('tag', at, articles.length)
    // Whoever interrupts us is heard between two files.
    await setImmediate()
    if (run.interrupted.aborted) break
    done = tagFile(uri, corpus, refs, done, run)
  }
  return done
}

function tagFile(uri: string, corpus: Corpus, refs: AskedScope['refs'], done: Done, run: Run): Done {
  const { options, terminal, reader, base } = run
  const before = reader.text(pathOf(uri) ?? '')
  if (before === undefined) {
    terminal.tell(unreadable(pathOf(uri) ?? uri))
    return { ...done, hasFailed: true }
  }
  const article = readArticle(new Source(uri, ON_DISK, before), corpus.settings)
  const { minConfidence: least, dates = false } = options
  const tagged = taggingOf(article, corpus, { least, refs, dates })
  const file = { uri, before, after: tagged.text }
  if (file.after !== before) {
    if (options.dryRun) process.stdout.write(diffOf([file], base))
    else if (writeFixed([file], terminal.tell).hasFailed) return { ...done, hasFailed: true }
  }
  return {
    ...done,
    stats: withArticle(done.stats, tagged),
    files: done.files + (file.after === before ? 0 : 1),
  }
}

/** The entities that the options name, as the corpus knows them; undefined where they name none. */
const refsIn = (corpus: Corpus, entities: readonly string[]): ReadonlySet<string> | undefined =>
  entities.length === 0 ? undefined : new Set(entities.flatMap((ref) => corpus.resolve(ref)?.ref ?? []))

function refuseUnknown(scopes: readonly CorpusScope[], entities: readonly string[]): void {
  const unknown = entities.find((ref) => scopes.every(({ corpus }) => !corpus.resolve(ref)))
  if (unknown === undefined) return
  throw new Refusal({
    en: `There is no record of “${unknown}” in the registry.`,
    ar: `لا سجل للكيان «${unknown}».`,
  })
}

function tell({ stats, files }: Done, { options, terminal, interrupted }: Run): void {
  const tags = [...stats.values()].reduce((sum, { tagged }) => sum + tagged, 0)
  if (interrupted.aborted) {
    terminal.tell({
      en: 'Interrupted. The files that were not reached are as they were.',
      ar: 'قُوطع الأمر. بقيت الملفات التي لم يبلغها على حالها.',
    })
  }
  terminal.tell(
    options.dryRun
      ? {
          en: `Tags that would be written: ${tags}, in files: ${files}.`,
          ar: `الوسوم التي كانت ستُكتب: ${tags}؛ في ملفات عددها: ${files}.`,
        }
      : {
          en: `Tags written: ${tags}, in files: ${files}.`,
          ar: `الوسوم التي كُتبت: ${tags}؛ في ملفات عددها: ${files}.`,
        },
  )
}

const newerVersion = (path: string) => ({
  en: `Nothing is tagged in “${path}”: its seedbed.yaml is of a later version than this program.`,
  ar: `لا يوسم شيء في «${path}»: فملف seedbed.yaml فيه من إصدار أحدث من هذا البرنامج.`,
})

const unreadable = (path: string) => ({
  en: `“${path}” cannot be read any more.`,
  ar: `لم تعد قراءة «${path}» ممكنة.`,
})
