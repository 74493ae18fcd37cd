import type { SettingsFile } from '../../corpus/document.ts'
import { readSettingsFile } from '../../corpus/read-document.ts'
import { sameSettings } from '../../schema/settings.ts'
import { settingsShape } from '../../schema/settings-shape.ts'
import { mapOf } from '../../schema/values.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { Source } from '../../text/source.ts'
import { addItem } from './add-item.ts'

/** The text of a new `seedbed.yaml` that says of a name that it is never suggested (docs/format.md §7). */
export const settingsIgnoring = (name: string): string => `ignore-names:\n  - ${ignored(name)}\n`

/** The edit that says so in the `seedbed.yaml` that is there; undefined where it is written in a way that leaves no clear place. */
export function ignoreName({ source, yaml, settings }: SettingsFile, name: string): Edit | undefined {
  const { uri, version, text } = source
  const edit = yaml.root ? inMap(text, mapOf(yaml.root), name) : atEnd(text, name)
  if (!edit) return undefined
  const after = readSettingsFile(new Source(uri, version, applyEdits(text, [edit])))
  const names = [...settings.ignoreNames, { text: name, ref: undefined }]
  const isSound =
    after.yaml.problems.length <= yaml.problems.length &&
    sameSettings(after.settings, { ...settings, ignoreNames: names })
  return isSound ? edit : undefined
}

const ignored = (name: string): string => `{ text: ${writeScalar(name)} }`

const inMap = (text: string, map: ReturnType<typeof mapOf>, name: string): Edit | undefined =>
  map && addItem(text, map, 'ignore-names', ignored(name), order)

/** A file that is empty, or holds comments alone. */
function atEnd(text: string, name: string): Edit {
  const lineBreak = lineBreakOf(text)
  const opened = text === '' || /[\r\n\ufeff]$/.test(text) ? '' : lineBreak
  const end = text.length
  return { span: { start: end, end }, text: `${opened}${settingsIgnoring(name).replaceAll('\n', lineBreak)}` }
}

const order = settingsShape([]).fields.map(({ key }) => key)
