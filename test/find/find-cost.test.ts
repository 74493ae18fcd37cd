import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Article } from '../../server/src/corpus/document.ts'
import { isIgnoredName } from '../../server/src/corpus/ignored-names.ts'
import { nameTables } from '../../server/src/corpus/name-tables.ts'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { Segment } from '../../server/src/corpus/segment/segment.ts'
import { blocksOf, withWords } from '../../server/src/find/article-blocks.ts'
import { placesIn } from '../../server/src/find/article-places.ts'
import { adjectiveHitsIn, hitsIn } from '../../server/src/find/block-hits.ts'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { isInDate } from '../../server/src/find/in-date.ts'
import { MOST_BEARERS } from '../../server/src/find/readings.ts'
import { Source } from '../../server/src/text/source.ts'
import { articleOf, type Fixture, fixture, readFile } from '../support/fixture.ts'

describe('finding names', () => {
  it('reads no more records for a name that thousands have than for one of a few more than anyone reads', () => {
    const read = (bearers: number): number =>
      recordsRead(fixture(`//- a.seed.md\nقال محمد علوش، ثم محمد علوش.\n${people(bearers)}  one: { name: علوش }\n`))
    assert.equal(read(3000), read(MOST_BEARERS + 1))
  })

  it('looks a name that thousands have up once', () => {
    const { corpus } = fixture(`//- a.seed.md\nx\n${people(3000)}`)
    const hits = nameTables(corpus).flatMap(({ table }) => hitsIn(table, withWords('قال محمد علوش')))
    assert.equal(hits.length, 1)
  })

  it('offers all who have a name, or nobody and no part of the name where they are too many', () => {
    const candidates = (bearers: number): readonly number[] => {
      const read = fixture(`//- a.seed.md\nقال محمد علوش هذا\n${people(bearers)}  one: { name: علوش }\n`)
      return findMentions(articleOf(read), read.corpus).map((one) => one.candidates.length)
    }
    assert.deepEqual(candidates(MOST_BEARERS), [MOST_BEARERS])
    assert.deepEqual(candidates(MOST_BEARERS + 1), [])
    assert.deepEqual(candidates(10 * MOST_BEARERS), [])
  })

  it('reads no more records of a long series than of a short one, and finds the one that has the number', () => {
    const series = (size: number): Fixture => {
      const events = Array.from({ length: size }, (_, at) => {
        const alias = at === size - 1 ? '' : `, aliases: [الوثيقة ${at + 1}]`
        return `  r${at + 1}: { name: قرار ${at + 1}${alias}, number: ${at + 1}, part-of: event:all }\n`
      })
      return fixture(
        `//- a.seed.md\nقالت الوثيقة ${size} ذلك\n//- entities/e.yaml\nevent:\n  all: { name: القرارات }\n${events.join('')}`,
      )
    }
    for (const size of [60, 2000]) {
      const read = series(size)
      const refs = findMentions(articleOf(read), read.corpus).map(({ candidates: [{ ref }] }) => ref)
      assert.deepEqual(refs, [`event:r${size}`])
    }
    assert.equal(recordsRead(series(2000)), recordsRead(series(60)))
  })

  it('reads the records of organisations in a place once, not at each keystroke', () => {
    const organisations = Array.from(
      { length: 500 },
      (_, at) => `  o${at}: { name: منظمة ${at}, place: place:syria }\n`,
    )
    const read = fixture(
      `//- a.seed.md\nفي سوريا\n//- entities/e.yaml\nplace:\n  syria: { name: سوريا }\norg:\n${organisations.join('')}`,
    )
    const first = counted(read, () => findMentions(articleOf(read), read.corpus))
    assert.ok(first >= 500)
    const { settings } = read.corpus
    const typed = readArticle(new Source(articleOf(read).uri, 2, 'في سوريا الآن'), settings)
    const next = read.corpus.apply({ open: [typed] })
    assert.ok(counted(read, () => findMentions(typed, next)) < 5)
  })

  it('knows the government of a place from open files and closed ones, and from none that is gone', () => {
    const capital = (read: Fixture, corpus = read.corpus): boolean =>
      findMentions(articleOf(read), corpus).some(({ candidates: [{ confidence }] }) => confidence !== 'sure')
    const read = fixture(`
//- a.seed.md
قالت موسكو ذلك
//- entities/p.yaml
place:
  moscow: { name: موسكو, kind: city }
//- entities/o.yaml
org:
  kremlin: { name: الحكومة الروسية, kind: government, place: place:moscow }
`)
    assert.ok(capital(read))
    const o = read.documents.find(({ uri }) => uri.endsWith('o.yaml'))
    assert.ok(o)
    assert.ok(capital(read, read.corpus.apply({ open: [o] })))
    assert.ok(!capital(read, read.corpus.apply({ gone: [o.uri] })))
  })

  it('reads the dates of a block once for all names in it that are words of dates', () => {
    const read = fixture(
      `//- a.seed.md\n${'في قرية تموز، '.repeat(50)}وفي 3 تموز 2018\n//- entities/p.yaml\nplace:\n  july: { name: تموز, kind: village }\n`,
    )
    const article = articleOf(read)
    const places = placesIn(article, read.corpus, false)
    assert.equal(places.length, 51)
    const [block] = blocksOf(article)
    assert.ok(block)
    let asked = 0
    const counting = {
      ...block.said,
      get text() {
        asked++
        return block.said.text
      },
    }
    assert.deepEqual(
      places.map(({ place }) => isInDate(counting, place)),
      places.map((_, at) => at === 50),
    )
    // The words of each, and the whole once.
    assert.equal(asked, 51 + 1)
  })

  it('cuts a block into words once as long as its text stays, and keeps no words of what it was', () => {
    const { settings } = fixture('x').corpus
    const version = (number: number, body: string) =>
      blocksOf(readArticle(new Source('file:///corpus/a.seed.md', number, body), settings)).map(({ said }) => said)
    const [first, second] = version(1, 'في حلب\n\nفي حمص')
    const [typed, moved, same] = version(2, 'في حلب.\n\nفي حلب\n\nفي حمص')
    assert.notEqual(typed, first)
    assert.ok(first && moved === first && second && same === second)
    version(3, 'في حمص')
    assert.notEqual(version(4, 'في حلب')[0], first)
  })

  it('reads a block once, whatever else is typed, until the block or the registry changes', () => {
    const read = fixture(
      '//- a.seed.md\nفي حلب\n\nفي حمص\n//- b.seed.md\nx\n//- entities/p.yaml\nplace:\n  h: { name: حلب }\n  o: { name: حمص }\n',
    )
    const { settings } = read.corpus
    const places = (article: Article, corpus: Corpus) =>
      placesIn(article, corpus.apply({ open: [article] }), false).map(({ place }) => place)
    const version = (number: number, text: string, path = 'a') =>
      readArticle(new Source(`file:///corpus/${path}.seed.md`, number, text), settings)
    const [first, second] = places(version(1, 'في حلب\n\nفي حمص'), read.corpus)
    const [typed, same] = places(version(2, 'قال في حلب\n\nفي حمص'), read.corpus)
    assert.ok(first && second && same === second && typed !== first)
    // Another article says nothing of it.
    const besides = read.corpus.apply({ open: [version(1, 'وفي حلب', 'b')] })
    assert.equal(places(version(3, 'حلب\n\nفي حمص'), besides)[1], second)
    const edited = readFile(
      {
        path: 'entities/p.yaml',
        uri: 'file:///corpus/entities/p.yaml',
        text: 'place:\n  o: { name: حمص, until: 2000 }\n',
      },
      settings,
    )
    const [anew] = places(version(4, 'حلب\n\nفي حمص'), besides.apply({ open: [edited] }))
    assert.ok(anew && anew !== second)
    assert.equal(anew.names[0].reading.entity.until, '2000')
  })

  it('reads no records at a keystroke but those that the block names, however many the article does', () => {
    const names = Array.from(
      { length: 200 },
      (_, at) => `قرية${String.fromCharCode(0x628 + (at % 20), 0x628 + at / 20)}`,
    )
    const places = names.map((name, at) => `  p${at}: { name: ${name}, within: place:all }\n`).join('')
    const body = (last: string): string => [...names.map((name) => `في ${name}`), last].join('\n\n')
    const read = fixture(
      `//- a.seed.md\n${body('في')}\n//- entities/p.yaml\nplace:\n  all: { name: البلاد }\n${places}`,
    )
    assert.equal(findMentions(articleOf(read), read.corpus).length, names.length)
    const typed = readArticle(new Source(articleOf(read).uri, 2, body(`في ${names[0]}`)), read.corpus.settings)
    const next = read.corpus.apply({ open: [typed] })
    assert.ok(counted(read, () => assert.equal(findMentions(typed, next).length, names.length + 1)) < 5)
  })

  it('reads the names that a corpus ignores once', () => {
    const { corpus } = fixture('x')
    let asked = 0
    const settings = {
      ...corpus.settings,
      get ignoreNames() {
        asked++
        return [
          { text: 'الوعر', ref: undefined },
          { text: 'حماة', ref: 'place:hama' },
        ]
      },
    }
    const ignoring = Object.create(corpus, { settings: { value: settings }, resolve: { value: () => undefined } })
    for (let at = 0; at < 100; at++) {
      assert.ok(isIgnoredName('الوعر', 'place:waer', ignoring))
      assert.ok(isIgnoredName('حماة', 'place:hama', ignoring))
      assert.ok(!isIgnoredName('حماة', 'place:hama-governorate', ignoring))
      assert.ok(!isIgnoredName('حمص', 'place:hama', ignoring))
    }
    assert.equal(asked, 1)
  })

  it('seeks no adjective in a text without spaces', () => {
    const { corpus } = fixture('//- a.seed.md\nx\n//- entities/p.yaml\nplace:\n  syria: { name: سوريا }\n')
    const [owned] = nameTables(corpus)
    assert.ok(owned)
    let asked = 0
    Object.defineProperty(owned.table, 'eachSpelt', { value: () => asked++ })
    adjectiveHitsIn(owned.table, withWords('ي'.repeat(1000)))
    assert.equal(asked, 0)
  })
})

/** So many of one name. */
const people = (count: number): string =>
  `//- entities/people.yaml\nperson:\n${Array.from({ length: count }, (_, at) => `  p${at}: { name: محمد علوش }\n`).join('')}`

/** How many records are read of closed files to find the names in an article. */
const recordsRead = (read: Fixture): number => counted(read, () => findMentions(articleOf(read), read.corpus))

function counted({ corpus }: Fixture, ask: () => void): number {
  let records = 0
  for (const { segment } of corpus.layers) {
    const entity = (record: number) => {
      records++
      return Segment.prototype.entity.call(segment, record)
    }
    Object.defineProperty(segment, 'entity', { value: entity, configurable: true })
  }
  ask()
  return records
}
