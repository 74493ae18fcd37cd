import type { Corpus } from './corpus.ts'
import type { Segment } from './segment/segment.ts'
import { STAMP } from './segment/segment-parts.ts'

/**
 * The articles (URIs) that somebody has worked on last, at most `NEWEST`: open ones, then those whose files changed last, where the host notes that;
 * else the last by their dates. Of closed files sorted out when first asked for, once a segment.
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
  /** In milliseconds since 1970; 0 where the host does not note it. */
  readonly changed: number
  readonly date: string
}

const newestFirst = (a: Dated, b: Dated): number =>
  b.changed - a.changed || (a.date < b.date ? 1 : a.date > b.date ? -1 : b.file - a.file)

const known = new WeakMap<Segment, readonly Dated[]>()

function newestIn(segment: Segment): readonly Dated[] {
  const before = known.get(segment)
  if (before) return before
  const all: Dated[] = []
  for (let file = 0; file < segment.size; file++) {
    if (!segment.isArticle(file)) continue
    const date = segment.dateNumber(file)
    all.push({
      file,
      changed: segment.parts.stamps[file * STAMP] ?? 0,
      date: date === undefined ? '' : segment.text(date),
    })
  }
  const newest = all.sort(newestFirst).slice(0, NEWEST)
  known.set(segment, newest)
  return newest
}
