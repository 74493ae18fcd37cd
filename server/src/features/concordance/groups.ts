import type { Corpus } from '../../corpus/corpus.ts'
import type { Arrangement, LineGroup } from '../../find/concordance/lines.ts'
import type { Query } from '../../find/concordance/query.ts'
import type { Message, UiLanguage } from '../../language/message.ts'
import { Masker } from '../../lint/tags/masks.ts'
import type { ConcordanceGroup, OpenedConcordance } from '../../protocol/concordance.ts'
import { displayName } from '../../registry/names.ts'
import { fileName } from '../../text/uri.ts'

/** What a query is called in the user's language: the entity's name, or the words. */
export function queryTitle(corpus: Corpus, query: Query, language: UiLanguage): string {
  if (query.kind === 'entity') return entityName(corpus, query.ref, language)
  return query.kind === 'regex' ? query.pattern : query.text
}

/** The same, and what a published file calls it where that must be something else (docs/format.md §6). */
export function queryTitles(
  corpus: Corpus,
  query: Query,
  language: UiLanguage,
): Pick<OpenedConcordance, 'title' | 'titleInExport'> {
  const title = queryTitle(corpus, query, language)
  const masker = new Masker(corpus, language)
  const withheld = query.kind === 'entity' ? masker.withheld(query.ref) : undefined
  const titleInExport = withheld ? masker.shown(withheld) : masker.plainly(title)
  return titleInExport === title ? { title } : { title, titleInExport }
}

/** What stands over the groups of a concordance. */
export const shownGroups = (
  corpus: Corpus,
  groups: readonly LineGroup[],
  { grouping }: Arrangement,
  language: UiLanguage,
): readonly ConcordanceGroup[] =>
  groups.map(({ key, from, count }) => ({ label: labelOf(corpus, key, grouping, language), from, count }))

function labelOf(corpus: Corpus, key: string, grouping: Arrangement['grouping'], language: UiLanguage): string {
  if (grouping === 'article') return corpus.article(key)?.title ?? fileName(key)
  if (grouping === 'entity' && key !== '') return entityName(corpus, key, language)
  return key === '' ? (without[grouping]?.[language] ?? '') : key
}

const without: Readonly<Record<string, Message>> = {
  year: { en: 'Without a date', ar: 'بلا تاريخ' },
  entity: { en: 'Without a tag', ar: 'بلا وسم' },
}

function entityName(corpus: Corpus, ref: string, language: UiLanguage): string {
  const entity = corpus.resolve(ref)
  return entity ? displayName(entity, language, corpus.settings.lang ?? language) : ref
}
