import { Gradual, type Steps } from '../../text/gradual.ts'
import { once } from '../../text/once.ts'
import type { Article } from '../document.ts'
import { isMentionNumber } from '../segment/places.ts'
import type { Segment } from '../segment/segment.ts'
import { NO_DAY, standingOf } from './standing.ts'

/** By article whom it mentions and how often, and where it stands in time. */
export interface MentionRows {
  /** Where the mentions of a file end. */
  readonly ends: Uint32Array
  /** Targets by their numbers, each once a file, and how often they are mentioned. */
  readonly targets: Uint32Array
  readonly counts: Uint32Array
  /** By file the first day of its date, counted from 1970, or `NO_DAY`; and how many days later the last may be. */
  readonly days: Int32Array
  readonly widths: Uint16Array
}

/** The rows of a segment's files; those of files of the registry are empty. They hang on nothing but the segment. */
export const rowsOf = once((segment: Segment): Gradual<MentionRows> => new Gradual(() => readRows(segment)))

function* readRows(segment: Segment): Steps<MentionRows> {
  const { size, targetCount, parts } = segment
  const { placeEnds, placeTargets, placeKinds } = parts
  const ends = new Uint32Array(size)
  const targets = new Uint32Array(placeTargets.length)
  const counts = new Uint32Array(placeTargets.length)
  const days = new Int32Array(size).fill(NO_DAY)
  const widths = new Uint16Array(size)
  /** By target where its row is, plus one: of this file where that is behind the rows of the one before. */
  const rowOf = new Uint32Array(targetCount)
  const standings = new Map<number, ReturnType<typeof standingOf>>()
  let place = 0
  let end = 0
  for (let file = 0; file < size; file++) {
    if (file % FILES === FILES - 1) yield
    const begin = end
    const last = placeEnds[file] ?? 0
    if (!segment.isArticle(file)) place = last
    for (; place < last; place++) {
      if (!isMentionNumber(placeKinds[place] ?? 0)) continue
      const target = placeTargets[place] ?? 0
      let row = (rowOf[target] ?? 0) - 1
      if (row < begin) {
        row = end++
        rowOf[target] = end
        targets[row] = target
      }
      counts[row] = (counts[row] ?? 0) + 1
    }
    ends[file] = end
    const date = segment.isArticle(file) ? segment.dateNumber(file) : undefined
    if (date === undefined) continue
    if (!standings.has(date)) standings.set(date, standingOf(segment.text(date)))
    const standing = standings.get(date)
    if (!standing) continue
    days[file] = standing.first
    widths[file] = standing.width
  }
  return { ends, targets: targets.slice(0, end), counts: counts.slice(0, end), days, widths }
}

/** Files between two steps. */
const FILES = 2000

/** The rows of articles that are known whole. The numbers of targets are their places in `refs`. */
export function rowsOfOpen(articles: readonly Article[]): MentionRows & { readonly refs: readonly string[] } {
  const refs = articles.flatMap(({ mentions }) => [...mentions.keys()])
  let end = 0
  const standings = articles.map(({ date }) => standingOf(date))
  return {
    refs,
    ends: Uint32Array.from(articles, ({ mentions }) => (end += mentions.size)),
    targets: Uint32Array.from(refs, (_, at) => at),
    counts: Uint32Array.from(articles.flatMap(({ mentions }) => [...mentions.values()])),
    days: Int32Array.from(standings, (standing) => standing?.first ?? NO_DAY),
    widths: Uint16Array.from(standings, (standing) => standing?.width ?? 0),
  }
}
