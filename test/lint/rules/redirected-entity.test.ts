import { redirectedEntity } from '../../../server/src/lint/rules/redirected-entity.ts'
import { ruleTable } from '../../support/rule-table.ts'

const registry = `//- entities/a.yaml
org:
  oldest: { redirect: org:old }
  old: { redirect: org:mfa }
  mfa: { name: { ar: وزارة الخارجية, en: Foreign Ministry } }
  lost: { redirect: org:nobody }
  round: { redirect: org:round }
place:
  moved: { redirect: org:mfa }
`

ruleTable(redirectedEntity, {
  reports: {
    'a tag': {
      text: `//- a.seed.md\nقالت [الوزارة](org:[|old|]).\n${registry}`,
      says: ['“org:old” was merged into “org:mfa”, “Foreign Ministry”', 'دُمج في'],
      severity: 'info',
    },
    'over several steps': { text: `//- a.seed.md\n[أ](org:[|oldest|])\n${registry}`, says: ['into “org:mfa”'] },
    'into another type': `//- a.seed.md\n[أ](place:[|moved|])\n${registry}`,
    'front matter': `//- a.seed.md\n---\nbyline: org:[|old|]\nsource: { entity: "org:[|old|]" }\n---\nأ\n${registry}`,
    selectors: `//- a.seed.md\n---\nmentions: [{ exact: أ, ref: org:[|old|] }]\n---\nأ\n${registry}`,
    'the registry': `${registry}  b: { name: ب, different-from: [org:[|oldest|]], parts: { أ: org:[|old|] } }\n`,
    settings: `//- seedbed.yaml\nignore-names: [{ text: أ, ref: org:[|old|] }]\n${registry}`,
  },
  accepts: {
    'the record itself': `//- a.seed.md\n[أ](org:mfa) [ب](org:?old)\n${registry}`,
    'redirects that lead to redirects': registry,
    'redirects that lead nowhere, which are another finding': `//- a.seed.md\n[أ](org:lost) [ب](org:round) [ج](org:nobody)\n${registry}`,
    'a list that still has its names': `//- a.seed.md\n[أ](date:2024) [ب](article:old)\n${registry}`,
  },
  fixes: {
    'the end of the chain': [
      `//- a.seed.md\nقالت [الوزارة](org:oldest "role=speaker").\n${registry}`,
      'قالت [الوزارة](org:mfa "role=speaker").\n',
    ],
    'another type': [`//- a.seed.md\n[أ](place:moved)\n${registry}`, '[أ](org:mfa)\n'],
    'in YAML, quotes and comments stay': [
      `//- a.seed.md\n---\nsource: { entity: 'org:old' } # remark\n---\n${registry}`,
      `---\nsource: { entity: 'org:mfa' } # remark\n---\n`,
    ],
    'a selector that looks into its labels goes along': [
      `//- a.seed.md\n---\nmentions: [{ exact: أ, ref: org:b, in: org:old }]\n---\n[أ ب](org:old)\n${registry}  b: { name: أ }\n`,
      '---\nmentions: [{ exact: أ, ref: org:b, in: org:mfa }]\n---\n[أ ب](org:mfa)\n',
    ],
  },
})
