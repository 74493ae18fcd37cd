import type { SettingsFile } from '../corpus/document.ts'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { readSettingsFile } from '../corpus/read-document.ts'
import { ON_DISK, Source } from '../text/source.ts'
import { folderOf } from '../text/uri.ts'
import type { Host } from './host.ts'
import { inSlices } from './in-slices.ts'
import type { Session } from './session.ts'

/** A file as it is on the disk; undefined when it is not there. */
export async function readSource(host: Host, uri: string): Promise<Source | undefined> {
  const text = await host.read(uri)
  return text === undefined ? undefined : new Source(uri, ON_DISK, text)
}

/** The settings of the corpus at `root`, as they are open or else on the disk; undefined where there are none. */
export async function readSettingsOf(session: Session, root: string): Promise<SettingsFile | undefined> {
  const uri = `${root}/${SETTINGS_FILE}`
  const source = session.openSource(uri) ?? (await readSource(session.host, uri))
  return source && readSettingsFile(source)
}

/** The files of the corpora that lie below these URIs: when a folder goes, editors name the folder alone. */
export async function filesBelow({ host, workspace }: Session, uris: readonly string[]): Promise<readonly string[]> {
  if (uris.length === 0) return []
  const folders = new Set(uris)
  const isBelow = (uri: string, root: string): boolean => {
    for (let folder = folderOf(uri); folder.length >= root.length; folder = folderOf(folder)) {
      if (folders.has(folder)) return true
    }
    return false
  }
  const found: string[] = []
  for (const corpus of workspace.corpora.values()) {
    await inSlices(host, corpus.uris(), (uri) => {
      if (isBelow(uri, corpus.root)) found.push(uri)
    })
  }
  return found
}
