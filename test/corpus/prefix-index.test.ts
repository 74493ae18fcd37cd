import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { PrefixIndex, type Where, wordsOfId } from '../../server/src/corpus/prefix-index.ts'
import { prefixKey } from '../../server/src/language/fold.ts'

/** The owners found for what was typed, in order. */
const found = (index: PrefixIndex, typed: string, where?: Where): readonly string[] =>
  [...new Set(index.startingWith(prefixKey(typed), where))].toSorted()

const index = new PrefixIndex().with(
  new Map([
    ['person:a', ['محمد علوش', 'Mohammed Alloush']],
    ['place:b', ['أستانا', 'Astana']],
    ['place:c', ['حركة نور الدين الزنكي']],
  ]),
)

describe('PrefixIndex', () => {
  it('finds owners by the beginning of any word of any name', () => {
    for (const typed of ['م', 'محم', 'علو', 'alL', 'moh', 'محمد ع']) assert.deepEqual(found(index, typed), ['person:a'])
  })
  it('knows Arabic spelling', () => {
    for (const typed of ['مُحَمّ', 'استا', 'ﺃﺴﺗ']) assert.equal(found(index, typed).length, 1)
  })
  it('knows words without their article', () =>
    assert.deepEqual([found(index, 'زنك'), found(index, 'الزنك')], [['place:c'], ['place:c']]))
  it('finds owners by the first word of a name alone, with its article or without', () => {
    const un = new Map([['org:un', ['الأمم المتحدة', 'صندوق الأمم']]])
    for (const next of [new PrefixIndex().with(un), index.with(un)]) {
      for (const typed of ['أمم', 'الأمم الم', 'صند']) assert.deepEqual(found(next, typed, 'first word'), ['org:un'])
      for (const typed of ['متحد', 'المتحد']) assert.deepEqual(found(next, typed, 'first word'), [])
    }
  })
  it('finds all by nothing, and nothing by what stands inside a word', () => {
    assert.equal(found(index, '').length, 3)
    assert.deepEqual(found(index, 'لوش'), [])
  })
  it('forgets old names', () => {
    const next = index.with(
      new Map([
        ['place:b', ['نور سلطان']],
        ['person:a', undefined],
      ]),
    )
    assert.deepEqual([found(next, 'أست'), found(next, 'علو'), found(next, 'سلط')], [[], [], ['place:b']])
    assert.deepEqual(found(index, 'أست'), ['place:b'])
  })
  it('reads ids as words', () => assert.equal(wordsOfId('idlib-2017.b_c'), 'idlib 2017 b c'))

  it('is after any changes what a fresh one is', () => {
    const name = fc.constantFrom('علي', 'علي سعيد', 'سعيد الزنكي', 'ali', 'Said Ali', '')
    const change = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.option(fc.array(name, { maxLength: 3 }), { nil: undefined }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (batches) => {
        let grown = new PrefixIndex()
        const all = new Map<string, readonly string[] | undefined>()
        for (const batch of batches) {
          grown = grown.with(new Map(batch))
          for (const [owner, names] of batch) all.set(owner, names)
          const fresh = new PrefixIndex().with(all)
          for (const typed of ['', 'ع', 'سعيد', 'زن', 'al', 's']) {
            for (const where of ['any word', 'first word'] as const)
              assert.deepEqual(found(grown, typed, where), found(fresh, typed, where))
          }
        }
      }),
    )
  })
})
