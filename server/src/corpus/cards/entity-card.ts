import { counted } from '../../language/counted.ts'
import { kindName } from '../../language/kind-names.ts'
import type { Message, UiLanguage } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { isSameRecord } from '../../registry/same-record.ts'
import { readReference } from '../../schema/ids.ts'
import { pathBelow } from '../../text/uri.ts'
import type { MentionCount } from '../corpus.ts'
import { externalLink } from '../external-id.ts'
import type { ArticleFacts } from '../facts.ts'
import { type MentionedIn, mentionedIn } from '../mentioned-in.ts'
import { type DeadEnd, deadEndOf } from '../redirects.ts'
import { type Card, code, comma, joined, type Line, type Piece, quoted, said, spoken } from './card.ts'
import { dateText, periodText } from './date-words.ts'
import { entityDetails } from './entity-details.ts'
import { cardNames, otherNameLines } from './entity-names.ts'
import { namesLine } from './names-line.ts'
import { linkTo, localized, maskOf, type Reading } from './reading.ts'

/**
 * Who or what an entity is, as it was at the date of the article that is read: names, type, description, offices or place or date, other
 * names, external ids, how often, when and where it is mentioned. `label` are the words that led to it: the period of a name in them is told. Of an
 * entity that is withheld nothing is told but its pseudonym and where its record is.
 */
export function entityCard(ref: string, reading: Reading, label?: string): Card {
  const record = reading.corpus.entity(ref)
  if (!record) return unknownCard(ref, reading)
  const entity = reading.corpus.resolve(ref)
  if (!entity) {
    const { kind } = deadEndOf(reading.corpus, ref) ?? { kind: 'missing' }
    return { title: [code(ref)], lines: [[said(deadEnds[kind][reading.language])]] }
  }
  if (entity.withhold) {
    return {
      title: [maskOf(entity, reading)],
      lines: [
        kindLine(entity, reading),
        joined([said(mentioned(entity.ref, reading)), recordLink(entity, reading)], ' · '),
      ],
    }
  }
  return {
    title: joined(cardNames(entity, reading).map(quoted), ' · '),
    lines: [
      kindLine(entity, reading),
      ...(isSameRecord(entity, record) ? [] : [mergedLine(record, reading)]),
      descriptionLine(entity, reading),
      ...entityDetails(entity, reading),
      ...otherNameLines(entity, reading, label),
      differentLine(entity, reading),
      sameAsLine(entity),
      ...mentionLines(entity, reading),
    ],
  }
}

/** An entity that only the article at hand knows, `type:?slug`, with the number of its mentions there. */
export function localCard(ref: string, mentions: number, reading: Reading, label?: string): Card {
  const { language } = reading
  return {
    title: label === undefined ? [code(ref)] : [quoted(label)],
    lines: [
      [typeLabel(ref.slice(0, ref.indexOf(':')), reading), said(' · '), code(ref)],
      [said(words.local[language])],
      [said(counted(language, mentions, mentionForms))],
    ],
  }
}

/** A tag `type:?`: a mention whose entity nobody has looked up yet. */
export function undecidedCard(type: string, reading: Reading): Card {
  return {
    title: [code(`${type}:?`)],
    lines: [[typeLabel(type, reading)], spoken(words.undecided[reading.language])],
  }
}

/** What people call a type of the corpus; its name where it is none. */
const typeLabel = (type: string, reading: Reading): Piece =>
  quoted(localized(reading.corpus.settings.types.get(type)?.label, reading) ?? type)

const mentionForms = {
  en: { one: 'Mentioned once', other: 'Mentioned # times' },
  ar: {
    zero: 'لم يُذكر',
    one: 'ذُكر مرة واحدة',
    two: 'ذُكر مرتين',
    few: 'ذُكر # مرات',
    many: 'ذُكر # مرة',
    other: 'ذُكر # مرة',
  },
}

const articleForms = {
  en: { one: 'one article', other: '# articles' },
  ar: { one: 'مقالة واحدة', two: 'مقالتين', few: '# مقالات', many: '# مقالة', other: '# مقالة' },
}

const hereForms = {
  en: { one: 'once here', other: '# times here' },
  ar: {
    one: 'منها مرة هنا',
    two: 'منها مرتان هنا',
    few: 'منها # مرات هنا',
    many: 'منها # مرة هنا',
    other: 'منها # مرة هنا',
  },
}

