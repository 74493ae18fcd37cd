import { targetType } from '../../corpus/site.ts'
import { confidences, isAtLeast } from '../../find/confidence.ts'
import type { Confidence } from '../../find/found-mention.ts'
import { compareText } from '../../text/compare.ts'
import { type Compared, type Hit, isFalse, type Verdict, type WantedMention } from './compare.ts'
import type { LeftOut } from './gold-article.ts'

/** What is counted of hits and mentions. */
export interface Counts {
  readonly right: number
  /** Hits that the gold contradicts. */
  readonly wrong: number
  /** Mentions without a hit that is right. */
  readonly missed: number
}

/** The figures of an evaluation, over all of its articles. */
export interface Figures {
  /** By how much of what is found is taken: from the sure hits alone to all. */
  readonly levels: ReadonlyMap<Confidence, LevelFigures>
  readonly leftOut: ReadonlyMap<LeftOut, number>
  /** Hits that speak neither for nor against the finder. */
  readonly neither: ReadonlyMap<Verdict, number>
  /** Mentions without a right hit whose entity is among the others that one offers for the same words. */
  readonly offered: number
}

/** What is found from a confidence upwards. */
export interface LevelFigures {
  readonly all: Counts
  readonly types: ReadonlyMap<string, Counts>
}

/** Counts what was compared; `leftOut` says of each mention of the gold that does not count why not. */
export function figuresOf(compared: readonly Compared[], leftOut: readonly LeftOut[]): Figures {
  const hits = compared.flatMap((one) => one.hits)
  const wanted = compared.flatMap((one) => one.wanted)
  const neither = hits.filter((hit) => hit.verdict !== 'right' && !isFalse(hit))
  return {
    levels: new Map(confidences.map((least) => [least, levelFigures(hits, wanted, least)])),
    leftOut: counted(leftOut),
    neither: counted(neither.map(({ verdict }) => verdict)),
    offered: wanted.filter(({ gold, instead }) => instead?.found.candidates.some(({ ref }) => ref === gold.ref)).length,
  }
}

function levelFigures(hits: readonly Hit[], wanted: readonly WantedMention[], least: Confidence): LevelFigures {
  const types = new Map<string, Counts>()
  const add = (ref: string, what: keyof Counts): void => {
    const type = targetType(ref)
    const counts = types.get(type) ?? nothing
    types.set(type, { ...counts, [what]: counts[what] + 1 })
  }
  for (const { gold, right } of wanted) {
    add(gold.ref, right && isAtLeast(right.confidence, least) ? 'right' : 'missed')
  }
  for (const hit of hits) {
    if (isFalse(hit) && isAtLeast(hit.confidence, least)) add(hit.found.candidates[0].ref, 'wrong')
  }
  return {
    all: [...types.values()].reduce(sum, nothing),
    types: new Map([...types].sort(([a], [b]) => compareText(a, b))),
  }
}

const nothing: Counts = { right: 0, wrong: 0, missed: 0 }

const sum = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
})

/** The share of the hits that are right; undefined where there are none. */
export const precision = ({ right, wrong }: Counts): number | undefined => share(right, right + wrong)

/** The share of the mentions that are found; undefined where there are none. */
export const recall = ({ right, missed }: Counts): number | undefined => share(right, right + missed)

/** The harmonic mean of precision and recall. */
export const f1 = ({ right, wrong, missed }: Counts): number | undefined => share(2 * right, 2 * right + wrong + missed)

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole)

function counted<T extends string>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
