import type { DateExpression, DayPart } from '../../language/dates/date-expression.ts'
import { languageName, languageTagProblem } from '../../language/language-tags.ts'
import type { Message } from '../../language/message.ts'
import type { Shape } from '../../schema/shape.ts'
import { externalLink } from '../external-id.ts'
import { type Card, code, joined, type Line, quoted, said, spoken } from './card.ts'
import { countryName } from './country.ts'
import { dateText } from './date-words.ts'
import { localized, type Reading } from './reading.ts'

/** What a value means that stands where `shape` is asked for: a date in words, a topic's labels, a word of a closed list; undefined where it says itself. */
export function valueCard(text: string, shape: Shape, reading: Reading): Card | undefined {
  const { language, corpus } = reading
  switch (shape.kind) {
    case 'edtf':
      return dateCard(text, reading)
    case 'topic':
      return topicCard(text, reading)
    case 'relation':
      return relationCard(text, reading)
    case 'enum': {
      const meaning = shape.values.find((one) => one.value === text)?.meaning
      return meaning && { title: [code(text)], lines: [spoken(meaning[language])] }
    }
    case 'either':
      return shape.shapes.map((one) => valueCard(text, one, reading)).find((card) => card !== undefined)
    case 'language':
      return languageTagProblem(text)
        ? undefined
        : { title: [code(text)], lines: [[said(languageName(text, language))]] }
    case 'country':
      return { title: [code(text)], lines: [[quoted(countryName(text, language))]] }
    case 'external-id': {
      const url = externalLink(text)
      return url === undefined
        ? undefined
        : { title: [code(text)], lines: [[{ kind: 'link', text: url, url, where: url }]] }
    }
    case 'slug': {
      const known = corpus.settings.topics?.has(text)
      return known ? topicCard(text, reading) : undefined
    }
    default:
      return undefined
  }
}

/** A date in words, with its day of the week; undefined for what is no date. */
export function dateCard(edtf: string, { language }: Reading): Card | undefined {
  const text = dateText(edtf, language)
  return text === undefined ? undefined : { title: [said(text)], lines: [[code(edtf)]] }
}

/** What a date in the text says, and how that is come by. */
export function saidDateCard(
  { value, point, other, reason, dayPart, certainty }: DateExpression,
  { language }: Reading,
): Card {
  if (value === undefined) return { title: [said(words.undated[language])], lines: [] }
  const both = other === undefined ? [] : [point ?? value, other]
  return {
    title: [
      said((both.length > 0 ? both : [value]).map((one) => dateText(one, language) ?? one).join(words.or[language])),
    ],
    lines: [
      joined((both.length > 0 ? both : [value]).map(code), words.or[language]),
      dayPart === undefined ? [] : [said(dayParts[dayPart][language])],
      [said(reason[language])],
      [said(words[certainty === 'vague' ? 'vague' : 'untagged'][language])],
    ],
  }
}

const dayParts: Readonly<Record<DayPart, Message>> = {
  dawn: { en: 'At dawn', ar: 'فجرًا' },
  morning: { en: 'In the morning', ar: 'صباحًا' },
  noon: { en: 'At noon', ar: 'ظهرًا' },
  afternoon: { en: 'In the afternoon', ar: 'عصرًا' },
  evening: { en: 'In the evening', ar: 'مساءً' },
  night: { en: 'At night', ar: 'ليلًا' },
}

const words = {
  undated: {
    en: 'Counts from the date of the article, which is not known',
    ar: 'يُحسب من تاريخ المقالة، وهو غير معروف',
  },
  or: { en: ' or ', ar: ' أو ' },
  vague: { en: 'Not tagged, and not sure', ar: 'غير موسوم، وغير مؤكد' },
  untagged: { en: 'Not tagged', ar: 'غير موسوم' },
  broader: { en: 'Belongs to: ', ar: 'يندرج تحت: ' },
  relation: { en: 'What the other article is to this one: ', ar: 'صلة المقالة الأخرى بهذه: ' },
  inverse: { en: 'Seen from there: ', ar: 'من الجهة الأخرى: ' },
} satisfies Readonly<Record<string, Message>>

function topicCard(slug: string, reading: Reading): Card | undefined {
  const { topics } = reading.corpus.settings
  const topic = topics?.get(slug)
  if (!topic) return undefined
  const labels = new Set([localized(topic.label, reading) ?? slug, ...topic.label.values()])
  const chain: Line[] = []
  const seen = new Set([slug])
  for (
    let broader = topic.broader;
    broader !== undefined && !seen.has(broader);
    broader = topics?.get(broader)?.broader
  ) {
    seen.add(broader)
    chain.push([quoted(localized(topics?.get(broader)?.label, reading) ?? broader)])
  }
  return {
    title: joined([...labels].map(quoted), ' · '),
    lines: [
      chain.length > 0 ? [said(words.broader[reading.language]), ...joined(chain.flat(), ' › ')] : [],
      [code(slug)],
    ],
  }
}

function relationCard(name: string, reading: Reading): Card | undefined {
  const { relations } = reading.corpus.settings
  const relation = relations.get(name)
  if (!relation) return undefined
  const { language } = reading
  const label = (one: string) => quoted(localized(relations.get(one)?.label, reading) ?? one)
  return {
    title: [code(name)],
    lines: [
      [said(words.relation[language]), label(name)],
      relation.inverse === undefined ? [] : [said(words.inverse[language]), label(relation.inverse)],
    ],
  }
}
