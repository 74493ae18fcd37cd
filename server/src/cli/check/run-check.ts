import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { BulkReader, decoded } from '../../node/bulk-reader.ts'
import type { CheckFailure } from '../../node/check-share.ts'
import { CheckThreads } from '../../node/check-threads.ts'
import type { CheckedFinding } from '../../node/checked-finding.ts'
import { diskOutside } from '../../node/outside.ts'
import { pathOf } from '../../node/paths.ts'
import { FORMAT_VERSION, type Settings } from '../../schema/settings.ts'
import type { Terminal } from '../terminal.ts'
import { againstBaseline } from './against-baseline.ts'
import { changedFiles } from './changed.ts'
import { StateReader } from './corpus-state.ts'
import { type FixedFile, fixedFiles, withFixed } from './fix.ts'
import { type CheckOptions, defaultJobs, refuseContradictions } from './options.ts'
import { type Progress, progressFor } from './progress.ts'
import { eachOnce } from './real-files.ts'
import { writeReport } from './report.ts'
import { type Results, verdictOn, type Where } from './results.ts'
import { type CorpusScope, readScope, ruledBy, scopeOfText } from './scope.ts'
import { isInShard } from './shard.ts'
import { show } from './show.ts'
import { fileTarget, targetsOf } from './targets.ts'
import { whereWeAre } from './where.ts'
import { diffOf, writable, writeFixed } from './write-fixed.ts'

/** `seedbed check`: checks what the paths lead to, shows what it finds, and returns the exit code. */
export async function runCheck(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  refuseContradictions(paths, options)
  const where = whereWeAre()
  const progress = progressFor(terminal.language, process.stderr.isTTY === true)
  const run: Run = { options, terminal, where, progress, threads: new CheckThreads(options.jobs, defaultJobs()) }
  try {
    return await checkAndShow(paths, run)
  } finally {
    progress.end()
    await run.threads.close()
  }
}

interface Run {
  readonly options: CheckOptions
  readonly terminal: Terminal
  readonly where: Where
  readonly progress: Progress
  readonly threads: CheckThreads
}

async function checkAndShow(paths: readonly string[], run: Run): Promise<number> {
  const { options, terminal, where, progress } = run
  const reader = options.report === undefined ? new BulkReader() : new StateReader(where.base)
  const whole = changedOnly(await scopesOf(paths, run, reader), options)
  const { shard = { index: 1, of: 1 } } = options
  const scopes = whole.map(({ corpus, uris }) => ({
    corpus,
    uris: shard.of === 1 ? uris : uris.filter((uri) => isInShard(corpus, uri, shard)),
  }))
  const checked = await checkAll(scopes, run)
  const fixed = options.fix || options.fixDryRun ? await fixAll(checked, run) : { ...checked, files: [] }
  progress.end()
  for (const failure of fixed.failures) terminal.tell(failed(failure))
  const files = scopes.flatMap(({ uris }) => uris)
  const { fresh, isAgainstBaseline } = againstBaseline(fixed.findings, files, options, where, terminal)
  const results: Results = { findings: fresh, files: files.length, isAgainstBaseline }
  if (options.report !== undefined && reader instanceof StateReader) {
    const state = reader.state([where.version, [...options.rule], shard.of, whole.map(({ uris }) => uris.length)])
    writeReport(resolve(where.here, options.report), { ...results, shard, state }, where.base)
  }
  if (options.fixDryRun) process.stdout.write(diffOf(fixed.files, where.base))
  else show(results, where, options, terminal)
  tellFixed(fixed.files, results, run)
  return fixed.failures.length > 0 || fixed.hasFailed ? 2 : verdictOn(fresh, options.maxWarnings)
}

async function scopesOf(paths: readonly string[], run: Run, reader: BulkReader): Promise<readonly CorpusScope[]> {
  const { options, terminal, where, progress, threads } = run
  const { changed, stdinFilename } = options
  const scopeOptions = {
    rules: options.rule,
    reader,
    progress: (file: number, of: number) => {
      if (file === 0 && changed === undefined && stdinFilename === undefined) threads.prepare(of)
      progress.at('read', file, of)
    },
    leftOut: (path: string) =>
      terminal.tell({
        en: `“${path}” is left out: it is no part of a registry.`,
        ar: `تُرك «${path}»: فهو ليس جزءًا من سجل.`,
      }),
  }
  if (stdinFilename === undefined) return readScope(targetsOf(paths, where.here), scopeOptions)
  const target = fileTarget(stdinFilename, where.here)
  return [scopeOfText(target, target.file, decoded(await buffer(process.stdin)), scopeOptions)]
}

