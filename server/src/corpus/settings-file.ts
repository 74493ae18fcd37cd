import type { Corpus } from './corpus.ts'
import type { SettingsFile } from './document.ts'
import { SETTINGS_FILE } from './file-kind.ts'

/** The `seedbed.yaml` of a corpus, where it has one. */
export function settingsFile(corpus: Corpus): SettingsFile | undefined {
  const document = corpus.document(`${corpus.root.replace(/\/$/, '')}/${SETTINGS_FILE}`)
  return document?.kind === 'settings' ? document : undefined
}
