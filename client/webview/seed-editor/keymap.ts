import { acceptCompletion, startCompletion } from '@codemirror/autocomplete'
import { standardKeymap } from '@codemirror/commands'
import { type Extension, Prec } from '@codemirror/state'
import { type Command, EditorView, type KeyBinding, keymap } from '@codemirror/view'
import type { Deed } from '../messages/seed-editor.ts'
import { positionAt } from '../text-places.ts'
import { carriesOut, commandNamed } from './commands.ts'
import { expandSelection, shrinkSelection } from './expand-selection.ts'
import { showHover } from './hover.ts'
import { newLine } from './new-line.ts'
import { follows } from './shown-key.ts'
import { frameFacet } from './surroundings.ts'
import { deleteBesideTag } from './tag-editing.ts'

/** A key of the editor, and what it does in both languages: docs/seed-editor.md lists them from this table. */
export interface Key {
  /** As CodeMirror writes keys; `Mod` is Ctrl, on a Mac Cmd. */
  readonly keys: readonly string[]
  /** On a Mac, where that is another key. */
  readonly mac?: string
  readonly does: { readonly en: string; readonly ar: string }
  readonly run: Command
}

const perform =
  (deed: Deed): Command =>
  ({ state }) => {
    state.facet(frameFacet).perform(deed)
    return true
  }

const atCaret =
  (deed: (at: ReturnType<typeof positionAt>) => Deed): Command =>
  ({ state }) => {
    state.facet(frameFacet).perform(deed(positionAt(state.doc, state.selection.main.head)))
    return true
  }

const rename: Command = ({ state }) => {
  void state.facet(frameFacet).ask({ kind: 'rename', at: positionAt(state.doc, state.selection.main.head) })
  return true
}

/** All keys beyond those of every text field; what other parts of the editor bind stands in their own tables. */
export const keys: readonly Key[] = [
  { keys: ['Mod-z'], does: { en: 'Undo', ar: 'تراجع' }, run: perform({ kind: 'undo' }) },
  { keys: ['Mod-y', 'Mod-Shift-z'], does: { en: 'Redo', ar: 'إعادة' }, run: perform({ kind: 'redo' }) },
  { keys: ['Mod-s'], does: { en: 'Save', ar: 'حفظ' }, run: perform({ kind: 'save' }) },
  { keys: ['F8'], does: { en: 'Next finding', ar: 'الملاحظة التالية' }, run: commandNamed('nextFinding') },
  {
    keys: ['Shift-F8'],
    does: { en: 'Previous finding', ar: 'الملاحظة السابقة' },
    run: commandNamed('previousFinding'),
  },
  { keys: ['Mod-.'], does: { en: 'What can be done here', ar: 'ما يمكن فعله هنا' }, run: commandNamed('actions') },
  {
    keys: ['F12'],
    does: {
      en: 'Open what the tag or link leads to (also Ctrl+click)',
      ar: 'فتح ما يشير إليه الوسم أو الرابط (أو Ctrl مع النقر)',
    },
    run: atCaret((at) => ({ kind: 'definition', at, aside: false })),
  },
  {
    keys: ['Mod-F12'],
    does: { en: 'Open it beside the article', ar: 'فتحه بجانب المقالة' },
    run: atCaret((at) => ({ kind: 'definition', at, aside: true })),
  },
  {
    keys: ['Shift-F12'],
    does: { en: 'All places that mention it', ar: 'كل المواضع التي تذكره' },
    run: atCaret((at) => ({ kind: 'references', at })),
  },
  {
    keys: ['F7'],
    does: { en: 'Next mention of the same in the article', ar: 'الموضع التالي للكيان نفسه في المقالة' },
    run: perform({ kind: 'mention', step: 'next', scope: 'article' }),
  },
  {
    keys: ['Shift-F7'],
    does: { en: 'Previous mention in the article', ar: 'الموضع السابق في المقالة' },
    run: perform({ kind: 'mention', step: 'previous', scope: 'article' }),
  },
  {
    keys: ['Mod-F7'],
    does: { en: 'Next mention in the corpus', ar: 'الموضع التالي في المجموعة' },
    run: perform({ kind: 'mention', step: 'next', scope: 'corpus' }),
  },
  {
    keys: ['Mod-Shift-F7'],
    does: { en: 'Previous mention in the corpus', ar: 'الموضع السابق في المجموعة' },
    run: perform({ kind: 'mention', step: 'previous', scope: 'corpus' }),
  },
  { keys: ['F2'], does: { en: 'Rename', ar: 'إعادة تسمية' }, run: commandNamed('rename') },
  { keys: ['Ctrl-Space'], does: { en: 'Suggest what to write', ar: 'اقتراح ما يُكتب' }, run: startCompletion },
  { keys: ['Mod-k Mod-i'], does: { en: 'Explain what the caret stands on', ar: 'شرح ما عند المؤشر' }, run: showHover },
  { keys: ['Alt-ArrowDown'], does: { en: 'Next tag', ar: 'الوسم التالي' }, run: commandNamed('nextTag') },
  { keys: ['Alt-ArrowUp'], does: { en: 'Previous tag', ar: 'الوسم السابق' }, run: commandNamed('previousTag') },
  {
    keys: ['Shift-Alt-ArrowRight'],
    mac: 'Ctrl-Shift-Cmd-ArrowRight',
    does: {
      en: 'Select more: the word, the tag, the paragraph, the section',
      ar: 'توسيع التحديد: الكلمة ثم الوسم ثم الفقرة ثم القسم',
    },
    run: expandSelection,
  },
  {
    keys: ['Shift-Alt-ArrowLeft'],
    mac: 'Ctrl-Shift-Cmd-ArrowLeft',
    does: { en: 'Select less again', ar: 'تضييق التحديد' },
    run: shrinkSelection,
  },
  {
    keys: ['Mod-/'],
    does: { en: 'Show or hide all markup', ar: 'إظهار كل الرموز أو إخفاؤها' },
    run: commandNamed('toggleMarkup'),
  },
]

/** What a text field does, with hidden markup out of the way of deleting; a new line takes no space from behind the caret. */
const editing: readonly KeyBinding[] = [
  { key: 'Enter', run: newLine, shift: newLine },
  { key: 'Backspace', run: deleteBesideTag('backward', 'letter'), shift: deleteBesideTag('backward', 'letter') },
  { key: 'Delete', run: deleteBesideTag('forward', 'letter') },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: deleteBesideTag('backward', 'word') },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: deleteBesideTag('forward', 'word') },
]

/**
 * The keys of the editor. Those that it knows stay in it, for VS Code would carry out its own command for them as well. Tab is left to the browser, which
 * goes to the next part of the window, except where a suggestion is open.
 */
export const editorKeys: Extension = [
  carriesOut.of({ rename }),
  Prec.high(
    keymap.of([
      ...keys.flatMap(({ keys, mac, run }) =>
        keys.map(
          (key): KeyBinding => ({ key, ...(mac ? { mac } : {}), run, preventDefault: true, stopPropagation: true }),
        ),
      ),
      { key: 'Tab', run: acceptCompletion },
    ]),
  ),
  keymap.of([...editing, ...standardKeymap]),
  EditorView.domEventHandlers({
    mousedown: (event, view) => {
      if (!follows(event) || event.button !== 0) return false
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (at === null) return false
      const { doc } = view.state
      view.state.facet(frameFacet).perform({ kind: 'definition', at: positionAt(doc, at), aside: event.altKey })
      event.preventDefault()
      return true
    },
  }),
]
