import { mixedTanwin } from '../../../server/src/lint/rules/mixed-tanwin.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(mixedTanwin, {
  reports: {
    'the rarer way': {
      text: 'جاء مسرعًا وخرج مبكرًا وعاد متعب[|اً|].\n',
      says: ['before the alef in most words', 'قبل الألف'],
      severity: 'info',
    },
    'the other way round': 'جاء مسرعاً وخرج مبكراً وعاد متعب[|ًا|].\n',
    'of equally common ways the later': 'جاء مسرعاً.\n\nوخرج مبكر[|ًا|].\n',
    'in the title': '---\ntitle: موسكو رسمي[|اً|]\n---\n\nجاء مسرعًا وخرج مبكرًا.\n',
    'in a label': 'جاء [مسرع[|اً|]](place:x) وخرج مبكرًا وعاد متعبًا.\n',
    'behind a shadda': 'جاء مسرعًا وخرج مبكرًا وكان مهمّ[|اً|].\n',
  },
  accepts: {
    'one way': 'جاء مسرعًا وخرج مبكرًا.\n',
    'tanwin without alef': 'جاء مسرعًا مساءً، هدىً ومدينةً.\n',
    'an alef that goes on': 'جاء مسرعًا، ولفظ بًالا.\n',
    'an alef of its own': 'جاء مسرعًا، والعلامة اً وحدها.\n',
    code: 'جاء مسرعًا `مبكراً`.\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nجاء مسرعًا وخرج مبكراً.\n',
  },
  fixes: {
    'before the alef': ['جاء مسرعًا وخرج مبكرًا وعاد متعباً.\n', 'جاء مسرعًا وخرج مبكرًا وعاد متعبًا.\n'],
    'on the alef': ['جاء مسرعاً وخرج مبكراً وعاد متعبًا.\n', 'جاء مسرعاً وخرج مبكراً وعاد متعباً.\n'],
    'behind a shadda': [
      'جاء مسرعًا وخرج مبكرًا وكان مهم\u0651ا\u064b.\n',
      'جاء مسرعًا وخرج مبكرًا وكان مهم\u0651\u064bا.\n',
    ],
  },
})
