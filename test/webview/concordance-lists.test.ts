import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { ChosenLines } from '../../client/webview/concordance/chosen-lines.ts'
import { followed } from '../../client/webview/concordance/following.ts'
import { ShownRows } from '../../client/webview/concordance/shown-rows.ts'
import { lineOf } from './concordance-page.ts'

const stretch = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const numbersOf = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('The lines that are chosen', () => {
  it('are those of a set', () => {
    const change = fc.record({ how: fc.constantFrom('with', 'without', 'toggled'), stretch })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let chosen = ChosenLines.none
        let set = new Set<number>()
        for (const { how, stretch: one } of changes) {
          const numbers = numbersOf(one)
          const adds = how === 'with' || (how === 'toggled' && !numbers.every((number) => set.has(number)))
          set = adds ? new Set([...set, ...numbers]) : new Set([...set].filter((number) => !numbers.includes(number)))
          chosen = chosen[how as 'with'](one)
          const all = [...set].toSorted((a, b) => a - b)
          assert.deepEqual(chosen.numbers(), all)
          assert.equal(chosen.count, all.length)
          assert.deepEqual(ChosenLines.of(all).stretches, chosen.stretches)
          for (let number = 0; number <= 31; number++) assert.equal(chosen.has(number), set.has(number))
          assert.equal(chosen.within({ from: 5, to: 12 }), all.filter((number) => number >= 5 && number <= 12).length)
        }
      }),
    )
  })
})

describe('The rows of lines in groups', () => {
  it('are headings and the lines under those that are not folded', () => {
    const groups = fc.array(fc.record({ count: fc.integer({ min: 1, max: 6 }), isFolded: fc.boolean() }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(groups, fc.nat(40), fc.nat(40), (given, one, other) => {
        let from = 0
        const all = given.map(({ count }, index) => {
          const group = { label: String(index), from, count }
          from += count
          return group
        })
        const total = given.length === 0 ? 9 : from
        const folded = new Set(given.flatMap(({ isFolded }, index) => (isFolded ? [index] : [])))
        const rows = new ShownRows(total, all, folded)
        const plain =
          all.length === 0
            ? numbersOf({ from: 0, to: total - 1 }).map((line) => ({ line }))
            : all.flatMap((group, index) => [
                { group: index },
                ...(folded.has(index)
                  ? []
                  : numbersOf({ from: group.from, to: group.from + group.count - 1 }).map((line) => ({ line }))),
              ])
        assert.equal(rows.count, plain.length)
        assert.deepEqual(
          plain.map((_, row) => rows.at(row)),
          plain,
        )
        for (let line = 0; line < total; line++) {
          const row = plain.findIndex((shown) => 'line' in shown && shown.line === line)
          const heading = all.findIndex((group) => group.from <= line && line < group.from + group.count)
          const expected = row >= 0 ? row : plain.findIndex((shown) => 'group' in shown && shown.group === heading)
          assert.equal(rows.rowOf(line), expected)
        }
        const [first, last] = [Math.min(one, other), Math.max(one, other)]
        assert.deepEqual(
          rows.linesBetween(Math.min(one, rows.count - 1), Math.min(other, rows.count - 1)).flatMap(numbersOf),
          plain
            .slice(Math.min(first, plain.length - 1), last + 1)
            .flatMap((shown) => ('line' in shown ? [shown.line] : [])),
        )
      }),
    )
  })
})

describe('The lines of a concordance that is made anew', () => {
  const uri = 'file:///c/a.seed.md'

  it('are known by their words, though tags have moved them', () => {
    const old = [lineOf(3, { uri }), lineOf(4, { uri, before: 'قال ' }), lineOf(5)]
    const moved = { start: { line: 9, character: 1 }, end: { line: 9, character: 5 } }
    const fresh = old.map((line, index) => ({ ...line, number: 7 - index, range: moved, ref: 'person:other' }))
    assert.deepEqual(
      [...followed(old, fresh)],
      [
        [3, 7],
        [4, 6],
        [5, 5],
      ],
    )
  })

  it('are known by their place where words about them have changed, and are gone where another key word stands there', () => {
    const old = [lineOf(1, { uri }), lineOf(2, { uri })]
    const fresh = [
      { ...lineOf(1, { uri }), number: 8, before: 'كلمات أخرى ' },
      { ...lineOf(2, { uri }), number: 9, before: 'كلمات أخرى ', keyWord: 'عمر' },
    ]
    assert.deepEqual([...followed(old, fresh)], [[1, 8]])
  })

  it('keep their order where several say the same, and are known by their place where one of them is gone', () => {
    const same = (number: number) => lineOf(number, { uri, before: '', after: '' })
    const old = [same(1), same(2), same(3)]
    assert.deepEqual(
      [
        ...followed(
          old,
          old.map((line) => ({ ...line, number: line.number + 10 })),
        ),
      ],
      [
        [1, 11],
        [2, 12],
        [3, 13],
      ],
    )
    assert.deepEqual(
      [
        ...followed(old, [
          { ...same(1), number: 5 },
          { ...same(3), number: 6 },
        ]),
      ],
      [
        [1, 5],
        [3, 6],
      ],
    )
  })
})
