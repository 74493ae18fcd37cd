import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { withoutAddresses } from '../../server/src/language/addresses.ts'

describe('a text without its addresses', () => {
  const hidden = (text: string): string => withoutAddresses(text).replace(/\ufffc+/g, '…')

  for (const [text, shown] of [
    ['انظر https://example.org/a?b=c,d ثم', 'انظر … ثم'],
    ['(https://example.org/a_(b))', '(…)'],
    ['انظر https://example.org، ثم', 'انظر …، ثم'],
    ['www.example.org/1 و example.org و sub.example.co.uk/a', '… و … و …'],
    ['a.b+c@example.org و @user7 و #tag_1', '… و … و …'],
    ['قُتل 1.271 و3.5. وصل', 'قُتل 1.271 و3.5. وصل'],
    ['د. محمد: نعم', 'د. محمد: نعم'],
  ] as const) {
    it(text, () => assert.equal(hidden(text), shown))
  }

  it('has the length that it had, and takes nothing from Arabic letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ا', 'a', '.', '/', ':', '@', '#', '(', ')', '1', ' ', '-') }),
        (text) => {
          const rest = withoutAddresses(text)
          assert.equal(rest.length, text.length)
          assert.equal(rest.replace(/[^ا ]/g, ''), text.replace(/[^ا ]/g, ''))
        },
      ),
    )
  })
})
