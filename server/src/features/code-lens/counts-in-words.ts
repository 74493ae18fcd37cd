import { counted } from '../../corpus/cards/card.ts'
import type { MentionCount } from '../../corpus/corpus.ts'
import { inDirection } from '../../language/direction.ts'
import type { UiLanguage } from '../../language/message.ts'

/** How often an entity is mentioned: “12 mentions in 4 articles”. */
export function mentionsInWords({ mentions, articles }: MentionCount, language: UiLanguage): string {
  if (mentions === 0) return inDirection({ en: 'No mentions', ar: 'لم يُذكر' }[language], language)
  const inArticles = { en: ' in ', ar: ' في ' }[language] + counted(language, articles, forms.inArticles)
  return inDirection(counted(language, mentions, forms.mentions) + inArticles, language)
}

/** What an article tags: “34 mentions of 12 entities”. */
export function taggedInWords(mentions: number, entities: number, language: UiLanguage): string {
  if (mentions === 0) return inDirection({ en: 'Nothing tagged yet', ar: 'لا وسوم بعد' }[language], language)
  const ofEntities = counted(language, entities, forms.ofEntities)
  return inDirection(`${counted(language, mentions, forms.tags)} ${ofEntities}`, language)
}

/** How many articles belong with one: “5 related articles”; above `most` only that there are more. */
export function relatedInWords(count: number, most: number, language: UiLanguage): string {
  if (count === 0) return inDirection({ en: 'No related articles', ar: 'لا مقالات ذات صلة' }[language], language)
  const more = count > most ? { en: 'More than ', ar: 'أكثر من ' }[language] : ''
  return inDirection(more + counted(language, Math.min(count, most), forms.related), language)
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
  inArticles: {
    en: { one: '# article', other: '# articles' },
    ar: { one: 'مقالة واحدة', two: 'مقالتين', few: '# مقالات', many: '# مقالة', other: '# مقالة' },
  },
  tags: {
    en: { one: '# mention', other: '# mentions' },
    ar: { one: 'وسم واحد', two: 'وسمان', few: '# وسوم', many: '# وسمًا', other: '# وسم' },
  },
  ofEntities: {
    en: { one: 'of # entity', other: 'of # entities' },
    ar: { one: 'لكيان واحد', two: 'لكيانين', few: 'لـ# كيانات', many: 'لـ# كيانًا', other: 'لـ# كيان' },
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
}
