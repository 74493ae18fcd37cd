import { missingFrontMatter } from '../../../server/src/lint/rules/missing-front-matter.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(missingFrontMatter, {
  reports: {
    'an article of text alone': {
      text: '[|قال المتحدث.|]\n\nنص.\n',
      says: ['has no front matter', 'لا ترويسة'],
      severity: 'error',
    },
    'an empty file': '[||]',
    'an empty line before the block': { text: '\n[||]\n---\ntitle: أ\n---\n', says: ['the very first line'] },
    'keys without the first line': { text: '[|title: أ|]\ndate: 2024\n---\n\nنص\n', says: ['the very first line'] },
    'a dash of a word processor': '[|—|]\ntitle: أ\n---\nنص\n',
    'a key in the opening line': {
      text: '[|--- title: نص|]\ndate: 2024-11-11\n---\n',
      says: ['nothing else in it'],
    },
    'a space behind the dashes': { text: '[|--- |]\ntitle: أ\n---\n', says: ['the very first line'] },
  },
  accepts: {
    'an article with front matter': '---\ntitle: أ\ndate: 2024\n---\n\nنص\n',
    'front matter that holds nothing': '---\n---\n',
    'the registry': '//- entities/a.yaml\nplace: {}\n',
  },
  fixes: {
    'a key in the opening line': ['--- title: نص\ndate: 2024-11-11\n---\n', '---\ntitle: نص\ndate: 2024-11-11\n---\n'],
    'the first sentence becomes the title': [
      'قال المتحدث. ثم مضى.\n',
      '---\ntitle: قال المتحدث\ndate: XXXX\n---\n\nقال المتحدث. ثم مضى.\n',
    ],
    'a heading of the first level is the title already': [
      '# موسكو تعلن\n\nنص\n',
      '---\ndate: XXXX\n---\n\n# موسكو تعلن\n\nنص\n',
    ],
    'a heading becomes the title, quoted where YAML needs it': [
      '## موسكو: جولة\n\nنص\n',
      '---\ntitle: "موسكو: جولة"\ndate: XXXX\n---\n\n## موسكو: جولة\n\nنص\n',
    ],
    'the file name becomes the title of a blank file': ['\n\n', '---\ntitle: a\ndate: XXXX\n---\n\n\n'],
    'the keys that the corpus requires': [
      '//- a.seed.md\nنص\n//- seedbed.yaml\nfront-matter: { required: [summary] }\n',
      '---\ntitle: نص\ndate: XXXX\nsummary: "?"\n---\n\nنص\n',
    ],
    'a required source': [
      '//- a.seed.md\nنص\n//- seedbed.yaml\nfront-matter: { required: [source] }\n',
      '---\ntitle: نص\ndate: XXXX\nsource: { name: "?" }\n---\n\nنص\n',
    ],
    'keys without the first line get it': ['title: أ\ndate: 2024\n---\nنص\n', '---\ntitle: أ\ndate: 2024\n---\nنص\n'],
    'keys without the first line, and with a dash at their end': ['title: أ\n—\nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'a dash of a word processor': ['—\ntitle: أ\n---\nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'dashes with spaces between them': ['– – –\ntitle: أ\n---\nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'a line of underscores': ['___\ntitle: أ\n---\nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'an invisible mark before the dashes': ['\u200f---\ntitle: أ\n---\nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'a block behind an empty line moves up': ['\n\n---\ntitle: أ\n---\nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'a block behind a no-break space moves up': ['\u00a0---\ntitle: أ\n---\nنص\n', '---\ntitle: أ\n---\nنص\n'],
    'white space around the dashes goes': [' --- \ntitle: أ\n---\nنص\n', '---\ntitle: أ\n---\nنص\n'],
  },
})
