import { element } from '../element.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { textOf } from './shown-form.ts'
import { say } from './words.ts'
import { writtenInput } from './written-input.ts'

/** A text of one line, which wraps where it is long, or of several (`long-text`). */
export function textField(setting: FieldSetting): FieldControl {
  const { field, id, editable } = setting
  const main = element('textarea', { id, rows: 1, dir: 'auto', class: 'seed-input', readonly: !editable })
  const input = writtenInput(main, setting, textOf(field.value), field.kind === 'long-text')
  return { dom: main, main, show: (now) => input.show(textOf(now.value)), settle: input.settle }
}

/** The address of a page, and a button that opens it. */
export function urlField(setting: FieldSetting): FieldControl {
  const { field, id, editable, settings, openLink } = setting
  const main = element('input', {
    id,
    type: 'url',
    dir: 'ltr',
    spellcheck: 'false',
    class: 'seed-input',
    readonly: !editable,
  })
  const input = writtenInput(main, setting, textOf(field.value))
  const open = element(
    'button',
    {
      type: 'button',
      class: 'seed-button seed-icon-button',
      title: say(settings, 'openLink'),
      'aria-label': say(settings, 'openLink'),
      on: { click: () => main.value !== '' && openLink(main.value) },
    },
    '↗',
  )
  const draw = () => {
    open.hidden = main.value === ''
  }
  main.addEventListener('input', draw)
  draw()
  return {
    dom: element('div', { class: 'seed-row' }, main, open),
    main,
    show(now) {
      input.show(textOf(now.value))
      draw()
    },
    settle: input.settle,
  }
}
