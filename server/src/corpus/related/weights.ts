import { compareText } from '../../text/compare.ts'
import { type ArticlePart, type ArticleTable, numberOfUri } from '../overview/article-table.ts'
import type { Saying } from '../overview/saying.ts'
import { closeness, type Days, daysOf, MAX_CLOSENESS } from './closeness.ts'

/** Adds up what ties the articles of a table to one of them. */
export class Weights {
  readonly #table: ArticleTable
  /** By number. */
  readonly #weights: Float64Array

  constructor(table: ArticleTable) {
    this.#table = table
    this.#weights = new Float64Array(table.size)
  }

  /** For one article. */
  add(uri: string, weight: number): void {
    const number = numberOfUri(this.#table, uri)
    if (number !== undefined) this.#weights[number] = (this.#weights[number] ?? 0) + weight
  }

  /** For every article that says something, by how often it does. */
  addAll(saying: Saying, weightOf: (times: number) => number): void {
    const weights = this.#weights
    const known: number[] = []
    for (const { part, files, times } of saying) {
      for (let at = 0; at < files.length; at++) {
        const number = part.base + (files[at] ?? 0)
        const often = times?.[at] ?? 1
        known[often] ??= weightOf(often)
        weights[number] = (weights[number] ?? 0) + known[often]
      }
    }
  }

  /** How many articles have a tie, but for some; it is not counted beyond so many. */
  count(most: number, but: ReadonlySet<string>): number {
    this.#forget(but)
    let count = 0
    for (const weight of this.#weights) if (weight > 0 && ++count === most) break
    return count
  }

  /** The best articles (URIs) but some, with their scores: what was added, and closeness in time to these days, which makes no tie by itself. */
  best(limit: number, days: Days | undefined, but: ReadonlySet<string>): readonly (readonly [string, number])[] {
    this.#forget(but)
    const candidates = this.#candidates(limit, days)
    const highest = new Highest(limit)
    for (const { score } of candidates) highest.add(score)
    return candidates
      .filter(({ score }) => score >= highest.least)
      .map(({ uri, score }) => [uri(), score] as const)
      .toSorted(([a, one], [b, other]) => other - one || compareText(a, b))
      .slice(0, limit)
  }

  #forget(uris: ReadonlySet<string>): void {
    for (const uri of uris) {
      const number = numberOfUri(this.#table, uri)
      if (number !== undefined) this.#weights[number] = 0
    }
  }

  /** Those that can be among the best once closeness in time is added. */
  #candidates(limit: number, days: Days | undefined): readonly Candidate[] {
    const strongest = new Highest(limit)
    for (const weight of this.#weights) strongest.add(weight)
    const least = strongest.least - MAX_CLOSENESS
    const found: Candidate[] = []
    for (const part of this.#table.parts) {
      const weights = this.#weights.subarray(part.base, part.base + part.size)
      const closenessTo = closenessIn(part, days)
      for (let file = 0; file < weights.length; file++) {
        const weight = weights[file] ?? 0
        if (weight === 0 || weight < least) continue
        found.push({ uri: () => part.uriOf(file), score: weight + closenessTo(file) })
      }
    }
    return found
  }
}

/** How close in time the articles (files) of a part are; a date that many have is read once. */
function closenessIn({ segment, open }: ArticlePart, days: Days | undefined): (file: number) => number {
  if (!segment) return (file) => closeness(days, daysOf(open[file]?.date))
  const close = new Map<number | undefined, number>([[undefined, 0]])
  return (file) => {
    const date = segment.dateNumber(file)
    const near = close.get(date) ?? closeness(days, daysOf(date === undefined ? undefined : segment.text(date)))
    close.set(date, near)
    return near
  }
}

interface Candidate {
  /** Not spelt out before it is known to be one of the best. */
  readonly uri: () => string
  readonly score: number
}

/** The highest of very many numbers above 0. */
class Highest {
  readonly #most: number
  readonly #rising: number[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** The lowest of them; 0 as long as there are too few. */
  get least(): number {
    return this.#rising.length < this.#most ? 0 : (this.#rising[0] ?? Infinity)
  }

  add(number: number): void {
    if (number <= this.least) return
    const at = this.#rising.findIndex((one) => one >= number)
    this.#rising.splice(at < 0 ? this.#rising.length : at, 0, number)
    if (this.#rising.length > this.#most) this.#rising.shift()
  }
}
