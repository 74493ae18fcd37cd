import { MOST_TIMES, mentionTimes } from '../segment/mention-times.ts'
import type { Segment } from '../segment/segment.ts'
import type { ArticlePart, ArticleTable } from './article-table.ts'

/** The articles of a table that say something, and how often each does. In numbers: a well-known person stands in tens of thousands. */
export type Saying = readonly SayingIn[]

/** Those of one part. */
interface SayingIn {
  readonly part: ArticlePart
  /** Their numbers in the part. */
  readonly files: ArrayLike<number>
  /** How often each says it: once, where there are no numbers. */
  readonly times?: ArrayLike<number>
}

/** How many articles say it. */
export const articlesSaying = (saying: Saying): number => saying.reduce((sum, { files }) => sum + files.length, 0)

/** The articles that mention one of some targets, be they names of one entity or of several. */
export const mentioning = ({ parts }: ArticleTable, targets: readonly string[]): Saying =>
  parts.map((part) => (part.segment ? mentioningIn(part, part.segment, targets) : mentioningOpen(part, targets)))

function mentioningOpen(part: ArticlePart, targets: readonly string[]): SayingIn {
  const files: number[] = []
  const times: number[] = []
  for (const [file, { mentions }] of part.open.entries()) {
    const here = targets.reduce((sum, target) => sum + (mentions.get(target) ?? 0), 0)
    if (here === 0) continue
    files.push(file)
    times.push(here)
  }
  return { part, files, times }
}

function mentioningIn(part: ArticlePart, segment: Segment, targets: readonly string[]): SayingIn {
  const { starts, items } = segment.indexes.filesByTarget
  const all = mentionTimes(segment)
  /** By file where it stands below, where it can stand there more than once. */
  const known = targets.length > 1 ? new Map<number, number>() : undefined
  const files: number[] = []
  const times: number[] = []
  for (const text of targets) {
    const target = segment.target(text)
    if (target === undefined) continue
    const end = starts[target + 1] ?? 0
    for (let item = starts[target] ?? 0; item < end; item++) {
      const counted = all[item] ?? 0
      const file = items[item] ?? 0
      if (counted === 0 || !part.isThere(file)) continue
      const here = counted < MOST_TIMES ? counted : segment.mentions(file, target)
      const before = known?.get(file)
      if (before !== undefined) times[before] = (times[before] ?? 0) + here
      else {
        known?.set(file, files.length)
        files.push(file)
        times.push(here)
      }
    }
  }
  return { part, files, times }
}

/** The articles with a topic. */
export const on = ({ parts }: ArticleTable, topic: string): Saying =>
  parts.map((part) => ({ part, files: Array.from(part.on(topic)).filter(part.isThere) }))
