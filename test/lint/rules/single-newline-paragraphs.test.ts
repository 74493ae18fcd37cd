import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lint } from '../../../server/src/lint/lint.ts'
import { singleNewlineParagraphs } from '../../../server/src/lint/rules/single-newline-paragraphs.ts'
import { fixture, outsideOf } from '../../support/fixture.ts'
import { ruleTable } from '../../support/rule-table.ts'

const first = 'أعلنت الوزارة في بيان نشرته صباح اليوم أن الاجتماع سيعقد في الأسبوع المقبل'
const second = 'وأضافت أن الوفود ستصل إلى العاصمة قبل يومين من موعد الجلسة الافتتاحية العامة'
const longFirst = `${first} بحضور ممثلين عن الدول الثلاث الراعية وعدد من المراقبين`
const longSecond = `${second} للتحضير لجدول الأعمال الذي اتفقت عليه الأطراف`

ruleTable(singleNewlineParagraphs, {
  reports: {
    'three lines': {
      text: `${first.slice(0, -6)}[|المقبل.|]\n${second}.\n${first}.\n`,
      says: ['reads these 3 lines as one paragraph', 'فقرة واحدة'],
      severity: 'info',
    },
    'two very long ones': `${longFirst.slice(0, -9)}[|المراقبين.|]\n${longSecond}.\n`,
    'a headline above them': `عنوان قصير بلا نقطة في [|آخره|]\n${first}.\n${second}.\n`,
    'other signs, closing quotation marks': `قالت الوزارة: “${first.slice(0, -6)}[|المقبل؟”|]\n${second}!\n${first}…\n`,
    'a subheading': `${first.slice(0, -6)}[|المقبل.|]\n${second}.\nموقف المعارضة\n${first}.\n`,
    'a tag at the end of a line': `${first} في [|[إدلب](place:idlib).|]\n${second}.\n${first}.\n`.replace(
      '[|[إدلب]',
      '[[|إدلب]',
    ),
    'a verbatim article': `---\ntext: verbatim\n---\n\n${first.slice(0, -6)}[|المقبل.|]\n${second}.\n${first}.\n`,
  },
  accepts: {
    'empty lines between them': `${first}.\n\n${second}.\n\n${first}.\n`,
    'a text that is broken at a width': `${first}\n${second}.\n${first}\n${second}.\n`,
    'short lines': 'سطر أول.\nسطر ثان.\nسطر ثالث.\n',
    'two long lines, which may be a paragraph of two sentences': `${first}.\n${second}.\n`,
    'breaks that are meant, by backslashes': `${first}.\\\n${second}.\\\n${first}.\n`,
    'breaks that are meant, by spaces': `${first}.  \n${second}.  \n${first}.\n`,
    'a list': `- ${first}.\n  ${second}.\n  ${first}.\n`,
    'a quotation': `> ${first}.\n> ${second}.\n> ${first}.\n`,
    'breaks inside of a tag': `[${first}.\n${second}.\n${first}.](event:x)\n`,
    code: `\`\`\`\n${first}.\n${second}.\n${first}.\n\`\`\`\n`,
  },
  fixes: {
    'each line': [`${first}.\n${second}.\n${first}.\n`, `${first}.\n\n${second}.\n\n${first}.\n`],
    'all but the break in a tag': [
      `${first}.\n${second} [الوفد\nالمفاوض](org:x).\n${first}.\n`,
      `${first}.\n\n${second} [الوفد\nالمفاوض](org:x).\n\n${first}.\n`,
    ],
  },
})

describe('a line that an empty line before it would make something else', () => {
  for (const line of [`14. ${second}.`, `    ${second}.`, `[ا]: ${second}.`]) {
    it(line.slice(0, 10), () => {
      const given = fixture(`${first}.\n${second}.\n${line}\n`)
      const findings = lint(given.document, given.corpus, [singleNewlineParagraphs], outsideOf(given))
      assert.deepEqual(
        findings.map(({ fixes }) => fixes),
        [[]],
      )
    })
  }
})
