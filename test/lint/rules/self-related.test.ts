import { selfRelated } from '../../../server/src/lint/rules/self-related.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(selfRelated, {
  reports: {
    'its own file name': {
      text: '---\ntitle: أ\nrelated: [[|a|], b]\n---\n',
      says: ['is this article itself', 'هي هذه المقالة نفسها'],
      severity: 'warning',
    },
    'its own id, with a relation': '---\nid: own\nrelated:\n  - { to: [|own|], as: background }\n---\n',
    'where the corpus asks for the key':
      '//- a.seed.md\n---\ntitle: أ\nrelated: [[|a|]]\n---\n//- seedbed.yaml\nfront-matter: { required: [related] }\n',
    'in quotes': '---\nid: own\nrelated: [[|"own"|]]\n---\n',
  },
  accepts: {
    'other articles': '---\nrelated: [b, { to: c }]\n---\n',
    'the name of the file where the id is another': '---\nid: own\nrelated: [a]\n---\n',
    'a link to itself in the text': '---\ntitle: أ\n---\n\n[أعلاه](article:a#x)\n',
    'an article without an id': '//- موسكو.seed.md\n---\nrelated: [a]\n---\n',
  },
  fixes: {
    'one of several in brackets': ['---\nrelated: [b, a, c]\n---\n', '---\nrelated: [b, c]\n---\n'],
    'the first in brackets': ['---\nrelated: [a, b]\n---\n', '---\nrelated: [b]\n---\n'],
    'one of several lines': ['---\nrelated:\n  - to: a\n    as: version\n  - b\n---\n', '---\nrelated:\n  - b\n---\n'],
    'the last line': ['---\nrelated:\n- b\n- a # خطأ\n---\n', '---\nrelated:\n- b\n---\n'],
    'the only one, with its key': ['---\ntitle: أ\nrelated: [a]\nlang: ar\n---\n', '---\ntitle: أ\nlang: ar\n---\n'],
  },
})
