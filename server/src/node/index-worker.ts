import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { mergedLayers } from '../corpus/tidy-layers.ts'
import { closedRules } from '../lint/closed-rules.ts'
import type { Listing } from '../lsp/host.ts'
import { BulkReader } from './bulk-reader.ts'
import { corpusFiles, knownFiles } from './corpus-files.ts'
import { placedOnDisk } from './findings-of-file.ts'
import type { Job, JobNews, JobResults, Order, Report } from './index-jobs.ts'
import { runIndex } from './index-run.ts'
import { ignoredBelow, listFolder } from './listing.ts'
import { diskOutside } from './outside.ts'
import { CorpusReceiver } from './packed-corpus.ts'
import { packed, withNames } from './packed-segment.ts'
import { readSegment } from './read-segment.ts'
import { Searches } from './searches.ts'

// The second thread: it looks through folders, reads files into segments, and checks files. One job after the other, as they come.

const reader = new BulkReader()

const corpora = new CorpusReceiver()

const searches = new Searches(reader)

/** The last listing of each folder that was surveyed. */
const listings = new Map<string, Listing>()

/** Another program may read the same files in another way; this one is all in one file. */
const program = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex')

parentPort?.on('message', ({ number, job, cancelled }: Order) => {
  const report = (one: Report): void => parentPort?.postMessage(one)
  try {
    const context: JobContext = {
      cancelled: () => Atomics.load(cancelled, 0) !== 0,
      tell: (news) => report({ number, news }),
    }
    const { result, afterwards } = run(job, context)
    report({ number, result })
    afterwards?.()
  } catch (error) {
    report({ number, error })
  }
})

interface JobContext {
  readonly cancelled: () => boolean
  readonly tell: (news: JobNews) => void
}

interface JobEnd {
  readonly result: JobResults[Job['kind']]
  /** What is done when nobody waits any more. */
  readonly afterwards?: (() => void) | undefined
}

function run(job: Job, { cancelled, tell }: JobContext): JobEnd {
  switch (job.kind) {
    case 'list':
      return { result: listFolder(job.folder, cancelled) }
    case 'survey': {
      const listing = listFolder(job.folder, cancelled)
      listings.set(job.folder, listing)
      return { result: { settings: listing.settings, hasArticles: listing.articles.length > 0 } }
    }
    case 'ignored':
      return { result: ignoredBelow(job.top, job.uris) }
    case 'index': {
      const { root, settings, top, roots, cacheFolder } = job
      const files = () => corpusFiles(listings.get(top) ?? listFolder(top, cancelled), root, settings, roots)
      const cache = cacheFolder === undefined ? undefined : { folder: cacheFolder, root, settings, program }
      const afterwards = runIndex({ root, settings, files, cache, reader, cancelled, tell })
      return { result: undefined, afterwards }
    }
    case 'reread': {
      const { root, settings } = job
      const files = knownFiles(job.uris, root, settings)
      const failed = (uri: string, error: unknown): void => tell({ failed: uri, error })
      const parts = readSegment({ root, settings, files, reader, cancelled, progress: () => {}, failed })
      return { result: parts && parts.kinds.length > 0 ? withNames(packed(root, parts)) : undefined }
    }
    case 'check': {
      const corpus = corpora.unpack(job.corpus)
      return { result: placedOnDisk(corpus, job.uri, reader, diskOutside(), closedRules) }
    }
    case 'search': {
      const { search, begins } = job
      if (begins) searches.begin(search, corpora.unpack(begins.corpus), begins)
      return { result: searches.step(search, cancelled) }
    }
    case 'merge': {
      const { root, layers } = corpora.unpack(job.corpus)
      const parts = mergedLayers(layers.filter((_, place) => job.layers.includes(place)))
      return { result: withNames(packed(root, parts)) }
    }
  }
}
