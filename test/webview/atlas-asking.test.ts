import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { asking } from '../../client/webview/atlas/asking.ts'
import { LatestAtlas } from '../../client/webview/atlas/latest-atlas.ts'
import { brushedWith, selecting, toggled } from '../../client/webview/atlas/page-state.ts'
import type { AtlasState, FromAtlas } from '../../client/webview/messages/atlas.ts'
import type { Atlas } from '../../server/src/protocol/atlas.ts'

type Question = Extract<FromAtlas, { readonly kind: 'ask' }>

const state = (refs: readonly string[] = []): AtlasState => ({
  uri: 'file:///c/seedbed.yaml',
  selection: { kind: 'corpus' },
  brush: refs.length > 0 ? { refs } : {},
  names: 'corpus',
  views: {},
})

describe('Questions of an atlas', () => {
  it('are answered once, the latest of a matter alone', async () => {
    const asked: Question[] = []
    const { ask, answer } = asking((message) => message.kind === 'ask' && asked.push(message))
    const first = ask({ kind: 'card', uri: 'u', ref: 'person:a' })
    const second = ask({ kind: 'card', uri: 'u', ref: 'person:b' })
    const other = ask({ kind: 'countries' })
    assert.equal(await first, undefined)
    for (const { number } of asked) answer(number, { markdown: `${number}` })
    assert.deepEqual([await second, await other], [{ markdown: '2' }, { markdown: '3' }])
    const none = ask({ kind: 'countries' })
    answer(asked.at(-1)?.number ?? 0, null)
    assert.equal(await none, undefined)
  })

  it('about what is brushed end in the answer to the last brush, however late answers are, and two are never asked at once', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('brush' as const), ref: fc.integer({ min: 0, max: 9 }) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('select' as const), ref: fc.integer({ min: 0, max: 9 }) }),
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const clock = new Clock()
        const open: Question[] = []
        const { ask, answer } = asking((message) => message.kind === 'ask' && open.push(message))
        const shown: unknown[] = []
        const latest = new LatestAtlas(ask, { onAsk: () => undefined, onAnswer: (atlas) => shown.push(atlas) }, (run) =>
          clock.later(run),
        )
        let wanted = state()
        const give = async (): Promise<void> => {
          const question = open.shift()
          if (question) answer(question.number, { asked: question.question } as unknown as Atlas)
          for (let turns = 0; turns < 4; turns++) await Promise.resolve()
        }
        latest.want(wanted)
        for (const one of steps) {
          if (one.kind === 'brush') wanted = brushedWith(wanted, { refs: [`person:p${one.ref}`] })
          if (one.kind === 'select') {
            wanted = selecting(wanted, wanted.uri, { kind: 'entity', ref: `person:p${one.ref}` })
            // What was asked of something else is not waited for.
            open.length = 0
          }
          if (one.kind === 'brush' || one.kind === 'select') latest.want(wanted)
          if (one.kind === 'answer') await give()
          if (one.kind === 'wait') clock.run()
          assert.ok(open.length <= 1)
        }
        for (let rounds = 0; rounds < 5; rounds++) {
          clock.run()
          await give()
        }
        const { uri, selection, brush } = wanted
        assert.deepEqual(shown.at(-1), { asked: { kind: 'atlas', uri, selection, brush } })
        assert.equal(open.length, 0)
      }),
    )
  })

  it('hang on what is brushed: an empty brush is none', () => {
    const chosen = toggled(state(), 'place:aleppo')
    assert.deepEqual(chosen.brush, { refs: ['place:aleppo'] })
    assert.deepEqual(toggled(toggled(chosen, 'place:homs'), 'place:aleppo').brush, { refs: ['place:homs'] })
    assert.deepEqual(toggled(chosen, 'place:aleppo').brush, {})
    const timed = brushedWith(chosen, { time: { from: '2024-01-01', to: '2024-02-01' } })
    assert.deepEqual(brushedWith(timed, { time: undefined }).brush, { refs: ['place:aleppo'] })
    const other = selecting({ ...timed, views: { map: 1 } }, timed.uri, { kind: 'topic', topic: 'idlib' })
    assert.deepEqual([other.brush, other.views], [{}, {}])
  })
})

/** Timers that run when the test says so. */
class Clock {
  readonly #waiting = new Set<() => void>()

  later(run: () => void): () => void {
    this.#waiting.add(run)
    return () => this.#waiting.delete(run)
  }

  run(): void {
    const due = [...this.#waiting]
    this.#waiting.clear()
    for (const one of due) one()
  }
}
