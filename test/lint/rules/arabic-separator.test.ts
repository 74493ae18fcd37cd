import { arabicSeparator } from '../../../server/src/lint/rules/arabic-separator.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(arabicSeparator, {
  reports: {
    'topics that become one': {
      text: '---\ntopics: [[|astana-process، idlib|], syria]\n---\n',
      says: ['is read as one topic', 'يُقرأ', 'Did you mean “astana-process”, “idlib”?'],
      severity: 'warning',
    },
    'an Arabic semicolon between topics': '---\ntopics: [[|astana-process؛idlib|]]\n---\n',
    'a comma behind a topic': '---\ntopics:\n  - [|idlib،|]\n  - syria\n---\n',
    'curly quotation marks around a topic': {
      text: '---\ntopics: [[|“idlib”|]]\n---\n',
      says: ['straight quotation marks'],
    },
    'guillemets around a topic': '---\ntopics: [[|«idlib»|]]\n---\n',
    'Arabic digits in a topic': { text: '---\ntopics: [[|astana-١٧|], [|astana-۲۲|]]\n---\n', says: ['0 to 9'] },
    'authors that become one': {
      text: '---\nbyline: [[|سلمى الحلبي، وكالة تاس|]]\n---\n',
      says: ['is read as one item', 'بندًا واحدًا'],
    },
    'aliases that become one':
      '//- entities/a.yaml\nplace:\n  astana: { name: أستانا, aliases: [أكمولا, [|أستانة، نور سلطان|]] }\n',
    'curly quotation marks around a name': {
      text: '//- entities/a.yaml\nplace:\n  astana:\n    name: [|“أستانا”|]\n    aliases: [[|“نور سلطان”|]]\n    kind: [|“city”|]\n',
      says: ['become part of the value', 'تصير علامتا الاقتباس'],
    },
    'around the name of a language':
      '//- entities/a.yaml\nplace:\n  astana: { name: { ar: [|“أستانا”|], en: Astana } }\n',
    'in the settings':
      '//- seedbed.yaml\narticles: [[|“**/*.seed.md”|]]\nfront-matter: { required: [[|source، topics|]] }\nboilerplate: [[|“تابعونا على فيسبوك”|]]\ntypes: { agreement: { like: event, color: [|“#7b5ea7”|] } }\n//- a.seed.md\n---\n---\n',
  },
  accepts: {
    'Latin commas': '---\ntopics: [astana-process, idlib]\nbyline: [سلمى الحلبي, وكالة تاس]\n---\n',
    'Arabic signs in words for readers':
      '---\ntitle: “الخوذ البيضاء”\nsummary: قال، ثم مضى؛ وعاد\nnote: “نص”\nsource: { name: “تاس” }\n---\n',
    'an author and where they are, in quotes or outside of brackets':
      '---\nbyline: ["سلمى الحلبي، حمص"]\n---\n//- b.seed.md\n---\nbyline: سلمى الحلبي، حمص\n---\n'.replace(
        /^/,
        '//- a.seed.md\n',
      ),
    'a long apposition': '---\nbyline: [سلمى الحلبي، مراسلة الصحيفة في شمال سوريا ثم في تركيا]\n---\n',
    'Arabic digits in a title': '---\ntitle: الجولة ١٧\n---\n',
    'topics in Arabic': '---\ntopics: [مسار أستانا، إدلب]\n---\n',
    'dates, languages, ids and states, of which other rules speak':
      '---\ndate: “2024-10-09”\nupdated: ٢٠٢٤-١٠-٠٩\nlang: “ar”\nid: astana-١٧\nstatus: “draft”\nrelated: [astana-1، astana-2]\n---\n',
    'separators in braces, of which yaml-syntax speaks':
      '---\nsource: { name: تاس، url: https://example.org/a }\n---\n',
    'signs in a tag, of which malformed-tag speaks':
      '[أ](person:x "role=speaker؛ cert=low") [أ](person:x “role=speaker”)\n',
    'a name in guillemets, or with quotation marks inside':
      '//- entities/a.yaml\norg:\n  x: { name: «الحياة», aliases: [صحيفة “الحياة”, “الحياة” و“الوسط”] }\n',
    'quotation marks that YAML knows': '---\ntopics: ["idlib", \'syria\']\n---\n',
    'a label in quotation marks': '//- seedbed.yaml\ntypes: { agreement: { like: event, label: { ar: “اتفاق” } } }\n',
  },
  fixes: {
    'topics, one by one': [
      '---\ntopics: [astana-process، “idlib”]\n---\n',
      '---\ntopics: [astana-process, idlib]\n---\n',
    ],
    'without the comma': ['---\ntopics:\n  - idlib،\n---\n', '---\ntopics:\n  - idlib\n---\n'],
    'Latin digits, in the quotes that are there': [
      '---\ntopics: ["astana-١٧"]\n---\n',
      '---\ntopics: ["astana-17"]\n---\n',
    ],
    'two authors, or one': [
      '---\nbyline: [سلمى الحلبي، وكالة تاس]\n---\n',
      '---\nbyline: [سلمى الحلبي, وكالة تاس]\n---\n',
      '---\nbyline: ["سلمى الحلبي، وكالة تاس"]\n---\n',
    ],
    'a glob that needs quotes': [
      '//- seedbed.yaml\narticles: [“**/*.seed.md”]\n//- a.seed.md\n---\n---\n',
      'articles: ["**/*.seed.md"]\n',
    ],
    'a name': ['//- entities/a.yaml\nplace:\n  x:\n    name: “أستانا”\n', 'place:\n  x:\n    name: أستانا\n'],
  },
})
