import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ATLAS, type Atlas, type AtlasBrush } from '../../../server/src/protocol/atlas.ts'
import {
  CLOSE_CONCORDANCE,
  CONCORDANCE_LINES,
  type ConcordanceLine,
  OPEN_CONCORDANCE,
  type OpenedConcordance,
} from '../../../server/src/protocol/concordance.ts'
import {
  EXPLORER_CHILDREN,
  type ExplorerAnswer,
  type ExplorerKey,
  type ExplorerSort,
} from '../../../server/src/protocol/explorer.ts'
import { RELATED_ARTICLES, type RelatedArticle } from '../../../server/src/protocol/related-articles.ts'
import { placeOf } from '../corpus/articles.ts'
import type { GeneratedCorpus } from '../corpus.ts'
import type { Driven } from '../driver.ts'
import type { Measurements } from '../statistics.ts'

/** Asks a server what the views of a corpus ask; each answer is one sample of milliseconds. */
export class ViewQuestions {
  readonly #driven: Driven
  readonly #corpus: GeneratedCorpus
  readonly #measured: Measurements
  readonly #who: string

  constructor(driven: Driven, corpus: GeneratedCorpus, measured: Measurements, who = 'seedbed') {
    this.#driven = driven
    this.#corpus = corpus
    this.#measured = measured
    this.#who = who
  }

  /** `related first` and `related`: the articles that belong with some that lie all over the corpus, none of them open, each asked once. */
  async related(articles: number): Promise<void> {
    for (let at = 0; at < articles; at++) {
      const { path } = placeOf(Math.floor((at * this.#corpus.articles) / articles))
      const found = await this.#timed<readonly RelatedArticle[] | null>(
        at === 0 ? 'related first' : 'related',
        'workspace/executeCommand',
        { command: RELATED_ARTICLES, arguments: [{ uri: this.#uriOf(path) }] },
      )
      if (!found || found.length === 0) throw new Error(`Nothing belongs with ${path}.`)
    }
  }

  /** `concordance first` and `concordance`: every mention of the entity that is mentioned most, and the first lines of them. */
  async concordance(times: number): Promise<void> {
    for (let turn = 0; turn < times; turn++) {
      const began = performance.now()
      const opened: OpenedConcordance = await this.#driven.connection.sendRequest(OPEN_CONCORDANCE, {
        uri: this.#uri,
        query: { kind: 'entity', ref: this.#corpus.hotPerson.ref },
        sort: 'article',
        grouping: 'none',
      })
      const lines: readonly ConcordanceLine[] = await this.#driven.connection.sendRequest(CONCORDANCE_LINES, {
        id: opened.id,
        from: 0,
        count: PAGE,
      })
      const milliseconds = performance.now() - began
      this.#measured.add(this.#who, turn === 0 ? 'concordance first' : 'concordance', milliseconds)
      if (opened.total !== this.#corpus.hotPerson.references || lines.length !== PAGE)
        throw new Error(`${opened.total} lines instead of ${this.#corpus.hotPerson.references}`)
      await this.#driven.connection.sendNotification(CLOSE_CONCORDANCE, { id: opened.id })
    }
  }

  /** `atlas first` and `atlas`: of the whole corpus; `atlas brushed`: with another time brushed each time. Returns the last, unbrushed. */
  async atlas(times: number): Promise<Atlas> {
    const ask = async (what: string, brush?: AtlasBrush): Promise<Atlas> => {
      const params = { uri: this.#uri, selection: { kind: 'corpus' }, ...(brush ? { brush } : {}) }
      const atlas = await this.#timed<Atlas | null>(what, ATLAS, params)
      if (atlas?.articles !== this.#corpus.articles) throw new Error(`${atlas?.articles} articles in the atlas`)
      return atlas
    }
    let atlas = await ask('atlas first')
    for (let turn = 1; turn < times; turn++) atlas = await ask('atlas')
    const { bars } = atlas.timeline
    for (let turn = 0; turn < times; turn++) {
      const from = bars[turn * 3]?.from ?? ''
      const to = bars[turn * 3 + Math.floor(bars.length / 3)]?.to ?? ''
      const { brushed } = await ask('atlas brushed', { time: { from, to } })
      const counted = bars.reduce((sum, bar) => sum + (bar.from >= from && bar.to <= to ? bar.articles : 0), 0)
      if (brushed !== counted) throw new Error(`${brushed} articles are left instead of ${counted}.`)
    }
    return atlas
  }

  /** `explorer first`, `explorer`: a hundred people by name, by mentions, by the last mention, from the first page and from the middle. `explorer filter`: those of some letters. */
  async explorer(times: number): Promise<void> {
    const root = this.#uriOf('').replace(/\/$/, '')
    const of: ExplorerKey = { kind: 'type', root, type: 'person' }
    const ask = async (what: string, sort: ExplorerSort, from: number, filter?: string): Promise<ExplorerAnswer> => {
      const params = { of, sort, from, count: EXPANSION, ...(filter === undefined ? {} : { filter }) }
      const found = await this.#timed<ExplorerAnswer | null>(what, EXPLORER_CHILDREN, params)
      if (!found || found.nodes.length === 0) throw new Error(`The explorer has nothing for ${JSON.stringify(params)}`)
      return found
    }
    for (const sort of ['name', 'mentions', 'last'] as const) {
      const { total } = await ask('explorer first', sort, 0)
      for (let turn = 1; turn < times; turn++) await ask('explorer', sort, turn % 2 === 0 ? 0 : Math.floor(total / 2))
    }
    for (let turn = 0; turn < times; turn++)
      await ask('explorer filter', 'mentions', 0, ['سل', 'سليم', 'نادر', 'hus'][turn % 4])
  }

  /** The entities that an article names, for whoever has to look for them without an index. */
  refsIn(path: string): readonly string[] {
    const text = readFileSync(join(this.#corpus.folder, path), 'utf8')
    return [
      ...new Set(Array.from(text.matchAll(/\]\(((?:person|place|org|event):[a-z0-9.-]+)/g), ([, ref = '']) => ref)),
    ]
  }

  get #uri(): string {
    return this.#uriOf('seedbed.yaml')
  }

  #uriOf(path: string): string {
    return pathToFileURL(join(this.#corpus.folder, path)).href
  }

  async #timed<T>(what: string, method: string, params: object): Promise<T> {
    const began = performance.now()
    const answer: T = await this.#driven.connection.sendRequest(method, params)
    this.#measured.add(this.#who, what, performance.now() - began)
    return answer
  }
}

/** Lines of a concordance that are asked for at first, and nodes of the explorer that are asked for at once. */
const PAGE = 60
const EXPANSION = 100
