import { unknownTopic } from '../../../server/src/lint/rules/unknown-topic.ts'
import { ruleTable } from '../../support/rule-table.ts'

const settings =
  '//- seedbed.yaml\ntopics: { astana-process: { ar: مسار أستانا, en: Astana process }, idlib: إدلب, syria: { ar: سوريا } }\n'

ruleTable(unknownTopic, {
  reports: {
    'a topic that is not in the list': {
      text: `//- a.seed.md\n---\ntopics: [idlib, [|weather|]]\n---\n${settings}`,
      says: ['add this one to “topics”', 'ليس من موضوعات هذه المجموعة'],
      severity: 'warning',
    },
    'a slip in one': {
      text: `//- a.seed.md\n---\ntopics:\n  - [|idlb|]\n---\n${settings}`,
      says: ['Did you mean “idlib”?'],
    },
    'the label in place of the slug': {
      text: `//- a.seed.md\n---\ntopics: [[|"مسار أستانا"|]]\n---\n${settings}`,
      says: ['Did you mean “astana-process”?'],
    },
    'no guess that stands there already': {
      text: `//- a.seed.md\n---\ntopics: [[|idlb|], idlib]\n---\n${settings}`,
      says: ['Choose one of its topics'],
    },
    'where the list is one of slugs':
      '//- a.seed.md\n---\ntopics: [[|idlb|]]\n---\n//- seedbed.yaml\ntopics: [idlib]\n',
    'where the list is empty': '//- a.seed.md\n---\ntopics: [[|idlib|]]\n---\n//- seedbed.yaml\ntopics: {}\n',
    'a wider topic that is none': {
      text: '//- seedbed.yaml\ntopics:\n  idlib: { ar: إدلب, broader: [|syira|] }\n  syria: { ar: سوريا }\n',
      says: ['Did you mean “syria”?'],
    },
  },
  accepts: {
    'any topic where the corpus keeps no list': '---\ntopics: [weather, الطقس]\n---\n',
    'topics of the list': `//- a.seed.md\n---\ntopics: [astana-process, "idlib"]\n---\n${settings}`,
    'a wider topic of the list': '//- seedbed.yaml\ntopics:\n  idlib: { ar: إدلب, broader: syria }\n  syria: سوريا\n',
    'an Arabic comma, which is another finding': `//- a.seed.md\n---\ntopics: [astana-process، idlib]\n---\n${settings}`,
    'an empty list': `//- a.seed.md\n---\ntopics: []\n---\n${settings}`,
  },
  fixes: {
    'the slug that was meant': [
      `//- a.seed.md\n---\ntopics: ["idlb", syria]\n---\n${settings}`,
      '---\ntopics: ["idlib", syria]\n---\n',
    ],
    'the slug of a label, with other vowel signs': [
      `//- a.seed.md\n---\ntopics:\n  - مَسار أستانا\n---\n${settings}`,
      '---\ntopics:\n  - astana-process\n---\n',
    ],
  },
})
