import { type EditorState, type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import {
  type Command,
  EditorView,
  GutterMarker,
  gutter,
  keymap,
  showTooltip,
  type Tooltip,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import type { CodeAction } from 'vscode-languageserver-types'
import { element } from '../element.ts'
import { carriesOut } from './commands.ts'
import { markupFindingsAround } from './hidden-findings.ts'
import { besideLine, isPopupOpen } from './open-popup.ts'
import { picture } from './picture.ts'
import { rangeOf } from './places.ts'
import { shownKey } from './shown-key.ts'
import { frameFacet, settingsOf } from './surroundings.ts'
import { uiDirection } from './words.ts'

/** What the server can do about the place of the caret: a light bulb beside the line, and a list of what can be done. */
export const codeActions = (): Extension => [
  offered,
  menu,
  bulb,
  asking,
  keys,
  carriesOut.of({ actions: (view) => openActions(view) }),
]

/** Opens the list of actions, with those that are offered only to whoever asks. */
export const openActions: Command = (view) => {
  void ask(view, true).then((actions) => {
    if (actions !== undefined)
      view.dispatch({ effects: [setOffered.of(actions), setMenu.of(actions.length > 0 ? 0 : undefined)] })
    if (actions?.length === 0)
      view.dispatch({ effects: EditorView.announce.of(nothing[settingsOf(view.state).language]) })
  })
  return true
}

const nothing = { en: 'No actions here', ar: 'لا إجراءات هنا' }
const title = { en: 'Actions', ar: 'الإجراءات' }

const setOffered = StateEffect.define<readonly CodeAction[]>()

/** The actions of the place where the caret stands; none as soon as it moves. */
const offered = StateField.define<readonly CodeAction[]>({
  create: () => [],
  update: (actions, { effects, docChanged, selection }) => {
    const told = effects.find((effect) => effect.is(setOffered))
    return told ? told.value : docChanged || selection ? [] : actions
  },
})

/** Asks what can be done at the selection, and about what was found in the markup around it: that is drawn on the words while the markup is hidden. */
async function ask(view: EditorView, asked = false): Promise<readonly CodeAction[] | undefined> {
  const { doc, selection } = view.state
  const frame = view.state.facet(frameFacet)
  const places = [...markupFindingsAround(view.state, selection.main.head), selection.main]
  const answers = await Promise.all(
    places.map((place) =>
      frame.ask({ kind: 'codeActions', range: rangeOf(doc, place), ...(asked ? { asked: true } : {}) }),
    ),
  )
  if (!answers.some(Boolean) || !view.state.doc.eq(doc) || !view.state.selection.eq(selection)) return undefined
  const actions = answers.flatMap((answer) => answer ?? []).filter(({ disabled }) => disabled === undefined)
  // What can be done anywhere is in each answer.
  return [...new Map(actions.map((action) => [`${action.kind} ${action.title}`, action])).values()]
}

/** How long, in milliseconds, the caret has to rest until it is asked what can be done there. */
const REST = 500

const asking = ViewPlugin.define((view) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      if (!view.hasFocus || view.composing || view.state.field(menu) !== undefined) return
      const actions = await ask(view)
      // The list may have been opened meanwhile: it has more, and what is chosen in it stays where it is.
      if (actions && view.state.field(menu) === undefined) view.dispatch({ effects: setOffered.of(actions) })
    }, REST)
  }
  return {
    update: (update: ViewUpdate) => {
      if (update.selectionSet || update.docChanged || update.focusChanged) later()
    },
    destroy: () => clearTimeout(timer),
  }
})

class Bulb extends GutterMarker {
  override eq(): boolean {
    return true
  }
  override toDOM(view: EditorView): HTMLElement {
    const words = `${title[settingsOf(view.state).language]} (${shownKey('Mod-.')})`
    return element('span', { class: 'seed-bulb', role: 'button', title: words, 'aria-label': words }, picture(BULB))
  }
}

