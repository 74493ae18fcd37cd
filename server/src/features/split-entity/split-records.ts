import type { Corpus } from '../../corpus/corpus.ts'
import { targetId } from '../../corpus/site.ts'
import type { SourceEdits } from '../../corpus/workspace-edit.ts'
import type { WrittenEntity } from '../../corpus/written-entity.ts'
import { changedAlone, editsOfAlone, type OpenRecord, type RecordChange } from '../../registry/edit/record-alone.ts'
import { linesAt, newRecord } from '../../registry/edit/record-text.ts'
import type { RecordLines, RegistryLines } from '../../registry/edit/registry-lines.ts'
import { withRecord, withRecordEdits } from '../../registry/edit/registry-steps.ts'
import type { Name } from '../../registry/entity.ts'
import { addItems, dropItem } from '../../registry/merge/list-changes.ts'
import { entryOf, itemsOf, textsOf } from '../../schema/values.ts'
import { noSteps, type TextSteps } from '../../text/compose-edits.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { isItemOf, type NewEntity } from './new-record.ts'

/** What becomes of two records. */
export interface Parting {
  /** The fields of the new record, as YAML of one line each. */
  readonly fields: readonly (readonly [string, string])[]
  /** The names that leave the old one. */
  readonly gone: readonly Name[]
  /** The keys of both in the order in which readers look for them. */
  readonly order: readonly string[]
}

/** The edits of the old record, and those that write the new one: beside it, or where a redirect stands under its id. Undefined where there is no safe place. */
export function splitRecords(
  corpus: Corpus,
  { entity, source, alone, open }: WrittenEntity,
  one: NewEntity,
  { fields, gone, order }: Parting,
): readonly SourceEdits[] | undefined {
  const id = targetId(one.ref)
  const isTold = textsOf(entryOf(open.map, 'different-from')?.value).includes(one.ref)
  const telling = one.sharesName && !isTold ? [addItems('different-from', [{ written: one.ref }], order)] : []
  const changed = changedAlone(alone, [...gone.flatMap((name) => leaving(open, name)), ...telling])
  const old = changed && withRecordEdits(noSteps(source.text), entity.type, entity.id, () => editsOfAlone(changed))
  if (!old) return undefined
  const redirect = corpus.entity(one.ref)
  if (!redirect) {
    const steps = withRecord(old, entity.type, id, newRecord(id, fields))
    return steps && [{ source, edits: steps.edits }]
  }
  const there = corpus.source(redirect.uri)
  const start: TextSteps | undefined = redirect.uri === entity.uri ? old : there && noSteps(there.text)
  const steps = start && withRecordEdits(start, entity.type, id, instead(fields))
  if (!steps || !there) return undefined
  return start === old
    ? [{ source, edits: steps.edits }]
    : [
        { source, edits: old.edits },
        { source: there, edits: steps.edits },
      ]
}

/** The change that takes a name out of the aliases, unless a remark stands behind it. */
function leaving({ map }: OpenRecord, name: Name): readonly RecordChange[] {
  if (!itemsOf(entryOf(map, 'aliases')?.value).some((item) => isItemOf(item, name))) return []
  const drop = dropItem('aliases', (item) => isItemOf(item, name))
  return [
    (record) => {
      const edit = drop(record)
      const isRemarked = edit && record.text.slice(edit.span.start, edit.span.end).includes('#')
      return isRemarked ? { ...edit, span: { start: 0, end: 0 }, text: '' } : edit
    },
  ]
}

/** The edits that write fields in the place of what a record says; its key and the comments above stay. */
const instead =
  (fields: readonly (readonly [string, string])[]) =>
  ({ text }: RegistryLines, { key, own, column }: RecordLines): readonly Edit[] => {
    const ends = /(?:\r\n|\n|\r)$/.exec(text.slice(own.start, own.end))?.[0] ?? ''
    const whole = linesAt(newRecord('x', fields), column, lineBreakOf(text))
    const written = whole.slice(whole.indexOf(':'))
    return [{ span: { start: key.end, end: own.end }, text: written + ends }]
  }
