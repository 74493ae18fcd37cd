import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import {
  type Command,
  closeHoverTooltips,
  EditorView,
  keymap,
  showTooltip,
  type TooltipView,
  ViewPlugin,
} from '@codemirror/view'
import type { Hover } from 'vscode-languageserver-types'
import type { TaggingChoices } from '../../../server/src/protocol/tagging-choices.ts'
import { element } from '../element.ts'
import { markdownDom } from '../markdown-dom.ts'
import { positionAt } from '../text-places.ts'
import { type Tag, tagAt } from './article-view.ts'
import { openActions } from './code-actions.ts'
import { carriesOut } from './commands.ts'
import { findingCard } from './finding-message.ts'
import { forEachFinding } from './form-findings.ts'
import { besideLine, isPopupOpen } from './open-popup.ts'
import { rangeOf, type Span } from './places.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { openPalette } from './tagging-palette.ts'
import { changesOf } from './wire-edits.ts'
import { say, uiDirection } from './words.ts'

/** A card at a tag, after a click on it or by its key: what the entity is, and what can be done with the tag. */
export function tagCard(): Extension {
  return [
    shown,
    carriesOut.of({ untag }),
    Prec.high(
      keymap.of([
        { key: 'Alt-Enter', run: openCard, stopPropagation: true, preventDefault: true },
        { key: 'Enter', run: openCardInLabel },
        { key: 'Escape', run: close },
      ]),
    ),
    clicks,
  ]
}

/** A press on a tag shows its markup, which moves the words: what was clicked on is what stood there before. */
const clicks = ViewPlugin.fromClass(
  class {
    pressed: Tag | undefined
  },
  {
    eventHandlers: {
      mousedown(event, view) {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
        const tag = at === null ? undefined : tagAt(view.state, at)
        const isOnLabel = tag && event.target instanceof Element && event.target.closest('.seed-tag') !== null
        this.pressed = isOnLabel && isPlain(event) && isOnText(event) ? tag : undefined
      },
      // Not `click`: there is none where the words have moved to other elements under the pointer.
      mouseup(_event, view) {
        const tag = this.pressed
        this.pressed = undefined
        requestAnimationFrame(() => {
          if (tag && view.state.selection.main.empty) void showCard(view, tag, false)
        })
      },
    },
  },
)

/** After a press on a tag in a drawn table, which has put the caret into its text and the table away: opens its card when the button is let go. */
export function cardAfterPress(view: EditorView, event: MouseEvent, at: number): void {
  const tag = tagAt(view.state, at)
  if (!tag || !isPlain(event) || !(event.target instanceof Element) || !event.target.closest('.seed-tag')) return
  const open = (): void => {
    if (view.state.selection.main.empty) void showCard(view, tag, false)
  }
  window.addEventListener('mouseup', () => requestAnimationFrame(open), { once: true })
}

