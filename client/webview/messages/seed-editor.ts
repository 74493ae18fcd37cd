import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Range,
} from 'vscode-languageserver-types'
import type { ArticleForm, FormValue, SetFieldAnswer } from '../../../server/src/protocol/article-form.ts'
import type { TextLength } from '../../../server/src/protocol/article-text.ts'
import type { EditorView } from '../../../server/src/protocol/editor-view.ts'
import type { MentionScope, MentionStep } from '../../../server/src/protocol/next-mention.ts'
import type { EntityProposal } from '../../../server/src/protocol/registry-edits.ts'
import type {
  SuggestedMention,
  SuggestedMentions,
  SureMentions,
} from '../../../server/src/protocol/suggested-mentions.ts'
import type { TaggingChoices } from '../../../server/src/protocol/tagging-choices.ts'

/**
 * What the seed editor in its webview and the extension (its frame) say to each other: names and shapes only.
 *
 * A text is counted in versions of the frame's own, from 0 at the opening: each change of the document, whoever made it, is one version more.
 * Changes travel as CodeMirror's `ChangeSet.toJSON()`; line breaks count as one code unit in them, whatever they are in the file.
 */

/** A change from one version of the text to the next, as JSON of CodeMirror's. */
export type WireChanges = unknown

/** What the reader has set for the editor (`seedbed.seedEditor.*`), and how the program speaks. */
export interface EditorSettings {
  /** The language of the editor's own words. */
  readonly language: 'en' | 'ar'
  readonly font: 'naskh' | 'sans' | 'system'
  /** In pixels. */
  readonly fontSize: number
  /** A factor of the font size. */
  readonly lineHeight: number
  /** The longest line, in characters. */
  readonly width: number
  /** Whether a date picker shows the Hijri calendar too. */
  readonly hijri: boolean
}

/** What is to be read behind a tag; none where VS Code's `editor.inlayHints.enabled` leaves them out. */
export interface ShownHint {
  readonly at: Range['start']
  readonly text: string
}

/** Frame to editor. */
export type ToEditor =
  /** The answer to `ready`. */
  | {
      readonly kind: 'open'
      readonly text: string
      readonly version: number
      readonly settings: EditorSettings
      /** Whether the file may be changed. */
      readonly editable: boolean
      /** As `dirty` below. */
      readonly isDirty: boolean
      readonly reveal?: Range
      /** What has the focus elsewhere keeps it. */
      readonly keepsFocus?: true
    }
  /** The text went from the version before to this one; `own` where that was this editor's group. */
  | { readonly kind: 'changed'; readonly version: number; readonly changes: WireChanges; readonly own: boolean }
  /** This editor's group was made on an older version than the frame has; the changes in between are under way or have been told. */
  | { readonly kind: 'refused' }
  /** Whether the document has what its file has not. One that has nothing VS Code closes without a question, and without what was not sent. */
  | { readonly kind: 'dirty'; readonly isDirty: boolean }
  /** What the server sees in that version of the text. */
  | { readonly kind: 'view'; readonly version: number; readonly view: EditorView }
  | { readonly kind: 'findings'; readonly version: number; readonly findings: readonly Diagnostic[] }
  /** The article's outline in that version. */
  | { readonly kind: 'outline'; readonly version: number; readonly symbols: readonly DocumentSymbol[] }
  | { readonly kind: 'form'; readonly version: number; readonly form: ArticleForm }
  | { readonly kind: 'hints'; readonly version: number; readonly hints: readonly ShownHint[] }
  | { readonly kind: 'links'; readonly version: number; readonly links: readonly DocumentLink[] }
  /** Where words are likely mentions and have no tag. */
  | { readonly kind: 'suggestions'; readonly version: number; readonly suggestions: SuggestedMentions }
  /** The answer to an `ask` of that number; undefined where there is none, or the text has changed since. */
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly kind: 'settings'; readonly settings: EditorSettings }
  /** Show this place, and put the caret there; `follow`: a text editor of the same file has gone there, and keeps the focus. */
  | { readonly kind: 'reveal'; readonly range: Range; readonly follow?: true }
  /** The editor has come to the front: what had the focus in it gets it again, with the caret where it was. */
  | { readonly kind: 'focus' }
  /** Send what has not been sent, and then `flushed` with this number: someone is about to save. */
  | { readonly kind: 'flush'; readonly number: number }
  /** A command of VS Code's that the editor carries out. */
  | { readonly kind: 'command'; readonly command: EditorCommand }

/** The commands that VS Code has for the focused seed editor, as `seedbed.seedEditor.<command>`. */
export const editorCommands = [
  'nextFinding',
  'previousFinding',
  'nextTag',
  'previousTag',
  'tagSelection',
  'repeatTag',
  'untag',
  'nextSuggestion',
  'previousSuggestion',
  'acceptSuggestion',
  'rejectSuggestion',
  'tagSureMentions',
  'actions',
  'rename',
  'find',
  'toggleFrontMatter',
  'toggleMarkup',
  'toggleFocus',
  'toggleOutline',
] as const

