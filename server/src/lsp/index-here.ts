import { addFile } from '../corpus/add-file.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { fileKind, nearestRoot } from '../corpus/file-kind.ts'
import { Segment } from '../corpus/segment/segment.ts'
import { SegmentBuilder } from '../corpus/segment/segment-builder.ts'
import { mergedLayers } from '../corpus/tidy-layers.ts'
import { checkClosed } from '../lint/check-closed.ts'
import type { PlacedFinding } from '../lint/placed-finding.ts'
import type { Settings } from '../schema/settings.ts'
import { ON_DISK, Source } from '../text/source.ts'
import { readSource } from './files.ts'
import type { Host, IndexNews, Listing } from './host.ts'
import { searchHere } from './search-here.ts'
import { BEHIND_ANSWERS, Turns } from './turns.ts'

/** What of a host is needed to index without a second thread. */
type Disk = Pick<Host, 'list' | 'read' | 'pause' | 'now' | 'today' | 'exists'>

/** Indexing in the thread that answers, in slices that let messages in between: for platforms without threads or files of their own. */
export function indexHere(disk: Disk): Pick<Host, 'survey' | 'index' | 'reread' | 'check' | 'search' | 'merge'> {
  /** The last listing of each folder that was surveyed. */
  const listings = new Map<string, Listing>()
  return {
    async survey(folder, cancelled) {
      const listing = await disk.list(folder, cancelled)
      listings.set(folder, listing)
      return { settings: listing.settings, hasArticles: listing.articles.length > 0 }
    },
    async index({ root, settings, top, roots, cancelled }, tell) {
      const { yaml = [], articles = [] } = listings.get(top) ?? {}
      const uris = [...yaml, ...articles].filter((uri) => nearestRoot(roots, uri) === root).sort()
      const all = await readSegment(disk, { root, settings, uris, cancelled, tell })
      if (all) tell({ all })
    },
    async reread({ root, settings, uris }) {
      const failed = new Map<string, unknown>()
      const tell = (news: IndexNews): void => {
        if ('failed' in news) failed.set(news.failed, news.error)
      }
      return { read: await readSegment(disk, { root, settings, uris, cancelled: () => false, tell }), failed }
    },
    async check(corpus, uris) {
      const found: (readonly PlacedFinding[] | undefined)[] = []
      for (const uri of uris) {
        await disk.pause()
        found.push(await checkFile(disk, corpus, uri))
      }
      return found
    },
    search: (corpus, request) => searchHere(disk, corpus, request),
    async merge({ root }, layers) {
      return new Segment(root, mergedLayers(layers))
    },
  }
}

/** The findings of a closed file. What rules want to know of other files is looked at, and they are asked again. */
async function checkFile(disk: Disk, corpus: Corpus, uri: string): Promise<readonly PlacedFinding[] | undefined> {
  const source = await readSource(disk, uri)
  if (!source) return undefined
  const texts = new Map<string, Source | undefined>()
  const present = new Map<string, boolean>()
  for (;;) {
    const unknown = new Set<string>()
    const exists = (other: string): boolean | undefined => {
      if (!present.has(other)) unknown.add(other)
      return present.get(other)
    }
    const { answer, wanted } = checkClosed(corpus, source, { today: disk.today(), exists }, texts)
    if (wanted.size === 0 && unknown.size === 0) return answer
    for (const other of wanted) texts.set(other, await readSource(disk, other))
    for (const other of unknown) present.set(other, await disk.exists(other))
  }
}

interface Reading {
  readonly root: string
  readonly settings: Settings
  /** In path order. */
  readonly uris: readonly string[]
  readonly cancelled: () => boolean
  readonly tell: (news: IndexNews) => void
}

async function readSegment(disk: Disk, reading: Reading): Promise<Segment | undefined> {
  const { root, settings, uris, cancelled, tell } = reading
  const builder = new SegmentBuilder(root)
  const turns = new Turns(disk, BEHIND_ANSWERS)
  for (const [index, uri] of uris.entries()) {
    const kind = fileKind(root, settings, uri)
    const text = kind && kind !== 'settings' ? await disk.read(uri) : undefined
    try {
      if (text !== undefined && kind && kind !== 'settings') {
        addFile(builder, kind, new Source(uri, ON_DISK, text), settings)
      }
    } catch (error) {
      tell({ failed: uri, error })
    }
    if (turns.isOver) {
      tell({ done: index + 1, of: uris.length })
      await turns.next()
    }
    if (cancelled()) return undefined
  }
  return new Segment(root, builder.done())
}
