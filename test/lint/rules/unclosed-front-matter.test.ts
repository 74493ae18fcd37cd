import { unclosedFrontMatter } from '../../../server/src/lint/rules/unclosed-front-matter.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(unclosedFrontMatter, {
  reports: {
    'a block without an end': {
      text: '[|---|]\ntitle: أ\n\nنص\n',
      says: ['never closed', 'لم تُغلق'],
      severity: 'error',
    },
    'a lone marker': '[|---|]',
    'an end with white space': { text: '---\ntitle: أ\n[|--- |]\nنص\n', says: ['exactly “---”', 'سطر ليس فيه غير'] },
    'an end with white space before it': '---\ntitle: أ\n[| ---|]\nنص\n',
    'an end of four dashes': '---\ntitle: أ\n[|----|]\nنص\n',
    'an end behind an empty line': '---\ntitle: أ\n\n[|—|]\nنص\n',
    'four dashes, and a rule in the body': {
      text: '---\ntitle: نص\n[|----|]\n\nقال فلان.\n\n---\n\nنص آخر\n',
      says: ['exactly “---”'],
    },
    'asterisks, and a rule in the body': '---\ntitle: نص\n[|***|]\n\nقال فلان.\n\n---\n\nنص آخر\n',
    'no end, and a rule in the body': {
      text: '[|---|]\ntitle: نص\n\nقال فلان.\n\n---\n\nنص آخر\n',
      says: ['never closed'],
    },
  },
  accepts: {
    'an empty line and a comment between keys': '---\ntitle: أ\n\n# remark of two words\ndate: 2024\n---\nنص\n',
    'a key without its colon between keys': '---\ntitle: أ\n\nsummary نص قصير\ndate: 2024\n---\nنص\n',
    'an empty line in a text of several lines': '---\nsummary: |\n  نص أول هنا\n\n  نص ثان هنا\n---\nنص\n',
    'a block closed by dashes': '---\ntitle: أ\n---\nنص\n',
    'a block closed by dots': '---\ntitle: أ\n...\nنص\n',
    'a thematic break in an article without front matter': 'نص\n\n---\n\nنص\n',
  },
  fixes: {
    'behind the last key': ['---\ntitle: أ\n\nنص\n', '---\ntitle: أ\n---\n\nنص\n'],
    'four dashes, and a rule in the body': [
      '---\ntitle: نص\n----\n\nقال فلان.\n\n---\n\nنص آخر\n',
      '---\ntitle: نص\n---\n\nقال فلان.\n\n---\n\nنص آخر\n',
    ],
    'no end, and a rule in the body': [
      '---\ntitle: نص\n\nقال فلان.\n\n---\n\nنص آخر\n',
      '---\ntitle: نص\n---\n\nقال فلان.\n\n---\n\nنص آخر\n',
    ],
    'before a heading': [
      '---\ntitle: نص\n\n## عنوان\n\nقال فلان.\n\n---\n\nنص آخر\n',
      '---\ntitle: نص\n---\n\n## عنوان\n\nقال فلان.\n\n---\n\nنص آخر\n',
    ],
    'asterisks before a tag': [
      '---\ntitle: نص\n***\n\n[علوش](person:x) قال\n\n---\n\nنص آخر\n',
      '---\ntitle: نص\n---\n\n[علوش](person:x) قال\n\n---\n\nنص آخر\n',
    ],
    'behind a list': [
      '---\ntopics:\n\n  - idlib\n\nقال فلان.\n\n---\n\nنص آخر\n',
      '---\ntopics:\n\n  - idlib\n---\n\nقال فلان.\n\n---\n\nنص آخر\n',
    ],
    'before a paragraph': ['---\ntitle: أ\nقال المتحدث\n', '---\ntitle: أ\n---\nقال المتحدث\n'],
    'at the end of the file': ['---\ntitle: أ', '---\ntitle: أ\n---\n'],
    'a lone marker': ['---\n', '---\n---\n'],
    'a marker with white space': ['---\ntitle: أ\n--- \nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'a marker that is too long': ['---\ntitle: أ\n----\nنص\n', '---\ntitle: أ\n---\nنص\n'],
  },
})
