import { tagBoundary } from '../../../server/src/lint/rules/tag-boundary.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
person:
  bilal: { name: بلال }
  walid: { name: وليد جنبلاط, aliases: [وليد] }
  lal: { name: لال }
place:
  idlib: { name: إدلب }
  raqqa: { name: الرقة }
  russia: { name: روسيا, aliases: [{ text: روسي, use: adjective }] }
org:
  un: { name: الأمم المتحدة, aliases: [{ text: U.N., lang: en }] }
  yahoo: { name: Yahoo! }
`
const article = (text: string): string => `//- a.seed.md\n${text}\n${registry}`

ruleTable(tagBoundary, {
  reports: {
    'beside the name of a person at risk, which no report repeats': {
      text: '//- a.seed.md\nقال [[|و|]هناء سالم](person:p).\n//- entities/b.yaml\nperson:\n  p: { name: هناء سالم, withhold: true }\n',
      says: ['is glued to the name', /^(?!.*هناء)/s],
    },
    'a space in front': { text: article('في [[| |]إدلب](place:idlib).'), says: ['has a space at its edge', 'فراغ'] },
    'a space behind': article('في [إدلب[| |]](place:idlib).'),
    'a no-break space': article('في [إدلب[|\u00a0|]](place:idlib).'),
    'a comma behind': {
      text: article('في [إدلب[|،|]](place:idlib) أمس.'),
      says: ['is no part of what is named', 'ليس جزءًا من الاسم'],
    },
    'both sides': article('في [[|، |]إدلب[|.|]](place:idlib)'),
    'half of a pair of quotes': article('في [[|«|]إدلب](place:idlib)».'),
    'half of a pair of straight quotes': article('في "[إدلب[|"|]](place:idlib).'),
    'half of a pair of curly quotes': article('في “[إدلب[|”|]](place:idlib).'),
    'half of a pair of brackets': article('في ([إدلب[|)|]](place:idlib).'),
    'a glued conjunction': {
      text: article('حلب [[|و|]إدلب](place:idlib).'),
      says: ['glued to the name', 'متصل بالاسم'],
    },
    'a glued preposition': article('وصل [[|ب|]إدلب](place:idlib).'),
    'two of them': article('[[|وب|]إدلب](place:idlib).'),
    'a particle with vowel signs and tatweel': article('[[|وَبـ|]إدلب](place:idlib).'),
    'a particle before the article': article('[[|ب|]الرقة](place:raqqa).'),
    'لل before a name with the article': article('قال [[|لل|]أمم المتحدة](org:un).'),
    'a particle before a quotation mark': article('وصل [[|ب|]«إدلب»](place:idlib).'),
    'a particle behind a space': article('حلب [[| و|]إدلب](place:idlib).'),
    'a particle before an adjective': article('[[|و|]الروسية](place:russia "form=adjective").'),
    'a stop behind an entity without a record': article('قال [شاهد[|.|]](person:?)'),
    'a date': article('وقع [11 نوفمبر[|،|]](date:2024-11-11) صباحًا.'),
    'in a table and a heading': article('# [إدلب[|:|]](place:idlib)\n\n| أ |\n|---|\n| [[| |]إدلب](place:idlib) |'),
    'an ellipsis': article('في [إدلب[|...|]](place:idlib)'),
  },
  accepts: {
    'the name alone': article('في [إدلب](place:idlib)، و[الرقة](place:raqqa).'),
    'the particle outside': article('و[إدلب](place:idlib) ب[الرقة](place:raqqa) لل[أمم المتحدة](org:un).'),
    'a name that begins like a particle': article('قال [بلال](person:bilal) و[وليد](person:walid).'),
    'another entity has the whole as its name': article('قال [بلال](person:lal).'),
    'an entity that is not known': article('قال [بلال](person:?) و[وسيم](person:?wasim).'),
    'balanced quotes and brackets': article('[«إدلب»](place:idlib) [(إدلب)](place:idlib) ["إدلب"](place:idlib).'),
    'quotes written the other way round': article('[”إدلب“](place:idlib) [»إدلب«](place:idlib).'),
    'the dot of an abbreviation': article('قال [د. م.](person:?) في [ش.م.م.](org:?) و[Acme Inc.](org:?).'),
    'a sign of the name': article('[Yahoo!](org:yahoo) [U.N.](org:un).'),
    'a label of nothing but signs': article('[«»](place:idlib) [ ](place:idlib) […](place:idlib).'),
    'pronouns on verbs': article('و[أضاف](person:bilal "form=pronoun").'),
    'words of an article link': article('[ماذا جرى؟](article:a) [!](https://example.org).'),
    'a name that is not known': article('[وحلب](place:idlib).'),
    'signs that are escaped or emphasised': article('[**إدلب،**](place:idlib) [إدلب\\.](place:idlib).'),
    'white space that would undo an emphasis': article('**[إدلب ](place:idlib)**وحلب.'),
  },
  fixes: {
    'a space where there is none': [article('في[ إدلب](place:idlib).'), 'في [إدلب](place:idlib).\n'],
    'a space where there is one': [article('في [ إدلب](place:idlib) أمس.'), 'في [إدلب](place:idlib) أمس.\n'],
    'a space between two tags': [
      article('[إدلب ](place:idlib)[الرقة](place:raqqa)'),
      '[إدلب](place:idlib) [الرقة](place:raqqa)\n',
    ],
    'a space before a stop': [article('في [إدلب ](place:idlib).'), 'في [إدلب](place:idlib).\n'],
    'a space before a word': [article('في [إدلب ](place:idlib)أمس.'), 'في [إدلب](place:idlib) أمس.\n'],
    'at the beginning of a line': [article('[ إدلب](place:idlib)'), '[إدلب](place:idlib)\n'],
    'a no-break space moves as it is': [article('[إدلب\u00a0](place:idlib)أمس'), '[إدلب](place:idlib)\u00a0أمس\n'],
    'a line break': [article('> في [إدلب\n> ](place:idlib)- أمس'), '> في [إدلب](place:idlib) - أمس\n'],
    'a sign with its space': [article('في [إدلب، ](place:idlib)أمس'), 'في [إدلب](place:idlib)، أمس\n'],
    'a sign behind which there is a space': [article('في [إدلب، ](place:idlib) أمس'), 'في [إدلب](place:idlib)، أمس\n'],
    quotes: [article('في [«إدلب](place:idlib)».'), 'في «[إدلب](place:idlib)».\n'],
    'a particle': [article('حلب [وإدلب](place:idlib "cert=low").'), 'حلب و[إدلب](place:idlib "cert=low").\n'],
    'a particle behind a space': [article('حلب [ وإدلب](place:idlib).'), 'حلب و[إدلب](place:idlib).\n'],
    'لل stays whole': [article('[للأمم المتحدة](org:un).'), 'لل[أمم المتحدة](org:un).\n'],
    'a particle and markup behind it': [article('[و**إدلب**](place:idlib).'), 'و[**إدلب**](place:idlib).\n'],
    'within emphasis': [article('**[إدلب،](place:idlib)** ثم.'), '**[إدلب](place:idlib)،** ثم.\n'],
  },
})
