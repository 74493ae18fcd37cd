import type { Corpus } from '../../corpus/corpus.ts'
import { targetId } from '../../corpus/site.ts'
import type { SourceEdits } from '../../corpus/workspace-edit.ts'
import type { WrittenEntity } from '../../corpus/written-entity.ts'
import { changedAlone, editsOfAlone, type RecordAlone } from '../../registry/edit/record-alone.ts'
import { linesAt, newRecord } from '../../registry/edit/record-text.ts'
import type { RecordLines, RegistryLines } from '../../registry/edit/registry-lines.ts'
import { knowing, withRecord, withRecordEdits } from '../../registry/edit/registry-steps.ts'
import { addItems } from '../../registry/merge/list-changes.ts'
import { entryOf, textsOf } from '../../schema/values.ts'
import { noSteps, type TextSteps } from '../../text/compose-edits.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import type { PartedEntity } from './new-record.ts'

/** What becomes of two records. */
export interface Parting {
  /** The fields of the new record, as YAML of one line each. */
  readonly fields: readonly (readonly [string, string])[]
  /** The old one, without the names that leave it. */
  readonly left: RecordAlone
  /** The keys of both in the order in which readers look for them. */
  readonly order: readonly string[]
}

/** The edits of the old record, and those that write the new one: beside it, or where a redirect stands under its id. Undefined where there is no safe place. */
export function splitRecords(
  corpus: Corpus,
  { entity, source, lines, open }: WrittenEntity,
  one: PartedEntity,
  { fields, left, order }: Parting,
): readonly SourceEdits[] | undefined {
  const id = targetId(one.ref)
  const isTold = textsOf(entryOf(open.map, 'different-from')?.value).includes(one.ref)
  const telling = one.sharesName && !isTold ? [addItems('different-from', [{ written: one.ref }], order)] : []
  const changed = changedAlone(left, telling)
  const start = knowing(lines)
  const old = changed && withRecordEdits(start, entity.type, entity.id, () => editsOfAlone(changed))
  if (!old) return undefined
  const redirect = corpus.entity(one.ref)
  if (!redirect) {
    const steps = withRecord(old, entity.type, id, newRecord(id, fields))
    return steps && [{ source, edits: steps.edits }]
  }
  const there = corpus.source(redirect.uri)
  const other: TextSteps | undefined = redirect.uri === entity.uri ? old : there && noSteps(there.text)
  const steps = other && withRecordEdits(other, entity.type, id, instead(fields))
  if (!steps || !there) return undefined
  return other === old
    ? [{ source, edits: steps.edits }]
    : [
        { source, edits: old.edits },
        { source: there, edits: steps.edits },
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
