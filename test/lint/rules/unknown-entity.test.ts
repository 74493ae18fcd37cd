import { unknownEntity } from '../../../server/src/lint/rules/unknown-entity.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry =
  '//- entities/a.yaml\nperson:\n  mohammed-alloush: { name: { ar: محمد علوش, en: Mohammed Alloush }, aliases: [علوش] }\nplace:\n  idlib: { name: إدلب }\n'

/** Redirects from `r0` on, the first of which is written as given, to a record. */
const chain = (length: number, first: string): string => {
  const redirects = Array.from(
    { length },
    (_, at) => `  r${at}: { redirect: org:${at === 0 ? first : `r${at + 1}`} }\n`,
  )
  return `//- entities/a.yaml\norg:\n${redirects.join('')}  r${length}: { name: أ }\n`
}

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
    'redirects in a circle, and what names them': {
      text: '//- a.seed.md\n[أ](org:[|a|]) [ب](org:[|into|]) [ج](org:fine)\n//- entities/a.yaml\norg:\n  a: { redirect: org:b }\n  b: { redirect: org:a }\n  into: { redirect: org:[|a|] }\n  fine: { name: ج, parts: { ج: org:[|a|] } }\n',
      says: ['go round in a circle', 'تدور في حلقة'],
    },
    'more than eight redirects, from where they are more': {
      text: `//- a.seed.md\n[أ](org:[|r0|]) [ب](org:r1)\n${chain(9, '[|r1|]')}`,
      says: ['more than eight redirects', 'أكثر من ثماني'],
    },
    'a mention of a redirect that leads nowhere': {
      text: '//- a.seed.md\n[أ](org:[|old|])\n//- entities/a.yaml\norg:\n  old: { redirect: org:[|new|] }\n',
      says: ['merged into a record that does not exist', 'مدموج في سجل غير موجود'],
    },
    'names that are never suggested': '//- seedbed.yaml\nignore-names: [{ text: الوعر, ref: place:[|al-waer|] }]\n',
    'a key that the corpus added, for an entity':
      '//- a.seed.md\n---\nwitness: person:[|nobody|]\nteams: [org:[|none|]]\n---\n//- seedbed.yaml\nfront-matter: { fields: { witness: { format: entity }, teams: { items: { format: "entity:org" } } } }\n',
  },
  accepts: {
    'entities with records': `//- a.seed.md\n---\nbyline: person:mohammed-alloush\n---\nقال [علوش](person:mohammed-alloush) في [إدلب](place:idlib).\n${registry}`,
    'entities of one article': 'قال [الشاهد](person:?witness) و[آخر](person:?).\n',
    'a merged record':
      '//- a.seed.md\n[أ](org:old)\n//- entities/a.yaml\norg:\n  old: { redirect: org:new }\n  new: { name: أ }\n',
    'eight redirects': `//- a.seed.md\n[أ](org:r0)\n${chain(8, 'r1')}`,
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
    'the record at the end of too many redirects': [`//- a.seed.md\n[أ](org:r0)\n${chain(9, 'r1')}`, '[أ](org:r9)\n'],
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
