import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { attributeFields } from '../../schema/front-matter-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { entryOf, itemsOf, mapOf, scalarOf } from '../../schema/values.ts'
import type { Attribute, Tag } from '../../syntax/tree.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { attributeFault } from '../tags/attribute-schema.ts'
import { endOfAttribute, removeAttribute, tagsWithAttributes } from '../tags/tag-attributes.ts'
import { withoutQuotes } from '../values/slug-slip.ts'

/** An attribute whose value is none of those it may have, is missing, or stands there twice (docs/format.md §3, §7). */
export const invalidAttribute: LintRule = {
  code: 'invalid-attribute',
  summary: {
    en: 'An attribute of a tag has a value that it cannot have, or none, or is written twice.',
    ar: 'لسمة في وسم قيمة لا تصح لها، أو لا قيمة لها، أو كُتبت مرتين.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const values = valuesBySettings(corpus.settings)
  for (const tag of tagsWithAttributes(article, corpus.settings)) {
    const firsts = new Map<string, Attribute>()
    for (const attribute of tag.attributes) {
      const first = firsts.get(attribute.key)
      if (!first) firsts.set(attribute.key, attribute)
      if (first) yield repeated(article, tag, attribute, first)
      else if (attribute.value === '') yield* empty(article, tag, attribute, values)
      else yield* checkValue(asWritten(article, attribute), values, corpus)
    }
  }
  yield* inSelectors(article, corpus)
}

/** The keys with a closed list of values: ours, then the corpus's. */
type Values = ReadonlyMap<string, readonly string[]>

const builtIn: Values = new Map(
  attributeFields.flatMap(({ key, shape }) =>
    shape.kind === 'enum' ? [[key, shape.values.map(({ value }) => value)] as const] : [],
  ),
)

const valuesBySettings = ({ attributes }: Settings): Values =>
  attributes.size === 0 ? builtIn : new Map([...[...attributes].filter(([, values]) => values.length > 0), ...builtIn])

/** An attribute's value, in a title or in a selector. */
interface WrittenValue {
  readonly key: string
  readonly value: string
  readonly span: Span
  /** The edit that writes another, where there is a clear place. */
  readonly edit: (text: string) => Edit | undefined
}

const asWritten = ({ source }: Article, { key, value, valueSpan: span }: Attribute): WrittenValue => ({
  key,
  value,
  span,
  edit: (text) => (source.slice(span) === value ? { span, text } : undefined),
})

function* checkValue(written: WrittenValue, values: Values, corpus: Corpus): Iterable<Finding> {
  const { key, value, span } = written
  const allowed = values.get(key)
  if (!allowed) {
    const slip = key === 'note' ? undefined : arabicSigns(written)
    const fault = slip ? undefined : attributeFault(key, value, corpus)
    if (slip) yield slip
    if (fault) yield { span, message: { en: `${fault.en}.`, ar: `${fault.ar}.` } }
    return
  }
  if (allowed.includes(value)) return
  const bare = withoutQuotes(value.replace(/[،؛]{1,9}$/, ''))
  const clear = [bare, translated.get(bare) ?? ''].find((one) => allowed.includes(one))
  const meant = clear === undefined ? closest(bare, allowed) : [clear]
  const guess = meant[0] === undefined ? undefined : quoted(meant[0])
  const all = quotedList(allowed)
  yield {
    span,
    message: {
      en: `${quoted(value).en} is no value of ${quoted(key).en}. ${guess ? `Did you mean ${guess.en}?` : `Write one of ${all.en}.`}`,
      ar: `${quoted(value).ar} ليست من قيم ${quoted(key).ar}. ${guess ? `هل قصدت ${guess.ar}؟` : `اكتب إحدى هذه: ${all.ar}.`}`,
    },
    fixes: meant.flatMap((text) => {
      const change = written.edit(text)
      return change
        ? [
            {
              title: { en: `Change to ${quoted(text).en}`, ar: `التغيير إلى ${quoted(text).ar}` },
              edits: [change],
            },
          ]
        : []
    }),
  }
}

/** Quotation marks around a word and a semicolon behind it, which the keyboard made Arabic ones, so that they are part of it. */
function arabicSigns({ value, span, edit }: WrittenValue): Finding | undefined {
  const bare = withoutQuotes(value.replace(/[،؛]{1,9}$/, ''))
  if (bare === value || bare === '') return undefined
  const change = edit(bare)
  return {
    span,
    message: {
      en: `The Arabic signs in ${quoted(value).en} become part of the value. Did you mean ${quoted(bare).en}?`,
      ar: `تصير العلامات العربية في ${quoted(value).ar} جزءًا من القيمة. هل قصدت ${quoted(bare).ar}؟`,
    },
    fixes: change
      ? [
          {
            title: { en: `Change to ${quoted(bare).en}`, ar: `التغيير إلى ${quoted(bare).ar}` },
            edits: [change],
          },
        ]
      : [],
  }
}

/** What editors who think in Arabic call our values. */
const translated: ReadonlyMap<string, string> = new Map([
  ['اسم', 'name'],
  ['صفة', 'adjective'],
  ['نسبة', 'adjective'],
  ['ضمير', 'pronoun'],
  ['مجاز', 'metonym'],
  ['عالية', 'high'],
  ['مؤكد', 'high'],
  ['متوسطة', 'medium'],
  ['مرجح', 'medium'],
  ['منخفضة', 'low'],
  ['ضعيفة', 'low'],
])

function repeated({ source, uri }: Article, tag: Tag, attribute: Attribute, first: Attribute): Finding {
  const { key, keySpan } = attribute
  const edit = removeAttribute(source.text, tag, attribute)
  const fix = { title: { en: 'Remove the second', ar: 'حذف الثانية' } }
  return {
    span: { start: keySpan.start, end: endOfAttribute(source.text, attribute) },
    unnecessary: true,
    message: {
      en: `${quoted(key).en} is written twice in this tag, and only the first counts. Remove one of the two.`,
      ar: `كُتبت ${quoted(key).ar} مرتين في هذا الوسم، ولا يؤخذ إلا بالأولى. احذف إحداهما.`,
    },
    related: [
      { uri, range: source.range(first.keySpan), message: { en: 'The first stands here.', ar: 'الأولى هنا.' } },
    ],
    fixes: edit ? [{ ...fix, edits: [edit], ...(first.value === attribute.value && { safe: true }) }] : [],
  }
}

/** A part without “=” is the finding of `unknown-attribute`, unless it is the name of an attribute. */
function* empty({ source }: Article, tag: Tag, attribute: Attribute, values: Values): Iterable<Finding> {
  const { key, keySpan, valueSpan } = attribute
  const isBare = valueSpan.start === keySpan.end
  if (isBare && !attributeFields.some((field) => field.key === key) && !values.has(key)) return
  const edit = removeAttribute(source.text, tag, attribute)
  const name = quoted(key)
  const allowed = quotedList(values.get(key) ?? [])
  const advice = values.has(key)
    ? { en: `Write one of ${allowed.en}`, ar: `اكتب إحدى هذه: ${allowed.ar}` }
    : { en: 'Write its value', ar: 'اكتب قيمتها' }
  const removal: Fix[] = edit ? [{ title: { en: 'Remove the attribute', ar: 'حذف السمة' }, edits: [edit] }] : []
  yield {
    span: keySpan,
    message: {
      en: `${name.en} has no value. ${advice.en}, or remove the attribute.`,
      ar: `لا قيمة للسمة ${name.ar}. ${advice.ar}، أو احذف السمة.`,
    },
    fixes: removal,
  }
}

/** Of our own attributes the shape of the front matter says which values they take. */
function* inSelectors({ meta }: Article, corpus: Corpus): Iterable<Finding> {
  const { attributes } = corpus.settings
  if (attributes.size === 0) return
  const values = valuesBySettings(corpus.settings)
  for (const list of ['mentions', 'not-mentions']) {
    for (const item of itemsOf(entryOf(meta, list)?.value)) {
      for (const { key, value } of mapOf(item)?.entries ?? []) {
        const scalar = scalarOf(value)
        if (!scalar || scalar.alias || builtIn.has(key.text) || !attributes.has(key.text)) continue
        const edit = (text: string): Edit => rewriteScalar(scalar, text)
        yield* checkValue({ key: key.text, value: scalar.text, span: scalar.span, edit }, values, corpus)
      }
    }
  }
}
