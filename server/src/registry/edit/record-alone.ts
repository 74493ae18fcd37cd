import { readYaml } from '../../syntax/read-yaml.ts'
import type { YamlComment, YamlMap } from '../../syntax/yaml.ts'
import { noSteps, stepped, type TextSteps } from '../../text/compose-edits.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { moved } from '../../text/span.ts'
import { recordMap } from './record-fields.ts'
import { type RecordLines, type RegistryLines, registryLines } from './registry-lines.ts'

/**
 * A record with its comments in a file of its own, under its type: many changes of it, one after the other, cost nothing of the file that it
 * stands in, and `editsOfAlone` says them there.
 */
export interface RecordAlone {
  readonly steps: TextSteps
  /** How much further on the record stands in its own file. */
  readonly shift: number
}

/** A record as it can be looked at: all spans count in `text`. */
export interface OpenRecord {
  readonly text: string
  readonly lines: RecordLines
  readonly map: YamlMap
}

/** A change of a record as it is written; undefined where it leaves no clear place for that. */
export type RecordChange = (record: OpenRecord) => Edit | undefined

/** Takes a record out to look at it; its file stays as it is. */
export function recordAlone({ text }: RegistryLines, type: string, { span }: RecordLines): RecordAlone {
  const head = `${type}:${lineBreakOf(text)}`
  return { steps: noSteps(head + text.slice(span.start, span.end)), shift: span.start - head.length }
}

/** The record, read; undefined where it is no map. */
export function openRecord({ steps: { text } }: RecordAlone): OpenRecord | undefined {
  const file = registryLines(text)
  const [lines, second] = file?.sections.length === 1 ? (file.sections[0]?.records ?? []) : []
  const map = file && lines && !second ? recordMap(file, lines) : undefined
  return lines && map && { text, lines, map }
}

/** The record after changes, each of which sees what those before it made; undefined where one of them cannot be. */
export function changedAlone(alone: RecordAlone, changes: readonly RecordChange[]): RecordAlone | undefined {
  let now: RecordAlone | undefined = alone
  for (const change of changes) {
    const record: OpenRecord | undefined = now && openRecord(now)
    const edit: Edit | undefined = record && change(record)
    now = now && edit && { ...now, steps: stepped(now.steps, [edit]) }
  }
  return now && openRecord(now) ? now : undefined
}

/** All that was changed, as edits of the file that the record stands in. */
export const editsOfAlone = ({ steps, shift }: RecordAlone): readonly Edit[] =>
  steps.edits.map(({ span, text }) => ({ span: moved(span, shift), text }))

/** The comments in a record and directly above it, in text order. */
export const commentsOf = ({ text }: OpenRecord): readonly YamlComment[] =>
  readYaml(text, { start: 0, end: text.length }).comments
