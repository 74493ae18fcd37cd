import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { type Command, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { element } from '../element.ts'
import { carriesOut } from './commands.ts'
import { rowAfter } from './palette-entries.ts'
import { isHeading, looksSame, outlineField, rowAt } from './shown-outline.ts'
import { settingsField, settingsOf } from './surroundings.ts'
import { say, uiDirection } from './words.ts'

/** The outline beside the text, at the end of its lines: it follows the caret, and leads to what is chosen in it. */
export function outlinePanel(): Extension {
  return [outlineField, isShown, panels, carriesOut.of({ toggleOutline })]
}

/** Shows the outline, or hides it. */
export const toggleOutline: Command = (view) => {
  const shows = !isOutlineShown(view.state)
  const hadFocus = view.plugin(panels)?.hasFocus ?? false
  view.dispatch({ effects: show.of(shows) })
  if (!shows && hadFocus) view.focus()
  return true
}

/** Whether the outline is shown. */
export const isOutlineShown = (state: EditorState): boolean => state.field(isShown, false) ?? false

const show = StateEffect.define<boolean>()

const isShown = StateField.define<boolean>({
  create: () => false,
  update: (now, { effects }) => effects.reduce((shown, effect) => (effect.is(show) ? effect.value : shown), now),
})

class Outline {
  readonly dom = element('aside', { class: 'seed-outline', 'aria-labelledby': 'seed-outline-title' })
  readonly #view: EditorView
  #items: readonly HTMLElement[] = []
  #current = -1
  /** The row that has the tab stop. */
  #active = 0

  constructor(view: EditorView) {
    this.#view = view
    view.dom.append(this.dom)
    this.dom.addEventListener('keydown', (event) => this.#key(event))
    this.#draw()
  }

  get hasFocus(): boolean {
    return this.dom.contains(document.activeElement)
  }

  update({ state, startState, selectionSet, docChanged }: ViewUpdate): void {
    const isNew = (field: StateField<unknown>) => state.field(field, false) !== startState.field(field, false)
    if (isNew(isShown) || isNew(settingsField)) this.#draw()
    else if (!isOutlineShown(state)) return
    // Only what is said or how deep it stands is seen; places change with every letter.
    else if (!looksSame(state.field(outlineField), startState.field(outlineField))) this.#draw()
    else if (selectionSet || docChanged || isNew(outlineField)) this.#follow()
  }

  destroy(): void {
    this.dom.remove()
  }

  #draw(): void {
    const { state } = this.#view
    const settings = settingsOf(state)
    const hadFocus = this.hasFocus
    this.dom.hidden = !isOutlineShown(state)
    this.dom.dir = uiDirection(settings)
    this.dom.lang = settings.language
    if (this.dom.hidden) {
      this.dom.replaceChildren()
      return
    }
    const rows = state.field(outlineField)
    this.#active = Math.max(0, Math.min(this.#active, rows.length - 1))
    this.#items = rows.map((row, index) =>
      element(
        'div',
        {
          role: 'treeitem',
          'aria-level': row.level,
          tabindex: index === this.#active ? 0 : -1,
          class: isHeading(row) ? 'seed-outline-row seed-outline-heading' : 'seed-outline-row',
          title: row.detail,
          on: {
            // The row is not chosen by the press, which would take the caret from the text.
            click: () => this.#go(index),
          },
        },
        // Of each part around it one step, with a line down its side.
        ...Array.from({ length: row.level - 1 }, () => element('span', { class: 'seed-outline-step' })),
        element('bdi', { class: 'seed-outline-name' }, row.name),
      ),
    )
    const title = element('h2', { class: 'seed-outline-title', id: 'seed-outline-title' }, say(settings, 'outline'))
    const nothing = element('p', { class: 'seed-help' }, say(settings, 'noOutline'))
    const tree = element('div', { role: 'tree', 'aria-labelledby': title.id }, ...this.#items)
    this.dom.replaceChildren(title, rows.length === 0 ? nothing : tree)
    this.#current = -1
    this.#follow()
    if (hadFocus) this.#items[this.#active]?.focus()
  }

  #follow(): void {
    const { state } = this.#view
    const at = rowAt(state.field(outlineField), state.selection.main.head)
    if (at === this.#current) return
    this.#items[this.#current]?.removeAttribute('aria-current')
    this.#items[at]?.setAttribute('aria-current', 'location')
    this.#current = at
    if (at >= 0 && !this.hasFocus) this.#activate(at)
    const item = this.#items[at]
    // Scrolled by hand: the browser would scroll the text as well.
    if (
      item &&
      (item.offsetTop < this.dom.scrollTop || item.offsetTop > this.dom.scrollTop + this.dom.clientHeight - 30)
    ) {
      this.dom.scrollTop = item.offsetTop - this.dom.clientHeight / 2
    }
  }

  #activate(index: number): void {
    this.#items[this.#active]?.setAttribute('tabindex', '-1')
    this.#items[index]?.setAttribute('tabindex', '0')
    this.#active = index
  }

  #go(index: number): void {
    const row = this.#view.state.field(outlineField)[index]
    if (!row) return
    this.#view.dispatch({
      selection: { anchor: row.goesTo },
      effects: EditorView.scrollIntoView(row.goesTo, { y: 'start', yMargin: 40 }),
      userEvent: 'select',
    })
    this.#view.focus()
  }

  #key(event: KeyboardEvent): void {
    const row = rowAfter(event.key, this.#active, this.#items.length)
    if (row !== undefined) {
      this.#activate(row)
      this.#items[row]?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') this.#go(this.#active)
    else if (event.key === 'Escape') this.#view.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

const panels = ViewPlugin.fromClass(Outline)
