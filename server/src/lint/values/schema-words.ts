import type { Message } from '../../language/message.ts'
import { type Json, listOf } from '../../schema/json.ts'
import type { Fault } from '../../schema/json-place.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import { quoted, quotedList } from '../quoted.ts'

/** What a fault means, as a sentence without its full stop that begins with the key whose value it is. */
export function faultInWords(fault: Fault, key: string): Message {
  const name = quoted(key)
  const words = (table[fault.keyword] ?? other)(fault)
  return { en: `${name.en} ${words.en}`, ar: `${name.ar} ${words.ar}` }
}

type Words = (fault: Fault) => Message

const number =
  (en: string, ar: string): Words =>
  ({ wanted, value }) => {
    const is = valueInWords(value)
    return {
      en: `takes a number ${en} ${String(wanted)}, and this is ${is.en}`,
      ar: `قيمته عدد ${ar} \u2066${String(wanted)}\u2069، وهذه ${is.ar}`,
    }
  }

const size =
  (en: string, ar: string, what: Message): Words =>
  ({ wanted }) => ({
    en: `takes ${en} ${String(wanted)} ${what.en}`,
    ar: `قيمته ${ar} \u2066${String(wanted)}\u2069 ${what.ar}`,
  })

const signs: Message = { en: 'characters', ar: 'من الحروف' }
const items: Message = { en: 'items', ar: 'من البنود' }
const keys: Message = { en: 'keys', ar: 'من المفاتيح' }

const other: Words = ({ value }) => {
  const is = valueInWords(value)
  return { en: `does not take ${is.en}`, ar: `لا يقبل ${is.ar}` }
}

/** What each keyword of JSON Schema asks for. */
const table: Readonly<Record<string, Words>> = {
  type: ({ wanted, value }) => {
    const is = valueInWords(value)
    const types = (listOf(wanted) ?? [wanted]).map((type) => typeNames[String(type)] ?? quoted(String(type)))
    return {
      en: `takes ${types.map(({ en }) => en).join(' or ')}, and this is ${is.en}`,
      ar: `قيمته ${types.map(({ ar }) => ar).join(' أو ')}، وهذه ${is.ar}`,
    }
  },
  enum: ({ wanted, value }) => {
    const all = quotedList((listOf(wanted) ?? []).slice(0, MOST_SHOWN).map(jsonText))
    const is = valueInWords(value)
    return { en: `takes one of ${all.en}, and this is ${is.en}`, ar: `قيمته إحدى هذه: ${all.ar}، وهذه ${is.ar}` }
  },
  const: ({ wanted, value }) => {
    const one = quoted(jsonText(wanted))
    const is = valueInWords(value)
    return { en: `takes ${one.en} alone, and this is ${is.en}`, ar: `قيمته ${one.ar} وحدها، وهذه ${is.ar}` }
  },
  maximum: number('of at most', 'لا يزيد على'),
  exclusiveMaximum: number('below', 'أقل من'),
  minimum: number('of at least', 'لا يقل عن'),
  exclusiveMinimum: number('above', 'أكبر من'),
  multipleOf: number('that is a multiple of', 'من مضاعفات'),
  maxLength: size('at most', 'لا تزيد على', signs),
  minLength: size('at least', 'لا تقل عن', signs),
  maxItems: size('at most', 'لا تزيد على', items),
  minItems: size('at least', 'لا تقل عن', items),
  maxProperties: size('at most', 'لا تزيد على', keys),
  minProperties: size('at least', 'لا تقل عن', keys),
  pattern: ({ wanted, value }) => {
    const [is, expression] = [valueInWords(value), quoted(jsonText(wanted))]
    return {
      en: `takes a text in which the pattern ${expression.en} is found, and this is ${is.en}`,
      ar: `قيمته نص يوافق النمط ${expression.ar}، وهذه ${is.ar}`,
    }
  },
  format: ({ wanted, value }) => {
    const is = valueInWords(value)
    const format = typeof wanted === 'string' ? formatInWords(wanted) : quoted(jsonText(wanted))
    return { en: `takes ${format.en}, and this is ${is.en}`, ar: `قيمته ${format.ar}، وهذه ${is.ar}` }
  },
  uniqueItems: () => ({ en: 'takes each item once, and this one is there already', ar: 'لا يتكرر فيه بند، وهذا مكرر' }),
  required: ({ wanted }) => {
    const key = quoted(jsonText(wanted))
    return { en: `needs the key ${key.en}`, ar: `ينقصه المفتاح ${key.ar}` }
  },
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  contains: ({ wanted }) => ({
    en: `lacks an item of the kind that has to be there${wanted === 1 ? '' : ` ${String(wanted)} times`}`,
    ar: `ينقصه بند من النوع المطلوب${wanted === 1 ? '' : ` (\u2066${String(wanted)}\u2069 مرات)`}`,
  }),
  maxContains: ({ wanted }) => ({
    en: `has more than ${String(wanted)} items of one kind`,
    ar: `فيه أكثر من \u2066${String(wanted)}\u2069 من البنود من نوع واحد`,
  }),
  anyOf: () => ({ en: 'has none of the forms that it may have', ar: 'ليس على أي من الصور المقبولة' }),
  oneOf: ({ wanted }) =>
    typeof wanted === 'number'
      ? { en: 'has several forms at once, and may have only one', ar: 'على أكثر من صورة معًا، والمقبول واحدة' }
      : { en: 'has none of the forms that it may have', ar: 'ليس على أي من الصور المقبولة' },
}

