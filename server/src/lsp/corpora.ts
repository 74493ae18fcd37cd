import type { Connection } from 'vscode-languageserver'
import { fileKind, nearestRoot, SETTINGS_FILE } from '../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import { readSettingsFile } from '../corpus/read-document.ts'
import { readSettings, type Settings, sameSettings } from '../schema/settings.ts'
import { ON_DISK, Source } from '../text/source.ts'
import { fileName, folderOf, isWithin } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import { indexCorpus } from './indexing.ts'
import { type Progress, showProgress } from './progress.ts'
import type { Session } from './session.ts'

/**
 * Finds the corpora of the opened folders, reads them, and follows what happens to their files on the disk.
 * Nothing happens in folders that hold neither a `seedbed.yaml` nor a seed file.
 *
 * One look at the disk follows the other, so that the last to look is the last to speak; whoever asks meanwhile waits.
 */
export class Corpora {
  readonly #session: Session
  readonly #connection: Connection
  readonly #aids: ServerAids
  readonly #folders = new Set<string>()
  readonly #watches = new Map<string, () => void>()
  /** Files that may have changed since the disk was looked at. */
  readonly #changed = new Set<string>()
  /** Corpora whose settings are being edited, and how to put off reading them. */
  readonly #edited = new Map<string, () => void>()
  #last: Promise<void> = Promise.resolve()

  constructor(session: Session, connection: Connection, aids: ServerAids) {
    this.#session = session
    this.#connection = connection
    this.#aids = aids
  }

