import type { EditorState, Extension } from '@codemirror/state'
import { type Command, type EditorView, type Panel, showPanel } from '@codemirror/view'
import { element } from '../element.ts'
import { commandNamed } from './commands.ts'
import { isFocusMode } from './focus-mode.ts'
import { settleForm } from './front-matter-form.ts'
import { frontMatterField } from './front-matter-state.ts'
import { showsMarkup } from './hidden-markup.ts'
import { isOutlineShown } from './outline-panel.ts'
import { picture } from './picture.ts'
import { rangeOf } from './places.ts'
import { frameFacet, settingsField, settingsOf } from './surroundings.ts'
import { say, uiDirection } from './words.ts'

/** The buttons above the text; all of them are commands with keys as well. */
export const toolbar = (): Extension => showPanel.compute([settingsField], () => (view) => panel(view))

interface Button {
  readonly key: Parameters<typeof plainly>[1]
  /** Lines of a picture of sixteen units. */
  readonly drawn: string
  readonly run: Command
  /** Whether it is switched on; undefined for what happens once. */
  readonly isOn?: (state: EditorState) => boolean
  readonly isFor?: (state: EditorState) => boolean
  /** A gap stands before it. */
  readonly begins?: boolean
}

const buttons: readonly Button[] = [
  {
    key: 'tag',
    drawn: 'M2 2.5h6l6 6-5.5 5.5-6.5-6.5zM5 5.4v.2',
    run: commandNamed('tagSelection'),
    isFor: (state) => !state.readOnly,
  },
  { key: 'find', drawn: 'M6.5 2.5a4 4 0 1 1 0 8a4 4 0 1 1 0-8M9.5 9.5l4.5 4.5', run: commandNamed('find') },
  {
    key: 'frontMatter',
    drawn: 'M2.5 2.5h11v11h-11zM5 5.5h6M5 8h6M5 10.5h3',
    run: commandNamed('toggleFrontMatter'),
    isOn: (state) => state.field(frontMatterField, false)?.shownAs !== 'yaml',
    begins: true,
  },
  { key: 'markup', drawn: 'M5 4l-3.5 4 3.5 4M11 4l3.5 4-3.5 4', run: commandNamed('toggleMarkup'), isOn: showsMarkup },
  {
    key: 'focusMode',
    drawn: 'M2.5 8h11M5 4h6M5 12h6M1 8h.5M14.5 8h.5',
    run: commandNamed('toggleFocus'),
    isOn: isFocusMode,
  },
  {
    key: 'outline',
    drawn: 'M2 3.5h12M5 8h9M5 12.5h9',
    run: commandNamed('toggleOutline'),
    isOn: isOutlineShown,
  },
  {
    key: 'textEditor',
    drawn: 'M1.5 3h13v10h-13zM8 3v10',
    run: (view) => {
      const { from, to } = view.state.selection.main
      void settleForm(view).then(() =>
        view.state.facet(frameFacet).perform({ kind: 'textEditor', range: rangeOf(view.state.doc, { from, to }) }),
      )
      return true
    },
    begins: true,
  },
  { key: 'exportHtml', drawn: 'M8 10v-8M5 5l3-3 3 3M2.5 9v4.5h11v-4.5', run: exporting(false) },
  { key: 'print', drawn: 'M4 6v-4h8v4M4 11h-2.5v-5h13v5h-2.5M4 9h8v5h-8z', run: exporting(true) },
]

function exporting(print: boolean): Command {
  return (view) => {
    void settleForm(view).then(() => view.state.facet(frameFacet).perform({ kind: 'export', print }))
    return true
  }
}

/** The words of buttons have nothing to be filled in. */
const plainly = (
  settings: ReturnType<typeof settingsOf>,
  key: 'tag' | 'find' | 'frontMatter' | 'markup' | 'focusMode' | 'outline' | 'textEditor' | 'exportHtml' | 'print',
): string => say(settings, key)

function panel(view: EditorView): Panel {
  const settings = settingsOf(view.state)
  const made = buttons.map((button, index) => ({ button, dom: buttonOf(view, button, index) }))
  const all = made.map(({ dom }) => dom)
  const dom = element(
    'div',
    {
      role: 'toolbar',
      class: 'seed-toolbar',
      dir: uiDirection(settings),
      lang: settings.language,
      'aria-label': say(settings, 'toolbar'),
      on: {
        keydown: (event) => {
          const to = neighbour(event.key, all, dom.dir === 'rtl')
          if (!to) return
          event.preventDefault()
          event.stopPropagation()
          for (const one of all) one.tabIndex = one === to ? 0 : -1
          to.focus()
        },
      },
    },
    ...all,
  )
  const draw = (state: EditorState) => {
    for (const { button, dom: one } of made) {
      one.disabled = button.isFor?.(state) === false
      if (button.isOn) one.setAttribute('aria-pressed', String(button.isOn(state)))
    }
  }
  draw(view.state)
  return { dom, top: true, update: ({ state }) => draw(state) }
}

/** One stop for Tab; arrows go from button to button, Home and End to the ends. */
function neighbour(key: string, all: readonly HTMLButtonElement[], isRtl: boolean): HTMLButtonElement | undefined {
  const enabled = all.filter((one) => !one.disabled)
  const at = (enabled as readonly (Element | null)[]).indexOf(document.activeElement)
  const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[key]
  if (key === 'Home') return enabled[0]
  if (key === 'End') return enabled.at(-1)
  return step === undefined ? undefined : enabled[(at + step + enabled.length) % enabled.length]
}

function buttonOf(view: EditorView, { key, drawn, run, begins }: Button, index: number): HTMLButtonElement {
  const label = plainly(settingsOf(view.state), key)
  return element(
    'button',
    {
      type: 'button',
      class: begins ? 'seed-button seed-icon-button seed-begins' : 'seed-button seed-icon-button',
      title: label,
      'aria-label': label,
      tabindex: index === 0 ? 0 : -1,
      on: {
        // The text keeps its selection and the caret.
        mousedown: (event) => event.preventDefault(),
        click: () => run(view),
      },
    },
    picture(drawn),
  )
}
