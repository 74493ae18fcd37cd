import { invalidLanguage } from '../../../server/src/lint/rules/invalid-language.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(invalidLanguage, {
  reports: {
    'the name of a language': {
      text: '---\nlang: [|Arabic|]\n---\n',
      says: ['Did you mean “ar”?', 'هل قصدت'],
      severity: 'warning',
    },
    'its name in Arabic': { text: '---\nlang: [|العربية|]\n---\n', says: ['“ar”'] },
    'an underscore': { text: '---\nlang: [|ar_SY|]\n---\n', says: ['“ar-SY”'] },
    'two letters that are no language': { text: '---\nlang: [|jp|]\n---\n', says: ['is not the code of a language'] },
    'the language of a name': '//- entities/a.yaml\nplace:\n  x: { name: { ar: أ, [|english|]: A } }\n',
    'the language of an alias':
      '//- entities/a.yaml\nplace:\n  x: { name: أ, aliases: [{ text: A, lang: [|eng lish|] }] }\n',
    'the language of the corpus': '//- seedbed.yaml\nlang: [|"عربي"|]\n',
  },
  accepts: {
    'codes of two and three letters': '---\nlang: ar\n---\n',
    'a dialect': '---\nlang: apc\n---\n',
    'a region and a script': '//- entities/a.yaml\nplace:\n  x: { name: { ar-SY: أ, ku-Latn: b, en: A } }\n',
    capitals: '---\nlang: AR\n---\n',
    'no language': '---\nlang:\n---\n',
  },
  fixes: {
    'without the Arabic comma behind it': ['---\nlang: ar،\n---\n', '---\nlang: ar\n---\n'],
    'a code in curly quotes': ['---\nlang: “ar”\n---\n', '---\nlang: ar\n---\n'],
    'by name': ['---\nlang: English # remark\n---\n', '---\nlang: en # remark\n---\n'],
    'by its name in Arabic': ['---\nlang: "اللغة العربية"\n---\n', '---\nlang: "ar"\n---\n'],
    'an underscore': ['---\nlang: ar_sy\n---\n', '---\nlang: ar-SY\n---\n'],
    'in a key': ['//- entities/a.yaml\nplace:\n  x: { name: { arabic: أ } }\n', 'place:\n  x: { name: { ar: أ } }\n'],
  },
})
