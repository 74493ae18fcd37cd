import type { Corpus } from '../corpus/corpus.ts'
import type { Article, ArticleBrief } from '../corpus/document.ts'
import { entryOf } from '../schema/values.ts'
import { resolveUri } from '../text/uri.ts'
import type { Fix } from './finding.ts'
import { insertFrontMatterEntry } from './yaml/article-entry.ts'

/** Whether one of two articles says that the other has the same text by right: as its duplicate, another version, or a translation. */
export const areRelated = (a: ArticleBrief, b: ArticleBrief): boolean => names(a, b) || names(b, a)

const names = ({ uri, related }: ArticleBrief, other: ArticleBrief): boolean =>
  related.some(
    ({ to, as }) =>
      as !== undefined &&
      sameText.has(as) &&
      (to === other.id || (to.endsWith('.seed.md') && resolveUri(uri, to) === other.uri)),
  )

const sameText: ReadonlySet<string> = new Set(['duplicate', 'version', 'translation', 'original'])

/** Fixes that say in one article what the other is to it. Where it is related to others already, its author adds a line better than we do. */
export function relateFixes(article: Article, other: ArticleBrief, { settings }: Corpus): readonly Fix[] {
  if (other.id === undefined || entryOf(article.meta, 'related')) return []
  return ways.flatMap(({ as, title }) => {
    const edit = insertFrontMatterEntry(article, settings, 'related', `[{ to: ${other.id}, as: ${as} }]`)
    return edit ? [{ title, edits: [edit] }] : []
  })
}

const ways = [
  { as: 'duplicate', title: { en: 'Say that the other is a duplicate', ar: 'ذكر أن الآخر نسخة مكررة' } },
  { as: 'version', title: { en: 'Say that the other is another version', ar: 'ذكر أن الآخر صيغة أخرى' } },
] as const
