import { duplicateParagraph } from '../../../server/src/lint/rules/duplicate-paragraph.ts'
import { ruleTable } from '../../support/rule-table.ts'

const once = 'وصل الوفد المفاوض إلى العاصمة صباح اليوم.'

const long = 'وصل الوفد المفاوض إلى العاصمة صباح اليوم، وعقد اجتماعه الأول مع ممثلي الدول الضامنة في مقر الوزارة.'

ruleTable(duplicateParagraph, {
  reports: {
    'the same words twice': {
      text: `${long}\n\nفقرة أخرى.\n\n[|${long}|]\n`,
      says: ['stands in this article twice', 'مكررة في هذه المقالة'],
      severity: 'warning',
    },
    'a short one right behind the other': `${once}\n\n[|${once}|]\n`,
    'short ones, one right behind the other, and one elsewhere': `${once}\n\nفقرة.\n\n${once}\n\n[|${once}|]\n`,
    'several short ones in a row':
      'انتهت الجلسة الأولى من المحادثات أمس.\n\nوتبدأ الجلسة الثانية صباح الغد في الفندق.\n\nولم يصدر بيان.\n\nقال المتحدث ذلك.\n\n[|انتهت الجلسة الأولى من المحادثات أمس.|]\n\n[|وتبدأ الجلسة الثانية صباح الغد في الفندق.|]\n\nولم يصدر بيان.\n',
    'a headline, and again above the text': `${once}\n\n[|${once}|]\n${long}\n`,
    'three times': `${once}\n\n[|${once}|]\n\n[|${once}|]\n`,
    'other quotation marks: the straight ones go':
      '[|قالت "الوكالة" إن الوفد وصل إلى العاصمة.|]\n\nقالت “الوكالة” إن الوفد وصل إلى العاصمة.\n',
    'other harakat and tatweel': `${once}\n\n[|وصـل الوفدُ المفاوضُ إلى العاصمة صباحَ اليوم|]\n`,
    'the one with tags stays':
      '[|وصل الوفد إلى مدينة إدلب صباح اليوم.|]\n\nوصل الوفد إلى مدينة [إدلب](place:idlib) صباح اليوم.\n',
    'a line of a paragraph': `سطر أول من هذه الفقرة.\n${long}\n\nفقرة.\n\n[|${long}|]\n`,
    'two lines of one paragraph': `${once}\n[|${once}|]\n`,
    'a paragraph of several lines is one finding': `${once}\nوعاد الوفد في المساء إلى الفندق القريب.\n\n[|${once}\nوعاد الوفد في المساء إلى الفندق القريب.|]\n`,
    'a verbatim article': `---\ntext: verbatim\n---\n\n${once}\n\n[|${once}|]\n`,
    'half a word beyond the first plane':
      '😀 وصل الوفد إلى مدينة إدلب صباح اليوم\n\n[|😀 وصل الوفد إلى مدينة إدلب صباح اليوم|]\n',
  },
  accepts: {
    'a short one': 'المصدر: وكالة الأنباء\n\nفقرة.\n\nالمصدر: وكالة الأنباء\n',
    'a sentence that a list says of two people':
      'أحمد سمير الحلبي\n\nتوفي تحت التعذيب في سجن صيدنايا عام 2014.\n\nسمير أحمد الحمصي\n\nتوفي تحت التعذيب في سجن صيدنايا عام 2014.\n',
    'and in lines of paragraphs':
      'أحمد سمير الحلبي\nتوفي تحت التعذيب في سجن صيدنايا عام 2014.\n\nسمير أحمد الحمصي\nتوفي تحت التعذيب في سجن صيدنايا عام 2014.\n',
    'and under headings': `## الأول\n\n${once}\n\n## الثاني\n\n${once}\n`,
    'a verse that comes back':
      'يا طائر الفجر البعيد على الفرات\\\nعد بي إلى بيت الطفولة والصبا\n\nمضت السنون وما نسيت حكايتي\\\nيا طائر الفجر البعيد على الفرات\n',
    'a refrain of several lines':
      'يا طائر الفجر البعيد على الفرات  \nعد بي إلى بيت الطفولة والصبا  \nقبل الغروب وقبل أن ننسى الطريق\n\nمضت السنون.\n\nيا طائر الفجر البعيد على الفرات  \nعد بي إلى بيت الطفولة والصبا  \nقبل الغروب وقبل أن ننسى الطريق\n',
    'other words': `${once}\n\nوصل الوفد المفاوض إلى العاصمة مساء اليوم.\n`,
    'a heading': `## ${once}\n\n${once}\n`,
    'a quotation that is set off': `${once}\n\n> ${once}\n`,
    'items of a list': `- ${once}\n- ${once}\n`,
    'the title, which is another rule’s': `---\ntitle: ${once}\n---\n\n${once}\n\n${once}\n`,
    code: `    ${once}\n\n    ${once}\n`,
    nothing: '\n',
  },
  fixes: {
    'the later one': [`${long}\n\nفقرة.\n\n${long}\n`, `${long}\n\nفقرة.\n`],
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
      `${long.replace('الوفد', '"الوفد"')}\nسطر آخر.\n\n${long.replace('الوفد', '“الوفد”')}\n`,
      `سطر آخر.\n\n${long.replace('الوفد', '“الوفد”')}\n`,
    ],
    'without a line break at the end': [`${once}\n\n${once}`, once],
  },
  safe: {
    never: [`${long}\n\n${long}\n`, false],
  },
})
