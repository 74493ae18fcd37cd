import { Corpus } from '../../../server/src/corpus/corpus.ts'
import type { Article, RegistryFile } from '../../../server/src/corpus/document.ts'
import { readArticle } from '../../../server/src/corpus/read-article.ts'
import { readRegistryFile } from '../../../server/src/corpus/read-document.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { Source } from '../../../server/src/text/source.ts'
import { types } from '../corpus/entities.ts'
import type { MentionName } from './names.ts'

/** What is typed in is read and searched as the server does, without the server. */

export const settings = readSettings(undefined)

const ROOT = 'file:///corpus'

/** A registry of one file, each name with a record to itself. */
export function registryOf(names: readonly MentionName[]): RegistryFile {
  const text = types.map(({ type }) => {
    const own = names.filter((name) => name.type === type)
    return own.length === 0 ? '' : `${type}:\n${own.map(({ id, text }) => `  ${id}: { name: ${text} }\n`).join('')}`
  })
  return readRegistryFile(new Source(`${ROOT}/entities/all.yaml`, 1, text.join('')), settings)
}

/** The file with one record more in its middle. */
export function withName(file: RegistryFile, number: number): RegistryFile {
  const { source } = file
  const line = Math.floor(source.lineCount / 3) + number * 10
  const start = { line, character: 0 }
  const record = `  added-${number}: { name: ${addedName(number)} }\n`
  return readRegistryFile(source.apply([{ range: { start, end: start }, text: record }], number + 2), settings, file)
}

/** The name that `withName` adds. */
export const addedName = (number: number): string => `سهيل الوراق ${number}`

/** An article of these paragraphs. */
export const articleOf = (paragraphs: readonly string[], version = 1): Article =>
  readArticle(
    new Source(`${ROOT}/a.seed.md`, version, `---\ntitle: عنوان\n---\n\n${paragraphs.join('\n\n')}\n`),
    settings,
  )

/** The paragraphs after so many keystrokes, all in the same one. */
export const typed = (paragraphs: readonly string[], keys: number): readonly string[] =>
  paragraphs.with(paragraphs.length >> 1, `${paragraphs[paragraphs.length >> 1]} ${'كتاب'.repeat(keys).slice(0, keys)}`)

export const emptyCorpus = (): Corpus => Corpus.empty(ROOT, settings)
