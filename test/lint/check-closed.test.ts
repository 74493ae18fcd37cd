import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { checkClosed } from '../../server/src/lint/check-closed.ts'
import { closedRules } from '../../server/src/lint/closed-rules.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { lintAsking } from '../../server/src/lint/lint-asking.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { checkedFindings } from '../../server/src/node/checked-finding.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'
import { fixture, nothingOutside, readFile } from '../support/fixture.ts'

describe('the findings of a file that is not open', () => {
  it('stand where an editor shows them, which takes a byte order mark away, in lists of the editor and in reports', () => {
    const text = '[أ](person:nobody) و[ب](person:no-one)\n'
    const places = ['', '\ufeff'].map((mark) => {
      const files = fixture(`//- a.seed.md\n${mark}${text}\n//- b.seed.md\n<|>\n`)
      const { corpus } = files
      const uri = 'file:///corpus/a.seed.md'
      const closed = checkClosed(corpus, new Source(uri, ON_DISK, `${mark}${text}`), nothingOutside, new Map())
      const document = readFile({ path: 'a.seed.md', uri, text: `${mark}${text}` }, corpus.settings, ON_DISK)
      const { answer } = lintAsking(document, corpus.knowing(document), nothingOutside, new Map(), closedRules)
      const found = [closed.answer, checkedFindings(document, answer, false)].map((findings) =>
        findings.filter(({ code }) => code === 'unknown-entity').map(({ range }) => range),
      )
      assert.deepEqual(found[0], found[1])
      return found[0]
    })
    assert.equal(places[0]?.[0]?.start.character, '[أ](person:'.length)
    assert.equal(places[0]?.length, 2)
    assert.deepEqual(places[1], places[0])
  })

  it('are those of the rules that need no text that nobody reads: names without a tag are found in open files', () => {
    const text = '---\ntitle: ع\ndate: 2024-11-11\n---\n\nزار دمشق أمس.\n'
    const files = fixture(`//- a.seed.md\n${text}\n//- entities/x.yaml\nplace:\n  damascus: { name: دمشق }\n`)
    const { corpus, document } = files
    const uri = 'file:///corpus/a.seed.md'
    const closed = checkClosed(corpus, new Source(uri, ON_DISK, text), nothingOutside, new Map())
    const isOurs = ({ code }: { readonly code: string }): boolean => code === 'untagged-mention'
    assert.ok(lint(document, corpus, rules, nothingOutside).some(isOurs))
    assert.ok(!closed.answer.some(isOurs))
  })
})
