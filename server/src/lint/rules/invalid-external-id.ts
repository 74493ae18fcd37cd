import type { RegistryFile } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { authorities, hasCheckDigit, isExternalId } from '../../schema/external-ids.ts'
import { entryOf, itemsOf, textOf } from '../../schema/values.ts'
import type { YamlMap, YamlScalar, YamlValue } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { meantExternalId, ofPage } from '../values/meant-external-id.ts'
import { writtenRecords } from '../values/records.ts'
import { writeFix } from '../write-fix.ts'
import { firstBreak } from '../yaml/shape-events.ts'

/** An id in `same-as` that its authority cannot have given, or that is written in another way than ours (docs/format.md §6). */
export const invalidExternalId: LintRule = {
  code: 'invalid-external-id',
  summary: {
    en: 'A value of `same-as` is no id of an authority that is known, and no URL.',
    ar: 'قيمة في `same-as` ليست معرّفًا عند مرجع معروف ولا رابطًا.',
  },
  severity: 'error',
  reads: 'document',
  check: { registry: check },
}

function* check(file: RegistryFile): Iterable<Finding> {
  const limit = firstBreak(file)
  for (const { entity, map } of writtenRecords(file)) {
    const value = entity.redirect === undefined ? entryOf(map, 'same-as')?.value : undefined
    if (!value) continue
    const items = value.kind === 'map' ? [value] : itemsOf(value)
    for (const item of items) {
      const finding = item.span.end <= limit ? ofValue(item, item === value) : undefined
      if (finding) yield finding
    }
  }
}

function ofValue(item: YamlValue, isAll: boolean): Finding | undefined {
  if (item.kind === 'map') return inMap(item, isAll)
  if (item.kind === 'list') return { span: item.span, message: aListInAList }
  // What says nothing is for other rules, and what is repeated stands elsewhere.
  return item.alias || textOf(item) === undefined ? undefined : inScalar(item)
}

const aListInAList: Message = {
  en: 'Each item of “same-as” is one id or one URL, and this is a list. Write its items one after the other.',
  ar: 'كل بند في «same-as» معرّف واحد أو رابط واحد، وهذه قائمة. اكتب بنودها واحدًا بعد الآخر.',
}

/** `wikidata: Q1520`, with a space, is a key and its value. */
function inMap(map: YamlMap, isAll: boolean): Finding {
  const ids = map.entries.map(({ key, value }) => meantExternalId(`${key.text}:${textOf(value) ?? ''}`))
  const sound = ids.filter((id) => id !== undefined)
  const text = isAll ? `[${sound.join(', ')}]` : sound.join(', ')
  const isSound =
    sound.length > 0 && sound.length === ids.length && (map.flow || ids.length === 1) && (isAll || ids.length === 1)
  const [shown] = quotedOnes(sound)
  return {
    span: map.span,
    message: {
      en: `An id is one word, without a space behind its colon: ${shown?.en ?? example.en}.`,
      ar: `المعرّف كلمة واحدة لا مسافة بعد نقطتيها: ${shown?.ar ?? example.ar}.`,
    },
    fixes: isSound ? [writeFix(text, [{ span: map.span, text }])] : [],
  }
}

const quotedOnes = (ids: readonly string[]): readonly Message[] => ids.slice(0, 1).map(quoted)

const example = quoted('wikidata:Q1520')

function inScalar(scalar: YamlScalar): Finding | undefined {
  const { text, span } = scalar
  if (!isExternalId(text)) return unknownId(scalar)
  const [prefix = '', id = ''] = text.split(/:(.*)/s)
  if (authorities.get(prefix)?.isChecked && !hasCheckDigit(id)) {
    const name = quoted(text)
    return {
      span,
      message: {
        en: `${name.en} has a slip: its last sign does not fit the other digits. Compare it with its source.`,
        ar: `في ${name.ar} خطأ كتابة: لا توافق علامته الأخيرة سائر أرقامه. قارنه بمصدره.`,
      },
    }
  }
  const short = ofPage(text)
  if (short === undefined) return undefined
  const name = quoted(short)
  return {
    span,
    severity: 'info',
    message: {
      en: `This page has a shorter id, by which others find the same thing: ${name.en}.`,
      ar: `لهذه الصفحة معرّف أقصر يجد به غيرك الشيء نفسه: ${name.ar}.`,
    },
    fixes: [{ ...writeFix(short, [rewriteScalar(scalar, short)]), safe: true }],
  }
}

function unknownId(scalar: YamlScalar): Finding {
  const { text, span } = scalar
  const name = quoted(text)
  const prefix = /^([a-z]+):/.exec(text)?.[1] ?? ''
  const meant = meantExternalId(text)
  const guess = meant === undefined ? undefined : quoted(meant)
  const known = quotedList([...authorities.keys()])
  const why: Message = authorities.has(prefix)
    ? {
        en: `${name.en} cannot be an id of ${quoted(prefix).en}`,
        ar: `لا يصلح ${name.ar} معرّفًا في ${quoted(prefix).ar}`,
      }
    : { en: `${name.en} is neither an id that is known nor a URL`, ar: `${name.ar} ليس معرّفًا معروفًا ولا رابطًا` }
  const advice: Message = guess
    ? { en: `Write ${guess.en}.`, ar: `اكتب ${guess.ar}.` }
    : authorities.has(prefix)
      ? { en: 'Compare it with its source.', ar: 'قارنه بمصدره.' }
      : {
          en: `Ids begin with ${known.en} and a colon; of others write the URL.`,
          ar: `تبدأ المعرّفات بإحدى الكلمات ${known.ar} ثم نقطتين، واكتب لغيرها الرابط.`,
        }
  return {
    span,
    message: { en: `${why.en}. ${advice.en}`, ar: `${why.ar}. ${advice.ar}` },
    fixes: meant === undefined || scalar.style === 'block' ? [] : [writeFix(meant, [rewriteScalar(scalar, meant)])],
  }
}
