import type { Settings } from '../schema/settings.ts'
import type { Source } from '../text/source.ts'
import type { ArticleBrief, Document } from './document.ts'
import { readBrief } from './read-brief.ts'
import { readFile } from './read-file.ts'
import { registryWhenAsked } from './registry/file-when-asked.ts'
import { registryNaming } from './sites-naming.ts'

/**
 * The closed files that one question needs the text of. A question that asks for one whose text is not here notes it as wanted and goes on
 * without; whoever asked reads what is wanted and asks again. So features stay functions, and reading can wait and be cancelled.
 */
export class ReadFiles {
  /** Files that were asked for and are not here. */
  readonly wanted = new Set<string>()
  /** How often a file was asked for: an answer that came with none depends on no closed text. */
  asked = 0
  readonly #texts: ReadonlyMap<string, Source | undefined>
  readonly #documents = new Map<string, Document>()
  readonly #briefs = new Map<string, ArticleBrief>()

  /** `undefined` is a file that cannot be read. */
  constructor(texts: ReadonlyMap<string, Source | undefined>) {
    this.#texts = texts
  }

  document(uri: string, kind: 'article' | 'registry', settings: Settings): Document | undefined {
    return this.#read(this.#documents, uri, (source) =>
      kind === 'registry' ? registryWhenAsked(source, settings) : readFile(kind, source, settings),
    )
  }

  /** A file of the registry as far as it has to do with some targets. */
  registryNaming(uri: string, targets: readonly string[], settings: Settings): Document | undefined {
    const source = this.source(uri)
    return source && registryNaming(source, settings, targets)
  }

  /** An article without its trees. */
  brief(uri: string, settings: Settings): ArticleBrief | undefined {
    return this.#read(this.#briefs, uri, (source) => readBrief(source, settings))
  }

  /** The text of a file. */
  source(uri: string): Source | undefined {
    this.asked++
    const source = this.#texts.get(uri)
    if (!source && !this.#texts.has(uri)) this.wanted.add(uri)
    return source
  }

  #read<T>(known: Map<string, T>, uri: string, read: (source: Source) => T): T | undefined {
    this.asked++
    const before = known.get(uri)
    if (before) return before
    const source = this.source(uri)
    if (!source) return undefined
    const value = read(source)
    known.set(uri, value)
    return value
  }
}
