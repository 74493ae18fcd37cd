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
      says: ['second document'],
    },
    'seedbed.yaml too': '//- seedbed.yaml\nlang: [|@|]ar\n',
    'a list in place of the registry, with a slip': '//- entities/a.yaml\n- [|@|]x\n',
    'a flow value with a colon': '---\nsource: { name: [|وكالة: تاس|], url: https://example.org/a }\n---\n',
    'a bracket that is never closed': {
      text: '---\ntopics: [idlib\n[|d|]ate: 2024\n---\n',
      says: ['not closed before the next key'],
    },
  },
  accepts: {
    'ordinary front matter': '---\ntitle: موسكو تعلن\ndate: 2024-10-09\ntopics: [idlib]\n---\n',
    'a quoted value with a colon': '---\ntitle: "موسكو: جولة جديدة"\n---\n',
    'a comment behind a value': '---\ntitle: موسكو # remark\n---\n',
    'anchors and aliases': '---\nsource: &tass { name: تاس }\nrights: { holder: org:tass }\nx-again: *tass\n---\n',
    'a no-break space in a value': '---\ntitle: موسكو\u00a0تعلن\n---\n',
    'an id twice, of which duplicate-id speaks':
      '//- entities/a.yaml\nplace:\n  idlib: { name: إدلب }\n  idlib: { name: إدلب }\n',
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
    tabs: [
      '---\nsource:\n\tname: تاس\n\turl: https://example.org/a\n---\n',
      '---\nsource:\n  name: تاس\n  url: https://example.org/a\n---\n',
    ],
    'a missing space': ['---\ntitle:موسكو\ndate: 2024\n---\n', '---\ntitle: موسكو\ndate: 2024\n---\n'],
    'a key out of column': [
      '//- entities/a.yaml\nplace:\n  idlib:\n    name: إدلب\n   kind: city\n',
      '//- entities/a.yaml\nplace:\n  idlib:\n    name: إدلب\n    kind: city\n'.replace('//- entities/a.yaml\n', ''),
    ],
    'a repeated key in lines': ['---\ntitle: أ\ntitle: ب\ndate: 2024\n---\n', '---\ntitle: أ\ndate: 2024\n---\n'],
    'a repeated key in braces': [
      '---\nsource: { name: أ, name: ب, via: ج }\n---\n',
      '---\nsource: { name: أ, via: ج }\n---\n',
    ],
  },
})
