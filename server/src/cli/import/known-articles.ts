import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { readArticle } from '../../corpus/read-article.ts'
import { COMMON } from '../../corpus/twins/marked-files.ts'
import { isPhraseMark, SHARED_MARKS } from '../../corpus/twins/marks.ts'
import { idLike, likelyTwins, twinAmong } from '../../exchange/read/known-articles.ts'
import type { BulkReader } from '../../node/bulk-reader.ts'
import { pathOf } from '../../node/paths.ts'
import { ON_DISK, Source } from '../../text/source.ts'

/** The articles that a corpus has, with those that have been imported into it: whether a text is one of them, and which ids are taken. */
export class KnownArticles {
  readonly #corpus: Corpus
  readonly #reader: BulkReader
  /** By mark the imported articles that have it: their URIs, by number. */
  readonly #marked = new Map<number, number[]>()
  readonly #imported: string[] = []
  readonly #ids = new Set<string>()
  /** By id the first place (`idLike`) that may be free, where it is not the id itself: of a daily column thousands have one title. */
  readonly #places = new Map<string, number>()

  constructor(corpus: Corpus, reader: BulkReader) {
    this.#corpus = corpus
    this.#reader = reader
  }

  /** The URI of an article with mostly the same text. */
  twinOf(article: Article): string | undefined {
    const candidates = [...likelyTwins(this.#corpus, article), ...this.#importedLike(article)]
    return twinAmong(candidates, article, (uri) => {
      const text = this.#reader.text(pathOf(uri) ?? '')
      return text === undefined ? undefined : new Source(uri, ON_DISK, text)
    })
  }

  /** An id that no article has: this one, or with a number. */
  freeId(id: string, isFileTaken: (id: string) => boolean): string {
    const isFree = (one: string): boolean =>
      !this.#ids.has(one) && this.#corpus.articlesOf(one).length === 0 && !isFileTaken(one)
    let place = this.#places.get(id) ?? 1
    while (!isFree(idLike(id, place))) place++
    if (place > 1) this.#places.set(id, place)
    return idLike(id, place)
  }

  /** Takes in an article that has been written. */
  add(article: Article): void {
    if (article.id !== undefined) this.#ids.add(article.id)
    const number = this.#imported.push(article.uri) - 1
    for (const mark of article.marks) {
      const same = this.#marked.get(mark)
      if (same) same.push(number)
      else this.#marked.set(mark, [number])
    }
  }

  read(uri: string, text: string): Article {
    return readArticle(new Source(uri, ON_DISK, text), this.#corpus.settings)
  }

  #importedLike({ marks }: Article): readonly string[] {
    const shared = new Map<number, number>()
    for (const mark of marks) {
      const weight = isPhraseMark(mark) ? 1 : SHARED_MARKS
      const same = this.#marked.get(mark) ?? []
      // What very many texts have says nothing of two of them.
      if (same.length < COMMON) for (const one of same) shared.set(one, (shared.get(one) ?? 0) + weight)
    }
    return [...shared]
      .filter(([, marks]) => marks >= SHARED_MARKS)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_COMPARED)
      .flatMap(([number]) => this.#imported[number] ?? [])
  }
}

/** Of twins most marks are the same: the text of so many that share most is compared. */
const MOST_COMPARED = 5
