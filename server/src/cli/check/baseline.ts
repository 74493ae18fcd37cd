import { readFileSync } from 'node:fs'
import type { CheckedFinding } from '../../node/checked-finding.ts'
import { isFile } from '../../node/file-stats.ts'
import { compareText } from '../../text/compare.ts'
import { Refusal } from '../refusal.ts'
import { writeWhole } from './write-whole.ts'

/** So many findings of one rule in one file whose text and block are the same. */
export interface BaselineEntry {
  readonly path: string
  readonly code: string
  readonly hash: string
  readonly count: number
}

/** What the findings are beside a baseline. */
export interface Compared {
  readonly fresh: readonly CheckedFinding[]
  /** What the baseline knows and is not found any more. */
  readonly gone: readonly BaselineEntry[]
}

/** `pathOf` is the path of a finding's file as baselines name it; `isSettled` says of such a path whether all is known that is found there. */
export function compareWithBaseline(
  findings: readonly CheckedFinding[],
  baseline: readonly BaselineEntry[],
  pathOf: (uri: string) => string,
  isSettled: (path: string) => boolean,
): Compared {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry]))
  const fresh = findings.filter((finding) => {
    const key = keyOf({ path: pathOf(finding.uri), code: finding.code, hash: finding.fingerprint })
    const entry = left.get(key)
    if (!entry || entry.count === 0) return true
    left.set(key, { ...entry, count: entry.count - 1 })
    return false
  })
  return { fresh, gone: [...left.values()].filter(({ path, count }) => count > 0 && isSettled(path)) }
}

/** The baseline that knows all of the findings, and goes on knowing what it did of files that were not checked. */
export function updatedBaseline(
  findings: readonly CheckedFinding[],
  baseline: readonly BaselineEntry[],
  pathOf: (uri: string) => string,
  isKept: (path: string) => boolean,
): readonly BaselineEntry[] {
  const entries = new Map(baseline.filter(({ path }) => isKept(path)).map((entry) => [keyOf(entry), entry]))
  for (const { uri, code, fingerprint } of findings) {
    const entry = { path: pathOf(uri), code, hash: fingerprint, count: 1 }
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), { ...entry, count: (known?.count ?? 0) + 1 })
  }
  return [...entries.values()].sort(
    (a, b) => compareText(a.path, b.path) || compareText(a.code, b.code) || compareText(a.hash, b.hash),
  )
}

/** Reads a baseline; undefined where the file is not there. */
export function readBaseline(path: string): readonly BaselineEntry[] | undefined {
  if (!isFile(path)) return undefined
  try {
    const file: Partial<BaselineFile> = JSON.parse(readFileSync(path, 'utf8'))
    if (file.version === VERSION && Array.isArray(file.findings) && file.findings.every(isEntry)) return file.findings
  } catch {
    // Said below.
  }
  throw new Refusal({
    en: `“${path}” cannot be read as a baseline. Write it anew with --update-baseline after removing it.`,
    ar: `تتعذّر قراءة «${path}» بوصفه خط أساس. احذفه ثم اكتبه من جديد بالخيار ‎--update-baseline.`,
  })
}

/** Writes a baseline, an entry a line in a fixed order, so that Git can merge two of them. */
export function writeBaseline(path: string, entries: readonly BaselineEntry[]): void {
  const lines = entries.map(({ path, code, hash, count }) => `    ${JSON.stringify({ path, code, hash, count })}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  writeWhole(path, `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`)
}

interface BaselineFile {
  readonly version: number
  readonly findings: readonly BaselineEntry[]
}

const VERSION = 1

const isEntry = ({ path, code, hash, count }: Partial<BaselineEntry>): boolean =>
  [path, code, hash].every((one) => typeof one === 'string') && Number.isInteger(count)

const keyOf = ({ path, code, hash }: Omit<BaselineEntry, 'count'>): string => `${path}\0${code}\0${hash}`
