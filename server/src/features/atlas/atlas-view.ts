import type { Corpus } from '../../corpus/corpus.ts'
import { recordedEntity } from '../../corpus/overview/entity-numbers.ts'
import type { MentionTable } from '../../corpus/overview/mention-table.ts'
import { valuesOf } from '../../corpus/overview/record-values.ts'
import type { AtlasBrush, AtlasSelection } from '../../protocol/atlas.ts'
import type { Steps } from '../../text/gradual.ts'
import { countMentions } from './counts.ts'
import { brush, daysOfBrush, type LeftOut, selected } from './shown-articles.ts'
import { type Unit, unitOf, widestIn } from './timeline.ts'

/** Which articles are selected, and what a brush leaves of them. */
export interface AtlasView {
  readonly table: MentionTable
  readonly selected: LeftOut
  readonly leftOut: LeftOut
  readonly unit: Unit
  /** The entities that were chosen. */
  readonly refs: ReadonlySet<number>
}

/** The articles of a selection and a brush; undefined where what is selected is not there. */
export function* atlasView(
  corpus: Corpus,
  table: MentionTable,
  selection: AtlasSelection,
  { time, refs = [], frame }: AtlasBrush,
): Steps<AtlasView | undefined> {
  const articles = yield* selected(table, selection)
  if (!articles) return undefined
  const unit = unitOf(table, articles)
  const chosen = refs.map((ref) => recordedEntity(table.numbers, ref))
  // A place lies where its record says, whatever the corpus calls its type.
  const values =
    frame && (yield* valuesOf(corpus, table.numbers, placesOf(corpus, table, yield* countMentions(table, articles))))
  const leftOut = yield* brush(table, articles, {
    time: time && { ...daysOfBrush(time), widest: widestIn(unit) },
    refs: chosen,
    frame: frame && values && { brush: frame, values },
  })
  return { table, selected: articles, leftOut, unit, refs: new Set(chosen.flatMap((one) => one ?? [])) }
}

function placesOf(
  { settings }: Corpus,
  { numbers }: MentionTable,
  { entities }: { readonly entities: readonly number[] },
): readonly number[] {
  const isPlace = numbers.types.map((type) => settings.types.get(type)?.like === 'place')
  return entities.filter((entity) => isPlace[numbers.typeOf[entity] ?? 0])
}
