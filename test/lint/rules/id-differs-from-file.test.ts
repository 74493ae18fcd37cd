import { idDiffersFromFile } from '../../../server/src/lint/rules/id-differs-from-file.ts'
import { ruleTable } from '../../support/rule-table.ts'

const on = '//- seedbed.yaml\nrules: { id-differs-from-file: warning }\n'

ruleTable(idDiffersFromFile, {
  reports: {
    'another id than the name of the file': {
      text: `//- astana-22.seed.md\n---\nid: [|astana-21|]\n---\n${on}`,
      says: ['The id is “astana-21”, and the file is called “astana-22”', 'واسم الملف'],
      severity: 'warning',
    },
    'in quotes': `//- x/astana-22.seed.md\n---\nid: [|'astana-21'|]\n---\n${on}`,
    'at the level that the corpus sets': {
      text: '//- a.seed.md\n---\nid: [|b|]\n---\n//- seedbed.yaml\nrules: { id-differs-from-file: error }\n',
      severity: 'error',
    },
  },
  accepts: {
    'any id where the rule is not turned on': '---\nid: other\n---\n',
    'the same id': `//- astana-22.seed.md\n---\nid: astana-22\n---\n${on}`,
    'no id': `//- astana-22.seed.md\n---\ntitle: أ\n---\n${on}`,
    'a file whose name can be no id': `//- جولة أستانا.seed.md\n---\nid: astana-22\n---\n${on}`,
    'a bad id, which is another finding': `//- astana-22.seed.md\n---\nid: Astana 22\n---\n${on}`,
  },
  fixes: {},
})
