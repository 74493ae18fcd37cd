import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { atOnce, Gradual } from '../../server/src/text/gradual.ts'

describe('a gradual answer', () => {
  it('is reckoned once, by whoever asks, and from where the last one stopped', () => {
    const done: number[] = []
    const answer = new Gradual(function* () {
      for (let step = 0; step < 3; step++) {
        done.push(step)
        yield
      }
      return done.length
    })
    const one = answer.steps()
    const other = answer.steps()
    one.next()
    other.next()
    assert.deepEqual(done, [0, 1])
    assert.equal(atOnce(other), 3)
    assert.equal(atOnce(one), 3)
    assert.equal(atOnce(answer.steps()), 3)
    assert.deepEqual(done, [0, 1, 2])
  })

  it('is begun anew when it has failed', () => {
    let fails = true
    const answer = new Gradual(function* () {
      yield
      if (fails) throw new Error('no')
      return 1
    })
    assert.throws(() => atOnce(answer.steps()), /no/)
    fails = false
    assert.equal(atOnce(answer.steps()), 1)
  })
})
