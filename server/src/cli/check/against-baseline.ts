import { dirname, resolve } from 'node:path'
import type { CheckedFinding } from '../../node/checked-finding.ts'
import { isFile } from '../../node/file-stats.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'
import { compareWithBaseline, readBaseline, updatedBaseline, writeBaseline } from './baseline.ts'
import type { CheckOptions } from './options.ts'
import { pathsFrom, type Where } from './results.ts'

/** The findings that count beside the baseline of the options, if they name one; with `--update-baseline` it is written, and then none count. */
export function againstBaseline(
  findings: readonly CheckedFinding[],
  files: readonly string[],
  { baseline, updateBaseline }: CheckOptions,
  { here }: Where,
  { tell }: Terminal,
): { readonly fresh: readonly CheckedFinding[]; readonly isAgainstBaseline: boolean } {
  if (baseline === undefined) return { fresh: findings, isAgainstBaseline: false }
  const path = resolve(here, baseline)
  // So it says the same wherever the command runs.
  const nameOf = pathsFrom(dirname(path))
  const known = readBaseline(path)
  const checked = new Set(files.map(nameOf))
  // Of a file that is gone nothing is found, whatever was asked for.
  const isSettled = (name: string): boolean => checked.has(name) || !isFile(resolve(dirname(path), name))
  if (updateBaseline) {
    const entries = updatedBaseline(findings, known ?? [], nameOf, (name) => !isSettled(name))
    writeBaseline(path, entries)
    tell({
      en: `“${baseline}” knows ${findings.length} findings of the files that were checked.`,
      ar: `صار «${baseline}» يعرف ما وُجد في الملفات المفحوصة: ${findings.length}.`,
    })
    return { fresh: [], isAgainstBaseline: true }
  }
  if (!known) {
    throw new Refusal({
      en: `The baseline “${baseline}” is not there. --update-baseline writes it.`,
      ar: `خط الأساس «${baseline}» غير موجود. يكتبه الخيار ‎--update-baseline.`,
    })
  }
  const { fresh, gone } = compareWithBaseline(findings, known, nameOf, isSettled)
  if (gone.length > 0) {
    const count = gone.reduce((sum, entry) => sum + entry.count, 0)
    const list = [...new Set(gone.map((entry) => `${entry.path} ${entry.code}`))]
    const shown = [...list.slice(0, MOST_NAMED), ...(list.length > MOST_NAMED ? ['…'] : [])].join('\n  ')
    tell({
      en: `The baseline knows findings that are there no more (${count}); --update-baseline takes them out:\n  ${shown}`,
      ar: `في خط الأساس ما لم يعد موجودًا (${count})؛ يزيله ‎--update-baseline:\n  ${shown}`,
    })
  }
  return { fresh, isAgainstBaseline: true }
}

/** Rows of what is gone that are named. */
const MOST_NAMED = 10
