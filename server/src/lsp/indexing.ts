import { Corpus, type DocumentChange } from '../corpus/corpus.ts'
import { fileKind, SETTINGS_FILE } from '../corpus/file-kind.ts'
import { readSettingsFile } from '../corpus/read-document.ts'
import { readFile } from '../corpus/read-file.ts'
import { ON_DISK, Source } from '../text/source.ts'
import type { Host } from './host.ts'

/** What `indexCorpus` is to read, and whom it tells. */
export interface Indexing {
  readonly root: string
  /** Every file that may belong to the corpus. */
  readonly files: readonly string[]
  /** What the editor has open wins over the disk. */
  readonly open: (uri: string) => Source | undefined
  readonly cancelled: () => boolean
  readonly progress: (done: number, of: number) => void
}

/** Reads a corpus from its files, in slices that let messages in between; undefined when it was cancelled. */
export async function indexCorpus(host: Host, indexing: Indexing): Promise<Corpus | undefined> {
  const { root, files, open, cancelled, progress } = indexing
  const read = async (uri: string): Promise<Source | undefined> => {
    const opened = open(uri)
    if (opened) return opened
    const text = await host.read(uri)
    return text === undefined ? undefined : new Source(uri, ON_DISK, text)
  }
  const settingsSource = await read(`${root}/${SETTINGS_FILE}`)
  const settingsFile = settingsSource && readSettingsFile(settingsSource)
  const empty = Corpus.empty(root, settingsFile?.settings)
  const kinds = files.flatMap((uri) => {
    const kind = fileKind(root, empty.settings, uri)
    return kind === 'article' || kind === 'registry' ? [{ uri, kind }] : []
  })
  // The registry first: it is what the articles' findings are about.
  kinds.sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'registry' ? -1 : 1))
  const changes: DocumentChange[] = settingsFile ? [{ put: settingsFile }] : []
  let sliceBegan = host.now()
  for (const [index, { uri, kind }] of kinds.entries()) {
    const source = await read(uri)
    if (source) changes.push({ put: readFile(kind, source, empty.settings) })
    if (host.now() - sliceBegan >= SLICE) {
      progress(index + 1, kinds.length)
      await host.pause()
      sliceBegan = host.now()
    }
    if (cancelled()) return undefined
  }
  return empty.apply(changes)
}

/** Milliseconds of work between two pauses: a message takes about four turns of the loop, so slices multiply. */
const SLICE = 1
