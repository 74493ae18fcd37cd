import { emptyLabel } from '../../../server/src/lint/rules/empty-label.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(emptyLabel, {
  reports: {
    'no label': {
      text: 'في [|[](place:idlib)|] أمس.\n',
      says: ['has no label', 'لا عبارة في هذا الوسم'],
      severity: 'warning',
    },
    'white space': 'في [|[ ](place:idlib)|] أمس.\n',
    'a no-break space and a hidden mark': 'في [|[\u00a0\u200f](place:idlib)|] أمس.\n',
    'a comment': 'في [|[<!-- x -->](place:idlib)|] أمس.\n',
    'a date': '[|[](date:2024)|]\n',
  },
  accepts: {
    'a label': 'في [إدلب](place:idlib).\n',
    'one letter': 'في [أ](place:idlib).\n',
    'an image with words': 'في [![إدلب](x.png)](place:idlib).\n',
    'ordinary links': 'في [](https://example.org).\n',
  },
  fixes: {
    'the name, or nothing': [
      '//- a.seed.md\nفي [](place:idlib) أمس.\n//- entities/a.yaml\nplace:\n  idlib: { name: { en: Idlib, ar: إدلب } }\n//- seedbed.yaml\nlang: ar\n',
      'في [إدلب](place:idlib) أمس.\n',
      'في أمس.\n',
    ],
    'a name with brackets': [
      '//- a.seed.md\n[](org:x)\n//- entities/a.yaml\norg:\n  x: { name: "[x]*" }\n',
      '[\\[x\\]\\*](org:x)\n',
    ],
    'the title of an article': [
      '//- a.seed.md\n[](article:b)\n//- b.seed.md\n---\ntitle: موسكو\n---\n',
      '[موسكو](article:b)\n',
    ],
    'without a record': ['في [](place:idlib) أمس.\n', 'في أمس.\n'],
  },
})
