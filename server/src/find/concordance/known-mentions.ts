import type { Corpus } from '../../corpus/corpus.ts'
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
  const found: string[] = []
  const dates: string[] = []
  const places = new GrowingNumbers()
  const add = (file: KnownFile, rows: readonly Row[]): void => {
    if (rows.length === 0) return
    for (const row of rows.toSorted(byPlace)) places.pushSix(found.length, ...row)
    found.push(file.uri)
    dates.push(file.date)
  }
  for (const file of files) {
    if (places.length > MOST_LINES * LINE) break
    add(file, file.rows())
  }
  const isCut = places.length > MOST_LINES * LINE
  const kept = places.items.slice(0, MOST_LINES * LINE)
  return arranged({ uris: found, dates, places: kept, sortKeys: [], groupKeys: [], isCut }, arrangement)
}

const textless = ({ sort, grouping }: Arrangement): boolean =>
  (sort === 'article' || sort === 'date') && (grouping === 'none' || grouping === 'article' || grouping === 'year')

/** Five of the six numbers of a line: all but its file. */
type Row = readonly [line: number, character: number, endLine: number, endCharacter: number, kind: number]

interface KnownFile {
  readonly uri: string
  readonly date: string
  readonly rows: () => readonly Row[]
}

/** In the order of their URIs; undefined where one has to be read. */
function filesOf(corpus: Corpus, targets: ReadonlySet<string>): readonly KnownFile[] | undefined {
  const files: KnownFile[] = []
  for (const [uri, document] of corpus.whole) {
    if (document.kind !== 'article') continue
    const rows = (): readonly Row[] => {
      const searched = new SearchedArticle(document, corpus.settings)
      return searched.hits({ kind: 'entity', targets, only: undefined }).map(({ place, kind }): Row => {
        const { start, end } = document.source.range(place)
        return [start.line, start.character, end.line, end.character, lineKinds.indexOf(kind)]
      })
    }
    files.push({ uri, date: document.date ?? '', rows })
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const numbers = new Set([...targets].flatMap((target) => segment.target(target) ?? []))
    const dates = new Map<number, string>()
    for (const file of new Set([...numbers].flatMap((number) => [...segment.filesWith(number)]))) {
      if (!layer.counts(file) || !segment.isArticle(file)) continue
      if (hasSelected(segment, file, numbers)) return undefined
      const number = segment.dateNumber(file)
      if (number !== undefined && !dates.has(number)) dates.set(number, segment.text(number))
      const date = number === undefined ? '' : (dates.get(number) ?? '')
      files.push({ uri: segment.uriOf(file), date, rows: () => rowsOf(segment, file, numbers) })
    }
  }
  return files.sort((a, b) => compareText(a.uri, b.uri))
}

const TAG = placeKinds.indexOf('tag')
const SOUGHT = placeKinds.indexOf('sought')
const LABEL = lineKinds.indexOf('tag')

function* placesOf(
  { parts }: Segment,
  file: number,
  numbers: ReadonlySet<number>,
): Generator<readonly [place: number, kind: number]> {
  const { placeEnds, placeTargets, placeKinds: kinds } = parts
  const end = placeEnds[file] ?? 0
  for (let place = file === 0 ? 0 : (placeEnds[file - 1] ?? 0); place < end; place++) {
    if (numbers.has(placeTargets[place] ?? 0)) yield [place, (kinds[place] ?? 0) & ~WIDE]
  }
}

function hasSelected(segment: Segment, file: number, numbers: ReadonlySet<number>): boolean {
  for (const [, kind] of placesOf(segment, file, numbers)) if (kind === SOUGHT) return true
  return false
}

function rowsOf(segment: Segment, file: number, numbers: ReadonlySet<number>): readonly Row[] {
  const rows: Row[] = []
  for (const [place, kind] of placesOf(segment, file, numbers)) {
    if (kind !== TAG) continue
    const { line, character, endLine, endCharacter } = placeAt(segment.parts, place)
    rows.push([line, character, endLine, endCharacter, LABEL])
  }
  return rows
}

const byPlace = (a: Row, b: Row): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]
