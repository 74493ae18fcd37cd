import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { LongText } from '../../server/src/text/long-text.ts'
import { Source } from '../../server/src/text/source.ts'

const words = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', 'a', 'ب', 'ُ', '😀', '\ud83d', '\ufeff', 'x'.repeat(1500)), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
const edits = fc.array(fc.record({ at: fc.nat(), removed: fc.nat(30), inserted: words }), { maxLength: 12 })

describe('LongText', () => {
  it('is after any edits the string that they make', () => {
    fc.assert(
      fc.property(words, edits, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (text, all, places) => {
        let model = text
        let long = LongText.of(text)
        for (const { at, removed, inserted } of all) {
          const start = at % (model.length + 1)
          const end = Math.min(model.length, start + removed)
          const before = [model, long] as const
          model = model.slice(0, start) + inserted + model.slice(end)
          long = long.replaced(start, end, inserted)
          same(model, long, places)
          assert.equal(before[1].slice(), before[0])
        }
        assert.equal(long.toString(), model)
        same(model, long, places)
      }),
    )
  })

  it('has few parts, however much is typed and wherever', () => {
    let long = LongText.of('ا'.repeat(100_000))
    for (let at = 0; at < 3000; at++) long = long.replaced((at * 7919) % 100_000, (at * 7919) % 100_000, 'ب')
    assert.equal(long.length, 103_000)
    assert.equal(long.toString().replaceAll('ا', '').length, 3000)
  })
})

function same(model: string, long: LongText, places: readonly number[]): void {
  const [one = 0, other = 0, ...more] = places.map((place) => place % (model.length + 2))
  assert.equal(long.length, model.length)
  assert.equal(long.slice(), model)
  assert.equal(long.slice(one, other), model.slice(one, other))
  assert.equal(long.slice(-one), model.slice(-one))
  for (const at of [one, other, ...more]) {
    assert.equal(long.charAt(at), model.charAt(at))
    assert.equal(long.charCodeAt(at), model.charCodeAt(at))
    for (const search of ['\r\n', 'ب', '', model.slice(one, other)]) {
      assert.equal(long.indexOf(search, at), model.indexOf(search, at))
      assert.equal(long.lastIndexOf(search, at), model.lastIndexOf(search, at))
      assert.equal(long.startsWith(search, at), model.startsWith(search, at))
      assert.equal(long.endsWith(search, at), model.endsWith(search, at))
    }
  }
}

describe('a long Source', () => {
  const filling = 'سطر من النص\r\n'.repeat(90_000)

  it('says after any edits what one says that is read anew', () => {
    fc.assert(
      fc.property(words, edits, fc.boolean(), (text, all, isAtEnd) => {
        let source = new Source('file:///c/a.yaml', 1, isAtEnd ? filling + text : text + filling)
        source.position(source.length)
        for (const { at, removed, inserted } of all) {
          const near = at % (text.length + 40)
          const start = at % 5 === 0 ? at % source.length : isAtEnd ? Math.max(0, source.length - near) : near
          const range = source.range({ start, end: Math.min(source.length, start + removed) })
          const before = source
          source = source.apply([{ range, text: inserted }], source.version + 1)
          const change = source.changeSince(before)
          assert.equal(source.length, before.length + change.length - (change.end - change.start))
          assert.equal(source.slice({ start: 0, end: change.start }), before.slice({ start: 0, end: change.start }))
        }
        const fresh = new Source(source.uri, 1, source.slice({ start: 0, end: source.length }))
        assert.equal(source.lineCount, fresh.lineCount)
        for (const line of [0, 1, source.lineCount >> 1, source.lineCount - 1])
          assert.deepEqual(source.line(line), fresh.line(line))
        for (const { at } of all)
          assert.deepEqual(source.position(at % fresh.length), fresh.position(at % fresh.length))
        assert.equal(source.text, fresh.text)
      }),
      { numRuns: 40 },
    )
  })

  it('is not put together for an edit', () => {
    const source = new Source('file:///c/a.yaml', 1, filling)
    const at = { line: 5000, character: 3 }
    const { characters } = source.apply([{ range: { start: at, end: at }, text: 'x' }], 2)
    assert.ok(characters instanceof LongText && !characters.isWhole)
    assert.equal(characters.toString().length, filling.length + 1)
    assert.ok(characters.isWhole)
  })
})
