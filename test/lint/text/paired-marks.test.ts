import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Prose } from '../../../server/src/corpus/prose.ts'
import { marksOf, type PairedMarks } from '../../../server/src/lint/text/paired-marks.ts'

describe('quotation marks and brackets', () => {
  for (const [text, pairs, strays] of [
    ['“أ” و«ب» و"ج" (د) [ه]', ['“”', '«»', '""', '()', '[]'], []],
    ['«أ “ب” ج»', ['«»', '“”'], []],
    ['و”أ” بـ”ب”', ['””', '””'], []],
    ['قال ”نعم“.', ['”“'], []],
    ['"أ"ب و"ج"', ['""', '""'], []],
    ['شاشة 24" و"أ"', ['""'], []],
    ['1) أ، ب) ج :) ;-)', [], []],
    ['„ja“ “أ', [], []],
    ['“أ', [], ['“']],
    ['أ” ب', [], ['”']],
    ['"أ "ب"', ['""'], ['"']],
    ['“أ\n“ب”', ['“”'], []],
    ['https://example.org/(a) (ب)', ['()'], []],
  ] as const) {
    it(JSON.stringify(text), () => {
      const marks = marksOf(proseOf(text))
      assert.deepEqual(
        marks.pairs.map(({ open, close }) => text.charAt(open) + text.charAt(close)),
        pairs,
      )
      assert.deepEqual(
        marks.strays.map(({ at }) => text.charAt(at)),
        strays,
      )
    })
  }

  it('are each in one pair, or stray, or neither', () => {
    const sign = fc.constantFrom('"', '“', '”', '«', '»', '(', ')', '[', ']', 'ا', 'و', '1', ' ', ':', '\n')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        const marks = marksOf(proseOf(text))
        const used = usedIn(marks)
        assert.deepEqual(used, [...new Set(used)])
        for (const { open, close } of marks.pairs) assert.ok(open < close)
        for (const at of used) assert.match(text.charAt(at), /["“”«»()[\]]/)
        for (const { at } of marks.reversed)
          assert.ok(marks.pairs.some(({ open, close }) => at === open || at === close))
      }),
    )
  })
})

const usedIn = ({ pairs, strays }: PairedMarks): readonly number[] => [
  ...pairs.flatMap(({ open, close }) => [open, close]),
  ...strays.map(({ at }) => at),
]

const proseOf = (text: string): Prose => ({
  kind: 'paragraph',
  text,
  block: { start: 0, end: text.length },
  plain: { start: 0, end: text.length },
  span: (start, end) => ({ start, end }),
})
