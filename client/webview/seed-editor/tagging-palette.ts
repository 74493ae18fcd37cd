import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import {
  type Command,
  closeHoverTooltips,
  EditorView,
  keymap,
  showTooltip,
  type Tooltip,
  type TooltipView,
} from '@codemirror/view'
import type { EntityProposal } from '../../../server/src/protocol/registry-edits.ts'
import type { TaggingChoices } from '../../../server/src/protocol/tagging-choices.ts'
import { element } from '../element.ts'
import type { EditorSettings } from '../messages/seed-editor.ts'
import { carriesOut } from './commands.ts'
import { lastTag, tagAs } from './last-tag.ts'
import { besideLine, isPopupOpen } from './open-popup.ts'
import {
  digitOf,
  type PaletteEntry,
  type PaletteGroup,
  paletteEntries,
  paletteGroups,
  rowAfter,
} from './palette-entries.ts'
import { rangeOf, type Span } from './places.ts'
import { shownKey } from './shown-key.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { say, uiDirection } from './words.ts'
import { wordsToTag } from './words-to-tag.ts'

/** The palette that tags selected words or retargets a tag, and the button that offers it after a selection by mouse. */
export function taggingPalette(): Extension {
  return [
    offered,
    lastTag,
    carriesOut.of({ tagSelection }),
    Prec.high(
      keymap.of([
        { key: 'Mod-Shift-t', run: tagSelection, stopPropagation: true, preventDefault: true },
        { key: 'Escape', run: withdraw },
      ]),
    ),
    EditorView.domEventHandlers({
      mouseup: (_event, view) => {
        // The selection is the editor's own only after this event.
        requestAnimationFrame(() => offerButton(view))
      },
    }),
  ]
}

/** Opens the palette for the selected words, or for what the caret stands in. */
export const tagSelection: Command = (view) => {
  if (view.state.readOnly) return false
  void wordsToTag(view).then((words) => words && openPalette(view, words))
  return true
}

/** Asks what words could be tagged as, or what a tag could become, and shows it there. */
export async function openPalette(view: EditorView, words: Span): Promise<void> {
  const asked = view.state.doc
  const frame = view.state.facet(frameFacet)
  const range = rangeOf(asked, words)
  const [choices, proposed] = await Promise.all([
    frame.ask({ kind: 'tagging', range }),
    frame.ask({ kind: 'newEntity', range }),
  ])
  // Its edits are of the text that was asked about.
  if (!view.state.doc.eq(asked)) return
  if (choices === undefined || paletteEntries(choices, proposed).length === 0) {
    view.dispatch({ effects: EditorView.announce.of(say(settingsOf(view.state), 'nothingToTag')) })
    return
  }
  // A card of what lies under the pointer would cover the choices.
  view.dispatch({ effects: [offer.of({ ...words, choices, proposed }), closeHoverTooltips] })
}

/** Without choices it is the button. */
interface Offered extends Span {
  readonly choices?: TaggingChoices
  readonly proposed?: EntityProposal | undefined
}

const offer = StateEffect.define<Offered | null>()

const offered = StateField.define<Offered | null>({
  create: () => null,
  update(now, transaction) {
    const told = transaction.effects.find((effect) => effect.is(offer))
    if (told) return told.value
    if (transaction.docChanged) return null
    if (!transaction.selection) return now
    // The word of a double click becomes the server's a moment later: the button stays with it.
    const goesAlong = now !== null && now.choices === undefined && transaction.isUserEvent('select.pointer')
    return goesAlong ? wordsSelected(transaction.state) : null
  },
  provide: (field) => [
    isPopupOpen.from(field, (now) => now?.choices !== undefined),
    showTooltip.from(field, (now) => now && tooltipOf(now)),
  ],
})

const tooltipOf = ({ from, to, choices, proposed }: Offered): Tooltip =>
  choices === undefined
    ? { pos: to, above: true, create: buttonView }
    : { pos: from, end: to, create: (view) => paletteView(view, { from, to }, choices, proposed) }

function offerButton(view: EditorView): void {
  if (!view.hasFocus || view.state.field(offered, false) !== null) return
  const words = wordsSelected(view.state)
  if (words) view.dispatch({ effects: offer.of(words) })
}

/** The selection where that can be tagged: white space alone is no word, and a selection over paragraphs no name. */
function wordsSelected(state: EditorState): Offered | null {
  const { from, to, empty } = state.selection.main
  if (empty || state.readOnly) return null
  const words = state.sliceDoc(from, Math.min(to, from + LONGEST + 1))
  return words.trim() === '' || words.includes('\n') || words.length > LONGEST ? null : { from, to }
}

const LONGEST = 200

const withdraw: Command = (view) => {
  if ((view.state.field(offered, false) ?? null) === null) return false
  view.dispatch({ effects: offer.of(null) })
  return true
}

