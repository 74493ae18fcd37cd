import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { eachPhrase } from '../../../server/src/corpus/twins/phrases.ts'

describe('the phrases of an article', () => {
  const WORDS = 'قال الوزير إن الاجتماع سيُعقد قريبًا'

  it('are those of its words, whatever markup stands between them', () => {
    assert.equal(phrasesOf(WORDS).length, 3)
    for (const text of [
      'قال [الوزير](person:a "role=speaker") إن **الاجتماع** سيُعقد قريبًا',
      'قال الوزير <!-- هنا وهناك --> إن الاجتماع سيُعقد <!--> قريبًا -->',
      'قال الوزير إن <!-- أ --> الاجتماع <!-- ب --> سيُعقد قريبًا',
    ])
      assert.deepEqual(phrasesOf(text), phrasesOf(WORDS), text)
  })

  it('hold what stands behind a comment or a destination that is never closed', () => {
    assert.deepEqual(phrasesOf(`<!-- ${WORDS}`), phrasesOf(WORDS))
    assert.deepEqual(phrasesOf(`](${WORDS}`), phrasesOf(WORDS))
    assert.deepEqual(phrasesOf(`](\n${WORDS}](b)`), phrasesOf(WORDS))
    assert.deepEqual(phrasesOf(`](](\n](a)${WORDS}`), phrasesOf(WORDS))
  })

  it('are found without looking again and again for the end of a comment that has none', () => {
    assert.equal(
      searchesFor('-->', () => phrasesOf(`${'<!-- '.repeat(1000)}${WORDS}`)),
      1,
    )
    assert.equal(
      searchesFor('-->', () => phrasesOf(`${'<!-- --> '.repeat(10)}${WORDS}`)),
      10,
    )
  })
})

function phrasesOf(text: string): readonly number[] {
  const found: number[] = []
  eachPhrase(text, 0, (phrase) => found.push(phrase))
  return found
}

/** How often texts are searched for a mark while something runs. */
function searchesFor(mark: string, run: () => void): number {
  const { indexOf } = String.prototype
  let count = 0
  String.prototype.indexOf = function (this: string, sought: string, from?: number): number {
    if (sought === mark) count++
    return indexOf.call(this, sought, from)
  }
  try {
    run()
  } finally {
    String.prototype.indexOf = indexOf
  }
  return count
}
