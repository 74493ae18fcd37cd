import { tatweelInWord } from '../../../server/src/lint/rules/tatweel-in-word.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(tatweelInWord, {
  reports: {
    'in a word': { text: 'مدينة إدل[|ـ|]ب.\n', says: ['“إدلـب”', '«إدلـب»'], severity: 'info' },
    'several at once': 'الجمهورية العر[|ــــ|]بية.\n',
    'several runs': 'م[|ـ|]حم[|ــ|]د\n',
    'at the end of a word': 'مدينة حلب[|ـ|] كبيرة.\n',
    'behind a particle before a letter': 'وصل ب[|ـ|]طائرة.\n',
    'behind harakat': 'قُمَّ[|ـ|]ة\n',
    'in a label': 'في [إدل[|ـ|]ب](place:idlib).\n',
    'in the title': '---\ntitle: قم[|ـــ|]ة موسكو\n---\n',
    'a Persian word': 'کت[|ـ|]اب\n',
    'a drawn line': { text: 'وصل الوفد.\n\n[|ــــــــ|]\n\nوغادر.\n', says: ['***', 'خط مرسوم'] },
  },
  accepts: {
    'the letter of the Hijri year behind a particle': 'عام 1445هـ وهـ 1446 وهـ، وعام بهـ لهـ.\n',
    'before a number': 'الجولة الـ17 والـ 22 وبالـ٢٢ ولـ3 دول.\n',
    'before quotation marks and brackets': 'بـ”تطبيق” ولـ«الوفد» وكـ"هذا"، فـ(لا).\n',
    'before Latin': 'شركة الـACME وبـGoogle.\n',
    'before a tag': 'وصل لـ[إدلب](place:idlib) وبـ[حلب](place:aleppo).\n',
    'before code': 'استعمل الـ`x`.\n',
    'a letter that stands for a word': 'عام 1446هـ (1446 هـ). انتهى اهـ. سنة 12 هـ\n',
    'letters of a list': 'أـ كذا\n\nبـ كذا\n',
    'a dash': 'قال ـ كما يبدو ـ إنه وصل. 1ـ البند.\n',
    'a suffix': 'الضمير ـها والتاء ـة.\n',
    'a mark that stands on it': 'هـٰذا وشـَيء.\n',
    code: 'استعمل `إدلـب`.\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nإدلـب\n',
  },
  fixes: {
    'in a word': ['مدينة إدلـــب.\n', 'مدينة إدلب.\n'],
    'behind a particle': ['وصل بـطائرة.\n', 'وصل بطائرة.\n'],
    'for the': ['وصل لـالمدينة.\n', 'وصل للمدينة.\n'],
    'a drawn line': ['وصل الوفد.\n\nــــــــ\n\nوغادر.\n', 'وصل الوفد.\n\n***\n\nوغادر.\n'],
    'none for a line in a paragraph': ['ــــ\nــــ\n'],
    'in the title': ['---\ntitle: قمـــة موسكو\n---\n', '---\ntitle: قمة موسكو\n---\n'],
  },
})
