import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { LineStarts } from '../../server/src/text/line-starts.ts'
import { changeBetween, joined } from '../../server/src/text/text-change.ts'

const text = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'ب', '😀', 'x'.repeat(5000)), { maxLength: 12 })
  .map((all) => all.join(''))

const edits = fc.array(
  fc.tuple(fc.nat(), fc.nat(3), fc.oneof({ arbitrary: fc.constantFrom('', 'ا', 'xy'), weight: 3 }, text)),
  {
    minLength: 1,
    maxLength: 8,
  },
)

describe('line starts after changes', () => {
  it('are those of the new text', () => {
    fc.assert(
      fc.property(text, edits, (before, changes) => {
        let now = before
        let starts = LineStarts.of(now, 0)
        for (const [at, removed, inserted] of changes) {
          const start = at % (now.length + 1)
          const end = Math.min(now.length, start + removed)
          now = now.slice(0, start) + inserted + now.slice(end)
          starts = starts.after(now, { start, end, length: inserted.length })
          assert.deepEqual(all(starts), all(LineStarts.of(now, 0)), JSON.stringify([before, now, start, end]))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are those of the new text while a word is typed and deleted, in one line and in the next', () => {
    let now = 'a\nb\r\nج\n\nd'
    let starts = LineStarts.of(now, 0)
    const change = (start: number, end: number, inserted: string): void => {
      now = now.slice(0, start) + inserted + now.slice(end)
      starts = starts.after(now, { start, end, length: inserted.length })
      assert.deepEqual(all(starts), all(LineStarts.of(now, 0)), JSON.stringify(now))
    }
    for (const line of [2, 0, 3, 1, 4]) {
      const at = starts.at(line) ?? 0
      for (let typed = 0; typed < 4; typed++) change(at + typed, at + typed, 'ا')
      for (let typed = 4; typed > 1; typed--) change(at + typed - 1, at + typed, '')
    }
  })
})

const all = (starts: LineStarts): readonly (number | undefined)[] =>
  Array.from({ length: starts.count + 1 }, (_, line) => starts.at(line))

describe('the change between two texts', () => {
  it('makes the one of the other, as two changes joined do', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        for (const change of [changeBetween(a, c), joined(changeBetween(a, b), changeBetween(b, c))]) {
          const { start, end, length } = change
          assert.equal(a.slice(0, start) + c.slice(start, start + length) + a.slice(end), c)
        }
      }),
    )
  })
})
