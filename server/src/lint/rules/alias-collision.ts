import type { Corpus } from '../../corpus/corpus.ts'
import type { RegistryFile } from '../../corpus/document.ts'
import { areJoined } from '../../corpus/joined-entities.ts'
import { entitiesNamed } from '../../corpus/segment-names.ts'
import { sameKey } from '../../language/fold.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { recordKeys } from '../../schema/record-shape.ts'
import { entryOf } from '../../schema/values.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { appendItems } from '../../syntax/yaml-list-items.ts'
import { insertEntry } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import type { Edit } from '../../text/edit.ts'
import { once } from '../../text/once.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { shownWordsFirst } from '../tags/shown-name.ts'
import { type Period, surelyMeet } from '../values/periods.ts'
import { type WrittenRecord, writtenRecords } from '../values/records.ts'

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
  const sharing = sharingIn(corpus)
  for (const record of writtenRecords(file)) {
    const { entity } = record
    const type = corpus.settings.types.get(entity.type)
    if (!type || entity.redirect !== undefined) continue
    const collision = collisionOf(entity, corpus, sharing)
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

/** Who has a name is kept for the next record that has it, wherever that stands. */
const sharingIn = once((_: Corpus) => new Map<string, readonly Sharer[]>())

const MOST_RELATED = 5

interface Collision {
  readonly name: Name
  readonly others: readonly [Entity, ...(readonly Entity[])]
}

/** An entity that has a name, and when it has it. */
interface Sharer {
  readonly entity: Entity
  readonly periods: readonly Period[]
}

/** The first name of an entity that others have too, with those others; `sharing` keeps who has a name for the next that has it. */
function collisionOf(entity: Entity, corpus: Corpus, sharing: Map<string, readonly Sharer[]>): Collision | undefined {
  for (const name of entity.names) {
    if (!isOrdinary(name)) continue
    const key = sameKey(name.text)
    if (key === '') continue
    const typed = `${entity.type}:${key}`
    const sharers = sharing.get(typed) ?? sharersOf(entity.type, key, corpus)
    sharing.set(typed, sharers)
    const period = periodOf(entity, name)
    const [first, ...more] = sharers
      .filter(
        (one) =>
          one.entity.ref !== entity.ref &&
          one.periods.some((other) => surelyMeet(period, other)) &&
          !areJoined(entity, one.entity, corpus),
      )
      .map((one) => one.entity)
    if (first) return { name, others: [first, ...more] }
  }
  return undefined
}

/** The entities of a type that have a name, as far as they are looked at. */
function sharersOf(type: string, key: string, corpus: Corpus): readonly Sharer[] {
  const refs = entitiesNamed(corpus, key).filter((ref) => ref.startsWith(`${type}:`))
  // Nearly every name is one entity's alone: then no record is read.
  if (refs.length < 2) return []
  return refs.slice(0, MOST_COMPARED).flatMap((ref) => {
    const entity = corpus.entity(ref)
    if (!entity || entity.redirect !== undefined) return []
    const named = entity.names.filter((name) => isOrdinary(name) && sameKey(name.text) === key)
    return named.length > 0 ? [{ entity, periods: named.map((name) => periodOf(entity, name)) }] : []
  })
}

const MOST_COMPARED = 50

/** A name that is known as a mistake or an adjective names nobody. */
const isOrdinary = ({ use }: Name): boolean => use !== 'error' && use !== 'avoid' && use !== 'adjective'

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
  const edit = yaml.problems.length === 0 ? addDifferent(source.characters, map, refs, order) : undefined
  if (!edit || others.length > MOST_RELATED) return []
  return [{ title: { en: 'Say that they are different', ar: 'بيان أنهما مختلفان' }, edits: [edit] }]
}

/** The edit that names others in `different-from`, new or longer. */
function addDifferent(
  text: Characters,
  map: YamlMap,
  refs: readonly string[],
  order: readonly string[],
): Edit | undefined {
  const entry = entryOf(map, 'different-from')
  if (!entry) return insertEntry(text, map, 'different-from', `[${refs.join(', ')}]`, order)
  return entry.value?.kind === 'list' && entry.value.items.length > 0 ? appendItems(text, entry.value, refs) : undefined
}
