import type { ChangeDesc, Text } from '@codemirror/state'
import type { ArticleForm, FormField } from '../../../server/src/protocol/article-form.ts'
import { type Span, spanOf } from './places.ts'

/** A field of the form, and where its entry stands in the text now. */
export interface ShownField extends Omit<FormField, 'range'> {
  readonly span?: Span
}

/** Where a finding stands, and the key that it misses. */
export interface FormFinding extends Span {
  readonly missingKey: string | undefined
}

/** The front matter as a form, moved along with the changes made since the server saw it. */
export type ShownForm = readonly ShownField[]

/** A form of the server's; its ranges are of that text. */
export const readForm = ({ fields }: ArticleForm, text: Text): ShownForm =>
  fields.map(({ range, ...field }) => (range ? { ...field, span: spanOf(text, range) } : field))

/** The form after more has been typed; the same one where none of its entries has moved, so that nothing is drawn. */
export function mapForm(form: ShownForm, changes: ChangeDesc): ShownForm {
  const mapped = form.map((field) => mapField(field, changes))
  return mapped.some((field, index) => field !== form[index]) ? mapped : form
}

function mapField(field: ShownField, changes: ChangeDesc): ShownField {
  if (!field.span) return field
  const from = changes.mapPos(field.span.from, 1)
  const to = changes.mapPos(field.span.to, -1)
  return from === field.span.from && to === field.span.to ? field : { ...field, span: { from, to } }
}

/** Whether two forms have the same fields, of the same kinds and names, in the same order: then what is drawn can stay, and with it focus and caret. */
export const isSameShape = (one: ShownForm, other: ShownForm): boolean =>
  one.length === other.length &&
  one.every((field, index) => same.every((member) => field[member] === other[index]?.[member]))

const same = ['key', 'kind', 'label', 'help', 'required'] as const

/** Whether a field is shown unasked: one that has to say something, or one of the common ones that does. */
export const isWanted = ({ value, required, common }: ShownField): boolean => required || (common && !isEmpty(value))

/** The fields that a finding is of: those that it touches, or the one whose key is missing. */
export function fieldsOf(form: ShownForm, { from, to, missingKey }: FormFinding): readonly ShownField[] {
  if (missingKey === undefined) return form.filter(({ span }) => span && from <= span.to && to >= span.from)
  const found =
    form.find(({ key }) => key === missingKey) ??
    // A map of which nothing is written is asked for by its first part.
    form.find(({ key }) => key.startsWith(`${missingKey}.`))
  return found ? [found] : []
}

const isEmpty = (value: ShownField['value']): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The texts of a value, for fields that hold several. */
export const textsOf = (value: FormField['value']): readonly string[] =>
  typeof value === 'string' ? (value === '' ? [] : [value]) : typeof value === 'object' ? (value ?? []) : []

/** The text of a value, for fields that hold one. */
export const textOf = (value: FormField['value']): string =>
  typeof value === 'string' ? value : textsOf(value).join(', ')
