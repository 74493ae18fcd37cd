import type { OpenRecord } from '../../registry/edit/record-alone.ts'
import { inOneLine } from '../../registry/edit/yaml-copy.ts'
import type { Entity, Name } from '../../registry/entity.ts'
import { labelKey } from '../../registry/label-names.ts'
import {
  isLanguage,
  isSpeltAs,
  isUsedAs,
  plainName,
  readAlias,
  type SaidName,
  saysAll,
  writeAlias,
} from '../../registry/merge/said-name.ts'
import { entryOf, itemsOf } from '../../schema/values.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'

/** What an entity that is parted from another one begins with. */
export interface PartedEntity {
  readonly ref: string
  /** What the user calls it. */
  readonly name: string
  /** The language of that name, if it is known. */
  readonly lang: string | undefined
  /** The names of the other entity that its mentions use. */
  readonly names: readonly Name[]
  /** Whether the kind of the other is its kind too. */
  readonly saysKind: boolean
  /** Whether the other one is called so too, once names have left it. */
  readonly sharesName: boolean
  /** Entities with one of these names that the registry tells from the other one. */
  readonly toldApart: readonly string[]
  /** Fields that the corpus wants of every record, as YAML. */
  readonly fields: ReadonlyMap<string, string>
}

/** The fields of the record of a new entity, in the order in which readers look for them. */
export function newFields(
  entity: Entity,
  { text, map }: OpenRecord,
  one: PartedEntity,
  order: readonly string[],
  lang: string | undefined,
): readonly (readonly [string, string])[] {
  const { lang: own = '' } = one
  const called = plainName(one.name, own)
  // What the registry says of its language is not lost where the other one has a single name.
  const isSaid = own !== '' && one.names.some((each) => isSpeltAs(each, called) && isLanguage(each.lang, own))
  const isLocalized = own !== '' && (isSaid || entryOf(map, 'name')?.value?.kind === 'map')
  const name = writeScalar(one.name)
  const aliases = aliasesOf(entity, { text, map }, one, called, lang)
  const different = [...(one.sharesName ? [entity.ref] : []), ...one.toldApart]
  const fields = new Map<string, string>([
    ['name', isLocalized ? `{ ${own}: ${name} }` : name],
    ...(aliases.length > 0 ? [['aliases', `[${aliases.join(', ')}]`] as const] : []),
    ...one.fields,
    ...(different.length > 0 ? [['different-from', `[${different.join(', ')}]`] as const] : []),
  ])
  // Who is at risk stays so on either side.
  if (entity.withhold) fields.set('withhold', 'true')
  const copied = [...(one.saysKind ? ['kind'] : []), ...(entity.withhold ? ['pseudonym'] : [])]
  for (const key of copied) {
    const value = entryOf(map, key)?.value
    if (value) fields.set(key, inOneLine(text, value))
  }
  return [...fields].sort(([a], [b]) => rank(order, a) - rank(order, b))
}

const rank = (order: readonly string[], key: string): number => {
  const at = order.indexOf(key)
  return at < 0 ? order.length : at
}

/** The other names that its mentions use, as the other record has them; none twice, and of its own one only where that says more. */
function aliasesOf(
  entity: Entity,
  { text, map }: Pick<OpenRecord, 'text' | 'map'>,
  { names }: PartedEntity,
  called: SaidName,
  lang: string | undefined,
): readonly string[] {
  const items = itemsOf(entryOf(map, 'aliases')?.value)
  const said = [called]
  const isSaid = (one: Name): boolean =>
    said.some((other) => isSpeltAs(other, one) && isUsedAs(other, one) && saysAll(other, one))
  return entity.names.flatMap((one) => {
    if (!names.includes(one) || isSaid(one)) return []
    said.push(one)
    if (one.kind === 'name') return [writeAlias(plainName(one.text, one.lang), lang)]
    const item = items.find((value) => isItemOf(value, one))
    return item ? [inOneLine(text, item)] : []
  })
}

/** Whether an item of `aliases` is where a name was read. */
export function isItemOf(item: YamlValue, name: Name): boolean {
  const said = readAlias(item)
  return (
    said !== undefined &&
    (['text', 'lang', 'use', 'from', 'until', 'note'] as const).every((key) => said[key] === name[key])
  )
}

/** Whether two entities have a name in common, as labels are compared with names: then both records say that they are different. */
export function shareName(a: readonly string[], b: readonly string[]): boolean {
  const keys = new Set(a.map(labelKey))
  return b.some((text) => keys.has(labelKey(text)))
}
