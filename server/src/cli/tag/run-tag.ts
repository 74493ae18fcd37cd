import { setImmediate } from 'node:timers/promises'
import type { Corpus } from '../../corpus/corpus.ts'
import { readArticle } from '../../corpus/read-article.ts'
import type { Message } from '../../language/message.ts'
import { BulkReader } from '../../node/bulk-reader.ts'
import { pathOf, uriOf } from '../../node/paths.ts'
import { FORMAT_VERSION } from '../../schema/settings.ts'
import { ON_DISK, Source } from '../../text/source.ts'
import { isWithin } from '../../text/uri.ts'
import { wordsOf } from '../check/misreading-words.ts'
import { misreadingOf, misreadings } from '../check/misreadings.ts'
import { type Progress, progressFor } from '../check/progress.ts'
import { eachOnce, realFiles } from '../check/real-files.ts'
import { repositoryOf } from '../check/roots.ts'
import { type CorpusScope, readScope } from '../check/scope.ts'
import { targetsOf } from '../check/targets.ts'
import { whereWeAre } from '../check/where.ts'
import { diffOf, writable, writeFixed } from '../check/write-fixed.ts'
import { noRegistry } from '../no-registry.ts'
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
    const run: Run = {
      options,
      terminal: {
        ...terminal,
        tell: (words) => {
          progress.end()
          terminal.tell(words)
        },
      },
      progress,
      reader,
      here,
      base,
      real: realFiles(),
      interrupted: interrupted.signal,
    }
    const sound = scopes.filter(({ corpus }) => isFitToTag(corpus, run))
    // Whom a registry has that cannot be read is not known.
    if (sound.length === scopes.length) refuseUnknown(scopes, options.entity)
    const asked = sound.map((scope) => ({ ...scope, refs: refsIn(scope.corpus, options.entity) }))
    process.once('SIGINT', stop)
    let done: Done = { stats: new Map(), articles: 0, files: 0, hasFailed: sound.length < scopes.length }
    for (const scope of asked) done = await tagScope(scope, done, run)
    progress.end()
    if (sound.length > 0) tell(done, run)
    if (options.stats) {
      const table = statsTable(
        done.stats,
        scopes.map(({ corpus }) => corpus),
        terminal,
        options.dryRun === true,
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
  /** The folder in which the command runs. */
  readonly here: string
  /** The root of its repository, from which paths in a diff count. */
  readonly base: string
  readonly real: (uri: string) => string
  readonly interrupted: AbortSignal
}

interface Done {
  readonly stats: TagStats
  /** How many articles have been looked at. */
  readonly articles: number
  /** How many files have, or would have, new tags. */
  readonly files: number
  readonly hasFailed: boolean
}

interface AskedScope extends CorpusScope {
  readonly refs: ReadonlySet<string> | undefined
}

/** Whether names can be found by what a corpus says; whoever asks is told why not. */
function isFitToTag(corpus: Corpus, { reader, terminal, here, options }: Run): boolean {
  const root = pathOf(corpus.root) ?? corpus.root
  if (corpus.settings.version > FORMAT_VERSION) {
    terminal.tell(newerVersion(root))
    return false
  }
  const misread = misreadings(corpus, reader)
  for (const one of misread) terminal.tell(wordsOf(one, here))
  if (misread.length > 0) terminal.tell(nothingTagged(root))
  // Dates are found without a registry.
  else if (corpus.entityCount === 0 && !options.dates) terminal.tell(noRegistry(corpus))
  else return true
  return false
}

/** One article after the other is read, tagged and written, so that however many there are none waits in memory, and all of them are whole. */
async function tagScope({ corpus, uris, refs }: AskedScope, before: Done, run: Run): Promise<Done> {
  const { progress } = run
  let done = before
  const articles = eachOnce(uris.filter((uri) => corpus.kindOf(uri) === 'article'))
  for (const [at, uri] of articles.entries()) {
    progress.at('tag', at, articles.length)
    // Whoever interrupts us is heard between two files.
    await setImmediate()
    if (run.interrupted.aborted) break
    done = tagFile(uri, corpus, refs, done, run)
  }
  return done
}

function tagFile(uri: string, corpus: Corpus, refs: AskedScope['refs'], earlier: Done, run: Run): Done {
  const { options, terminal, reader, here } = run
  const done = { ...earlier, articles: earlier.articles + 1 }
  const leave = (why: Message): Done => {
    terminal.tell(why)
    return { ...done, hasFailed: true }
  }
  const path = pathOf(uri) ?? uri
  const before = reader.text(path)
  if (before === undefined) return leave(unreadable(path))
  const article = readArticle(new Source(uri, ON_DISK, before), corpus.settings)
  const misread = misreadingOf(article, corpus)
  if (misread) return leave(leftAsItIs(wordsOf(misread, here)))
  const { minConfidence: least, dates = false } = options
  const tagged = taggingOf(article, corpus, { least, refs, dates })
  const file = { uri, before, after: tagged.text }
  if (file.after !== before) {
    const base = diffBase(uri, corpus, run)
    if (base === undefined) return leave(leadsOut(path))
    if ((options.dryRun ? writable : writeFixed)([file], terminal.tell).hasFailed) return { ...done, hasFailed: true }
    if (options.dryRun) process.stdout.write(diffOf([file], base))
  }
  return {
    ...done,
    stats: withArticle(done.stats, tagged),
    files: done.files + (file.after === before ? 0 : 1),
  }
}

/** The folder from which the path of a file counts in a diff, so that `git apply` takes it there: our own repository, or the corpus's. */
function diffBase(uri: string, corpus: Corpus, { base, real }: Run): string | undefined {
  const root = pathOf(real(corpus.root)) ?? base
  return [base, repositoryOf(root) ?? root].find((folder) => isWithin(uriOf(folder), real(uri)))
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

function tell({ stats, articles, files, hasFailed }: Done, { options, terminal, interrupted }: Run): void {
  const tags = [...stats.values()].reduce((sum, { tagged }) => sum + tagged, 0)
  if (interrupted.aborted) {
    terminal.tell({
      en: 'Interrupted. The files that were not reached are as they were.',
      ar: 'قُوطع الأمر. بقيت الملفات التي لم يبلغها على حالها.',
    })
  }
  if (tags === 0 && !hasFailed && !interrupted.aborted) {
    terminal.tell(articles > 0 ? nothingToTag : noArticle)
    return
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

const nothingToTag: Message = {
  en: 'There is nothing to tag: nothing that is sure enough is without its tag.',
  ar: 'ليس هناك ما يوسم: فلا شيء مما يكفي اليقين به ينقصه وسمه.',
}

const noArticle: Message = {
  en: 'There is no article (*.seed.md) to tag.',
  ar: 'لا توجد مقالة (‎*.seed.md) توسم.',
}

const nothingTagged = (path: string): Message => ({
  en: `Nothing is tagged in “${path}” until that is mended: names would be missing, or what the corpus says of tagging would not be followed.`,
  ar: `لا يوسم شيء في «${path}» حتى يُصلح ذلك: فقد تنقص أسماء، أو لا يُتبع ما تقوله المجموعة في الوسم.`,
})

const leftAsItIs = ({ en, ar }: Message): Message => ({
  en: `An article is left as it is: ${en}`,
  ar: `تُركت مقالة على حالها: ${ar}`,
})

const leadsOut = (path: string): Message => ({
  en: `“${path}” is left as it is: it is a link that leads out of the repository, or out of the corpus.`,
  ar: `تُرك «${path}» على حاله: فهو رابط يؤدي إلى خارج المستودع أو المجموعة.`,
})

const newerVersion = (path: string) => ({
  en: `Nothing is tagged in “${path}”: its seedbed.yaml is of a later version than this program.`,
  ar: `لا يوسم شيء في «${path}»: فملف seedbed.yaml فيه من إصدار أحدث من هذا البرنامج.`,
})

const unreadable = (path: string) => ({
  en: `“${path}” cannot be read any more.`,
  ar: `لم تعد قراءة «${path}» ممكنة.`,
})
