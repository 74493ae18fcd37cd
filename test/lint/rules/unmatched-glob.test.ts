import { unmatchedGlob } from '../../../server/src/lint/rules/unmatched-glob.ts'
import { ruleTable } from '../../support/rule-table.ts'

ruleTable(unmatchedGlob, {
  reports: {
    'no article': {
      text: '//- seedbed.yaml\narticles: ["news/**", [|"nwes/**/*.seed.md"|]]\n//- news/a.seed.md\nأ\n',
      says: ['No seed file fits “nwes/**/*.seed.md”', 'لا ملف مقالة يوافق'],
      severity: 'warning',
    },
    'no file of the registry': {
      text: '//- seedbed.yaml\nentities: [[|people/*.yaml|], "entities/*.yaml"]\n//- entities/a.yaml\nplace: {}\n',
      says: ['No file of the registry fits'],
    },
  },
  accepts: {
    'each has one':
      '//- seedbed.yaml\narticles: [\'2017/**\', "./2018/*.seed.md"]\n//- 2017/a.seed.md\nأ\n//- 2018/b.seed.md\nب\n',
    'the registry': '//- seedbed.yaml\nentities: ["entities/**/*.{yaml,yml}"]\n//- entities/x/a.yaml\nplace: {}\n',
    'the defaults, unwritten': '//- seedbed.yaml\nlang: ar\n',
    'Arabic names': '//- seedbed.yaml\narticles: ["أخبار/*"]\n//- أخبار/a.seed.md\nأ\n',
  },
  fixes: {
    'what is in a folder': ['//- seedbed.yaml\narticles: [2017/]\n//- 2017/x/a.seed.md\nأ\n', 'articles: [2017/**]\n'],
    slashes: ["//- seedbed.yaml\narticles: ['2017\\\\*']\n//- 2017/a.seed.md\nأ\n", "articles: ['2017/*']\n"],
    'none that is sure': ['//- seedbed.yaml\narticles: ["2071/**"]\n//- 2017/a.seed.md\nأ\n'],
  },
})
