import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type Place, placeKinds } from '../../../server/src/corpus/facts.ts'
import { ARTICLE, article as columns } from '../../../server/src/corpus/segment/rows.ts'
import { Segment } from '../../../server/src/corpus/segment/segment.ts'
import { type ArticleRow, SegmentBuilder } from '../../../server/src/corpus/segment/segment-builder.ts'
import { filesMarkedIn, marksOfFile } from '../../../server/src/corpus/twins/marked-files.ts'
import type { Range } from '../../../server/src/text/source.ts'

const ROOT = 'file:///corpus'

const number = fc.oneof(fc.nat(100), fc.nat(0x20000))
const range: fc.Arbitrary<Range> = fc
  .tuple(number, number, number, number)
  .map(([line, character, height, endCharacter]) => ({
    start: { line, character },
    end: { line: line + height, character: endCharacter },
  }))
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const words = fc.constantFrom('علوش', 'أستانا', 'title', '', '2024-10-15', 'ar', 'x'.repeat(300))
const id = fc.constantFrom('astana-22', 'idlib', 'a', 'b')
const target = fc.constantFrom(
  'person:a',
  'place:?b',
  'article:a',
  `path ${ROOT}/a/b.seed.md`,
  'path file:///else/c.png',
  `path ${ROOT}x/d`,
)
const place: fc.Arbitrary<Place> = fc
  .tuple(target, fc.constantFrom(...placeKinds), range)
  .map(([one, kind, { start, end }]) => ({
    target: one,
    kind,
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
  }))
const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(model, { noNullPrototype: true })

const article = (uri: string): fc.Arbitrary<ArticleRow> =>
  plain({
    facts: plain({
      kind: fc.constant('article' as const),
      uri: fc.constant(uri),
      id: optional(id),
      idRange: optional(range),
      title: optional(words),
      titleRange: range,
      date: optional(words),
      lang: optional(words),
      topics: fc.array(words, { maxLength: 3 }),
      related: fc.array(plain({ to: id, as: optional(words) }), { maxLength: 3 }),
      status: optional(words),
      assignee: optional(words),
      work: plain({ unidentified: fc.nat(3), automatic: fc.nat(0x20000), unsure: fc.nat(3) }),
    }),
    marks: fc.uniqueArray(fc.constantFrom(1, 3, 4, 2 ** 29 - 1), { maxLength: 4 }),
    headingsMark: fc.constantFrom(0, 7, 2 ** 32 - 2),
    places: fc.array(place, { maxLength: 8 }),
  })
const articles = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c/d', 'c/e', 'مقال', '%D9%85'), { maxLength: 5 })
  .chain((names) => fc.tuple(...names.sort().map((name) => article(`${ROOT}/${name}.seed.md`))))

describe('a segment', () => {
  it('gives back every fact and every place that was put into it', () => {
    fc.assert(
      fc.property(articles, (rows) => {
        const builder = new SegmentBuilder(ROOT)
        for (const row of rows) builder.addArticle(row)
        const segment = new Segment(ROOT, builder.done())
        assert.equal(segment.size, rows.length)
        rows.forEach(({ facts, places }, file) => {
          assert.equal(segment.fileOf(facts.uri), file)
          assert.equal(segment.uriOf(file), facts.uri)
          assert.deepEqual(segment.articleFacts(file), facts)
          assert.deepEqual([...segment.places(file)], places)
        })
        assert.equal(segment.fileOf(`${ROOT}/other`), undefined)
      }),
    )
  })

  it('tells the files in which a target stands, each once, and how often it is mentioned there', () => {
    fc.assert(
      fc.property(articles, target, (rows, wanted) => {
        const builder = new SegmentBuilder(ROOT)
        for (const row of rows) builder.addArticle(row)
        const segment = new Segment(ROOT, builder.done())
        const number = segment.target(wanted)
        const expected = rows.flatMap(({ places }, file) => {
          const here = places.filter((one) => one.target === wanted)
          const mentions = here.filter(({ kind }) => ['tag', 'selector', 'lost', 'sought'].includes(kind)).length
          return here.length > 0 ? [{ file, mentions }] : []
        })
        const files = number === undefined ? [] : [...segment.filesWith(number)]
        assert.deepEqual(
          files.map((file) => ({ file, mentions: segment.mentions(file, number ?? 0) })),
          expected,
        )
      }),
    )
  })

  it('finds the articles with a mark', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(1, 3, 4, 5, 2 ** 29 - 1), (rows, mark) => {
        const builder = new SegmentBuilder(ROOT)
        for (const row of rows) builder.addArticle(row)
        const segment = new Segment(ROOT, builder.done())
        assert.deepEqual(
          filesMarkedIn(segment, mark, rows.length),
          rows.flatMap(({ marks }, file) => (marks.includes(mark) ? [file] : [])),
        )
        rows.forEach(({ marks, headingsMark }, file) => {
          assert.deepEqual([...marksOfFile(segment, file)], marks)
          assert.equal(segment.parts.articles[file * ARTICLE + columns.headingsMark], headingsMark)
        })
      }),
    )
  })

  it('finds articles by their own ids', () => {
    fc.assert(
      fc.property(articles, id, (rows, wanted) => {
        const builder = new SegmentBuilder(ROOT)
        for (const row of rows) builder.addArticle(row)
        const segment = new Segment(ROOT, builder.done())
        const number = segment.target(`article:${wanted}`)
        assert.deepEqual(
          number === undefined ? [] : [...segment.articlesOf(number)],
          rows.flatMap(({ facts }, file) => (facts.id === wanted ? [file] : [])),
        )
      }),
    )
  })

  it('takes no file twice', () => {
    const [row] = fc.sample(article(`${ROOT}/a.seed.md`), 1)
    assert.ok(row)
    const builder = new SegmentBuilder(ROOT)
    builder.addArticle(row)
    assert.throws(() => builder.addArticle(row), /comes twice/)
  })
})
