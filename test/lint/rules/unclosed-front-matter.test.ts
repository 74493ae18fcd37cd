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
  },
  accepts: {
    'a block closed by dashes': '---\ntitle: أ\n---\nنص\n',
    'a block closed by dots': '---\ntitle: أ\n...\nنص\n',
    'a thematic break in an article without front matter': 'نص\n\n---\n\nنص\n',
  },
  fixes: {
    'behind the last key': ['---\ntitle: أ\n\nنص\n', '---\ntitle: أ\n---\n\nنص\n'],
    'before a paragraph': ['---\ntitle: أ\nقال المتحدث\n', '---\ntitle: أ\n---\nقال المتحدث\n'],
    'at the end of the file': ['---\ntitle: أ', '---\ntitle: أ\n---\n'],
    'a lone marker': ['---\n', '---\n---\n'],
    'a marker with white space': ['---\ntitle: أ\n--- \nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'a marker that is too long': ['---\ntitle: أ\n----\nنص\n', '---\ntitle: أ\n---\nنص\n'],
  },
})
