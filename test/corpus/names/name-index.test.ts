import assert from 'node:assert/strict'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { NameIndex, type Where } from '../../../server/src/corpus/names/name-index.ts'
import type { NameIndexParts } from '../../../server/src/corpus/names/name-index-parts.ts'
import { prefixKey, sameKey, searchKey } from '../../../server/src/language/fold.ts'
import { withoutArticle } from '../../../server/src/language/particles.ts'
import { indexOf, name, rows, typed } from './some-names.ts'

const places: readonly Where[] = ['any word', 'first word']

const inOrder = (owners: Iterable<number>): readonly number[] => [...new Set(owners)].toSorted((a, b) => a - b)

/** The owners found for what was typed, in order. */
const found = (index: NameIndex, text: string, where?: Where): readonly number[] =>
  inOrder(index.startingWith(prefixKey(text), where))

/** The owners with a name of which something is true. */
const having = (rows: readonly (readonly string[])[], is: (name: string) => boolean): readonly number[] =>
  rows.flatMap((names, row) => (names.some(is) ? [row * 3] : []))

/** What `startingWith` is to find, told without an index. */
function starts(name: string, key: string, where: Where): boolean {
  const words = searchKey(name).split(' ')
  const rests = words.map((_, at) => words.slice(at).join(' '))
  return rests
    .slice(0, where === 'first word' ? 1 : rests.length)
    .some((rest) => rest !== '' && (rest.startsWith(key) || withoutArticle(rest)?.startsWith(key)))
}

const index = indexOf([
  ['محمد علوش', 'Mohammed Alloush'],
  ['أستانا', 'Astana'],
  ['حركة نور الدين الزنكي'],
  ['الأمم المتحدة', 'صندوق الأمم'],
  [],
])

describe('NameIndex', () => {
  it('finds owners by the beginning of any word of any name', () => {
    for (const text of ['م', 'محم', 'علو', 'alL', 'moh', 'محمد ع', 'محمد علوش'])
      assert.ok(found(index, text).includes(0), text)
    assert.deepEqual(found(index, 'محمد ع'), [0])
  })

  it('knows Arabic spelling', () => {
    for (const text of ['مُحَمّ', 'استا', 'ﺃﺴﺗ']) assert.equal(found(index, text).length, 1, text)
  })

  it('knows words without their article', () =>
    assert.deepEqual([found(index, 'زنك'), found(index, 'الزنك')], [[6], [6]]))

  it('finds owners by the first word of a name alone, with its article or without', () => {
    for (const text of ['أمم', 'الأمم الم', 'صند']) assert.deepEqual(found(index, text, 'first word'), [9], text)
    for (const text of ['متحد', 'المتحد']) assert.deepEqual(found(index, text, 'first word'), [], text)
  })

  it('finds all by nothing, and nothing by what stands inside a word', () => {
    assert.deepEqual(found(index, ''), [0, 3, 6, 9, 12])
    assert.equal(index.size, 5)
    assert.deepEqual(found(index, 'لوش'), [])
  })

  it('finds what stands anywhere, never across two names', () => {
    assert.deepEqual(inOrder(index.containing(searchKey('لوش'))), [0])
    assert.deepEqual(inOrder(index.containing('شmo')), [])
    assert.deepEqual(inOrder(index.containing('')), [0, 3, 6, 9])
  })

  it('finds the candidates for a spelling of a name', () => {
    assert.deepEqual([...index.same(sameKey('مُحمّد علّوش'))], [0])
    assert.deepEqual([...index.same(sameKey('محمد'))], [])
  })

  it('is empty at first', () => {
    const nothing = indexOf([])
    assert.deepEqual(
      [
        nothing.size,
        ...nothing.startingWith(''),
        ...nothing.containing('ا'),
        ...nothing.containing(''),
        ...nothing.same('ا'),
      ],
      [0],
    )
  })

  it('finds by the beginnings of words whom one finds without an index', () => {
    fc.assert(
      fc.property(rows, typed, (rows, text) => {
        const index = indexOf(rows)
        for (const key of [prefixKey(text), searchKey(text)]) {
          if (key === '') continue
          for (const where of places) {
            const naive = having(rows, (name) => starts(name, key, where))
            assert.deepEqual(inOrder(index.startingWith(key, where)), naive)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('finds by any part whom one finds without an index', () => {
    fc.assert(
      fc.property(rows, typed, (rows, text) => {
        const key = searchKey(text)
        assert.deepEqual(
          [...indexOf(rows).containing(key)],
          having(rows, (name) => searchKey(name).includes(key)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('misses nobody who has a name spelt the same', () => {
    fc.assert(
      fc.property(rows, name, (rows, text) => {
        const key = sameKey(text)
        const candidates = inOrder(indexOf([...rows, [text]]).same(key))
        for (const owner of having([...rows, [text]], (name) => sameKey(name) === key)) {
          assert.ok(candidates.includes(owner))
        }
        const alike = having([...rows, [text]], (name) => searchKey(name) === searchKey(key))
        assert.deepEqual(candidates, alike)
      }),
      { numRuns: 2000 },
    )
  })

  it('is as right with many names as with few', () => {
    const letters = 'ابتجدرسعلمني'
    const word = (seed: number) =>
      Array.from(
        { length: 2 + (seed % 5) },
        (_, at) => letters[(seed * 7 + at * at * (seed % 11)) % letters.length],
      ).join('')
    const rows = Array.from({ length: 6000 }, (_, row) => [
      `${row % 3 ? '' : 'ال'}${word(row)} ${word(row * 31)}`,
      `name ${row}`,
    ])
    const index = indexOf(rows)
    for (const text of ['ا', 'ال', 'الم', 'مي', 'ليم', word(77), word(1234), `${word(999)} `, 'name 1', '19', 'q']) {
      const key = prefixKey(text)
      for (const where of places)
        assert.deepEqual(
          inOrder(index.startingWith(key, where)),
          having(rows, (name) => starts(name, key, where)),
          text,
        )
      assert.deepEqual(
        inOrder(index.containing(key)),
        having(rows, (name) => searchKey(name).includes(key)),
        text,
      )
    }
    for (const names of rows.slice(0, 40)) {
      const key = sameKey(names[0] ?? '')
      assert.deepEqual(
        inOrder(index.same(key)),
        having(rows, (name) => sameKey(name) === key),
      )
    }
  })

  it('says which of its owner’s names a name is', () => {
    const index = indexOf([['a', 'b'], [], ['c', '', 'd'], ['e']])
    assert.deepEqual(
      index.namesContaining('').map((name) => [index.ownerOf(name), index.ordinal(name)]),
      [
        [0, 0],
        [0, 1],
        [6, 0],
        [6, 1],
        [6, 2],
        [9, 0],
      ],
    )
  })

  it('goes to another thread as the same memory', () => {
    const { port1, port2 } = new MessageChannel()
    port1.postMessage(index.parts)
    const { message }: { message: NameIndexParts } = receiveMessageOnPort(port2) ?? assert.fail('no message')
    port1.close()
    assert.deepEqual(found(new NameIndex(message), 'زنك'), [6])
    for (const array of Object.values(message)) assert.ok(array.buffer instanceof SharedArrayBuffer)
  })
})
