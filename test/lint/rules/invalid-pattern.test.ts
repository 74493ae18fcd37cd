import { invalidPattern } from '../../../server/src/lint/rules/invalid-pattern.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(invalidPattern, {
  reports: {
    'a bracket too few': {
      text: "//- seedbed.yaml\nboilerplate: [زر الذهاب إلى الأعلى, '/[|(تابعنا|]/']\n",
      says: ['cannot be used', 'لا يمكن استعمال هذا التعبير النمطي'],
      severity: 'error',
    },
    'what RE2 does not do': {
      text: "//- seedbed.yaml\nboilerplate: ['/a[|(?=|]b)/', '/(a)[|\\1|]/i']\n",
      says: ['looks ahead or behind'],
    },
    'a flag that there is none of': "//- seedbed.yaml\nboilerplate: ['/a/[|g|]']\n",
    'in schemas':
      "//- seedbed.yaml\nfront-matter: { fields: { a: { pattern: '[|[a|]' } } }\nattributes: { b: { properties: { pattern: { type: string } }, patternProperties: { '[|*|]': true } } }\n",
  },
  accepts: {
    'texts and expressions':
      '//- seedbed.yaml\nboilerplate: ["زر (الذهاب", "/^follow us/i", "a/b", "/", "/\\\\p{Arabic}+$/u"]\n',
    schemas:
      "//- seedbed.yaml\nattributes: { a: { pattern: '^[a-z]+$' }, b: { properties: { pattern: { const: '(' } } } }\n",
    nothing: '//- seedbed.yaml\nboilerplate:\n',
  },
  fixes: {},
})