function changedOnly(scopes: readonly CorpusScope[], { changed }: CheckOptions): readonly CorpusScope[] {
  if (changed === undefined) return scopes
  return scopes.map(({ corpus, uris }) => {
    const known = changedFiles(pathOf(corpus.root) ?? '', changed === true ? undefined : changed)
    return { corpus, uris: uris.filter((uri) => known.has(uri)) }
  })
}

interface CheckedScopes {
  readonly scopes: readonly CorpusScope[]
  readonly findings: readonly CheckedFinding[]
  readonly failures: readonly CheckFailure[]
  readonly hasFailed: boolean
}

async function checkAll(scopes: readonly CorpusScope[], { options, threads, progress }: Run): Promise<CheckedScopes> {
  const findings: CheckedFinding[] = []
  const failures: CheckFailure[] = []
  const withFixes = options.format === 'sarif' || options.report !== undefined
  for (const { corpus, uris } of scopes) {
    const tell = (files: number): void => progress.at('check', files, uris.length)
    const checked = await threads.check(corpus, { uris, withFixes, progress: tell })
    for (const finding of checked.findings) findings.push(finding)
    failures.push(...checked.failures)
  }
  return { scopes, findings, failures, hasFailed: false }
}

/** Mends what is safe to mend, and checks everything again: a fix in one file may have changed what is found in another. */
async function fixAll(
  checked: CheckedScopes,
  run: Run,
): Promise<CheckedScopes & { readonly files: readonly FixedFile[] }> {
  const { options, terminal } = run
  const ruled = (settings: Settings): Settings => ruledBy(settings, options.rule)
  const fixable = new Set(checked.findings.flatMap(({ uri, isFixable }) => (isFixable ? [uri] : [])))
  const files: FixedFile[] = []
  let hasFailed = false
  const scopes = checked.scopes.map(({ corpus, uris }) => {
    if (corpus.settings.version > FORMAT_VERSION) {
      terminal.tell(newerVersion(pathOf(corpus.root) ?? corpus.root))
      return { corpus, uris }
    }
    const pending = eachOnce(uris.filter((uri) => fixable.has(uri)))
    const found = fixedFiles(corpus, pending, new BulkReader(), diskOutside(), ruled)
    const done = (options.fix ? writeFixed : writable)(found, terminal.tell)
    files.push(...done.written)
    hasFailed ||= done.hasFailed
    return { corpus: withFixed(corpus, done.written, ruled), uris }
  })
  const again = files.length > 0 ? await checkAll(scopes, run) : checked
  return { ...again, files, hasFailed }
}

function tellFixed(files: readonly FixedFile[], { findings }: Results, { options, terminal }: Run): void {
  if (options.fix && files.length > 0) {
    terminal.tell({ en: `Files mended: ${files.length}.`, ar: `الملفات التي أُصلحت: ${files.length}.` })
  }
  if (!options.fixDryRun) return
  terminal.tell({
    en: `Files that --fix would mend: ${files.length}. Findings left then: ${findings.length}.`,
    ar: `الملفات التي يصلحها ‎--fix:‏ ${files.length}. ما يبقى بعد ذلك: ${findings.length}.`,
  })
}

const newerVersion = (path: string) => ({
  en: `Nothing is mended in “${path}”: its seedbed.yaml is of a later version than this program.`,
  ar: `لا يُصلح شيء في «${path}»: فملف seedbed.yaml فيه من إصدار أحدث من هذا البرنامج.`,
})

function failed({ uri, error }: CheckFailure) {
  const path = pathOf(uri) ?? uri
  return error === undefined
    ? { en: `“${path}” cannot be read any more.`, ar: `لم تعد قراءة «${path}» ممكنة.` }
    : {
        en: `“${path}” could not be checked, which is a mistake of this program. Please report it:\n${error}`,
        ar: `تعذّر فحص «${path}» لخلل في هذا البرنامج. نرجو الإبلاغ عنه:\n${error}`,
      }
}
