import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { warmLater } from '../../server/src/lsp/warm-later.ts'

describe('what is made ready later', () => {
  /** What happens when something is made ready in a session that has changed and rests. */
  function happens(steps: () => Generator<void>): readonly string[] {
    const said: string[] = []
    const planned: (() => void)[] = []
    let change = (): void => {}
    const session = {
      host: {
        later: (_: number, call: () => void) => {
          planned.push(call)
          return () => {}
        },
      },
      onChange: (call: () => void) => {
        change = call
        return () => void said.push('begun')
      },
    }
    const noted = function* (): Generator<void> {
      for (const _ of steps()) {
        said.push('step')
        yield
      }
      said.push('done')
    }
    warmLater(
      session,
      () => true,
      noted,
      (error) => void said.push(`failed: ${error}`),
    )
    assert.deepEqual(said, [])
    change()
    for (let next = planned.shift(); next; next = planned.shift()) next()
    return said
  }

  it('is made step by step, to the end', () => {
    const steps = function* (): Generator<void> {
      yield
      yield
    }
    assert.deepEqual(happens(steps), ['begun', 'step', 'step', 'done'])
  })

  it('is told of and left when it fails, and costs nobody anything', () => {
    const steps = function* (): Generator<void> {
      yield
      throw new Error('no words')
    }
    assert.deepEqual(happens(steps), ['begun', 'step', 'failed: Error: no words'])
  })
})
