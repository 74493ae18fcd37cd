import { truncatedParagraph } from '../../../server/src/lint/rules/truncated-paragraph.ts'
import { ruleTable } from '../../support/rule-table.ts'

const whole = 'أعلنت الوزارة في بيان أن الاجتماع سيُعقد الأسبوع المقبل في العاصمة.'

ruleTable(truncatedParagraph, {
  reports: {
    'three dots': {
      text: `[|أعلنت الوزارة في بيان أن الاجتماع...|]\n\n${whole}\n`,
      says: ['breaks off', 'مبتورة'],
      severity: 'warning',
    },
    'the sign of an ellipsis': `[|أعلنت الوزارة في بيان أن الاجتماع…|]\n\n${whole}\n`,
    'two dots, a space, a bracket': `[|أعلنت الوزارة في بيان أن الاجتماع [..]|]\n\n${whole}\n`,
    'cut in the middle of a word': `[|أعلنت الوزارة في بيان أن الاجت…|]\n\n${whole}\n`,
    'behind the whole': `${whole}\n\n[|أعلنت الوزارة في بيان أن الاجتماع...|]\n`,
    'other harakat': `[|أعلنت الوزارةُ في بيانٍ أنّ الاجتماع…|]\n\n${whole}\n`,
    'a line above a caption': `[|أعلنت الوزارة في بيان أن الاجتماع...|]\nمبنى الوزارة\n\n${whole}\n`,
    'closing quotation marks': `[|“أعلنت الوزارة في بيان أن الاجتماع...”|]\n\n${whole}\n`,
    'a tag in the whole':
      '[|أعلنت الوزارة في مدينة إدلب أن...|]\n\nأعلنت الوزارة في مدينة [إدلب](place:idlib) أن الاجتماع غدًا.\n',
    'a verbatim article': `---\ntext: verbatim\n---\n\n[|أعلنت الوزارة في بيان أن الاجتماع...|]\n\n${whole}\n`,
  },
  accepts: {
    'an ellipsis of the author': `فمن يدري ما الذي سيأتي به الغد...\n\n${whole}\n`,
    'too few words': `أعلنت الوزارة...\n\n${whole}\n`,
    'no ellipsis': `أعلنت الوزارة في بيان أن الاجتماع\n\n${whole}\n`,
    'an ellipsis inside': `أعلنت الوزارة... في بيان أن الاجتماع\n\n${whole}\n`,
    'the same words and no more': 'أعلنت الوزارة في بيان أن الاجتماع...\n\nأعلنت الوزارة في بيان أن الاجتماع.\n',
    'nothing else': 'أعلنت الوزارة في بيان أن الاجتماع...\n',
    'much white space': `ا${' '.repeat(3000)}ب…\n`,
  },
  fixes: {
    'a paragraph': [`أعلنت الوزارة في بيان أن الاجتماع...\n\n${whole}\n`, `${whole}\n`],
    'a line, and the caption stays': [
      `أعلنت الوزارة في بيان أن الاجتماع...\nمبنى الوزارة\n\n${whole}\n`,
      `مبنى الوزارة\n\n${whole}\n`,
    ],
  },
  safe: {
    never: [`أعلنت الوزارة في بيان أن الاجتماع...\n\n${whole}\n`, false],
  },
})
