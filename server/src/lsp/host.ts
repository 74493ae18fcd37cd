import type { Corpus } from '../corpus/corpus.ts'
import type { Layer } from '../corpus/layer.ts'
import type { Segment } from '../corpus/segment/segment.ts'
import type { Arrangement, Lines } from '../find/concordance/lines.ts'
import type { Query } from '../find/concordance/query.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import type { Settings } from '../schema/settings.ts'
import type { FileStep } from '../text/file-step.ts'

/** All that the server needs of the world outside: each platform answers it in its own way. URIs are canonical (`canonicalUri`). */
export interface Host {
  /** The files below a folder that can belong to a corpus; what `.gitignore` ignores, `node_modules` and dot-folders are left out. */
  list(folder: string, cancelled: () => boolean): Promise<Listing>
  /** Those of the files and folders that `list` of the folder `top` leaves out, or what lies in them. */
  ignored(top: string, uris: readonly string[]): Promise<ReadonlySet<string>>
  /** The nearest folder above (or at) `uri` that holds a `seedbed.yaml`, looked for up to the repository's root. */
  corpusAbove(uri: string): Promise<string | undefined>
  /** The text of a file; undefined when it is not there (any more) or cannot be read. Bytes that are no UTF-8 become U+FFFD. */
  read(uri: string): Promise<string | undefined>
  /** The text of a captured file in its own encoding; undefined when it is not there, is no text, or has more than so many bytes. */
  readCapture(uri: string, most: number): Promise<string | undefined>
  /** Whether something stands at a URI. */
  exists(uri: string): Promise<boolean>
  /** Looks through a folder as `list` does, and remembers what it saw for `index`. */
  survey(folder: string, cancelled: () => boolean): Promise<Survey>
  /**
   * Reads a whole corpus, and tells what it knows as soon as it does: perhaps at once what it remembers from the last time, then what has changed
   * since. Resolves when all is told; when it is cancelled, without having told all.
   */
  index(request: IndexRequest, tell: (news: IndexNews) => void): Promise<void>
  /** Reads some files of a corpus as they are now. Those that are not there are left out. */
  reread(request: RereadRequest): Promise<Reread>
  /** The findings of closed files of a corpus, in their order; `undefined` for one that cannot be read. */
  check(corpus: Corpus, uris: readonly string[]): Promise<readonly (readonly PlacedFinding[] | undefined)[]>
  /** Reads the articles of a corpus for the lines of a concordance; undefined when it is cancelled, or nothing can be sought. */
  search(corpus: Corpus, request: SearchRequest): Promise<Lines | undefined>
  /** One segment of some layers of a corpus. */
  merge(corpus: Corpus, layers: readonly Layer[]): Promise<Segment>
  /** Tells of files that may have changed below a folder, for editors that do not tell; returns how to stop. */
  watch(folder: string, changed: (uris: readonly string[]) => void): () => void
  /** Lets waiting messages in before long work goes on. */
  pause(): Promise<void>
  /** Calls back once, after so many milliseconds; returns how to prevent it. */
  later(milliseconds: number, call: () => void): () => void
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** The local day, `YYYY-MM-DD`. */
  today(): string
  /** Writes files; a host without it leaves all writing to the editor. */
  readonly writer?: Writer
}

/** How files are written that are open nowhere, when they are more than an editor should open to edit them. */
export interface Writer {
  /**
   * Takes all steps or none: when a file is not as it was read, or cannot be written, when it is cancelled or anything fails, what was written is
   * put back. Whatever happens, a file holds its old text or its new one. `wrote` is told how many have been.
   */
  write(steps: readonly FileStep[], cancelled: () => boolean, wrote: (count: number) => void): Promise<WriteOutcome>
  /** Takes those steps that can be taken, and leaves all other files as they are. Those that have their new text already are passed over in silence. */
  writeSome(steps: readonly FileStep[]): Promise<WriteOutcome>
  /** How many files would be lost for good: those of Git's tree below `root` with changes that are not committed, and those to be written that Git does not know. 0 where there is no Git. */
  uncommitted(root: string, uris: readonly string[]): Promise<number>
  /** Keeps what leads back from the last large edit of a corpus, in place of the one before; undefined forgets it. */
  remember(root: string, written: ReversibleEdit | undefined): Promise<void>
  remembered(root: string): Promise<WrittenEdit | undefined>
}

/** What became of an order to write. */
export interface WriteOutcome {
  /** The files that have their new text now; where all were to be put back, those that could not be. */
  readonly written: readonly string[]
  /** Those that are not written, or could not be put back, and why. */
  readonly problems: readonly WriteProblem[]
  readonly isCancelled: boolean
}

/**
 * Why a file was not written: it is not there; its text is not that which the edit was made for; its bytes are no text that would be written back the
 * same; it may not be written; or the system refused.
 */
export interface WriteProblem {
  readonly uri: string
  readonly why: 'gone' | 'changed' | 'encoding' | 'read-only' | 'failed'
}

/** A large edit that was written, as it can be taken back: also what of it went through the editor. */
export interface ReversibleEdit {
  /** What it was called, in the language of whoever asked for it. */
  readonly title: string
  readonly steps: readonly FileStep[]
  readonly creates: readonly { readonly uri: string; readonly text: string }[]
  readonly renames: readonly { readonly from: string; readonly to: string }[]
}

/** Files of a folder, by what their names say. */
export interface Listing {
  readonly settings: readonly string[]
  readonly articles: readonly string[]
  /** Every YAML file: which are the registry's, the settings say. */
  readonly yaml: readonly string[]
}

/** What a folder holds, as far as it must be known before its corpora are read. */
export interface Survey {
  readonly settings: readonly string[]
  readonly hasArticles: boolean
}

/** Which corpus is to be read. */
export interface IndexRequest {
  readonly root: string
  readonly settings: Settings
  /** The folder that was surveyed. */
  readonly top: string
  /** The roots of all corpora in it: a file belongs to the nearest. */
  readonly roots: readonly string[]
  readonly cancelled: () => boolean
}

/** What is told while a corpus is read. */
export type IndexNews =
  /** All of the corpus, as far as it is known now. */
  | { readonly all: Segment; readonly namesFollow?: true }
  /** The names of `all` have been sorted: until then to ask for them takes long. */
  | { readonly named: true }
  /** The names of `all` can be found in running text: until then to seek them takes longer still. Told after all else, perhaps when `index` has resolved. */
  | { readonly findable: true }
  /** What has changed since. */
  | { readonly read: Segment | undefined; readonly gone: readonly string[] }
  | { readonly done: number; readonly of: number }
  /** Reading a file failed, which is a bug of ours and costs that file. */
  | { readonly failed: string; readonly error: unknown }

/** Files as they are on the disk now. */
export interface Reread {
  readonly read: Segment | undefined
  /** Files that are there and could not be read, and why: what was known of them holds. */
  readonly failed: ReadonlyMap<string, unknown>
}

/** Which files are to be read again. */
export interface RereadRequest {
  readonly root: string
  readonly settings: Settings
  /** In path order, each once; files that are nothing to the corpus are left out. */
  readonly uris: readonly string[]
}

/** What is sought in the articles of a corpus. */
export interface SearchRequest {
  readonly query: Query
  /** The file in which it is asked. */
  readonly uri: string
  readonly arrangement: Arrangement
  readonly cancelled: () => boolean
  readonly progress: (done: number, of: number) => void
}

/** When it was written, in milliseconds since 1970. */
export interface WrittenEdit extends ReversibleEdit {
  readonly at: number
}
