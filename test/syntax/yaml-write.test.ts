import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { mapOf } from '../../server/src/schema/values.ts'
import { scalarsOf } from '../../server/src/schema/yaml-path.ts'
import { readYaml } from '../../server/src/syntax/read-yaml.ts'
import {
  insertEntry,
  removeEntry,
  rewriteScalar,
  writeQuoted,
  writeScalar,
} from '../../server/src/syntax/yaml-write.ts'
import { applyEdits } from '../../server/src/text/edit.ts'

const read = (text: string) => readYaml(text, { start: 0, end: text.length })
const textsIn = (text: string) => Array.from(scalarsOf(read(text).root), ({ scalar }) => scalar.text)

/** Texts full of what means something to YAML. */
const awkward = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`abأ:#-?,[]{}"'\\ &*!|>%@\`~\n\t\u00a0\ufeff\u2028\ud83d`, '😀', ': ', ' #') }),
  fc.string({ unit: 'binary' }),
)

describe('a scalar that is written', () => {
  it('is plain where that is safe, and else in the quotes that need no escapes', () => {
    assert.equal(writeScalar('موسكو تعلن'), 'موسكو تعلن')
    assert.equal(writeScalar('place:idlib'), 'place:idlib')
    assert.equal(writeScalar('موسكو: جولة'), '"موسكو: جولة"')
    assert.equal(writeScalar('"موسكو" تعلن'), `'"موسكو" تعلن'`)
    assert.equal(writeScalar(`"it's"`), `'"it''s"'`)
    assert.equal(writeScalar('a\n"b"'), '"a\\n\\"b\\""')
    assert.equal(writeScalar(''), '""')
    assert.equal(writeScalar('null'), '"null"')
  })

  it('reads back as the same text, in a flow list too', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        for (const written of [writeScalar(text), writeQuoted(text)]) {
          assert.deepEqual(textsIn(`a: ${written}\n`), [text])
          assert.deepEqual(textsIn(`a: [${written}, b]\n`), [text, 'b'])
        }
      }),
    )
  })

  it('keeps the quotes that it had', () => {
    for (const [before, after] of [
      [`a: 'b' # c\n`, `a: 'x: y' # c\n`],
      ['a: "b" # c\n', 'a: "x: y" # c\n'],
      ['a: b # c\n', 'a: "x: y" # c\n'],
    ] as const) {
      const scalar = scalarsOf(read(before).root).next().value?.scalar
      assert.ok(scalar)
      assert.equal(applyEdits(before, [rewriteScalar(scalar, 'x: y')]), after)
    }
  })
})

describe('an entry', () => {
  const order = ['a', 'b', 'c']
  const insert = (text: string, key: string): string | undefined => {
    const map = mapOf(read(text).root)
    const edit = map && insertEntry(text, map, key, '1', order)
    return edit && applyEdits(text, [edit])
  }

  it('goes behind those that come before it', () => {
    assert.equal(insert('a: 0\nc: 2\n', 'b'), 'a: 0\nb: 1\nc: 2\n')
    assert.equal(insert('{ a: 0, c: 2 }', 'b'), '{ a: 0, b: 1, c: 2 }')
    assert.equal(insert('a:\n  - x\n  - y # z\nc: 2', 'b'), 'a:\n  - x\n  - y # z\nb: 1\nc: 2')
    assert.equal(insert('a: |\n  x\n\nc: 2', 'b'), 'a: |\n  x\nb: 1\n\nc: 2')
  })

  it('goes first where none does', () => {
    assert.equal(insert('\ufeffb: 0\r\n', 'a'), '\ufeffa: 1\r\nb: 0\r\n')
    assert.equal(insert('{ b: 0 }', 'a'), '{ a: 1, b: 0 }')
    assert.equal(insert('{}', 'a'), '{a: 1}')
  })

  it('goes last where its key stands in no order', () => {
    assert.equal(insert('a: 0\nc: 2', 'x'), 'a: 0\nc: 2\nx: 1')
  })

  it('goes nowhere where there is no clear place', () => {
    assert.equal(insert('? b\n: 0\n', 'a'), undefined)
  })

  it('is taken out with its line or its comma', () => {
    const remove = (text: string, index: number): string | undefined => {
      const map = mapOf(read(text).root)
      const entry = map?.entries[index]
      const edit = map && entry && removeEntry(text, map, entry)
      return edit && applyEdits(text, [edit])
    }
    assert.equal(remove('a: 0\r\nb: 1 # x\r\nc: 2\r\n', 1), 'a: 0\r\nc: 2\r\n')
    assert.equal(remove('a: 0\nb:\n  - 1', 1), 'a: 0\n')
    assert.equal(remove('{ a: 0, b: 1 }', 0), '{ b: 1 }')
    assert.equal(remove('{ a: 0, b: 1 }', 1), '{ a: 0 }')
  })
})
