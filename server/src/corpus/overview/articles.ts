import { once } from '../../text/once.ts'
import { factsOf } from '../article-facts.ts'
import type { ArticleFacts } from '../facts.ts'
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

export const uriAt = (table: ArticleTable, number: number): string =>
  at(
    table,
    number,
    ({ uri }) => uri,
    (segment, file) => segment.uriOf(file),
  ) ?? ''

export const factsAt = (table: ArticleTable, number: number): ArticleFacts | undefined =>
  at(table, number, factsOf, (segment, file) => segment.articleFacts(file))

export const statusAt = (table: ArticleTable, number: number): string | undefined =>
  at(
    table,
    number,
    ({ status }) => status,
    (segment, file) => statusOf(segment, file),
  )

export const assigneeAt = (table: ArticleTable, number: number): string | undefined =>
  at(
    table,
    number,
    ({ assignee }) => assignee,
    (segment, file) => segment.assigneeOf(file),
  )

export const workAt = (table: ArticleTable, number: number, kind: TagWork): number =>
  at(
    table,
    number,
    ({ work }) => work[kind],
    (segment, file) => segment.work(file, kind),
  ) ?? 0

/** There are few statuses, and a hundred thousand articles that have them. */
function statusOf(segment: Segment, file: number): string | undefined {
  const number = segment.statusNumber(file)
  if (number === undefined) return undefined
  const known = statuses(segment)
  let status = known.get(number)
  if (status === undefined) {
    status = segment.text(number)
    known.set(number, status)
  }
  return status
}

const statuses = once((_: Segment) => new Map<number, string>())

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
  const byFile = table.closed.map(({ segment }) => new Uint32Array(segment.size).fill(NONE))
  for (let number = 0; number < table.size; number++) {
    const file = table.files[number] ?? 0
    const here = byFile[table.layers[number] ?? NONE]
    if (here) here[file] = number
    else for (const topic of new Set(table.open[file]?.topics)) add(topic, number)
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
