import { invalidId } from '../../../server/src/lint/rules/invalid-id.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(invalidId, {
  reports: {
    'the id of an article': {
      text: '---\nid: [|Astana 22|]\n---\n',
      says: ['“Astana 22” cannot be the id of an article', 'لا يصلح «Astana 22» معرّفًا لمقالة'],
      severity: 'error',
    },
    'an id of digits': '---\nid: [|2024|]\n---\n',
    'an Arabic file name': {
      text: '//- موسكو تعلن.seed.md\n[|---|]\ntitle: أ\n---\n',
      says: ['can be no id', 'لا يصلح اسم الملف'],
      severity: 'hint',
    },
    'the id of a record': '//- entities/a.yaml\nplace:\n  [|Idlib|]: { name: إدلب }\n',
    'an Arabic id of a record': '//- entities/a.yaml\nplace:\n  [|"إدلب"|]: { name: إدلب }\n',
    'an id in a tag': 'في [إدلب](place:[|Idlib|]).\n',
    'an Arabic id in a tag': 'في [إدلب](place:[|إدلب|]).\n',
    'a mark behind an id in a tag': {
      text: 'في [إدلب](place:[|idlib\u200f|]).\n',
      says: ['an invisible character: a right-to-left mark (U+200F)', 'حرف خفي: علامة اتجاه من اليمين إلى اليسار'],
    },
    'a no-break space before an id': {
      text: 'في [إدلب](place:[|\u00a0idlib|]).\n',
      says: ['a no-break space (U+00A0)'],
    },
    'a mark in an id in front matter': {
      text: '---\nmentions: [{ exact: أ, ref: [|"place:idlib\u200b"|] }]\n---\n',
      says: ['a zero width space (U+200B)'],
    },
    'an Arabic slug of an entity not known': 'قال [المصطفى](person:[|?محمد|]).\n',
    'no id in a tag': { text: 'في [إدلب]([|place:|]).\n', says: ['An id is missing here'] },
    'an Arabic digit in a tag': {
      text: 'قال [علي](person:[|ali-hassan١|]).\n',
      says: ['The digits of an id are 0 to 9, and “١” is none', 'Write “ali-hassan1”', 'أرقام المعرّف من 0 إلى 9'],
    },
    'Persian digits in front matter': {
      text: '---\nid: [|astana-۲۲|]\n---\n',
      says: ['Write “astana-22”'],
    },
    'an Arabic digit in a reference': {
      text: '---\nmentions: [{ exact: أ, ref: [|place:idlib٢|] }]\n---\n',
      says: ['Write “idlib2”'],
    },
    'an Arabic digit in the id of a record': {
      text: '//- entities/a.yaml\nplace:\n  [|idlib٢|]: { name: إدلب }\n',
      says: ['Write “idlib2”'],
    },
    'a doubled hyphen': 'في [إدلب](place:[|idlib--city|]).\n',
    'attributes behind an id': {
      text: 'في [إدلب](place:[|idlib;role=speaker|]).\n',
      says: ['Attributes do not belong to the id', 'السمات ليست من المعرّف'],
    },
    'an article tag': 'انظر [المقالة](article:[|Astana#x|]).\n'.replace('#x|]', '|]#x'),
    'a related article': '---\nrelated: [[|./astana-22.seed.md|], { to: [|Astana|] }]\n---\n',
    'a source of a record': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, sources: [[|Al Jazeera|]] }\n',
      says: ['nor a URL'],
    },
    'a reference': '//- entities/a.yaml\nplace:\n  x: { name: أ, within: [|place:Syria|] }\n',
    'a reference between records that is left open': {
      text: '//- entities/a.yaml\nplace:\n  x: { name: أ, within: [|place:?|] }\n',
      says: ['leaves it open'],
    },
    'a mention in front matter': '---\nmentions: [{ exact: أ, ref: [|place:Idlib|] }]\n---\n',
    'a topic': '//- seedbed.yaml\ntopics: { [|Astana Process|]: أ }\n',
    'a type': '//- seedbed.yaml\ntypes: { [|Agreement|]: { like: event } }\n',
    'a type that is a scheme of links': {
      text: '//- seedbed.yaml\ntypes: { [|tel|]: { like: event } }\n',
      says: ['links already begin with it'],
    },
    'a type that is built in for links': '//- seedbed.yaml\ntypes: { [|article|]: { like: event } }\n',
  },
  accepts: {
    'ids with hyphens, dots and underscores': '---\nid: a-b.c_d2\n---\n',
    'an Arabic file name with an id': '//- موسكو.seed.md\n---\nid: moscow\n---\n',
    'no front matter at all': '//- موسكو.seed.md\nنص\n',
    'an Arabic question mark, which is malformed-tag': 'قال [أ](person:؟علوش) و[ب](person:؟).\n',
    'unresolved mentions': 'في [إدلب](place:?) و[حمص](place:?homs).\n',
    'types that are none': 'في [إدلب](plac:Idlib).\n',
    'a text where a text may stand': '---\nbyline: سلمى\nsource: { via: وكالة تاس }\n---\n',
    'a URL as a source': '//- entities/a.yaml\nplace:\n  x: { name: أ, sources: [https://example.org/a, astana-17] }\n',
    'a mention that is left open': '---\nmentions: [{ exact: أ, ref: place:? }]\n---\n',
  },
  fixes: {
    'Arabic digits in a tag': ['[علي](person:ali-hassan١٢)\n', '[علي](person:ali-hassan12)\n'],
    'Arabic digits in an id': ['---\nid: astana-٢٢\n---\n', '---\nid: astana-22\n---\n'],
    'an Arabic digit in a reference': [
      '---\nmentions: [{ exact: أ, ref: place:idlib٢ }]\n---\n',
      '---\nmentions: [{ exact: أ, ref: place:idlib2 }]\n---\n',
    ],
    'an Arabic digit in the id of a record': [
      '//- entities/a.yaml\nplace:\n  idlib٢: { name: إدلب }\n',
      'place:\n  idlib2: { name: إدلب }\n',
    ],
    'articles that an Arabic semicolon made one': [
      '---\nrelated: [astana-11؛ astana-12]\n---\n',
      '---\nrelated: [astana-11, astana-12]\n---\n',
    ],
    'Arabic commas between ids': [
      '---\ntitle: x\ndate: 2024\nrelated: [a-b، c-d]\n---\n',
      '---\ntitle: x\ndate: 2024\nrelated: [a-b, c-d]\n---\n',
    ],
    'an Arabic comma between an entity and a name': [
      '---\ntitle: x\ndate: 2024\nbyline: [person:ali، هيئة التحرير]\n---\n',
      '---\ntitle: x\ndate: 2024\nbyline: [person:ali, هيئة التحرير]\n---\n',
    ],
    'capitals and spaces': ['---\nid: "Astana 22"\n---\n', '---\nid: "astana-22"\n---\n'],
    'an id for an Arabic file name': [
      '//- موسكو تعلن.seed.md\n---\ntitle: أ\ndate: 2024\nlang: ar\n---\n',
      '---\ntitle: أ\ndate: 2024\nid: musku-taln\nlang: ar\n---\n',
    ],
    'an id that is free': [
      '//- حمص.seed.md\n---\ntitle: أ\n---\n//- hms.seed.md\n---\ntitle: ب\n---\n',
      '---\ntitle: أ\nid: hms-2\n---\n',
    ],
    'the entity of that name': [
      '//- a.seed.md\nفي [إدلب](place:إدلب "role=x").\n//- entities/a.yaml\nplace:\n  idlib-city: { name: إدلب }\n',
      'في [إدلب](place:idlib-city "role=x").\n',
    ],
    ...Object.fromEntries(
      ['؛', ';', '|', ',', '،'].map((sign) => [
        `an attribute behind ${sign}`,
        [`في [إدلب](place:idlib${sign}role=speaker).\n`, 'في [إدلب](place:idlib "role=speaker").\n'] as const,
      ]),
    ),
    'attributes behind an id': [
      'في [إدلب](place:idlib|role=speaker|cert=low).\n',
      'في [إدلب](place:idlib "role=speaker; cert=low").\n',
    ],
    'attributes behind an id and in the title': [
      'في [إدلب](place:idlib؛role=speaker "cert=low").\n',
      'في [إدلب](place:idlib "role=speaker; cert=low").\n',
    ],
    'attributes behind an id with a capital': [
      'في [إدلب](place:Idlib;role=speaker).\n',
      'في [إدلب](place:idlib "role=speaker").\n',
    ],
    'attributes in quotes right behind an id': [
      'في [إدلب](place:idlib"role=victim").\n',
      'في [إدلب](place:idlib "role=victim").\n',
    ],
    'an invisible mark': ['في [إدلب](place:idlib\u200f).\n', 'في [إدلب](place:idlib).\n'],
    'an Arabic slug of an entity not known': ['قال [أ](person:?محمد).\n', 'قال [أ](person:?mhmd).\n'],
    'an Arabic slug of a known entity': [
      '//- a.seed.md\nقال [محمد](person:?محمد).\n//- entities/a.yaml\nperson:\n  m: { name: محمد }\n',
      'قال [محمد](person:?mhmd).\n',
    ],
    'an Arabic slug in front matter': [
      '---\nmentions: [{ exact: أ, ref: "person:؟علوش" }]\n---\n',
      '---\nmentions: [{ exact: أ, ref: "person:?alush" }]\n---\n',
    ],
    'a tag without an id': ['في [إدلب](place:).\n', 'في [إدلب](place:?).\n'],
    'a related file': ['---\nrelated: [../astana-22.seed.md]\n---\n', '---\nrelated: [astana-22]\n---\n'],
    'a record': ['//- entities/a.yaml\nplace:\n  "Idlib": { name: إدلب }\n', 'place:\n  "idlib": { name: إدلب }\n'],
    accents: ['---\nid: Çorum–Ağrı\n---\n', '---\nid: corum-agr\n---\n'],
  },
})
