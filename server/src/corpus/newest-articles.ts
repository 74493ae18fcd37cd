import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import { NO_DAY, writtenDays } from './overview/written-day.ts'
import type { Segment } from './segment/segment.ts'
import { STAMP } from './segment/segment-parts.ts'

/**
 * The newest articles (URIs), at most `NEWEST`: open ones, then the last by their dates. When its file changed counts between articles of one date, or of
 * none: of a fresh clone all files are equally old. Of closed files sorted out when first asked for, once a segment.
 */
export function newestArticles({ whole, layers }: Pick<Corpus, 'layers' | 'whole'>): readonly string[] {
  const open = [...whole.values()].filter(({ kind }) => kind === 'article').map(({ uri }) => uri)
  const closed = layers
    .flatMap((layer) =>
      newestIn(layer.segment)
        .filter(({ file }) => layer.counts(file))
        .map((one) => ({ ...one, segment: layer.segment })),
    )
    .sort(newestFirst)
  return [...open, ...closed.map(({ segment, file }) => segment.uriOf(file))].slice(0, NEWEST)
}

/** Enough to know the sites that a corpus takes its articles from now. */
const NEWEST = 200

interface Dated {
  readonly file: number
  /** As a number (`dayOf`): articles without a date are the oldest. */
  readonly day: number
  /** When its file did, in milliseconds since 1970; 0 where the host does not note it. */
  readonly changed: number
}

const newestFirst = (a: Dated, b: Dated): number => b.day - a.day || b.changed - a.changed || b.file - a.file

const newestIn = once((segment: Segment): readonly Dated[] => {
  const days = writtenDays(segment)
  const all: Dated[] = []
  for (let file = 0; file < segment.size; file++) {
    if (!segment.isArticle(file)) continue
    all.push({ file, day: days[file] ?? NO_DAY, changed: segment.parts.stamps[file * STAMP] ?? 0 })
  }
  return all.sort(newestFirst).slice(0, NEWEST)
})
