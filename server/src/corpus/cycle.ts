import type { Entity } from '../registry/entity.ts'
import type { Corpus } from './corpus.ts'

/** The keys of a record whose values lead from one entity to the next, and must not lead back. */
type ChainKey = 'within' | 'part-of' | 'redirect'

const chainKeys: readonly ChainKey[] = ['within', 'part-of', 'redirect']

/** The entities (`type:id`) on the way from one along a key back to itself, itself first; undefined where the way ends elsewhere. */
function cycleAlong(corpus: Corpus, ref: string, key: ChainKey): readonly string[] | undefined {
  const chain = [ref]
  for (let step = 0; step < LONGEST; step++) {
    const entity = corpus.entity(chain.at(-1) ?? '')
    const next = entity && values[key](entity)
    if (next === undefined) return undefined
    if (next === ref) return chain
    if (chain.includes(next)) return undefined
    chain.push(next)
  }
  return undefined
}

/** The entities that stand in a circle with one. */
export const cycleThrough = (corpus: Corpus, ref: string): readonly string[] =>
  chainKeys.flatMap((key) => cycleAlong(corpus, ref, key) ?? [])

const values: Readonly<Record<ChainKey, (entity: Entity) => string | undefined>> = {
  within: ({ redirect, within }) => redirect ?? within,
  'part-of': ({ redirect, partOf }) => redirect ?? partOf,
  redirect: ({ redirect }) => redirect,
}

/** Longer circles are not looked for. */
const LONGEST = 50
