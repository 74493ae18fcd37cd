import type { Message } from '../../language/message.ts'
import { type Json, jsonOf } from '../../schema/json.ts'
import { schemaAt } from '../../schema/json-references.ts'
import { mapOf } from '../../schema/values.ts'
import type { YamlEntry, YamlScalar, YamlValue } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import { formatNames, isFormat } from './formats.ts'

/** What is wrong with a JSON Schema of `seedbed.yaml`; patterns are gathered besides. */
export interface SchemaSlips {
  readonly findings: readonly Finding[]
  /** Every regular expression in it, wherever it stands. */
  readonly patterns: readonly YamlScalar[]
}

/** Reads a JSON Schema for mistakes. */
export function schemaSlips(schema: YamlValue): SchemaSlips {
  const run: Run = { root: jsonOf(schema), findings: [], patterns: [] }
  readSchema(run, schema, 0)
  return run
}

interface Run extends SchemaSlips {
  readonly root: Json
  readonly findings: Finding[]
  readonly patterns: YamlScalar[]
}

const MAX_DEPTH = 60

function readSchema(run: Run, schema: YamlValue, depth: number): void {
  const map = mapOf(schema)
  if (depth > MAX_DEPTH || (schema.kind === 'scalar' && typeof schema.value === 'boolean')) return
  if (!map) {
    run.findings.push(noSchema(schema))
    return
  }
  for (const entry of map.entries) {
    const read = keywords.get(entry.key.text)
    if (read && entry.value) read(run, entry.value, depth + 1)
    else if (!read) run.findings.push(...unknownKeyword(entry))
  }
}

function noSchema(schema: YamlValue): Finding {
  const type = schema.kind === 'scalar' && types.includes(schema.text) ? schema.text : undefined
  const example = quoted(`{ type: ${type ?? 'string'} }`)
  return {
    span: schema.span,
    message: {
      en: `A JSON Schema is a set of keys, such as ${example.en}.`,
      ar: `مخطط JSON Schema مجموعة مفاتيح، مثل ${example.ar}.`,
    },
    fixes:
      type === undefined
        ? []
        : [
            {
              title: { en: `Write ${example.en}`, ar: `كتابة ${example.ar}` },
              edits: [{ span: schema.span, text: `{ type: ${type} }` }],
            },
          ],
  }
}

/** A keyword that there is none of is left alone, as JSON Schema says, unless it is one that was misspelt. */
function unknownKeyword({ key }: YamlEntry): readonly Finding[] {
  const written = key.text.toLowerCase()
  const [meant] = key.text.startsWith('x-') || lowerCase.has(written) ? [written] : closest(written, lowerCase.keys())
  const keyword = lowerCase.get(meant ?? '')
  if (keyword === undefined) return []
  return [{ span: key.span, ...instead(key, keyword) }]
}

/** A word that should be another one. */
function instead(scalar: YamlScalar, meant: string): Pick<Finding, 'message' | 'fixes'> {
  const [written, name] = [quoted(scalar.text), quoted(meant)]
  return {
    message: {
      en: `JSON Schema does not know ${written.en}. Did you mean ${name.en}?`,
      ar: `لا يعرف JSON Schema ${written.ar}. هل قصدت ${name.ar}؟`,
    },
    fixes: scalar.alias
      ? []
      : [
          {
            title: { en: `Change to ${name.en}`, ar: `التغيير إلى ${name.ar}` },
            edits: [rewriteScalar(scalar, meant)],
          },
        ],
  }
}

type Read = (run: Run, value: YamlValue, depth: number) => void

const anything: Read = () => undefined

const takes =
  (fits: (value: YamlValue) => boolean, words: Message): Read =>
  (run, value) => {
    if (fits(value)) return
    run.findings.push({
      span: value.span,
      message: {
        en: `This keyword of JSON Schema takes ${words.en}.`,
        ar: `قيمة هذا المفتاح في JSON Schema ${words.ar}.`,
      },
    })
  }

const aNumber = takes((value) => value.kind === 'scalar' && typeof value.value === 'number', {
  en: 'a number',
  ar: 'عدد',
})
const aCount = takes((value) => value.kind === 'scalar' && Number.isInteger(value.value) && Number(value.text) >= 0, {
  en: 'a whole number of 0 or more',
  ar: 'عدد صحيح لا يقل عن 0',
})
const aTruth = takes((value) => value.kind === 'scalar' && typeof value.value === 'boolean', {
  en: '“true” or “false”',
  ar: '«true» أو «false»',
})
const aText = takes((value) => value.kind === 'scalar', { en: 'a text', ar: 'نص' })
const aList = takes((value) => value.kind === 'list' && value.items.length > 0, {
  en: 'a list of values',
  ar: 'قائمة قيم',
})
const keysAsList = takes((value) => value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'), {
  en: 'a list of keys; “true” at each key is an older way',
  ar: 'قائمة مفاتيح، أما «true» عند كل مفتاح فطريقة قديمة',
})
const aMap = takes((value) => value.kind === 'map', { en: 'a set of keys', ar: 'مجموعة مفاتيح' })

const schemas: Read = (run, value, depth) => {
  aList(run, value, depth)
  for (const item of value.kind === 'list' ? value.items : []) readSchema(run, item, depth)
}

