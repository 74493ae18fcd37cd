import { element } from '../element.ts'
import { dateName, dayName } from './calendar-month.ts'
import { datePicker } from './date-picker.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { picture } from './picture.ts'
import { type ShownField, textOf } from './shown-form.ts'
import { say } from './words.ts'
import { writtenInput } from './written-input.ts'

/** A date as EDTF, typed or taken from a month; beside it the same day as people say it. */
export function dateField(setting: FieldSetting): FieldControl {
  const { field, id, settings, editable } = setting
  const main = element('input', {
    id,
    dir: 'ltr',
    spellcheck: 'false',
    autocomplete: 'off',
    class: 'seed-input seed-date-input',
    title: say(settings, 'dateHint'),
    placeholder: 'YYYY-MM-DD',
    readonly: !editable,
  })
  const input = writtenInput(main, setting, textOf(field.value))
  const inWords = element('span', { class: 'seed-detail' })
  const button = element(
    'button',
    {
      type: 'button',
      class: 'seed-button seed-icon-button',
      'aria-label': say(settings, 'chooseDate'),
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      title: say(settings, 'chooseDate'),
      disabled: !editable,
      on: { click: () => (picker ? close(true) : open()) },
    },
    picture('M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3'),
  )
  const dom = element('div', { class: 'seed-row seed-date-field' }, main, button, inWords)
  let picker: HTMLElement | undefined
  const open = () => {
    const [day] = /^\d{4}-\d{2}-\d{2}/.exec(main.value) ?? []
    const [month] = /^\d{4}-\d{2}(?!\d)/.exec(main.value) ?? []
    const made = datePicker({
      settings,
      chosen: [day, month && `${month}-01`].find((iso) => iso !== undefined && isDay(iso)),
      today: today(),
      choose: (edtf) => {
        void input.put(edtf)
        draw()
        close(true)
      },
      close: () => close(true),
    })
    picker = made.dom
    dom.append(made.dom)
    button.setAttribute('aria-expanded', 'true')
    made.focus()
  }
  const close = (takesFocus: boolean) => {
    picker?.remove()
    picker = undefined
    button.setAttribute('aria-expanded', 'false')
    if (takesFocus) button.focus()
  }
  dom.addEventListener('focusout', ({ relatedTarget }) => {
    if (picker && relatedTarget && !dom.contains(relatedTarget as Node)) close(false)
  })
  let drawn: string | undefined
  const draw = () => {
    if (main.value === drawn) return
    drawn = main.value
    inWords.replaceChildren(...saidIn(main.value, setting))
  }
  main.addEventListener('input', draw)
  main.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !event.altKey || !editable) return
    event.preventDefault()
    open()
  })
  draw()
  return {
    dom,
    main,
    show(now: ShownField) {
      input.show(textOf(now.value))
      draw()
    },
    settle: input.settle,
  }
}

/** A whole day in words, in each calendar that is wished for. */
function saidIn(value: string, { settings }: FieldSetting): readonly HTMLElement[] {
  if (!isDay(value)) return []
  const { hijri, language } = settings
  const named = [dayName('gregory', value, language), ...(hijri ? [dateName('islamic-umalqura', value, language)] : [])]
  return named.map((name) => element('bdi', {}, name))
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(Date.parse(text)).toISOString().startsWith(text)

/** Here and now, not in Greenwich. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
