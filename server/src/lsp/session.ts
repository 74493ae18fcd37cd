import { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { fileKind, nearestRoot } from '../corpus/file-kind.ts'
import { readArticle, SEED_SUFFIX } from '../corpus/read-article.ts'
import type { ClientAbilities, Context } from '../features/context.ts'
import type { UiLanguage } from '../language/message.ts'
import type { Preferences } from '../protocol.ts'
import { type Change, ON_DISK, Source } from '../text/source.ts'
import { isWithin } from '../text/uri.ts'
import type { Host } from './host.ts'
import { corpusOf, emptyWorkspace, putFiles, type Workspace, withCorpus, withoutCorpora } from './workspace.ts'

/** What changed in the server's state: files by URI, and whether corpora came, went or were read anew. */
export interface SessionChange {
  readonly uris: readonly string[]
  readonly corpora: boolean
}

/** What the editor told of itself. */
export interface Client {
  readonly abilities: ClientAbilities
  /** BCP 47, as the editor displays. */
  readonly locale: string | undefined
}

/**
 * The server's one mutable cell: the files the editor has open, and the corpora as they stand.
 * Everything else is a value made from it; whoever must act on changes listens.
 */
export class Session {
  readonly host: Host
  readonly client: Client
  #preferences: Preferences
  #workspace: Workspace = emptyWorkspace
  readonly #open = new Map<string, Source>()
  /** Roots whose files are being read, and what changed in them meanwhile. */
  readonly #indexing = new Map<string, Set<string>>()
  /** Roots whose reading the user broke off: what is known of them is not all. */
  readonly #incomplete = new Set<string>()
  readonly #listeners = new Set<(change: SessionChange) => void>()
  #waiting: (() => void)[] = []
  readonly #numbers = new WeakMap<object, number>()
  #lastNumber = 0
  /** Looks at the disk that have not ended. */
  #looking = 0
  /** Whether the opened folders have been looked at: before that nobody knows which corpora there are. */
  #settled = false

  constructor(host: Host, client: Client, preferences: Preferences) {
    this.host = host
    this.client = client
    this.#preferences = preferences
  }

  get workspace(): Workspace {
    return this.#workspace
  }

  /** Calls back after each change; returns how to stop it. */
  onChange(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the user set. */
  get preferences(): Preferences {
    return this.#preferences
  }

  prefer(preferences: Preferences): void {
    this.#preferences = preferences
    this.#tell({ uris: [], corpora: false })
  }

  /** The open version of a file. */
  openSource(uri: string): Source | undefined {
    return this.#open.get(uri)
  }

  openUris(): readonly string[] {
    return [...this.#open.keys()]
  }

  open(source: Source): void {
    this.#open.set(source.uri, source)
    this.put(new Map([[source.uri, source]]))
  }

  /** An edit of an open file; edits of files that are not open are not ours to apply. */
  edit(uri: string, version: number, changes: readonly Change[]): void {
    const source = this.#open.get(uri)?.apply(changes, version)
    if (source) this.open(source)
  }

  /** A file was closed: the disk counts again. */
  async close(uri: string): Promise<void> {
    this.#open.delete(uri)
    await this.readAgain([uri])
  }

  /** Reads files from the disk that may have changed, appeared or gone; what is open stays as it is in the editor. */
  async readAgain(uris: readonly string[]): Promise<void> {
    const files = new Map<string, Source | undefined>()
    for (const uri of uris) {
      if (this.#open.has(uri)) continue
      const text = await this.host.read(uri)
      files.set(uri, text === undefined ? undefined : new Source(uri, ON_DISK, text))
    }
    for (const uri of files.keys()) if (this.#open.has(uri)) files.delete(uri)
    if (files.size > 0) this.put(files)
  }

  /** Takes a batch of files into their corpora; `undefined` is a file that is gone. */
  put(files: ReadonlyMap<string, Source | undefined>): void {
    const byRoot = new Map<string, Map<string, Source | undefined>>()
    for (const [uri, source] of files) {
      const root = nearestRoot(this.#workspace.corpora.keys(), uri)
      if (root === undefined) continue
      this.#indexing.get(root)?.add(uri)
      byRoot.set(root, (byRoot.get(root) ?? new Map()).set(uri, source))
    }
    for (const [root, ours] of byRoot) {
      const corpus = this.#workspace.corpora.get(root)
      if (corpus) this.#workspace = withCorpus(this.#workspace, putFiles(corpus, ours))
    }
    this.#tell({ uris: [...files.keys()], corpora: false })
  }

  /** A corpus begins to be read: until it is whole, only findings that need nothing else are shown. */
  beginIndexing(root: string): void {
    this.#indexing.set(root, new Set())
    if (!this.#workspace.corpora.has(root)) {
      const files = [...this.#open].filter(([uri]) => isWithin(root, uri))
      this.#workspace = withCorpus(this.#workspace, putFiles(Corpus.empty(root), new Map(files)))
    }
    this.#tell({ uris: [], corpora: true })
  }

  /** The corpus was read, or reading it was given up (`undefined`); returns the files that changed meanwhile and count as not read. */
  endIndexing(root: string, corpus: Corpus | undefined): readonly string[] {
    const missed = [...(this.#indexing.get(root) ?? [])]
    this.#indexing.delete(root)
    if (!corpus) this.#incomplete.add(root)
    else {
      this.#incomplete.delete(root)
      const open = missed.flatMap((uri) => {
        const source = this.#open.get(uri)
        return source ? [[uri, source] as const] : []
      })
      this.#workspace = withCorpus(this.#workspace, putFiles(corpus, new Map(open)))
    }
    this.#tell({ uris: [], corpora: true })
    return missed.filter((uri) => !this.#open.has(uri))
  }

  /** Forgets corpora whose folders were closed. */
  forget(roots: ReadonlySet<string>): void {
    this.#workspace = withoutCorpora(this.#workspace, roots)
    this.#tell({ uris: [], corpora: true })
  }

  get isIndexing(): boolean {
    return this.#indexing.size > 0
  }

  /** Lets what is asked meanwhile wait until a look at the disk has ended: an answer from before would be out of date. */
  async during<T>(look: Promise<T>): Promise<T> {
    this.#looking++
    try {
      return await look
    } finally {
      this.#looking--
      this.#letIn()
    }
  }

  /** The opened folders have been looked at for the first time. */
  settle(): void {
    this.#settled = true
    this.#tell({ uris: [], corpora: true })
  }

  /** Whether the file's corpus has been read to the end. */
  isReady(uri: string): boolean {
    if (!this.#settled) return false
    const root = nearestRoot(this.#workspace.corpora.keys(), uri)
    return root === undefined || !(this.#indexing.has(root) || this.#incomplete.has(root))
  }

  /** Resolves when nothing is being read, or at once when `onCancel` calls back. */
  async ready(onCancel: (call: () => void) => unknown): Promise<void> {
    if (!this.#isBusy) return
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
      onCancel(resolve)
    })
  }

  /** What a feature is asked with for a file; undefined for files that are nothing to us. */
  context(uri: string): Context | undefined {
    const found = this.documentIn(uri)
    return found && { ...found, language: this.language(found.corpus), client: this.client.abilities }
  }

  /** A file with its corpus. An open seed file that no corpus has (it is ignored, or lies outside) is a corpus of its own. */
  documentIn(uri: string): { readonly corpus: Corpus; readonly document: Document } | undefined {
    const corpus = corpusOf(this.#workspace, uri)
    const document = corpus?.document(uri)
    if (corpus && document) return { corpus, document }
    const source = this.#open.get(uri)
    if (!source || !uri.endsWith(SEED_SUFFIX)) return undefined
    if (corpus && fileKind(corpus.root, corpus.settings, uri) === 'article') return undefined
    const alone = corpus ?? Corpus.empty(uri)
    return { corpus: alone, document: readArticle(source, alone.settings) }
  }

  /** A number that stands for a value: the same value has the same one for as long as the session lasts. */
  numberOf(value: object): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#lastNumber++
    this.#numbers.set(value, this.#lastNumber)
    return this.#lastNumber
  }

  /** The language the program speaks about this corpus. */
  language(corpus?: Corpus): UiLanguage {
    const wanted = this.preferences.language ?? 'auto'
    if (wanted !== 'auto') return wanted
    const candidates = [this.client.locale, corpus?.settings.lang]
    for (const candidate of candidates) {
      const language = candidate?.split(/[-_]/)[0]
      if (language === 'en' || language === 'ar') return language
    }
    return 'en'
  }

  #tell(change: SessionChange): void {
    for (const listener of this.#listeners) listener(change)
    this.#letIn()
  }

  get #isBusy(): boolean {
    return this.#looking > 0 || this.#indexing.size > 0
  }

  #letIn(): void {
    if (this.#isBusy) return
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
