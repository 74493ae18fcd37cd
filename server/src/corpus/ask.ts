import type { Source } from '../text/source.ts'
import type { Corpus } from './corpus.ts'
import { ReadFiles } from './read-files.ts'

/** What a question was answered, and the closed files that it would have read. As long as there are any the answer is not whole. */
export interface Asked<T> {
  readonly answer: T
  readonly wanted: ReadonlySet<string>
}

/** Asks a corpus a question that may need the text of closed files; `texts` are those that have been read for it, `undefined` one that cannot be. */
export function ask<T>(
  corpus: Corpus,
  texts: ReadonlyMap<string, Source | undefined>,
  question: (corpus: Corpus) => T,
): Asked<T> {
  const files = new ReadFiles(texts)
  return { answer: question(corpus.reading(files)), wanted: files.wanted }
}
