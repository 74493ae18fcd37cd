import type { MentionTable } from '../../corpus/overview/mention-table.ts'
import { compareText } from '../../text/compare.ts'
import type { Steps } from '../../text/gradual.ts'
import { ARTICLES, isShown, type LeftOut } from './shown-articles.ts'

/** By entity how often it is mentioned in some articles, and in how many. */
export interface Counts {
  readonly mentions: Uint32Array
  readonly articles: Uint32Array
  /** The entities that are mentioned, in rising order. */
  readonly entities: readonly number[]
}

/** Counts over the articles that a picture shows which passes over some of the brushes. */
export function* countMentions({ numbers, parts }: MentionTable, leftOut: LeftOut, passedOver = 0): Steps<Counts> {
  const { recorded } = numbers
  const mentions = new Uint32Array(recorded)
  const articles = new Uint32Array(recorded)
  /** By entity the last article that was counted for it, plus one: several targets may be one entity. */
  const last = new Uint32Array(recorded)
  for (const { rows, base, size, entities } of parts) {
    const { ends, targets, counts } = rows
    let row = 0
    for (let file = 0; file < size; file++) {
      if (file % ARTICLES === ARTICLES - 1) yield
      const end = ends[file] ?? 0
      if (!isShown(leftOut, base + file, passedOver)) {
        row = end
        continue
      }
      for (; row < end; row++) {
        const entity = entities[targets[row] ?? 0] ?? recorded
        if (entity >= recorded) continue
        mentions[entity] = (mentions[entity] ?? 0) + (counts[row] ?? 0)
        if (last[entity] === base + file + 1) continue
        last[entity] = base + file + 1
        articles[entity] = (articles[entity] ?? 0) + 1
      }
    }
  }
  const mentioned: number[] = []
  for (let entity = 0; entity < recorded; entity++) if ((mentions[entity] ?? 0) > 0) mentioned.push(entity)
  return { mentions, articles, entities: mentioned }
}

/**
 * The most mentioned of some entities, so many at most: of those that are mentioned as often those in more articles first, then by `type:id`. Those that
 * are `kept` are among them however seldom they are mentioned.
 */
export function mostMentioned(
  entities: readonly number[],
  { mentions, articles }: Counts,
  refOf: (entity: number) => string,
  most: number,
  kept: ReadonlySet<number> = new Set(),
): readonly number[] {
  const refs = new Map<number, string>()
  const ref = (entity: number): string => {
    const text = refs.get(entity) ?? refOf(entity)
    refs.set(entity, text)
    return text
  }
  const inOrder = (a: number, b: number): number =>
    (mentions[b] ?? 0) - (mentions[a] ?? 0) || (articles[b] ?? 0) - (articles[a] ?? 0) || compareText(ref(a), ref(b))
  const least = leastOf(entities, mentions, most)
  const first = entities
    .filter((entity) => (mentions[entity] ?? 0) >= least)
    .sort(inOrder)
    .slice(0, most)
  const others = entities.filter((entity) => kept.has(entity) && !first.includes(entity)).slice(0, most)
  if (others.length === 0) return first
  const left = first.filter((entity) => !kept.has(entity))
  const room = Math.max(0, most - others.length - (first.length - left.length))
  const dropped = new Set(left.slice(room))
  return [...first.filter((entity) => !dropped.has(entity)), ...others].sort(inOrder)
}

/** How often those are mentioned that are just among the most. */
function leastOf(entities: readonly number[], mentions: Uint32Array, most: number): number {
  if (entities.length <= most) return 0
  const rising = Uint32Array.from(entities, (entity) => mentions[entity] ?? 0).sort()
  return rising[rising.length - most] ?? 0
}
