import { duplicateEntry } from '../../../server/src/lint/rules/duplicate-entry.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(duplicateEntry, {
  reports: {
    topics: {
      text: '---\ntopics: [idlib, astana-process, [|idlib|]]\n---\n',
      says: ['“idlib” stands in “topics” twice', 'مذكور مرتين'],
      severity: 'warning',
    },
    'three times': '---\ntopics:\n  - idlib\n  - [|"idlib"|]\n  - [|idlib|]\n---\n',
    'authors in two normal forms': `---\nbyline: [مراسل ا\u0653ن, [|مراسل آن|]]\n---\n`,
    'a related article, with and without its key': '---\nrelated: [b, [|{ to: b }|]]\n---\n',
    'a related article that is named with a relation too': '---\nrelated: [[|b|], { to: b, as: background }]\n---\n',
    'the same in another order': '---\nrelated: [{ to: b, as: background }, [|{ as: background, to: b }|]]\n---\n',
    'sources that are the same':
      '---\nsource:\n  - name: تاس\n    url: https://example.org/a\n  - [|name: تاس\n    url: https://example.org/a|]\n---\n',
    'entries of mentions':
      '---\nmentions:\n  - { exact: سوريا, ref: place:syria }\n  - [|{ exact: سوريا, ref: place:syria, note: ثانية }|]\n---\n',
    'names that differ in vowel signs alone':
      '//- entities/a.yaml\nperson:\n  x: { name: محمد, aliases: [مُحَمّد علوش, [|محمد علوش|]] }\n',
    'an alias with and without its key':
      '//- entities/a.yaml\nperson:\n  x:\n    name: محمد\n    aliases:\n      - علوش\n      - [|{ text: علوش }|]\n',
    'ids, references and sources of a record':
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    same-as: [wikidata:Q1, [|wikidata:Q1|]]\n    different-from: [place:y, [|place:y|]]\n    sources: [b, c, [|b|]]\n',
    members:
      '//- entities/a.yaml\norg:\n  x: { name: أ, members: [place:y, { ref: place:z, from: 2017 }, [|{ ref: place:y }|], [|{ ref: place:z, from: 2017 }|]] }\n',
    'lists of settings':
      '//- seedbed.yaml\ntopics: [idlib, [|idlib|]]\nfront-matter: { required: [source, [|source|]] }\nboilerplate: ["أ", [|"أ"|]]\n',
  },
  accepts: {
    'different items': '---\ntopics: [idlib, idlib-2]\nrelated: [b, c]\n---\n',
    'two relations of one article': '---\nrelated: [{ to: b, as: correction }, { to: b, as: version }]\n---\n',
    'a name of two periods, or of two kinds':
      '//- entities/a.yaml\nplace:\n  x:\n    name: أستانا\n    aliases:\n      - { text: أستانا, from: 1998, until: 2019 }\n      - { text: أستانا, from: 2022 }\n      - { text: أستانا, lang: fa }\n',
    'spellings that readers tell apart':
      '//- entities/a.yaml\nplace:\n  x: { name: أستانا, aliases: [أستانة, استانا] }\n',
    'an office held twice':
      '//- entities/a.yaml\nperson:\n  x: { name: أ, roles: [{ org: org:y, from: 2010, until: 2012 }, { org: org:y, from: 2018 }] }\n',
    'a mention of two like pieces': '---\nmentions: [{ exact: [شمال, شمال], ref: place:x }]\n---\n',
    'two occurrences of the same words':
      '---\nmentions: [{ exact: سوريا, ref: place:x, occurrence: 1 }, { exact: سوريا, ref: place:x, occurrence: 2 }]\n---\n',
    'keys of its own': '---\nx-scores: [1, 1]\n---\n',
    'schemas of the corpus': '//- seedbed.yaml\nattributes: { sentiment: { enum: [a, a] } }\n',
    'an alias of YAML': '---\nbyline: [&a سلمى, *a]\n---\n',
    'empty items': '---\ntopics: ["", ""]\n---\n',
  },
  fixes: {
    'in brackets': ['---\ntopics: [idlib, x, idlib, y]\n---\n', '---\ntopics: [idlib, x, y]\n---\n'],
    'in brackets over lines': ['---\ntopics: [\n  idlib,\n  idlib,\n]\n---\n', '---\ntopics: [\n  idlib,\n]\n---\n'],
    'in lines': ['---\ntopics:\n  - idlib\n  - idlib # ثانية\n  - x\n---\n', '---\ntopics:\n  - idlib\n  - x\n---\n'],
    'an item of several lines': [
      '---\nsource:\n  - name: تاس\n    via: رويترز\n  - name: تاس\n    via: رويترز\nlang: ar\n---\n',
      '---\nsource:\n  - name: تاس\n    via: رويترز\nlang: ar\n---\n',
    ],
    'the one that says less': [
      '---\nrelated: [b, { to: b, as: background }]\n---\n',
      '---\nrelated: [{ to: b, as: background }]\n---\n',
    ],
    'the last line of a file': [
      '//- entities/a.yaml\nplace:\n  x:\n    name: أ\n    aliases:\n      - ب\n      - ب',
      'place:\n  x:\n    name: أ\n    aliases:\n      - ب\n',
    ],
  },
})
