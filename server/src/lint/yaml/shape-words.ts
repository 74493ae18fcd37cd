import type { Message } from '../../language/message.ts'
import type { Shape } from '../../schema/shape.ts'
import { quotedList } from '../quoted.ts'

/** What a value of this shape is, as what a key takes: `a whole number of 1 or more`, `one of “draft”, “review”, “final”`. In Arabic a predicate, in the nominative. */
export function shapeInWords(shape: Shape): Message {
  switch (shape.kind) {
    case 'list': {
      const item = shapeInWords(shape.of)
      if (shape.single) return { en: `${item.en}, or a list of such`, ar: `${item.ar}، أو قائمة من ذلك` }
      return { en: `a list in which each item is ${item.en}`, ar: `قائمة كل بند فيها ${item.ar}` }
    }
    case 'enum': {
      const values = quotedList(shape.values.map(({ value }) => value))
      if (shape.values.length === 1) return { en: values.en, ar: `الكلمة ${values.ar}` }
      return { en: `one of ${values.en}`, ar: `إحدى الكلمات ${values.ar}` }
    }
    case 'number':
      return numberInWords(shape)
    case 'map':
      return shape.shorthand ? joined([shape.shorthand, { kind: 'map', fields: shape.fields }]) : simple.map
    case 'dictionary':
      return shape.list ? joined([shape.list, { kind: 'dictionary', keys: shape.keys, of: shape.of }]) : simple.map
    case 'either':
      return joined(shape.shapes)
    case 'entity':
      return shape.text ? entityOrText : entityInWords(shape.type)
    default:
      return simple[shape.kind]
  }
}

const simple = {
  any: { en: 'a value', ar: 'قيمة' },
  text: { en: 'a text', ar: 'نص' },
  url: { en: 'a URL such as “https://example.org/a”', ar: 'رابط مثل «\u2068https://example.org/a\u2069»' },
  slug: {
    en: 'a word in lower-case Latin letters, digits and hyphens',
    ar: 'كلمة بحروف لاتينية صغيرة وأرقام وشرطات',
  },
  path: { en: 'the path of a file', ar: 'مسار ملف' },
  boolean: { en: '“true” or “false”', ar: '«true» أو «false»' },
  localized: {
    en: 'a text, or a text for each language, such as “{ ar: …, en: … }”',
    ar: 'نص، أو نص لكل لغة، مثل «\u2066{ ar: …, en: … }\u2069»',
  },
  edtf: { en: 'a date such as “2024-10-09”', ar: 'تاريخ مثل «\u20662024-10-09\u2069»' },
  language: { en: 'a language code such as “ar”', ar: 'رمز لغة مثل «ar»' },
  country: { en: 'a country code of two capitals such as “SY”', ar: 'رمز دولة من حرفين كبيرين مثل «SY»' },
  'article-id': { en: 'an article id', ar: 'معرّف مقالة' },
  article: { en: 'the id of an article', ar: 'معرّف مقالة' },
  'article-or-url': { en: 'the id of an article or a URL', ar: 'معرّف مقالة أو رابط' },
  topic: { en: 'a topic', ar: 'موضوع' },
  relation: { en: 'a relation such as “background”', ar: 'صلة مثل «background»' },
  'external-id': {
    en: 'an id such as “wikidata:Q1520”, or a URL',
    ar: 'معرّف مثل «\u2066wikidata:Q1520\u2069» أو رابط',
  },
  map: {
    en: 'a set of keys with values, such as “{ key: value }”',
    ar: 'مجموعة مفاتيح بقيمها، مثل «\u2066{ key: value }\u2069»',
  },
} as const satisfies Readonly<Record<string, Message>>

const entityOrText: Message = {
  en: 'a text, or a reference such as “org:tass”',
  ar: 'نص، أو إحالة مثل «\u2066org:tass\u2069»',
}

function entityInWords(type: string | undefined): Message {
  const example = examples[type ?? ''] ?? 'place:astana'
  return { en: `a reference such as “${example}”`, ar: `إحالة مثل «\u2066${example}\u2069»` }
}

const examples: Readonly<Record<string, string>> = {
  person: 'person:sergey-vershinin',
  place: 'place:astana',
  org: 'org:tass',
  event: 'event:astana-22',
}

function numberInWords({ minimum, maximum, integer }: Extract<Shape, { readonly kind: 'number' }>): Message {
  const kind: Message = integer ? { en: 'a whole number', ar: 'عدد صحيح' } : { en: 'a number', ar: 'عدد' }
  const [least, most] = [`\u2066${minimum}\u2069`, `\u2066${maximum}\u2069`]
  if (minimum !== undefined && maximum !== undefined) {
    return { en: `${kind.en} from ${minimum} to ${maximum}`, ar: `${kind.ar} من ${least} إلى ${most}` }
  }
  if (minimum !== undefined) return { en: `${kind.en} of ${minimum} or more`, ar: `${kind.ar} لا يقل عن ${least}` }
  if (maximum !== undefined) return { en: `${kind.en} of ${maximum} or less`, ar: `${kind.ar} لا يزيد على ${most}` }
  return kind
}

function joined(shapes: readonly Shape[]): Message {
  const all = shapes.map(shapeInWords)
  return { en: all.map((one) => one.en).join(', or '), ar: all.map((one) => one.ar).join('، أو ') }
}
