import { unknownRelation } from '../../../server/src/lint/rules/unknown-relation.ts'
import { ruleTable } from '../../support/rule-table.ts'

const settings = '//- seedbed.yaml\nrelations: { reply: { inverse: replied-by, label: { ar: رد } } }\n'

ruleTable(unknownRelation, {
  reports: {
    'a word that is no relation': {
      text: '---\nrelated: [{ to: b, as: [|weather|] }]\n---\n',
      says: ['Write one of “background”', 'ليس صلة بين المقالات'],
      severity: 'warning',
    },
    'a slip in one': {
      text: '---\nrelated:\n  - to: b\n    as: [|followup|]\n---\n',
      says: ['Did you mean “follow-up”?'],
    },
    'a relation of another corpus': '---\nrelated: [{ to: b, as: [|replied-by|] }]\n---\n',
    'what a relation is called': { text: '---\nrelated: [{ to: b, as: [|تَرجمة|] }]\n---\n', says: ['“translation”'] },
    'curly quotation marks': {
      text: '---\nrelated: [{ to: b, as: [|“background”|] }]\n---\n',
      says: ['“background”?'],
    },
  },
  accepts: {
    'the relations of the format':
      '---\nrelated: [{ to: b, as: background }, { to: c, as: corrected }, { to: d, as: version }]\n---\n',
    'those of the corpus, and their other side': `//- a.seed.md\n---\nrelated: [{ to: b, as: reply }, { to: c, as: replied-by }]\n---\n${settings}`,
    'no relation': '---\nrelated: [b, { to: c }, { to: d, as: }]\n---\n',
  },
  fixes: {
    'the relation that was meant': [
      '---\nrelated: [{ to: b, as: "backgroud" }]\n---\n',
      '---\nrelated: [{ to: b, as: "background" }]\n---\n',
    ],
    'the key of a label': [
      `//- a.seed.md\n---\nrelated: [{ to: b, as: رد }]\n---\n${settings}`,
      '---\nrelated: [{ to: b, as: reply }]\n---\n',
    ],
  },
})
