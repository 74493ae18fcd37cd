import { readFileSync } from 'node:fs'
import type { CheckedFinding } from '../../node/checked-finding.ts'
import { uriOf } from '../../node/paths.ts'
import { compareText } from '../../text/compare.ts'
import { isWithin } from '../../text/uri.ts'
import { Refusal } from '../refusal.ts'
import type { Results } from './results.ts'
import type { Shard } from './shard.ts'
import { writeWhole } from './write-whole.ts'

/** What one shard has found, for `seedbed merge-reports`: all that any format shows, with files as paths from the root of the repository. */
export interface Report extends Results {
  readonly shard: Shard
  /** Stands for all that was read and asked: parts that differ in it are parts of different things. */
  readonly state: string
}

/** Writes the report of a shard. */
export function writeReport(path: string, report: Report, base: string): void {
  const { shard, state, files, isAgainstBaseline, findings } = report
  const root = rootOf(base)
  const relative = (uri: string): string => (isWithin(root, uri) ? uri.slice(root.length + 1) : uri)
  const head = { seedbedReport: VERSION, shard, state, files, isAgainstBaseline }
  writeWhole(path, `${JSON.stringify({ ...head, findings: moved(findings, relative) })}\n`)
}

/** Joins the reports of all shards of one check, given in any order. */
export function mergedReports(paths: readonly string[], base: string): Results {
  const reports = paths.map((path) => readReport(path, base))
  const [first] = reports
  const { of = 0 } = first?.shard ?? {}
  const indexes = reports.map(({ shard }) => shard.index).sort((a, b) => a - b)
  const twice = indexes.find((index, at) => indexes[at - 1] === index)
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !indexes.includes(index))
  if (reports.some(({ state, shard }) => state !== first?.state || shard.of !== of)) throw notOne
  if (twice !== undefined) {
    throw new Refusal({
      en: `Two of the reports are of shard ${twice}/${of}.`,
      ar: `تقريران من التقارير للجزء نفسه ${twice}/${of}.`,
    })
  }
  if (missing.length > 0) {
    const list = missing.map((index) => `${index}/${of}`).join(', ')
    throw new Refusal({
      en: `The reports of these shards are missing: ${list}.`,
      ar: `تنقص تقارير هذه الأجزاء: ${list}.`,
    })
  }
  return {
    // Each file is in one shard: its findings are in order already.
    findings: reports.flatMap(({ findings }) => findings).sort((a, b) => compareText(a.uri, b.uri)),
    files: reports.reduce((sum, { files }) => sum + files, 0),
    isAgainstBaseline: first?.isAgainstBaseline ?? false,
  }
}

function readReport(path: string, base: string): Report {
  try {
    const report: Report & { readonly seedbedReport: number } = JSON.parse(readFileSync(path, 'utf8'))
    if (report.seedbedReport === VERSION && Number.isInteger(report.shard.index)) {
      const root = rootOf(base)
      const absolute = (uri: string): string => (/^[a-z]+:/.test(uri) ? uri : `${root}/${uri}`)
      return { ...report, findings: moved(report.findings, absolute) }
    }
  } catch {
    // Said below.
  }
  throw new Refusal({
    en: `“${path}” is no report of \`seedbed check --report\`, or of another version of Seedbed.`,
    ar: `«${path}» ليس تقريرًا كتبه ‎seedbed check --report، أو كتبته نسخة أخرى من Seedbed.`,
  })
}

const VERSION = 1

const moved = (findings: readonly CheckedFinding[], move: (uri: string) => string): readonly CheckedFinding[] =>
  findings.map((finding) => ({
    ...finding,
    uri: move(finding.uri),
    related: finding.related.map((place) => ({ ...place, uri: move(place.uri) })),
  }))

const rootOf = (base: string): string => uriOf(base).replace(/\/$/, '')

const notOne = new Refusal({
  en: 'The reports are not of one check: the files, the options, the version of Seedbed or the number of shards differ.',
  ar: 'ليست التقارير من فحص واحد: فالملفات أو الخيارات أو نسخة Seedbed أو عدد الأجزاء مختلفة بينها.',
})
