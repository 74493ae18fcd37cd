import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { type FileRename, type NewFile, type SourceEdits, workspaceEdit } from '../corpus/workspace-edit.ts'
import type { ClientAbilities } from '../features/context.ts'
import { editsIn, type FileStep, fileStep, stepped } from '../text/file-step.ts'
import type { Source } from '../text/source.ts'

/** A workspace edit as it can be taken file by file, and taken back. */
export interface LargePlan {
  readonly title: string
  readonly steps: readonly FileStep[]
  readonly creates: readonly NewFile[]
  readonly renames: readonly FileRename[]
}

/** The steps of a workspace edit of ours; undefined where it holds something that is none, or `sourceOf` does not know in which text it counts. */
export function largePlan(edit: WorkspaceEdit, sourceOf: (uri: string) => Source | undefined): LargePlan | undefined {
  const steps = new Map<string, FileStep>()
  const creates = new Map<string, string>()
  const renames: FileRename[] = []
  for (const change of edit.documentChanges ?? []) {
    if (!('kind' in change)) {
      const { uri } = change.textDocument
      const created = creates.get(uri)
      if (created === '') creates.set(uri, wholeText(change))
      else {
        const source = sourceOf(uri)
        if (!source || created !== undefined || steps.has(uri)) return undefined
        const edits = plainEdits(change).map(({ range, newText }) => ({ span: source.span(range), text: newText }))
        steps.set(uri, fileStep(source, edits))
      }
    } else if (change.kind === 'create') creates.set(change.uri, '')
    else if (change.kind === 'rename') renames.push({ from: change.oldUri, to: change.newUri })
    else return undefined
  }
  return {
    title: Object.values(edit.changeAnnotations ?? {})[0]?.label ?? 'Seedbed',
    steps: [...steps.values()],
    creates: [...creates].map(([uri, text]) => ({ uri, text })),
    renames,
  }
}

/** What a new file begins with: edits of it that we make insert at its top. */
const wholeText = (change: TextDocumentEdit): string =>
  plainEdits(change)
    .map(({ newText }) => newText)
    .join('')

/** Ours have no snippets. */
const plainEdits = ({ edits }: TextDocumentEdit): readonly TextEdit[] =>
  edits.flatMap((edit) => ('newText' in edit ? [edit] : []))

/** What of a plan the editor does itself, where `sources` are the texts of those files as they are now; or the files whose text is another by now. */
export function editorPart(
  { creates, renames }: LargePlan,
  steps: readonly FileStep[],
  sources: ReadonlyMap<string, Source>,
  client: ClientAbilities,
): WorkspaceEdit | { readonly changed: readonly string[] } {
  const changed: string[] = []
  const changes: SourceEdits[] = []
  for (const step of steps) {
    const source = sources.get(step.uri)
    if (source && stepped(step, source.text) !== undefined) {
      changes.push({ source, edits: editsIn(step, source.text) })
    } else changed.push(step.uri)
  }
  return changed.length > 0 ? { changed } : workspaceEdit({ changes, creates, renames }, client)
}
