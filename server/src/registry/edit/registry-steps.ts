import { readYaml } from '../../syntax/read-yaml.ts'
import { yamlReading } from '../../syntax/yaml-reading.ts'
import { stepped, type TextSteps } from '../../text/compose-edits.ts'
import type { Edit } from '../../text/edit.ts'
import { insertRecord } from './insert-record.ts'
import { keepsOthers } from './kept-records.ts'
import { type RecordText, recordText } from './record-text.ts'
import { type RecordLines, type RegistryLines, recordOf, registryLines } from './registry-lines.ts'
import { removeRecord } from './remove-record.ts'

// Steps of an operation on one file of the registry. Each is undefined where the file leaves no safe place for it, or where anything else would
// read otherwise afterwards: then nothing is done.

/** The file with a record more under a type. */
export function withRecord(steps: TextSteps, type: string, id: string, record: RecordText): TextSteps | undefined {
  const after = changed(steps, [`${type}:${id}`], (lines) => [insertRecord(lines, type, id, record)])
  return after && said(after.text, type, id) === readingOf(`${record.text}\n`) ? after : undefined
}

/** The file without a record, and the record as it stood there. */
export function withoutRecord(
  steps: TextSteps,
  type: string,
  id: string,
): { readonly steps: TextSteps; readonly record: RecordText } | undefined {
  const lines = registryLines(steps.text)
  const record = lines && recordOf(lines, type, id)
  const after = record && changed(steps, [`${type}:${id}`], (of) => [removeRecord(of, type, record)], lines)
  return after && record && { steps: after, record: recordText(steps.text, record) }
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
  lines = registryLines(steps.text),
): TextSteps | undefined {
  const made = lines && edits(lines)
  return made && keepsOthers(lines, made, new Set(refs)) ? stepped(steps, made) : undefined
}

/** What a record of a file says. */
function said(text: string, type: string, id: string): string | undefined {
  const lines = registryLines(text)
  const record = lines && recordOf(lines, type, id)
  return record && readingOf(text.slice(record.span.start, record.span.end))
}

function readingOf(text: string): string {
  const { root, problems } = readYaml(text, { start: 0, end: text.length })
  return JSON.stringify([root && yamlReading(root), problems.length])
}
