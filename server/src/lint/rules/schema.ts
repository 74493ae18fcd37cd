import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, RegistryFile, SettingsFile } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { attributeFields, frontMatterShape } from '../../schema/front-matter-shape.ts'
import { isId, readReference } from '../../schema/ids.ts'
import type { Json } from '../../schema/json.ts'
import type { Fault, HasFormat } from '../../schema/json-place.ts'
import { faultsOf } from '../../schema/json-schema.ts'
import { ownShape } from '../../schema/own-shape.ts'
import { recordShape } from '../../schema/record-shape.ts'
import type { Field, MapShape } from '../../schema/shape.ts'
import type { Attribute } from '../../syntax/tree.ts'
import type { YamlMap, YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { suggestEntities } from '../tags/entity-suggestions.ts'
import { chooseEntity } from '../tags/reference-edit.ts'
import { formatsIn } from '../values/formats.ts'
import { ownSchemas } from '../values/own-schemas.ts'
import { writtenRecords } from '../values/records.ts'
import { schemaSlips } from '../values/schema-slips.ts'
import { faultInWords } from '../values/schema-words.ts'
import { firstBreak } from '../yaml/shape-events.ts'

/** A value that is not what the corpus's own JSON Schema asks for, and a JSON Schema that is wrong itself (docs/format.md §7). */
export const schema: LintRule = {
  code: 'schema',
  summary: {
    en: 'The value of a key that the corpus added is not what its JSON Schema asks for, or that schema is wrong itself.',
    ar: 'قيمة مفتاح أضافته المجموعة لا توافق مخططه (JSON Schema)، أو في المخطط نفسه خطأ.',
  },
  severity: 'error',
  reads: 'corpus',
  guesses: true,
  check: { article: checkArticle, registry: checkRegistry, settings: checkSettings },
}

function* checkArticle(article: Article, corpus: Corpus): Iterable<Finding> {
  const { frontMatter, attributes } = corpus.settings.schemas
  if (frontMatter.size > 0 && article.meta) {
    yield* inMap(article.meta, frontMatter, frontMatterShape(corpus.settings), corpus, firstBreak(article))
  }
  if (attributes.size > 0) yield* inTags(article, attributes, corpus)
}

/** Attributes of which no list of words is given: of those lists `invalid-attribute` speaks. */
function* inTags({ tree }: Article, schemas: ReadonlyMap<string, Json>, corpus: Corpus): Iterable<Finding> {
  const hasFormat = formatsIn(corpus)
  for (const attribute of tree.tags.flatMap((tag) => tag.attributes)) {
    const { key, value } = attribute
    const own = schemas.get(key)
    if (own === undefined || value === '' || attributeFields.some((field) => field.key === key)) continue
    if ((corpus.settings.attributes.get(key) ?? []).length > 0) continue
    for (const fault of faultsOf(own, scalarOfAttribute(attribute), hasFormat).slice(0, MOST)) {
      yield { ...finding(fault, key, corpus), fixes: [] }
    }
  }
}

/** The value of an attribute as YAML without quotes would have it. */
function scalarOfAttribute({ value: text, valueSpan: span }: Attribute): YamlScalar {
  const value = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : (truth.get(text) ?? text)
  return { kind: 'scalar', span, content: span, text, value, style: 'plain' }
}

const truth: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
])

function* checkRegistry(file: RegistryFile, corpus: Corpus): Iterable<Finding> {
  const { types } = corpus.settings
  const limit = firstBreak(file)
  const shapes = new Map<string, MapShape>()
  for (const { entity, map } of writtenRecords(file)) {
    const type = types.get(entity.type)
    const own = type?.schemas
    if (!type || !own || own.size === 0 || entity.redirect !== undefined) continue
    const shape = shapes.get(entity.type) ?? recordShape(type)
    shapes.set(entity.type, shape)
    yield* inMap(map, own, shape, corpus, limit)
  }
}

/** The values of keys that are the corpus's own: of ours the format says what they take. */
function* inMap(
  map: YamlMap,
  schemas: ReadonlyMap<string, Json>,
  shape: MapShape,
  corpus: Corpus,
  limit: number,
): Iterable<Finding> {
  const hasFormat = formatsIn(corpus)
  for (const { key, value, span } of map.entries) {
    const own = schemas.get(key.text)
    if (own === undefined || !value || span.end > limit || (value.kind === 'scalar' && value.text === '')) continue
    const field = shape.fields.find((one) => one.key === key.text)
    if (field && !isOwn(field, own)) continue
    // Of references other rules speak, as of all others.
    const has = field?.shape.kind === 'any' ? hasFormat : formOnly(hasFormat)
    for (const fault of faultsOf(own, value, has).slice(0, MOST)) yield finding(fault, key.text, corpus)
  }
}

/** Whether a field is there because the corpus added it. */
const isOwn = ({ shape }: Field, schema: Json): boolean =>
  shape.kind === 'any' || JSON.stringify(shape) === JSON.stringify(ownShape(schema))

/** The formats without those that name something. */
const formOnly =
  (hasFormat: HasFormat): HasFormat =>
  (format, text) =>
    /^(?:article|entity(?::.*)?)$/.test(format) || hasFormat(format, text)

/** More of one value help nobody. */
const MOST = 20

function finding(fault: Fault, key: string, corpus: Corpus): Finding {
  const record = unknownRecord(fault)
  const words = record
    ? { en: `There is no record of ${record.en}`, ar: `لا سجل لـ${record.ar}` }
    : faultInWords(fault, key)
  return {
    span: spanOf(fault),
    message: { en: `${words.en}.`, ar: `${words.ar}.` },
    fixes: fixesFor(fault, corpus),
  }
}

/** Of what a map in lines lacks its first key tells. */
const spanOf = ({ span, value, keyword }: Fault): Fault['span'] =>
  keyword === 'required' && value.kind === 'map' && !value.flow ? (value.entries[0]?.key.span ?? span) : span

/** A reference that is written as one, and whose entity is not there. */
function unknownRecord({ keyword, wanted, value }: Fault): Message | undefined {
  if (keyword !== 'format' || !String(wanted).startsWith('entity') || value.kind !== 'scalar') return undefined
  const reference = readReference(value.text)
  const type = String(wanted).slice('entity:'.length)
  return reference && isId(reference.id) && (type === '' || type === reference.type) ? quoted(value.text) : undefined
}

function fixesFor({ keyword, wanted, value }: Fault, corpus: Corpus): readonly Fix[] {
  if (value.kind !== 'scalar' || value.alias || value.style === 'block') return []
  if (keyword === 'enum' && Array.isArray(wanted)) {
    const words = wanted.filter((one) => typeof one === 'string')
    return closest(value.text, words).map((word) => ({
      title: { en: `Change to ${quoted(word).en}`, ar: `التغيير إلى ${quoted(word).ar}` },
      edits: [rewriteScalar(value, word)],
    }))
  }
  const reference = unknownRecord({ keyword, wanted, value, span: value.span }) ? readReference(value.text) : undefined
  return reference
    ? suggestEntities(corpus, reference)
        .filter(({ type }) => wanted === 'entity' || wanted === `entity:${type}`)
        .map((entity) => chooseEntity(entity, rewriteScalar(value, entity.ref)))
    : []
}

function* checkSettings(file: SettingsFile): Iterable<Finding> {
  const limit = firstBreak(file)
  for (const { value, span } of ownSchemas(file)) if (span.end <= limit) yield* schemaSlips(value).findings
}
