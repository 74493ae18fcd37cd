import { nameOutOfPeriod } from '../../../server/src/lint/rules/name-out-of-period.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
place:
  astana: { name: أستانا, aliases: [أكمولينسك, { text: أكمولا, until: 1998-05-05 }, { text: نور سلطان, use: official, from: 2019-03-23, until: 2022-09-16 }, { text: آستانة, from: 1998 }, { text: تسيلينوغراد, until: 1992 }, { text: تسيلينوغراد }] }
  volga: { name: فولغوغراد, aliases: [{ text: ستالينغراد, from: 1925, until: 1961 }] }
`
const article = (text: string, date = '2024-10-09'): string =>
  `//- a.seed.md\n---\ndate: ${date}\nlang: ar\n---\n${text}\n${registry}`
const body = (text: string): string => `---\ndate: 2024-10-09\nlang: ar\n---\n${text}\n`

ruleTable(nameOutOfPeriod, {
  reports: {
    'of a person at risk, whose names no report repeats': {
      text: '//- a.seed.md\n---\ndate: 2024-10-09\nlang: ar\n---\nقالت [[|هند سالم|]](person:p).\n//- entities/b.yaml\nperson:\n  p: { name: هناء سالم, withhold: true, aliases: [{ text: هند سالم, until: 2010 }, { text: ليلى سالم, use: official, from: 2011 }] }\n',
      says: ['has this name as a name for', 'هذا الاسم', /^(?!.*(?:هند|هناء|ليلى))/s],
    },
    'after its time': {
      text: article('في العاصمة [[|نور سلطان|]](place:astana).'),
      says: ['a name for “2019-03-23/2022-09-16”', 'of “2024-10-09”', 'أستانا', 'اسم للمدة'],
      severity: 'hint',
    },
    'before its time': article('في [[|نور سلطان|]](place:astana).', '2018'),
    'an open period': { text: article('في [[|أكمولا|]](place:astana).'), says: ['“../1998-05-05”'] },
    'said of another sentence': article('كان اسمها سابقًا غير ذلك. وصل إلى [[|نور سلطان|]](place:astana) أمس.'),
    'a date of now': article('في [[|نور سلطان|]](place:astana) [أمس](date:2024-10-08).'),
    'a date of then in another sentence': article(
      'بدأت [عام 2021](date:2021). وتُعقد في [[|نور سلطان|]](place:astana).',
    ),
    'of two places at once': article('في [[|ستالينغراد|]](place:volga) و[[|نور سلطان|]](place:astana).'),
    'a date in another row': article(
      '| المدينة | السنة |\n|---|---|\n| [[|نور سلطان|]](place:astana) | [2023](date:2023) |\n| غيرها | [2020](date:2020) |',
    ),
  },
  accepts: {
    'a date in a cell beside it': article(
      '| المدينة | السنة |\n|---|---|\n| [نور سلطان](place:astana) | [2020](date:2020) |',
    ),
    'in its time': article('في [نور سلطان](place:astana).', '2022-01-28'),
    'on its last day, and perhaps in it': article('في [نور سلطان](place:astana).', '2022-09'),
    'without a date': `//- a.seed.md\nفي [نور سلطان](place:astana).\n${registry}`,
    'with a date that is unknown': article('في [نور سلطان](place:astana).', 'XXXX'),
    'beside a word of time': article(
      '[نور سلطان](place:astana) سابقًا.\n\nوكان في [نور سلطان](place:astana) آنذاك.\n\nثم صارت [نور سلطان](place:astana) لاحقا.\n\n[أكمولا](place:astana) القديمة.',
    ),
    'where names are spoken of': article('غُيّر اسمها إلى [نور سلطان](place:astana)، وكانت تُسمى [أكمولا](place:astana).'),
    'with a date in its period': article('اجتمعوا في [نور سلطان](place:astana) في [مارس 2020](date:2020-03).'),
    'with a year in its period': article('معركة [ستالينغراد](place:volga) عام 1942.'),
    'the same name without a period': article('في [تسيلينوغراد](place:astana).'),
    'names without a period': article('في [أستانا](place:astana) و[أكمولينسك](place:astana) و[آستانة](place:astana).'),
    'a wording that is a source': `//- a.seed.md\n---\ndate: 2024\ntext: verbatim\n---\nفي [نور سلطان](place:astana).\n${registry}`,
    'other forms': article('في [نور سلطان](place:astana "form=noun").'),
  },
  fixes: {
    'the name of the day': [article('في [نور سلطان](place:astana).'), body('في [أستانا](place:astana).')],
    'the name before it': [article('في [أكمولا](place:astana).'), body('في [أستانا](place:astana).')],
    'no language is written': [
      `//- a.seed.md\n---\ndate: 2020\n---\nفي [أكمولا](place:astana).\n${registry}`,
      '---\ndate: 2020\n---\nفي [نور سلطان](place:astana).\n',
    ],
    'another name of that time': [
      article('في [أكمولا](place:astana).', '2020-01-01'),
      '---\ndate: 2020-01-01\nlang: ar\n---\nفي [نور سلطان](place:astana).\n',
    ],
  },
})
