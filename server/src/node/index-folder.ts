import { join } from 'node:path'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { readSettingsFile } from '../corpus/read-document.ts'
import type { Segment } from '../corpus/segment/segment.ts'
import { readNames, takeNames } from '../corpus/segment-names.ts'
import { readSettings, type Settings } from '../schema/settings.ts'
import { ON_DISK, Source } from '../text/source.ts'
import { folderOf } from '../text/uri.ts'
import { BulkReader } from './bulk-reader.ts'
import { corpusFiles } from './corpus-files.ts'
import { listFolder } from './listing.ts'
import { packed, unpacked } from './packed-segment.ts'
import { pathOf, uriOf } from './paths.ts'
import { readSegment } from './read-segment.ts'

/** The corpora in a folder, and how long each step took. */
export interface IndexedFolder {
  readonly corpora: readonly { readonly root: string; readonly settings: Settings; readonly segment: Segment }[]
  readonly files: number
  readonly milliseconds: {
    readonly list: number
    readonly read: number
    readonly index: number
    readonly names: number
  }
}

/** Reads all corpora in a folder in this thread, from their files alone: for programs that have nothing else to do meanwhile. */
export function indexFolder(folder: string): IndexedFolder {
  const top = uriOf(folder).replace(/\/$/, '')
  const reader = new BulkReader()
  const milliseconds = { list: 0, read: 0, index: 0, names: 0 }
  const timed = <T>(step: keyof typeof milliseconds, work: () => T): T => {
    const began = performance.now()
    const result = work()
    milliseconds[step] += performance.now() - began
    return result
  }
  const listing = timed('list', () => listFolder(top))
  const roots = [...new Set([top, ...listing.settings.map(folderOf)])]
  const corpora = roots.flatMap((root) => {
    const settings = settingsAt(root, reader)
    const files = timed('list', () => corpusFiles(listing, root, settings, roots))
    if (files.length === 0) return []
    const parts = timed('read', () => readSegment({ root, settings, files, reader, ...IN_PEACE }))
    if (!parts) return []
    const segment = timed('index', () => unpacked(packed(root, parts)))
    takeNames(
      segment,
      timed('names', () => readNames(segment)),
    )
    return [{ root, settings, segment }]
  })
  return { corpora, files: corpora.reduce((sum, { segment }) => sum + segment.size, 0), milliseconds }
}

function settingsAt(root: string, reader: BulkReader): Settings {
  const text = reader.text(join(pathOf(root) ?? '', SETTINGS_FILE))
  return text === undefined
    ? readSettings(undefined)
    : readSettingsFile(new Source(`${root}/${SETTINGS_FILE}`, ON_DISK, text)).settings
}

/** Nobody interrupts or watches, and a bug is thrown. */
const IN_PEACE = {
  cancelled: () => false,
  progress: () => {},
  failed: (uri: string, error: unknown): never => {
    throw new Error(`Reading ${uri} failed`, { cause: error })
  },
}
