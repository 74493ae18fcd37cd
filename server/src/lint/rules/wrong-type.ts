import type { Corpus } from '../../corpus/corpus.ts'
import { type Document, yamlOf } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { readReference } from '../../schema/ids.ts'
import { FORMAT_VERSION, type Settings } from '../../schema/settings.ts'
import type { Field, Shape } from '../../schema/shape.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import type { YamlScalar } from '../../syntax/yaml.ts'
import { rewriteScalar, writeScalar } from '../../syntax/yaml-write.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isCoordinates } from '../values/coordinate-keys.ts'
import { placesOf, problemsOf } from '../yaml/shape-events.ts'
import { shapeInWords } from '../yaml/shape-words.ts'
import { keyOf, typeFixes } from '../yaml/type-fixes.ts'

/** A value of another kind than its key takes (docs/format.md §2, §4, §6, §7). */
export const wrongType: LintRule = {
  code: 'wrong-type',
  summary: {
    en: 'A value is of another kind than its key takes, or a key has no value.',
    ar: 'القيمة من غير النوع الذي يقبله مفتاحها، أو لا قيمة للمفتاح.',
  },
  severity: 'error',
  reads: 'registry',
  guesses: true,
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const { span, value, expected, field } of problemsOf(document, corpus.settings, 'wrong-type')) {
    if (!isNothing(value) && isForAnother(document, field, expected)) continue
    const words = shapeInWords(expected)
    const key: Message = field
      ? { en: `${quoted(field.key).en} takes`, ar: `قيمة ${quoted(field.key).ar}` }
      : document.kind === 'article'
        ? { en: 'The front matter takes', ar: 'الصواب في الترويسة' }
        : { en: 'This place takes', ar: 'الصواب هنا' }
    const advice = adviceFor(value, expected, field)
    yield {
      span,
      message: {
        en: `${key.en} ${words.en}, and this is ${inWords(value).en}.${advice.en}`,
        ar: `${key.ar} ${words.ar}، وهذه ${inWords(value).ar}.${advice.ar}`,
      },
      fixes: typeFixes(document.source, corpus, value, expected),
    }
  }
  yield* emptyValues(document, corpus.settings)
  yield* otherTypes(document, corpus.settings)
  if (document.kind === 'settings') {
    yield* laterVersion(document)
    yield* unknownLevels(document)
  }
}

/** An item of a list that says nothing. */
const isNothing = (value: ProblemValue): boolean =>
  value.kind === 'scalar' && value.style === 'plain' && value.value === null

/** Values of which `invalid-coordinates` or `invalid-external-id` speaks, which know what was meant. */
const isForAnother = (document: Document, field: Field | undefined, expected: Shape): boolean =>
  (field !== undefined && isCoordinates(document, field)) || expected.kind === 'external-id' || isSameAs(expected)

const isSameAs = (shape: Shape): boolean => shape.kind === 'list' && shape.of.kind === 'external-id'

const kinds = {
  list: { en: 'a list', ar: 'قائمة' },
  map: { en: 'a set of keys', ar: 'مجموعة مفاتيح' },
} as const

const inWords = (value: Extract<ProblemValue, object>): Message =>
  value.kind === 'scalar' ? quotedValue(value) : kinds[value.kind]

type ProblemValue = Parameters<typeof typeFixes>[2]

const quotedValue = ({ text }: YamlScalar): Message => (text === '' ? { en: 'empty', ar: 'فارغة' } : quoted(text))

/** What to write instead, where it is clear; else the example of the key. */
function adviceFor(value: ProblemValue, expected: Shape, field: Field | undefined): Message {
  if (value.kind === 'scalar' && expected.kind === 'number' && /^-?[\d٠-٩۰-۹]+[,،٫][\d٠-٩۰-۹]+$/.test(value.text)) {
    return { en: ' Write the decimal with a point.', ar: ' اكتب الكسر العشري بنقطة.' }
  }
  const map = expected.kind === 'list' && expected.single ? expected.of : expected
  const key = value.kind === 'scalar' && map.kind === 'map' && !map.shorthand ? keyOf(value, map) : undefined
  if (value.kind !== 'scalar' || key === undefined) return example(field?.example)
  const written = quoted(`${field?.shape === expected ? `${field.key}: ` : ''}{ ${key}: ${writeScalar(value.text)} }`)
  return { en: ` Write ${written.en}.`, ar: ` اكتب ${written.ar}.` }
}

