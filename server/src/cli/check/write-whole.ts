import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { statsOf } from '../../node/file-stats.ts'
import { Refusal } from '../refusal.ts'

/**
 * Writes a file so that whoever reads it sees the old text or the new, never a part: beside it, then moved over it. Its mode stays, and where it is a
 * link, what it leads to is written.
 */
export function writeWhole(path: string, text: string): void {
  const stats = statsOf(path)
  assertWritable(path)
  try {
    const real = stats ? realpathSync(path) : path
    const draft = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`)
    try {
      writeFileSync(draft, text)
      if (stats) chmodSync(draft, stats.mode)
      renameSync(draft, real)
    } catch (error) {
      rmSync(draft, { force: true })
      throw error
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal({ en: `“${path}” cannot be written: ${reason}`, ar: `تتعذّر كتابة «${path}»: ${reason}` })
  }
}

/** Refuses a file that may not be written: one that is replaced is not asked by the system. What is not there yet is not looked at. */
export function assertWritable(path: string): void {
  if (!statsOf(path)) return
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(realpathSync(path)), constants.W_OK)
  } catch {
    throw new Refusal({
      en: `“${path}” cannot be written: it, or its folder, is read-only.`,
      ar: `تتعذّر كتابة «${path}»: فهو أو مجلده للقراءة فقط.`,
    })
  }
}
