import type { FormField } from '../../../server/src/protocol/article-form.ts'
import { articlesField, chipsField } from './chips-field.ts'
import { choiceField, switchField } from './choice-field.ts'
import { dateField } from './date-field.ts'
import type { FieldControl, FieldSetting } from './form-field.ts'
import { textField, urlField } from './text-field.ts'
import { yamlField } from './yaml-field.ts'

/** How each kind of field is asked for. */
export const formKinds: Readonly<Record<FormField['kind'], (setting: FieldSetting) => FieldControl>> = {
  text: textField,
  'long-text': textField,
  date: dateField,
  language: choiceField,
  choice: choiceField,
  chips: chipsField,
  articles: articlesField,
  url: urlField,
  switch: switchField,
  yaml: yamlField,
}
