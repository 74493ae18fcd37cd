import { schema } from '../../../server/src/lint/rules/schema.ts'
import { ruleTable } from '../../support/rule-table.ts'

const settings = `//- seedbed.yaml
front-matter:
  fields:
    verified: { type: boolean }
    stance: { enum: [positive, negative] }
    score: { type: integer, maximum: 5 }
    seen: { format: edtf }
    case:
      properties:
        about: { type: array, items: { format: "entity:place" } }
        by: { format: entity }
        answer-to: { format: article }
    witness: { format: entity }
    archive: { type: object, required: [box], properties: { box: { type: integer } }, additionalProperties: false }
    title: { type: integer }
types:
  agreement: { like: event, fields: { text-url: { type: string, format: uri }, date: { type: integer } } }
//- entities/p.yaml
place:
  astana: { name: أستانا }
org:
  un: { name: الأمم المتحدة }
`

/** The file of a text stands first, so that its findings are the first. */
const article = (meta: string): string => `//- a.seed.md\n---\n${meta}---\n${settings}`

ruleTable(schema, {
  reports: {
    'a text for a truth value': {
      text: article('verified: [|نعم|]\n'),
      says: ['“verified” takes “true” or “false”, and this is', '«verified» قيمته «true» أو «false»'],
      severity: 'error',
    },
    'a word that is none of the list': {
      text: article('stance: [|neutral|]\n'),
      says: ['takes one of “positive”, “negative”'],
    },
    'a number that is too great': {
      text: article('score: [|7|]\n'),
      says: ['“score” takes a number of at most 5, and this is “7”', 'عدد لا يزيد على 5'],
    },
    'a date that is none': { text: article('seen: [|12/5/2017|]\n'), says: ['takes a date such as “2024-10-09”'] },
    'an entity of another type': {
      text: article('case: { about: [place:astana, [|org:un|], [|أستانا|]] }\n'),
      says: ['takes an entity of the registry of type “place”', 'كيان من السجل من نوع «place»'],
    },
    'an entity without a record': {
      text: article('case: { about: [[|place:astna|]], by: [|person:nobody|] }\n'),
      says: ['There is no record of “place:astna”', 'لا سجل لـ«place:astna»'],
    },
    'an article that is not there': {
      text: article('case: { answer-to: [|astana-99|] }\n'),
      says: ['takes the id of an article'],
    },
    'keys of a map': {
      text: article('archive: { box: [|x|], [|shelf|]: 2 }\n'),
      says: ['“archive” takes a whole number'],
    },
    'a key that has to be there': {
      text: article('archive:\n  [|[|shelf|]|]: 2\n'),
      says: ['“archive” needs the key “box”', 'ينقصه المفتاح «box»'],
    },
    'a key of a record': `//- entities/a.yaml\nagreement:\n  x: { name: أ, text-url: [|example.org|] }\n${settings}`,
    'an attribute of a tag': {
      text: '//- a.seed.md\n[أ](place:astana "weight=[|much|]; sentiment=good; since=2017")\n//- seedbed.yaml\nattributes: { weight: { type: integer }, sentiment: { enum: [positive] }, since: { type: string, format: edtf } }\n',
      says: ['“weight” takes a whole number, and this is “much”'],
    },
    'a type that there is none of': {
      text: '//- seedbed.yaml\nfront-matter: { fields: { a: { type: [|text|] }, b: { type: [string, [|nul|]] } } }\n',
      says: ['A type is one of “string”', 'النوع أحد هذه'],
    },
    'what is no schema': {
      text: '//- seedbed.yaml\nattributes: { a: [|boolean|], b: [|[x]|], c: { items: [|word|] } }\n',
      says: ['A JSON Schema is a set of keys, such as “{ type: boolean }”', 'مجموعة مفاتيح'],
    },
    'values of other kinds':
      '//- seedbed.yaml\ntypes:\n  treaty: { like: event, fields: { a: { minimum: [|low|], maxLength: [|-1|], enum: [|x|], required: [|true|], properties: [|[a]|], anyOf: [|[]|], uniqueItems: [|x|] } } }\n',
    references: {
      text: '//- seedbed.yaml\nattributes: { a: { $ref: [|"https://example.org/schema"|] }, b: { $ref: [|"#/$defs/x"|] } }\n',
      says: ['leads out of this schema', 'تخرج عن هذا المخطط'],
    },
    'a misspelt keyword': {
      text: '//- seedbed.yaml\nattributes: { a: { [|enums|]: [x] }, b: { [|additionalproperties|]: false } }\n',
      says: ['does not know “enums”. Did you mean “enum”?', 'لا يعرف JSON Schema'],
    },
    'formats that are not known': {
      text: '//- seedbed.yaml\nattributes: { a: { format: [|date|] }, b: { format: [|email|] } }\n',
      says: ['it asks for nothing', 'لا تشترط شيئًا'],
    },
    'a list of schemas for items': '//- seedbed.yaml\nattributes: { a: { items: [|[{ type: string }]|] } }\n',
  },
  accepts: {
    'what fits': article(
      'verified: true\nstance: positive\nscore: 5\nseen: 2017\ncase: { about: [place:astana], by: org:un, answer-to: a }\narchive: { box: 3 }\n',
    ),
    'keys of ours, whatever is asked of them': article('title: أ\n'),
    'nothing, and keys without a schema': article('verified:\nx-a: 1\nother: 2\n'),
    'a record, and a redirect': `//- entities/a.yaml\nagreement:\n  x: { name: أ, date: 2017-05-04, text-url: https://example.org/a }\n  y: { redirect: agreement:x, text-url: 1 }\n${settings}`,
    'a slip of YAML before it': article('x-a: [b\nscore: 7\n'),
    'a schema without end': `//- a.seed.md\n---\ntree: ${'{ a: '.repeat(30)}1${' }'.repeat(30)}\n---\n//- seedbed.yaml\nfront-matter: { fields: { tree: { $ref: "#" } } }\n`,
    schemas:
      '//- seedbed.yaml\nfront-matter: { fields: { a: true, b: , c: {}, d: { title: x, x-y: 1, constructor: 2, $defs: { s: { $anchor: s } }, $ref: "#s" } } }\n',
    'the whole example of the format': `//- seedbed.yaml
version: 1
lang: ar
articles: ["**/*.seed.md"]
entities: ["entities/**/*.{yaml,yml}"]
types:
  agreement: { like: event, label: { en: Agreement, ar: اتفاق }, color: "#7b5ea7", fields: { text-url: { type: string, format: uri } }, required: [date] }
front-matter: { required: [source], closed: false, fields: { verified: { type: boolean } } }
attributes: { sentiment: { enum: [positive, negative] } }
topics: { astana-process: { ar: مسار أستانا, en: Astana process }, idlib: { ar: إدلب, broader: syria } }
relations: { reply: { inverse: replied-by, label: { ar: رد } } }
tagging: every
text: edited
boilerplate: ["زر الذهاب إلى الأعلى", "/^follow us/i"]
ignore-names: [{ text: الوعر }]
schemes: [zotero]
rules: { unknown-entity: error, unresolved-mention: off }
`,
  },
  fixes: {
    'the word that was meant': [
      '//- a.seed.md\n---\nstance: "postive"\n---\n//- seedbed.yaml\nfront-matter: { fields: { stance: { enum: [positive, negative] } } }\n',
      '---\nstance: "positive"\n---\n',
    ],
    'the entity that was meant': [article('case: { by: place:astna }\n'), '---\ncase: { by: place:astana }\n---\n'],
    'the keyword that was meant': [
      '//- seedbed.yaml\nattributes: { a: { minlength: 3 } }\n',
      'attributes: { a: { minLength: 3 } }\n',
    ],
    'the type that was meant': [
      '//- seedbed.yaml\nattributes: { a: { type: bool } }\n',
      'attributes: { a: { type: boolean } }\n',
    ],
    'a type as a schema': ['//- seedbed.yaml\nattributes: { a: integer }\n', 'attributes: { a: { type: integer } }\n'],
    'the format that was meant': [
      '//- seedbed.yaml\nattributes: { a: { format: date } }\n',
      'attributes: { a: { format: edtf } }\n',
    ],
  },
})
