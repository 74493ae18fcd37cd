import { counted } from '../../language/counted.ts'
import type { Message, UiLanguage } from '../../language/message.ts'
import type { Entity, Role } from '../../registry/entity.ts'
import { displayName, rolesAt } from '../../registry/names.ts'
import type { BuiltInType } from '../../schema/types.ts'
import { compareText } from '../../text/compare.ts'
import { comma, joined, type Line, quoted, said } from './card.ts'
import { countryName, countryOf, isCountry, placesAround } from './country.ts'
import { dateText, periodText } from './date-words.ts'
import { namesLine } from './names-line.ts'
import { placeMap } from './pictures/place-map.ts'
import { timeBar } from './pictures/time-bar.ts'
import { inBothLanguages, linkTo, nameOf, type Reading } from './reading.ts'
import { shownRecordsNaming } from './shown-records.ts'

/** What a card says of an entity by its type: offices of a person, where a place lies, the seat of an organisation, when an event was. */
export function entityDetails(entity: Entity, reading: Reading): readonly Line[] {
  const like = reading.corpus.settings.types.get(entity.type)?.like
  return like ? detailsOf[like](entity, reading) : []
}

const detailsOf: Readonly<Record<BuiltInType, (entity: Entity, reading: Reading) => readonly Line[]>> = {
  person: (entity, reading) => [
    ...roleLines(entity, reading),
    namesLine(words.memberOf, membershipsOf(entity, reading), reading),
    lifeLine(entity, reading),
  ],
  place: (entity, reading) => [withinLine(entity, reading), existedLine(entity, reading), mapLine(entity, reading)],
  org: (entity, reading) => [
    about(words.seat, entity.place, reading),
    about(words.partOf, entity.partOf, reading),
    namesLine(words.memberOf, membershipsOf(entity, reading), reading),
    namesLine(words.members, entity.members, reading),
    existedLine(entity, reading),
  ],
  event: (entity, reading) => [
    ...dateLines(entity, reading),
    namesLine(words.places, entity.places, reading),
    about(words.partOf, entity.partOf, reading),
    namesLine(words.participants, entity.participants, reading),
    timeLine(entity, reading),
  ],
}

const words = {
  otherTime: { en: 'At another time: ', ar: 'في وقت آخر: ' },
  born: { en: 'Born: ', ar: 'الميلاد: ' },
  died: { en: 'Died: ', ar: 'الوفاة: ' },
  within: { en: 'In ', ar: 'في ' },
  existed: { en: 'Existed: ', ar: 'فترة الوجود: ' },
  seat: { en: 'Seat: ', ar: 'المقر: ' },
  partOf: { en: 'Part of: ', ar: 'جزء من: ' },
  members: { en: 'Members: ', ar: 'الأعضاء: ' },
  memberOf: { en: 'Member of: ', ar: 'عضو في: ' },
  otherOrganisations: { en: 'Other organisations: ', ar: 'مؤسسات أخرى: ' },
  places: { en: 'Where: ', ar: 'المكان: ' },
  participants: { en: 'Participants: ', ar: 'المشاركون: ' },
  map: { en: 'Map: ', ar: 'خريطة: ' },
} satisfies Readonly<Record<string, Message>>

const roleForms = {
  en: { one: '+ one other office', other: '+ # other offices' },
  ar: { one: '+ منصب آخر', two: '+ منصبان آخران', few: '+ # مناصب أخرى', many: '+ # منصبًا آخر', other: '+ # منصب آخر' },
}

/** The offices held at the article's date; the last known one where none was. The others are folded: counted, with the way to the record, and their organisations. */
function roleLines(entity: Entity, reading: Reading): readonly Line[] {
  const { corpus, language, date } = reading
  const { roles } = entity
  const last = roles.toSorted((a, b) => compareText(a.from ?? '', b.from ?? '')).at(-1)
  if (!last) return []
  const held = date === undefined ? [last] : rolesAt(entity, date)
  const shown = held.length > 0 ? held.slice(0, MAX_ROLES) : [last]
  const lines = shown.map((role): Line => {
    const line = roleLine(role, reading)
    return held.length > 0 ? line : [said(words.otherTime[language]), ...line]
  })
  const others = roles.filter((role) => !shown.includes(role))
  if (others.length === 0) return lines
  const record = corpus.placeOf(entity).id.start.line
  return [
    ...lines,
    [linkTo(corpus, entity.uri, record, counted(language, others.length, roleForms))],
    namesLine(words.otherOrganisations, organisationsOf(others, shown), reading),
  ]
}

