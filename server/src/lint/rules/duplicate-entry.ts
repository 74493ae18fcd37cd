import type { Corpus } from '../../corpus/corpus.ts'
import { type Document, yamlOf } from '../../corpus/document.ts'
import { shapeOf } from '../../corpus/subject.ts'
import { sameKey } from '../../language/fold.ts'
import { fieldOf, type Shape } from '../../schema/shape.ts'
import { entryOf, mapOf, textOf } from '../../schema/values.ts'
import { expected } from '../../schema/yaml-path.ts'
import type { YamlList, YamlValue } from '../../syntax/yaml.ts'
import { removeItem } from '../../syntax/yaml-list-items.ts'
import type { Characters } from '../../text/characters.ts'
import { compareText } from '../../text/compare.ts'
import type { Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { firstBreak } from '../yaml/shape-events.ts'

/** Two items of one list in YAML that say the same (docs/format.md §2, §6, §7). */
export const duplicateEntry: LintRule = {
  code: 'duplicate-entry',
  summary: {
    en: 'A list names the same thing twice.',
    ar: 'تذكر القائمة الشيء نفسه مرتين.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const root = yamlOf(document)?.root
  if (!root) return
  const limit = firstBreak(document)
  for (const found of listsOf(root, shapeOf(document, corpus.settings), '')) {
    if (found.list.span.end <= limit) yield* repeated(document, found)
  }
}

interface ListInPlace {
  readonly list: YamlList
  readonly key: string
  readonly of: Shape
}

/** The lists that the format knows; what a corpus keeps under keys of its own may well repeat itself. */
function* listsOf(value: YamlValue, shape: Shape | undefined, key: string): Generator<ListInPlace> {
  const inner = expected(value, shape)
  if (value.kind === 'list') {
    if (inner?.kind !== 'list') return
    // The pieces of a mention with a gap are words of the text, in its order.
    if (key !== 'exact' && value.items.length > 1) yield { list: value, key, of: inner.of }
    for (const item of value.items) yield* listsOf(item, inner.of, key)
  } else if (value.kind === 'map') {
    for (const entry of value.entries) {
      if (!entry.value || entry.value.kind === 'scalar') continue
      const of = inner?.kind === 'dictionary' ? inner.of : fieldOf(inner, entry.key.text)?.shape
      if (of) yield* listsOf(entry.value, of, entry.key.text)
    }
  }
}

function* repeated({ source, uri }: Document, { list, key, of }: ListInPlace): Iterable<Finding> {
  const firsts = new Map<string, YamlValue>()
  const fuller = key === 'related' ? withRelation(list) : undefined
  for (const [index, item] of list.items.entries()) {
    const said = saidBy(item, key, of)
    if (said === undefined) continue
    const other = firsts.get(said) ?? (isBare(item) ? fuller?.get(nameOf(item) ?? '') : undefined)
    if (!other) {
      firsts.set(said, item)
      continue
    }
    const span = trimmed(source.characters, item.span)
    const edit = removeItem(source.characters, list, index)
    // A remark behind it would be lost.
    const isBareLine = edit !== undefined && !source.slice(edit.span).includes('#')
    const isSafe = isBareLine && written(item) === written(other)
    const name = quoted(nameOf(item) ?? source.slice(span))
    yield {
      span,
      unnecessary: true,
      message: {
        en: `${name.en} stands in ${quoted(key).en} twice. Remove one of the two.`,
        ar: `${name.ar} مذكور مرتين في ${quoted(key).ar}. احذف أحدهما.`,
      },
      related: [
        {
          uri,
          range: source.range(trimmed(source.characters, other.span)),
          message: { en: 'It stands here too.', ar: 'وهو مذكور هنا أيضًا.' },
        },
      ],
      fixes: edit
        ? [{ title: { en: 'Remove the repetition', ar: 'حذف المكرر' }, edits: [edit], ...(isSafe && { safe: true }) }]
        : [],
    }
  }
}

/** What an item says, however it is written; undefined where it says nothing, or is repeated by an alias of YAML. */
function saidBy(item: YamlValue, key: string, of: Shape): string | undefined {
  if (item.kind === 'scalar') {
    if (item.alias || item.text === '' || item.value === null) return undefined
    const first = of.kind === 'map' && of.shorthand ? of.fields[0]?.key : undefined
    const text = key === 'aliases' ? sameKey(item.text) : item.text.normalize('NFC')
    return first === undefined ? JSON.stringify(text) : JSON.stringify([[first, JSON.stringify(text)]])
  }
  if (item.kind === 'list') return JSON.stringify(item.items.map((one) => saidBy(one, key, { kind: 'any' })))
  const pairs = item.entries.flatMap((entry) => {
    const field = entry.key.text
    const said = entry.value && saidBy(entry.value, field === 'text' ? key : field, { kind: 'any' })
    return said === undefined || (field === 'note' && of.kind === 'map') ? [] : [[field, said] as const]
  })
  return pairs.length === 0 ? undefined : JSON.stringify(pairs.toSorted(([a], [b]) => compareText(a, b)))
}

/** The related articles that are named with what they are to this one: to name them without it says nothing more. */
function withRelation({ items }: YamlList): ReadonlyMap<string, YamlValue> {
  const named = items.flatMap((item) => (isBare(item) ? [] : [[nameOf(item) ?? '', item] as const]))
  return new Map(named)
}

const isBare = (item: YamlValue): boolean => entryOf(mapOf(item), 'as') === undefined

/** What a message calls an item of several keys. */
function nameOf(item: YamlValue): string | undefined {
  if (item.kind !== 'map') return textOf(item)
  return ['text', 'to', 'ref', 'exact', 'name'].map((key) => textOf(entryOf(item, key)?.value)).find(Boolean)
}

/** Everything that is written in an item, notes too. */
const written = (item: YamlValue): string | undefined => saidBy(item, '', { kind: 'any' })

/** What stands in several lines reaches to the end of its last one. */
const trimmed = (text: Characters, { start, end }: Span): Span => ({
  start,
  end: start + text.slice(start, end).trimEnd().length,
})
