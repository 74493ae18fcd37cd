import { Corpus } from '../corpus/corpus.ts'
import type { Document, SettingsFile } from '../corpus/document.ts'
import { nearestRoot, SETTINGS_FILE } from '../corpus/file-kind.ts'
import { readArticle, SEED_SUFFIX } from '../corpus/read-article.ts'
import type { Context } from '../features/context.ts'
import type { UiLanguage } from '../language/message.ts'
import type { Preferences } from '../protocol/preferences.ts'
import type { Settings } from '../schema/settings.ts'
import type { Change, Source } from '../text/source.ts'
import { fileName } from '../text/uri.ts'
import type { Client } from './abilities.ts'
import { Beyond } from './beyond.ts'
import type { CheckedThen, FoundThen } from './checked.ts'
import { chooseLanguage } from './choose-language.ts'
import type { DiskNews } from './disk-news.ts'
import { FurtherLooks } from './further-looks.ts'
import type { Host } from './host.ts'
import { Looks } from './looks.ts'
import { Pending } from './pending.ts'
import { ReadAhead } from './read-ahead.ts'
import { corpusOf, emptyWorkspace, type Workspace, withCorpus, withOpenFiles, withoutCorpora } from './workspace.ts'

/** What changed in the server's state: files by URI, and whether corpora came, went or were read anew. */
export interface SessionChange {
  readonly uris: readonly string[]
  readonly corpora: boolean
}

/** A file with its corpus. */
export interface Placed {
  readonly corpus: Corpus
  readonly document: Document
}