/** The organisations of some offices that are none of the others'. */
function organisationsOf(roles: readonly Role[], others: readonly Role[]): readonly string[] {
  const said = new Set(others.map(({ org }) => org))
  return [...new Set(roles.flatMap(({ org }) => (org === undefined || said.has(org) ? [] : [org])))]
}

const MAX_ROLES = 3

function roleLine(role: Role, reading: Reading): Line {
  const titles = inBothLanguages(role.title, reading)
  const period = periodText(role, reading.language)
  const where = [role.org, role.place].flatMap((ref) => (ref === undefined ? [] : [nameOf(ref, reading)]))
  const time = period === undefined ? [] : [said(` (${period})`)]
  return titles.length > 0
    ? [...joined(titles.map(quoted), ' · '), ...time, ...where.flatMap((name) => [said(' · '), name])]
    : [...joined(where, ' · '), ...time]
}

/** The organisations that say that they have the entity as a member, by any of its ids, in the order of theirs; those that are withheld say nothing. */
function membershipsOf({ ref }: Entity, { corpus }: Reading): readonly string[] {
  const found: string[] = []
  for (const org of shownRecordsNaming(ref, 'org', corpus)) {
    if (org.members.some((member) => member === ref || corpus.resolve(member)?.ref === ref)) found.push(org.ref)
    if (found.length === MOST_FOUND) break
  }
  return found.toSorted(compareText)
}

/** Of someone who belongs to more organisations not all of them are counted. */
const MOST_FOUND = 50

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

/** The places that a place lies in, the nearest first, and its country at the end where none of them is it. */
function withinLine(entity: Entity, reading: Reading): Line {
  const { corpus, language } = reading
  const around = placesAround(entity, corpus)
  const chain = around.map((ref) => nameOf(ref, reading))
  const country = countryOf(entity, corpus)
  const isIt = (place: Entity | undefined): boolean => place !== undefined && isCountry(place, country, corpus)
  const isNamed = isIt(entity) || around.some((ref) => isIt(corpus.resolve(ref)))
  if (country !== undefined && !isNamed) chain.push(quoted(countryName(country, language)))
  return chain.length > 0 ? [said(words.within[language]), ...joined(chain, comma[language])] : []
}

function existedLine(entity: Entity, { language }: Reading): Line {
  const period = periodText(entity, language)
  return period === undefined ? [] : [said(words.existed[language] + period)]
}

/** In the reader's language, then in the other one. */
function dateLines({ date, number }: Entity, { language }: Reading): readonly Line[] {
  const texts = date === undefined ? [] : bothLanguages[language].flatMap((one) => dateText(date, one) ?? [])
  const [first, ...others] = texts.map(quoted)
  const inSeries = number === undefined ? [] : [said({ en: `#${number}`, ar: `رقم ${number}` }[language])]
  return [joined([...(first ? [first] : []), ...inSeries], ' · '), ...others.map((one) => [one])]
}

const bothLanguages: Readonly<Record<UiLanguage, readonly UiLanguage[]>> = { en: ['en', 'ar'], ar: ['ar', 'en'] }

function mapLine(entity: Entity, { corpus, document, language }: Reading): Line {
  const svg = placeMap(entity, corpus, document)
  if (!svg) return []
  const country = countryOf(entity, corpus)
  const name = displayName(entity, language)
  const isOther = country !== undefined && !isCountry(entity, country, corpus)
  const where = isOther ? name + comma[language] + countryName(country, language) : name
  return [{ kind: 'picture', alt: words.map[language] + where, svg }]
}

function timeLine(entity: Entity, { corpus, language }: Reading): Line {
  const bar = timeBar(entity, corpus, language)
  return bar ? [{ kind: 'picture', alt: counted(language, bar.count, eventForms), svg: bar.svg }] : []
}

const eventForms = {
  en: { one: 'When it was', other: 'When it was among # events' },
  ar: {
    one: 'زمن الحدث',
    two: 'زمنه بين حدثين',
    few: 'زمنه بين # أحداث',
    many: 'زمنه بين # حدثًا',
    other: 'زمنه بين # حدث',
  },
}

const about = (word: Message, ref: string | undefined, reading: Reading): Line =>
  ref === undefined ? [] : [said(word[reading.language]), nameOf(ref, reading)]
