import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'
import type { Message } from '../../language/message.ts'
import { pathOf } from '../../node/paths.ts'
import { Refusal } from '../refusal.ts'
import type { FixedFile } from './fix.ts'
import { pathsFrom } from './results.ts'
import { writeWhole } from './write-whole.ts'

/** Writes fixed files; returns those that are written. One that has changed since it was read, or is no UTF-8, is left as it is. */
export function writeFixed(
  files: readonly FixedFile[],
  tell: (words: Message) => void,
): { readonly written: readonly FixedFile[]; readonly hasFailed: boolean } {
  const written: FixedFile[] = []
  for (const file of files) {
    const path = pathOf(file.uri) ?? ''
    try {
      if (!isStill(path, file.before)) throw notTheSame(path)
      writeWhole(path, file.after)
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

/** What fixing the files would change, as `git apply` and `patch -p1` take it at the folder `base`. */
export function diffOf(files: readonly FixedFile[], base: string): string {
  const pathOfFile = pathsFrom(base)
  return files
    .map(({ uri, before, after }) => {
      const path = pathOfFile(uri)
      const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 })
      return formatPatch(patch, FILE_HEADERS_ONLY)
    })
    .join('')
}
