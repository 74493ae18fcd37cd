import type { Corpus } from '../../corpus/corpus.ts'
import { type Article, type Document, yamlOf } from '../../corpus/document.ts'
import { frontMatterShape } from '../../schema/front-matter-shape.ts'
import type { Field } from '../../schema/shape.ts'
import type { YamlEntry, YamlMap, YamlValue } from '../../syntax/yaml.ts'
import { insertEntry } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { insertFrontMatterEntry } from '../yaml/article-entry.ts'
import { firstBreak, problemsOf } from '../yaml/shape-events.ts'
import { starterValues } from '../yaml/starter-value.ts'

/** A key that must be there and is not (docs/format.md §2, §4, §6, §7). */
export const missingKey: LintRule = {
  code: 'missing-key',
  summary: {
    en: 'A key that every article, record or entry of this kind must have is missing.',
    ar: 'ينقص مفتاح مطلوب في كل مقالة أو سجل أو بند من هذا النوع.',
  },
  severity: 'error',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  // Behind a slip of YAML the key may well stand there, unread.
  if (firstBreak(document) !== Number.POSITIVE_INFINITY) return
  if (document.kind === 'article') yield* inArticle(document, corpus)
  const owners = ownersIn(yamlOf(document)?.root)
  for (const { field, map, of } of problemsOf(document, corpus.settings, 'missing-key')) {
    if (document.kind === 'article' && map === document.meta) continue
    const owner = owners.get(map)
    // Of a record's name `missing-name` speaks.
    if (document.kind === 'registry' && field.key === 'name') continue
    const values = starterValues(document, corpus.settings, field)
    const order = of.fields.map(({ key }) => key)
    const span = owner?.key.span ?? map.entries[0]?.key.span ?? map.span
    const edit = (value: string) => insertEntry(document.source.characters, map, field.key, value, order)
    yield finding(field, span, owner, isSound(document) ? additions(field, values, edit) : [])
  }
}

/** Of the front matter itself: it may hold nothing at all, and a heading may stand for the title. */
function* inArticle(article: Article, corpus: Corpus): Iterable<Finding> {
  const block = article.tree.frontMatter
  if (!block || (block.yaml.root && !article.meta)) return
  for (const field of frontMatterShape(corpus.settings).fields) {
    if (!field.required || article.meta?.entries.some((entry) => entry.key.text === field.key)) continue
    const byHeading = field.key === 'title' && article.title !== undefined
    if (byHeading && !corpus.settings.frontMatter.required.includes('title')) continue
    const values = starterValues(article, corpus.settings, field)
    const edit = (value: string) => insertFrontMatterEntry(article, corpus.settings, field.key, value)
    const fixes = isSound(article) ? additions(field, values, edit) : []
    yield { ...finding(field, block.open, undefined, fixes), missingKey: field.key }
  }
}

/** Between slips of YAML a new line might be read as part of something else. */
const isSound = (document: Document): boolean => yamlOf(document)?.problems.length === 0

function finding(field: Field, span: Span, owner: YamlEntry | undefined, fixes: readonly Fix[]): Finding {
  const key = quoted(field.key)
  const of = owner && quoted(owner.key.text)
  return {
    span,
    message: {
      en: `${of ? `${of.en} has no ${key.en}` : `${key.en} is missing`}. ${field.meaning.en} For example: ${quoted(field.example).en}.`,
      ar: `${of ? `لا ${key.ar} في ${of.ar}` : `المفتاح ${key.ar} ناقص`}. ${field.meaning.ar} مثلًا: ${quoted(field.example).ar}.`,
    },
    fixes,
  }
}

/** A fix for each value to begin with; the key alone is the title where there is but one. */
function additions(field: Field, values: readonly string[], edit: (value: string) => Edit | undefined): readonly Fix[] {
  return values.flatMap((value) => {
    const added = edit(value)
    const name = quoted(values.length > 1 ? `${field.key}: ${value}` : field.key)
    return added ? [{ title: { en: `Add ${name.en}`, ar: `إضافة ${name.ar}` }, edits: [added] }] : []
  })
}

/** The entry whose value a map is: the record of a registry, the type of `seedbed.yaml`. */
function ownersIn(root: YamlValue | undefined): ReadonlyMap<YamlMap, YamlEntry> {
  const owners = new Map<YamlMap, YamlEntry>()
  const visit = (value: YamlValue | undefined): void => {
    if (value?.kind === 'list') value.items.forEach(visit)
    if (value?.kind !== 'map') return
    for (const entry of value.entries) {
      if (entry.value?.kind === 'map') owners.set(entry.value, entry)
      visit(entry.value)
    }
  }
  visit(root)
  return owners
}
