import { untaggedMention } from '../../../server/src/lint/rules/untagged-mention.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/all.yaml
person:
  lavrov:
    name: { ar: سيرغي لافروف, en: Sergey Lavrov }
    aliases: [لافروف]
  witness: { name: أحمد الخالد, withhold: true }
  assad: { name: بشار الأسد, aliases: [الأسد] }
place:
  damascus: { name: دمشق }
  russia: { name: روسيا, aliases: [{ text: روسي, use: adjective }] }
  tartus: { name: طرطوس, kind: city, country: SY }
  tartus-other: { name: طرطوس, description: { ar: قرية قرب البصرة, en: village near Basra } }
  hama: { name: { ar: حماة, en: Hama }, aliases: [{ text: حماة, use: common }] }
org:
  hts: { name: هيئة تحرير الشام }
`

const on = (body: string, settings = '', meta = ''): string =>
  `//- a.seed.md\n---\ntitle: ع دمشق\ndate: 2024-11-11\n${meta}---\n\n${body}\n${registry}${settings === '' ? '' : `//- seedbed.yaml\n${settings}\n`}`

ruleTable(untaggedMention, {
  reports: {
    'names, behind particles and with harakat': {
      text: on('زار [|سيرغي لافروف|] و[|هيئة تحرير الشام|] في [|دِمَشق|].'),
      says: [
        '“سيرغي لافروف” names “Sergey Lavrov” (“person:lavrov”), and has no tag.',
        '«سيرغي لافروف» اسم لـ«سيرغي لافروف» («person:lavrov»)، وليس له وسم.',
      ],
      severity: 'hint',
    },
    'a name that two have, each with what tells it from the other': {
      text: on('في [|طرطوس|].', 'suggest: doubtful'),
      says: [
        '“طرطوس”, city, Syria (“place:tartus”) or “طرطوس”, village near Basra (“place:tartus-other”), and has no tag.',
        '«طرطوس»، مدينة، سوريا («place:tartus») أو «طرطوس»، قرية قرب البصرة («place:tartus-other»)، وليس له وسم.',
      ],
      severity: 'hint',
    },
    'in headings, lists, tables and emphasis': on(
      '# في [|دمشق|]\n\n- **[|دمشق|]**\n\n| أ | ب |\n|---|---|\n| [|دمشق|] | x |',
    ),
    'the first mention of each entity, where one tag is enough': on(
      'زار [|سيرغي لافروف|] [|دمشق|]، ثم عاد لافروف إلى دمشق.',
      'tagging: first',
    ),
    'what is tagged elsewhere, while inconsistent-tagging is off': on(
      'زار [دمشق](place:damascus) ثم غادر [|دمشق|].',
      'rules: { inconsistent-tagging: off }',
    ),
    'what may be meant, where the corpus wants that': on('وصل [|لافروف|] أمس.', 'suggest: doubtful'),
  },
  accepts: {
    'what a comment silences': on('<!-- seedbed-disable untagged-mention -- لا -->\n\nزار دمشق.'),
    'what is tagged': on('زار [سيرغي لافروف](person:lavrov) [دمشق](place:damascus).'),
    'what is tagged elsewhere: inconsistent-tagging says it': on('زار [دمشق](place:damascus) ثم غادر دمشق.'),
    'links, code, HTML, addresses and slips': on(
      '[في دمشق](https://example.org) `دمشق` #دمشق <b title="دمشق">x</b>\n\n    دمشق\n\n[دمشق](place: damascus)',
    ),
    'adjectives, and names that are withheld': on('قال مسؤول روسي إن أحمد الخالد هنا.'),
    'what is not sure, where the corpus wants what is': on('وصل لافروف أمس.', 'suggest: sure'),
    'what is no mention': on('زار دمشق.', '', 'not-mentions:\n  - { exact: دمشق }\n'),
    'what is not that entity': on('زار دمشق.', '', 'not-mentions:\n  - { exact: دمشق, ref: place:damascus }\n'),
    'what is a mention by a selector': on('زار دمشق.', '', 'mentions:\n  - { exact: دمشق, ref: place:damascus }\n'),
    'names that are never suggested': on('زار دمشق.', 'ignore-names: [{ text: دمشق }]'),
    'a second mention, where one tag is enough': on('زار [دمشق](place:damascus) ثم غادر دمشق.', 'tagging: first'),
  },
  fixes: {},
})
