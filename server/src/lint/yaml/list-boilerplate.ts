import type { SettingsFile } from '../../corpus/document.ts'
import { readSettingsFile } from '../../corpus/read-document.ts'
import { sameSettings } from '../../schema/settings.ts'
import { settingsShape } from '../../schema/settings-shape.ts'
import { mapOf } from '../../schema/values.ts'
import { writeQuoted } from '../../syntax/yaml-write.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { Source } from '../../text/source.ts'
import { wordsKey } from '../text/passages.ts'
import { addItems } from './add-item.ts'

/** The text of a new `seedbed.yaml` that lists lines as boilerplate (docs/format.md §7): in quotation marks, as a line may look like anything. */
export const settingsListing = (lines: readonly string[]): string =>
  `boilerplate:\n${lines.map((line) => `  - ${writeQuoted(line)}\n`).join('')}`

/** Those of some lines that are not listed yet, each once. */
export function unlisted(lines: readonly string[], listed: readonly string[]): readonly string[] {
  const keys = new Set(listed.map(wordsKey))
  return lines.filter((line) => {
    const key = wordsKey(line)
    if (keys.has(key)) return false
    keys.add(key)
    return true
  })
}

/** The edit that lists lines in the `seedbed.yaml` that is there, all else as it was; undefined where that is written in a way that leaves no clear place. */
export function listBoilerplate({ source, yaml, settings }: SettingsFile, lines: readonly string[]): Edit | undefined {
  const { uri, version, text } = source
  const edit = yaml.root ? inMap(text, mapOf(yaml.root), lines) : atEnd(text, lines)
  if (!edit) return undefined
  const after = readSettingsFile(new Source(uri, version, applyEdits(text, [edit])))
  const isSound =
    after.yaml.problems.length <= yaml.problems.length &&
    sameSettings(after.settings, { ...settings, boilerplate: [...settings.boilerplate, ...lines] })
  return isSound ? edit : undefined
}

const inMap = (text: string, map: ReturnType<typeof mapOf>, lines: readonly string[]): Edit | undefined =>
  map && addItems(text, map, 'boilerplate', lines.map(writeQuoted), order)

/** A file that is empty, or holds comments alone. */
function atEnd(text: string, lines: readonly string[]): Edit {
  const lineBreak = lineBreakOf(text)
  const opened = text === '' || /[\r\n\ufeff]$/.test(text) ? '' : lineBreak
  const end = text.length
  return { span: { start: end, end }, text: `${opened}${settingsListing(lines).replaceAll('\n', lineBreak)}` }
}

const order = settingsShape([]).fields.map(({ key }) => key)
