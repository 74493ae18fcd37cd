import { type Diagnostic as Finding, forEachDiagnostic, linter, lintGutter, setDiagnostics } from '@codemirror/lint'
import { type ChangeDesc, type Extension, StateEffect, StateField, type Text } from '@codemirror/state'
import { type Command, EditorView, showTooltip, type Tooltip } from '@codemirror/view'
import type { Diagnostic } from 'vscode-languageserver-types'
import { element } from './element.ts'
import { type Span, spanOf } from './places.ts'
import { frameFacet } from './surroundings.ts'

/** What the server found: underlined, at the side of the line, and explained under the pointer or by F8. */
export const findings: Extension = [
  linter(null),
  lintGutter(),
  StateField.define<Tooltip | null>({
    create: () => null,
    update: (shown, { effects, docChanged, selection }) => {
      const told = effects.find((effect) => effect.is(show))
      return told ? told.value : docChanged || selection ? null : shown
    },
    provide: (field) => showTooltip.from(field),
  }),
]

const show = StateEffect.define<Tooltip | null>()

/** Shows the findings of a version of the text; `since` brings them to the text as it is. */
export function showFindings(view: EditorView, told: readonly Diagnostic[], text: Text, since: ChangeDesc): void {
  const now = told.flatMap((one) => {
    const span = spanOf(text, one.range)
    const from = since.mapPos(span.from, 1)
    const to = since.mapPos(span.to, -1)
    return from <= to ? [findingOf(one, widened({ from, to }, view.state.doc))] : []
  })
  view.dispatch(setDiagnostics(view.state, now))
}

/** An empty place could not be underlined, and a sign of its own would come between the letters of a word. */
function widened({ from, to }: Span, text: Text): Span {
  if (from < to) return { from, to }
  const line = text.lineAt(from)
  return from < line.to ? { from, to: from + 1 } : { from: Math.max(line.from, from - 1), to: from }
}

function findingOf({ severity, message, code, codeDescription, tags }: Diagnostic, { from, to }: Span): Finding {
  const words = typeof message === 'string' ? message : message.value
  return {
    from,
    to,
    severity: severities[(severity ?? 1) - 1] ?? 'error',
    message: words,
    markClass: (tags ?? []).map((tag) => (tag === 1 ? 'seed-unnecessary' : 'seed-deprecated')).join(' '),
    renderMessage: (view) => messageDom(view, words, code === undefined ? '' : String(code), codeDescription?.href),
  }
}

const severities = ['error', 'warning', 'info', 'hint'] as const

function messageDom(view: EditorView, message: string, code: string, page: string | undefined): HTMLElement {
  const follow = (event: Event): void => {
    event.preventDefault()
    if (page !== undefined) view.state.facet(frameFacet).perform({ kind: 'open', target: page })
  }
  const name =
    page === undefined
      ? element('code', { dir: 'ltr' }, code)
      : element('a', { href: '#', dir: 'ltr', on: { click: follow } }, code)
  return element('div', { class: 'seed-finding-message', dir: 'auto' }, message, ' ', name)
}

/** Goes to the next finding, from the last to the first, and shows what it says. */
export const nextFinding: Command = (view) => goTo(view, 1)

/** Goes to the finding before, from the first to the last. */
export const previousFinding: Command = (view) => goTo(view, -1)

function goTo(view: EditorView, step: 1 | -1): boolean {
  const { from: caret } = view.state.selection.main
  const found: { readonly from: number; readonly to: number; readonly finding: Finding }[] = []
  forEachDiagnostic(view.state, (finding, from, to) => {
    if (finding.severity !== 'hint') found.push({ from, to, finding })
  })
  found.sort((a, b) => a.from - b.from)
  const next =
    step > 0
      ? (found.find(({ from }) => from > caret) ?? found[0])
      : (found.findLast(({ from }) => from < caret) ?? found.at(-1))
  if (!next) return false
  const { from, to, finding } = next
  const tooltip: Tooltip = {
    pos: from,
    end: to,
    above: false,
    create: () => ({
      dom: element(
        'div',
        { class: `seed-finding-card seed-${finding.severity}` },
        finding.renderMessage?.(view) ?? finding.message,
      ),
    }),
  }
  view.dispatch({
    selection: { anchor: from },
    effects: [
      show.of(tooltip),
      EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 60 }),
      EditorView.announce.of(finding.message),
    ],
    userEvent: 'select',
  })
  return true
}

/** The findings that stand in a stretch or touch it. */
export function findingsIn(view: EditorView, { from, to }: Span): readonly Finding[] {
  const found: Finding[] = []
  forEachDiagnostic(view.state, (finding, start, end) => {
    if (start <= to && from <= end) found.push(finding)
  })
  return found
}
