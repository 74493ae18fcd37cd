import { bestEntities } from '../../corpus/best-entities.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { mergedInto } from '../../corpus/merged-into.ts'
import { topicCounts } from '../../corpus/topics.ts'
import { searchKey } from '../../language/fold.ts'
import type { AtlasChoice, AtlasChoicesParams } from '../../protocol/atlas.ts'
import { displayName } from '../../registry/names.ts'
import { compareText } from '../../text/compare.ts'
import type { Context } from '../context.ts'
import { topicLabel } from './title.ts'

/** What of an atlas could be chosen by some letters: entities by any of their names, topics by their labels and slugs; the likeliest first. */
export const atlasChoices = (
  context: Pick<Context, 'corpus' | 'language'>,
  { of, query }: Pick<AtlasChoicesParams, 'of' | 'query'>,
): readonly AtlasChoice[] => (of === 'entity' ? entitiesLike(context, query) : topicsLike(context, query))

const MOST = 100

function entitiesLike(
  { corpus, language }: Pick<Context, 'corpus' | 'language'>,
  query: string,
): readonly AtlasChoice[] {
  const { lang } = corpus.settings
  const choices = new Map<string, AtlasChoice>()
  for (const { entity } of bestEntities(corpus, query, MOST)) {
    const { ref } = entity
    if (choices.has(ref) || choices.size === MOST) continue
    const label = displayName(entity, ...(lang === undefined ? [] : [lang]), language)
    choices.set(ref, { label, detail: ref, articles: articlesWith(corpus, ref), selection: { kind: 'entity', ref } })
  }
  return [...choices.values()]
}

/** How many articles mention an entity, under whichever of its ids. */
function articlesWith(corpus: Corpus, ref: string): number {
  const merged = mergedInto(corpus, ref)
  if (merged.length === 0) return corpus.count(ref).articles
  const targets = [ref, ...merged]
  const isMentioned = (uri: string): boolean => targets.some((target) => corpus.mentionsIn(uri, target) > 0)
  return corpus.filesWith(...targets).filter(isMentioned).length
}

function topicsLike({ corpus, language }: Pick<Context, 'corpus' | 'language'>, query: string): readonly AtlasChoice[] {
  const counts = topicCounts(corpus)
  const topics = new Set([...(corpus.settings.topics?.keys() ?? []), ...counts.keys()])
  const key = searchKey(query)
  return [...topics]
    .map((topic): AtlasChoice => {
      const label = topicLabel(corpus, topic, language)
      return {
        label,
        articles: counts.get(topic) ?? 0,
        selection: { kind: 'topic', topic },
        ...(label === topic ? {} : { detail: topic }),
      }
    })
    .filter(({ label, detail = '' }) => searchKey(label).includes(key) || searchKey(detail).includes(key))
    .sort((a, b) => b.articles - a.articles || compareText(a.label, b.label))
    .slice(0, MOST)
}
