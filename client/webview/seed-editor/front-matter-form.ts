import { setDiagnosticsEffect } from '@codemirror/lint'
import { type Extension, Prec } from '@codemirror/state'
import { type Command, type EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { FormValue } from '../../../server/src/protocol/article-form.ts'
import { element } from '../element.ts'
import { carriesOut } from './commands.ts'
import { FieldWriting } from './field-writing.ts'
import { type FieldFinding, FindingList, forEachFinding } from './form-findings.ts'
import { FormRow } from './form-row.ts'
import {
  drawsFrontMatter,
  frontMatterField,
  frontMatterLines,
  LastingWidget,
  replacedLines,
  showFrontMatterAs,
} from './front-matter-state.ts'
import { type FormFinding, fieldsOf, isSameShape, isWanted, type ShownForm } from './shown-form.ts'
import { frameFacet, settingsField, settingsOf } from './surroundings.ts'
import { changesOf } from './wire-edits.ts'
import { say, uiDirection } from './words.ts'

/** The front matter as a form above the text. */
export function frontMatterForm(): Extension {
  return [
    forms,
    drawsFrontMatter(new LastingWidget((view) => view.plugin(forms)?.dom ?? element('div'))),
    carriesOut.of({ toggleFrontMatter }),
    // Before the key of every text field, which would put the caret at the start of the line.
    Prec.high(keymap.of([{ key: 'ArrowUp', run: enterFromBelow }])),
  ]
}

/** Shows the YAML in place of the form, or the form again. */
export const toggleFrontMatter: Command = (view) => {
  const { form, shownAs } = view.state.field(frontMatterField)
  if (!form) return false
  // What has been typed is in the YAML before it is shown.
  void settleForm(view).then(() =>
    view.dispatch({ effects: showFrontMatterAs.of(shownAs === 'form' ? 'yaml' : 'form') }),
  )
  return true
}

/** Writes into the text what has been typed into the form; comes before saving and before anything that speaks of the whole text. */
export const settleForm = async (view: EditorView): Promise<void> => view.plugin(forms)?.settle()

/** The part of the form in which what a finding is of is written, and can be gone to. */
export const fieldOfFinding = (view: EditorView, finding: FormFinding): HTMLElement | undefined =>
  view.plugin(forms)?.fieldOf(finding)

/** The form, made once for an editor and changed in place. */
class Form {
  readonly dom = element('div', { class: 'seed-form-place' })
  readonly #view: EditorView
  readonly #resized: ResizeObserver
  #rows: readonly FormRow[] = []
  #drawn: ShownForm | undefined
  #showsAll = false
  readonly #writing: FieldWriting
  readonly #general = new FindingList()

  constructor(view: EditorView) {
    this.#view = view
    this.#writing = new FieldWriting({
      text: () => view.state.doc,
      ask: (key, value) => view.state.facet(frameFacet).ask({ kind: 'setField', key, value }),
      put: (edits) => view.dispatch({ changes: changesOf(view.state, edits), userEvent: 'form', filter: false }),
    })
    this.#resized = new ResizeObserver(() => view.requestMeasure())
    this.#resized.observe(this.dom)
    this.dom.addEventListener('keydown', (event) => this.#key(event))
    this.#draw()
  }

  update({ state, startState, transactions }: ViewUpdate): void {
    const before = startState.field(frontMatterField)
    const now = state.field(frontMatterField)
    const areSettingsNew = state.field(settingsField, false) !== startState.field(settingsField, false)
    if (areSettingsNew || state.readOnly !== startState.readOnly) this.#drawn = undefined
    if (now !== before || areSettingsNew || state.readOnly !== startState.readOnly) this.#draw()
    const areFindingsNew = transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)))
    if (areFindingsNew || now !== before) this.#showFindings()
  }

  destroy(): void {
    this.#resized.disconnect()
  }

  async settle(): Promise<void> {
    await Promise.all(this.#rows.map((row) => row.control.settle()))
    await this.#writing.settled()
  }

  focusLast(): boolean {
    const last = this.#rows.findLast(({ dom }) => !dom.hidden)
    if (this.#view.state.field(frontMatterField).shownAs !== 'form' || !last) return false
    last.control.main.focus()
    return true
  }

  fieldOf(finding: FormFinding): HTMLElement | undefined {
    if (this.#view.state.field(frontMatterField).shownAs !== 'form') return undefined
    const [field] = fieldsOf(
      this.#rows.map((row) => row.field),
      finding,
    )
    const main = this.#rows.find(({ key }) => key === field?.key)?.control.main
    return main?.matches(':disabled') ? undefined : main
  }

  #draw(): void {
    const { form, shownAs } = this.#view.state.field(frontMatterField)
    if (!form) return
    if (shownAs === 'yaml') {
      this.#drawn = undefined
      this.#rows = []
      this.dom.replaceChildren(this.#bar('showForm'))
    } else if (this.#drawn && isSameShape(this.#drawn, form)) {
      for (const [index, field] of form.entries()) this.#rows[index]?.show(field)
    } else this.#drawAnew(form)
    if (shownAs === 'form') this.#drawn = form
    this.#hideUnused()
  }

  #drawAnew(form: ShownForm): void {
    const settings = settingsOf(this.#view.state)
    // The keyboard stays where it was, in the field of the same key.
    const focused = this.#rows.find(({ dom }) => dom.contains(document.activeElement))?.key
    // What has been typed into a field, and not been written, outlasts the coming and going of others.
    const kept = this.#drawn ? this.#rows : []
    this.#rows = form.map(
      (field) =>
        kept.find((row) => isSameShape([row.field], [field]))?.show(field) ??
        new FormRow({
          field,
          id: `form-${field.key}`,
          settings,
          editable: !this.#view.state.readOnly,
          set: (value) => this.#set(field.key, value),
          isFirst: () => this.#view.state.facet(frameFacet).isFirst,
          choices: async (typed) => (await this.#ask(field.key, typed)) ?? [],
          openLink: (target) => this.#view.state.facet(frameFacet).perform({ kind: 'open', target }),
          showYaml: () => toggleFrontMatter(this.#view),
        }),
    )
    const rows = element('div', { class: 'seed-form-rows' }, ...this.#rows.map(({ dom }) => dom))
    const dom = element(
      'section',
      {
        class: 'seed-form',
        dir: uiDirection(settings),
        lang: settings.language,
        'aria-label': say(settings, 'frontMatter'),
      },
      this.#general.dom,
      rows,
      this.#bar('showYaml'),
    )
    this.dom.replaceChildren(dom)
    this.#rows.find(({ key }) => key === focused)?.control.main.focus()
  }

  #bar(key: 'showYaml' | 'showForm'): HTMLElement {
    const settings = settingsOf(this.#view.state)
    const button = (label: string, click: () => void) =>
      element('button', { type: 'button', class: 'seed-button seed-quiet', on: { click } }, label)
    const more = button('', () => {
      this.#showsAll = !this.#showsAll
      this.#hideUnused()
    })
    more.classList.add('seed-more-fields')
    const toggle = button(say(settings, key), () => toggleFrontMatter(this.#view))
    return element(
      'div',
      { class: 'seed-form-bar', dir: uiDirection(settings) },
      ...(key === 'showYaml' ? [more] : []),
      toggle,
    )
  }

  /** Fields that nobody has to look at first are kept out of sight until somebody wants them, so that the text begins on the first page. */
  #hideUnused(): void {
    const unused = this.#rows.filter((row) => !isWanted(row.field))
    for (const row of this.#rows) {
      const holdsFocus = row.dom.contains(document.activeElement)
      row.hide(unused.includes(row) && !this.#showsAll && !holdsFocus && !row.hasFindings)
    }
    const more = this.dom.querySelector<HTMLElement>('.seed-more-fields')
    if (!more) return
    const settings = settingsOf(this.#view.state)
    more.hidden = unused.length === 0
    const label = say(settings, this.#showsAll ? 'fewerFields' : 'moreFields')
    if (more.textContent === label) return
    more.textContent = label
    more.setAttribute('aria-expanded', String(this.#showsAll))
  }

  #showFindings(): void {
    const { state } = this.#view
    const lines = replacedLines(state) ?? frontMatterLines(state)
    if (!lines) return
    const findings: FieldFinding[] = []
    forEachFinding(state, ({ severity, message, missingKey }, from, to) => {
      if (from <= lines.to) findings.push({ from, to, severity, message, missingKey })
    })
    const form = this.#rows.map(({ field }) => field)
    const keys = new Map(findings.map((finding) => [finding, fieldsOf(form, finding).map(({ key }) => key)]))
    for (const row of this.#rows) row.showFindings(findings.filter((finding) => keys.get(finding)?.includes(row.key)))
    this.#general.show(findings.filter((finding) => keys.get(finding)?.length === 0))
    this.#hideUnused()
  }

  /** What could not be written stays in its field as it was typed, and the field says so. */
  async #set(key: string, value: FormValue): Promise<boolean> {
    const isWritten = await this.#writing.write(key, value)
    const row = this.#rows.find((one) => one.key === key)
    row?.fail(isWritten ? undefined : say(settingsOf(this.#view.state), 'notSaved'))
    if (row) this.#hideUnused()
    return isWritten
  }

  async #ask(key: string, typed: string) {
    const frame = this.#view.state.facet(frameFacet)
    return (
      (await frame.ask({ kind: 'fieldChoices', key, typed })) ?? (await frame.ask({ kind: 'fieldChoices', key, typed }))
    )
  }

  #key(event: KeyboardEvent): void {
    const isCommand = event.ctrlKey || event.metaKey
    const frame = this.#view.state.facet(frameFacet)
    const deed = isCommand && !event.altKey ? deeds[`${event.shiftKey ? 'shift-' : ''}${event.code}`] : undefined
    if (deed) {
      event.preventDefault()
      void this.settle().then(() => frame.perform({ kind: deed }))
    } else if (event.key === 'Escape') this.#view.focus()
    else if (!isCommand && (!event.altKey || event.defaultPrevented)) {
      // What is typed here is no shortcut of VS Code's; Alt+E may be the second half of one.
      event.stopPropagation()
      return
    } else return
    event.stopPropagation()
  }
}

// By the place of the key: an Arabic keyboard has other letters there.
const deeds: Readonly<Record<string, 'save' | 'undo' | 'redo'>> = {
  KeyS: 'save',
  KeyZ: 'undo',
  KeyY: 'redo',
  'shift-KeyZ': 'redo',
}

const forms = ViewPlugin.fromClass(Form)

/** From the first line of the text the caret goes up into the form. */
const enterFromBelow: Command = (view) => {
  const { main } = view.state.selection
  const lines = replacedLines(view.state)
  if (!lines || !main.empty || view.state.doc.lineAt(main.head).from > lines.to + 1) return false
  const up = view.moveVertically(main, false)
  // A long line is several on the screen.
  if (
    up.head > lines.to &&
    up.head !== main.head &&
    view.coordsAtPos(up.head)?.top !== view.coordsAtPos(main.head)?.top
  )
    return false
  return view.plugin(forms)?.focusLast() ?? false
}
