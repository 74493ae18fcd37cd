import { malformedTag } from '../../../server/src/lint/rules/malformed-tag.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(malformedTag, {
  reports: {
    'a space before the parenthesis': {
      text: 'في [|[إدلب] (place:idlib)|] أمس.\n',
      says: ['no space between “]” and “(”', 'لا يُقرأ هذا وسمًا'],
      severity: 'error',
    },
    'a space behind the colon': 'في [|[إدلب](place: idlib)|] أمس.\n',
    'curly quotes': {
      text: 'قال [|[علوش](person:alloush “role=speaker”)|] أمس.\n',
      says: ['straight quotation marks'],
    },
    'an Arabic question mark': { text: 'قال [|[علوش](person:؟)|] أمس.\n', says: ['Latin “?”'] },
    'in a heading': '## في [|[إدلب] (place:idlib)|]\n',
    'of a type of the corpus':
      '//- a.seed.md\n[|[أ] (agreement:a)|]\n//- seedbed.yaml\ntypes: { agreement: { like: event } }\n',
    'of a date': 'قال [|[أمس] (date:2022-01-27)|] إن.\n',
  },
  accepts: {
    tags: 'قال [علوش](person:alloush "role=speaker") في [إدلب](place:?).\n',
    code: '`[إدلب] (place:idlib)`\n\n    [إدلب] (place:idlib)\n',
    'types that are none': 'انظر [1] (note:x) هنا.\n',
    'words in brackets': 'قال [بيدرسون] (المبعوث الأممي) إن.\n',
  },
  fixes: {
    'a space before the parenthesis': ['في [إدلب] (place:idlib) أمس.\n', 'في [إدلب](place:idlib) أمس.\n'],
    'a space behind the colon': ['في [إدلب](place: idlib) أمس.\n', 'في [إدلب](place:idlib) أمس.\n'],
    'curly quotes': [
      'قال [علوش](person:alloush “role=speaker”) أمس.\n',
      'قال [علوش](person:alloush "role=speaker") أمس.\n',
    ],
    'an Arabic question mark': ['قال [علوش](person:؟) أمس.\n', 'قال [علوش](person:?) أمس.\n'],
    'a missing parenthesis': ['في [إدلب](place:idlib أمس.\n', 'في [إدلب](place:idlib) أمس.\n'],
  },
})
