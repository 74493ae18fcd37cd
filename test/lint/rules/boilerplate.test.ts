import { boilerplate } from '../../../server/src/lint/rules/boilerplate.ts'
import { ruleTable } from '../../support/rule-table.ts'

const settings = (list: string): string => `//- seedbed.yaml\nboilerplate: ${list}\n`

ruleTable(boilerplate, {
  reports: {
    'a button of the site': {
      text: 'نص المقالة.\n\n[|زر الذهاب إلى الأعلى|]\n',
      says: ['seems to belong to the site', 'من الموقع'],
      severity: 'warning',
    },
    'in any spelling': '[|اقرأ ايضاً:|]\n\n[|أخبـار متعلّقة|]\n',
    'lines of one paragraph': 'نص المقالة.\n[|شارك هذا الخبر|]\n[|طباعة|]\n',
    'in English': '[|Back to Top|]\n\n[|Follow us on Twitter|]\n\n[|Share on Facebook|]\n\n[|Read more »|]\n',
    'the networks': '[|تابعنا على فيسبوك|]\n\n[|انضموا إلى قناتنا على تلغرام|]\n\n[|Follow our page on Telegram|]\n',
    footers:
      '[|© 2021 وكالة الفرات|]\n\n[|جميع الحقوق محفوظة لوكالة الفرات 2021|]\n\n[|حقوق النشر لوكالة الفرات محفوظة|]\n\n[|All rights reserved.|]\n\n[|تصميم وتطوير شركة الفرات|]\n\n[|Powered by Furat CMS|]\n',
    'the time it takes to read': '[|وقت القراءة: 3 دقائق|]\n\n[|4 دقائق للقراءة|]\n\n[|2 min read|]\n',
    'an ordinary link': '[|[فيسبوك](https://example.org)|]\n',
    'a text of the corpus': {
      text: `//- a.seed.md\nنص المقالة.\n\n[|وكالة الفرات للأنباء|]\n${settings('[وكالة الفرات للأنباء]')}`,
      says: ['“boilerplate” in “seedbed.yaml”', 'وفق «boilerplate»'],
    },
    'a text of the corpus in another spelling': `//- a.seed.md\n[|«وكالة الفراتِ للانباء»|]\n${settings('[وكالة الفرات للأنباء]')}`,
    'an expression of the corpus': `//- a.seed.md\nنص.\n\n[|بقلم: محرر الفرات|]\n\nنص.\n[|بقلم: آخر|]\n${settings('["/^بقلم:/"]')}`,
    'an expression with a flag': `//- a.seed.md\n[|SEE ALSO our archive of the year|]\n${settings('["/^see also our/i"]')}`,
    'a paragraph of the corpus with two lines': `//- a.seed.md\n[|وكالة الفرات\nللأنباء|]\n${settings('[وكالة الفرات للأنباء]')}`,
    'the corpus speaks of what has tags too': `//- a.seed.md\n[|بقلم [سمير](person:samir)|]\n${settings('["/^بقلم/"]')}`,
    'lines that begin with a tag or a link':
      'نص.\n\n[إدلب](place:idlib) مدينة.\n[|طباعة|]\n\n[[|فيسبوك](https://example.org)|]\nنص.\n'.replace('[[|', '[|['),
    'the headline of another article':
      '[|اقرأ أيضًا: وفد المعارضة يصل إلى العاصمة|]\n\n[|إقرأ أيضاً : من يقود الوفد؟|]\n\n[|شاهد أيضًا: الوفد في المدينة|]\n\n[|اقرأ المزيد: الوفد يغادر|]\n\n[|**إقرأ المزيد الوفد يغادر العاصمة**|]\n\n[|Read also: The delegation leaves|]\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\n[|طباعة|]\n',
  },
  accepts: {
    'such words in a sentence': 'شارك في المؤتمر ممثلون عن الأمم المتحدة.\n\nتابعنا المفاوضات من بدايتها.\n',
    'a sentence that begins so': 'أخبار متعلقة بالمؤتمر وصلت إلى الوكالة مساء أمس.\n',
    'a sentence about a network': 'شارك الناشطون الصور على نطاق واسع في المدينة.\n',
    'a sentence that begins as such a headline':
      'شاهد أيضًا كيف دخل الوفد المدينة.\n\nاقرأ المزيد من الكتب، قال المعلم.\n\nاقرأ أيضًا كتابين عن المدينة.\n\nالمزيد: ثلاثة وفود أخرى.\n',
    'a year and a law': 'قانون حقوق النشر صدر عام 2013.\n',
    'what somebody has tagged': '[تويتر](org:twitter)\n',
    'a list, a heading, a quotation': '- طباعة\n\n## أخبار\n\n> المزيد\n',
    'an expression that cannot be read': `//- a.seed.md\nنص\n${settings('["/[/"]')}`,
    'an empty text, and one of signs alone': `//- a.seed.md\nنص\n\n* * *\n\n***\n\n؟\n${settings('["", "؟"]')}`,
    'a text that is written with one slash': `//- a.seed.md\nنص\n${settings('["/نص"]')}`.replace('نص\n//', 'كلام\n//'),
    code: '    طباعة\n',
  },
  fixes: {
    'a paragraph': ['نص.\n\nزر الذهاب إلى الأعلى\n', 'نص.\n'],
    'a line': ['نص.\nطباعة\n\nنص.\n', 'نص.\n\nنص.\n'],
    'a paragraph of the corpus': [
      `//- a.seed.md\nوكالة الفرات للأنباء\n\nنص.\n${settings('[وكالة الفرات للأنباء]')}`,
      'نص.\n',
    ],
  },
  safe: {
    'a text of the corpus': [`//- a.seed.md\nنص.\n\nوكالة الفرات\n${settings('[وكالة الفرات]')}`, true],
    'in a verbatim article': [
      `//- a.seed.md\n---\ntext: verbatim\n---\n\nنص.\n\nوكالة الفرات\n${settings('[وكالة الفرات]')}`,
      false,
    ],
    'in a corpus of verbatim articles': [
      `//- a.seed.md\nنص.\n\nوكالة الفرات\n${settings('[وكالة الفرات]')}text: verbatim\n`,
      false,
    ],
    'a tag in it': [`//- a.seed.md\nنص.\n\n[وكالة الفرات](org:furat)\n${settings('[وكالة الفرات]')}`, false],
    'an expression that matches a piece': [
      `//- a.seed.md\nنص.\n\nبقلم: محرر الفرات\n${settings('["/^بقلم:/"]')}`,
      false,
    ],
    'an expression that matches all of it': [
      `//- a.seed.md\nنص.\n\nبقلم: محرر الفرات\n${settings('["/بقلم: .+/"]')}`,
      true,
    ],
    'what the rule only takes for a leftover': ['نص.\n\nالتعليقات\n', false],
  },
})
