import { titleRepeated } from '../../../server/src/lint/rules/title-repeated.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(titleRepeated, {
  reports: {
    'the first paragraph': {
      text: '---\ntitle: وصول الوفد إلى العاصمة\n---\n\n[|وصول الوفد إلى العاصمة|]\n\nوصل الوفد أمس.\n',
      says: ['is the title once more', 'تكرار للعنوان'],
      severity: 'warning',
    },
    'the first line': '---\ntitle: وصول الوفد إلى العاصمة\n---\n\n[|وصول الوفد إلى العاصمة|]\nوصل الوفد أمس.\n',
    'below a heading that has the title': '# وصول الوفد إلى العاصمة\n\n[|وصول الوفد إلى العاصمة.|]\n\nوصل الوفد أمس.\n',
    'bold, with harakat and other quotes':
      '---\ntitle: \'وصول "الوفد" إلى العاصمة\'\n---\n\n[|**وصولُ “الوفد” إلى العاصمة**|]\n',
    'a verbatim article': '---\ntitle: وصول الوفد\ntext: verbatim\n---\n\n[|وصول الوفد|]\n\nنص.\n',
    twice: '---\ntitle: وصول الوفد\n---\n\n[|وصول الوفد|]\n\n[|وصول الوفد|]\n\nنص.\n',
  },
  accepts: {
    'a heading': '---\ntitle: وصول الوفد إلى العاصمة\n---\n\n# وصول الوفد إلى العاصمة\n\nوصل الوفد أمس.\n',
    'other words': '---\ntitle: وصول الوفد\n---\n\nوصول الوفد أمس\n',
    'a title of one word': '---\ntitle: أستانا\n---\n\nأستانا\n\nوصل الوفد.\n',
    'no title': 'وصول الوفد\n\nوصل الوفد.\n',
    'a quotation': '---\ntitle: وصول الوفد\n---\n\n> وصول الوفد\n',
  },
  fixes: {
    'a paragraph': [
      '---\ntitle: وصول الوفد\n---\n\nوصول الوفد\n\nوصل الوفد أمس.\n',
      '---\ntitle: وصول الوفد\n---\n\nوصل الوفد أمس.\n',
    ],
    'a line': [
      '---\ntitle: وصول الوفد\n---\n\nوصول الوفد\nوصل الوفد أمس.\n',
      '---\ntitle: وصول الوفد\n---\n\nوصل الوفد أمس.\n',
    ],
    'all there is': ['---\ntitle: وصول الوفد\n---\nوصول الوفد\n', '---\ntitle: وصول الوفد\n---\n'],
  },
  safe: {
    'the paragraph that the text begins with': ['---\ntitle: وصول الوفد\n---\n\nوصول الوفد\n\nوصل الوفد أمس.\n', true],
    'a line of it': ['---\ntitle: وصول الوفد\n---\n\nوصول الوفد\nوصل الوفد أمس.\n', false],
    'further on': ['---\ntitle: وصول الوفد\n---\n\nوصل الوفد أمس.\n\nوصول الوفد\n', false],
    'below a heading': ['---\ntitle: وصول الوفد\n---\n\n# وصول الوفد\n\nوصول الوفد\n', false],
    'other signs': ['---\ntitle: وصول الوفد\n---\n\nوصول الوفد.\n\nوصل الوفد أمس.\n', false],
    'a verbatim article': ['---\ntitle: وصول الوفد\ntext: verbatim\n---\n\nوصول الوفد\n\nوصل الوفد أمس.\n', false],
  },
})
