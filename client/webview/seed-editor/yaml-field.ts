import { element } from '../element.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { type ShownField, textOf } from './shown-form.ts'
import { say } from './words.ts'

/** A value that a form cannot show whole, as it is written; it is changed in the YAML. */
export function yamlField({ field, id, settings, showYaml }: FieldSetting): FieldControl {
  const written = element('pre', { class: 'seed-yaml', dir: 'auto' })
  const main = element(
    'button',
    { id, type: 'button', class: 'seed-button', on: { click: showYaml } },
    say(settings, 'editAsYaml'),
  )
  const show = (now: ShownField) => {
    written.textContent = textOf(now.value)
    written.hidden = written.textContent === ''
  }
  show(field)
  return { dom: element('div', { class: 'seed-yaml-field' }, written, main), main, show, settle: async () => {} }
}
