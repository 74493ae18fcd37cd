import type { Location } from 'vscode-languageserver-types'
import { type PlaceKind, rangeOfPlace } from '../corpus/facts.ts'
import { pointedAt } from '../corpus/pointed.ts'
import { carriedMentions, placesOf, type Referent } from '../corpus/referent.ts'
import { compareText } from '../text/compare.ts'
import type { Range } from '../text/source.ts'
import type { Context } from './context.ts'

/**
 * Every place that names what stands at an offset, file by file: the labels of tags, the words that selectors pick out, values in front
 * matter and registry; of an article its ids and the relative links to its file; of an entity also the mentions that `parts` carry and
 * those of ids that were merged into it. A mention counts once: a selector's `ref` is listed only where its words are not found,
 * or with the declarations, where `includeDeclaration` asks for them.
 */
export function references(
  context: Context,
  offset: number,
  includeDeclaration: boolean,
): readonly Location[] | undefined {
  const { corpus, document } = context
  const pointed = pointedAt(corpus, document, offset)
  if (!pointed) return undefined
  const { referent } = pointed
  const found = new Map<string, Range[]>()
  const add = (uri: string, range: Range): void => {
    const ranges = found.get(uri)
    if (ranges) ranges.push(range)
    else found.set(uri, [range])
  }
  const shown = includeDeclaration ? withDeclarations : withoutDeclarations
  for (const { uri, place } of placesOf(corpus, referent)) if (shown.has(place.kind)) add(uri, rangeOfPlace(place))
  if (referent.kind === 'entity') for (const { uri, range } of carriedMentions(corpus, referent)) add(uri, range)
  if (includeDeclaration) for (const { uri, range } of articlesThemselves(referent)) add(uri, range)
  return inOrder(found)
}

const withoutDeclarations: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'tag',
  'link',
  'value',
  'words',
  'lost',
  'sought',
])
const withDeclarations: ReadonlySet<PlaceKind> = new Set<PlaceKind>([...withoutDeclarations, 'declaration', 'selector'])

/** An article is declared by its id where that is written, else by its title. */
function articlesThemselves(referent: Referent): readonly Location[] {
  if (referent.kind !== 'article') return []
  return referent.articles.map(({ uri, idRange, titleRange }) => ({ uri, range: idRange ?? titleRange }))
}

function inOrder(found: ReadonlyMap<string, Range[]>): readonly Location[] {
  const locations: Location[] = []
  for (const [uri, ranges] of [...found].sort(([a], [b]) => compareText(a, b))) {
    let last: Range | undefined
    for (const range of ranges.sort(compareRanges)) {
      if (!last || compareRanges(last, range) !== 0) locations.push({ uri, range })
      last = range
    }
  }
  return locations
}

const compareRanges = (a: Range, b: Range): number =>
  a.start.line - b.start.line ||
  a.start.character - b.start.character ||
  a.end.line - b.end.line ||
  a.end.character - b.end.character
