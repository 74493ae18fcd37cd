import type { Corpus } from '../corpus/corpus.ts'
import { knownMentions } from '../find/concordance/known-mentions.ts'
import type { Lines } from '../find/concordance/lines.ts'
import { soughtIn } from '../find/concordance/query.ts'
import { Searching } from '../find/concordance/searching.ts'
import type { SearchRequest } from '../lsp/host.ts'
import type { BulkReader } from './bulk-reader.ts'
import { sourceOf } from './findings-of-file.ts'
import type { SearchStep } from './index-jobs.ts'

/** The searches that are under way in this thread, by their numbers: each is done in steps, and ends when nobody waits for it. */
export class Searches {
  readonly #reader: BulkReader
  readonly #now: () => number
  readonly #running = new Map<
    number,
    { readonly known: Lines | undefined; readonly searching: Searching; next: number }
  >()

  constructor(reader: BulkReader, now: () => number = () => performance.now()) {
    this.#reader = reader
    this.#now = now
  }

  begin(
    search: number,
    corpus: Corpus,
    { query, uri, arrangement }: Pick<SearchRequest, 'query' | 'uri' | 'arrangement'>,
  ): void {
    const sought = soughtIn(corpus, query, uri)
    if ('ok' in sought) return
    const known = knownMentions(corpus, sought, arrangement)
    this.#running.set(search, { known, searching: new Searching(corpus, sought, arrangement), next: 0 })
  }

  /** Looks at the next files, one after the other without a pause. */
  step(search: number, cancelled: () => boolean): SearchStep {
    const one = this.#running.get(search)
    if (!one) return { lines: undefined }
    const { known, searching } = one
    if (known) {
      this.#running.delete(search)
      return { lines: known }
    }
    const { uris } = searching
    const began = this.#now()
    while (one.next < uris.length && !searching.isFull) {
      if (cancelled()) {
        this.#running.delete(search)
        return { lines: undefined }
      }
      const uri = uris[one.next++] ?? ''
      searching.look(uri, () => sourceOf(uri, this.#reader))
      if (this.#now() - began > STEP) return { done: one.next, of: uris.length }
    }
    this.#running.delete(search)
    return { lines: searching.done() }
  }
}

/** Milliseconds. */
const STEP = 100
