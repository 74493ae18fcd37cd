import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { ifNewer, notSafe } from '../corpus/refusals.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import { changed } from '../registry/edit/registry-steps.ts'
import { sortRecords as sortLines } from '../registry/edit/sort-records.ts'
import { noSteps } from '../text/compose-edits.ts'
import type { Context } from './context.ts'

/** Puts the records of a registry file in the order of their ids, type by type, with the comments that belong to them. */
export function sortRecords({ corpus, document, client }: Context): WorkspaceEdit | Refusal {
  const refusal = ifNewer(corpus)
  if (refusal) return refusal
  if (document.kind !== 'registry') return noRegistry
  const steps = changed(noSteps(document.source.text), [], sortLines)
  if (!steps) return notSafe(corpus, document.uri)
  if (steps.edits.length === 0) return inOrder
  return workspaceEdit({ changes: [{ source: document.source, edits: steps.edits }] }, client)
}

/** Putting a registry file in order, where it is not: offered on the line of a type, or where someone asks what can be done. */
export function recordSorting(context: Context, offset: number, { isAsked }: Asker): readonly Refactoring[] {
  const { source, kind } = context.document
  const { start } = source.line(source.position(offset).line)
  if (kind !== 'registry' || !(isAsked || /[^\s#]/.test(source.text.charAt(start)))) return []
  const edit = sortRecords(context)
  if (isRefusal(edit)) return []
  const title = { en: 'Sort the records by their ids', ar: 'ترتيب السجلات بحسب معرّفاتها' }
  return [{ title, kind: 'refactor.rewrite', does: { edit } }]
}

const noRegistry = refuse('Open a file of the registry first.', 'افتح ملفًا من ملفات السجل أولًا.')
const inOrder = refuse('The records are in order already.', 'السجلات مرتبة من قبل.')
