import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { blockOf, isInQuotation, sentenceOf } from '../../../server/src/lint/tags/label-sentence.ts'
import { articleOf, fixture } from '../../support/fixture.ts'

function blockIn(text: string) {
  const article = articleOf(fixture(text))
  const [tag] = article.tree.tags
  assert.ok(tag)
  const block = blockOf(article, tag)
  assert.ok(block)
  return block
}

function sentenceIn(text: string): string {
  const block = blockIn(text)
  const { start, end } = sentenceOf(block)
  return block.text.slice(start, end).trim()
}

describe('sentenceOf', () => {
  it('reaches from stop to stop', () => {
    assert.equal(sentenceIn('قال نعم. ثم زار [إدلب](place:idlib) أمس؟ وعاد.'), 'ثم زار إدلب أمس')
    assert.equal(sentenceIn('قال: «نعم.» ثم زار **[إدلب](place:idlib)** وعاد'), 'ثم زار إدلب وعاد')
  })

  it('is not ended by dots inside words and numbers', () => {
    assert.equal(
      sentenceIn('نحو 3.5 من ش.م.م في [إدلب](place:idlib)، و2.1 في حلب.'),
      'نحو 3.5 من ش.م.م في إدلب، و2.1 في حلب',
    )
  })

  it('stays in its block', () => {
    assert.equal(sentenceIn('قبل\n\nفي [إدلب](place:idlib)\n\nبعد'), 'في إدلب')
  })
})

describe('isInQuotation', () => {
  it('sees marks of each kind, written either way round', () => {
    for (const text of [
      '«في [إ](place:i)»',
      '“في [إ](place:i)”',
      '”في [إ](place:i)“',
      '"في [إ](place:i)"',
      '[«إ»](place:i)',
    ]) {
      assert.equal(isInQuotation(blockIn(text)), true, text)
    }
  })

  it('sees that a quotation is over, or never closed', () => {
    for (const text of ['«أ» [إ](place:i) «ب»', '[إ](place:i) «ب»', '«أ [إ](place:i)', '“أ” [إ](place:i) "ب"']) {
      assert.equal(isInQuotation(blockIn(text)), false, text)
    }
  })
})
