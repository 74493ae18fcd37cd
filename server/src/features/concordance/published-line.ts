import type { Corpus } from '../../corpus/corpus.ts'
import { type Line, rangeOfLine } from '../../find/concordance/lines.ts'
import type { Sought } from '../../find/concordance/query.ts'
import type { SearchedArticle } from '../../find/concordance/searched-article.ts'
import { contextEnd, contextStart, onOneLine } from '../../find/context.ts'
import { cut, inOne, type Mask, Masker } from '../../lint/tags/masks.ts'
import type { Span } from '../../text/span.ts'
import { fileName, pathBelow } from '../../text/uri.ts'
import { hitOf, refOf } from './lines.ts'

/** A line as it may leave the editor: in the place of names that must not be shown stands what does (docs/format.md §6). */
export interface PublishedLine {
  /** `…` where it names one of them. */
  readonly path: string
  /** Of its key word, both from 1. */
  readonly line: number
  readonly column: number
  /** EDTF; `''` where it is not known. */
  readonly date: string
  readonly title: string
  readonly before: string
  readonly keyWord: string
  readonly after: string
  /** `type:id`; `''` where it has no tag, or must not be told. */
  readonly ref: string
}

/** Writes lines of a concordance for others to read. */
export class LinePublisher {
  readonly #corpus: Corpus
  readonly #pathOf: (uri: string) => string
  readonly #masker: Masker
  readonly #hasMasks: boolean
  /** Of the article that was asked for last. */
  #masks: { readonly of: SearchedArticle; readonly masks: readonly Mask[] } | undefined

  /** `pathOf`: how files are named, where that is not by their path below the corpus's folder. */
  constructor(corpus: Corpus, lang: string, pathOf: (uri: string) => string = (uri) => pathBelow(corpus.root, uri)) {
    this.#corpus = corpus
    this.#pathOf = pathOf
    this.#masker = new Masker(corpus, lang)
    this.#hasMasks = corpus.withheld().length > 0
  }

  /** A line with so many characters on each side; undefined where it is not there any more. */
  line(searched: SearchedArticle, sought: Sought, line: Line, length: number): PublishedLine | undefined {
    const masks = this.#hasMasks ? this.#masksIn(searched) : []
    const hit = hitOf(searched, sought, line)
    if (!hit) return undefined
    const { uri } = line
    const facts = this.#corpus.article(uri)
    const { text, plainStart } = hit.passage
    const shown = ({ start, end }: Span): string => {
      if (!this.#hasMasks) return onOneLine(text.slice(start, end))
      const first = plainStart ?? 0
      const own = plainStart === undefined ? this.#masker.masksIn(text) : masks
      return onOneLine(inOne(cut(text, own, first, { start: first + start, end: first + end })))
    }
    const { start } = rangeOfLine(line)
    const path = this.#pathOf(uri)
    const ref = refOf(this.#corpus, sought, hit) ?? ''
    return {
      path: this.#hasMasks ? this.#masker.address(path) : path,
      line: start.line + 1,
      column: start.character + 1,
      date: facts?.date ?? '',
      title: this.#title(facts?.title, fileName(uri)),
      before: shown({ start: contextStart(text, hit.start, length), end: hit.start }),
      keyWord: shown(hit),
      after: shown({ start: hit.end, end: contextEnd(text, hit.end, length) }),
      ref: this.#hasMasks && (this.#masker.withheld(ref) || this.#masker.names(ref)) ? '' : ref,
    }
  }

  /** The title of an article, else the name of its file. */
  #title(title: string | undefined, file: string): string {
    if (!this.#hasMasks) return onOneLine(title ?? file)
    return onOneLine(title === undefined ? this.#masker.address(file) : this.#masker.plainly(title))
  }

  /** Where the plain text of an article names them: for that it is read whole. */
  #masksIn(searched: SearchedArticle): readonly Mask[] {
    if (this.#masks?.of !== searched) {
      this.#masks = { of: searched, masks: this.#masker.inArticle(searched.article) }
    }
    return this.#masks?.masks ?? []
  }
}
