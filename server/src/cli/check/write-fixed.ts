import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'
import type { Message } from '../../language/message.ts'
import { pathOf } from '../../node/paths.ts'
import { Refusal } from '../refusal.ts'
import type { FixedFile } from './fix.ts'
import { realFiles } from './real-files.ts'
import { pathsFrom } from './results.ts'
import { assertWritable, writeWhole } from './write-whole.ts'

/** Files of which something was to be made, and whether any of them had to be left. */
export interface Written {
  readonly written: readonly FixedFile[]
  readonly hasFailed: boolean
}

/** Writes fixed files; returns those that are written. One that has changed since it was read, is no UTF-8, or is read-only, is left as it is. */
export const writeFixed = (files: readonly FixedFile[], tell: (words: Message) => void): Written =>
  each(files, tell, (path, { after }) => writeWhole(path, after))

/** Those of the files that `writeFixed` would write, for whoever shows what would be written; nothing is. */
export const writable = (files: readonly FixedFile[], tell: (words: Message) => void): Written =>
  each(files, tell, assertWritable)

function each(
  files: readonly FixedFile[],
  tell: (words: Message) => void,
  deed: (path: string, file: FixedFile) => void,
): Written {
  const written: FixedFile[] = []
  for (const file of files) {
    const path = pathOf(file.uri) ?? ''
    try {
      if (!isStill(path, file.before)) throw notTheSame(path)
      deed(path, file)
      written.push(file)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tell(error.words)
    }
  }
  return { written, hasFailed: written.length < files.length }
}

function isStill(path: string, text: string): boolean {
  try {
    return Buffer.from(text, 'utf8').equals(readFileSync(path))
  } catch {
    return false
  }
}

const notTheSame = (path: string): Refusal =>
  new Refusal({
    en: `“${path}” is left as it is: it has changed since it was read, or is not written in UTF-8.`,
    ar: `تُرك «${path}» على حاله: فقد تغيّر بعد قراءته، أو أنه ليس بترميز UTF-8.`,
  })

/** What fixing the files would change, as `git apply` and `patch -p1` take it at the folder `base`. A link is called what it leads to. */
export function diffOf(files: readonly FixedFile[], base: string): string {
  const pathOfFile = pathsFrom(base)
  const real = realFiles()
  return files
    .map(({ uri, before, after }) => {
      const path = pathOfFile(real(uri))
      const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 })
      return formatPatch(patch, FILE_HEADERS_ONLY)
    })
    .join('')
}
