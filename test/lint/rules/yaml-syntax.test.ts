import { yamlSyntax } from '../../../server/src/lint/rules/yaml-syntax.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(yamlSyntax, {
  reports: {
    'a colon and a space inside a value': {
      text: '---\ntitle: [|موسكو: جولة جديدة|]\ndate: 2024\n---\n',
      says: ['A colon and a space inside a value', 'ضع القيمة كلها بين علامتي اقتباس'],
      severity: 'error',
    },
    'a reserved sign at the start': { text: '---\ntitle: [|@|]tass_ar\n---\n', says: ['“@”', '«@»'] },
    'an alias that was meant as a text': { text: '---\ntitle: [|*عاجل|]\n---\n', says: ['“*”'] },
    'an alias of another record in a large file': {
      text: `//- entities/a.yaml\nplace:\n  idlib: { name: إدلب, kind: &k city }\n  homs: { name: حمص, kind: [|*k|] }\n# ${'x'.repeat(1 << 20)}\n`,
      says: ['only to one of the same record', 'السجل نفسه'],
    },
    'an alias of another record in a file with a slip': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب, kind: &k city }\n  homs: { name: حمص, kind: [|*k|] }\n [|hama|]: { name: حماة }\n',
      says: ['another line of this file has a slip', 'أصلح ذلك السطر أولًا'],
    },
    'a record in fewer columns than those above': {
      text: '//- entities/a.yaml\nplace:\n    idlib: { name: إدلب }\n    homs: { name: حمص }\n  [|hama|]:\n      name: حماة\n',
      says: ['indented otherwise than its neighbours'],
    },
    'words behind a bracket': { text: '---\ntitle: [عاجل] [|موسكو|]\n---\n', says: ['Something is left over'] },
    'words behind a quotation': { text: '---\ntitle: "موسكو" [|تعلن|]\n---\n', says: ['Something is left over'] },
    'a quotation that is never closed': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: [|"إدلب }|]\n',
      says: ['never closed'],
    },
    'a tab at the start of a line': { text: '---\nsource:\n[|\t|]name: تاس\n---\n', says: ['indented with a tab'] },
    'a repeated key': { text: '---\ntitle: أ\n[|title|]: ب\n---\n', says: ['only the first one counts', 'مكرر'] },
    'a repeated key in quotes': '---\n"title": أ\n[|"title"|]: ب\n---\n',
    'a repeated type in the registry': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n[|place|]:\n  homs: { name: حمص }\n',
      says: ['second time in this file'],
      severity: 'warning',
    },
    'a second document': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n[|---|]\norg: {}\n',
      says: ['“---”', 'parts documents'],
    },
    'the end of a document above others': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n[|...|]\norg: {}\n',
      says: ['“...”', 'parts documents', '«...»'],
    },
    'an instruction in the middle': {
      text: '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n[|%YAML 1.2|]\norg: {}\n',
      says: ['instruction', 'تعليمة'],
    },
    'an Arabic comma between keys in braces': {
      text: '---\nsource: { name: تاس[|،|] url: https://tass.com }\n---\n',
      says: ['is not a separator', 'لا تفصل'],
    },
    'several Arabic commas, once':
      '//- entities/a.yaml\nperson:\n  umar:\n    name: {ar: عمر[|،|] en: Umar، fr: Omar}\n  ali:\n    name: علي\n',
    'a bracket left open, and no repeated key behind it':
      '//- entities/a.yaml\nperson:\n  umar:\n    name: { ar: عمر\n    [|b|]orn: 1950\n  ali:\n    name: علي\n',
    'tabs throughout, once': '//- entities/a.yaml\nperson:\n[|\t|]umar:\n\t\tname: عمر\n\tali:\n\t\tname: علي\n',
    'an item that goes on as the text of the one above': {
      text: '---\ntopics:\n - astana\n  [|- idlib|]\n---\n',
      says: ['part of its text', 'تتمة لنصه'],
    },
    'a line without the space after its colon': {
      text: '---\ntitle: أ\n[|date:2024-11-11|]\nlang: ar\n---\n',
      says: ['no space after the colon', 'أضف المسافة'],
    },
    'two such lines': '---\n[|date:2024-11-11|]\n[|lang:ar|]\ntitle: أ\n---\n',
    'a line without its colon': { text: '---\n[|title نص|]\ndate: 2024\n---\n', says: ['no colon after “title”'] },
    'the last line without its colon': '---\ndate: 2024\n[|title نص|]\n---\n',
    'two faulty values, one after the other': '---\nsummary: [|-|] قال إن\nnote: [|*|] مهم\n---\n',
    'seedbed.yaml too': '//- seedbed.yaml\nlang: [|@|]ar\n',
    'a list in place of the registry, with a slip': '//- entities/a.yaml\n- [|@|]x\n',
    'a flow value with a colon': '---\nsource: { name: [|وكالة: تاس|], url: https://example.org/a }\n---\n',
    'a value of several lines, once': '---\nsummary: [|قال: نعم|]\n  وقال: لا\ndate: 2024\n---\n',
    'a key that stands too far in': {
      text: '---\nsource:\n name: تاس\n  [|url: http://x.org|]\n---\n',
      says: ['indented otherwise', 'المسافة البادئة'],
    },
    'a key of an item that stands too far out': {
      text: '---\nrelated:\n  - to: astana-11\n   [|as: background|]\n---\n',
      says: ['indented otherwise'],
    },
    'a bracket that is never closed': {
      text: '---\ntopics: [idlib\n[|d|]ate: 2024\n---\n',
      says: ['not closed before the next key'],
    },
  },
  accepts: {
    'the body behind a wrong closing line, of which unclosed-front-matter speaks':
      '---\ntitle: نص\n----\n\nقال فلان.\n\n---\n\nنص آخر\n',
    'ordinary front matter': '---\ntitle: موسكو تعلن\ndate: 2024-10-09\ntopics: [idlib]\n---\n',
    'a quoted value with a colon': '---\ntitle: "موسكو: جولة جديدة"\n---\n',
    'a comment behind a value': '---\ntitle: موسكو # remark\n---\n',
    'anchors and aliases': '---\nsource: &tass { name: تاس }\nrights: { holder: org:tass }\nx-again: *tass\n---\n',
    'a no-break space in a value': '---\ntitle: موسكو\u00a0تعلن\n---\n',
    'an id twice, of which duplicate-id speaks':
      '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n  idlib: { name: إدلب }\n',
    'an Arabic comma in a text': '---\nsource: { name: "تاس، url: x", via: موسكو، أستانا }\n---\n',
    'a list with a dash in an item': '---\nbyline:\n  - ندى - سلمى\n  - علي\n---\n',
    'tabs that indent nothing': '---\ntitle: أ\n\t\ndate:\t2024\n---\n',
    'no front matter at all': 'نص',
  },
  fixes: {
    'a headline with a colon': [
      '---\ntitle: موسكو: جولة جديدة\ndate: 2024\n---\n',
      '---\ntitle: "موسكو: جولة جديدة"\ndate: 2024\n---\n',
    ],
    'a headline with a colon and double quotes': [
      '---\ntitle: قال: "لن نوقّع"\n---\n',
      '---\ntitle: \'قال: "لن نوقّع"\'\n---\n',
    ],
    'a headline with both kinds of quotes': [
      `---\ntitle: it's said: "no"\n---\n`,
      `---\ntitle: 'it''s said: "no"'\n---\n`,
    ],
    'a hashtag stays in the value, a remark stays a remark': [
      '---\ntitle: موسكو: #أستانا 22 # remark\n---\n',
      '---\ntitle: "موسكو: #أستانا 22" # remark\n---\n',
    ],
    'a value that begins with @': ['---\ntitle: @tass_ar\n---\n', '---\ntitle: "@tass_ar"\n---\n'],
    'a value that begins with a backquote': ['---\ntitle: `x` y\n---\n', '---\ntitle: "`x` y"\n---\n'],
    'a value that begins with %': ['---\ntitle: %50 من السكان\n---\n', '---\ntitle: "%50 من السكان"\n---\n'],
    'a value that begins with *': ['---\ntitle: *عاجل* موسكو\n---\n', '---\ntitle: "*عاجل* موسكو"\n---\n'],
    'a value that begins with &': ['---\ntitle: & موسكو\n---\n', '---\ntitle: "& موسكو"\n---\n'],
    'a value that begins with !': ['---\ntitle: !عاجل موسكو\n---\n', '---\ntitle: "!عاجل موسكو"\n---\n'],
    'a value that begins with [': ['---\ntitle: [عاجل] موسكو\n---\n', '---\ntitle: "[عاجل] موسكو"\n---\n'],
    'a value that begins with {': ['---\ntitle: {عاجل} موسكو\n---\n', '---\ntitle: "{عاجل} موسكو"\n---\n'],
    'a value that begins with a quotation': ['---\ntitle: "موسكو" تعلن\n---\n', `---\ntitle: '"موسكو" تعلن'\n---\n`],
    'a value that begins with >': ['---\ntitle: > 5 قتلى\n---\n', '---\ntitle: "> 5 قتلى"\n---\n'],
    'an open quotation': ['---\ntitle: "موسكو\ndate: 2024\n---\n', '---\ntitle: "موسكو"\ndate: 2024\n---\n'],
    'an open bracket': ['---\ntopics: [idlib\ndate: 2024\n---\n', '---\ntopics: [idlib]\ndate: 2024\n---\n'],
    'a value in braces': [
      '---\nsource: { name: وكالة: تاس, via: x }\n---\n',
      '---\nsource: { name: "وكالة: تاس", via: x }\n---\n',
    ],
    'an item of a list': ['---\nbyline:\n  - @salma\n  - ندى\n---\n', '---\nbyline:\n  - "@salma"\n  - ندى\n---\n'],
    'an Arabic comma between keys': [
      '---\nsource: { name: تاس، url: https://tass.com }\n---\n',
      '---\nsource: { name: تاس, url: https://tass.com }\n---\n',
    ],
    'all of them': [
      '//- entities/a.yaml\nperson:\n  umar:\n    name: {ar: عمر، en: "Umar"، fr: Omar}\n',
      'person:\n  umar:\n    name: {ar: عمر, en: "Umar", fr: Omar}\n',
    ],
    'Arabic commas at the ends of lines': [
      '---\nsource: {\n  name: تاس،\n  url: https://tass.com\n  }\n---\n',
      '---\nsource: {\n  name: تاس,\n  url: https://tass.com\n  }\n---\n',
    ],
    'quotes that hold others of their kind': [
      '---\ntitle: "قال: "نعم" وذهب"\n---\n',
      `---\ntitle: 'قال: "نعم" وذهب'\n---\n`,
    ],
    'an apostrophe in single quotes': [
      `---\ntitle: 'قال إنه d'accord'\n---\n`,
      `---\ntitle: "قال إنه d'accord"\n---\n`,
    ],
    'an open quotation with a colon in it': [
      '---\nsummary: "قال: نعم\ndate: 2024\n---\n',
      '---\nsummary: "قال: نعم"\ndate: 2024\n---\n',
    ],
    'quoted words at both ends': [
      '---\ntitle: "موسكو" تعلن "أستانا"\n---\n',
      `---\ntitle: '"موسكو" تعلن "أستانا"'\n---\n`,
    ],
    'items out of column': [
      '---\ntopics:\n - astana\n  - idlib\n  - homs\n---\n',
      '---\ntopics:\n - astana\n - idlib\n - homs\n---\n',
    ],
    'a missing colon': ['---\ntitle نص\ndate: 2024\n---\n', '---\ntitle: نص\ndate: 2024\n---\n'],
    'tabs at every depth, and spaces': [
      '//- entities/a.yaml\nperson:\n  umar:\n\t\tname: عمر\n\tali:\n\t\tname: علي\n',
      'person:\n  umar:\n    name: عمر\n  ali:\n    name: علي\n',
    ],
    tabs: [
      '---\nsource:\n\tname: تاس\n\turl: https://example.org/a\n---\n',
      '---\nsource:\n  name: تاس\n  url: https://example.org/a\n---\n',
    ],
    'a missing space': ['---\ntitle:موسكو\ndate: 2024\n---\n', '---\ntitle: موسكو\ndate: 2024\n---\n'],
    'a key out of column': [
      '//- entities/a.yaml\nplace:\n  idlib:\n    name: إدلب\n   kind: city\n',
      '//- entities/a.yaml\nplace:\n  idlib:\n    name: إدلب\n    kind: city\n'.replace('//- entities/a.yaml\n', ''),
    ],
    'a key of an item': [
      '---\nrelated:\n  - to: astana-11\n   as: background\n---\n',
      '---\nrelated:\n  - to: astana-11\n    as: background\n---\n',
    ],
    'a key too far in': [
      '---\nsource:\n name: تاس\n  url: http://x.org\n---\n',
      '---\nsource:\n name: تاس\n url: http://x.org\n---\n',
    ],
    'the key below stays a key': ['---\nsummary: > قال\nnote: | نص\n---\n', '---\nsummary: "> قال"\nnote: | نص\n---\n'],
    'a quotation at the start of a value in braces': [
      '---\nsource: { name: "العربي الجديد" اللندنية, url: https://alaraby.co.uk }\n---\n',
      `---\nsource: { name: '"العربي الجديد" اللندنية', url: https://alaraby.co.uk }\n---\n`,
    ],
    'a semicolon between keys in braces': [
      '---\nsource: { name: تاس; url: https://x.org }\n---\n',
      '---\nsource: { name: تاس, url: https://x.org }\n---\n',
    ],
    'an Arabic semicolon between keys in braces': [
      '---\nsource: { name: تاس؛ url: https://x.org }\n---\n',
      '---\nsource: { name: تاس, url: https://x.org }\n---\n',
    ],
    'an open quotation in braces': [
      '---\nsource: { name: "تاس, url: https://x.org }\n---\n',
      '---\nsource: { name: "تاس", url: https://x.org }\n---\n',
    ],
    'a value of several lines with a colon in the first': [
      '---\nsummary: قال الوزير: «نعم»\n  وأضاف أن الوضع\n  خطير\n---\n',
      '---\nsummary: "قال الوزير: «نعم» وأضاف أن الوضع خطير"\n---\n',
    ],
    'a value of several lines with colons in all': [
      '---\nsummary: قال: نعم\n  وقال: لا\ndate: 2024\n---\n',
      '---\nsummary: "قال: نعم وقال: لا"\ndate: 2024\n---\n',
    ],
    'a repeated key in lines': ['---\ntitle: أ\ntitle: ب\ndate: 2024\n---\n', '---\ntitle: أ\ndate: 2024\n---\n'],
    'a repeated key in braces': [
      '---\nsource: { name: أ, name: ب, via: ج }\n---\n',
      '---\nsource: { name: أ, via: ج }\n---\n',
    ],
  },
})