function unknownKey({ wanted }: Fault): Message {
  const key = quoted(jsonText(wanted))
  return { en: `has no key ${key.en}`, ar: `لا مفتاح فيه باسم ${key.ar}` }
}

const MOST_SHOWN = 12

const jsonText = (json: Json): string => (typeof json === 'string' ? json : JSON.stringify(json))

const typeNames: Readonly<Record<string, Message>> = {
  string: { en: 'a text', ar: 'نص' },
  number: { en: 'a number', ar: 'عدد' },
  integer: { en: 'a whole number', ar: 'عدد صحيح' },
  boolean: { en: '“true” or “false”', ar: '«true» أو «false»' },
  array: { en: 'a list', ar: 'قائمة' },
  object: { en: 'a set of keys', ar: 'مجموعة مفاتيح' },
  null: { en: 'nothing', ar: 'لا شيء' },
}

const formats: Readonly<Record<string, Message>> = {
  edtf: { en: 'a date such as “2024-10-09”', ar: 'تاريخ مثل «\u20662024-10-09\u2069»' },
  entity: {
    en: 'an entity of the registry, such as “place:astana”',
    ar: 'كيان من السجل مثل «\u2066place:astana\u2069»',
  },
  article: { en: 'the id of an article', ar: 'معرّف مقالة' },
  uri: { en: 'a URL such as “https://example.org/a”', ar: 'رابط مثل «\u2066https://example.org/a\u2069»' },
  language: { en: 'a language code such as “ar”', ar: 'رمز لغة مثل «ar»' },
}

function formatInWords(format: string): Message {
  const type = /^entity:(.+)$/.exec(format)?.[1]
  if (type === undefined) return formats[format] ?? quoted(format)
  const name = quoted(type)
  return { en: `an entity of the registry of type ${name.en}`, ar: `كيان من السجل من نوع ${name.ar}` }
}

function valueInWords(value: YamlValue): Message {
  if (value.kind === 'list') return { en: 'a list', ar: 'قائمة' }
  if (value.kind === 'map') return { en: 'a set of keys', ar: 'مجموعة مفاتيح' }
  return value.text === '' ? { en: 'nothing', ar: 'لا شيء' } : quoted(value.text)
}
