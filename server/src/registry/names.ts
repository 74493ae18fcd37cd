import { compareDays } from '../language/calendar.ts'
import { direction, directionOfLanguage } from '../language/direction.ts'
import { type EdtfDate, isEdtfProblem, readEdtf } from '../language/edtf.ts'
import type { Entity, Name, NameHead, RecordHead, Role } from './entity.ts'

/** The name to show for an entity, in the first of the languages that it has one in; else any name, else its id. */
export const displayName = (entity: Entity, ...languages: readonly string[]): string =>
  nameIn(entity.names, languages) ?? entity.id

/** The name by which a record is shown in the language of its corpus; undefined where it has none. */
export const shownName = ({ names }: Pick<RecordHead, 'names'>, language: string | undefined): string | undefined =>
  nameIn(names, language === undefined ? [] : [language])

function nameIn(all: readonly NameHead[], languages: readonly string[]): string | undefined {
  const names = all.filter((name) => name.kind === 'name')
  for (const language of languages) {
    const found = names.find((name) => isIn(name, language))
    if (found) return found.text
  }
  return (names[0] ?? all[0])?.text
}

/** The name that is published in place of a person's at risk, in this language or else in any. */
export const pseudonymOf = ({ pseudonym }: Pick<Entity, 'pseudonym'>, language: string): string | undefined =>
  pseudonym && (pseudonym.get(language) ?? pseudonym.get('') ?? [...pseudonym.values()][0])

/** The official name of its language at that date where the registry gives one (docs/format.md §6), else the ordinary name. */
export const nameAt = (entity: Entity, language: string, date: string | undefined): string =>
  officialNameAt(entity, language, date)?.text ?? displayName(entity, language)

/** The official name of a language at a date, with the time that it was in use; undefined where the date is, or the registry gives none. */
export const officialNameAt = (entity: Entity, language: string, date: string | undefined): Name | undefined =>
  date === undefined
    ? undefined
    : entity.names.find((name) => name.use === 'official' && isNameIn(name, language) && heldAt(name, date))

/** The roles that a person held on the article's date; all of them where the date says nothing. */
export const rolesAt = (entity: Entity, date: string | undefined): readonly Role[] =>
  entity.roles.filter((role) => heldAt(role, date))

/**
 * Whether something that lasted `from`–`until` (EDTF, inclusive at the precision written) may have held on any day of `date` (EDTF).
 * Bounds and dates that are unknown or cannot be read allow everything.
 */
export function heldAt(period: Pick<Name | Role, 'from' | 'until'>, date: string | undefined): boolean {
  const day = read(date)
  const from = read(period.from)?.earliest
  const until = read(period.until)?.latest
  const begun = !from || !day?.latest || compareDays(from, day.latest) <= 0
  const lasting = !until || !day?.earliest || compareDays(day.earliest, until) <= 0
  return begun && lasting
}

function read(text: string | undefined): EdtfDate | undefined {
  const date = text === undefined ? undefined : readEdtf(text)
  return date && !isEdtfProblem(date) ? date : undefined
}

/** Whether a name is of a language, by its letters where it says none. */
export const isNameIn = (name: Name, language: string): boolean =>
  name.lang === '' ? isWrittenAs(name, language) : isIn(name, language)

const isIn = (name: NameHead, language: string): boolean =>
  name.lang === language || name.lang === language.split('-')[0]

/** Of an alias that names no language: whether its script runs as the language does. */
const isWrittenAs = (name: Name, language: string): boolean => direction(name.text) === directionOfLanguage(language)
