import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { inSlashes, re2 } from '../../server/src/language/re2.ts'
import type { Needs } from '../../server/src/language/re2-needs.ts'

const has = (text: string, needs: Needs): boolean =>
  needs.kind === 'words'
    ? text.includes(needs.words)
    : needs.kind === 'all'
      ? needs.of.every((one) => has(text, one))
      : needs.of.some((one) => has(text, one))

describe('a regular expression', () => {
  for (const [pattern, flags, text, expected] of [
    ['^تابعونا', '', 'تابعونا على القناة', true],
    ['^تابعونا', '', 'لا تابعونا', false],
    ['follow us', 'i', 'Follow Us!', true],
    ['follow us', '', 'Follow Us!', false],
    ['^ب$', 'm', 'أ\nب', true],
    ['أ.ب', 's', 'أ\nب', true],
    ['أ.ب', '', 'أ\nب', false],
    ['^.$', 'u', '😀', true],
    ['^\\p{Arabic}+$', '', 'حلب', true],
    ['\\x{627}', '', 'ا', true],
  ] as const) {
    it(`/${pattern}/${flags} on ${JSON.stringify(text)}: ${expected}`, () => {
      const found = re2(pattern, flags)
      assert.ok(found.ok)
      assert.equal(found.test(text), expected)
    })
  }

  it('matches the whole of a text, or a piece', () => {
    const found = re2('بقلم: .*|بقلم')
    assert.ok(found.ok)
    assert.deepEqual(
      ['بقلم: محرر', 'بقلم', 'نص بقلم: محرر'].map((text) => found.testWhole(text)),
      [true, true, false],
    )
  })

  it('looks at no more than 10,000 units of a text', () => {
    const found = re2('ب')
    assert.ok(found.ok)
    assert.equal(found.test(`${'ا'.repeat(9_999)}ب`), true)
    assert.equal(found.test(`${'ا'.repeat(10_000)}ب`), false)
  })

  it('is found in a long text wherever it stands, and a text begins and ends once', () => {
    const placesIn = (text: string, pattern: string) => {
      const found = re2(pattern)
      assert.ok(found.ok)
      return found.places(text, 100).map(({ start, end }) => [start, end])
    }
    for (const before of [9_990, 9_997, 9_998, 9_999, 10_000, 10_001, 20_017]) {
      const text = `${'س'.repeat(before)}هدف${'س'.repeat(50)}`
      assert.deepEqual(placesIn(text, 'هدف'), [[before, before + 3]])
      assert.deepEqual(placesIn(text, '^هدف|هدف$'), [])
      assert.deepEqual(placesIn(`${'x'.repeat(before)}word more`, '\\bword|^more'), [])
    }
    const many = `${'ab'.repeat(6_000)}`
    assert.deepEqual(placesIn(many, '(?:ab){3}').length, 100)
    fc.assert(
      fc.property(fc.integer({ min: 9_900, max: 10_100 }), fc.constantFrom('😀', 'ab', ' ب '), (before, unit) => {
        const text = `${'😀'.repeat(Math.floor(before / 2))}${'x'.repeat(before % 2)}${unit}${'-'.repeat(1_500)}${unit}`
        assert.deepEqual(placesIn(text, unit === '😀' ? 'x?😀-|😀$' : unit).length, 2, `${before} ${unit}`)
      }),
    )
  })

  it('knows what every text needs in which it is found, or nothing', () => {
    const needs = (pattern: string, flags = '') => {
      const found = re2(pattern, flags)
      assert.ok(found.ok)
      return found.needs
    }
    const words = (text: string): Needs => ({ kind: 'words', words: text })
    assert.deepEqual(needs('الجولة ال\\pL+'), words('الجولة ال'))
    assert.deepEqual(needs('[اأ]حمد.*\\d+ عام'), { kind: 'all', of: [words('حمد'), words(' عام')] })
    assert.deepEqual(needs('وفد|بعثة'), { kind: 'any', of: [words('وفد'), words('بعثة')] })
    for (const pattern of ['\\pL+', 'وفد|\\d', '(?i)abc', 'x*']) assert.equal(needs(pattern), undefined)
    assert.equal(needs('abc', 'i'), undefined)
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ا', 'ب', 'ج', 'د', 'a', 'b', 'c', 'x', 'z') }),
        fc.constantFrom('ا(ب|ج)د?', 'a.c|[xy]z{2}', '(ab)+|b?c'),
        (text, pattern) => {
          const found = re2(pattern)
          assert.ok(found.ok)
          if (found.test(text)) assert.ok(!found.needs || has(text, found.needs))
        },
      ),
    )
  })

  it('is compiled once, and some are forgotten in the end', () => {
    const first = re2('مرة')
    assert.equal(re2('مرة'), first)
    for (let number = 0; number < 300; number++) re2(`${number}`)
    assert.notEqual(re2('مرة'), first)
  })

  // Each would take an ordinary engine longer than the universe is old.
  for (const pattern of ['(ا+)+$', '(ا|ا)*ب', '(.*)*ب', '(ا?){100}ا{100}ب', '\\p{L}{990}x']) {
    it(`${pattern} does not hang`, () => {
      const found = re2(pattern)
      assert.ok(found.ok)
      assert.equal(found.test(`${'ا'.repeat(9_000)}!`), false)
    })
  }
})

