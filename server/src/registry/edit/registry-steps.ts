import { readYaml } from '../../syntax/read-yaml.ts'
import { yamlReading } from '../../syntax/yaml-reading.ts'
import { noSteps, stepped, type TextSteps } from '../../text/compose-edits.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { insertRecord } from './insert-record.ts'
import { keptLines } from './kept-records.ts'
import { type RecordText, recordText } from './record-text.ts'
import { type RecordLines, type RegistryLines, recordOf, registryLines } from './registry-lines.ts'
import { removeRecord } from './remove-record.ts'

// Steps of an operation on one file of the registry. Each is undefined where the file leaves no safe place for it, or where anything else would
// read otherwise afterwards: then nothing is done.

/** Steps before the first one, of a file that has been cut already. */
export function knowing(lines: RegistryLines): TextSteps {
  const steps = noSteps(lines.text)
  known.set(steps, lines)
  return steps
}

/** The file with a record more under a type. */
export function withRecord(steps: TextSteps, type: string, id: string, record: RecordText): TextSteps | undefined {
  const after = step(steps, [`${type}:${id}`], (lines) => [insertRecord(lines, type, id, record)])
  const put = after && recordOf(after.lines, type, id)
  if (!put || readingOf(after.lines.text, put.span) !== readingOf(`${record.text}\n`)) return undefined
  return after.steps
}

/** The file without a record, and the record as it stood there. */
export function withoutRecord(
  steps: TextSteps,
  type: string,
  id: string,
): { readonly steps: TextSteps; readonly record: RecordText } | undefined {
  const lines = linesOf(steps)
  const record = lines && recordOf(lines, type, id)
  const after = record && step(steps, [`${type}:${id}`], (of) => [removeRecord(of, type, record)], lines)
  return after && { steps: after.steps, record: recordText(steps.text, record) }
}

/** The file with edits of one record. */
export const withRecordEdits = (
  steps: TextSteps,
  type: string,
  id: string,
  edits: (lines: RegistryLines, record: RecordLines) => readonly Edit[] | undefined,
): TextSteps | undefined =>
  changed(steps, [`${type}:${id}`], (lines) => {
    const record = recordOf(lines, type, id)
    return record && edits(lines, record)
  })

/** The file after edits that leave all records as they are written but some (`type:id`). */
export function changed(
  steps: TextSteps,
  refs: readonly string[],
  edits: (lines: RegistryLines) => readonly Edit[] | undefined,
): TextSteps | undefined {
  return step(steps, refs, edits)?.steps
}

/** One step, and the lines of the file after it, with which the next one begins. */
function step(
  steps: TextSteps,
  refs: readonly string[],
  make: (lines: RegistryLines) => readonly Edit[] | undefined,
  before = linesOf(steps),
): { readonly steps: TextSteps; readonly lines: RegistryLines } | undefined {
  const edits = before && make(before)
  const lines = edits && keptLines(before, edits, new Set(refs))
  if (!lines) return undefined
  const after = stepped(steps, edits, lines.text)
  known.set(after, lines)
  return { steps: after, lines }
}

const linesOf = (steps: TextSteps): RegistryLines | undefined => known.get(steps) ?? registryLines(steps.text)

const known = new WeakMap<TextSteps, RegistryLines>()

/** What a record says. */
function readingOf(text: string, span: Span = { start: 0, end: text.length }): string {
  const { root, problems } = readYaml(text, span)
  return JSON.stringify([root && yamlReading(root), problems.length])
}
