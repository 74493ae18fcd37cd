import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { SETTINGS_FILE } from '../corpus/file-kind.ts'
import { settingsFile } from '../corpus/settings-file.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { canBeListed } from '../exchange/read/lines-of-site.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { listBoilerplate, settingsListing, unlisted } from '../lint/yaml/list-boilerplate.ts'
import type { ClientAbilities } from './context.ts'

/** The edit that lists lines of a site as boilerplate in `seedbed.yaml`, each once; it changes nothing where all are listed. */
export function rememberLines(
  corpus: Corpus,
  client: ClientAbilities,
  lines: readonly string[],
): WorkspaceEdit | Refusal {
  const fresh = unlisted(lines.filter(canBeListed), corpus.settings.boilerplate)
  if (fresh.length === 0) return workspaceEdit({ changes: [] }, client)
  const settings = settingsFile(corpus)
  const uri = `${corpus.root.replace(/\/$/, '')}/${SETTINGS_FILE}`
  if (!settings) {
    if (!client.createFiles || corpus.has(uri)) return notWritable
    return workspaceEdit({ changes: [], creates: [{ uri, text: settingsListing(fresh) }] }, client)
  }
  const edit = listBoilerplate(settings, fresh)
  return edit ? workspaceEdit({ changes: [{ source: settings.source, edits: [edit] }] }, client) : notWritable
}

const notWritable: Refusal = refuse(
  'The lines cannot be listed in seedbed.yaml as it is written: add them under boilerplate by hand.',
  'لا يمكن إدراج الأسطر في seedbed.yaml كما هو مكتوب: أضفها تحت boilerplate بنفسك.',
)