const isPlain = ({ detail, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  detail === 1 && button === 0 && !ctrlKey && !metaKey && !shiftKey

/** Opens the card of the tag that the caret is in, or touches. */
export const openCard: Command = (view) => {
  const tag = tagAt(view.state, view.state.selection.main.head)
  if (tag) void showCard(view, tag, true)
  return tag !== undefined
}

/** Inside a label a line break would break the tag: there Enter opens the card. */
const openCardInLabel: Command = (view) => {
  const { main } = view.state.selection
  const tag = main.empty ? tagAt(view.state, main.head) : undefined
  return tag !== undefined && tag.label.from < main.head && main.head < tag.label.to && openCard(view)
}

/** Takes the tag away that the caret is in, or touches; its words stay. */
export const untag: Command = (view) => {
  const tag = view.state.readOnly ? undefined : tagAt(view.state, view.state.selection.main.head)
  if (!tag) return false
  const { doc } = view.state
  void choicesOf(view, tag).then((choices) => {
    if (choices?.tag && view.state.doc.eq(doc)) takeAway(view, choices.tag.untag)
  })
  return true
}

interface Card extends Span {
  readonly tag: Tag
  readonly hover: Hover | undefined
  readonly choices: TaggingChoices | undefined
  /** Whether there is no record yet that the words could mean. */
  readonly isNew: boolean
  /** Whether it was opened by a key, and so gets the focus. */
  readonly byKey: boolean
}

const show = StateEffect.define<Card | null>()

const shown = StateField.define<Card | null>({
  create: () => null,
  update(now, transaction) {
    const told = transaction.effects.find((effect) => effect.is(show))
    if (told) return told.value
    return transaction.docChanged || transaction.selection ? null : now
  },
  provide: (field) => [
    isPopupOpen.from(field, (card) => card !== null),
    showTooltip.from(
      field,
      (card) => card && { pos: card.from, end: card.to, create: (view: EditorView) => cardView(view, card) },
    ),
  ],
})

async function showCard(view: EditorView, tag: Tag, byKey: boolean): Promise<void> {
  const { doc, selection } = view.state
  const frame = view.state.facet(frameFacet)
  const [card, choices, proposed] = await Promise.all([
    frame.ask({ kind: 'hover', at: positionAt(doc, tag.label.from) }),
    choicesOf(view, tag),
    frame.ask({ kind: 'newEntity', range: rangeOf(doc, tag.label) }),
  ])
  // Whoever has gone on meanwhile does not wait for it.
  if (!view.state.doc.eq(doc) || !view.state.selection.eq(selection)) return
  const { from, to } = tag.label
  view.dispatch({
    effects: [
      show.of({ from, to, tag, hover: card, choices, isNew: proposed !== undefined, byKey }),
      closeHoverTooltips,
    ],
  })
}

const choicesOf = ({ state }: EditorView, { label }: Tag) =>
  state.facet(frameFacet).ask({ kind: 'tagging', range: rangeOf(state.doc, { from: label.from, to: label.to }) })

const close: Command = (view) => {
  if ((view.state.field(shown, false) ?? null) === null) return false
  view.focus()
  view.dispatch({ effects: show.of(null) })
  return true
}

function cardView(view: EditorView, card: Card): TooltipView {
  const { tag, hover, byKey } = card
  const settings = settingsOf(view.state)
  const frame = view.state.facet(frameFacet)
  const buttons = buttonsOf(view, card)
  const content = hover ? markdownDom(hover.contents, frame) : element('bdi', {}, tag.name ?? tag.ref)
  const dom = element(
    'div',
    {
      role: 'dialog',
      'aria-label': `${say(settings, 'tagCard')}: ${tag.name ?? tag.ref}`,
      class: 'seed-popup seed-card',
      dir: uiDirection(settings),
      on: {
        keydown: (event) => {
          if (event.key === 'Escape') close(view)
          else return
          event.preventDefault()
          event.stopPropagation()
        },
        focusout: ({ relatedTarget }) => {
          if (relatedTarget && !dom.contains(relatedTarget as Node)) {
            queueMicrotask(() => view.dispatch({ effects: show.of(null) }))
          }
        },
      },
    },
    ...findingsIn(view, tag),
    element('div', { class: 'seed-card-body' }, content),
    element('div', { class: 'seed-row seed-card-foot' }, ...buttons),
  )
  return { dom, offset: besideLine, mount: () => byKey && buttons[0]?.focus({ preventScroll: true }) }
}

/** What can be done with the tag and whom it means: what a file that is for reading only does not allow is left out. */
function buttonsOf(view: EditorView, { tag, choices, isNew }: Card): readonly HTMLButtonElement[] {
  const { state } = view
  const settings = settingsOf(state)
  const frame = state.facet(frameFacet)
  const at = positionAt(state.doc, tag.label.from)
  const untagEdits = choices?.tag?.untag
  const button = (key: CardButton, run: () => void, opens?: 'listbox'): HTMLButtonElement =>
    element(
      'button',
      {
        type: 'button',
        class: 'seed-button',
        'aria-haspopup': opens,
        on: { mousedown: (event) => event.preventDefault(), click: run },
      },
      say(settings, key),
    )
  /** A button that leads on to something else than the card. */
  const leading = (key: CardButton, run: () => unknown, opens?: 'listbox'): HTMLButtonElement =>
    button(
      key,
      () => {
        close(view)
        void run()
      },
      opens,
    )
  const isEntity = tag.known && tag.kind !== 'date'
  const record = isEntity ? [leading('openRecord', () => frame.perform({ kind: 'definition', at, aside: false }))] : []
  if (state.readOnly) return record
  return [
    ...(isNew
      ? [leading('createEntity', () => frame.perform({ kind: 'createEntity', range: rangeOf(state.doc, tag.label) }))]
      : []),
    ...(choices ? [leading('retarget', () => openPalette(view, tag.label), 'listbox')] : []),
    ...(untagEdits ? [button('untag', () => takeAway(view, untagEdits))] : []),
    ...record,
    ...(isEntity ? [leading('rename', () => frame.ask({ kind: 'rename', at }))] : []),
    leading('moreActions', () => openActions(view), 'listbox'),
  ]
}

type CardButton = 'createEntity' | 'retarget' | 'untag' | 'openRecord' | 'rename' | 'moreActions'

/** What was found in the tag: while a card is open, nothing else tells it. */
function findingsIn(view: EditorView, tag: Tag): readonly HTMLElement[] {
  const found: HTMLElement[] = []
  forEachFinding(view.state, (finding, from, to) => {
    if (from < tag.to && tag.from < to) found.push(findingCard(view, finding))
  })
  return found
}

function takeAway(view: EditorView, edits: NonNullable<TaggingChoices['tag']>['untag']): void {
  const said = EditorView.announce.of(say(settingsOf(view.state), 'untagged'))
  view.focus()
  view.dispatch({ changes: changesOf(view.state, edits), effects: said, userEvent: 'tag' })
}

/** A click in the empty rest of a line is at the last offset too. */
const isOnText = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('.cm-line') !== null && !target.classList.contains('cm-line')
