import { doubleDot } from '../../../server/src/lint/rules/double-dot.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(doubleDot, {
  reports: {
    'in a headline': {
      text: '# مصير إدلب[|..|] موسكو تتحرك\n',
      says: ['no sign of punctuation', 'ليستا علامة ترقيم'],
      severity: 'info',
    },
    'in the title': '---\ntitle: مصير إدلب[|..|] موسكو تتحرك\n---\n',
    'at the end': 'وصل الوفد[|..|]\n',
    'between spaces': 'مصير إدلب [|..|] موسكو تتحرك.\n',
    'behind a quotation and a number': 'قال «نعم»[|..|] في 2022[|..|] فقط.\n',
    'before a letter': 'مصير إدلب[|..|]موسكو تتحرك.\n',
    'behind a tag': 'مصير [إدلب](place:idlib)[|..|] موسكو.\n',
  },
  accepts: {
    'a full stop and ellipses': 'وصل. ثم... غادر… وعاد.... نعم\n',
    'dots apart': 'وصل . . . ثم غادر . .. نعم\n',
    paths: 'الملف ../a/b و..\\c و`..` و/..\n',
    ranges: 'من 1..5 إلى a..b و2022-01/..\n',
    'an EDTF date in the front matter': '---\ndate: 2022-01/..\ntitle: موسكو\n---\n',
    addresses: 'https://example.org/a..b نص\n',
    'a verbatim article': '---\ntext: verbatim\n---\n\nإدلب.. موسكو\n',
  },
  fixes: {
    'an ellipsis, or a full stop': ['إدلب.. موسكو\n', 'إدلب… موسكو\n', 'إدلب. موسكو\n'],
    'a full stop at the end': ['وصل الوفد..\n', 'وصل الوفد.\n', 'وصل الوفد…\n'],
    'a full stop right behind its word': ['إدلب .. موسكو\n', 'إدلب … موسكو\n', 'إدلب. موسكو\n'],
    'no full stop before a letter': ['إدلب..موسكو\n', 'إدلب…موسكو\n'],
    'in the title': ['---\ntitle: إدلب.. موسكو\n---\n', '---\ntitle: إدلب… موسكو\n---\n'],
  },
})
