import { element } from '../element.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { type ShownField, textsOf } from './shown-form.ts'
import { type Choice, suggestingInput } from './suggesting-input.ts'
import { say } from './words.ts'

/** Several values as chips, each with a button that takes it out, and an input that adds one of the corpus's or a new one. */
export const chipsField = (setting: FieldSetting): FieldControl =>
  chips(setting, { placeholder: say(setting.settings, 'add'), isFree: true })

/** Articles by their titles, found by what is typed of them. */
export const articlesField = (setting: FieldSetting): FieldControl =>
  chips(setting, { placeholder: say(setting.settings, 'searchArticles'), isFree: false })

interface Kind {
  readonly placeholder: string
  readonly isFree: boolean
}

function chips(
  { field, id, settings, editable, set, choices }: FieldSetting,
  { placeholder, isFree }: Kind,
): FieldControl {
  let values = textsOf(field.value)
  const names = new Map<string, string>()
  const list = element('ul', { class: 'seed-chips', role: 'list' })
  const write = (now: readonly string[]) => {
    values = now
    draw()
    return set(now.length === 0 ? null : now)
  }
  const remove = (value: string) => {
    const at = values.indexOf(value)
    void write(values.filter((one) => one !== value))
    const buttons = [...list.querySelectorAll('button')]
    ;(buttons[Math.min(at, buttons.length - 1)] ?? adding.input).focus()
  }
  const draw = () => {
    list.replaceChildren(
      ...values.map((value) => {
        const name = names.get(value) ?? value
        const button = element(
          'button',
          {
            type: 'button',
            class: 'seed-chip-remove',
            'aria-label': say(settings, 'remove', name),
            disabled: !editable,
            on: {
              click: () => remove(value),
              keydown: (event) => {
                if (event.key !== 'Delete' && event.key !== 'Backspace') return
                event.preventDefault()
                remove(value)
              },
            },
          },
          '×',
        )
        return element('li', { class: 'seed-chip' }, element('bdi', {}, name), button)
      }),
    )
    list.hidden = values.length === 0
  }
  const adding = suggestingInput({
    id,
    settings,
    placeholder,
    isFree,
    find: async (typed) => (await choices(typed))?.filter(({ value }) => !values.includes(value)),
    choose: ({ value, label }: Choice) => {
      names.set(value, label)
      if (!values.includes(value)) void write([...values, value])
    },
  })
  adding.input.disabled = !editable
  adding.input.addEventListener('keydown', (event) => {
    if (event.key !== 'Backspace' || adding.input.value !== '' || event.isComposing) return
    // The first press goes to the last chip, the second takes it out.
    event.preventDefault()
    ;[...list.querySelectorAll('button')].at(-1)?.focus()
  })
  const show = (now: ShownField) => {
    for (const { value, label } of now.options ?? []) names.set(value, label)
    const told = textsOf(now.value)
    const drawn = JSON.stringify(values.map((value) => [value, names.get(value)]))
    if (JSON.stringify(told.map((value) => [value, names.get(value)])) === drawn && list.childElementCount > 0) return
    // A chip that is drawn anew must not take the focus with it.
    const focused = [...list.querySelectorAll<Element>('button')].indexOf(document.activeElement ?? list)
    values = told
    draw()
    if (focused >= 0) ([...list.querySelectorAll('button')][focused] ?? adding.input).focus()
  }
  show(field)
  draw()
  return {
    dom: element('div', { class: 'seed-chips-field' }, list, adding.dom),
    main: adding.input,
    show,
    // What is typed here seeks something; it becomes a value only when it is chosen.
    settle: async () => {},
  }
}
