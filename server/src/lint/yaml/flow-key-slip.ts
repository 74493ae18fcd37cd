import { fieldOf, type MapShape } from '../../schema/shape.ts'
import type { YamlEntry } from '../../syntax/yaml.ts'
import { writeQuoted } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import { keySlip } from './key-slips.ts'

/** What to say of an unknown key in braces that was not meant as a key: `{name:Tass}` wants a space, `{ name: The Times, London }` quotes. */
export function flowKeySlip(
  text: Characters,
  entry: YamlEntry,
  siblings: readonly YamlEntry[],
  map: MapShape,
): Pick<Finding, 'message' | 'fixes'> | undefined {
  const { key, value } = entry
  if (value || key.alias || key.style !== 'plain') return undefined
  const name = /^([\w-]+):./s.exec(key.text)?.[1]
  if (name !== undefined && fieldOf(map, name) && !siblings.some((other) => other.key.text === name)) {
    const slip = keySlip(text, key.span)
    return slip && { message: slip.message, fixes: [slip.fix] }
  }
  return cutOff(text, entry, siblings, map)
}

/** No text has more commas; each piece of one has a finding that looks at all the others. */
const MOST_PIECES = 50

/** Words behind a comma that belong to the text before it. */
function cutOff(
  text: Characters,
  entry: YamlEntry,
  siblings: readonly YamlEntry[],
  map: MapShape,
): Pick<Finding, 'message' | 'fixes'> | undefined {
  const index = siblings.indexOf(entry)
  const isLoose = (one: YamlEntry | undefined): boolean =>
    one !== undefined && !one.value && !fieldOf(map, one.key.text) && !/^[\w-]*(?::|$)/.test(one.key.text)
  if (!isLoose(entry)) return undefined
  const before = siblings.slice(Math.max(0, index - MOST_PIECES), index).findLast((one) => !isLoose(one))
  const field = before && fieldOf(map, before.key.text)
  if (before?.value?.kind !== 'scalar' || before.value.style !== 'plain' || before.value.alias) return undefined
  if (field?.shape.kind !== 'text' && field?.shape.kind !== 'localized') return undefined
  const behind = siblings.slice(index + 1, index + 1 + MOST_PIECES)
  const next = behind.findIndex((one) => !isLoose(one))
  if (next < 0 && behind.length === MOST_PIECES) return undefined
  const last = behind[(next < 0 ? behind.length : next) - 1] ?? entry
  const span = { start: before.value.span.start, end: last.key.span.end }
  const written = text.slice(span.start, span.end)
  if (!written.includes(',') || /[\r\n"#]/.test(written)) return undefined
  const of = quoted(before.key.text)
  return {
    message: {
      en: `The comma ends the value of ${of.en}, so ${quoted(entry.key.text).en} is read as a key. Put the whole value in quotes.`,
      ar: `تنتهي قيمة ${of.ar} عند الفاصلة، فيُقرأ ${quoted(entry.key.text).ar} مفتاحًا. ضع القيمة كلها بين علامتي اقتباس.`,
    },
    fixes: [
      {
        title: { en: 'Put the value in quotes', ar: 'وضع القيمة بين علامتي اقتباس' },
        edits: [{ span, text: writeQuoted(written) }],
      },
    ],
  }
}
