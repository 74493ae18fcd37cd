import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, Document, RegistryFile } from '../../corpus/document.ts'
import { authorities } from '../../schema/external-ids.ts'
import { isId, isUnresolved, readReference } from '../../schema/ids.ts'
import type { Settings } from '../../schema/settings.ts'
import { linkTypes } from '../../schema/types.ts'
import { mapOf } from '../../schema/values.ts'
import { partOf } from '../../schema/yaml-path.ts'
import { typeOf } from '../../syntax/tags.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** A type that the corpus does not have (docs/format.md §3, §6). */
export const unknownType: LintRule = {
  code: 'unknown-type',
  summary: {
    en: 'A tag, a reference or a part of the registry is of a type that the corpus does not have.',
    ar: 'وسم أو إحالة أو قسم في السجل من نوع غير موجود في مجموعة المقالات.',
  },
  severity: 'error',
  reads: 'registry',
  guesses: true,
  check: { any: checkReferences, article: checkTags, registry: checkRegistry },
}

function* checkTags({ tree }: Article, corpus: Corpus): Iterable<Finding> {
  for (const { type, id, typeSpan } of tree.tags) {
    if (isKnown(type, corpus.settings)) continue
    yield finding(corpus, type, id, [...corpus.settings.types.keys(), ...linkTypes], typeSpan, (text) => ({
      span: typeSpan,
      text,
    }))
  }
}

function* checkReferences(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const { scalar, shape } of placesOf(document, corpus.settings, 'entity')) {
    const reference = readReference(scalar.text)
    if (!reference || corpus.settings.types.has(reference.type)) continue
    const { type, id } = reference
    // Where a text may stand, only what looks like a reference is taken for one.
    if (shape.text && !((isId(id) || isUnresolved(id)) && typeOf(scalar.text) !== undefined)) continue
    const span = partOf(scalar, 0, type.length)
    const edit = (text: string): Edit =>
      span === scalar.content ? rewriteScalar(scalar, `${text}:${id}`) : { span, text }
    yield finding(corpus, type, id, corpus.settings.types.keys(), span, edit)
  }
}

function* checkRegistry({ yaml }: RegistryFile, corpus: Corpus): Iterable<Finding> {
  const entries = mapOf(yaml.root)?.entries ?? []
  const taken = new Set(entries.map((entry) => entry.key.text))
  const free = [...corpus.settings.types.keys()].filter((type) => !taken.has(type))
  for (const { key, value } of entries) {
    if (corpus.settings.types.has(key.text) || key.text.startsWith('x-')) continue
    const isRecord = mapOf(value)?.entries.some((entry) => entry.key.text === 'name')
    if (isRecord) yield misplacedRecord(key.text, key.span)
    else yield finding(corpus, key.text, '', free, key.span, (text) => rewriteScalar(key, text))
  }
}

const isKnown = (type: string, { types, schemes }: Settings): boolean =>
  types.has(type) || linkTypes.includes(type) || authorities.has(type) || schemes.includes(type)

/** The types that the same id exists in come first, then what else such things are called, then close spellings. */
function finding(
  corpus: Corpus,
  type: string,
  id: string,
  types: Iterable<string>,
  span: Span,
  edit: (type: string) => Edit,
): Finding {
  const known = [...types]
  const meant = [
    ...known.filter((other) => id !== '' && corpus.entity(`${other}:${id}`)),
    ...known.filter((other) => other === synonyms.get(type.toLowerCase().replace(/s$/, ''))),
    ...closest(type, known),
  ]
  const guesses = [...new Set(meant)].slice(0, 3)
  const guess = quotedList(guesses.slice(0, 1))
  const all = quotedList([...corpus.settings.types.keys()])
  return {
    span,
    message: {
      en: `${quoted(type).en} is not a type of this corpus. ${guesses.length > 0 ? `Did you mean ${guess.en}?` : `Its types are ${all.en}; others are named in “seedbed.yaml”.`}`,
      ar: `${quoted(type).ar} ليس من أنواع هذه المجموعة. ${guesses.length > 0 ? `هل قصدت ${guess.ar}؟` : `أنواعها ${all.ar}، ويُضاف غيرها في «\u2068seedbed.yaml\u2069».`}`,
    },
    fixes: guesses.map((one) => ({
      title: { en: `Change to ${quoted(one).en}`, ar: `التغيير إلى ${quoted(one).ar}` },
      edits: [edit(one)],
    })),
  }
}

const misplacedRecord = (id: string, span: Span): Finding => ({
  span,
  message: {
    en: `${quoted(id).en} is a record and stands where a type belongs. Put it under its type, such as “person:”, and indent it.`,
    ar: `${quoted(id).ar} سجل في موضع نوع. ضعه تحت نوعه، مثل «\u2066person:\u2069»، مع إزاحته.`,
  },
})

/** Other words for the built-in types, without their plural s. */
const synonyms: ReadonlyMap<string, string> = new Map(
  (
    [
      ['person', 'per people human man woman actor politician شخص'],
      ['place', 'loc location city country town village region geo مكان موقع'],
      ['org', 'organisation organization company institution group party جهة منظمة'],
      ['event', 'meeting conference summit happening حدث'],
      ['article', 'post doc document مقال مقالة'],
      ['date', 'day time تاريخ'],
    ] as const
  ).flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
)