/** One of `editorCommands`. */
export type EditorCommand = (typeof editorCommands)[number]

/** Editor to frame. */
export type FromEditor =
  | { readonly kind: 'ready' }
  /** A group of changes to that version, to become one undo step. */
  | { readonly kind: 'group'; readonly version: number; readonly changes: WireChanges }
  | { readonly kind: 'flushed'; readonly number: number }
  | { readonly kind: 'ask'; readonly number: number; readonly version: number; readonly question: Question }
  /** The caret, or the selection, in that version: views beside the editor follow it. */
  | { readonly kind: 'selection'; readonly version: number; readonly range: Range }
  | { readonly kind: 'do'; readonly deed: Deed }

/** What an editor asks of the server through its frame; ranges are of the version that is told beside it. */
export type Question =
  | { readonly kind: 'hover'; readonly at: Range['start'] }
  /** `again`: a list that is open and was told to be incomplete is asked for anew. */
  | { readonly kind: 'completion'; readonly at: Range['start']; readonly trigger?: string; readonly again?: true }
  | { readonly kind: 'resolve'; readonly item: CompletionItem }
  /** `asked`: a person has opened the list for it; else it must cost little. */
  | { readonly kind: 'codeActions'; readonly range: Range; readonly asked?: true }
  | { readonly kind: 'word'; readonly at: Range['start'] }
  | { readonly kind: 'around'; readonly at: Range['start'] }
  /** `also` is among the entities of the answer, likely or not: what is to be tagged once more. */
  | { readonly kind: 'tagging'; readonly range: Range; readonly also?: string }
  /** What suggested words may be, and what decides upon them. */
  | { readonly kind: 'suggestion'; readonly range: Range }
  /** What tags all that is sure. */
  | { readonly kind: 'sureMentions' }
  /** What a new entity could be that is made of these words, or of the mention there. */
  | { readonly kind: 'newEntity'; readonly range: Range }
  | { readonly kind: 'find'; readonly text: string }
  /** How long what is selected is for readers. */
  | { readonly kind: 'length'; readonly range: Range }
  | { readonly kind: 'setField'; readonly key: string; readonly value: FormValue }
  | { readonly kind: 'fieldChoices'; readonly key: string; readonly typed: string }
  | { readonly kind: 'rename'; readonly at: Range['start'] }

/** What each question is answered with. `edits` are of the version that was asked about; what changes other files the frame does itself. */
export interface Answers {
  readonly hover: Hover
  readonly completion: { readonly items: readonly CompletionItem[]; readonly isIncomplete: boolean }
  readonly resolve: CompletionItem
  readonly codeActions: readonly CodeAction[]
  /** The word that a double click selects: without a particle where the rest is known as a name. */
  readonly word: Range
  /** What a selection there grows through, the narrowest first. */
  readonly around: readonly Range[]
  readonly tagging: TaggingChoices
  readonly suggestion: SuggestedMention
  readonly sureMentions: SureMentions
  readonly newEntity: EntityProposal
  readonly find: readonly Range[]
  readonly length: TextLength
  readonly setField: SetFieldAnswer
  readonly fieldChoices: readonly { readonly value: string; readonly label: string; readonly detail?: string }[]
  /** Where the name that is to be changed stands, and what it is now; the frame asks for the new one. */
  readonly rename: null
}

/** What the frame does for the editor; it has taken all groups before. */
export type Deed =
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'save' }
  /** Where the word at this place is declared, or what it leads to. */
  | { readonly kind: 'definition'; readonly at: Range['start']; readonly aside: boolean }
  | { readonly kind: 'references'; readonly at: Range['start'] }
  /** Goes to the next or previous mention of whom the caret stands on: a command of VS Code's (`mentionCommands`). */
  | { readonly kind: 'mention'; readonly step: MentionStep; readonly scope: MentionScope }
  /** Opens a link of the text, or one in a card. */
  | { readonly kind: 'open'; readonly target: string }
  /** The YAML and the text, in VS Code's own editor beside this one. */
  | { readonly kind: 'textEditor'; readonly range?: Range }
  /** Carries out an action that the answer to `codeActions` had under this place: its edits, in whatever files, and its command. */
  | { readonly kind: 'codeAction'; readonly action: CodeAction }
  /** Asks what else the new entity is to be, and makes it; its type is asked for too where none is told. */
  | { readonly kind: 'createEntity'; readonly range: Range; readonly type?: string }
  | { readonly kind: 'export'; readonly print: boolean }
  | { readonly kind: 'copy'; readonly text: string }
