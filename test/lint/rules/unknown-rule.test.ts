import { unknownRule } from '../../../server/src/lint/rules/unknown-rule.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(unknownRule, {
  reports: {
    'a rule that there is none of': {
      text: '//- seedbed.yaml\nrules: { [|unknown-entty|]: off, unknown-type: off, [|weather|]: error }\n',
      says: ['There is no rule “unknown-entty”. Did you mean “unknown-entity”?', 'لا قاعدة باسم'],
      severity: 'warning',
    },
  },
  accepts: {
    'rules by their codes': '//- seedbed.yaml\nrules: { unknown-entity: off, unknown-key: warning, x-mine: off }\n',
    'no rules': '//- seedbed.yaml\nrules:\n',
    'rules that are a list, which is another finding': '//- seedbed.yaml\nrules: [weather]\n',
  },
  fixes: {
    'a misspelt rule': ['//- seedbed.yaml\nrules: { unknown-entty: off }\n', 'rules: { unknown-entity: off }\n'],
    'in quotes': ['//- seedbed.yaml\nrules: { "unknown-kye": off }\n', 'rules: { "unknown-key": off }\n'],
    'none that is there already': ['//- seedbed.yaml\nrules: { unknown-entity: off, weather: off }\n'],
  },
})
