import type { Corpus } from '../corpus/corpus.ts'
import { mentionTable } from '../corpus/overview/mention-table.ts'
import { monthNames } from '../language/calendar-names.ts'
import type { UiLanguage } from '../language/message.ts'
import type { Atlas, AtlasParams } from '../protocol/atlas.ts'
import type { Steps } from '../text/gradual.ts'
import { atlasView } from './atlas/atlas-view.ts'
import { Entities } from './atlas/entities.ts'
import { Pictures } from './atlas/pictures.ts'
import type { LeftOut } from './atlas/shown-articles.ts'
import { atlasTitle } from './atlas/title.ts'

/** Of what moment of a corpus an atlas is, and in which language it speaks. */
export interface AtlasContext {
  readonly corpus: Corpus
  readonly language: UiLanguage
}

/** An atlas of a corpus, step by step; undefined where what is selected is not in it. */
export function* atlas(
  { corpus, language }: AtlasContext,
  { selection, brush = {} }: Pick<AtlasParams, 'selection' | 'brush'>,
): Steps<Atlas | undefined> {
  const table = yield* mentionTable(corpus)
  const titles = atlasTitle(corpus, language, selection)
  const view = titles && (yield* atlasView(corpus, table, selection, brush))
  if (!titles || !view) return undefined
  const entities = new Entities(corpus, table, language)
  const pictures = new Pictures(corpus, language, view, entities)
  const map = yield* pictures.map()
  const timeline = yield* pictures.timeline()
  const network = yield* pictures.network()
  const drawn = [...map.places, ...map.countries, ...timeline.events, ...network.nodes, ...network.more]
  return {
    ...titles,
    language: entities.lang,
    types: entities.types(new Set(drawn.map(({ type }) => type))),
    articles: countOf(view.selected),
    brushed: countOf(view.leftOut),
    map,
    timeline: { ...timeline, months: monthNames(entities.lang) },
    network,
  }
}

const countOf = (leftOut: LeftOut): number => leftOut.reduce((sum, one) => sum + Number(one === 0), 0)
