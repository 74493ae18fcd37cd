import { labelLineBreak } from '../../../server/src/lint/rules/label-line-break.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(labelLineBreak, {
  reports: {
    'a label over two lines': {
      text: 'قالت [[|وزارة الخارجية\nالروسية|]](org:russian-mfa) أمس.\n',
      says: ['label of this tag goes over the end of a line', 'على سطرين'],
      severity: 'info',
    },
    'over three': '[[|وزارة\nالخارجية\nالروسية|]](org:russian-mfa)\n',
    'of an article and a date': '[[|هذه\nالمقالة|]](article:b) و[[|9 تشرين\nالأول|]](date:2024-10-09)\n',
    'in a quotation': '> قالت [[|وزارة\n> الخارجية|]](org:x)\n',
  },
  accepts: {
    'a label on one line': 'قالت [وزارة الخارجية](org:x)\nأمس.\n',
    'a title on the next line': '[أ](org:x\n"cert=low")\n',
    'links of other kinds': '[وزارة\nالخارجية](https://example.org) [وزارة\nالخارجية](agreement:x)\n',
  },
  fixes: {
    'one space': ['[وزارة  \nالخارجية](org:x)\n', '[وزارة الخارجية](org:x)\n'],
    'a hard break': ['[وزارة\\\nالخارجية](org:x)\n', '[وزارة الخارجية](org:x)\n'],
    'every line': ['- [وزارة\n  *الخارجية\n  الروسية*](org:x)\n', '- [وزارة *الخارجية الروسية*](org:x)\n'],
    'without the marks of quotations': ['> > [وزارة\n> > الخارجية](org:x)\n', '> > [وزارة الخارجية](org:x)\n'],
  },
})
