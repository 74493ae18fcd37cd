import { Corpus, type DocumentChange } from '../corpus/corpus.ts'
import { fileKind, SETTINGS_FILE } from '../corpus/file-kind.ts'
import { readFile } from '../corpus/read-file.ts'
import type { Settings } from '../schema/settings.ts'
import type { Source } from '../text/source.ts'
import { readSource } from './files.ts'
import type { Host } from './host.ts'

/** What `indexCorpus` is to read, and whom it tells. */
export interface Indexing {
  readonly root: string
  readonly settings: Settings
  /** Where the corpus begins to count. */
  readonly generation: number
  /** Every file that may belong to the corpus. */
  readonly files: readonly string[]
  /** What the editor has open wins over the disk. */
  readonly open: (uri: string) => Source | undefined
  readonly cancelled: () => boolean
  /** Reading a file failed, which is a bug of ours and costs that file. */
  readonly failed: (uri: string, error: unknown) => void
  readonly progress: (done: number, of: number) => void
}

/** Reads a corpus from its files, in slices that let messages in between; undefined when it was cancelled. */
export async function indexCorpus(host: Host, indexing: Indexing): Promise<Corpus | undefined> {
  const { root, settings, generation, files, open, cancelled, failed, progress } = indexing
  const kinds = [`${root}/${SETTINGS_FILE}`, ...files].flatMap((uri) => {
    const kind = fileKind(root, settings, uri)
    return kind ? [{ uri, kind }] : []
  })
  const changes: DocumentChange[] = []
  let sliceBegan = host.now()
  for (const [index, { uri, kind }] of kinds.entries()) {
    try {
      const source = open(uri) ?? (await readSource(host, uri))
      if (source) changes.push({ put: readFile(kind, source, settings) })
    } catch (error) {
      failed(uri, error)
    }
    if (host.now() - sliceBegan >= SLICE) {
      progress(index + 1, kinds.length)
      await host.pause()
      sliceBegan = host.now()
    }
    if (cancelled()) return undefined
  }
  return Corpus.empty(root, settings, generation).apply(changes)
}

/** Milliseconds of work between two pauses: a message takes about four turns of the loop, so slices multiply. */
const SLICE = 1
