import type { Entity } from '../../registry/entity.ts'
import type { Corpus } from '../corpus.ts'
import { mergedInto } from '../merged-into.ts'
import { onceInState } from '../once-for-state.ts'
import { recordsNaming } from '../records-naming.ts'

/** An event with the events that are a part of it (docs/format.md §6): rounds of talks, battles of a war. */
export interface Series {
  /** `type:id` of the whole. */
  readonly ref: string
  /** The whole and its parts, each with all ids under which it is mentioned. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

/** The series in which an event (`type:id`, no redirect) stands, as a part or as the whole; none for what is no event. */
export function seriesAround(corpus: Corpus, ref: string): readonly Series[] {
  const event = isEvent(corpus, ref) ? corpus.entity(ref) : undefined
  if (!event) return []
  const whole = event.partOf === undefined ? undefined : corpus.resolve(event.partOf)
  return [event, ...(whole && whole.ref !== event.ref ? [whole] : [])].flatMap((one) => {
    const series = seriesOf(one, corpus)
    return series.members.size > 1 ? [series] : []
  })
}

const isEvent = ({ settings }: Corpus, ref: string): boolean =>
  settings.types.get(ref.slice(0, ref.indexOf(':')))?.like === 'event'

const seriesOf = onceInState((whole: Entity, corpus: Corpus): Series => {
  const wholes = [whole.ref, ...mergedInto(corpus, whole.ref)]
  const naming = new Set<string>()
  for (const target of wholes) {
    for (const ref of recordsNaming(corpus, target, (one) => isEvent(corpus, one))) {
      naming.add(ref)
      // What hundreds of records name ties no two articles to each other.
      if (naming.size > MOST_PARTS) return { ref: whole.ref, members: new Map() }
    }
  }
  const parts = [...naming].filter((ref) => ref !== whole.ref && wholes.includes(corpus.entity(ref)?.partOf ?? ''))
  return {
    ref: whole.ref,
    members: new Map([whole.ref, ...parts.sort()].map((ref) => [ref, [ref, ...mergedInto(corpus, ref)]])),
  }
})

const MOST_PARTS = 300
