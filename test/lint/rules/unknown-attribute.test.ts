import { unknownAttribute } from '../../../server/src/lint/rules/unknown-attribute.ts'
import { ruleTable } from '../../support/rule-table.ts'

const settings = '//- seedbed.yaml\nattributes: { sentiment: { enum: [positive, negative] } }\n'

ruleTable(unknownAttribute, {
  reports: {
    'a key that is none': {
      text: '[أ](person:x "[|mood|]=angry")\n',
      says: ['“mood” is not a known attribute', 'begins with “x-”', 'ليست سمة معروفة'],
      severity: 'warning',
    },
    'a slip in one': { text: '[أ](person:x "role=speaker; [|fomr|]=adjective")\n', says: ['“form”'] },
    'a key in Arabic': { text: '[أ](person:x "[|دور|]=متحدث")\n', says: ['Did you mean “role”?'] },
    'an attribute of another corpus': '[أ](person:x "[|sentiment|]=positive")\n',
    'a slip in an attribute of the corpus': {
      text: `//- a.seed.md\n[أ](person:x "[|sentimnt|]=positive")\n${settings}`,
      says: ['Did you mean “sentiment”?'],
    },
    'a slip in one that the corpus describes anew':
      '//- a.seed.md\n[أ](person:x "[|rol|]=speaker")\n//- seedbed.yaml\nattributes: { role: { enum: [speaker] } }\n',
    'words among the attributes': {
      text: '[أ](person:x "role=speaker; [|نائب الوزير|]")\n',
      says: ['stands among the attributes', 'وليس سمة'],
    },
    'in a link to an article and a date': '[أ](article:b "[|see|]=x") [ب](date:2024 "[|why|]=y")\n',
    'in the entries of mentions': {
      text: '---\nmentions:\n  - { exact: أ, ref: person:x, [|occurence|]: 2 }\nnot-mentions:\n  - { exact: أ, [|sufix|]: ب }\n---\n',
      says: ['Did you mean “occurrence”?'],
    },
  },
  accepts: {
    'the attributes of the format':
      '[أ](person:x "form=noun; role=speaker; cert=low; resp=auto; note=\'قال، ثم\'") [ب](person:x "role = speaker")\n',
    'those of the corpus, and of its own': `//- a.seed.md\n[أ](person:x "sentiment=positive; x-mood=angry")\n${settings}`,
    'a note': '[أ](person:x "نائب الوزير؛ تحدث") [ب](person:x "see page 2")\n',
    'a title of an ordinary link': '[أ](https://example.org "mood=angry") [ب](b.seed.md "mood=angry")\n',
    'a type that is none, which is another finding': '[أ](persn:x "mood=angry")\n',
    'what is read in another way than it was meant, which is another finding':
      '[أ](person:x "role=speaker؛ mood=angry")\n',
    'the keys of selectors':
      '---\nmentions:\n  - { exact: أ, ref: person:x, occurrence: 2, prefix: ب, suffix: ج, in: org:y, form: noun, x-y: 1 }\n---\n',
    'an attribute of the corpus in a selector': `//- a.seed.md\n---\nmentions: [{ exact: أ, ref: person:x, sentiment: positive }]\n---\n${settings}`,
  },
  fixes: {
    'once, where the corpus describes it anew': [
      '//- a.seed.md\n[أ](person:x "rol=speaker")\n//- seedbed.yaml\nattributes: { role: { enum: [speaker] } }\n',
      '[أ](person:x "role=speaker")\n',
    ],
    'the key that was meant, or a key of its own': [
      '[أ](person:x "rol=speaker; cert=low")\n',
      '[أ](person:x "role=speaker; cert=low")\n',
      '[أ](person:x "x-rol=speaker; cert=low")\n',
    ],
    'a note': ['[أ](person:x "role=speaker; نائب الوزير")\n', '[أ](person:x "role=speaker; note=\'نائب الوزير\'")\n'],
    'in a selector': [
      '---\nmentions: [{ exact: أ, ref: person:x, "occurence": 2 }]\n---\n',
      '---\nmentions: [{ exact: أ, ref: person:x, "occurrence": 2 }]\n---\n',
      '---\nmentions: [{ exact: أ, ref: person:x, "x-occurence": 2 }]\n---\n',
    ],
  },
})
