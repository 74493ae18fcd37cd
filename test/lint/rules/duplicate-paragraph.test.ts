import { duplicateParagraph } from '../../../server/src/lint/rules/duplicate-paragraph.ts'
import { ruleTable } from '../../support/rule-table.ts'

const once = 'وصل الوفد المفاوض إلى العاصمة صباح اليوم.'

ruleTable(duplicateParagraph, {
  reports: {
    'the same words twice': {
      text: `${once}\n\nفقرة أخرى.\n\n[|${once}|]\n`,
      says: ['stands in this article twice', 'مكررة في هذه المقالة'],
      severity: 'warning',
    },
    'three times': `${once}\n\n[|${once}|]\n\n[|${once}|]\n`,
    'other quotation marks: the straight ones go':
      '[|قالت "الوكالة" إن الوفد وصل إلى العاصمة.|]\n\nقالت “الوكالة” إن الوفد وصل إلى العاصمة.\n',
    'other harakat and tatweel': `${once}\n\n[|وصـل الوفدُ المفاوضُ إلى العاصمة صباحَ اليوم|]\n`,
    'the one with tags stays':
      '[|وصل الوفد إلى مدينة إدلب صباح اليوم.|]\n\nوصل الوفد إلى مدينة [إدلب](place:idlib) صباح اليوم.\n',
    'a line of a paragraph': `سطر أول من هذه الفقرة.\n${once}\n\n[|${once}|]\n`,
    'two lines of one paragraph': `${once}\n[|${once}|]\n`,
    'a paragraph of several lines is one finding': `${once}\nوعاد الوفد في المساء إلى الفندق القريب.\n\n[|${once}\nوعاد الوفد في المساء إلى الفندق القريب.|]\n`,
    'a verbatim article': `---\ntext: verbatim\n---\n\n${once}\n\n[|${once}|]\n`,
    'half a word beyond the first plane':
      '😀 وصل الوفد إلى مدينة إدلب صباح اليوم\n\n[|😀 وصل الوفد إلى مدينة إدلب صباح اليوم|]\n',
  },
  accepts: {
    'a short one': 'المصدر: وكالة الأنباء\n\nفقرة.\n\nالمصدر: وكالة الأنباء\n',
    'other words': `${once}\n\nوصل الوفد المفاوض إلى العاصمة مساء اليوم.\n`,
    'a heading': `## ${once}\n\n${once}\n`,
    'a quotation that is set off': `${once}\n\n> ${once}\n`,
    'items of a list': `- ${once}\n- ${once}\n`,
    'the title, which is another rule’s': `---\ntitle: ${once}\n---\n\n${once}\n\n${once}\n`,
    code: `    ${once}\n\n    ${once}\n`,
    nothing: '\n',
  },
  fixes: {
    'the later one': [`${once}\n\nفقرة.\n\n${once}\n`, `${once}\n\nفقرة.\n`],
    'one in the middle': [`${once}\n\n${once}\n\nفقرة.\n`, `${once}\n\nفقرة.\n`],
    'the first, which has straight quotes': [
      'قالت "الوكالة" إن الوفد وصل إلى العاصمة.\n\nقالت “الوكالة” إن الوفد وصل إلى العاصمة.\n',
      'قالت “الوكالة” إن الوفد وصل إلى العاصمة.\n',
    ],
    'behind front matter': [
      '---\ntitle: خبر\n---\n\n[|قالت "الوكالة" إن الوفد وصل إلى العاصمة.|]\n\nقالت “الوكالة” إن الوفد وصل إلى العاصمة.\n'.replace(
        /\[\||\|\]/g,
        '',
      ),
      '---\ntitle: خبر\n---\n\nقالت “الوكالة” إن الوفد وصل إلى العاصمة.\n',
    ],
    'the last line of a paragraph': [`${once}\n${once}\n`, `${once}\n`],
    'a line in the middle': [`${once}\n${once}\nسطر آخر.\n`, `${once}\nسطر آخر.\n`],
    'the first line of a paragraph': [
      'وصل "الوفد" المفاوض إلى العاصمة صباح اليوم.\nسطر آخر.\n\nوصل “الوفد” المفاوض إلى العاصمة صباح اليوم.\n',
      'سطر آخر.\n\nوصل “الوفد” المفاوض إلى العاصمة صباح اليوم.\n',
    ],
    'without a line break at the end': [`${once}\n\n${once}`, once],
  },
})
