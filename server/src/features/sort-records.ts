import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { RegistryFile } from '../corpus/document.ts'
import { notSafe } from '../corpus/not-safe.ts'
import type { Asker, Refactoring } from '../corpus/refactoring.ts'
import { ifNewer } from '../corpus/refusals.ts'
import { headsIn } from '../corpus/registry/registry-questions.ts'
import { targetId, targetType } from '../corpus/site.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { isRefusal, type Refusal, refuse } from '../language/refusal.ts'
import { SORT_RECORDS_COMMAND, type SortRecordsParams } from '../protocol/registry-edits.ts'
import { linesOf } from '../registry/edit/registry-lines.ts'
import { changed, knowing } from '../registry/edit/registry-steps.ts'
import { sortRecords as sortLines } from '../registry/edit/sort-records.ts'
import { compareText } from '../text/compare.ts'
import type { TextSteps } from '../text/compose-edits.ts'
import { atOnce, Gradual } from '../text/gradual.ts'
import { lineStart } from '../text/line-break.ts'
import { once } from '../text/once.ts'
import type { Source } from '../text/source.ts'
import type { Context } from './context.ts'

/** Puts the records of a registry file in the order of their ids, type by type, with the comments that belong to them. */
export function sortRecords({ corpus, document, client }: Context): WorkspaceEdit | Refusal {
  const refusal = ifNewer(corpus)
  if (refusal) return refusal
  if (document.kind !== 'registry') return noRegistry
  const steps = atOnce(sorting(document.source).steps())
  if (!steps) return notSafe(corpus, document.uri)
  if (steps.edits.length === 0) return inOrder
  return workspaceEdit({ changes: [{ source: document.source, edits: steps.edits }] }, client)
}

/** Makes a little at a time what `sortRecords` is to be asked for; then that has it. */
export function* sortGradually({ document }: Context): Generator<void, void> {
  if (document.kind === 'registry') yield* sorting(document.source).steps()
}

const sorting = once((source: Source) => new Gradual(() => sortSteps(source)))

/** Of a large file all records have to be read, which takes the longest. */
function* sortSteps(source: Source): Generator<void, TextSteps | undefined> {
  const lines = linesOf(source)
  if (!lines) return undefined
  yield
  for (const [at, record] of lines.records.entries()) {
    if (record?.slip !== undefined) return undefined
    if (at % AT_ONCE === 0) yield
  }
  const edits = sortLines(lines)
  yield
  return changed(knowing(lines), [], () => edits)
}

const AT_ONCE = 16

/**
 * Putting a registry file in order, where it is not: offered on the line of a type, or where someone asks what can be done. By a command: the edit of a
 * large file takes long to make, and is not made for a menu. Editors without the command get it where they ask.
 */
export function recordSorting(
  context: Context,
  offset: number,
  { isAsked, hasCommands }: Asker,
): readonly Refactoring[] {
  const { document } = context
  if (document.kind !== 'registry' || !(isAsked || (hasCommands && isOnType(document, offset)))) return []
  if (!document.cut || isInOrder(document)) return []
  const title = { en: 'Sort the records by their ids', ar: 'ترتيب السجلات بحسب معرّفاتها' }
  if (hasCommands) {
    const argument: SortRecordsParams = { uri: document.uri }
    return [{ title, kind: 'refactor.rewrite', does: { command: SORT_RECORDS_COMMAND, argument } }]
  }
  const edit = sortRecords(context)
  return isRefusal(edit) ? [] : [{ title, kind: 'refactor.rewrite', does: { edit } }]
}

/** Whether something stands at the very start of the line. */
const isOnType = ({ source }: RegistryFile, offset: number): boolean =>
  /[^\s#]/.test(source.text.charAt(lineStart(source.text, offset)))

/** Whether the records of each type stand in the order of their ids, as far as their heads say: nothing is read for it. */
function isInOrder(file: RegistryFile): boolean {
  const last = new Map<string, string>()
  for (const { ref } of headsIn(file)) {
    const [type, id] = [targetType(ref), targetId(ref)]
    if (compareText(last.get(type) ?? '', id) > 0) return false
    last.set(type, id)
  }
  return true
}

const noRegistry = refuse('Open a file of the registry first.', 'افتح ملفًا من ملفات السجل أولًا.')
const inOrder = refuse('The records are in order already.', 'السجلات مرتبة من قبل.')
