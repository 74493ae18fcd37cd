import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryCorpus, temporaryCorpus } from '../support/language-server.ts'
import { soundCorpus } from './samples.ts'

/** A test in a folder of its own with a sound corpus and some more files, which is removed behind it. */
export function withCorpus(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (corpus: TemporaryCorpus) => void,
): void {
  const corpus = temporaryCorpus({ ...soundCorpus, ...files })
  try {
    test(corpus)
  } finally {
    corpus.remove()
  }
}

/** What a file of it holds now. */
export const textIn = (corpus: TemporaryCorpus, file: string): string => readFileSync(join(corpus.path, file), 'utf8')

/** A text as some programs of Windows write it: with a byte order mark and CRLF. */
export const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`