const example = (text: string | undefined): Message =>
  text === undefined
    ? { en: '', ar: '' }
    : { en: ` For example: ${quoted(text).en}.`, ar: ` مثلًا: ${quoted(text).ar}.` }

/** A key without a value: an error where there must be one, else only untidy. */
function* emptyValues(document: Document, settings: Settings): Iterable<Finding> {
  for (const { span, entry, expected, field } of problemsOf(document, settings, 'empty-value')) {
    // `missing-name` speaks of that.
    if (document.kind === 'registry' && field?.key === 'name' && field.required) continue
    const key = quoted(entry.key.text)
    const words = shapeInWords(expected)
    const required = field === undefined || field.required === true
    yield {
      span,
      severity: required ? 'error' : 'hint',
      message: {
        en: `${key.en} has no value. ${required ? 'Write' : 'Remove it, or write'} ${words.en}.${example(field?.example).en}`,
        ar: `لا قيمة لـ${key.ar}. ${required ? 'اكتب قيمته' : 'احذفه أو اكتب قيمته'}: ${words.ar}.${example(field?.example).ar}`,
      },
    }
  }
}

/** A reference to an entity of another type than belongs there: a person as the place of an organisation. */
function* otherTypes(document: Document, settings: Settings): Iterable<Finding> {
  for (const { scalar, shape, path } of placesOf(document, settings, 'entity')) {
    const written = settings.types.get(readReference(scalar.text)?.type ?? '')
    const wanted = settings.types.get(shape.type ?? '')
    if (!written || !wanted || written.like === wanted.like) continue
    const key = quoted(path.at(-1) ?? '')
    const names = { written: quoted(written.name), wanted: quoted(wanted.name) }
    yield {
      span: scalar.span,
      severity: 'warning',
      message: {
        en: `${key.en} takes an entity of type ${names.wanted.en}, and ${quoted(scalar.text).en} is of type ${names.written.en}.`,
        ar: `قيمة ${key.ar} كيان من نوع ${names.wanted.ar}، و${quoted(scalar.text).ar} من نوع ${names.written.ar}.`,
      },
    }
  }
}

function* laterVersion(document: Document): Iterable<Finding> {
  const version = entryOf(mapOf(yamlOf(document)?.root), 'version')?.value
  if (version?.kind !== 'scalar' || !(Number(version.text) > FORMAT_VERSION)) return
  yield {
    span: version.span,
    severity: 'error',
    message: {
      en: `This corpus is written in version ${version.text} of the format, and this Seedbed knows version ${FORMAT_VERSION}. It reads what it knows and changes nothing; install a newer Seedbed.`,
      ar: `كُتبت هذه المجموعة بالإصدار ${version.text} من الصيغة، ولا تعرف هذه النسخة من Seedbed إلا الإصدار ${FORMAT_VERSION}. ستقرأ ما تعرفه ولن تغيّر شيئًا؛ ثبّت نسخة أحدث.`,
    },
  }
}

/** A level in `rules` that is none: the rule would go on as if nothing were written. */
function* unknownLevels(document: Document): Iterable<Finding> {
  for (const { key, value } of mapOf(entryOf(mapOf(yamlOf(document)?.root), 'rules')?.value)?.entries ?? []) {
    if (value?.kind === 'scalar' && (value.text === 'false' || levels.includes(value.text))) continue
    const all = quotedList(levels)
    const meant = value?.kind === 'scalar' && !value.alias ? closest(value.text, levels) : []
    yield {
      span: value?.span ?? key.span,
      message: {
        en: `The level of ${quoted(key.text).en} is one of ${all.en}.`,
        ar: `مستوى ${quoted(key.text).ar} إحدى الكلمات ${all.ar}.`,
      },
      fixes: meant.flatMap((level) =>
        value?.kind === 'scalar'
          ? [
              {
                title: { en: `Change to ${quoted(level).en}`, ar: `التغيير إلى ${quoted(level).ar}` },
                edits: [rewriteScalar(value, level)],
              },
            ]
          : [],
      ),
    }
  }
}

const levels: readonly string[] = ['error', 'warning', 'info', 'hint', 'off']
