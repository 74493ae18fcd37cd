import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { ifNewer, notSafe } from '../corpus/refusals.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import { registryLines } from '../registry/edit/registry-lines.ts'
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

/** Whether a registry file has something to put in order. */
export function canBeSorted({ document }: Pick<Context, 'document'>): boolean {
  const lines = document.kind === 'registry' ? registryLines(document.source.text) : undefined
  return lines !== undefined && sortLines(lines).length > 0
}

const noRegistry = refuse('Open a file of the registry first.', 'افتح ملفًا من ملفات السجل أولًا.')
const inOrder = refuse('The records are in order already.', 'السجلات مرتبة من قبل.')
