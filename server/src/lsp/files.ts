import type { SettingsFile } from '../corpus/document.ts'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { readSettingsFile } from '../corpus/read-document.ts'
import { ON_DISK, Source } from '../text/source.ts'
import type { Host } from './host.ts'
import type { Session } from './session.ts'

/** A file as it is on the disk; undefined when it is not there. */
export async function readSource(host: Pick<Host, 'read'>, uri: string): Promise<Source | undefined> {
  const text = await host.read(uri)
  return text === undefined ? undefined : new Source(uri, ON_DISK, text)
}

/** The settings of the corpus at `root`, as they are open or else on the disk; undefined where there are none. */
export async function readSettingsOf(session: Session, root: string): Promise<SettingsFile | undefined> {
  const uri = `${root}/${SETTINGS_FILE}`
  const source = session.openSource(uri) ?? (await readSource(session.host, uri))
  return source && readSettingsFile(source)
}
