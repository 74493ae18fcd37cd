import type { Corpus } from '../../corpus/corpus.ts'
import type { RegistryFile } from '../../corpus/document.ts'
import { recordsOf } from '../../corpus/registry/registry-questions.ts'
import type { Message } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { entryOf } from '../../schema/values.ts'
import type { YamlEntry, YamlMap } from '../../syntax/yaml.ts'
import { removeEntry } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { writtenRecords } from '../values/records.ts'

/** A record that lies within itself, is a part of itself or is merged into itself, over any number of steps (docs/format.md §6). */
export const cycle: LintRule = {
  code: 'cycle',
  summary: {
    en: 'A record leads back to itself by `within`, `part-of` or `redirect`.',
    ar: 'سجل يعود إلى نفسه عبر `within` أو `part-of` أو `redirect`.',
  },
  severity: 'error',
  reads: 'registry',
  check: { registry: check },
}

function* check(file: RegistryFile, corpus: Corpus): Iterable<Finding> {
  const records = [...writtenRecords(file)]
  const own = new Map(records.map(({ entity }) => [entity.ref, entity]).toReversed() as [string, Entity][])
  const read = new Map<string, Entity | undefined>()
  const entityAt = (ref: string): Entity | undefined => {
    const known = own.get(ref) ?? read.get(ref)
    if (known || read.has(ref)) return known
    const entity = corpus.entity(ref)
    read.set(ref, entity)
    return entity
  }
  for (const way of ways) {
    const clear = new Set<string>()
    for (const { entity, map } of records) {
      const entry = entryOf(map, way.key)
      if (!entry || own.get(entity.ref) !== entity || !isFirstOfFile(corpus, entity)) continue
      const circle = circleOf(entity, way, entityAt, clear)
      if (circle) yield finding(file, circle, way, map, entry)
    }
  }
}

/** Of the records of one id in a file only the first leads anywhere. */
function isFirstOfFile(corpus: Corpus, { ref, uri, idSpan }: Entity): boolean {
  const file = corpus.whole.get(uri)
  return file?.kind !== 'registry' || (recordsOf(file, ref)[0]?.idSpan.start ?? idSpan.start) === idSpan.start
}

interface Way {
  readonly key: string
  readonly next: (entity: Entity) => string | undefined
  readonly words: Message
}

const ways: readonly Way[] = [
  {
    key: 'within',
    next: (entity) => entity.redirect ?? entity.within,
    words: { en: 'lies within itself', ar: 'يقع داخل نفسه' },
  },
  {
    key: 'part-of',
    next: (entity) => entity.redirect ?? entity.partOf,
    words: { en: 'is a part of itself', ar: 'جزء من نفسه' },
  },
  {
    key: 'redirect',
    next: (entity) => entity.redirect,
    words: { en: 'is merged into itself', ar: 'مدموج في نفسه' },
  },
]

/** The way from a record back to it; what is met on ways that end is remembered in `clear`. */
function circleOf(
  start: Entity,
  { next }: Way,
  entityAt: (ref: string) => Entity | undefined,
  clear: Set<string>,
): readonly string[] | undefined {
  const met = new Set([start.ref])
  let ref = next(start)
  while (ref !== undefined && ref !== start.ref && !met.has(ref) && !clear.has(ref) && met.size < MOST) {
    met.add(ref)
    const entity = entityAt(ref)
    ref = entity && next(entity)
  }
  if (ref === start.ref) return [...met, start.ref]
  if (ref === undefined || clear.has(ref)) for (const one of met) clear.add(one)
  return undefined
}

const MOST = 100

function finding(
  { source }: RegistryFile,
  circle: readonly string[],
  { key, words }: Way,
  map: YamlMap,
  entry: YamlEntry,
): Finding {
  const [ref = ''] = circle
  const name = quoted(ref)
  const chain = circle.length > MOST_SHOWN ? [...circle.slice(0, MOST_SHOWN - 1), '…', ref] : circle
  const shown = `\u2066${chain.join(' → ')}\u2069`
  return {
    span: entry.value?.span ?? entry.key.span,
    message: {
      en: `${name.en} ${words.en}: ${chain.join(' → ')}. Correct one of these references.`,
      ar: `${name.ar} ${words.ar}: ${shown}. صحّح إحدى هذه الإحالات.`,
    },
    fixes: key === 'redirect' ? [] : removal(source.characters, map, entry),
  }
}

const MOST_SHOWN = 8

function removal(text: Characters, map: YamlMap, entry: YamlEntry): readonly Fix[] {
  const edit = map.entries.length > 1 ? removeEntry(text, map, entry) : undefined
  const key = quoted(entry.key.text)
  return edit ? [{ title: { en: `Remove ${key.en} here`, ar: `حذف ${key.ar} من هنا` }, edits: [edit] }] : []
}
