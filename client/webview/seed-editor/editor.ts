import { EditorState, type Extension, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { EditorSettings } from '../messages/seed-editor.ts'
import { articleView, articleViewField } from './article-view.ts'
import { codeActions } from './code-actions.ts'
import { carriesOut } from './commands.ts'
import { completion } from './completion.ts'
import { documentLinks } from './document-links.ts'
import { selectionGrowth } from './expand-selection.ts'
import { findings, nextFinding, previousFinding } from './findings.ts'
import type { Frame } from './frame.ts'
import { hiddenMarkup, toggleMarkup } from './hidden-markup.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { editorKeys } from './keymap.ts'
import { lastingFocus } from './lasting-focus.ts'
import { leaving } from './leaving.ts'
import { directionOf, lineDirection } from './line-direction.ts'
import { spokenTags } from './spoken-tags.ts'
import { suggestedMentions } from './suggested-mentions.ts'
import { settingsField, settingsOf, surroundings } from './surroundings.ts'
import { tables } from './tables.ts'
import { wholeTags } from './tag-editing.ts'
import { clicksBesideTags, nextTag, previousTag } from './tag-motion.ts'
import { userInterface } from './user-interface.ts'
import { viewDecorations } from './view-decorations.ts'
import { wordSelection } from './word-selection.ts'

/** What an editor is made with. */
export interface Making {
  readonly text: string
  readonly editable: boolean
  readonly frame: Frame
  readonly settings: EditorSettings
  /** Of the page's policy, for the styles that CodeMirror adds. */
  readonly nonce: string
  /** Is told of every update: what was typed has to go to the frame. */
  readonly onUpdate: Parameters<typeof EditorView.updateListener.of>[0]
}

/** The state of an editor that has just been given its text. */
export const editorState = (making: Making): EditorState =>
  EditorState.create({ doc: making.text, extensions: [around(making), theText, userInterface()] })

/** The text itself, and all that the server knows about it. */
const theText: Extension = [
  articleViewField,
  lineDirection,
  hiddenMarkup,
  wholeTags,
  clicksBesideTags,
  viewDecorations,
  suggestedMentions,
  tables(),
  spokenTags,
  leaving,
  lastingFocus,
  codeActions(),
  findings,
  hover,
  completion,
  wordSelection,
  selectionGrowth,
  inlayHints,
  documentLinks,
  editorKeys,
  carriesOut.of({ nextFinding, previousFinding, nextTag, previousTag, toggleMarkup }),
]

const around = ({ editable, frame, settings, nonce, onUpdate }: Making): Extension => [
  surroundings(frame, settings),
  EditorView.cspNonce.of(nonce),
  EditorState.readOnly.of(!editable),
  EditorView.lineWrapping,
  EditorView.updateListener.of(onUpdate),
  EditorView.editorAttributes.compute([articleViewField], (state) => ({ dir: directionOf(state) })),
  EditorView.contentAttributes.compute([articleViewField, settingsField], (state): Record<string, string> => {
    const { lang } = articleView(state)
    return {
      'aria-label': label[settingsOf(state).language],
      'data-vscode-context': ON_TEXT,
      ...(lang === undefined ? {} : { lang }),
    }
  }),
]

/** By this VS Code knows that its menu has been opened on the text (`webview/context` in package.json). */
const ON_TEXT = JSON.stringify({ webviewSection: 'text' })

const label = { en: 'Text of the article', ar: 'نص المقالة' }

/** Whether a change was typed, key by key or by an input method. */
export const isTyped = (transaction: Transaction): boolean =>
  transaction.isUserEvent('input.type') || transaction.isUserEvent('delete')
