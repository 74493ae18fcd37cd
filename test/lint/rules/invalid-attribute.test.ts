import { invalidAttribute } from '../../../server/src/lint/rules/invalid-attribute.ts'
import { ruleTable } from '../../support/rule-table.ts'

const settings =
  '//- seedbed.yaml\nattributes: { role: { enum: [speaker, witness] }, sentiment: { enum: [positive, negative] }, tone: { type: string } }\n'

ruleTable(invalidAttribute, {
  reports: {
    'a form that is none': {
      text: '[الروسية](place:x "form=[|relational|]")\n',
      says: ['Write one of “name”, “adjective”', 'ليست من قيم'],
      severity: 'warning',
    },
    'a slip in one': { text: '[أ](place:x "role=speaker; form=[|adjectve|]")\n', says: ['Did you mean “adjective”?'] },
    'in quotes': '[أ](place:x "form=\'[|adj|]\'; cert=[|hihg|]")\n',
    'a value in Arabic': { text: '[أ](place:x "form=[|صفة|]")\n', says: ['“adjective”'] },
    'a value in curly quotation marks': { text: '[أ](place:x "cert=[|“low”|]")\n', says: ['Did you mean “low”?'] },
    'Arabic signs on an open value': {
      text: '[أ](person:x "role=[|“speaker”|]") [ب](person:x "resp=auto; role=[|speaker؛|]")\n',
      says: ['become part of the value', 'تصير العلامات العربية'],
    },
    'values of the corpus': {
      text: `//- a.seed.md\n[أ](person:x "role=[|author|]; sentiment=[|postive|]")\n${settings}`,
    },
    'a key that stands twice': {
      text: '[أ](person:x "role=speaker; cert=low; [|role=author|]")\n',
      says: ['only the first counts', 'كُتبت'],
    },
    'no value': {
      text: '[أ](person:x "[|role|]=; cert=low") [ب](person:x "cert=low; [|form|]=\'\'") [ج](person:x "role=speaker; [|cert|]")\n',
      says: ['“role” has no value', 'لا قيمة للسمة'],
    },
    'what the corpus’s JSON Schema does not take': {
      text: '//- a.seed.md\n[أ](person:x "page=[|two|]; seen=[|9/10/2024|]") [ب](person:x "page=[|0|]")\n//- seedbed.yaml\nattributes: { page: { type: integer, minimum: 1 }, seen: { type: string, format: edtf } }\n',
      says: ['“page” takes', 'قيمته'],
    },
    'values of the corpus in mentions': `//- a.seed.md\n---\nmentions: [{ exact: أ, ref: person:x, sentiment: [|good|] }]\n---\n${settings}`,
  },
  accepts: {
    'the values of the format':
      '[أ](person:x "form=metonym; cert=medium; role=speaker") [ب](person:x "role=شاهد عيان; note=“قال”؛")\n',
    'what its JSON Schema takes':
      '//- a.seed.md\n[أ](person:x "page=2; seen=2024-10; by=person:nobody")\n//- seedbed.yaml\nattributes: { page: { type: integer }, seen: { format: edtf }, by: { format: entity } }\n',
    'those of the corpus': `//- a.seed.md\n[أ](person:x "role=witness; sentiment=negative; tone=أي شيء; form=noun")\n${settings}`,
    'a note': '[أ](person:x "form: x") [ب](person:x "قال")\n',
    'keys that are not known, which are another finding': '[أ](person:x "mood=angry; role=speaker; كلام آخر")\n',
    'a type that is none': '[أ](persn:x "form=x")\n',
    'what malformed-tag speaks of': '[أ](person:x "form=noun، cert=low")\n',
    'closed lists of the format in mentions, of which wrong-type speaks': `//- a.seed.md\n---\nmentions: [{ exact: أ, ref: person:x, form: adj, sentiment: positive }]\n---\n${settings}`,
  },
  fixes: {
    'the value that was meant': ['[أ](person:x "form=adjectve")\n', '[أ](person:x "form=adjective")\n'],
    'without the quotation marks': ['[أ](person:x "role=“speaker”؛")\n', '[أ](person:x "role=speaker")\n'],
    'the second of two': ['[أ](person:x "role=a; role=\'b;c\' ; cert=low")\n', '[أ](person:x "role=a; cert=low")\n'],
    'the last of two': ['[أ](person:x "role=\'a;b\'; role=c")\n', '[أ](person:x "role=\'a;b\'")\n'],
    'the first, empty': ['[أ](person:x "role=; cert=low")\n', '[أ](person:x "cert=low")\n'],
    'the title with its only attribute': ["[أ](<person:x> 'role=')\n", '[أ](<person:x>)\n'],
  },
})
