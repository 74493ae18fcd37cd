import { mentionAmbiguous } from '../../../server/src/lint/rules/mention-ambiguous.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(mentionAmbiguous, {
  reports: {
    'words that stand twice': {
      text: '---\nmentions: [{ exact: [|إدلب|], ref: place:idlib }]\n---\nفي إدلب.\n\nوفي إدلب.\n',
      says: ['stands in the text 2 times', 'مرتين'],
      severity: 'warning',
    },
    'the name of someone who is not to be named': {
      text: '//- entities/x.yaml\nperson:\n  a: { name: سالم, withhold: true }\n//- a.seed.md\n---\nmentions: [{ exact: [|سالم|], ref: person:a }]\n---\nسالم وسالم\n',
      says: ['This name stands', 'هذا الاسم'],
    },
    'a rejected suggestion': '---\nnot-mentions: [{ exact: [|إدلب|] }]\n---\nإدلب وإدلب\n',
    'a prefix that fits both':
      '---\nmentions: [{ exact: [|إدلب|], ref: place:idlib, prefix: في }]\n---\nفي إدلب وفي إدلب\n',
  },
  accepts: {
    'words that stand once': '---\nmentions: [{ exact: إدلب, ref: place:idlib }]\n---\nفي إدلب.\n',
    'one of them chosen': '---\nmentions: [{ exact: إدلب, ref: place:idlib, occurrence: 2 }]\n---\nإدلب وإدلب\n',
    'all of them chosen': '---\nmentions: [{ exact: إدلب, ref: place:idlib, occurrence: all }]\n---\nإدلب وإدلب\n',
    'the words before tell which':
      '---\nmentions: [{ exact: إدلب, ref: place:idlib, prefix: ريف }]\n---\nريف إدلب ومدينة إدلب\n',
    'inside a label':
      '---\nmentions: [{ exact: روسيا, ref: place:russia, in: person:lavrov }]\n---\nروسيا و[وزير روسيا](person:lavrov)\n',
    'no words in the text': '---\nmentions: [{ exact: حلب, ref: place:aleppo }]\n---\nإدلب وإدلب\n',
  },
  fixes: {
    'each in turn, then all': [
      '---\nmentions: [{ exact: إدلب, ref: place:idlib }]\n---\nإدلب وإدلب\n',
      '---\nmentions: [{ exact: إدلب, ref: place:idlib, occurrence: 1 }]\n---\nإدلب وإدلب\n',
      '---\nmentions: [{ exact: إدلب, ref: place:idlib, occurrence: 2 }]\n---\nإدلب وإدلب\n',
      '---\nmentions: [{ exact: إدلب, ref: place:idlib, occurrence: all }]\n---\nإدلب وإدلب\n',
    ],
    'in lines': [
      '---\nmentions:\n  - exact: إدلب # remark\n    ref: place:idlib # remark\n    role: x\n---\nإدلب وإدلب\n',
      '---\nmentions:\n  - exact: إدلب # remark\n    ref: place:idlib # remark\n    occurrence: 1\n    role: x\n---\nإدلب وإدلب\n',
    ],
    'a rejected suggestion is rejected everywhere first': [
      '---\nnot-mentions:\n  - exact: إدلب\n---\nإدلب وإدلب\n',
      '---\nnot-mentions:\n  - exact: إدلب\n    occurrence: all\n---\nإدلب وإدلب\n',
    ],
  },
})