/** A bulb with its thread. */
const BULB = 'M6 11.5c0-2-2-2.5-2-5a4 4 0 0 1 8 0c0 2.5-2 3-2 5zM6.5 13.5h3'

const oneBulb = new Bulb()

const bulb = gutter({
  class: 'seed-bulbs',
  lineMarker: (view, { from, to }) => {
    const { head } = view.state.selection.main
    return from <= head && head <= to && view.state.field(offered).length > 0 ? oneBulb : null
  },
  lineMarkerChange: ({ state, startState, selectionSet }) =>
    selectionSet || state.field(offered) !== startState.field(offered),
  domEventHandlers: {
    mousedown: (view) => {
      view.focus()
      return openActions(view)
    },
  },
})

const setMenu = StateEffect.define<number | undefined>()

/** Which action of the open list is chosen; undefined where the list is closed. */
const menu = StateField.define<number | undefined>({
  create: () => undefined,
  update: (chosen, { effects, docChanged, selection }) => {
    const told = effects.findLast((effect) => effect.is(setMenu))
    return told ? told.value : docChanged || selection ? undefined : chosen
  },
  provide: (field) => [
    isPopupOpen.from(field, (chosen) => chosen !== undefined),
    showTooltip.compute([field, offered], (state) => (state.field(field) === undefined ? null : listTooltip(state))),
    EditorView.contentAttributes.compute([field], (state): Record<string, string> => {
      const chosen = state.field(field)
      return chosen === undefined
        ? {}
        : { 'aria-activedescendant': `seed-action-${chosen}`, 'aria-controls': 'seed-actions' }
    }),
  ],
})

function listTooltip(state: EditorState): Tooltip {
  const actions = state.field(offered)
  const chosen = state.field(menu)
  const { language } = settingsOf(state)
  return {
    pos: state.selection.main.head,
    create: (view) => ({
      offset: besideLine,
      dom: element(
        'ul',
        {
          class: 'seed-actions',
          id: 'seed-actions',
          role: 'listbox',
          'aria-label': title[language],
          dir: uiDirection(settingsOf(state)),
        },
        ...actions.map((action, index) =>
          element(
            'li',
            {
              id: `seed-action-${index}`,
              role: 'option',
              'aria-selected': String(index === chosen),
              class: action.isPreferred ? 'seed-preferred' : '',
              on: {
                mousedown: (event) => {
                  event.preventDefault()
                  perform(view, index)
                },
              },
            },
            action.title,
          ),
        ),
      ),
      mount: () => document.getElementById(`seed-action-${chosen}`)?.scrollIntoView({ block: 'nearest' }),
    }),
  }
}

function perform(view: EditorView, index: number | undefined): boolean {
  const action = index === undefined ? undefined : view.state.field(offered)[index]
  view.dispatch({ effects: setMenu.of(undefined) })
  if (action) view.state.facet(frameFacet).perform({ kind: 'codeAction', action })
  return true
}

/** A key of the open list. */
const inMenu =
  (to: (chosen: number, count: number) => number | undefined): Command =>
  (view) => {
    const chosen = view.state.field(menu)
    if (chosen === undefined) return false
    const count = view.state.field(offered).length
    const next = to(chosen, count)
    view.dispatch({ effects: setMenu.of(next === undefined ? undefined : (next + count) % count) })
    return true
  }

const keys = Prec.highest(
  keymap.of([
    { key: 'ArrowDown', run: inMenu((chosen) => chosen + 1), stopPropagation: true },
    { key: 'ArrowUp', run: inMenu((chosen) => chosen - 1), stopPropagation: true },
    { key: 'Home', run: inMenu(() => 0), stopPropagation: true },
    { key: 'End', run: inMenu((_chosen, count) => count - 1), stopPropagation: true },
    { key: 'Escape', run: inMenu(() => undefined), stopPropagation: true },
    {
      key: 'Enter',
      run: (view) => view.state.field(menu) !== undefined && perform(view, view.state.field(menu)),
      stopPropagation: true,
    },
  ]),
)
