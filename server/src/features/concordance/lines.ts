import type { Corpus } from '../../corpus/corpus.ts'
import { tagKind } from '../../corpus/tag-kind.ts'
import { type Line, type Lines, lineAt, rangeOfLine } from '../../find/concordance/lines.ts'
import type { Sought } from '../../find/concordance/query.ts'
import { type Hit, SearchedArticle } from '../../find/concordance/searched-article.ts'
import { CONTEXT, inContext } from '../../find/context.ts'
import { type Direction, direction, directionOfLanguage } from '../../language/direction.ts'
import type { ConcordanceLine } from '../../protocol/concordance.ts'
import type { Source } from '../../text/source.ts'
import { fileName } from '../../text/uri.ts'

/** Some lines of a concordance with the text around their key words; of closed articles the text is asked for, one page at a time. */
export function concordanceLines(
  corpus: Corpus,
  { lines, sought }: { readonly lines: Lines; readonly sought: Sought },
  numbers: Iterable<number>,
): readonly ConcordanceLine[] {
  const searchedIn = searchedOnce(corpus)
  return Array.from(numbers, (number) => {
    const line = lineAt(lines, number)
    return line ? [shownLine(corpus, sought, line, number, searchedIn(line.uri))] : []
  }).flat()
}

/** The articles of a corpus as they are searched, each read once. */
export function searchedOnce(corpus: Corpus): (uri: string) => SearchedArticle | undefined {
  const known = new Map<string, SearchedArticle | undefined>()
  return (uri) => {
    if (known.has(uri)) return known.get(uri)
    const document = corpus.whole.get(uri)
    const file = document?.kind === 'article' ? document : corpus.source(uri)
    const searched = file && new SearchedArticle(file, corpus.settings)
    known.set(uri, searched)
    return searched
  }
}

/** The hit of a line, as it is in the article now; undefined where the article has changed so that there is none any more. */
export const hitOf = (searched: SearchedArticle, sought: Sought, line: Line): Hit | undefined =>
  searched.hitAt(sought, line.kind, searched.source.span(rangeOfLine(line)))

function shownLine(
  corpus: Corpus,
  sought: Sought,
  line: Line,
  number: number,
  searched: SearchedArticle | undefined,
): ConcordanceLine {
  const { uri } = line
  const facts = corpus.article(uri)
  const hit = searched && hitOf(searched, sought, line)
  const shown = {
    number,
    uri,
    range: rangeOfLine(line),
    title: facts?.title ?? fileName(uri),
    ...(facts?.date !== undefined && { date: facts.date }),
  }
  if (!hit) return { ...shown, ...staleWords(searched?.source, line), isStale: true }
  const ref = refOf(corpus, sought, hit)
  return {
    ...shown,
    ...inContext(hit.passage.text, hit, CONTEXT),
    direction: directionIn(hit.passage.text, facts?.lang),
    ...(ref !== undefined && { ref, kind: tagKind(ref, corpus.settings) }),
  }
}

/** Whom a key word is tagged as (`type:id`, as written); undefined where it has no tag, or one that names no entity. */
export function refOf({ settings }: Corpus, sought: Sought, { kind, tag }: Hit): string | undefined {
  if (kind === 'selected') return sought.kind === 'entity' ? [...sought.targets][0] : undefined
  if (!tag) return undefined
  const { type, id } = tag.tag
  return type === 'date' || type === 'article' || settings.schemes.includes(type) ? undefined : `${type}:${id}`
}

const directionIn = (text: string, lang: string | undefined): Direction =>
  direction(text) ?? (lang === undefined ? undefined : directionOfLanguage(lang)) ?? 'ltr'

/** What stands there now; nothing where that is not known. */
function staleWords(source: Source | undefined, line: Line) {
  const keyWord = source ? source.slice(source.span(rangeOfLine(line))).replace(/\s+/gu, ' ') : ''
  return { before: '', keyWord, after: '', direction: direction(keyWord) ?? ('ltr' as const) }
}
