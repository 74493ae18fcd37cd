import { once } from '../../text/once.ts'
import { factsOf } from '../article-facts.ts'
import type { ArticleFacts } from '../facts.ts'
import { textNumber, workOf } from '../segment/article-columns.ts'
import type { Segment } from '../segment/segment.ts'
import { NONE } from '../segment/segment-parts.ts'
import { filesByTopic } from '../topics.ts'
import type { TagWork } from '../work.ts'
import type { ArticleTable } from './article-table.ts'

// What is asked of the articles of a table by their numbers.

/** Answers by what is known of an open article, or by its columns. */
const at = <T>(
  { layers, files, closed, open }: ArticleTable,
  number: number,
  inOpen: (facts: ArticleTable['open'][number]) => T,
  inClosed: (segment: Segment, file: number) => T,
): T | undefined => {
  const file = files[number] ?? 0
  const segment = closed[layers[number] ?? NONE]?.segment
  if (segment) return inClosed(segment, file)
  const article = open[file]
  return article && inOpen(article)
}

/** The URI of an article by its number in the table, as `Source` has URIs; empty where there is no such number. */
export const uriAt = (table: ArticleTable, number: number): string =>
  at(
    table,
    number,
    ({ uri }) => uri,
    (segment, file) => segment.uriOf(file),
  ) ?? ''

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

/** By layer, by file, the number of the article, or `NONE`. */
export const numbersByFile = once((table: ArticleTable): readonly Uint32Array[] => {
  const byFile = table.closed.map(({ segment }) => new Uint32Array(segment.size).fill(NONE))
  for (let number = 0; number < table.size; number++) {
    const here = byFile[table.layers[number] ?? NONE]
    if (here) here[table.files[number] ?? 0] = number
  }
  return byFile
})

/** By number of an article how often it mentions some targets, of those that do. */
export function mentioningArticles(table: ArticleTable, targets: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const add = (number: number, mentions: number): void => {
    if (mentions > 0) found.set(number, (found.get(number) ?? 0) + mentions)
  }
  for (const [layer, { segment }] of table.closed.entries()) {
    const numbers = numbersByFile(table)[layer]
    for (const text of targets) {
      const target = segment.target(text)
      for (const file of target === undefined ? [] : segment.filesWith(target)) {
        const number = numbers?.[file] ?? NONE
        if (number !== NONE && target !== undefined) add(number, segment.mentions(file, target))
      }
    }
  }
  for (let number = 0; number < table.size && table.open.length > 0; number++) {
    if (table.layers[number] !== NONE) continue
    const article = table.open[table.files[number] ?? 0]
    for (const target of targets) add(number, article?.mentions.get(target) ?? 0)
  }
  return found
}

/** The numbers of the articles with each topic, and under `undefined` of those with none. */
export const articlesByTopic = once((table: ArticleTable): ReadonlyMap<string | undefined, readonly number[]> => {
  const found = new Map<string | undefined, number[]>()
  const none = new Uint8Array(table.size).fill(1)
  const add = (topic: string, number: number): void => {
    none[number] = 0
    const numbers = found.get(topic)
    if (numbers) numbers.push(number)
    else found.set(topic, [number])
  }
  const byFile = numbersByFile(table)
  for (let number = 0; number < table.size && table.open.length > 0; number++) {
    if (table.layers[number] !== NONE) continue
    for (const topic of new Set(table.open[table.files[number] ?? 0]?.topics)) add(topic, number)
  }
  for (const [layer, { segment }] of table.closed.entries()) {
    for (const [topic, files] of filesByTopic(segment)) {
      for (const file of files) {
        const number = byFile[layer]?.[file] ?? NONE
        if (number !== NONE) add(topic, number)
      }
    }
  }
  const without: number[] = []
  for (let number = 0; number < table.size; number++) if (none[number] === 1) without.push(number)
  found.set(undefined, without)
  return found
})

/** Some articles, the newest first; of one day in the order of their URIs, and those without a date last. */
export function newestFirst({ days, size }: ArticleTable, numbers: Iterable<number>): Uint32Array {
  // Days in descending order, then numbers: exact in a double.
  const keys = Float64Array.from(numbers, (number) => (LATEST - (days[number] ?? 0)) * (size + 1) + number)
  keys.sort()
  return Uint32Array.from(keys, (key) => key % (size + 1))
}

/** Later than any day. */
const LATEST = 2 ** 31

/** The articles of which something holds. */
export function articlesWhere({ size }: ArticleTable, holds: (number: number) => boolean): readonly number[] {
  const found: number[] = []
  for (let number = 0; number < size; number++) if (holds(number)) found.push(number)
  return found
}
