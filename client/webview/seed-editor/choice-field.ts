import { element } from '../element.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { type ShownField, textOf } from './shown-form.ts'
import { say } from './words.ts'

/** One of several values; a value that is none of them stays, and is shown as it is written. */
export function choiceField({ field, id, settings, editable, set }: FieldSetting): FieldControl {
  const main = element('select', { id, class: 'seed-input', disabled: !editable })
  main.addEventListener('change', () => void set(main.value === '' ? null : main.value))
  let drawn = ''
  const show = (now: ShownField) => {
    const value = textOf(now.value)
    const options = now.options ?? []
    const all =
      options.some((option) => option.value === value) || value === '' ? options : [...options, { value, label: value }]
    const listed = JSON.stringify(all)
    // Drawn only when there are others: an open list would close.
    if (listed !== drawn) {
      const none = element('option', { value: '' }, say(settings, 'none'))
      main.replaceChildren(none, ...all.map((option) => element('option', { value: option.value }, option.label)))
      drawn = listed
    }
    if (main.value !== value) main.value = value
  }
  show(field)
  return { dom: main, main, show, settle: async () => {} }
}

/** Yes or no. */
export function switchField({ field, id, editable, set }: FieldSetting): FieldControl {
  const main = element('input', { id, type: 'checkbox', role: 'switch', class: 'seed-switch', disabled: !editable })
  main.addEventListener('change', () => void set(main.checked))
  const show = (now: ShownField) => {
    main.checked = now.value === true
  }
  show(field)
  return { dom: element('div', { class: 'seed-row' }, main), main, show, settle: async () => {} }
}
