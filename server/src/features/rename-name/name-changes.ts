import type { OpenRecord, RecordChange } from '../../registry/edit/record-alone.ts'
import { addItems, dropItem } from '../../registry/merge/list-changes.ts'
import { isSpeltAs, plainName, readAlias, type SaidName, writeAlias } from '../../registry/merge/said-name.ts'
import { entryOf, itemsOf, scalarOf } from '../../schema/values.ts'
import type { YamlMap, YamlScalar, YamlValue } from '../../syntax/yaml.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { trimmedEnd } from '../../text/trimmed-end.ts'

/** What becomes of a preferred name. */
export interface NewName {
  /** Its language, or `''` where none is written. */
  readonly lang: string
  readonly text: string
  /** Whether the old name stays as an alias. */
  readonly isAlias: boolean
  /** The keys of a record in the order in which readers look for them. */
  readonly order: readonly string[]
  /** The language that names have without saying so. */
  readonly usual: string | undefined
}

/** The preferred name of a language in a record as it is written. */
export function nameScalar(map: YamlMap, lang: string): YamlScalar | undefined {
  const value = entryOf(map, 'name')?.value
  return scalarOf(value?.kind === 'map' ? entryOf(value, lang)?.value : lang === '' ? value : undefined)
}

/** Whether a record says of a name that it is not to be used. */
export const unwantedAlias = (map: YamlMap, text: string): boolean =>
  aliasesOf(map).some((alias) => isSpeltAs(alias, plainName(text, '')) && ['avoid', 'error'].includes(alias.use ?? ''))

/** The changes that give a record another preferred name, in the quotes of the old one. An alias that says no more than the new name goes. */
export function nameChanges(
  { map }: OpenRecord,
  { lang, text, isAlias, order, usual }: NewName,
): readonly RecordChange[] {
  const old = nameScalar(map, lang)
  if (!old) return []
  const [before, now] = [plainName(old.text, lang), plainName(text, lang)]
  const isThere = isSpeltAs(before, now) || aliasesOf(map).some((alias) => isSpeltAs(alias, before))
  const isSame = (item: YamlValue): boolean => saysNoMore(readAlias(item), now)
  return [
    written(lang, text),
    ...(isAlias && !isThere ? [addItems('aliases', [{ written: writeAlias(before, usual) }], order)] : []),
    ...(itemsOf(entryOf(map, 'aliases')?.value).some(isSame) ? [dropUnremarked('aliases', isSame)] : []),
  ]
}

const aliasesOf = (map: YamlMap): readonly SaidName[] =>
  itemsOf(entryOf(map, 'aliases')?.value).flatMap((item) => readAlias(item) ?? [])

const saysNoMore = (alias: SaidName | undefined, name: SaidName): boolean =>
  alias !== undefined &&
  isSpeltAs(alias, name) &&
  (alias.lang === '' || alias.lang === name.lang) &&
  [alias.use, alias.from, alias.until, alias.note].every((said) => said === undefined)

const written =
  (lang: string, text: string): RecordChange =>
  (record) => {
    const scalar = nameScalar(record.map, lang)
    if (!scalar) return undefined
    const edit = rewriteScalar(scalar, text)
    if (edit.span !== scalar.span) return edit
    // The line break behind a text in lines is not its own.
    return { ...edit, span: { start: edit.span.start, end: trimmedEnd(record.text, edit.span) } }
  }

/** An item with a remark stays. */
const dropUnremarked =
  (key: string, isMeant: (item: YamlValue) => boolean): RecordChange =>
  (record) => {
    const edit = dropItem(key, isMeant)(record)
    const goes = edit && record.text.slice(edit.span.start, edit.span.end)
    return goes === undefined || goes.includes('#') ? { span: { start: 0, end: 0 }, text: '' } : edit
  }
