import { BulkReader } from '../../server/src/node/bulk-reader.ts'
import { corpusFiles } from '../../server/src/node/corpus-files.ts'
import { indexFolder } from '../../server/src/node/index-folder.ts'
import type { JobNews } from '../../server/src/node/index-jobs.ts'
import { runIndex } from '../../server/src/node/index-run.ts'
import { listFolder } from '../../server/src/node/listing.ts'
import { unpacked } from '../../server/src/node/packed-segment.ts'
import { uriOf } from '../../server/src/node/paths.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { contentOf } from '../support/segment-content.ts'

/** What a session of the editor learns of a corpus at its start. */
export interface Start {
  /** What is known of each file (URI) at the end. */
  readonly content: ReadonlyMap<string, unknown>
  /** How many files were known at once, and how many of them were read then. */
  readonly remembered: number
  /** The files (paths) that were read or found to be gone after that. */
  readonly corrected: readonly string[]
  readonly wrote: boolean
}

export interface StartOptions {
  readonly program?: string
  readonly lang?: string
  readonly cancelled?: () => boolean
  /** Between what is remembered and the look at the files. */
  readonly meanwhile?: () => void
}

/** Starts on a folder with a cache, in this thread. */
export function start(folder: string, cacheFolder: string, options: StartOptions = {}): Start {
  const { program = 'test', lang = 'ar', cancelled = () => false, meanwhile = () => {} } = options
  const root = uriOf(folder)
  const settings = { ...readSettings(undefined), lang }
  const content = new Map<string, unknown>()
  const corrected: string[] = []
  let remembered = 0
  const store = runIndex({
    root,
    settings,
    files: () => {
      meanwhile()
      return corpusFiles(listFolder(root), root, settings, [root])
    },
    cache: { folder: cacheFolder, root, settings, program },
    reader: new BulkReader(),
    cancelled,
    tell,
  })
  store?.()
  return { content, remembered, corrected: corrected.toSorted(), wrote: store !== undefined }

  function tell(news: JobNews): void {
    if ('failed' in news) throw news.error
    if ('all' in news) {
      const all = unpacked(news.all)
      remembered = all.size
      const gone = new Set([...(news.read ? contentOf(unpacked(news.read)).keys() : []), ...news.gone])
      for (const [uri, one] of contentOf(all, (file) => !gone.has(all.uriOf(file)))) content.set(uri, one)
    }
    if (!('read' in news)) return
    for (const uri of news.gone) content.delete(uri)
    const read = news.read ? contentOf(unpacked(news.read)) : new Map<string, unknown>()
    for (const [uri, one] of read) content.set(uri, one)
    corrected.push(...[...news.gone, ...read.keys()].map((uri) => decodeURIComponent(uri.slice(root.length + 1))))
  }
}

/** What is in the files of a folder, without any cache. */
export const inFiles = (folder: string): ReadonlyMap<string, unknown> =>
  new Map(indexFolder(folder).corpora.flatMap(({ segment }) => [...contentOf(segment)]))
