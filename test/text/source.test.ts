import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { ON_DISK, Source } from '../../server/src/text/source.ts'

const source = (text: string): Source => new Source('file:///a.seed.md', 1, text)

const text = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', 'a', 'ب', 'ُ', '😀', '\ufeff', '\u2028'), { maxLength: 20 })
  .map((parts) => parts.join(''))

describe('Source', () => {
  it('ends lines at LF, CRLF and a lone CR, and nowhere else', () => {
    const { lineCount } = source('أ\nب\r\nج\rد\u2028ه\u0085')
    assert.equal(lineCount, 4)
    assert.equal(source('').lineCount, 1)
    assert.equal(source('a\n').lineCount, 2)
  })

  it('gives lines without their ends', () => {
    const lines = source('أ\nب\r\nج\rد')
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => lines.slice(lines.line(line))),
      ['أ', 'ب', 'ج', 'د', ''],
    )
  })

  it('counts the byte order mark that an editor sends, and not that of a file on the disk', () => {
    const onDisk = new Source('file:///a.seed.md', ON_DISK, '\ufeffab\nc')
    assert.deepEqual(
      [0, 1, 2, 4].map((offset) => onDisk.position(offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
      ],
    )
    assert.equal(onDisk.offset({ line: 0, character: 1 }), 2)
    assert.equal(onDisk.slice(onDisk.line(0)), 'ab')
    assert.deepEqual(source('\ufeffab').position(2), { line: 0, character: 2 })
  })

  it('counts UTF-16 units', () => {
    assert.deepEqual(source('a\n😀ب').position(4), { line: 1, character: 2 })
    assert.equal(source('a\n😀ب').offset({ line: 1, character: 3 }), 5)
  })

  it('keeps positions outside of lines and text in them', () => {
    const short = source('ab\r\nc')
    assert.equal(short.offset({ line: 0, character: 99 }), 2)
    assert.equal(short.offset({ line: 9, character: 0 }), 5)
    assert.equal(short.offset({ line: 1, character: -1 }), 4)
    assert.deepEqual(short.position(99), { line: 1, character: 1 })
    assert.deepEqual(short.position(-1), { line: 0, character: 0 })
  })

  it('leads from offsets to positions and back', () => {
    fc.assert(
      fc.property(text, (text) => {
        const from = source(text)
        for (let offset = 0; offset <= text.length; offset++) {
          const inBreak = text[offset - 1] === '\r' && text[offset] === '\n'
          assert.equal(from.offset(from.position(offset)), inBreak ? offset - 1 : offset)
        }
      }),
    )
  })

  it('applies each change to what the change before it left', () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 1 } }
    const next = source('ab\ncd').apply(
      [
        { range, text: 'X\n' },
        { range, text: '' },
      ],
      2,
    )
    assert.deepEqual([next.text, next.version, next.uri], ['a', 2, 'file:///a.seed.md'])
    assert.equal(next.apply([{ text: 'whole' }], 3).text, 'whole')
  })

  it('turns spans into ranges and back', () => {
    const whole = source('أب\nج')
    const span = { start: 1, end: 4 }
    assert.deepEqual(whole.span(whole.range(span)), span)
    assert.equal(whole.slice(span), 'ب\nج')
  })
})