  /** Work that needs the disk, after all that came before; what fails is logged, and the rest goes on. */
  look(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    })
    return this.#session.during(this.#last)
  }

  async openFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      this.#folders.add(folder)
      void this.look(async () => {
        if (!this.#aids.watchesFiles) {
          this.#watches.set(
            folder,
            this.#session.host.watch(folder, (uris) => void this.filesChanged(uris)),
          )
        }
      })
      void this.look(() => this.#read(folder))
    }
    await this.#last
  }

  closeFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      this.#folders.delete(folder)
      this.#watches.get(folder)?.()
      this.#watches.delete(folder)
    }
    return this.look(async () => {
      const kept = [...this.#folders]
      const roots = [...this.#session.workspace.corpora.keys()].filter(
        (root) => !kept.some((folder) => isWithin(folder, root) || isWithin(root, folder)),
      )
      this.#session.forget(new Set(roots))
    })
  }

  /** A file was opened. It may be new, or belong to a corpus that lies above the opened folders. */
  opened(uri: string): Promise<void> {
    if (fileName(uri) === SETTINGS_FILE) this.#settingsEdited(uri)
    if (this.#session.isMember(uri)) return Promise.resolve()
    return this.look(async () => {
      if (this.#session.isMember(uri)) return
      if (this.#rootOf(uri) === undefined && uri.endsWith(SEED_SUFFIX)) await this.#findCorpus(uri)
      else await this.#take([uri])
    })
  }

  /** A file was edited. */
  edited(uri: string): void {
    if (fileName(uri) === SETTINGS_FILE) this.#settingsEdited(uri)
  }

  /** A file was closed: the disk counts again. */
  closed(uri: string): Promise<void> {
    if (fileName(uri) === SETTINGS_FILE) this.#settingsEdited(uri)
    return this.filesChanged([uri])
  }

  /** Files were created, changed, moved or deleted outside the editor, or folders with what is in them. A burst is one look. */
  filesChanged(uris: readonly string[]): Promise<void> {
    const first = this.#changed.size === 0
    for (const uri of uris) if (!/\/(\.git|node_modules)(\/|$)/.test(uri)) this.#changed.add(uri)
    if (!first || this.#changed.size === 0) return this.#session.during(this.#last)
    return this.look(async () => {
      const changed = [...this.#changed]
      this.#changed.clear()
      await this.#follow(changed)
    })
  }

  async #follow(uris: readonly string[]): Promise<void> {
    const reread = new Set(uris.filter((uri) => /^(seedbed\.yaml|\.gitignore)$/.test(fileName(uri))).map(folderOf))
    const files = new Set(uris.filter((uri) => this.#session.isMember(uri) || this.#kindOf(uri) !== undefined))
    const folders = uris.filter((uri) => !files.has(uri) && !/\.(md|ya?ml)$|\/\.gitignore$/.test(uri))
    for (const uri of this.#below(folders)) files.add(uri)
    for (const folder of folders) {
      if (await this.#session.host.ignores(this.#rootOf(folder) ?? folderOf(folder), folder)) continue
      const { settings, articles, yaml } = await this.#session.host.list(folder, () => false)
      if (settings.length > 0) reread.add(folder)
      for (const uri of [...articles, ...yaml]) files.add(uri)
    }
    await this.#take([...files])
    for (const uri of uris) {
      if (uri.endsWith(SEED_SUFFIX) && this.#rootOf(uri) === undefined) reread.add(folderOf(uri))
    }
    const tops = new Set([...reread].flatMap((folder) => this.#topOf(folder) ?? []))
    for (const top of tops) await this.#read(top)
  }

  /** Reads files and puts them into their corpora; new ones only where they are not ignored. */
  async #take(uris: readonly string[]): Promise<void> {
    const files = new Map<string, Source | undefined>()
    for (const uri of uris) {
      const root = this.#rootOf(uri)
      if (root === undefined) continue
      if (!this.#session.isMember(uri) && (await this.#session.host.ignores(root, uri))) continue
      files.set(uri, this.#session.openSource(uri) ?? (await this.#readFile(uri)))
    }
    this.#session.put(files)
  }

  /** Of a seed file that no corpus has: the corpus above it, or the opened folder, which is one now. */
  async #findCorpus(uri: string): Promise<void> {
    const above = await this.#session.host.corpusAbove(folderOf(uri))
    const folder = above ?? [...this.#folders].find((one) => isWithin(one, uri))
    if (folder !== undefined) await this.#read(folder)
  }

  /** While settings are being edited each letter is another corpus: read them when the editing rests. */
  #settingsEdited(uri: string): void {
    const root = folderOf(uri)
    this.#edited.get(root)?.()
    const wait = this.#session.host.later(REST, () => {
      this.#edited.delete(root)
      void this.look(() => this.#readSettings(root))
    })
    this.#edited.set(root, wait)
  }

  async #readSettings(root: string): Promise<void> {
    const corpus = this.#session.workspace.corpora.get(root)
    const settings = await this.#settingsOf(root)
    if (!corpus || !settings || !sameSettings(corpus.settings, settings)) await this.#read(this.#topOf(root) ?? root)
  }

  /** The settings as they are open, or on the disk; undefined where there are none. */
  async #settingsOf(root: string): Promise<Settings | undefined> {
    const uri = `${root}/${SETTINGS_FILE}`
    const source = this.#session.openSource(uri) ?? (await this.#readFile(uri))
    return source && readSettingsFile(source).settings
  }

  async #readFile(uri: string): Promise<Source | undefined> {
    const text = await this.#session.host.read(uri)
    return text === undefined ? undefined : new Source(uri, ON_DISK, text)
  }

  /** Reads the corpora in and around a folder from the disk. */
  async #read(folder: string): Promise<void> {
    const progress = await showProgress(this.#connection, this.#aids, this.#session.language())
    try {
      await this.#readCorpora(folder, progress)
    } finally {
      progress?.done()
    }
  }

  async #readCorpora(folder: string, progress: Progress | undefined): Promise<void> {
    const { host } = this.#session
    const cancelled = () => progress?.token.isCancellationRequested ?? false
    const above = await host.corpusAbove(folder)
    const top = above ?? this.#outermost(folder) ?? folder
    const listing = await host.list(top, cancelled)
    const nested = listing.settings.map(folderOf)
    const isCorpus = above !== undefined || listing.articles.length > 0
    const roots = new Set(isCorpus ? [top, ...nested] : nested)
    const gone = [...this.#session.workspace.corpora.keys()].filter((root) => isWithin(top, root) && !roots.has(root))
    if (gone.length > 0) this.#session.forget(new Set(gone))
    this.#session.beginReading(roots)
    try {
      const files = [...listing.yaml, ...listing.articles]
      for (const root of roots) {
        const corpus = await indexCorpus(host, {
          root,
          settings: (await this.#settingsOf(root)) ?? readSettings(undefined),
          files: files.filter((uri) => nearestRoot(roots, uri) === root),
          open: (uri) => this.#session.openSource(uri),
          cancelled,
          progress: (done, of) => progress?.report(Math.round((100 * done) / Math.max(1, of)), `${done}/${of}`),
        })
        if (corpus) this.#session.replace(corpus)
      }
    } finally {
      this.#session.endReading()
    }
    // New files that are open and not saved yet stand in no listing.
    await this.#take(this.#session.openUris().filter((uri) => !this.#session.isMember(uri)))
  }

  #rootOf(uri: string): string | undefined {
    return nearestRoot(this.#session.workspace.corpora.keys(), uri)
  }

  #kindOf(uri: string): string | undefined {
    const root = this.#rootOf(uri)
    const corpus = root === undefined ? undefined : this.#session.workspace.corpora.get(root)
    return corpus && fileKind(corpus.root, corpus.settings, uri)
  }

  /** The outermost folder that has to be read for a folder: an opened one, or the corpus's own. */
  #topOf(folder: string): string | undefined {
    return this.#outermost(folder) ?? this.#rootOf(folder)
  }

  /** Without a `seedbed.yaml` an opened folder is a corpus, but not one inside another that is opened too. */
  #outermost(folder: string): string | undefined {
    return [...this.#folders].filter((one) => isWithin(one, folder)).toSorted((a, b) => a.length - b.length)[0]
  }

  /** The files we know below these URIs: when a folder goes, editors name the folder alone. */
  #below(uris: readonly string[]): readonly string[] {
    if (uris.length === 0) return []
    const corpora = [...this.#session.workspace.corpora.values()]
    return corpora
      .flatMap((corpus) => [...corpus.documents()].map((document) => document.uri))
      .filter((uri) => uris.some((folder) => isWithin(folder, uri)))
  }
}

/** Milliseconds of rest before edited settings count. */
const REST = 300
