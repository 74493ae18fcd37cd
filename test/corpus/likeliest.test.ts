import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import { type Likely, likeliestArticles, likeliestEntities, mostUsed } from '../../server/src/corpus/likeliest.ts'
import type { Where } from '../../server/src/corpus/names/name-index.ts'
import { searchKey } from '../../server/src/language/fold.ts'
import { withoutArticle } from '../../server/src/language/particles.ts'
import { fixture } from '../support/fixture.ts'

/** Twenty places and a person of one name; the place with the number n is mentioned in n articles. */
const { corpus } = fixture(
  [
    '//- a.seed.md\nنص<|>\n',
    ...Array.from({ length: 19 }, (_, article) => {
      const tags = Array.from({ length: 20 }, (_, place) => (place > article ? `[حلب](place:p${place})` : 'و'))
      return `//- d/${article}.seed.md\n${tags.join(' ')}\n`
    }),
    '//- entities/all.yaml\nplace:\n',
    ...Array.from(
      { length: 20 },
      (_, place) => `  p${place}: { name: حلب${place === 7 ? ', aliases: [{ text: حلبي, use: adjective }]' : ''} }\n`,
    ),
    '  old: { name: حلب, redirect: place:p1 }\n',
    'person: { halabi: { name: حلب } }\n',
  ].join(''),
)

const likeliest = (most: number, kept: readonly string[] = [], types?: readonly string[]): readonly string[] =>
  [...new Set(likeliestEntities(corpus, 'حل', { most, kept, types }))].toSorted()

interface SomeRecord {
  readonly type: string
  readonly name: string
  /** In so many of three articles. */
  readonly mentioned: number
  readonly leadsOn: boolean
  readonly note: boolean
}

const refOf = ({ type }: SomeRecord, number: number): string => `${type}:r${number}`

/** A closed corpus of these records, each under its number; those of one type stand together. */
function corpusOf(records: readonly SomeRecord[]): Corpus {
  const articles = [1, 2, 3].map((article) => {
    const tags = records.map((one, number) => (one.mentioned >= article ? `[و](${refOf(one, number)})` : 'و'))
    return `//- a${article}.seed.md\n${tags.join(' ')}\n`
  })
  const lines = byType(records).map(([one, number], at, all) => {
    const begins = all[at - 1]?.[0].type === one.type ? '' : `${one.type}:\n`
    const rest = `${one.leadsOn ? ', redirect: place:r0' : ''}${one.note ? ', aliases: [{ text: x, use: adjective }]' : ''}`
    return `${begins}  r${number}: { name: ${one.name}${rest} }\n`
  })
  const { corpus } = fixture(['//- z.seed.md\nنص<|>\n', ...articles, '//- entities/all.yaml\n', ...lines].join(''))
  return corpus
}

const byType = (records: readonly SomeRecord[]): readonly (readonly [SomeRecord, number])[] =>
  [...records.entries()]
    .map(([number, one]) => [one, number] as const)
    .toSorted(([a], [b]) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))

/** The same told without an index. */
function plainLikeliest(
  records: readonly SomeRecord[],
  key: string,
  { most, kept = [], types, written }: Likely & { readonly kept?: readonly string[] },
  where: Where,
): readonly string[] {
  const hits = byType(records)
    .filter(([one, number]) => {
      const names = [`r${number}`, one.name, ...(one.note ? ['x'] : [])]
      const begins = key === '' || names.some((name) => beginsSo(searchKey(name), key, where))
      return begins && !one.leadsOn && (!types || types.includes(one.type))
    })
    .map(([one, number]) => ({ ref: refOf(one, number), ...one }))
  const first = kept.filter((ref) => hits.some((hit) => hit.ref === ref))
  const others = hits
    .filter(({ note }) => written === undefined || note)
    .toSorted((a, b) => b.mentioned - a.mentioned)
    .slice(0, most)
  return [...first, ...others.map(({ ref }) => ref)]
}

function beginsSo(name: string, key: string, where: Where): boolean {
  const words = name.split(' ')
  const rests = words.map((_, at) => words.slice(at).join(' '))
  return rests
    .slice(0, where === 'first word' ? 1 : rests.length)
    .some((rest) => rest.startsWith(key) || withoutArticle(rest)?.startsWith(key) === true)
}

