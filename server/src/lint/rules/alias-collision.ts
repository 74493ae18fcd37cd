import type { Corpus } from '../../corpus/corpus.ts'
import type { RegistryFile } from '../../corpus/document.ts'
import { entitiesNamed } from '../../corpus/segment-names.ts'
import { sameKey } from '../../language/fold.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { recordKeys } from '../../schema/record-shape.ts'
import { entryOf } from '../../schema/values.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import type { Edit } from '../../text/edit.ts'
import type { Finding, Fix } from '../finding.ts'
import { lineBreakOf, lineStart } from '../line-break.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { areJoined } from '../tags/joined-entities.ts'
import { shownWordsFirst } from '../tags/shown-name.ts'
import { type Period, surelyMeet } from '../values/periods.ts'
import { type WrittenRecord, writtenRecords } from '../values/records.ts'
import { insertEntry } from '../yaml/yaml-write.ts'

/** Two records of one type with one name at the same time, which do not say how they belong together (docs/format.md §6). */
export const aliasCollision: LintRule = {
  code: 'alias-collision',
  summary: {
    en: 'Another record of the same type has this name too, at the same time.',
    ar: 'لسجل آخر من النوع نفسه هذا الاسم أيضًا، وفي المدة نفسها.',
  },
  severity: 'warning',
  reads: 'registry',
  check: { registry: check },
}

function* check(file: RegistryFile, corpus: Corpus): Iterable<Finding> {
  for (const record of writtenRecords(file)) {
    const { entity } = record
    const type = corpus.settings.types.get(entity.type)
    if (!type || entity.redirect !== undefined) continue
    const collision = collisionOf(entity, corpus)
    if (!collision) continue
    const { name, others } = collision
    const [first] = others
    const written = shownWordsFirst(name.text, entity, ...others)
    const other = quoted(first.ref)
    const more = others.length - 1
    yield {
      span: name.span,
      ...(type.like === 'person' && { severity: 'hint' as const }),
      message: {
        en: `${written.en} is also a name of ${other.en}${more > 0 ? ` and of ${more} more` : ''}. If they are different things, say so with “different-from”; if they are one, leave a “redirect” in place of one record.`,
        ar: `${written.ar} اسم لـ${other.ar} أيضًا${more > 0 ? ` (ولغيره: ${more})` : ''}. إن كانا شيئين فبيّن ذلك بـ«different-from»، وإن كانا شيئًا واحدًا فضع «redirect» مكان أحد السجلين.`,
      },
      related: others.slice(0, MOST_RELATED).map((one) => ({
        uri: one.uri,
        range: corpus.placeOf(one).id,
        message: { en: 'The other record.', ar: 'السجل الآخر.' },
      })),
      fixes: telling(file, corpus, record, others),
    }
  }
}

const MOST_RELATED = 5

interface Collision {
  readonly name: Name
  readonly others: readonly [Entity, ...(readonly Entity[])]
}

/** The first name of an entity that others have too, with those others. */
function collisionOf(entity: Entity, corpus: Corpus): Collision | undefined {
  for (const name of entity.names) {
    if (!isOrdinary(name)) continue
    const key = sameKey(name.text)
    // Nearly every name is one entity's alone: the look-up reads no record.
    const refs = key === '' ? [] : entitiesNamed(corpus, key)
    const [first, ...more] = refs
      .filter((ref) => ref !== entity.ref && ref.startsWith(`${entity.type}:`))
      .slice(0, MOST_COMPARED)
      .flatMap((ref) => corpus.entity(ref) ?? [])
      .filter(
        (other) =>
          other.redirect === undefined && collides(entity, name, other, key) && !areJoined(entity, other, corpus),
      )
    if (first) return { name, others: [first, ...more] }
  }
  return undefined
}

const MOST_COMPARED = 50

/** A name that is known as a mistake or an adjective names nobody. */
const isOrdinary = ({ use }: Name): boolean => use !== 'error' && use !== 'avoid' && use !== 'adjective'

const collides = (entity: Entity, name: Name, other: Entity, key: string): boolean =>
  other.names.some(
    (one) => isOrdinary(one) && sameKey(one.text) === key && surelyMeet(periodOf(entity, name), periodOf(other, one)),
  )

/** A name lasts no longer than what it names. */
const periodOf = (entity: Entity, name: Name): Period => ({
  from: name.from ?? entity.from,
  until: name.until ?? entity.until,
})

function telling(
  { source, yaml }: RegistryFile,
  { settings }: Corpus,
  { entity, map }: WrittenRecord,
  others: readonly Entity[],
): readonly Fix[] {
  const order = recordKeys(settings.types.get(entity.type))
  const refs = others.slice(0, MOST_RELATED).map(({ ref }) => ref)
  const edit = yaml.problems.length === 0 ? addDifferent(source.text, map, refs, order) : undefined
  if (!edit || others.length > MOST_RELATED) return []
  return [{ title: { en: 'Say that they are different', ar: 'بيان أنهما مختلفان' }, edits: [edit] }]
}

/** The edit that names others in `different-from`, new or longer. */
function addDifferent(text: string, map: YamlMap, refs: readonly string[], order: readonly string[]): Edit | undefined {
  const entry = entryOf(map, 'different-from')
  if (!entry) return insertEntry(text, map, 'different-from', `[${refs.join(', ')}]`, order)
  const last = entry.value?.kind === 'list' ? entry.value.items.at(-1) : undefined
  if (entry.value?.kind !== 'list' || !last) return undefined
  const end = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length
  if (entry.value.flow) return { span: { start: end, end }, text: refs.map((ref) => `, ${ref}`).join('') }
  const indent = /^[ ]*-[ ]+/.exec(text.slice(lineStart(text, last.span.start), last.span.start))?.[0]
  if (indent === undefined) return undefined
  return { span: { start: end, end }, text: refs.map((ref) => `${lineBreakOf(text)}${indent}${ref}`).join('') }
}
