import { once } from '../../text/once.ts'
import { factsOf } from '../article-facts.ts'
import type { Article } from '../document.ts'
import type { ArticleFacts } from '../facts.ts'
import { textNumber, workOf } from '../segment/article-columns.ts'
import type { Segment } from '../segment/segment.ts'
import { filesByTopic } from '../topics.ts'
import type { TagWork } from '../work.ts'
import { type ArticlePart, type ArticleTable, articlesIn, placeOf } from './article-table.ts'

// What is asked of the articles of a table by their numbers.

/** Answers by what is known of an open article, or by its columns. */
function at<T>(
  table: ArticleTable,
  number: number,
  inOpen: (article: Article) => T,
  inClosed: (segment: Segment, file: number) => T,
): T | undefined {
  const { part, file } = placeOf(table, number)
  if (part.segment) return inClosed(part.segment, file)
  const article = part.open[file]
  return article && inOpen(article)
}

/** The URI of an article by its number in the table, as `Source` has URIs. */
export function uriAt(table: ArticleTable, number: number): string {
  const { part, file } = placeOf(table, number)
  return part.uriOf(file)
}

/** What the corpus knows of it without its text; undefined where there is no such number. */
export const factsAt = (table: ArticleTable, number: number): ArticleFacts | undefined =>
  at(table, number, factsOf, (segment, file) => segment.articleFacts(file))

/** Its `status` as it is written; undefined where none is. */
export const statusAt = (table: ArticleTable, number: number): string | undefined =>
  at(
    table,
    number,
    ({ status }) => status,
    (segment, file) => rareText(segment, textNumber(segment, file, 'status')),
  )

/** To whom it is assigned, as it is written; undefined where nobody is. */
export const assigneeAt = (table: ArticleTable, number: number): string | undefined =>
  at(
    table,
    number,
    ({ assignee }) => assignee,
    (segment, file) => rareText(segment, textNumber(segment, file, 'assignee')),
  )

/** How many of its mentions are work of a kind (`corpus/work.ts`). */
export const workAt = (table: ArticleTable, number: number, kind: TagWork): number =>
  at(
    table,
    number,
    ({ work }) => work[kind],
    (segment, file) => workOf(segment, file, kind),
  ) ?? 0

/** There are few statuses and assignees, and a hundred thousand articles that have them. */
function rareText(segment: Segment, number: number | undefined): string | undefined {
  if (number === undefined) return undefined
  const known = rareTexts(segment)
  let text = known.get(number)
  if (text === undefined) {
    text = segment.text(number)
    known.set(number, text)
  }
  return text
}

const rareTexts = once((_: Segment) => new Map<number, string>())

/** The numbers of the articles with each topic, and under `undefined` of those with none. */
export const articlesByTopic = once((table: ArticleTable): ReadonlyMap<string | undefined, readonly number[]> => {
  const found = new Map<string | undefined, number[]>()
  const none = new Uint8Array(table.size).fill(1)
  for (const part of table.parts) {
    for (const topic of topicsIn(part)) {
      const numbers = found.get(topic) ?? []
      for (const file of part.on(topic)) {
        if (!part.isThere(file)) continue
        none[part.base + file] = 0
        numbers.push(part.base + file)
      }
      if (numbers.length > 0) found.set(topic, numbers)
    }
  }
  found.set(
    undefined,
    [...articlesIn(table)].filter((number) => none[number] === 1),
  )
  return found
})

const topicsIn = ({ segment, open }: ArticlePart): Iterable<string> =>
  segment ? filesByTopic(segment).keys() : new Set(open.flatMap(({ topics }) => topics))

/** The articles of which something holds. */
export const articlesWhere = (table: ArticleTable, holds: (number: number) => boolean): readonly number[] =>
  [...articlesIn(table)].filter(holds)