const schemasByKey: Read = (run, value, depth) => {
  aMap(run, value, depth)
  for (const entry of mapOf(value)?.entries ?? []) if (entry.value) readSchema(run, entry.value, depth)
}

const schemasByPattern: Read = (run, value, depth) => {
  for (const { key } of mapOf(value)?.entries ?? []) run.patterns.push(key)
  schemasByKey(run, value, depth)
}

const types: readonly string[] = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']

const typesOf: Read = (run, value) => {
  for (const item of value.kind === 'list' ? value.items : [value]) {
    if (item.kind === 'scalar' && types.includes(item.value === null ? 'null' : item.text)) continue
    const all = quotedList(types)
    const meant =
      item.kind === 'scalar' ? (synonyms.get(item.text.toLowerCase()) ?? closest(item.text, types)[0]) : undefined
    run.findings.push({
      span: item.span,
      message: { en: `A type is one of ${all.en}.`, ar: `النوع أحد هذه: ${all.ar}.` },
      ...(item.kind === 'scalar' && meant !== undefined && { fixes: instead(item, meant).fixes ?? [] }),
    })
  }
}

const synonyms: ReadonlyMap<string, string> = new Map([
  ['text', 'string'],
  ['str', 'string'],
  ['date', 'string'],
  ['bool', 'boolean'],
  ['int', 'integer'],
  ['float', 'number'],
  ['list', 'array'],
  ['map', 'object'],
  ['dict', 'object'],
])

const format: Read = (run, value, depth) => {
  aText(run, value, depth)
  if (value.kind !== 'scalar' || isFormat(value.text)) return
  const all = quotedList([...formatNames(), 'entity:TYPE'])
  const name = quoted(value.text)
  const [meant] = /^date(?:-time)?$/.test(value.text) ? ['edtf'] : closest(value.text, formatNames())
  run.findings.push({
    span: value.span,
    message: {
      en: `The format ${name.en} is not known, so it asks for nothing. The formats are ${all.en}.`,
      ar: `الصيغة ${name.ar} غير معروفة فلا تشترط شيئًا. الصيغ هي ${all.ar}.`,
    },
    ...(meant !== undefined && { fixes: instead(value, meant).fixes ?? [] }),
  })
}

const reference: Read = (run, value, depth) => {
  aText(run, value, depth)
  if (value.kind !== 'scalar') return
  const isOutside = !value.text.startsWith('#')
  if (!isOutside && schemaAt(run.root, value.text) !== undefined) return
  const name = quoted(value.text)
  run.findings.push({
    span: value.span,
    message: isOutside
      ? {
          en: `${name.en} leads out of this schema, and nothing is read from elsewhere. Put what it names under “$defs”.`,
          ar: `${name.ar} تخرج عن هذا المخطط، ولا يُقرأ شيء من خارجه. ضع ما تسميه تحت «$defs».`,
        }
      : {
          en: `${name.en} leads to nothing in this schema.`,
          ar: `${name.ar} لا تؤدي إلى شيء في هذا المخطط.`,
        },
  })
}

const pattern: Read = (run, value, depth) => {
  aText(run, value, depth)
  if (value.kind === 'scalar') run.patterns.push(value)
}

const items: Read = (run, value, depth) => {
  if (value.kind !== 'list') readSchema(run, value, depth)
  else {
    run.findings.push({
      span: value.span,
      message: {
        en: '“items” takes one schema for all items. Schemas for the first, the second and so on stand under “prefixItems”.',
        ar: 'قيمة «items» مخطط واحد لكل البنود. أما مخططات البند الأول والثاني وما بعدهما فتحت «prefixItems».',
      },
    })
  }
}

const keywords: ReadonlyMap<string, Read> = new Map(
  Object.entries({
    $schema: anything,
    $id: anything,
    $anchor: aText,
    $dynamicAnchor: aText,
    $comment: anything,
    $vocabulary: anything,
    $defs: schemasByKey,
    definitions: schemasByKey,
    $ref: reference,
    $dynamicRef: reference,
    title: anything,
    description: anything,
    default: anything,
    examples: anything,
    deprecated: anything,
    readOnly: anything,
    writeOnly: anything,
    contentEncoding: anything,
    contentMediaType: anything,
    contentSchema: anything,
    type: typesOf,
    enum: aList,
    const: anything,
    multipleOf: aNumber,
    maximum: aNumber,
    exclusiveMaximum: aNumber,
    minimum: aNumber,
    exclusiveMinimum: aNumber,
    maxLength: aCount,
    minLength: aCount,
    pattern,
    format,
    maxItems: aCount,
    minItems: aCount,
    uniqueItems: aTruth,
    contains: readSchema,
    maxContains: aCount,
    minContains: aCount,
    maxProperties: aCount,
    minProperties: aCount,
    required: keysAsList,
    dependentRequired: aMap,
    dependentSchemas: schemasByKey,
    properties: schemasByKey,
    patternProperties: schemasByPattern,
    additionalProperties: readSchema,
    propertyNames: readSchema,
    unevaluatedProperties: readSchema,
    prefixItems: schemas,
    items,
    unevaluatedItems: readSchema,
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
    not: readSchema,
    if: readSchema,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: readSchema,
    else: readSchema,
  }),
)

const lowerCase: ReadonlyMap<string, string> = new Map(
  Array.from(keywords.keys(), (keyword) => [keyword.toLowerCase(), keyword]),
)
