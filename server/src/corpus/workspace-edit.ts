import type {
  ChangeAnnotation,
  CreateFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types'
import type { Edit } from '../text/edit.ts'
import type { Source } from '../text/source.ts'

/** A file that gets another URI; both are canonical. */
export interface FileRename {
  readonly from: string
  readonly to: string
}

/** A file that is new, with its text; it is not there yet. */
export interface NewFile {
  readonly uri: string
  readonly text: string
}

/** What is to be done to the files of a corpus, before it is known what the editor can take. */
export interface EditPlan {
  readonly changes: readonly SourceEdits[]
  /** Made before the changes. */
  readonly creates?: readonly NewFile[]
  /** Done after the changes, which name the files as they are called before. */
  readonly renames?: readonly FileRename[]
  /** What the editor says of the whole before it is applied. */
  readonly annotation?: ChangeAnnotation
}

/** The edits of one file. Those of one span and text may repeat; they count once. */
export interface SourceEdits {
  readonly source: Source
  readonly edits: readonly Edit[]
}

/** What an editor can take in a workspace edit. */
export interface EditAbilities {
  readonly documentChanges: boolean
  readonly changeAnnotations: boolean
}

/**
 * A plan as the editor can take it: with the versions of open files, so that it is refused when a text has changed since,
 * or as plain changes. An editor without `documentChanges` can make and rename no files: a plan for it must not ask for that.
 */
export function workspaceEdit(
  { changes, creates = [], renames = [], annotation }: EditPlan,
  { documentChanges, changeAnnotations }: EditAbilities,
): WorkspaceEdit {
  const touched = changes.filter(({ edits }) => edits.length > 0)
  if (!documentChanges) {
    return { changes: Object.fromEntries(touched.map((change) => [change.source.uri, textEdits(change)])) }
  }
  const mark = annotation && changeAnnotations ? { annotationId: ANNOTATION } : {}
  return {
    documentChanges: [
      ...creates.flatMap(({ uri, text }): (CreateFile | TextDocumentEdit)[] => [
        { kind: 'create', uri, options: { ignoreIfExists: false, overwrite: false }, ...mark },
        { textDocument: { uri, version: null }, edits: [{ range: TOP, newText: text, ...mark }] },
      ]),
      ...touched.map(
        (change): TextDocumentEdit => ({
          textDocument: { uri: change.source.uri, version: change.source.version < 0 ? null : change.source.version },
          edits: textEdits(change).map((edit) => ({ ...edit, ...mark })),
        }),
      ),
      ...renames.map((rename): RenameFile => ({ kind: 'rename', oldUri: rename.from, newUri: rename.to, ...mark })),
    ],
    ...(annotation && changeAnnotations ? { changeAnnotations: { [ANNOTATION]: annotation } } : {}),
  }
}

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

const ANNOTATION = 'seedbed'

function textEdits({ source, edits }: SourceEdits): TextEdit[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end} ${edit.text}`, edit]))
  return [...byPlace.values()]
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, text }) => ({ range: source.range(span), newText: text }))
}
