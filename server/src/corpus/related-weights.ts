import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import { MAX_CLOSENESS } from './related-dates.ts'
import { filesOn } from './topics.ts'

/** Adds up what ties the articles of a corpus to one of them. Of closed ones in numbers: a well-known person stands in tens of thousands. */
export class Weights {
  readonly #corpus: Corpus
  readonly #open = new Map<string, number>()
  readonly #closed: readonly (readonly [Layer, Float64Array])[]

  constructor(corpus: Corpus) {
    this.#corpus = corpus
    this.#closed = corpus.layers.map((layer) => [layer, new Float64Array(layer.segment.size)])
  }

  /** For one article. */
  add(uri: string, weight: number): void {
    if (this.#corpus.whole.has(uri)) this.#addOpen(uri, weight)
    for (const [layer, weights] of this.#closed) {
      const file = layer.fileOf(uri)
      if (file !== undefined) weights[file] = (weights[file] ?? 0) + weight
    }
  }

  /** For every article that mentions the target. */
  addMentioning(target: string, weight: number): void {
    for (const document of this.#corpus.whole.values()) {
      if (document.kind === 'article' && document.mentions.has(target)) this.#addOpen(document.uri, weight)
    }
    for (const [{ segment }, weights] of this.#closed) {
      const number = segment.target(target)
      if (number === undefined) continue
      for (const file of segment.filesWith(number)) {
        if (segment.isArticle(file) && segment.mentions(file, number) > 0) weights[file] = (weights[file] ?? 0) + weight
      }
    }
  }

  /** For every article with the topic. */
  addOn(topic: string, weight: number): void {
    for (const document of this.#corpus.whole.values()) {
      if (document.kind === 'article' && document.topics.includes(topic)) this.#addOpen(document.uri, weight)
    }
    for (const [{ segment }, weights] of this.#closed) {
      for (const file of filesOn(segment, topic)) weights[file] = (weights[file] ?? 0) + weight
    }
  }

  /** The articles (URIs) but one that can be among the best `limit` once closeness in time is added, with their weights. */
  strongest(limit: number, but: string): readonly (readonly [string, number])[] {
    this.#open.delete(but)
    const best = new Highest(limit)
    for (const weight of this.#open.values()) best.add(weight)
    for (const [layer, weights] of this.#closed) {
      for (let file = 0; file < weights.length; file++) {
        const weight = weights[file] ?? 0
        if (weight > best.least && layer.counts(file)) best.add(weight)
      }
    }
    const least = best.least - MAX_CLOSENESS
    const found = [...this.#open].filter(([, weight]) => weight >= least)
    for (const [layer, weights] of this.#closed) {
      for (let file = 0; file < weights.length; file++) {
        const weight = weights[file] ?? 0
        if (weight === 0 || weight < least || !layer.counts(file)) continue
        const uri = layer.segment.uriOf(file)
        if (uri !== but) found.push([uri, weight])
      }
    }
    return found
  }

  #addOpen(uri: string, weight: number): void {
    this.#open.set(uri, (this.#open.get(uri) ?? 0) + weight)
  }
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
