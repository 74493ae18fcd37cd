import type { Corpus } from '../../corpus/corpus.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import { isId, readReference } from '../../schema/ids.ts'
import type { HasFormat } from '../../schema/json-place.ts'
import { isLanguage } from './language-code.ts'

/** Whether texts have the formats of docs/format.md §7, in a corpus: an entity has to have a record, an article to be there. */
export const formatsIn =
  (corpus: Corpus): HasFormat =>
  (format, text) => {
    const type = /^entity:(.+)$/.exec(format)?.[1]
    return type === undefined ? formats.get(format)?.(text, corpus) : isEntity(text, corpus, type)
  }

/** Whether a format is one of those that are known. */
export const isFormat = (format: string): boolean => formats.has(format) || format.startsWith('entity:')

/** The names of all formats. */
export const formatNames = (): readonly string[] => [...formats.keys()]

const formats: ReadonlyMap<string, (text: string, corpus: Corpus) => boolean> = new Map([
  ['edtf', (text) => !isEdtfProblem(readEdtf(text))],
  ['entity', (text, corpus) => isEntity(text, corpus)],
  ['article', (text, corpus) => corpus.articlesOf(text).length > 0],
  ['uri', (text) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)],
  ['language', (text) => isLanguage(text)],
])

function isEntity(text: string, corpus: Corpus, type?: string): boolean {
  const reference = readReference(text)
  if (!reference || !isId(reference.id)) return false
  const like = corpus.settings.types.get(reference.type)?.like
  const isMeant = type === undefined || reference.type === type || like === type
  return isMeant && corpus.entity(text) !== undefined
}
