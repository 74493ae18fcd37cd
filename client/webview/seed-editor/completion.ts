import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionStatus,
  currentCompletions,
  pickedCompletion,
  selectedCompletion,
  setSelectedCompletion,
  snippet,
} from '@codemirror/autocomplete'
import type { EditorState, Extension, Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { CompletionItem } from 'vscode-languageserver-types'
import { element } from '../element.ts'
import { markdownDom } from '../markdown-dom.ts'
import type { Question } from '../messages/seed-editor.ts'
import { positionAt } from '../text-places.ts'
import { type Span, spanOf } from './places.ts'
import { snippetTemplate } from './snippet-template.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { asTyped, keepsAsking, REST, setUnfinished, triggerCharacters, unfinishedList } from './unfinished-list.ts'
import { uiDirection } from './words.ts'

/** What the server offers to write at the caret. */
export const completion: Extension = [
  keepsAsking((view) => void renew(view)),
  autocompletion({
    override: [complete],
    icons: false,
    activateOnTypingDelay: REST,
    // The server's order holds among what matches what was typed.
    compareCompletions: (a, b) => compare(a.sortText ?? a.label, b.sortText ?? b.label),
  }),
]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function complete({ state, pos, explicit, view }: CompletionContext): Promise<CompletionResult | null> {
  // What is composed may still be taken back: the document does not get it before its end.
  if (!view || view.composing) return null
  const how = explicit ? {} : howUnasked(state, pos)
  const asked = how && (await askWhileTyping(view, state.doc, pos, how))
  // Escape, or a caret that has gone elsewhere, has called it off.
  if (completionStatus(view.state) !== 'pending') return null
  const list = asked && listOf(asked, view)
  // CodeMirror takes a list for one of the text in which it asked: what begins in what has been typed since, it has to ask for itself.
  const isLater = list !== undefined && list.from > pos
  const goesOn = asked && (asked.isIncomplete || isLater) ? { from: startOf(view, list, asked) } : undefined
  view.dispatch({ effects: setUnfinished.of(goesOn) })
  // Once CodeMirror has taken that there is no list.
  if (isLater) setTimeout(() => askAnew(view, asked?.doc))
  return isLater ? null : (list ?? null)
}

function askAnew(view: EditorView, doc: Text | undefined): void {
  if (view.state.doc !== doc || !view.state.field(unfinishedList)) return
  // It waits for an answer to what was typed meanwhile, and has asked nobody.
  closeCompletion(view)
  view.dispatch(asTyped)
}

/** How the server is asked for a list that nobody asked for; undefined where there is none to be. */
function howUnasked(state: EditorState, pos: number): How | undefined {
  const list = state.field(unfinishedList)
  if (list) return list.trigger === undefined ? { again: true } : { trigger: list.trigger }
  const trigger = state.doc.sliceString(pos - 1, pos)
  return triggerCharacters.has(trigger) ? { trigger } : undefined
}

/** Where a list begins; one that is empty, where it began when it was not. */
const startOf = (view: EditorView, list: CompletionResult | undefined, { caret }: Asked): number =>
  list?.from ?? view.state.field(unfinishedList)?.from ?? caret

/** Gives an open list that is not complete what the server has to say now. */
async function renew(view: EditorView): Promise<void> {
  const { doc, selection } = view.state
  const asked = await ask(view, doc, selection.main.head, { again: true })
  const { state } = view
  if (state.doc !== doc || completionStatus(state) !== 'active' || !state.field(unfinishedList)) return
  const list = asked && listOf(asked, view)
  const goesOn = asked?.isIncomplete ? { from: startOf(view, list, asked) } : undefined
  if (!list) closeCompletion(view)
  else if (!isSame(list.options, currentCompletions(state))) {
    const chosen = list.options.findIndex((option) => isSame([option], [selectedCompletion(state)]))
    view.dispatch({
      ...asTyped,
      effects: [
        setUnfinished.of({ from: list.from, fresh: list }),
        ...(chosen > 0 ? [setSelectedCompletion(chosen)] : []),
      ],
    })
  }
  view.dispatch({ effects: setUnfinished.of(goesOn) })
}

type How = Pick<Extract<Question, { readonly kind: 'completion' }>, 'trigger' | 'again'>

/** The server's answer, and what it was asked about. */
interface Asked {
  readonly items: readonly CompletionItem[]
  readonly isIncomplete: boolean
  readonly doc: Text
  readonly caret: number
}

async function ask(view: EditorView, doc: Text, caret: number, how: How): Promise<Asked | undefined> {
  const answer = await view.state.facet(frameFacet).ask({ kind: 'completion', at: positionAt(doc, caret), ...how })
  return answer && { ...answer, doc, caret }
}

/**
 * An answer is dropped where typing has gone on since: it is asked for once more, as long as the list goes on, or the caret of who asked by a key in the
 * same place. That ends with the typing. Behind a space of a sentence it is not: each question makes what has been typed an undo step.
 */
async function askWhileTyping(view: EditorView, doc: Text, caret: number, how: How): Promise<Asked | undefined> {
  const answer = await ask(view, doc, caret, how)
  if (answer) return answer
  const now = view.state
  const goesOn =
    now.doc !== doc &&
    (now.field(unfinishedList) !== undefined || (how.trigger === undefined && isTypedOn(now, doc, caret)))
  return goesOn ? askWhileTyping(view, now.doc, now.selection.main.head, how) : undefined
}

/** Whether something has been typed behind the caret, and its line has stayed where it is, and as it is up to there. */
export function isTypedOn({ doc, selection }: EditorState, before: Text, caret: number): boolean {
  const { head } = selection.main
  const [line, old] = [doc.lineAt(head), before.lineAt(caret)]
  return head > caret && line.from === old.from && line.text.startsWith(old.text.slice(0, caret - old.from))
}

/** The list of what the server offers; undefined where that is nothing. */
function listOf({ items, isIncomplete, doc, caret }: Asked, view: EditorView): CompletionResult | undefined {
  const offers = items.map((item) => offerOf(item, doc, caret))
  const from = Math.min(...offers.map(({ replaced }) => replaced.from))
  if (offers.length === 0 || from > caret) return undefined
  const options = offers.map((offer) => optionOf(offer, view, doc, from, caret))
  if (!isIncomplete) return { from, options, validFor: (text: string) => !text.includes('\n') }
  // What matches is the server's to say.
  return { from, options, filter: false, update: narrowed }
}

/** An incomplete list in a text that has gone on: what is fresh, else what goes on with what was typed; null where nothing does. */
function narrowed(
  current: CompletionResult,
  from: number,
  to: number,
  { state }: CompletionContext,
): CompletionResult | null {
  const { fresh } = state.field(unfinishedList) ?? {}
  if (fresh) return fresh
  const typed = state.sliceDoc(from, to)
  const options = current.options.filter(({ label }) => label.startsWith(typed))
  return options.length > 0 ? { ...current, from, options } : null
}

const isSame = (some: readonly Completion[], others: readonly (Completion | null)[]): boolean =>
  some.length === others.length &&
  some.every(({ displayLabel, detail, writes }: Option, index) => {
    const other: Option | null | undefined = others[index]
    return displayLabel === other?.displayLabel && detail === other?.detail && writes === other?.writes
  })

interface Option extends Completion {
  /** What is written for it. */
  readonly writes?: string
}

interface Offer {
  readonly item: CompletionItem
  readonly replaced: Span
}

function offerOf(item: CompletionItem, doc: Text, pos: number): Offer {
  const { textEdit } = item
  const range = textEdit && ('range' in textEdit ? textEdit.range : textEdit.insert)
  return { item, replaced: range ? spanOf(doc, range) : { from: pos, to: pos } }
}

/** One offer in a list that begins at `from`: what it replaces may begin later, and so its words are matched with what stands between too. */
function optionOf({ item, replaced }: Offer, view: EditorView, doc: Text, from: number, pos: number): Option {
  const { label, filterText, detail, labelDetails, sortText, kind } = item
  return {
    label: doc.sliceString(from, replaced.from) + (filterText ?? label),
    displayLabel: label,
    ...((labelDetails?.description ?? detail) === undefined
      ? {}
      : { detail: labelDetails?.description ?? detail ?? '' }),
    sortText: sortText ?? label,
    type: `kind-${kind ?? 1}`,
    writes: writtenBy(item),
    ...(item.commitCharacters ? { commitCharacters: item.commitCharacters } : {}),
    info: () => cardOf(view, item),
    apply: (_view, option, start, end) =>
      accept(view, option, item, { from: start + replaced.from - from, to: end + replaced.to - pos }),
  }
}

const writtenBy = ({ textEdit, insertText, label }: CompletionItem): string =>
  (textEdit?.newText ?? insertText ?? label).replace(/\r\n?/g, '\n')

function accept(view: EditorView, option: Completion, item: CompletionItem, replaced: Span): void {
  const text = writtenBy(item)
  if (item.insertTextFormat === 2) {
    snippet(snippetTemplate(text))(view, option, replaced.from, replaced.to)
    return
  }
  view.dispatch({
    changes: { ...replaced, insert: text },
    selection: { anchor: replaced.from + text.length },
    annotations: pickedCompletion.of(option),
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
}

/** The card of an offer, asked for when it is looked at. */
async function cardOf({ state }: EditorView, item: CompletionItem): Promise<Node | null> {
  const frame = state.facet(frameFacet)
  const documentation = (await frame.ask({ kind: 'resolve', item }))?.documentation ?? item.documentation
  const dir = uiDirection(settingsOf(state))
  return documentation ? element('div', { dir }, markdownDom(documentation, frame)) : null
}
