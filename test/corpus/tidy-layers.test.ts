import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { Segment } from '../../server/src/corpus/segment/segment.ts'
import { layersToMerge, mergedLayers } from '../../server/src/corpus/tidy-layers.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { ROOT, readFile, segmentOf } from '../support/fixture.ts'

const settings = readSettings(undefined)
const refs = ['place:a', 'place:b', 'article:x', 'article:y']

const document = (path: string, text: string) => readFile({ path, uri: `${ROOT}/${path}`, text }, settings)

const article = (path: string, id: string, ref = 'place:a') =>
  document(path, `---\nid: ${id}\ntitle: ${path} ${ref}\n---\n\n[n](${ref}) [m](${ref})\n`)

/** All that a corpus says of its files, however it is kept. */
const picture = (corpus: Corpus) => ({
  uris: [...corpus.uris()].toSorted(),
  articles: [...corpus.articles()].toSorted((a, b) => (a.uri < b.uri ? -1 : 1)),
  counts: [corpus.articleCount, corpus.entityCount],
  entities: refs.map((ref) => corpus.declarations(ref)),
  places: refs.map((ref) => [...corpus.places(ref)]),
  ids: ['x', 'y'].map((id) => corpus.articlesOf(id)),
  mentions: refs.map((ref) => corpus.count(ref)),
  generation: corpus.generation,
})

const merged = (corpus: Corpus, layers = layersToMerge(corpus)): Corpus =>
  layers.length > 0 ? corpus.merged(layers, new Segment(ROOT, mergedLayers(layers))) : corpus

describe('layers that are merged', () => {
  it('stay few, and no file is written again often', () => {
    const files = Array.from({ length: 500 }, (_, number) => article(`${number}.seed.md`, `a${number}`))
    let corpus = Corpus.empty(ROOT).apply({ read: segmentOf(files, settings) })
    let written = 0
    for (let save = 0; save < 1000; save++) {
      const number = (save * 37) % 500
      const read = segmentOf([article(`${number}.seed.md`, `a${number}`, `place:${save % 7}`)], settings)
      corpus = corpus.apply({ read })
      const layers = layersToMerge(corpus)
      written += layers.reduce((sum, { segment }) => sum + segment.size, 0)
      corpus = merged(corpus, layers)
      assert.ok(corpus.layers.length <= 8)
    }
    assert.ok(written < 1000 * 12, `${written} files were written`)
    assert.equal(corpus.articleCount, 500)
  })

  it('are few whatever their sizes are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 5, 30), { maxLength: 30 }), (sizes) => {
        let corpus = Corpus.empty(ROOT)
        let next = 0
        for (const size of sizes) {
          const files = Array.from({ length: size }, () => article(`${next++}.seed.md`, 'x'))
          corpus = merged(corpus.apply({ read: segmentOf(files, settings) }))
          assert.ok(corpus.layers.length <= 8)
        }
        assert.equal(corpus.articleCount, next)
      }),
      { numRuns: 20 },
    )
  })

  it('say what they said before, whatever happens meanwhile', () => {
    const path = fc.constantFrom('a.seed.md', 'b.seed.md', 'c/d.seed.md', 'entities/a.yaml', 'entities/b.yaml')
    const file = fc
      .tuple(path, fc.constantFrom('x', 'y'), fc.constantFrom(...refs))
      .map(([one, id, ref]) =>
        one.endsWith('.yaml')
          ? document(one, `place:\n  ${id === 'x' ? 'a' : 'b'}:\n    name: { ar: ${ref} }\n`)
          : article(one, id, ref),
      )
    const change = fc.record({
      what: fc.constantFrom('read', 'gone', 'open', 'closed'),
      files: fc.uniqueArray(file, { maxLength: 3, selector: ({ uri }) => uri }),
    })
    type Change = typeof change extends fc.Arbitrary<infer T> ? T : never
    const after = (corpus: Corpus, { what, files }: Change): Corpus =>
      what === 'read'
        ? corpus.apply({ read: segmentOf(files, settings) })
        : corpus.apply({ [what]: what === 'open' ? files : files.map(({ uri }) => uri) })
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 8 }),
        fc.array(change, { maxLength: 3 }),
        fc.nat(7),
        (past, meanwhile, from) => {
          const before = past.reduce(after, Corpus.empty(ROOT))
          const layers = before.layers.slice(from % Math.max(1, before.layers.length))
          const whole = new Segment(ROOT, mergedLayers(layers))
          const expected = meanwhile.reduce(after, before)
          const actual = expected.merged(layers, whole)
          assert.deepEqual(picture(actual), picture(expected))
          // What was open is known when it is closed.
          const closed = [...expected.whole.keys()]
          assert.deepEqual(picture(actual.apply({ closed })), picture(expected.apply({ closed })))
        },
      ),
      { numRuns: 300 },
    )
  })
})
