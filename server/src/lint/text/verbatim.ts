import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { entryOf, textOf } from '../../schema/values.ts'

/** Whether an article's wording is a source (docs/format.md §2): only slips of its capture are found in it, and no fix changes a word. */
export const isVerbatim = ({ meta }: Article, { settings }: Corpus): boolean =>
  (textOf(entryOf(meta, 'text')?.value) ?? settings.text) === 'verbatim'
