import type { Corpus } from '../../corpus/corpus.ts'
import { GrowingNumbers } from '../../corpus/segment/growing.ts'
import { isUnresolved } from '../../schema/ids.ts'
import { compareText } from '../../text/compare.ts'
import type { Source } from '../../text/source.ts'
import { contextKey, onOneLine } from '../context.ts'
import { arranged } from './arrange.ts'
import { type Arrangement, type Lines, lineKinds, MOST_LINES } from './lines.ts'
import type { Sought } from './query.ts'
import { type Hit, SearchedArticle } from './searched-article.ts'

/**
 * Makes the lines of a concordance by reading articles, one after the other. Nothing of their texts is kept but what lines are sorted and grouped by,
 * and that only until they are.
 */
export class Searching {
  /** The articles that may have lines, in the order in which they are to be looked at. */
  readonly uris: readonly string[]
  readonly #corpus: Corpus
  readonly #sought: Sought
  readonly #arrangement: Arrangement
  readonly #most: number
  readonly #found: string[] = []
  readonly #dates: string[] = []
  readonly #places = new GrowingNumbers()
  readonly #sortKeys: string[] = []
  readonly #groupKeys: string[] = []
  #lines = 0
  #isCut = false

  /** `uris`: the articles of the corpus that are searched, where these are not all. */
  constructor(
    corpus: Corpus,
    sought: Sought,
    arrangement: Arrangement,
    {
      uris = concerned(corpus, sought),
      most = MOST_LINES,
    }: { readonly uris?: Iterable<string>; readonly most?: number } = {},
  ) {
    this.#corpus = corpus
    this.#sought = sought
    this.#arrangement = arrangement
    this.#most = most
    this.uris = [...new Set(uris)].filter((uri) => corpus.kindOf(uri) === 'article').sort(compareText)
  }

  /** Whether as many lines have been found as are kept: what is looked at then has no effect. */
  get isFull(): boolean {
    return this.#isCut
  }

  /** Looks at the next article. `text` is asked for its text where it is not open. */
  look(uri: string, text: () => Source | undefined): void {
    const document = this.#corpus.whole.get(uri)
    const file = document?.kind === 'article' ? document : text()
    if (!file || this.#isCut) return
    const hits = new SearchedArticle(file, this.#corpus.settings).hits(this.#sought)
    if (hits.length === 0) return
    const number = this.#found.length
    this.#found.push(uri)
    this.#dates.push(('kind' in file ? file.date : this.#corpus.article(uri)?.date) ?? '')
    const source = 'kind' in file ? file.source : file
    for (const hit of hits) {
      if (this.#lines === this.#most) {
        this.#isCut = true
        return
      }
      this.#lines++
      const { start, end } = source.range(hit.place)
      const kind = lineKinds.indexOf(hit.kind)
      this.#places.pushSix(number, start.line, start.character, end.line, end.character, kind)
      this.#keep(hit)
    }
  }

  /** The lines in order. */
  done(): Lines {
    return arranged(
      {
        uris: this.#found,
        dates: this.#dates,
        places: this.#places.done(),
        sortKeys: this.#sortKeys,
        groupKeys: this.#groupKeys,
        isCut: this.#isCut,
      },
      this.#arrangement,
    )
  }

  #keep({ passage, start, end, tag }: Hit): void {
    const { sort, grouping } = this.#arrangement
    if (sort === 'before' || sort === 'after') this.#sortKeys.push(contextKey(passage.text, { start, end }, sort))
    if (grouping === 'keyWord') this.#groupKeys.push(onOneLine(passage.text.slice(start, end)).normalize('NFC'))
    if (grouping === 'entity') this.#groupKeys.push(this.#whom(tag))
  }

  /** Whom a key word names: the entity that its tag leads to, through redirects. */
  #whom(tag: Hit['tag']): string {
    if (!tag) {
      // The words of an entry of `mentions` have no tag, and are sought for their entity.
      const [target = ''] = this.#sought.kind === 'entity' ? this.#sought.targets : []
      return target
    }
    const ref = `${tag.tag.type}:${tag.tag.id}`
    return isUnresolved(tag.tag.id) ? ref : (this.#corpus.resolve(ref)?.ref ?? ref)
  }
}

/** The articles in which something that is sought may stand, as far as that is known without their texts. */
function concerned(corpus: Corpus, sought: Sought): Iterable<string> {
  if (sought.kind === 'words') return corpus.uris()
  return sought.only === undefined ? corpus.filesWith(...sought.targets) : [sought.only]
}
