import type { Article } from '../corpus/document.ts'
import { edited, placedAt, readState, type State } from '../lint/yaml/article-state.ts'
import { isSameOtherwise } from '../lint/yaml/same-otherwise.ts'
import type { FormValue, SetFieldAnswer } from '../protocol/article-form.ts'
import { type FormPlace, formFields } from '../schema/form-fields.ts'
import { FORMAT_VERSION, type Settings } from '../schema/settings.ts'
import { lineBreakOf } from '../text/line-break.ts'
import type { Context } from './context.ts'
import { listed, writeList } from './set-field/list-edits.ts'
import { narrowed } from './set-field/narrowed.ts'
import { removed } from './set-field/remove.ts'
import { addedEntry, rewriteText, writeText } from './set-field/write-entry.ts'

/**
 * The smallest edit that gives a field of the form another value, or takes it out: quoting, lists and comments stay as they are written. None where the
 * field has that value; refused where it is none of the form's, and where the YAML would then not read as it should.
 */
export function setField({ corpus, document }: Context, key: string, value: FormValue): SetFieldAnswer {
  const { settings } = corpus
  if (document.kind !== 'article' || settings.version > FORMAT_VERSION) return 'refused'
  const place = formFields(settings, document.meta).find((one) => one.key === key)
  if (!place) return 'refused'
  if (isSet(place, value)) return []
  const before = readState(document.source.text)
  const after = changed(document, settings, before, place, value)
  if (!after || !isSameOtherwise(before, after, place.path)) return 'refused'
  const reread = formFields(settings, after.meta).find((one) => one.key === key)
  if (reread ? !isSet(reread, value) : value !== null) return 'refused'
  const edit = narrowed(before.text, after.text)
  return edit ? [{ range: document.source.range(edit.span), newText: edit.text }] : []
}

/** Whether a field has that value already. */
function isSet({ entry, value, kind }: FormPlace, wanted: FormValue): boolean {
  if (wanted === null) return entry === undefined
  if (kind === 'yaml' || value === undefined) return false
  return JSON.stringify(value) === JSON.stringify(wanted)
}

function changed(
  article: Article,
  settings: Settings,
  before: State,
  place: FormPlace,
  value: FormValue,
): State | undefined {
  const { path, kind } = place
  if (value === null) return removed(before, path)
  if (!takes(kind, value)) return undefined
  const lineBreak = lineBreakOf(before.text)
  const written = placedAt(before.meta, path)?.entry.value
  if (!written) {
    const edit = addedEntry(article, settings, place, yamlOf(article, place, value, lineBreak))
    return edit && edited(before, edit)
  }
  if (isList(value)) return listed(before, path, value, isSingle(place))
  if (written.kind !== 'scalar' || written.alias) return undefined
  if (typeof value === 'boolean') return edited(before, { span: written.span, text: String(value) })
  return edited(before, rewriteText(before.text, written, value))
}

/** Whether a field of this kind can hold such a value. */
function takes(kind: FormPlace['kind'], value: FormValue): boolean {
  if (kind === 'yaml') return false
  if (kind === 'chips' || kind === 'articles') return isList(value)
  return kind === 'switch' ? typeof value === 'boolean' : typeof value === 'string'
}

function yamlOf(article: Article, place: FormPlace, value: Exclude<FormValue, null>, lineBreak: string): string {
  if (isList(value)) return writeList(value, isSingle(place))
  return typeof value === 'boolean' ? String(value) : writeText(article, place, value, lineBreak)
}

const isSingle = ({ field: { shape } }: FormPlace): boolean => shape.kind === 'list' && shape.single === true

const isList = (value: FormValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
