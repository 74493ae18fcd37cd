import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { proseOf } from '../../corpus/prose.ts'
import { namesWithDates } from '../../find/names-with-dates.ts'
import type { DateExpression, Mask } from '../../language/dates/date-expression.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import { type Span, touches } from '../../text/span.ts'
import { readDates } from './read-dates.ts'
import { inBlock, masksOf } from './text-dates.ts'

/** The date expression at an offset of an article, and where it stands; one that counts from a tagged event, too. Only its block is read. */
export function dateInText(
  article: Article,
  corpus: Corpus,
  offset: number,
): { readonly date: DateExpression; readonly span: Span } | undefined {
  const prose = proseOf(article).find(({ block, plain }) => plain !== undefined && touches(block, offset))
  if (!prose?.plain) return undefined
  const masked = inBlock(withEvents(article, corpus), 0, prose.plain)
  for (const date of readDates(prose.text, article.date, masked)) {
    const span = prose.span(date.start, date.end)
    if (touches(span, offset)) return { date, span }
  }
  return undefined
}

/** What is masked, with the dates of events where the registry knows them; names that nobody has tagged, too. */
function withEvents(article: Article, corpus: Corpus): readonly Mask[] {
  const dates = new Map(
    article.tree.tags.flatMap(({ type, id, label }) => {
      const date = corpus.resolve(`${type}:${id}`)?.date
      return date === undefined ? [] : [[plainOffset(article.tree.plain, label.start), date] as const]
    }),
  )
  const masks = masksOf(article).map(({ start, end }) => {
    const date = dates.get(start)
    return { start, end, ...(date !== undefined && { date }) }
  })
  return [...masks, ...namesWithDates(article, corpus)].toSorted((a, b) => a.start - b.start)
}