function buttonView(view: EditorView): TooltipView {
  const settings = settingsOf(view.state)
  const button = element(
    'button',
    {
      type: 'button',
      class: 'seed-button',
      title: `${say(settings, 'tag')} (${shownKey('Mod-Shift-t')})`,
      on: {
        // The selection must stay the editor's.
        mousedown: (event) => event.preventDefault(),
        click: () => tagSelection(view),
      },
    },
    say(settings, 'tag'),
  )
  return { dom: element('div', { class: 'seed-popup seed-tag-button', dir: uiDirection(settings) }, button) }
}

function paletteView(
  view: EditorView,
  words: Span,
  choices: TaggingChoices,
  proposed: EntityProposal | undefined,
): TooltipView {
  const settings = settingsOf(view.state)
  const entries = paletteEntries(choices, proposed)
  const options = entries.map((entry, index) => optionOf(entry, index, settings))
  const frame = view.state.facet(frameFacet)
  let active = -1
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    view.focus()
    if ('choice' in entry) {
      tagAs(view, choices, entry.choice)
      return
    }
    const range = rangeOf(view.state.doc, words)
    view.dispatch({ effects: offer.of(null) })
    frame.perform({ kind: 'createEntity', range, ...(entry.creates ? { type: entry.creates.type } : {}) })
  }
  const activate = (row: number) => {
    options[active]?.setAttribute('aria-selected', 'false')
    options[row]?.setAttribute('aria-selected', 'true')
    options[row]?.scrollIntoView({ block: 'nearest' })
    active = row
    list.setAttribute('aria-activedescendant', options[row]?.id ?? '')
  }
  const close = () => {
    view.focus()
    view.dispatch({ effects: offer.of(null) })
  }
  const list = element('div', {
    role: 'listbox',
    tabindex: 0,
    class: 'seed-list',
    'aria-label': say(settings, choices.tag ? 'retargetTo' : 'tagAs'),
    on: {
      keydown: (event) => {
        const row = rowAfter(event.key, active, entries.length)
        const digit = event.ctrlKey || event.metaKey || event.altKey ? undefined : digitOf(event.key)
        if (row !== undefined) activate(row)
        else if (digit !== undefined) choose(entries.find(({ key }) => key === digit))
        else if (event.key === 'Enter' || event.key === ' ') choose(entries[active])
        else if (event.key === 'Escape' || event.key === 'Tab') close()
        else return
        event.preventDefault()
        event.stopPropagation()
      },
      focusout: ({ relatedTarget }) => {
        // Closed by a click elsewhere; the editor is in the midst of an update where the palette itself has just been taken away.
        if (relatedTarget && !dom.contains(relatedTarget as Node))
          queueMicrotask(() => view.dispatch({ effects: offer.of(null) }))
      },
    },
  })
  for (const group of paletteGroups) {
    const rows = entries.flatMap((entry, index) => (entry.group === group ? (options[index] ?? []) : []))
    if (rows.length === 0) continue
    const title = element(
      'div',
      { class: 'seed-list-title', id: `palette-${group}` },
      titleOf(group, settings, proposed),
    )
    list.append(element('div', { role: 'group', 'aria-labelledby': title.id }, title, ...rows))
  }
  options.forEach((option, index) => {
    // The button must not take the focus from the list before the click is done.
    option.addEventListener('mousedown', (event) => event.preventDefault())
    option.addEventListener('click', () => choose(entries[index]))
    option.addEventListener('mousemove', () => index !== active && activate(index))
  })
  const dom = element('div', { class: 'seed-popup seed-palette', dir: uiDirection(settings) }, list)
  activate(0)
  return { dom, offset: besideLine, mount: () => list.focus({ preventScroll: true }) }
}

const titleOf = (group: PaletteGroup, settings: EditorSettings, proposed: EntityProposal | undefined): string =>
  group === 'newEntity' && proposed && proposed.name !== ''
    ? say(settings, 'newEntityNamed', proposed.name)
    : say(settings, group)

interface Row {
  readonly name: string
  readonly kind: string
  readonly detail?: string
}

/** What is to be read in a row; of a new entity its type, and the file that its record goes to. */
function rowOf(entry: PaletteEntry, settings: EditorSettings): Row {
  if ('choice' in entry) return entry.choice
  const { creates } = entry
  return creates
    ? { name: creates.label, kind: 'new', detail: creates.path }
    : { name: say(settings, 'anotherEntity'), kind: 'new' }
}

function optionOf(entry: PaletteEntry, index: number, settings: EditorSettings): HTMLElement {
  const { key } = entry
  const row = rowOf(entry, settings)
  const name = element('bdi', { class: `seed-name seed-${row.kind}` }, row.name)
  // A path runs from left to right in either language.
  const dir = 'choice' in entry ? uiDirection(settings) : 'ltr'
  const detail = row.detail === undefined ? [] : [element('bdi', { class: 'seed-detail', dir }, row.detail)]
  const digit = element('kbd', { class: 'seed-key', 'aria-hidden': 'true' }, key ?? '')
  return element(
    'div',
    {
      role: 'option',
      id: `palette-${index}`,
      class: 'seed-option',
      'aria-selected': 'false',
      'aria-keyshortcuts': key,
    },
    digit,
    element('span', { class: 'seed-option-text' }, name, ...detail),
  )
}
