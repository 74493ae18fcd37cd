import { sameKey } from '../../language/fold.ts'
import type { Message } from '../../language/message.ts'
import type { Entity, Role } from '../../registry/entity.ts'
import { rolesAt } from '../../registry/names.ts'
import type { BuiltInType } from '../../schema/types.ts'
import { compareText } from '../../text/compare.ts'
import { comma, counted, joined, type Line, type Piece, quoted, said } from './card.ts'
import { dateText, periodText } from './date-words.ts'
import { inBothLanguages, nameOf, type Reading } from './reading.ts'

/** What a card says of an entity by its type: offices of a person, where a place lies, the seat of an organisation, when an event was. */
export function entityDetails(entity: Entity, reading: Reading): readonly Line[] {
  const like = reading.corpus.settings.types.get(entity.type)?.like
  return like ? detailsOf[like](entity, reading) : []
}

const detailsOf: Readonly<Record<BuiltInType, (entity: Entity, reading: Reading) => readonly Line[]>> = {
  person: (entity, reading) => [...roleLines(entity, reading), lifeLine(entity, reading)],
  place: (entity, reading) => [withinLine(entity, reading), existedLine(entity, reading)],
  org: (entity, reading) => [
    about(words.seat, entity.place, reading),
    about(words.partOf, entity.partOf, reading),
    existedLine(entity, reading),
  ],
  event: (entity, reading) => [
    dateLine(entity, reading),
    placesLine(entity, reading),
    about(words.partOf, entity.partOf, reading),
  ],
}

const words = {
  otherTime: { en: 'At another time: ', ar: 'في وقت آخر: ' },
  born: { en: 'Born: ', ar: 'الميلاد: ' },
  died: { en: 'Died: ', ar: 'الوفاة: ' },
  within: { en: 'In ', ar: 'في ' },
  seat: { en: 'Seat: ', ar: 'المقر: ' },
  partOf: { en: 'Part of: ', ar: 'جزء من: ' },
  places: { en: 'Where: ', ar: 'المكان: ' },
} satisfies Readonly<Record<string, Message>>

const roleForms = {
  en: { one: '+ one other office', other: '+ # other offices' },
  ar: { one: '+ منصب آخر', two: '+ منصبان آخران', few: '+ # مناصب أخرى', many: '+ # منصبًا آخر', other: '+ # منصب آخر' },
}

/** The offices held at the article's date; the last known one where none was. The others are only counted. */
function roleLines(entity: Entity, reading: Reading): readonly Line[] {
  const { language, date } = reading
  const { roles } = entity
  const last = roles.toSorted((a, b) => compareText(a.from ?? '', b.from ?? '')).at(-1)
  if (!last) return []
  const held = date === undefined ? [last] : rolesAt(entity, date)
  const lines = held.slice(0, MAX_ROLES).map((role) => roleLine(role, reading))
  if (held.length === 0) lines.push([said(words.otherTime[language]), ...roleLine(last, reading)])
  const others = roles.length - lines.length
  return others > 0 ? [...lines, [said(counted(language, others, roleForms))]] : lines
}

const MAX_ROLES = 3

function roleLine(role: Role, reading: Reading): Line {
  const titles = inBothLanguages(role.title, reading)
  const period = periodText(role, reading.language)
  const pieces: Piece[] = titles.map(quoted)
  if (role.org !== undefined) pieces.push(nameOf(role.org, reading))
  if (role.place !== undefined) pieces.push(nameOf(role.place, reading))
  if (period !== undefined) pieces.push(said(period))
  return joined(pieces, ' · ')
}

function lifeLine({ born, died }: Entity, { language }: Reading): Line {
  const dates = [
    { word: words.born, date: born },
    { word: words.died, date: died },
  ].flatMap(({ word, date }) => {
    const text = date === undefined ? undefined : dateText(date, language, false)
    return text === undefined ? [] : [said(word[language] + text)]
  })
  return joined(dates, ' · ')
}

/** The places that a place lies in, the nearest first, and its country at the end. */
function withinLine(entity: Entity, reading: Reading): Line {
  const { corpus, language } = reading
  const chain: Piece[] = []
  const seen = new Set([entity.ref])
  for (let ref = entity.within; ref !== undefined && !seen.has(ref); ref = corpus.resolve(ref)?.within) {
    seen.add(ref)
    chain.push(nameOf(ref, reading))
  }
  if (chain.length === 0 && entity.country !== undefined && !isCountry(entity, entity.country)) {
    chain.push(quoted(countryName(entity.country, language)))
  }
  return chain.length > 0 ? [said(words.within[language]), ...joined(chain, comma[language])] : []
}

/** Whether the place is the country of its own code, by its kind or by one of its names. */
function isCountry({ kind, names }: Entity, code: string): boolean {
  const own = new Set(['en', 'ar'].map((language) => sameKey(countryName(code, language))))
  return kind === 'country' || names.some((name) => own.has(sameKey(name.text)))
}

/** The name of a country by its ISO 3166-1 code; the code where it is none. */
export function countryName(country: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
  } catch {
    return country
  }
}

function existedLine(entity: Entity, { language }: Reading): Line {
  const period = periodText(entity, language)
  return period === undefined ? [] : [said(period)]
}

function dateLine({ date, number }: Entity, { language }: Reading): Line {
  const text = date === undefined ? undefined : dateText(date, language)
  const pieces = [...(text === undefined ? [] : [said(text)]), ...(number === undefined ? [] : [said(`#${number}`)])]
  return joined(pieces, ' · ')
}

function placesLine({ places }: Entity, reading: Reading): Line {
  if (places.length === 0) return []
  const names = places.slice(0, 4).map((ref) => nameOf(ref, reading))
  return [said(words.places[reading.language]), ...joined(names, comma[reading.language])]
}

const about = (word: Message, ref: string | undefined, reading: Reading): Line =>
  ref === undefined ? [] : [said(word[reading.language]), nameOf(ref, reading)]
