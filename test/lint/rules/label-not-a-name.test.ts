import { labelNotAName } from '../../../server/src/lint/rules/label-not-a-name.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
person:
  vershinin: { name: { ar: سيرغي فيرشينين, en: Sergey Vershinin }, aliases: [فيرشينين, { text: فرشينين, use: error }] }
  ali: { name: علي }
  anon: { aliases: [] }
  merged: { redirect: person:vershinin }
place:
  moscow: { name: موسكو }
  homs: { name: حمص, kind: city }
  raqqa: { name: الرقة }
  russia: { name: روسيا, aliases: [{ text: روسي, use: adjective }] }
org:
  government: { name: الحكومة الروسية, place: place:moscow }
  mfa: { name: وزارة الخارجية الروسية }
  brothers: { name: الإخوان المسلمون }
`
const article = (text: string): string => `//- a.seed.md\n${text}\n${registry}`

ruleTable(labelNotAName, {
  reports: {
    'another name': {
      text: article('قال [[|لافروف|]](person:vershinin).'),
      says: ['is no known name of “Sergey Vershinin”', 'ليس من الأسماء المعروفة لـ«سيرغي فيرشينين»'],
      severity: 'warning',
    },
    'a first name that no alias has': article('قال [[|سيرغي|]](person:vershinin).'),
    'a title before the name': article('قال [[|الدبلوماسي سيرغي فيرشينين|]](person:vershinin).'),
    'a record that others were merged into': article('قال [[|لافروف|]](person:merged).'),
    'a preposition of a letter that is a word': article('وصل [[|إلى موسكو|]](place:moscow).'),
    'an adjective that is not marked': {
      text: article('القوات [[|الروسية|]](place:russia).'),
      says: ['is an adjective of', 'form=adjective', 'صفة من'],
    },
    'a preposition is no person': article('عثر [[|على|]](person:ali) ذلك.'),
    'another city of that kind': article('في [[|مدينة حلب|]](place:homs).'),
    'a place of another kind': article('في [[|محافظة حمص|]](place:homs).'),
  },
  accepts: {
    'a name and an alias': article('[سيرغي فيرشينين](person:vershinin) [فيرشينين](person:vershinin).'),
    'another language, in any case': article('[sergey VERSHININ](person:vershinin).'),
    'marks, tatweel, a joiner and an old hamza': article(
      '[سيرغي فيرشيـنِين](person:vershinin) [حم\u200cص](place:homs).',
    ),
    'over two lines, with emphasis': article('[سيرغي\n**فيرشينين**](person:vershinin).'),
    quotes: article('[«موسكو»](place:moscow) ["موسكو"](place:moscow).'),
    'without the article of the name': article('لل[رقة](place:raqqa) لل[حكومة الروسية](org:government).'),
    'with an article of its own': article('[الحمص](place:homs).'),
    'another case': article('مع [الإخوان المسلمين](org:brothers).'),
    'a known mistake, which is another finding': article('[فرشينين](person:vershinin).'),
    'particles and signs, which are another finding': article('[وموسكو](place:moscow) [موسكو،](place:moscow).'),
    'what the record says that it is': article('في [مدينة حمص](place:homs).'),
    'forms that are no names': article(
      '[الروسية](place:russia "form=adjective") [أضاف](person:vershinin "form=pronoun") [الوزارة](org:mfa "form=noun") [موسكو](org:government "form=metonym").',
    ),
    'entities that have no record, or no name': article(
      '[فلان](person:?) [علان](person:?x) [س](person:nobody) [ع](person:anon).',
    ),
    'dates and articles': article('[أمس](date:2024-01-01) [تقرير](article:b).'),
    'no words': article('[](place:homs) […](place:homs).'),
  },
  fixes: {
    'the name alone': [
      article('قال [الدبلوماسي سيرغي فيرشينين أمس](person:vershinin "role=speaker").'),
      'قال الدبلوماسي [سيرغي فيرشينين](person:vershinin "role=speaker") أمس.\n',
    ],
    'the longest name': [
      article('[السيد فيرشينين، سيرغي فيرشينين](person:vershinin)'),
      'السيد فيرشينين، [سيرغي فيرشينين](person:vershinin)\n',
    ],
    'a label over two lines': [
      article('قال [السيد\nفيرشينين](person:vershinin).'),
      'قال السيد\n[فيرشينين](person:vershinin).\n',
    ],
    'another entity of that name': [article('في [الرقة](place:homs).'), 'في [الرقة](place:raqqa).\n'],
    'the name of a city for those in it': [
      article('قالت [موسكو](org:government).'),
      'قالت [موسكو](org:government "form=metonym").\n',
      'قالت [موسكو](place:moscow).\n',
    ],
    'its first word': [
      article('قالت [الوزارة](org:mfa "role=speaker").'),
      'قالت [الوزارة](org:mfa "form=noun; role=speaker").\n',
    ],
    'an adjective': [
      article('القوات [الروسيتين](place:russia).'),
      'القوات [الروسيتين](place:russia "form=adjective").\n',
    ],
    'an adjective that is marked as a name': [
      article('القوات [الروسية](place:russia "form=name").'),
      'القوات [الروسية](place:russia "form=adjective").\n',
    ],
    'a destination in angle brackets': [
      article('القوات [الروسية](<place:russia>).'),
      'القوات [الروسية](<place:russia> "form=adjective").\n',
    ],
  },
})
