import { compareText } from '../../text/compare.ts'
import type { Corpus } from '../corpus.ts'
import type { Layer } from '../layer.ts'
import { closeness, type Days, daysOf, MAX_CLOSENESS } from './closeness.ts'
import type { Saying } from './saying.ts'

/** Adds up what ties the articles of a corpus to one of them. Of closed ones in numbers: a well-known person stands in tens of thousands. */
export class Weights {
  readonly #corpus: Corpus
  readonly #open = new Map<string, number>()
  readonly #closed: ReadonlyMap<Layer, Float64Array>

  constructor(corpus: Corpus) {
    this.#corpus = corpus
    this.#closed = new Map(corpus.layers.map((layer) => [layer, new Float64Array(layer.segment.size)]))
  }

  /** For one article. */
  add(uri: string, weight: number): void {
    if (this.#corpus.whole.has(uri)) this.#addOpen(uri, weight)
    for (const [layer, weights] of this.#closed) {
      const file = layer.fileOf(uri)
      if (file !== undefined) weights[file] = (weights[file] ?? 0) + weight
    }
  }

  /** For every article that says something, by how often it does. */
  addAll({ open, closed }: Saying, weightOf: (times: number) => number): void {
    for (const [uri, times] of open) this.#addOpen(uri, weightOf(times))
    for (const { layer, files, times } of closed) {
      const weights = this.#closed.get(layer)
      if (!weights) continue
      const known: number[] = []
      for (let at = 0; at < files.length; at++) {
        const file = files[at] ?? 0
        const often = times?.[at] ?? 1
        known[often] ??= weightOf(often)
        weights[file] = (weights[file] ?? 0) + known[often]
      }
    }
  }

  /** The best articles (URIs) but some, with their scores: what was added, and closeness in time to these days, which makes no tie by itself. */
  best(limit: number, days: Days | undefined, but: ReadonlySet<string>): readonly (readonly [string, number])[] {
    for (const uri of but) {
      this.#open.delete(uri)
      for (const [layer, weights] of this.#closed) {
        const file = layer.fileOf(uri)
        if (file !== undefined) weights[file] = 0
      }
    }
    const candidates = this.#candidates(limit, days)
    const highest = new Highest(limit)
    for (const { score } of candidates) highest.add(score)
    return candidates
      .filter(({ score }) => score >= highest.least)
      .map(({ uri, score }) => [uri(), score] as const)
      .toSorted(([a, one], [b, other]) => other - one || compareText(a, b))
      .slice(0, limit)
  }

  /** Those that can be among the best once closeness in time is added. */
  #candidates(limit: number, days: Days | undefined): readonly Candidate[] {
    const strongest = new Highest(limit)
    for (const weight of this.#open.values()) strongest.add(weight)
    for (const weights of this.#closed.values()) for (const weight of weights) strongest.add(weight)
    const least = strongest.least - MAX_CLOSENESS
    const found: Candidate[] = []
    for (const [uri, weight] of this.#open) {
      if (weight < least) continue
      const document = this.#corpus.whole.get(uri)
      const date = document?.kind === 'article' ? document.date : undefined
      found.push({ uri: () => uri, score: weight + closeness(days, daysOf(date)) })
    }
    for (const [{ segment }, weights] of this.#closed) {
      const close = new Map<number | undefined, number>([[undefined, 0]])
      for (let file = 0; file < weights.length; file++) {
        const weight = weights[file] ?? 0
        if (weight === 0 || weight < least) continue
        const date = segment.dateNumber(file)
        const near = close.get(date) ?? closeness(days, daysOf(date === undefined ? undefined : segment.text(date)))
        close.set(date, near)
        found.push({ uri: () => segment.uriOf(file), score: weight + near })
      }
    }
    return found
  }

  #addOpen(uri: string, weight: number): void {
    this.#open.set(uri, (this.#open.get(uri) ?? 0) + weight)
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
