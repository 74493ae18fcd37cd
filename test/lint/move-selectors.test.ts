import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { withSelectors } from '../../server/src/lint/move-selectors.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { fixture } from '../support/fixture.ts'

const article = (selector: string, body: string): string =>
  `---\ntitle: أ\nmentions:\n  - ${selector}\n---\n\n${body}\n`

/** What becomes of an article when all `from` in its body are written `to`. */
function check(
  selector: string,
  body: string,
  from: string,
  to: string,
  expected: readonly [selector: string, body: string],
): void {
  const { document, corpus } = fixture(article(selector, body))
  const { text } = document.source
  const start = text.indexOf('\n---\n')
  const edits = Array.from(text.slice(start).matchAll(new RegExp(from, 'g')), ({ 0: word, index }) => ({
    span: { start: start + index, end: start + index + word.length },
    text: to,
  }))
  assert.ok(edits.length > 0)
  assert.equal(applyEdits(text, withSelectors(document, corpus.settings, edits)), article(...expected))
}

describe('edits of the text', () => {
  it('move the words of selectors along', () => {
    check('{ exact: "مجلس الامن", ref: org:x }', 'عقد مجلس الامن جلسة.', 'الامن', 'الأمن', [
      '{ exact: "مجلس الأمن", ref: org:x }',
      'عقد مجلس الأمن جلسة.',
    ])
    check('{ exact: [شمال, سوريا], ref: place:x }', 'في شمال غرب سوريا.', 'سوريا', 'سورية', [
      '{ exact: [شمال, سورية], ref: place:x }',
      'في شمال غرب سورية.',
    ])
  })

  it('leave those alone that are found as before', () => {
    check('{ exact: إدلب, ref: place:x }', 'وصل, ثم غادر إدلب.', ',', '،', [
      '{ exact: إدلب, ref: place:x }',
      'وصل، ثم غادر إدلب.',
    ])
    check('{ exact: لا شيء, ref: place:x }', 'وصل, ثم.', ',', '،', ['{ exact: لا شيء, ref: place:x }', 'وصل، ثم.'])
  })

  it('count again where others like them come before', () => {
    check('{ exact: إدلب, ref: place:x, occurrence: 1 }', 'في ادلب ثم إدلب.', 'ادلب', 'إدلب', [
      '{ exact: إدلب, ref: place:x, occurrence: 2 }',
      'في إدلب ثم إدلب.',
    ])
  })
})
