import type { Settings } from '../schema/settings.ts'
import type { Source } from '../text/source.ts'
import type { ArticleBrief, Document, RegistryFile } from './document.ts'
import { readBrief } from './read-brief.ts'
import { readFile } from './read-file.ts'

/**
 * The closed files that one question needs the text of. A question that asks for one whose text is not here notes it as wanted and goes on
 * without; whoever asked reads what is wanted and asks again. So features stay functions, and reading can wait and be cancelled.
 */
export class ReadFiles {
  /** Files that were asked for and are not here. */
  readonly wanted = new Set<string>()
  readonly #texts: ReadonlyMap<string, Source | undefined>
  readonly #documents = new Map<string, Document>()
  readonly #briefs = new Map<string, ArticleBrief | RegistryFile>()

  /** `undefined` is a file that cannot be read. */
  constructor(texts: ReadonlyMap<string, Source | undefined>) {
    this.#texts = texts
  }

  document(uri: string, kind: 'article' | 'registry', settings: Settings): Document | undefined {
    return this.#read(this.#documents, uri, (source) => readFile(kind, source, settings))
  }

  /** As `document`, without the trees of an article. */
  brief(uri: string, kind: 'article' | 'registry', settings: Settings): ArticleBrief | RegistryFile | undefined {
    return this.#read(this.#briefs, uri, (source) =>
      kind === 'article' ? readBrief(source, settings) : (readFile(kind, source, settings) as RegistryFile),
    )
  }

  #read<T>(known: Map<string, T>, uri: string, read: (source: Source) => T): T | undefined {
    const before = known.get(uri)
    if (before) return before
    const source = this.#texts.get(uri)
    if (!source) {
      if (!this.#texts.has(uri)) this.wanted.add(uri)
      return undefined
    }
    const value = read(source)
    known.set(uri, value)
    return value
  }
}
