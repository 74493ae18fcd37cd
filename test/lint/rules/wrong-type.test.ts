import { wrongType } from '../../../server/src/lint/rules/wrong-type.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(wrongType, {
  reports: {
    'a text for a list': { text: '---\ntopics: [|idlib|]\n---\n', says: ['takes a list', 'قائمة'], severity: 'error' },
    'a list for a text': { text: '---\ntitle: [|[أ, ب]|]\n---\n', says: ['“title” takes a text, and this is a list'] },
    'a set of keys for a date': '---\ndate: [|{ day: 1 }|]\n---\n',
    'a word that is none of those allowed': {
      text: '---\nstatus: [|Draft|]\n---\n',
      says: ['one of “draft”, “review”, “final”', 'إحدى الكلمات'],
    },
    'front matter that is a list': {
      text: '---\n[|- title: أ|]\n---\n',
      says: ['The front matter takes a set of keys with values, such as'],
    },
    'front matter that is a text': '---\n[|موسكو تعلن|]\n---\n',
    'a registry that is a list': {
      text: '//- entities/a.yaml\n[|- idlib|]\n',
      says: ['This place takes a set of keys with values, such as “{ key: value }”, and this is a list.'],
    },
    'a record that is a text': '//- entities/a.yaml\nplace:\n  idlib: [|إدلب|]\n',
    'a record that is nothing': {
      text: '//- entities/a.yaml\nplace:\n  [|idlib|]:\n',
      says: ['“idlib” has no value'],
      severity: 'error',
    },
    'an item of a list that is nothing': {
      text: '//- entities/a.yaml\nperson:\n  x: { name: أ, aliases: [ب, [|null|]], same-as: [[|~|]] }\n',
      says: ['“aliases” takes a text'],
    },
    'an item of a list that is empty': {
      text: '---\ntopics:\n  -[||]\n  - idlib\n---\n',
      says: ['and this is empty', 'وهذه فارغة'],
    },
    'a country by its name': '//- entities/a.yaml\nplace:\n  x: { name: أ, country: [|Syria|] }\n',
    'a name where a reference belongs': {
      text: '//- entities/a.yaml\nplace:\n  syria: { name: سوريا }\n  idlib: { name: إدلب, within: [|سوريا|] }\n',
      says: ['a reference such as “place:astana”'],
    },
    'a number that has to be one at least': {
      text: '//- entities/a.yaml\nevent:\n  a: { name: أ, date: 2024, number: [|0|] }\n',
      says: ['“number” takes a whole number of 1 or more, and this is “0”', 'عدد صحيح لا يقل عن 1'],
    },
    'a key without a value, in Arabic': { text: '---\n[|note|]:\n---\n', says: ['احذفه أو اكتب قيمته: نص'] },
    'a reference to an entity of another type': {
      text: '//- entities/a.yaml\norg:\n  tass: { name: تاس }\nplace:\n  idlib: { name: إدلب, within: [|org:tass|] }\n',
      says: ['takes an entity of type “place”', 'كيان من نوع'],
      severity: 'warning',
    },
    'a required key without a value': {
      text: '---\n[|title|]:\n[|date|]: # later\n---\n',
      says: ['“title” has no value'],
      severity: 'error',
    },
    'another key without a value': {
      text: '---\n[|summary|]:\n---\n',
      says: ['Remove it, or write a text'],
      severity: 'hint',
    },
    'truth in another word': '//- entities/a.yaml\nperson:\n  x: { name: أ, withhold: [|yes|] }\n',
    'a later version of the format': {
      text: '//- seedbed.yaml\nversion: [|2|]\n',
      says: ['install a newer Seedbed', 'ثبّت نسخة أحدث'],
      severity: 'error',
    },
    'a level that is none': {
      text: '//- seedbed.yaml\nrules: { unknown-key: [|eror|], missing-key: off, empty-label: false, nested-tag: error }\n',
      says: ['one of “error”, “warning”'],
    },
    'a member without its type': '//- entities/a.yaml\norg:\n  x: { name: أ, members: [[|khaled|]] }\n',
    'settings that are a list': { text: '//- seedbed.yaml\n[|- a\n- b|]\n', says: ['this is a list'] },
    'settings that are a text': '//- seedbed.yaml\n[|ar|]\n',
    'a text where keys belong': {
      text: '---\nsource: [|تاس|]\n---\n',
      says: ['Write “source: { name: تاس }”', 'اكتب «source: { name: تاس }»'],
    },
    'an address without its scheme': '---\nsource: { url: [|example.org/a|] }\n---\n',
  },
  accepts: {
    'a bracket that is not closed, which yaml-syntax reports': '---\ntitle: أ\nlang: [ar\ndate: 2024\n---\n',
    'the same in the last line': '---\ntitle: أ\nlang: {ar\n---\n',
    'scalars count as written': '---\ntitle: 1271\ndate: 2024\nsummary: true\n---\n',
    'one source, or several': '---\nsource: { name: تاس }\nbyline: سلمى\n---\n',
    'a list of sources': '---\nsource:\n  - { name: تاس }\n  - { name: سانا }\nbyline: [سلمى, person:x]\n---\n',
    'every kind of scalar quoted': '---\n"title": "أ"\n\'status\': \'draft\'\n---\n',
    'names in one language or several':
      '//- entities/a.yaml\nplace:\n  a: { name: أ }\n  b: { name: { ar: ب, en: B } }\n',
    'an occurrence as a number or all':
      '---\nmentions:\n  - { exact: أ, ref: place:a, occurrence: 2 }\n  - { exact: أ, ref: place:a, occurrence: all }\n---\n',
    'own keys': '---\nx-anything: [1, { a: b }]\n---\n',
    'rights in a word': '---\nrights: CC0-1.0\n---\n',
    'coordinates, ids of others and names without a value, which are other findings':
      '//- entities/a.yaml\nplace:\n  x: { name: , coordinates: [36, 37], same-as: wikidata:1 }\n  y: { name: أ, coordinates: { lat: 135, lon: "36°" }, same-as: { wikidata: Q1 } }\n',
    'this version': '//- seedbed.yaml\nversion: 1\n',
    'an empty seedbed.yaml': '//- seedbed.yaml\n# nothing\n',
    'a type that is like the one that belongs there':
      '//- seedbed.yaml\ntypes: { village: { like: place } }\n//- entities/a.yaml\nvillage:\n  x: { name: أ }\nplace:\n  y: { name: ب, within: village:x }\n',
  },
  fixes: {
    'a list of one': ['---\ntopics: idlib\n---\n', '---\ntopics: [idlib]\n---\n'],
    'a list of the items that Arabic commas part': [
      '---\ntopics: astana-process، idlib\n---\n',
      '---\ntopics: [astana-process, idlib]\n---\n',
    ],
    'names that an Arabic comma parts, or one name': [
      '//- entities/a.yaml\nplace:\n  x: { name: حمص, aliases: العدية، أم الحجارة }\n',
      'place:\n  x: { name: حمص, aliases: [العدية, أم الحجارة] }\n',
      'place:\n  x: { name: حمص, aliases: [العدية، أم الحجارة] }\n',
    ],
    'two items that an Arabic comma made one': ['//- seedbed.yaml\nschemes: [zotero، x]\n', 'schemes: [zotero, x]\n'],
    'without curly quotation marks': [
      '---\nsource: { url: “https://example.org/a” }\n---\n',
      '---\nsource: { url: https://example.org/a }\n---\n',
    ],
    'several topics without brackets': [
      '---\ntopics: astana-process, idlib # remark\ndate: 2024\n---\n',
      '---\ntopics: [astana-process, idlib] # remark\ndate: 2024\n---\n',
      '---\ntopics: ["astana-process, idlib"] # remark\ndate: 2024\n---\n',
    ],
    'several topics of a closed list': [
      '//- a.seed.md\n---\ntopics: astana-process,idlib\n---\n//- seedbed.yaml\ntopics: [astana-process, idlib]\n',
      '---\ntopics: [astana-process, idlib]\n---\n',
    ],
    'what a closed list of topics does not have': [
      '//- a.seed.md\n---\ntopics: astana-process, idlib\n---\n//- seedbed.yaml\ntopics: [idlib]\n',
      '---\ntopics: ["astana-process, idlib"]\n---\n',
    ],
    'a list of one, quoted': ['---\ntopics: "a, b"\n---\n', '---\ntopics: ["a, b"]\n---\n'],
    'out of a list of one': ['---\ndate: [2024-10-09]\n---\n', '---\ndate: 2024-10-09\n---\n'],
    'the word that was meant': ['---\nstatus: Draft\n---\n', '---\nstatus: draft\n---\n'],
    'a country in capitals': [
      '//- entities/a.yaml\nplace:\n  x: { name: أ, country: sy }\n',
      'place:\n  x: { name: أ, country: SY }\n',
    ],
    'a number in Arabic digits': [
      '//- entities/a.yaml\nevent:\n  x: { name: أ, number: ١٧ }\n',
      'event:\n  x: { name: أ, number: 17 }\n',
    ],
    'true and false': [
      '//- entities/a.yaml\nperson:\n  x: { name: أ, withhold: نعم }\n',
      'person:\n  x: { name: أ, withhold: true }\n',
    ],
    'the entity of that name': [
      '//- entities/a.yaml\nplace:\n  syria: { name: سوريا }\n  idlib: { name: إدلب, within: "سوريا" }\n',
      'place:\n  syria: { name: سوريا }\n  idlib: { name: إدلب, within: "place:syria" }\n',
    ],
    'an address with its scheme': [
      '---\nsource: { url: www.example.org/a }\n---\n',
      '---\nsource: { url: https://www.example.org/a }\n---\n',
    ],
    'a text under its key': ['---\nsource: تاس\n---\n', '---\nsource: { name: تاس }\n---\n'],
    'an address under its key': [
      '---\nsource: https://example.org/a\n---\n',
      '---\nsource: { url: https://example.org/a }\n---\n',
    ],
    'a record that is but its name': [
      '//- entities/a.yaml\nplace:\n  idlib: إدلب\n',
      'place:\n  idlib: { name: إدلب }\n',
    ],
    'the member of that name': [
      '//- entities/a.yaml\nperson:\n  khaled: { name: خالد }\norg:\n  x: { name: أ, members: [خالد] }\n',
      'person:\n  khaled: { name: خالد }\norg:\n  x: { name: أ, members: [person:khaled] }\n',
    ],
    'a level': ['//- seedbed.yaml\nrules: { unknown-key: Warn1ng }\n', 'rules: { unknown-key: warning }\n'],
    'a topic as a slug': ['//- seedbed.yaml\ntopics: [Astana Process]\n', 'topics: [astana-process]\n'],
  },
  safe: {
    'one topic': ['---\ntopics: idlib\n---\n', true],
    'not where a Latin comma stands': ['---\ntopics: astana-process, idlib\n---\n', false],
  },
})