const words = {
  unknown: { en: 'Not in the registry.', ar: 'غير مسجَّل في السجل.' },
  undecided: {
    en: 'An entity that is not known yet: choose one, or give it a name of this article’s own with `?`.',
    ar: 'كيان لم يُعرف بعد: اختر كيانًا، أو أعطه بعد `?` اسمًا خاصًا بهذه المقالة وحدها.',
  },
  local: {
    en: 'Known to this article only; it needs no record.',
    ar: 'معروف في هذه المقالة وحدها، ولا يلزمه سجل.',
  },
  merged: { en: 'Merged into this record: ', ar: 'دُمج في هذا السجل: ' },
  draft: { en: 'stub', ar: 'سجل أولي' },
  withheld: { en: 'name withheld in exports', ar: 'يُحجب الاسم عند التصدير' },
  different: { en: 'Not to be confused with: ', ar: 'لا يُخلط مع: ' },
  never: { en: 'Mentioned in no article', ar: 'لم يُذكر في أي مقالة' },
  record: { en: 'Record', ar: 'السجل' },
} satisfies Readonly<Record<string, Message>>

const deadEnds: Readonly<Record<DeadEnd['kind'], Message>> = {
  missing: { en: 'Merged into a record that does not exist.', ar: 'دُمج في سجل غير موجود.' },
  circle: {
    en: 'Merged into records that lead back to each other: there is no record at the end.',
    ar: 'دُمج في سجلات يحيل بعضها إلى بعض في حلقة، فلا سجل في آخرها.',
  },
  'too-long': {
    en: 'Merged into another record over more redirects than are followed.',
    ar: 'دُمج في سجل آخر عبر إحالات أكثر مما يُتَّبع.',
  },
}

function unknownCard(ref: string, reading: Reading): Card {
  const type = readReference(ref)?.type
  return {
    title: [code(ref)],
    lines: [
      type === undefined ? [] : [typeLabel(type, reading)],
      [said(words.unknown[reading.language])],
      [said(mentioned(ref, reading))],
    ],
  }
}

function kindLine(entity: Entity, reading: Reading): Line {
  const { language } = reading
  const pieces: Piece[] = [typeLabel(entity.type, reading)]
  if (entity.kind !== undefined && !entity.withhold) pieces.push(quoted(kindName(entity.kind, language)))
  pieces.push(code(entity.ref))
  if (entity.draft) pieces.push(said(words.draft[language]))
  if (entity.withhold) pieces.push(said(words.withheld[language]))
  return joined(pieces, ' · ')
}

const mergedLine = (record: Entity, { language }: Reading): Line => [said(words.merged[language]), code(record.ref)]

function descriptionLine(entity: Entity, reading: Reading): Line {
  const text = localized(entity.description, reading)
  return text === undefined ? [] : [quoted(text)]
}

const differentLine = ({ differentFrom }: Entity, reading: Reading): Line =>
  namesLine(words.different, differentFrom, reading)

function sameAsLine({ sameAs }: Entity): Line {
  const links = sameAs.flatMap((id): readonly Piece[] => {
    const url = externalLink(id)
    return url === undefined ? [] : [{ kind: 'link', text: id, url, where: url }]
  })
  return joined(links.slice(0, 5), ' · ')
}

/** How often it is mentioned, how often here, from when to when; and the latest articles that do, other than this one. */
function mentionLines(entity: Entity, reading: Reading): readonly Line[] {
  const { corpus, language, document } = reading
  const found = mentionedIn(corpus, entity.ref, MAX_ARTICLES, document.uri)
  const here = document.kind === 'article' ? (document.mentions.get(entity.ref) ?? 0) : 0
  const isElsewhere = found.mentions > here
  const time = timeOf(found, language)
  const inThis = here > 0 && isElsewhere ? comma[language] + counted(language, here, hereForms) : ''
  const pieces = [
    said(inWords(found, language) + inThis),
    ...(time !== undefined && isElsewhere ? [said(time)] : []),
    recordLink(entity, reading),
  ]
  return [joined(pieces, ' · '), ...found.latest.map((article) => articleLine(article, reading))]
}

const MAX_ARTICLES = 3

/** From the first to the last article in words; the date of each may be a period itself. */
function timeOf({ first, last }: MentionedIn, language: UiLanguage): string | undefined {
  if (first !== undefined && first === last) return dateText(first, language, false)
  return periodText({ from: first?.split('/')[0], until: last?.split('/').at(-1) }, language)
}

const recordLink = (entity: Entity, { corpus, language }: Reading): Piece =>
  linkTo(corpus, entity.uri, corpus.placeOf(entity).id.start.line, words.record[language])

function articleLine({ uri, id, title, titleRange, date }: ArticleFacts, { corpus, language }: Reading): Line {
  const day = date === undefined ? undefined : dateText(date, language, false)
  const link = linkTo(corpus, uri, titleRange.start.line, title ?? id ?? pathBelow(corpus.root, uri))
  return joined([link, ...(day === undefined ? [] : [said(day)])], ' · ')
}

const mentioned = (ref: string, { corpus, language }: Reading): string => inWords(corpus.count(ref), language)

function inWords({ mentions, articles }: MentionCount, language: UiLanguage): string {
  if (mentions === 0) return words.never[language]
  const inArticles = { en: ' in ', ar: ' في ' }[language] + counted(language, articles, articleForms)
  return counted(language, mentions, mentionForms) + inArticles
}
