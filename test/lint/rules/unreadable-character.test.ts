import { unreadableCharacter } from '../../../server/src/lint/rules/unreadable-character.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(unreadableCharacter, {
  reports: {
    'in the text': {
      text: 'في [|\ufffd\ufffd|] أمس.\n',
      says: ['not UTF-8', 'ليس بترميز UTF-8'],
      severity: 'error',
    },
    'in a label': 'في [إد[|\ufffd|]ب](place:idlib).\n',
    'in the front matter': '---\ntitle: خب[|\ufffd|]\n---\n',
    'in the registry': '//- entities/a.yaml\nplace:\n  idlib: { name: إ[|\ufffd|]لب }\n',
    'in the settings': '//- seedbed.yaml\n# [|\ufffd|]\n',
    'twice in a file': '[|\ufffd|] و[|\ufffd\ufffd|]\n',
  },
  accepts: {
    'Arabic with marks, tatweel and astral characters': 'قُمّةٌ في إدلـب 👍\n',
    'a BOM and CRLF': '\ufeffنص\r\n',
  },
  fixes: {},
})
