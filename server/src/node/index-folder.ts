import { join } from 'node:path'
import type { SettingsFile } from '../corpus/document.ts'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { readSettingsFile } from '../corpus/read-document.ts'
import type { Segment } from '../corpus/segment/segment.ts'
import { readNames, takeNames } from '../corpus/segment-names.ts'
import { readSettings, type Settings } from '../schema/settings.ts'
import { ON_DISK, Source } from '../text/source.ts'
import { folderOf } from '../text/uri.ts'
import { BulkReader } from './bulk-reader.ts'
import { corpusFiles } from './corpus-files.ts'
import { isFile } from './file-stats.ts'
import { listFolder } from './listing.ts'
import { packed, unpacked } from './packed-segment.ts'
import { pathOf, uriOf } from './paths.ts'
import { readSegment } from './read-segment.ts'

/** The corpora in a folder, and how long each step took. */
export interface IndexedFolder {
  readonly corpora: readonly IndexedCorpus[]
  readonly files: number
  readonly milliseconds: {
    readonly list: number
    readonly read: number
    readonly index: number
    readonly names: number
  }
}

/** A corpus as its files are on the disk. */
export interface IndexedCorpus {
  readonly root: string
  readonly settings: Settings
  /** Its `seedbed.yaml`, if it has one. */
  readonly settingsFile: SettingsFile | undefined
  readonly segment: Segment
}

/** Who reads, and who is told what. */
export interface IndexingOptions {
  readonly reader?: BulkReader
  /** Of a file, by its URI, or a folder, by its path, that may not be read; without it a file is an error, and a folder has nothing in it. */
  readonly unreadable?: (place: string) => void
  /** Of each file that is about to be read, by its number among those of its corpus. */
  readonly progress?: (file: number, of: number) => void
}

/** Reads all corpora in a folder in this thread, from their files alone: for programs that have nothing else to do meanwhile. */
export function indexFolder(folder: string, options: IndexingOptions = {}): IndexedFolder {
  const { reader = new BulkReader(), unreadable, progress = () => {} } = options
  const top = uriOf(folder).replace(/\/$/, '')
  const milliseconds = { list: 0, read: 0, index: 0, names: 0 }
  const timed = <T>(step: keyof typeof milliseconds, work: () => T): T => {
    const began = performance.now()
    const result = work()
    milliseconds[step] += performance.now() - began
    return result
  }
  const listing = timed('list', () => listFolder(top, undefined, unreadable))
  const roots = [...new Set([top, ...listing.settings.map(folderOf)])]
  const corpora = roots.flatMap((root) => {
    const failed = unreadable ?? refuse
    const settingsFile = settingsAt(root, reader, failed)
    const settings = settingsFile?.settings ?? readSettings(undefined)
    const files = timed('list', () => corpusFiles(listing, root, settings, roots))
    if (files.length === 0 && !settingsFile) return []
    const told = { failed, cancelled: () => false, progress: (file: number) => progress(file, files.length) }
    const parts = timed('read', () => readSegment({ root, settings, files, reader, ...told }))
    if (!parts) return []
    const segment = timed('index', () => unpacked(packed(root, parts)))
    takeNames(
      segment,
      timed('names', () => readNames(segment)),
    )
    return [{ root, settings, settingsFile, segment }]
  })
  return { corpora, files: corpora.reduce((sum, { segment }) => sum + segment.size, 0), milliseconds }
}

function settingsAt(root: string, reader: BulkReader, failed: (uri: string) => void): SettingsFile | undefined {
  const uri = `${root}/${SETTINGS_FILE}`
  const path = join(pathOf(root) ?? '', SETTINGS_FILE)
  const text = reader.text(path)
  if (text === undefined && isFile(path)) failed(uri)
  return text === undefined ? undefined : readSettingsFile(new Source(uri, ON_DISK, text))
}

function refuse(uri: string, error?: unknown): never {
  throw new Error(`Reading ${uri} failed`, { cause: error })
}
