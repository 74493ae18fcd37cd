import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { StringTable, StringTableBuilder } from '../../../server/src/corpus/segment/string-table.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'person:mohammed-alloush', 'علوش', '\ud800', 'a'.repeat(20_000), '𐤀𐤁'),
)

describe('a string table', () => {
  it('gives equal strings one number, in the order in which they come, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), fc.array(text), (texts, others) => {
        const builder = new StringTableBuilder()
        const numbers = texts.map((one) => builder.add(one))
        const distinct = [...new Set(texts)]
        assert.deepEqual(
          numbers,
          texts.map((one) => distinct.indexOf(one)),
        )
        const table = new StringTable(builder.done())
        assert.equal(table.size, distinct.length)
        assert.deepEqual(
          distinct.map((_, number) => table.at(number)),
          distinct,
        )
        for (const other of [...texts, ...others]) {
          const number = distinct.indexOf(other)
          assert.equal(table.find(other), number < 0 ? undefined : number)
        }
      }),
    )
  })

  it('tells what stands in a string without giving it', () => {
    const part = fc.constantFrom(':?', ':', '', 'أس', 'a?')
    const whole = fc.array(fc.oneof(part, fc.string({ maxLength: 3 }))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(whole, part, (one, sought) => {
        const builder = new StringTableBuilder()
        const numbers = [builder.add('before:?'), builder.add(one), builder.add(`${one}:?`)]
        const table = new StringTable(builder.done())
        for (const number of numbers) assert.equal(table.has(number, sought), table.at(number).includes(sought))
      }),
    )
  })

  it('takes a byte a character where that is enough', () => {
    const builder = new StringTableBuilder()
    builder.add('astana-22')
    assert.ok(builder.done().units instanceof Uint8Array)
    builder.add('أستانا')
    assert.ok(builder.done().units instanceof Uint16Array)
    assert.equal(new StringTable(builder.done()).at(1), 'أستانا')
  })
})
