import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import type { Host } from '../lsp/host.ts'
import { BulkReader } from './bulk-reader.ts'
import { decodedCapture } from './decoded-capture.ts'
import { isFile, statsOf } from './file-stats.ts'
import { Indexer } from './indexer.ts'
import { diskOutside, localDay } from './outside.ts'
import { pathOf, uriOf } from './paths.ts'
import { RememberedEdits } from './remembered-edits.ts'
import { uncommitted } from './uncommitted.ts'
import { watchTree } from './watch-tree.ts'
import { writeFiles, writeSome } from './write-files.ts'

/** What whoever starts the server says about this computer. */
export interface NodeHostOptions {
  /** Where indexes are kept from one start to the next; without it nothing is. */
  readonly cacheFolder?: string | undefined
  /** A second thread that was started already. */
  readonly thread?: Worker
}

/** The host on a computer with a file system. Files of other schemes than `file:` are not there for it. */
export function nodeHost({ cacheFolder, thread }: NodeHostOptions = {}): Host {
  const indexer = new Indexer(cacheFolder)
  if (thread) indexer.adopt(thread)
  const reader = new BulkReader()
  const edits = new RememberedEdits(cacheFolder)
  return {
    list: indexer.list.bind(indexer),
    read: async (uri) => {
      const path = pathOf(uri)
      return path === undefined ? undefined : reader.text(path)
    },
    readCapture: async (uri, most) => {
      const path = pathOf(uri)
      const stats = path === undefined ? undefined : statsOf(path)
      if (path === undefined || !stats || stats.size > most) return undefined
      const file = reader.bytes(path)
      return file && decodedCapture(file.bytes)?.text
    },
    exists: async (uri) => diskOutside().exists(uri) ?? false,
    survey: indexer.survey.bind(indexer),
    ignored: indexer.ignored.bind(indexer),
    index: indexer.index.bind(indexer),
    reread: indexer.reread.bind(indexer),
    check: indexer.check.bind(indexer),
    search: indexer.search.bind(indexer),
    merge: indexer.merge.bind(indexer),
    corpusAbove,
    watch: watchFolder,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    today: localDay,
    writer: {
      write: writeFiles,
      writeSome,
      uncommitted,
      remember: edits.remember.bind(edits),
      remembered: edits.remembered.bind(edits),
    },
    later(milliseconds, call) {
      const timer = setTimeout(call, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}

async function corpusAbove(uri: string): Promise<string | undefined> {
  let folder = pathOf(uri)
  while (folder !== undefined) {
    if (isFile(join(folder, SETTINGS_FILE))) return uriOf(folder)
    const parent = join(folder, '..')
    if (parent === folder || statsOf(join(folder, '.git'))) return undefined
    folder = parent
  }
  return undefined
}

function watchFolder(uri: string, changed: (uris: readonly string[]) => void): () => void {
  const folder = pathOf(uri)
  if (folder === undefined) return () => {}
  const waiting = new Set<string>()
  return watchTree(folder, (path) => {
    if (waiting.size === 0) setTimeout(flush, BURST)
    waiting.add(uriOf(path))
  })

  function flush(): void {
    const uris = [...waiting]
    waiting.clear()
    changed(uris)
  }
}

/** Milliseconds in which changes are gathered: a `git checkout` is one batch. */
const BURST = 50
