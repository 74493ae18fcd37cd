import { imageTag } from '../../../server/src/lint/rules/image-tag.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(imageTag, {
  reports: {
    'an image of an entity': {
      text: 'وصل إلى [|![إدلب](place:idlib)|].\n',
      says: ['makes this an image of “place:idlib”', 'تجعل هذا صورة'],
      severity: 'error',
    },
    'with attributes': '[|![الروسية](place:russia "form=adjective")|]\n',
    'an entity that is not known yet': '[|![أ](person:?)|] [|![ب](person:?witness)|]\n',
    'an article and a date': '[|![المقالة](article:b#x)|] [|![أمس](date:2024-10-09/2024-10-11)|]\n',
    'a type of the corpus':
      '//- a.seed.md\n[|![أ](agreement:x)|]\n//- seedbed.yaml\ntypes: { agreement: { like: event } }\n',
    'with a definition': '[|![إدلب][i]|]\n\n[i]: place:idlib\n',
    'a tag inside': '[|![قرب [إدلب](place:idlib)](place:syria)|]\n',
  },
  accepts: {
    images: '![إدلب](idlib.png) ![ب](https://example.org/a.png) ![ج](data:image/png;base64,AAAA)\n',
    tags: '[إدلب](place:idlib)\n',
    'a sign of the sentence, set off': 'يا إدلب! [إدلب](place:idlib)\\![إدلب](place:idlib)\n',
    'no type of the corpus': '![أ](agreement:x) ![ب](person:Not An Id)\n',
    code: '`![إدلب](place:idlib)`\n',
  },
  fixes: {
    'without the sign': ['وصل إلى ![إدلب](place:idlib "cert=low").\n', 'وصل إلى [إدلب](place:idlib "cert=low").\n'],
    'behind a word, the sign first as a sign': [
      'يا للهول![إدلب](place:idlib)\n',
      'يا للهول! [إدلب](place:idlib)\n',
      'يا للهول[إدلب](place:idlib)\n',
    ],
    'behind another such sign': ['يا للهول!![إدلب](place:idlib)\n', 'يا للهول!! [إدلب](place:idlib)\n'],
    'with its definition': ['![إدلب][i]\n\n[i]: place:idlib\n', '[إدلب](place:idlib)\n\n[i]: place:idlib\n'],
  },
})