describe('a slip in a regular expression', () => {
  for (const [pattern, flags, part, says] of [
    ['[ab', '', '[ab', 'a “]” is missing'],
    ['(ab', '', '(ab', 'a “)” is missing'],
    ['ab)', '', 'ab)', 'a “)” closes nothing'],
    ['a**', '', '**', 'a repetition follows a repetition'],
    ['*a', '', '*', 'there is nothing to repeat'],
    ['a{2,1}', '', '{2,1}', 'a number of repetitions is wrong or above 1000'],
    ['[z-a]', '', 'z-a', 'a range in square brackets runs backwards'],
    ['a\\', '', 'a\\', 'it ends in a backslash'],
    ['a\\u0627', '', '\\u', 'RE2 does not know this escape'],
    ['(?<n>a)(?<n>b)', '', 'n', 'two groups have one name'],
    ['(?<>a)', '', '(?<>', 'the name of a group is wrong'],
    ['a(?=b)c', '', '(?=', 'it looks ahead or behind, which RE2 does not do'],
    ['(?<!b)c', '', '(?<!b)', 'it looks ahead or behind, which RE2 does not do'],
    ['(a)\\1', '', '\\1', 'it refers back to a group, which RE2 does not do'],
    ['a', 'ig', 'g', 'only the flags “i”, “m”, “s” and “u” are known'],
    ['\\p{L}{1000}\\p{L}{1000}', '', '\\p{L}{1000}\\p{L}{1000}', 'it is too large'],
    ['a'.repeat(1001), '', 'a'.repeat(1001), 'it is too large'],
    ['('.repeat(500) + ')'.repeat(500), '', '('.repeat(500) + ')'.repeat(500), 'it is too large'],
  ] as const) {
    it(`${pattern.slice(0, 30)} with “${flags}”`, () => {
      const slip = re2(pattern, flags)
      assert.ok(!slip.ok)
      assert.equal(slip.why.en, says)
      assert.match(slip.why.ar, /\p{Script=Arabic}/u)
      assert.equal(slip.part, part)
    })
  }

  it('is told of any text, and nothing is thrown', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{2}',
      '*',
      '+?',
      '\\',
      '|',
      '^',
      '?',
      '<',
      'ا',
      'b',
      '\\p{L}',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.string({ unit: 'binary' }), (parts, text) => {
        const found = re2(parts.join(''))
        if (found.ok) assert.equal(typeof found.test(text), 'boolean')
        else assert.ok(found.why.en !== '' && parts.join('').includes(found.part))
      }),
    )
  })
})

describe('the notation with slashes', () => {
  for (const [text, expected] of [
    ['/^follow us/i', { pattern: '^follow us', flags: 'i' }],
    ['/أ/ب/', { pattern: 'أ/ب', flags: '' }],
    ['زر الذهاب إلى الأعلى', undefined],
    ['//', undefined],
    ['/ا', undefined],
    ['/ا/ ب', undefined],
  ] as const) {
    it(text, () => assert.deepEqual(inSlashes(text), expected))
  }
})
