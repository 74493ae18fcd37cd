import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { placeKinds } from '../../corpus/facts.ts'
import { GrowingNumbers } from '../../corpus/segment/growing.ts'
import { placeAt } from '../../corpus/segment/places.ts'
import type { Segment } from '../../corpus/segment/segment.ts'
import { WIDE } from '../../corpus/segment/segment-parts.ts'
import { compareText } from '../../text/compare.ts'
import { arranged } from './arrange.ts'
import { type Arrangement, LINE, type Lines, lineKinds, MOST_LINES } from './lines.ts'
import type { Sought } from './query.ts'
import { SearchedArticle } from './searched-article.ts'

/**
 * The lines of an entity's concordance by what the corpus knows of closed articles, none of which is read; undefined where that does not do: by
 * contexts and key words nothing can be sorted or grouped without texts, and where words that `mentions` picks out stand only these tell.
 */
export function knownMentions(corpus: Corpus, sought: Sought, arrangement: Arrangement): Lines | undefined {
  if (sought.kind !== 'entity' || sought.only !== undefined || !textless(arrangement)) return undefined
  const files = filesOf(corpus, sought.targets)
  if (!files) return undefined
  const places = new GrowingNumbers()
  for (const [number, { rows }] of files.entries()) {
    if (places.length > MOST_LINES * LINE) break
    for (const [line, character, endLine, endCharacter, kind] of rows) {
      places.pushSix(number, line, character, endLine, endCharacter, kind)
    }
  }
  const isCut = places.length > MOST_LINES * LINE
  const kept = places.items.slice(0, MOST_LINES * LINE)
  const uris = files.map(({ uri }) => uri)
  const dates = files.map(({ date }) => date)
  return arranged({ uris, dates, places: kept, sortKeys: [], groupKeys: [], isCut }, arrangement)
}

/** Whether that takes so little that nobody notices. */
export const areFewMentions = (corpus: Corpus, sought: Sought): boolean =>
  sought.kind === 'entity' && [...sought.targets].reduce((sum, target) => sum + corpus.spread(target), 0) <= FEW

/** Files: some tens of milliseconds. */
const FEW = 6000

const textless = ({ sort, grouping }: Arrangement): boolean =>
  (sort === 'article' || sort === 'date') && (grouping === 'none' || grouping === 'article' || grouping === 'year')

/** Five of the six numbers of a line: all but its file. */
type Row = readonly [line: number, character: number, endLine: number, endCharacter: number, kind: number]

interface KnownFile {
  readonly uri: string
  readonly date: string
  /** In text order. */
  readonly rows: readonly Row[]
}

/** In the order of their URIs; undefined where one has to be read. */
function filesOf(corpus: Corpus, targets: ReadonlySet<string>): readonly KnownFile[] | undefined {
  const files: KnownFile[] = []
  for (const [uri, document] of corpus.whole) {
    if (document.kind !== 'article') continue
    const rows = rowsOfOpen(document, corpus, targets)
    if (rows.length > 0) files.push({ uri, date: document.date ?? '', rows })
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const numbers = new Set([...targets].flatMap((target) => segment.target(target) ?? []))
    const dates = new Map<number, string>()
    for (const file of new Set([...numbers].flatMap((number) => [...segment.filesWith(number)]))) {
      if (!layer.counts(file) || !segment.isArticle(file)) continue
      const rows = rowsOf(segment, file, numbers)
      if (!rows) return undefined
      if (rows.length === 0) continue
      const number = segment.dateNumber(file)
      if (number !== undefined && !dates.has(number)) dates.set(number, segment.text(number))
      const date = number === undefined ? '' : (dates.get(number) ?? '')
      files.push({ uri: segment.uriOf(file), date, rows: rows.sort(byPlace) })
    }
  }
  return files.sort((a, b) => compareText(a.uri, b.uri))
}

function rowsOfOpen(article: Article, { settings }: Corpus, targets: ReadonlySet<string>): readonly Row[] {
  const hits = new SearchedArticle(article, settings).hits({ kind: 'entity', targets, only: undefined })
  return hits.map(({ place, kind }): Row => {
    const { start, end } = article.source.range(place)
    return [start.line, start.character, end.line, end.character, lineKinds.indexOf(kind)]
  })
}

const TAG = placeKinds.indexOf('tag')
const SOUGHT = placeKinds.indexOf('sought')
const LABEL = lineKinds.indexOf('tag')

/** The labels that name one of some targets in a file; undefined where words are picked out for one too. */
function rowsOf({ parts }: Segment, file: number, numbers: ReadonlySet<number>): Row[] | undefined {
  const { placeEnds, placeTargets, placeKinds: kinds } = parts
  const rows: Row[] = []
  const end = placeEnds[file] ?? 0
  for (let place = file === 0 ? 0 : (placeEnds[file - 1] ?? 0); place < end; place++) {
    if (!numbers.has(placeTargets[place] ?? 0)) continue
    const kind = (kinds[place] ?? 0) & ~WIDE
    if (kind === SOUGHT) return undefined
    if (kind !== TAG) continue
    const { line, character, endLine, endCharacter } = placeAt(parts, place)
    rows.push([line, character, endLine, endCharacter, LABEL])
  }
  return rows
}

const byPlace = (a: Row, b: Row): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]
