import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { recentAnswers } from '../../server/src/text/recently.ts'

describe('recent answers', () => {
  it('are remembered as long as the questions asked since have no more units than that', () => {
    const reckoned: string[] = []
    const answers = recentAnswers<number>(100)
    const ask = (question: string): number =>
      answers(question, () => {
        reckoned.push(question)
        return question.length
      })
    const short = Array.from({ length: 9 }, (_, at) => `question ${at}`)
    for (let round = 0; round < 3; round++) for (const one of short) assert.equal(ask(one), 10)
    assert.deepEqual(reckoned, short)
    // Two long ones, each another version of the same paragraph, are as much as is remembered.
    const long = ['a', 'b', 'c'].map((one) => one.repeat(1000))
    for (const one of [...long, ...long]) ask(one)
    assert.deepEqual(reckoned, [...short, ...long, ...long])
  })
})
