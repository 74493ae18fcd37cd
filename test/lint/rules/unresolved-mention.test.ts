import { unresolvedMention } from '../../../server/src/lint/rules/unresolved-mention.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = '//- entities/a.yaml\nperson:\n  mohammed-alloush: { name: محمد علوش, aliases: [علوش] }\n'

ruleTable(unresolvedMention, {
  reports: {
    'an entity that is not known': {
      text: 'قال [علوش]([|person:?|]).\n',
      says: ['not settled yet who or what', 'لم يُحدد بعد'],
      severity: 'info',
    },
    'an entity that one article knows': {
      text: 'قال [الشاهد]([|person:?witness|]).\n',
      says: ['known to this article only'],
    },
    'a name in the registry': {
      text: `//- a.seed.md\nقال [علوش]([|person:?|]).\n${registry}`,
      says: ['Is it “person:mohammed-alloush”?'],
    },
    'a date and an article': 'قال [أمس]([|date:?|]) في [مقالته]([|article:?|]).\n',
    'in front matter': '---\nmentions: [{ exact: علوش, ref: [|person:?|] }]\n---\nعلوش\n',
  },
  accepts: {
    'known entities': '[أ](person:a)\n',
    'unknown types': '[أ](preson:?)\n',
    'text with a question mark': 'أهو [علوش](https://example.org/?)؟\n',
  },
  fixes: {
    'by the label': [
      `//- a.seed.md\nقال [علوش](person:? "role=speaker").\n${registry}`,
      'قال [علوش](person:mohammed-alloush "role=speaker").\n',
    ],
    'by the slug': [
      `//- a.seed.md\nقال [الشيخ](person:?mohammed-alloush).\n${registry}`,
      'قال [الشيخ](person:mohammed-alloush).\n',
    ],
    'in front matter': [
      `//- a.seed.md\n---\nmentions: [{ exact: علوش, ref: "person:?" }]\n---\nعلوش\n${registry}`,
      '---\nmentions: [{ exact: علوش, ref: "person:mohammed-alloush" }]\n---\nعلوش\n',
    ],
  },
})
