import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import { fileKind, nearestRoot, SETTINGS_FILE } from '../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import type { Message } from '../language/message.ts'
import { fileName, folderOf, isWithin } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import { indexCorpus } from './indexing.ts'
import type { Session } from './session.ts'

/**
 * Finds the corpora of the opened folders, reads them, and follows what happens to their files on the disk.
 * Nothing happens in folders that hold neither a `seedbed.yaml` nor a seed file.
 */
export class Corpora {
  readonly #session: Session
  readonly #connection: Connection
  readonly #aids: ServerAids
  readonly #folders = new Set<string>()
  /** The running read of each folder; a newer one makes the older one give up. */
  readonly #runs = new Map<string, { cancelled: boolean }>()
  readonly #watches = new Map<string, () => void>()

  constructor(session: Session, connection: Connection, aids: ServerAids) {
    this.#session = session
    this.#connection = connection
    this.#aids = aids
  }

  async openFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) this.#folders.add(folder)
    for (const folder of folders) {
      if (!this.#aids.watchesFiles) {
        const stop = this.#session.host.watch(folder, (uris) => void this.filesChanged(uris))
        this.#watches.set(folder, stop)
      }
      await this.#read(folder)
    }
  }

  closeFolders(folders: readonly string[]): void {
    for (const folder of folders) {
      this.#folders.delete(folder)
      this.#watches.get(folder)?.()
      this.#watches.delete(folder)
      const run = this.#runs.get(folder)
      if (run) run.cancelled = true
    }
    const kept = [...this.#folders]
    const roots = [...this.#session.workspace.corpora.keys()].filter(
      (root) => !kept.some((folder) => isWithin(folder, root) || isWithin(root, folder)),
    )
    this.#session.forget(new Set(roots))
  }

  /** A file was opened that no corpus knows: it may belong to one that lies above the opened folders. */
  async opened(uri: string): Promise<void> {
    if (this.#knows(uri) || !uri.endsWith(SEED_SUFFIX)) return
    const root = await this.#session.host.corpusAbove(folderOf(uri))
    if (root !== undefined && !this.#session.workspace.corpora.has(root)) await this.#read(root)
    else if (root === undefined) {
      // A seed file in an opened folder that had none: now it is a corpus.
      const folder = [...this.#folders].find((one) => isWithin(one, uri))
      if (folder !== undefined && !this.#runs.has(folder)) await this.#read(folder)
    }
  }

  /** Files were created, changed, moved or deleted outside the editor; folders too, whose files are then looked up. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const corpora = this.#session.workspace.corpora
    const known = uris.flatMap((uri) => this.#belowOf(uri))
    const folders = new Set<string>()
    for (const uri of uris) {
      const name = fileName(uri)
      const isFolder = !/\.[^.]+$/.test(name)
      const root = nearestRoot(corpora.keys(), uri)
      const folder = [...this.#folders].find((one) => isWithin(one, uri)) ?? root
      const structure = name === SETTINGS_FILE || name === '.gitignore' || isFolder
      const firstOfFolder = root === undefined && name.endsWith(SEED_SUFFIX)
      if (folder !== undefined && (structure || firstOfFolder)) folders.add(folder)
    }
    await this.#session.readAgain([...new Set([...known, ...uris.filter((uri) => this.#isOurs(uri))])])
    for (const folder of folders) await this.#read(folder)
  }

  /** The settings of an open `seedbed.yaml` were edited: which files count, and as what, may have changed. */
  async settingsEdited(uri: string): Promise<void> {
    await this.#read(folderOf(uri))
  }

  #knows(uri: string): boolean {
    return nearestRoot(this.#session.workspace.corpora.keys(), uri) !== undefined
  }

  #isOurs(uri: string): boolean {
    const root = nearestRoot(this.#session.workspace.corpora.keys(), uri)
    const corpus = root === undefined ? undefined : this.#session.workspace.corpora.get(root)
    return corpus !== undefined && fileKind(corpus.root, corpus.settings, uri) !== undefined
  }

  /** The files we know at or below a URI: when a folder goes, the editor names the folder only. */
  #belowOf(uri: string): readonly string[] {
    if (/\.[^./]+$/.test(uri)) return []
    const corpora = this.#session.workspace.corpora.values()
    return [...corpora].flatMap((corpus) =>
      [...corpus.documents()].flatMap((document) => (isWithin(uri, document.uri) ? [document.uri] : [])),
    )
  }

  async #read(folder: string): Promise<void> {
    const before = this.#runs.get(folder)
    if (before) before.cancelled = true
    const run = { cancelled: false }
    this.#runs.set(folder, run)
    const progress = await this.#progress()
    if (this.#runs.get(folder) !== run) return progress?.done()
    progress?.token.onCancellationRequested(() => {
      run.cancelled = true
    })
    try {
      await this.#readCorpora(folder, run, progress)
    } finally {
      progress?.done()
      if (this.#runs.get(folder) === run) this.#runs.delete(folder)
    }
  }

  async #readCorpora(folder: string, run: { cancelled: boolean }, progress: Progress | undefined): Promise<void> {
    const { host } = this.#session
    const cancelled = () => run.cancelled
    const above = await host.corpusAbove(folder)
    const top = above ?? folder
    const listing = await host.list(top, cancelled)
    if (run.cancelled) return
    const settings = listing.settings.map(folderOf)
    const isCorpus = above !== undefined || listing.articles.length > 0
    const roots = new Set(isCorpus ? [top, ...settings] : settings)
    // Corpora that lost their settings, and those whose files now lie in a nearer one, go.
    const gone = [...this.#session.workspace.corpora.keys()].filter((root) => isWithin(top, root) && !roots.has(root))
    if (gone.length > 0) this.#session.forget(new Set(gone))
    for (const root of roots) this.#session.beginIndexing(root)
    const files = [...listing.yaml, ...listing.articles]
    for (const root of roots) {
      const ours = files.filter((uri) => nearestRoot(roots, uri) === root)
      const corpus = await indexCorpus(host, {
        root,
        files: ours,
        open: (uri) => this.#session.openSource(uri),
        cancelled,
        progress: (done, of) => progress?.report(Math.round((100 * done) / Math.max(1, of)), `${done}/${of}`),
      })
      // A newer run has begun anew: this one has nothing to say.
      if (this.#runs.get(folder) !== run) return
      const missed = this.#session.endIndexing(root, corpus)
      if (missed.length > 0) await this.#session.readAgain(missed)
    }
  }

  async #progress(): Promise<Progress | undefined> {
    if (!this.#aids.showsProgress) return undefined
    const reporter: Progress = await this.#connection.window.createWorkDoneProgress()
    reporter.begin(reading[this.#session.language()], 0, undefined, true)
    return reporter
  }
}

type Progress = WorkDoneProgressServerReporter & {
  readonly token: { onCancellationRequested(call: () => void): unknown }
}

const reading: Message = { en: 'Seedbed: reading the corpus', ar: 'Seedbed: قراءة المدونة' }
