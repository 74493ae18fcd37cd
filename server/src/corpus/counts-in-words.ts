import { type CountForms, counted } from '../language/counted.ts'
import { inDirection } from '../language/direction.ts'
import type { UiLanguage } from '../language/message.ts'
import type { MentionCount } from './corpus.ts'

/** So many of something in words: “12 mentions”, «١٢» being written `12` in both languages. */
export const countInWords = (language: UiLanguage, count: number, of: keyof typeof forms): string =>
  counted(language, count, forms[of])

/** How often an entity is mentioned: “12 mentions in 4 articles”. */
export function mentionsInWords({ mentions, articles }: MentionCount, language: UiLanguage): string {
  if (mentions === 0) return inDirection({ en: 'No mentions', ar: 'لم يُذكر' }[language], language)
  const inArticles = countInWords(language, articles, 'inArticles')
  return inDirection(`${countInWords(language, mentions, 'mentions')} ${inArticles}`, language)
}

/** What an article tags: “34 mentions of 12 entities”. */
export function taggedInWords(mentions: number, entities: number, language: UiLanguage): string {
  if (mentions === 0) return inDirection({ en: 'Nothing tagged yet', ar: 'لا وسوم بعد' }[language], language)
  const ofEntities = countInWords(language, entities, 'ofEntities')
  return inDirection(`${countInWords(language, mentions, 'tags')} ${ofEntities}`, language)
}

/** How many articles belong with one: “5 related articles”; above `most` only that there are more. */
export function relatedInWords(count: number, most: number, language: UiLanguage): string {
  if (count === 0) return inDirection({ en: 'No related articles', ar: 'لا مقالات ذات صلة' }[language], language)
  const more = count > most ? { en: 'More than ', ar: 'أكثر من ' }[language] : ''
  return inDirection(more + countInWords(language, Math.min(count, most), 'related'), language)
}

const forms = {
  mentions: {
    en: { one: '# mention', other: '# mentions' },
    // The plural of ذكر means litanies to most readers: the verb serves all numbers, as on the cards.
    ar: {
      one: 'ذُكر مرة واحدة',
      two: 'ذُكر مرتين',
      few: 'ذُكر # مرات',
      many: 'ذُكر # مرة',
      other: 'ذُكر # مرة',
    },
  },
  articles: {
    en: { one: '# article', other: '# articles' },
    ar: { one: 'مقالة واحدة', two: 'مقالتان', few: '# مقالات', many: '# مقالة', other: '# مقالة' },
  },
  inArticles: {
    en: { one: 'in # article', other: 'in # articles' },
    ar: { one: 'في مقالة واحدة', two: 'في مقالتين', few: 'في # مقالات', many: 'في # مقالة', other: 'في # مقالة' },
  },
  entities: {
    en: { one: '# entity', other: '# entities' },
    ar: { one: 'كيان واحد', two: 'كيانان', few: '# كيانات', many: '# كيانًا', other: '# كيان' },
  },
  ofEntities: {
    en: { one: 'of # entity', other: 'of # entities' },
    ar: { one: 'لكيان واحد', two: 'لكيانين', few: 'لـ# كيانات', many: 'لـ# كيانًا', other: 'لـ# كيان' },
  },
  tags: {
    en: { one: '# mention', other: '# mentions' },
    ar: { one: 'وسم واحد', two: 'وسمان', few: '# وسوم', many: '# وسمًا', other: '# وسم' },
  },
  items: {
    en: { one: '# item', other: '# items' },
    ar: { one: 'بند واحد', two: 'بندان', few: '# بنود', many: '# بندًا', other: '# بند' },
  },
  related: {
    en: { one: '# related article', other: '# related articles' },
    ar: {
      one: 'مقالة واحدة ذات صلة',
      two: 'مقالتان ذواتا صلة',
      few: '# مقالات ذات صلة',
      many: '# مقالة ذات صلة',
      other: '# مقالة ذات صلة',
    },
  },
} satisfies Readonly<Record<string, CountForms>>
