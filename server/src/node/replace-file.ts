import { createHash } from 'node:crypto'
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The text of a file, of which every byte comes back when it is written: null where they are no UTF-8, undefined where there is no file. */
export async function readExactly(path: string): Promise<string | null | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch {
    return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether a file may be written: one that is replaced is not asked by the system. */
export async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    await access(dirname(await realpath(path)), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Gives a file another text in one step: it is written aside and renamed, so whoever reads meanwhile, or after a crash, sees the old text or the
 * new one. A link stays a link, and the file's permissions stay.
 */
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  const real = await realpath(path).catch(() => path)
  const temporary = asideOf(real)
  await rm(temporary, { force: true })
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(text, 'utf8')
      await file.chmod(mode ?? (await stat(real)).mode & 0o7777)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, real)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Takes away what a program that was killed has left beside a file. */
export async function dropAside(path: string): Promise<void> {
  await rm(asideOf(await realpath(path).catch(() => path)), { force: true })
}

/** Always the same for a file, so that it is found again; a name as long as names may be has room for no more. */
const asideOf = (path: string): string =>
  join(dirname(path), `.${createHash('sha256').update(basename(path)).digest('hex').slice(0, 16)}.seedbed-new`)
