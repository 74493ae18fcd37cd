import { veryLongLine } from '../../../server/src/lint/rules/very-long-line.ts'
import { ruleTable } from '../../support/rule-table.ts'

const words = (count: number): string => 'كلمة '.repeat(count).trim()

ruleTable(veryLongLine, {
  reports: {
    'no full stop': { text: `[|${words(200)}|]\n`, says: ['has 999 characters', 'في هذا السطر 999'], severity: 'info' },
    'headlines with their dots and question marks': `[|${words(100)}.. ماذا بعد؟ ${words(100)}!|]\n`,
    'decimal numbers': `[|${words(100)} 3.5 ${words(100)}|]\n`,
    'one line of several': `قصير.\n[|${words(200)}|]\nقصير.\n`,
    'a verbatim article': `---\ntext: verbatim\n---\n\n[|${words(200)}|]\n`,
  },
  accepts: {
    'a full stop': `${words(100)}. ${words(100)}\n`,
    'a full stop at the end, behind a number': `${words(200)} 2024.\n`,
    'exactly 800': `${'ا'.repeat(800)}\n`,
    '800 characters beyond the first plane': `ا${'😀'.repeat(799)}\n`,
    'many lines': `${`${words(20)}\n`.repeat(20)}`,
    'an Urdu full stop': `${words(100)}۔ ${words(100)}\n`,
    'a script without full stops': `${'สวัสดี'.repeat(200)}\n`,
    code: `    ${words(300)}\n`,
    'a heading': `# ${words(300)}\n`,
  },
  fixes: {},
})
