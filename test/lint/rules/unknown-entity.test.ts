import { unknownEntity } from '../../../server/src/lint/rules/unknown-entity.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry =
  '//- entities/a.yaml\nperson:\n  mohammed-alloush: { name: { ar: محمد علوش, en: Mohammed Alloush }, aliases: [علوش] }\nplace:\n  idlib: { name: إدلب }\n'

ruleTable(unknownEntity, {
  reports: {
    'a tag without a record': {
      text: 'قال [علوش](person:[|alloush|]).\n',
      says: ['There is no record of “person:alloush”', 'لا سجل لـ'],
      severity: 'error',
    },
    'a close id': {
      text: `//- a.seed.md\nقال [فلان](person:[|mohamed-alloush|]).\n${registry}`,
      says: ['Did you mean “person:mohammed-alloush”?'],
    },
    'the name that the label is': {
      text: `//- a.seed.md\nقال [علّوش](person:[|x|]).\n${registry}`,
      says: ['Did you mean “person:mohammed-alloush”?'],
    },
    'an id of another type': {
      text: `//- a.seed.md\nفي [مكان](org:[|idlib|]).\n${registry}`,
      says: ['Did you mean “place:idlib”?'],
    },
    'in front matter':
      '---\nbyline: person:[|salma|]\nsource: { entity: "org:[|tass|]" }\nmentions: [{ exact: أ, ref: place:[|x|] }]\n---\nأ\n',
    'in the registry':
      '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب, within: place:[|syria|], parts: { ب: org:[|b|] } }\n',
    'a redirect that leads nowhere': '//- entities/a.yaml\norg:\n  old: { redirect: org:[|new|] }\n',
    'names that are never suggested': '//- seedbed.yaml\nignore-names: [{ text: الوعر, ref: place:[|al-waer|] }]\n',
  },
  accepts: {
    'entities with records': `//- a.seed.md\n---\nbyline: person:mohammed-alloush\n---\nقال [علوش](person:mohammed-alloush) في [إدلب](place:idlib).\n${registry}`,
    'entities of one article': 'قال [الشاهد](person:?witness) و[آخر](person:?).\n',
    'a merged record':
      '//- a.seed.md\n[أ](org:old)\n//- entities/a.yaml\norg:\n  old: { redirect: org:new }\n  new: { name: أ }\n',
    'an unknown type, which is another finding': '[أ](plase:idlib)\n',
    'a bad id, which is another finding': '[أ](place:Idlib) [ب](place:)\n',
    'articles and dates': '[أ](article:nowhere) [ب](date:2024)\n',
    'text where text may stand': '---\nbyline: سلمى\n---\n',
  },
  fixes: {
    'the name in the label, then the close id, then this article alone': [
      `//- a.seed.md\nقال [علوش](person:mohammed-aloush "role=speaker").\n${registry}  other:\n    name: علوش\n`,
      'قال [علوش](person:mohammed-alloush "role=speaker").\n',
      'قال [علوش](place:other "role=speaker").\n',
      'قال [علوش](person:?mohammed-aloush "role=speaker").\n',
    ],
    'another type': [`//- a.seed.md\nفي [مكان](org:idlib).\n${registry}`, 'في [مكان](place:idlib).\n'],
    'with or without the article': [
      '//- a.seed.md\nفي [الرقة](place:raqa-city).\n//- entities/a.yaml\nplace:\n  raqqa: { name: رقة }\n',
      'في [الرقة](place:raqqa).\n',
    ],
    'in YAML, quotes and comments stay': [
      `//- b.seed.md\n---\nsource: { entity: 'place:idlb' } # remark\n---\n${registry}`,
      `---\nsource: { entity: 'place:idlib' } # remark\n---\n`,
    ],
  },
})
