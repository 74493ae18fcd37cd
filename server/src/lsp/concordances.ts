import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import type { Arrangement, Lines } from '../find/concordance/lines.ts'
import { type Query, type Sought, soughtIn } from '../find/concordance/query.ts'
import { SearchedArticle } from '../find/concordance/searched-article.ts'
import { CONTEXT, inContext } from '../find/context.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Session, SessionChange } from './session.ts'
import { corpusOf } from './workspace.ts'

/** A concordance that a client looks at. */
export interface Concordance {
  readonly id: number
  /** The root of its corpus. */
  readonly root: string
  /** The file in which it was asked for. */
  readonly uri: string
  readonly query: Query
  readonly sought: Sought
  readonly arrangement: Arrangement
  readonly lines: Lines
  /** Of the corpus when it was made, which is not kept itself. */
  readonly made: MadeFrom
}

/** By what is told whether lines may be others by now. */
interface MadeFrom {
  /** The number of what the corpus came of, and its generation. */
  readonly origin: number
  readonly generation: number
  /** By URI what open articles said of it. */
  readonly open: ReadonlyMap<string, number>
}

/** The concordances that clients look at; of those that nobody closes the oldest are forgotten. */
export class Concordances {
  readonly #session: Session
  readonly #tell: (id: number) => void
  readonly #kept = new Map<number, Concordance>()
  readonly #files = new WeakMap<Lines, ReadonlySet<string>>()
  /** Files that changed since it was last told what has. */
  readonly #changed = new Set<string>()
  #lastId = 0
  #isPlanned = false

  /** `tell` is called with those whose lines may have changed, after a rest. */
  constructor(session: Session, tell: (id: number) => void) {
    this.#session = session
    this.#tell = tell
    session.onChange((change) => this.#hear(change))
  }

  /** `corpus` is the one of which it was made. */
  keep(found: Omit<Concordance, 'id' | 'root' | 'made'>, corpus: Corpus, replaces: number | undefined): Concordance {
    if (replaces !== undefined) this.#kept.delete(replaces)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= MOST && oldest !== undefined) this.#kept.delete(oldest)
    const open = new Map<string, number>()
    for (const [uri, document] of corpus.whole) {
      if (document.kind === 'article') open.set(uri, saidIn(document, corpus, found.sought))
    }
    const made = { origin: this.#session.numberOf(corpus.origin), generation: corpus.generation, open }
    const concordance = { ...found, root: corpus.root, made, id: ++this.#lastId }
    this.#kept.set(concordance.id, concordance)
    return concordance
  }

  /** One that is kept, and is so longer for having been asked for. */
  at(id: number): Concordance | undefined {
    const found = this.#kept.get(id)
    if (found) {
      this.#kept.delete(id)
      this.#kept.set(id, found)
    }
    return found
  }

  close(id: number): void {
    this.#kept.delete(id)
  }

  #hear({ uris }: SessionChange): void {
    if (this.#kept.size === 0) return
    for (const uri of uris) this.#changed.add(uri)
    if (this.#isPlanned) return
    this.#isPlanned = true
    this.#session.host.later(REST, () => {
      this.#isPlanned = false
      const changed = [...this.#changed]
      this.#changed.clear()
      for (const one of this.#kept.values()) if (this.#mayHaveChanged(one, changed)) this.#tell(one.id)
    })
  }

  #mayHaveChanged(one: Concordance, changed: readonly string[]): boolean {
    const now = this.#session.workspace.corpora.get(one.root)
    if (!now || this.#session.numberOf(now.origin) !== one.made.origin) return now !== undefined
    const { sought } = one
    if (sought.kind === 'entity' && now.generation !== one.made.generation) {
      const again = soughtIn(now, one.query, one.uri)
      if ('ok' in again || again.kind !== 'entity' || !isSame(again.targets, sought.targets)) return true
    }
    return changed.some((uri) => corpusOf(this.#session.workspace, uri) === now && this.#mayBeElse(one, now, uri))
  }

  /** Whether other lines may stand in a file by now. */
  #mayBeElse({ lines, sought, made }: Concordance, corpus: Corpus, uri: string): boolean {
    const document = corpus.whole.get(uri)
    const before = made.open.get(uri)
    if (document?.kind === 'article' && before !== undefined) return saidIn(document, corpus, sought) !== before
    if (this.#filesOf(lines).has(uri)) return true
    if (corpus.kindOf(uri) !== 'article') return false
    if (sought.kind === 'entity') return [...sought.targets].some((target) => corpus.mentionsIn(uri, target) > 0)
    // What is new in a closed file tells only its text.
    return document?.kind !== 'article' || new SearchedArticle(document, corpus.settings).hits(sought).length > 0
  }

  #filesOf(lines: Lines): ReadonlySet<string> {
    const known = this.#files.get(lines) ?? new Set(lines.uris)
    this.#files.set(lines, known)
    return known
  }
}

/** Stands for all that the lines of an open article say of it. */
const saidIn = (article: Article, { settings }: Corpus, sought: Sought): number =>
  fingerprint(
    JSON.stringify([
      article.title,
      article.date,
      ...new SearchedArticle(article, settings)
        .hits(sought)
        .map((hit) => [
          article.source.range(hit.place),
          inContext(hit.passage.text, hit, CONTEXT),
          hit.tag?.tag.target,
        ]),
    ]),
  )

/** So many are kept: more than anyone has open side by side. */
const MOST = 12

/** Milliseconds after a change: who types is not told of each key. */
const REST = 800

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one))
