import { linter, lintGutter, setDiagnostics } from '@codemirror/lint'
import {
  type ChangeDesc,
  type Extension,
  findClusterBreak,
  MapMode,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state'
import { type Command, EditorView, showTooltip, type Tooltip, ViewPlugin } from '@codemirror/view'
import type { Diagnostic } from 'vscode-languageserver-types'
import type { FindingData } from '../../../server/src/protocol/finding-data.ts'
import { suggestingRules } from '../../../server/src/protocol/suggested-mentions.ts'
import { findingCard, findingMessage } from './finding-message.ts'
import { forEachFinding, type TextFinding } from './form-findings.ts'
import { fieldOfFinding } from './front-matter-form.ts'
import { replacedLines } from './front-matter-state.ts'
import { hiddenFindings } from './hidden-findings.ts'
import { besideLine, isPopupOpen } from './open-popup.ts'
import { type Span, spanOf } from './places.ts'

/** The finding that was gone to last, until the reader moves the caret: a finding in the form is gone to while the caret stays in the text. */
interface Shown {
  readonly from: number
  readonly message: string
  readonly tooltip: Tooltip | null
}

const show = StateEffect.define<Shown>()

const shown = StateField.define<Shown | undefined>({
  create: () => undefined,
  update: (now, transaction) => {
    const { effects, docChanged, changes, selection, newSelection, startState } = transaction
    const told = effects.find((effect) => effect.is(show))
    if (told) return told.value
    if (!now || !newSelection.eq(startState.selection.map(changes))) return undefined
    // The list of what can be done, or a card, would lie over this one.
    const isCovered = now.tooltip !== null && transaction.state.facet(isPopupOpen)
    return docChanged || selection || isCovered ? { ...now, from: changes.mapPos(now.from, 1), tooltip: null } : now
  },
  provide: (field) => showTooltip.from(field, (now) => now?.tooltip ?? null),
})

/** What the server found: underlined, at the side of the line, and explained under the pointer or by F8. */
export const findings: Extension = [
  linter(null),
  lintGutter(),
  hiddenFindings,
  shown,
  // In the form and the panels, which have keys of their own, F8 goes on as in the text.
  ViewPlugin.define((view) => {
    const step = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event
      if (key !== 'F8' || ctrlKey || altKey || metaKey || target === view.contentDOM) return
      event.preventDefault()
      event.stopPropagation()
      goTo(view, shiftKey ? -1 : 1)
    }
    view.dom.addEventListener('keydown', step, true)
    return { destroy: () => view.dom.removeEventListener('keydown', step, true) }
  }),
]

/** Shows the findings of a version of the text; `since` brings them to the text as it is. */
export function showFindings(
  view: Pick<EditorView, 'state' | 'dispatch'>,
  told: readonly Diagnostic[],
  text: Text,
  since: ChangeDesc,
): void {
  const now = told.filter(isNoSuggestion).flatMap((one) => {
    const span = moved(widened(spanOf(text, one.range), text), since)
    return span ? [findingOf(one, span)] : []
  })
  view.dispatch(setDiagnostics(view.state, now))
}

/** Suggestions are drawn as such; where the corpus takes an untagged name for more than a hint, as findings too. */
const isNoSuggestion = ({ severity, code }: Diagnostic): boolean =>
  severity !== HINT || !suggestingRules.includes(String(code))

const HINT = 4

/** An empty place could not be underlined, and a sign of its own would come between the letters of a word. */
function widened({ from, to }: Span, text: Text): Span {
  if (from < to) return { from, to }
  const line = text.lineAt(from)
  const at = from - line.from
  return {
    from: from < line.to ? from : line.from + findClusterBreak(line.text, at, false),
    to: line.from + findClusterBreak(line.text, at),
  }
}

/** Where a finding stands after more has been typed; one whose words are gone is gone with them. */
function moved({ from, to }: Span, since: ChangeDesc): Span | undefined {
  if (from === to) {
    const at = since.mapPos(from, -1, MapMode.TrackDel)
    return at === null ? undefined : { from: at, to: at }
  }
  const now = { from: since.mapPos(from, 1), to: since.mapPos(to, -1) }
  return now.from < now.to ? now : undefined
}

function findingOf(told: Diagnostic, { from, to }: Span): TextFinding {
  const { severity, message, code, codeDescription, tags } = told
  const words = typeof message === 'string' ? message : message.value
  const data: FindingData | undefined = told.data
  const said = { severity: severities[(severity ?? 1) - 1] ?? 'error', message: words } as const
  const rule = { code: code === undefined ? '' : String(code), page: codeDescription?.href }
  return {
    from,
    to,
    ...said,
    missingKey: data?.missingKey,
    markClass: (tags ?? []).map((tag) => (tag === 1 ? 'seed-unnecessary' : 'seed-deprecated')).join(' '),
    renderMessage: (view) => findingMessage(view, said, rule),
  }
}

const severities = ['error', 'warning', 'info', 'hint'] as const

/** Goes to the next finding, from the last to the first, and shows what it says. */
export const nextFinding: Command = (view) => goTo(view, 1)

/** Goes to the finding before, from the first to the last. */
export const previousFinding: Command = (view) => goTo(view, -1)

function goTo(view: EditorView, step: 1 | -1): boolean {
  const { state } = view
  const found: Found[] = []
  forEachFinding(state, (finding, from, to) => {
    if (finding.severity !== 'hint') found.push({ from, to, finding })
  })
  found.sort((a, b) => a.from - b.from)
  const last = state.field(shown)
  const at = found.findIndex(({ from, finding }) => from === last?.from && finding.message === last.message)
  const start = last?.from ?? state.selection.main.from
  const next =
    at >= 0
      ? found.at((at + step) % found.length)
      : step > 0
        ? (found.find(({ from }) => from > start) ?? found[0])
        : (found.findLast(({ from }) => from < start) ?? found.at(-1))
  if (!next) return false
  const { from, finding } = next
  const { message } = finding
  const inForm = from <= (replacedLines(state)?.to ?? -1)
  const field = inForm ? fieldOfFinding(view, { ...next, missingKey: finding.missingKey }) : undefined
  if (!field) view.focus()
  view.dispatch({
    // The field says itself what was found in it.
    effects: [
      show.of({ from, message, tooltip: field ? null : tooltipOf(view, next) }),
      EditorView.announce.of(message),
      ...(field ? [] : [EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 60 })]),
    ],
    // The caret does not go into lines that nobody sees.
    ...(inForm ? {} : { selection: { anchor: from }, userEvent: 'select' }),
  })
  field?.focus()
  return true
}

interface Found extends Span {
  readonly finding: TextFinding
}

const tooltipOf = (view: EditorView, { from, to, finding }: Found): Tooltip => ({
  pos: from,
  end: to,
  above: false,
  create: () => ({ dom: findingCard(view, finding), offset: besideLine }),
})