/** A file that is read as if there were no other, beside the corpus in whose folder it lies. */
interface Alone {
  readonly corpus: Corpus
  readonly settings: Settings
  readonly document: Document
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
  /** How the editor spells the URIs of its open files. */
  readonly #spelling = new Map<string, string>()
  /** Open seed files that no corpus has. */
  readonly #alone = new WeakMap<Source, Alone>()
  /** Corpora that have not been read to the end: what is known of them is not all. */
  readonly #unread = new Set<string>()
  /** Whether the opened folders have been looked at: before that nobody knows which corpora there are. */
  #settled = false
  /** Corpora are being read. */
  #reading = 0
  readonly looks = new Looks()
  /** Corpora whose names are being sorted. */
  readonly names = new Pending<string>()
  /** Corpora whose names cannot be found in running text yet. */
  readonly findable = new Pending<string>(() => this.#tell({ uris: [], corpora: false }))
  /** What rules ask of the world outside the corpora. */
  readonly beyond: Beyond
  readonly further: FurtherLooks
  readonly ahead: ReadAhead
  /** What was found last in an open file. */
  readonly checked = new WeakMap<Document, CheckedThen>()
  readonly found = new WeakMap<Document, FoundThen>()
  readonly #listeners = new Set<(change: SessionChange) => void>()
  readonly #numbers = new WeakMap<object, number>()
  #lastNumber = 0

  constructor(host: Host, client: Client, preferences: Preferences) {
    this.host = host
    this.client = client
    this.#preferences = preferences
    this.beyond = new Beyond(host, (uris) => this.#tell({ uris, corpora: false }))
    this.ahead = new ReadAhead(host)
    this.further = new FurtherLooks(host, (uri) => this.#tell({ uris: [uri], corpora: false }))
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

  /** The URI as the editor spells it. */
  spell(uri: string): string {
    return this.#spelling.get(uri) ?? uri
  }

  /** A file was opened, or has a new version. It is a part of a corpus only once that knows it. */
  open(source: Source, spelling = this.spell(source.uri)): void {
    this.#spelling.set(source.uri, spelling)
    this.#open.set(source.uri, source)
    this.beyond.forget([source.uri])
    const corpus = corpusOf(this.#workspace, source.uri)
    if (corpus?.has(source.uri))
      this.#workspace = withCorpus(this.#workspace, withOpenFiles(corpus, [source], this.ahead))
    this.#tell({ uris: [source.uri], corpora: false })
  }

  /** An edit of an open file; edits of files that are not open are not ours to apply. */
  edit(uri: string, version: number, changes: readonly Change[]): void {
    const source = this.#open.get(uri)?.apply(changes, version)
    if (source) this.open(source)
  }

  /** A file was closed; what its corpus knows of it stays until the disk has been read. */
  close(uri: string): void {
    this.#open.delete(uri)
    this.#spelling.delete(uri)
    this.#tell({ uris: [uri], corpora: false })
  }

  /** Whether the file is a part of its corpus. */
  isMember(uri: string): boolean {
    return corpusOf(this.#workspace, uri)?.has(uri) ?? false
  }

  /** Takes what the disk says of some files of a corpus; files that are open stay as they are, new ones among them become a part of it. */
  take(root: string, { uris, read }: DiskNews): void {
    const corpus = this.#workspace.corpora.get(root)
    if (!corpus) return
    this.beyond.forget(uris)
    const told = new Set(uris)
    const open = [...this.#open.values()].filter(({ uri }) => told.has(uri))
    const isClosed = (uri: string) => told.has(uri) && !this.#open.has(uri) && fileName(uri) !== SETTINGS_FILE
    const closed = [...corpus.whole.keys()].filter(isClosed)
    // Mostly all are there, and they are many.
    const gone =
      read?.size === told.size ? [] : uris.filter((uri) => read?.fileOf(uri) === undefined && corpus.has(uri))
    const next = withOpenFiles(corpus.apply({ ...(read ? { read } : {}), gone, closed }), open, this.ahead)
    this.#workspace = withCorpus(this.#workspace, next)
    this.#tell({ uris, corpora: false })
  }

  /** Files that are no part of a corpus any more, open or not. */
  lose(root: string, uris: readonly string[]): void {
    const corpus = this.#workspace.corpora.get(root)
    if (!corpus || uris.length === 0) return
    this.beyond.forget(uris)
    this.#workspace = withCorpus(this.#workspace, corpus.apply({ gone: uris, closed: uris }))
    this.#tell({ uris, corpora: false })
  }

  /** The settings of a corpus as they are written now; that they say the same has been seen to. */
  takeSettings(root: string, file: SettingsFile): void {
    const corpus = this.#workspace.corpora.get(root)
    if (!corpus) return
    this.#workspace = withCorpus(this.#workspace, corpus.apply({ open: [file] }))
    this.#tell({ uris: [file.uri], corpora: false })
  }

  /** Corpora are about to be read. Those that are new have nothing to say until they are whole; the others speak as they are. */
  beginReading(roots: Iterable<string>): void {
    this.#reading++
    for (const root of roots) {
      if (this.#workspace.corpora.has(root)) continue
      this.#unread.add(root)
      this.#workspace = withCorpus(this.#workspace, Corpus.empty(root))
    }
    this.#tell({ uris: [], corpora: true })
  }

  /** Reading has ended, well or not. */
  endReading(): void {
    this.#reading--
    this.#tell({ uris: [], corpora: true })
  }

  /** A corpus as it was read; its files that are open count as they are in the editor now. */
  replace(corpus: Corpus): void {
    const open = [...this.#open.values()].filter(({ uri }) => corpus.has(uri))
    this.#workspace = withCorpus(this.#workspace, withOpenFiles(corpus, open, this.ahead))
    this.#unread.delete(corpus.root)
    this.#tell({ uris: [], corpora: true })
  }

  /** The same corpus, kept in another way. */
  rearrange(root: string, rearranged: (corpus: Corpus) => Corpus): void {
    const corpus = this.#workspace.corpora.get(root)
    if (!corpus) return
    this.#workspace = withCorpus(this.#workspace, rearranged(corpus))
    // Whoever holds the corpus as it was lets go of it.
    this.#tell({ uris: [], corpora: false })
  }

  /** Forgets corpora whose folders were closed, or that are none any more. */
  forget(roots: ReadonlySet<string>): void {
    this.#workspace = withoutCorpora(this.#workspace, roots)
    for (const root of roots) this.#unread.delete(root)
    this.#tell({ uris: [], corpora: true })
  }

  /** Whether corpora are being read. */
  get isReading(): boolean {
    return this.#reading > 0
  }

  /** The opened folders have been looked at for the first time. */
  settle(): void {
    this.#settled = true
    this.#tell({ uris: [], corpora: true })
  }

  /** Whether the file's corpus has been read to the end. */
  isWhole(uri: string): boolean {
    const root = nearestRoot(this.#workspace.corpora.keys(), uri)
    return this.#settled && (root === undefined || !this.#unread.has(root))
  }

  /** Resolves when nothing is being looked at on the disk, or at once when `onCancel` calls back. */
  quiet(onCancel: (call: () => void) => unknown): Promise<void> {
    return this.looks.quiet(onCancel)
  }

  /** What a feature is asked with for a file as it is known at once; undefined for files that are nothing to us, and for closed ones. */
  context(uri: string): Context | undefined {
    const found = this.documentIn(uri)
    return found && this.contextIn(found)
  }

  /** What a feature is asked with for a file of a corpus. */
  contextIn({ corpus, document }: Placed): Context {
    const outside = this.beyond.outsideOf(document.uri)
    return { corpus, document, language: this.language(corpus), client: this.client.abilities, outside }
  }

  /**
   * A file that is known whole, with its corpus. An open seed file that no corpus has (it is ignored, or lies outside) is read alone, with what
   * the corpus around it knows; a text that has no file yet, with what the first corpus knows.
   */
  documentIn(uri: string): Placed | undefined {
    const corpus = corpusOf(this.#workspace, uri)
    const document = corpus?.document(uri)
    if (corpus && document) return { corpus, document }
    const source = this.#open.get(uri)
    const unsaved = uri.startsWith('untitled:')
    if (!source || !(unsaved || uri.endsWith(SEED_SUFFIX))) return undefined
    const [first] = unsaved ? this.#workspace.corpora.values() : []
    return this.#readAlone(source, corpus ?? first)
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
  readonly language = (corpus?: Corpus): UiLanguage =>
    chooseLanguage(this.preferences.language, this.client.locale, corpus?.settings.lang)

  #readAlone(source: Source, around: Corpus | undefined): Alone {
    const known = this.#alone.get(source)
    if (known?.settings === around?.settings && known) return { ...known, corpus: around ?? known.corpus }
    if (known && around === undefined && known.corpus.root === source.uri) return known
    const corpus = around ?? Corpus.empty(source.uri)
    const alone = { corpus, settings: corpus.settings, document: readArticle(source, corpus.settings) }
    this.#alone.set(source, alone)
    return alone
  }

  #tell(change: SessionChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}
