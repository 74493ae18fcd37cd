import type { Connection } from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import { fileKind, nearestRoot, SETTINGS_FILE } from '../corpus/file-kind.ts'
import { filesBelow } from '../corpus/files-below.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import { indexedUnder, sameSettings } from '../schema/settings.ts'
import { fileName, folderOf, isWithin } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import { readSettingsOf } from './files.ts'
import { inSlices } from './in-slices.ts'
import { notIgnored } from './not-ignored.ts'
import { type Progress, readingCorpus, showingProgress } from './progress.ts'
import { readCorpus } from './read-corpus.ts'
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

  /**
   * Work that needs the disk, after all that came before; what fails is logged, and the rest goes on. Until it is done, or `letIn` is called, questions
   * wait; `begun` gets that at once.
   */
  look(work: (letIn: () => void) => Promise<void>, begun: (letIn: () => void) => void = () => {}): Promise<void> {
    return this.#session.looks.during((letIn) => {
      begun(letIn)
      this.#last = this.#last.then(() => work(letIn)).catch((error: unknown) => this.#log(error))
      return this.#last
    })
  }

  /** Folders are opened; `settled` is called when they have been read. */
  openFolders(folders: readonly string[], settled: () => void = () => {}): Promise<void> {
    for (const folder of folders) this.#folders.add(folder)
    return this.look(async (letIn) => {
      const read: string[] = []
      for (const [index, folder] of folders.entries()) {
        try {
          this.#watch(folder)
          // What is remembered from the last time answers at once, while it is being looked through.
          const known = index === folders.length - 1 ? letIn : () => {}
          if (!read.some((top) => isWithin(top, folder))) read.push(await this.#read(folder, known))
        } catch (error) {
          // A folder that cannot be read leaves the others.
          this.#log(error)
        }
      }
      settled()
    })
  }

  closeFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      this.#folders.delete(folder)
      this.#watches.get(folder)?.()
      this.#watches.delete(folder)
    }
    return this.look(async () => {
      const corpora = [...this.#session.workspace.corpora.values()]
      this.#session.forget(new Set(corpora.filter((corpus) => !this.#isWanted(corpus)).map(({ root }) => root)))
      for (const folder of this.#folders) if (this.#rootOf(folder) === undefined) await this.#read(folder)
    })
  }

  /** A corpus stays while it lies in an open folder, or around one by a `seedbed.yaml` of its own, or holds an open file. */
  #isWanted({ root }: Corpus): boolean {
    const folders = [...this.#folders]
    const isWritten = this.#session.isMember(`${root}/${SETTINGS_FILE}`)
    return (
      folders.some((folder) => isWithin(folder, root) || (isWritten && isWithin(root, folder))) ||
      this.#session.openUris().some((uri) => this.#rootOf(uri) === root)
    )
  }

  #watch(folder: string): void {
    if (this.#aids.watchesFiles) return
    try {
      const stop = this.#session.host.watch(folder, (uris) => void this.filesChanged(uris))
      this.#watches.set(folder, stop)
    } catch (error) {
      // A folder that cannot be watched is read all the same.
      this.#log(error)
    }
  }

  /** A file was opened. It may be new, or belong to a corpus that lies above the opened folders. */
  opened(uri: string): Promise<void> {
    this.edited(uri)
    if (this.#session.isMember(uri)) return Promise.resolve()
    let stop = (): void => {}
    const found = this.look(
      async () => {
        if (this.#session.isMember(uri)) return
        if (this.#rootOf(uri) === undefined && uri.endsWith(SEED_SUFFIX)) await this.#findCorpus(uri)
        else await this.#take([uri])
      },
      (letIn) => {
        // As soon as its corpus is known, nobody waits for this.
        stop = this.#session.onChange(() => {
          if (this.#session.isMember(uri)) letIn()
        })
      },
    )
    return found.finally(() => stop())
  }

  /** A file has another text in the editor. While settings are being edited each letter is another corpus: they are read when the editing rests. */
  edited(uri: string): void {
    if (fileName(uri) !== SETTINGS_FILE) return
    const root = folderOf(uri)
    this.#edited.get(root)?.()
    const wait = this.#session.host.later(REST, () => {
      this.#edited.delete(root)
      void this.look(() => this.#readSettings(root))
    })
    this.#edited.set(root, wait)
  }

  /** A file was closed: the disk counts again. */
  closed(uri: string): Promise<void> {
    this.edited(uri)
    return this.filesChanged([uri])
  }

  /** Files were created, changed, moved or deleted outside the editor, or folders with what is in them. A burst is one look. */
  filesChanged(uris: readonly string[]): Promise<void> {
    const first = this.#changed.size === 0
    for (const uri of uris) if (!/\/(\.git|node_modules)(\/|$)/.test(uri)) this.#changed.add(uri)
    if (!first || this.#changed.size === 0) return this.#session.looks.during(() => this.#last)
    return this.look(async () => {
      const changed = [...this.#changed]
      this.#changed.clear()
      // A thread that died has been replaced: what it was to read is not lost.
      await this.#follow(changed).catch(() => this.#follow(changed))
    })
  }

  async #follow(uris: readonly string[]): Promise<void> {
    const files = new Set<string>()
    const unknown: string[] = []
    const beside: string[] = []
    const reread: string[] = []
    await inSlices(this.#session.host, uris, (uri) => {
      const isMember = this.#session.isMember(uri)
      if (!isMember) beside.push(uri)
      if (isMember || this.#kindOf(uri) !== undefined) files.add(uri)
      else if (!/\.(md|ya?ml)$|\/\.gitignore$/.test(uri)) unknown.push(uri)
    })
    this.#session.beyond.notice(beside)
    for (const corpus of this.#session.workspace.corpora.values()) {
      await inSlices(this.#session.host, unknown, (folder) => {
        for (const uri of filesBelow(corpus, folder)) files.add(uri)
      })
    }
    for (const folder of await this.#notIgnored(unknown)) {
      const listing = await this.#session.host.list(folder, () => false)
      for (const uri of Object.values(listing).flat()) files.add(uri)
    }
    // Of a corpus whose folder went while it was being read nothing may be known but that it was one.
    const lost = [...this.#session.workspace.corpora.keys()].filter((root) =>
      unknown.some((one) => isWithin(one, root)),
    )
    reread.push(...lost.map((root) => `${root}/${SETTINGS_FILE}`))
    await this.#take(files)
    await inSlices(this.#session.host, new Set([...uris, ...files]), (uri) => {
      const isNobodys = uri.endsWith(SEED_SUFFIX) && this.#rootOf(uri) === undefined
      if (isNobodys || /\/(seedbed\.yaml|\.gitignore)$/.test(uri)) reread.push(uri)
    })
    for (const top of new Set(reread.flatMap((uri) => this.#topOf(folderOf(uri)) ?? []))) await this.#read(top)
  }

  /** Reads files and puts them into their corpora, however many in one go; new ones only where they are not ignored. */
  async #take(uris: Iterable<string>): Promise<void> {
    const taken: string[] = []
    const news: string[] = []
    await inSlices(this.#session.host, new Set(uris), (uri) => {
      if (this.#session.isMember(uri)) taken.push(uri)
      else if (this.#rootOf(uri) !== undefined) news.push(uri)
    })
    for (const uri of await this.#notIgnored(news)) taken.push(uri)
    for (const [root, { settings }] of this.#session.workspace.corpora) {
      const own = taken.filter((uri) => this.#rootOf(uri) === root).sort()
      if (own.length === 0) continue
      const { read, failed } = await this.#session.host.reread({ root, settings, uris: own })
      for (const error of failed.values()) this.#log(error)
      this.#session.take(root, { uris: own.filter((uri) => !failed.has(uri)), read })
    }
  }

  /** Those of the files and folders that count, as the listing of their corpus would say. */
  #notIgnored(uris: readonly string[]): Promise<readonly string[]> {
    return notIgnored(this.#session.host, uris, (uri) => {
      const tops = [this.#rootOf(uri), this.#outermost(uri)].flatMap((top) => top ?? [])
      return tops.toSorted((a, b) => a.length - b.length)[0]
    })
  }

  /** Of a seed file that no corpus has: the corpus above it, or the opened folder, which is one now. */
  async #findCorpus(uri: string): Promise<void> {
    const folder = (await this.#session.host.corpusAbove(folderOf(uri))) ?? this.#outermost(uri)
    if (folder !== undefined) await this.#read(folder)
  }

  async #readSettings(root: string): Promise<void> {
    const [corpus, file] = [this.#session.workspace.corpora.get(root), await readSettingsOf(this.#session, root)]
    // Settings in an ignored folder are nobody's.
    if (!corpus && (await this.#notIgnored([`${root}/${SETTINGS_FILE}`])).length === 0) return
    const indexed = corpus && file && indexedUnder(corpus.settings) === indexedUnder(file.settings)
    if (indexed && sameSettings(corpus.settings, file.settings)) this.#session.takeSettings(root, file)
    else if (indexed) this.#session.replace(corpus.under(file))
    else await this.#read(this.#topOf(root) ?? root)
  }

  /** Reads the corpora in and around a folder from the disk; returns the folder that was read. `known` is called as soon as all of them are known. */
  #read(folder: string, known: () => void = () => {}): Promise<string> {
    return showingProgress(this.#connection, this.#aids, readingCorpus[this.#session.language()], (progress) =>
      this.#readCorpora(folder, progress, known),
    )
  }

  async #readCorpora(folder: string, progress: () => Progress | undefined, known: () => void): Promise<string> {
    const { host } = this.#session
    const cancelled = () => progress()?.token.isCancellationRequested ?? false
    const above = await host.corpusAbove(folder)
    const top = above ?? this.#outermost(folder) ?? folder
    const survey = await host.survey(top, cancelled)
    // Half a listing does not say what is gone.
    if (cancelled()) return top
    const nested = survey.settings.map(folderOf)
    const isCorpus = above !== undefined || survey.hasArticles
    const roots = new Set(isCorpus ? [top, ...nested] : nested)
    const gone = [...this.#session.workspace.corpora.keys()].filter((root) => isWithin(top, root) && !roots.has(root))
    if (gone.length > 0) this.#session.forget(new Set(gone))
    this.#session.beginReading(roots)
    try {
      for (const [index, root] of [...roots].entries()) {
        const isLast = index === roots.size - 1
        const request = { root, top, roots: [...roots], cancelled }
        // A corpus that cannot be read leaves the others.
        await readCorpus(this.#session, request, {
          known: isLast ? known : () => {},
          failed: (error) => this.#log(error),
          progress: (done, of) => progress()?.report(Math.round((100 * done) / Math.max(1, of)), `${done}/${of}`),
        }).catch((error) => this.#log(error))
      }
    } finally {
      this.#session.endReading()
    }
    // New files that are open and not saved yet stand in no listing.
    await this.#take(this.#session.openUris().filter((uri) => !this.#session.isMember(uri)))
    return top
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

  #log(error: unknown): void {
    this.#connection.console.error(error instanceof Error && error.stack ? error.stack : String(error))
  }
}

/** Milliseconds of rest before edited settings count. */
const REST = 300