describe('the likeliest entities', () => {
  it('are those that stand in the most files', () =>
    assert.deepEqual(likeliest(3), ['place:p17', 'place:p18', 'place:p19']))

  it('are those too that are to be kept, where their names begin so', () =>
    assert.deepEqual(likeliest(2, ['place:p3', 'person:halabi', 'place:none']), [
      'person:halabi',
      'place:p18',
      'place:p19',
      'place:p3',
    ]))

  it('are of the types that are asked for', () => {
    assert.deepEqual(likeliest(5, [], ['person']), ['person:halabi'])
    assert.equal(likeliest(5, [], ['place']).length, 5)
  })

  it('are all where there are few, but for records that only lead on', () => {
    assert.equal(likeliest(100).length, 21)
    assert.ok(!likeliest(100).includes('place:old'))
  })

  it('are as many as asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), (most) => likeliest(most).length === Math.min(most, 21)))
  })

  it('are those in whose records a word is written, where one is asked for', () => {
    assert.deepEqual([...likeliestEntities(corpus, 'حل', { most: 9, written: 'adjective' })], ['place:p7'])
    assert.deepEqual([...likeliestEntities(corpus, '', { most: 9, written: 'adjective' })], ['place:p7'])
  })

  it('are those that one finds by looking at every record, in the same order', () => {
    const record = fc.record({
      type: fc.constantFrom('person', 'place', 'port'),
      name: fc.constantFrom('حلب', 'ريف حلب', 'الحلبي', 'نوى', 'Halab', 'حـَلب الشهباء', 'h-l'),
      mentioned: fc.nat(3),
      leadsOn: fc.boolean(),
      note: fc.boolean(),
    })
    const wanted = fc.record({
      key: fc.constantFrom('', 'ح', 'حل', 'حلب', 'حلب ا', 'ر', 'ha', 'h', 'z'),
      where: fc.constantFrom<Where>('any word', 'first word'),
      most: fc.integer({ min: 1, max: 12 }),
      types: fc.option(fc.subarray(['person', 'place', 'port', 'event']), { nil: undefined }),
      kept: fc.subarray(['place:r0', 'person:r1', 'port:r2', 'place:r3', 'place:none']),
      written: fc.constantFrom(undefined, 'adjective'),
    })
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), wanted, (records, { key, where, ...likely }) => {
        const found = likeliestEntities(corpusOf(records), key, likely, where)
        assert.deepEqual([...found], plainLikeliest(records, key, likely, where))
      }),
      { numRuns: 100 },
    )
  })

  it('come in order of use where nothing is typed', () =>
    assert.deepEqual(mostUsed(corpus, 3), ['place:p19', 'place:p18', 'place:p17']))
})

describe('the likeliest articles', () => {
  const { corpus } = fixture(
    [
      '//- a.seed.md\n---\ntitle: حلب اليوم\ndate: 2020-01-01\n---\n<|>\n',
      '//- b.seed.md\n---\ntitle: في حلب\ndate: 2021-01-01\n---\n[و](article:c) [و](article:a)\n',
      '//- c.seed.md\n---\ntitle: حلبي\ndate: 2019-01-01\n---\n',
      '//- d.seed.md\n---\ntitle: حلب غدًا\ndate: 2022-01-01\n---\n[و](article:c)\n',
    ].join(''),
  )
  const closed = corpus.apply({ closed: [...corpus.whole.keys()] })
  const names = (key: string, most: number) =>
    Array.from(likeliestArticles(closed, key, most), (uri) => uri.replace(/^.*\//, '').replace(/\..*$/, ''))

  it('are those that are named most, then the latest', () => {
    assert.deepEqual(
      names('حلب', 9),
      ['c', 'a', 'd', 'b'].filter((name) => names('', 9).includes(name)),
    )
    assert.deepEqual(names('حلب', 2), names('حلب', 9).slice(0, 2))
    assert.deepEqual(names('لا', 9), [])
  })
})
