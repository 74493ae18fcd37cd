import { nestedTag } from '../../../server/src/lint/rules/nested-tag.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(nestedTag, {
  reports: {
    'a tag in a tag': {
      text: 'قال [|[وزير خارجية [روسيا](place:russia)](person:lavrov)|] أمس.\n',
      says: ['“person:lavrov” is not read', 'لا يُقرأ الوسم'],
      severity: 'error',
    },
    'two in one': 'بين [|[[روسيا](place:russia) و[تركيا](place:turkey)](event:talks)|].\n',
    'a link in a tag': {
      text: 'في [|[تقرير [تاس](https://example.org)](org:tass)|].\n',
      says: ['a link stands inside it'],
    },
    'of a type of the corpus':
      '//- a.seed.md\n[|[اتفاق [أ](place:a)](agreement:x)|]\n//- seedbed.yaml\ntypes: { agreement: { like: event } }\n',
  },
  accepts: {
    'tags side by side': '[روسيا](place:russia) [تركيا](place:turkey)\n',
    'a tag in brackets': '[انظر [روسيا](place:russia)]\n',
    'a tag in a link, which is Markdown’s own affair': '[أ [روسيا](place:russia)](https://example.org)\n',
    code: '`[أ [ب](place:b)](place:a)`\n',
  },
  fixes: {
    'the outer one, or the inner one': [
      'قال [وزير خارجية [روسيا](place:russia)](person:lavrov "role=speaker") أمس.\n',
      'قال [وزير خارجية روسيا](person:lavrov "role=speaker") أمس.\n',
      'قال وزير خارجية [روسيا](place:russia) أمس.\n',
    ],
    'a link in a tag': ['في [تقرير [تاس](https://example.org)](org:tass).\n', 'في تقرير [تاس](https://example.org).\n'],
    'several inner ones': [
      'بين [[روسيا](place:russia) و[تركيا](place:turkey)](event:talks).\n',
      'بين [روسيا وتركيا](event:talks).\n',
      'بين [روسيا](place:russia) و[تركيا](place:turkey).\n',
    ],
  },
})
