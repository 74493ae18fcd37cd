import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  snippet,
} from '@codemirror/autocomplete'
import type { Extension, Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { CompletionItem } from 'vscode-languageserver-types'
import { element } from './element.ts'
import { markdownDom } from './markdown-dom.ts'
import { positionAt, type Span, spanOf } from './places.ts'
import { snippetTemplate } from './snippet-template.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { uiDirection } from './words.ts'

/** What the server offers to write at the caret. */
export const completion: Extension = autocompletion({
  override: [complete],
  icons: false,
  // The server's order holds among what matches what was typed.
  compareCompletions: (a, b) => compare(a.sortText ?? a.label, b.sortText ?? b.label),
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The signs behind which there may be something to offer unasked, as the server's capability has them. */
export const triggerCharacters: ReadonlySet<string> = new Set(['[', '(', ':', '#', '"', '=', ' ', '-'])

async function complete({ state, pos, explicit, view }: CompletionContext): Promise<CompletionResult | null> {
  const trigger = state.doc.sliceString(pos - 1, pos)
  if (!view || (!explicit && !triggerCharacters.has(trigger))) return null
  const asked = await askWhileTyping(view, state.doc, pos, explicit ? undefined : trigger)
  if (!asked || asked.items.length === 0) return null
  const { doc, caret } = asked
  const offers = asked.items.map((item) => offerOf(item, doc, caret))
  const from = Math.min(...offers.map(({ replaced }) => replaced.from))
  if (from > pos) return null
  return {
    from,
    options: offers.map((offer) => optionOf(offer, view, doc, from, caret)),
    // An incomplete list is asked for anew with each letter.
    ...(asked.isIncomplete ? {} : { validFor: (text: string) => !text.includes('\n') }),
  }
}

/** An answer is dropped where typing has gone on since: it is asked for once more, as long as the caret goes on in the same place. */
async function askWhileTyping(view: EditorView, asked: Text, pos: number, trigger: string | undefined) {
  let doc = asked
  let caret = pos
  for (let time = 0; time < 5; time++) {
    const question = {
      kind: 'completion',
      at: positionAt(doc, caret),
      ...(trigger === undefined ? {} : { trigger }),
    } as const
    const answer = await view.state.facet(frameFacet).ask(question)
    if (answer) return { ...answer, doc, caret }
    const now = view.state
    const { head } = now.selection.main
    const goesOn = now.doc !== doc && head > caret && now.doc.sliceString(0, caret) === doc.sliceString(0, caret)
    if (!goesOn || now.doc.sliceString(caret, head).includes('\n')) return undefined
    doc = now.doc
    caret = head
  }
  return undefined
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
function optionOf({ item, replaced }: Offer, view: EditorView, doc: Text, from: number, pos: number): Completion {
  const { label, filterText, detail, labelDetails, sortText, kind } = item
  return {
    label: doc.sliceString(from, replaced.from) + (filterText ?? label),
    displayLabel: label,
    ...((labelDetails?.description ?? detail) === undefined
      ? {}
      : { detail: labelDetails?.description ?? detail ?? '' }),
    sortText: sortText ?? label,
    type: `kind-${kind ?? 1}`,
    ...(item.commitCharacters ? { commitCharacters: item.commitCharacters } : {}),
    info: () => cardOf(view, item),
    apply: (_view, option, start, end) =>
      accept(view, option, item, { from: start + replaced.from - from, to: end + replaced.to - pos }),
  }
}

function accept(view: EditorView, option: Completion, item: CompletionItem, replaced: Span): void {
  const text = (item.textEdit?.newText ?? item.insertText ?? item.label).replace(/\r\n?/g, '\n')
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
