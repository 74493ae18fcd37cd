import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { Corpus, type DocumentChange } from '../../server/src/corpus/corpus.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { fixture, ROOT, readFile } from '../support/fixture.ts'

describe('corpus', () => {
  it('finds articles by id, several where an id is declared twice', () => {
    const { corpus } = fixture('//- a.seed.md\n//- d/b.seed.md\n---\nid: a\n---\n//- c.seed.md\n')
    assert.deepEqual(
      corpus.articlesOf('a').map(({ uri }) => uri),
      [`${ROOT}/a.seed.md`, `${ROOT}/d/b.seed.md`],
    )
    assert.deepEqual([...corpus.articleIds()].toSorted(), ['a', 'c'])
  })

  it('lets the first record in path order count', () => {
    const { corpus } = fixture(
      '//- entities/b.yaml\nplace: { a: { name: B } }\n//- entities/a.yaml\nplace: { a: { name: A } }\n',
    )
    assert.equal(corpus.entity('place:a')?.names[0]?.text, 'A')
    assert.equal(corpus.declarations('place:a').length, 2)
  })

  it('follows redirects, eight at most and never in a circle', () => {
    const chain = (length: number) =>
      `//- entities/a.yaml\nplace:\n  p0: { name: End }\n${Array.from({ length }, (_, at) => `  p${at + 1}: { redirect: place:p${at} }\n`).join('')}`
    assert.equal(fixture(chain(8)).corpus.resolve('place:p8')?.id, 'p0')
    assert.equal(fixture(chain(9)).corpus.resolve('place:p9'), undefined)
    const circle = fixture(
      '//- entities/a.yaml\nplace: { a: { redirect: place:b }, b: { redirect: place:a } }\n',
    ).corpus
    assert.equal(circle.resolve('place:a'), undefined)
    assert.equal(circle.resolve('place:none'), undefined)
  })

  it('finds entities by any spelling of any name', () => {
    const { corpus } = fixture('//- entities/a.yaml\nplace: { a: { name: { ar: إدلب }, aliases: [Idlib] } }\n')
    for (const name of ['إدلب', 'ادلب', 'إِدْلِب', 'IDLIB']) assert.equal(corpus.named(name)[0]?.ref, 'place:a', name)
    assert.deepEqual(corpus.named('حلب'), [])
  })

  it('counts mentions and articles', () => {
    const { corpus } = fixture(
      '//- a.seed.md\n[x](place:a) [y](place:a)\n//- b.seed.md\n---\ndateline: place:a\n---\n[x](place:a)\n//- c.seed.md\n---\ndateline: place:a\n---\n',
    )
    assert.deepEqual(corpus.count('place:a'), { mentions: 3, articles: 2 })
    assert.deepEqual(corpus.count('place:b'), { mentions: 0, articles: 0 })
  })

  it('counts a generation when other files can see a change, not when prose is edited', () => {
    const put = (text: string): DocumentChange => ({ put: document('a.seed.md', text) })
    const corpus = Corpus.empty(ROOT).apply([put('---\ntitle: T\n---\nنص')])
    assert.equal(corpus.apply([put('---\ntitle: T\n---\nنص آخر [x](place:a)')]).generation, corpus.generation)
    assert.notEqual(corpus.apply([put('---\ntitle: U\n---\nنص')]).generation, corpus.generation)
    assert.notEqual(corpus.apply([{ remove: `${ROOT}/a.seed.md` }]).generation, corpus.generation)
  })

  it('is after any edits what a fresh one would be, and its earlier versions stay as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }), (batches) => {
        const files = new Map<string, string>()
        let corpus = Corpus.empty(ROOT)
        for (const batch of batches) {
          const before = picture(corpus)
          const next = corpus.apply(
            batch.map(([path, text]) =>
              text === undefined ? { remove: `${ROOT}/${path}` } : { put: document(path, text) },
            ),
          )
          assert.deepEqual(picture(corpus), before)
          corpus = next
          for (const [path, text] of batch) {
            if (text === undefined) files.delete(path)
            else files.set(path, text)
          }
          const fresh = Corpus.empty(ROOT).apply([...files].map(([path, text]) => ({ put: document(path, text) })))
          assert.deepEqual(picture(corpus), picture(fresh))
        }
      }),
    )
  }).timeout(30_000)
})

const settings = readSettings(undefined)

const document = (path: string, text: string) => readFile({ path, uri: `${ROOT}/${path}`, text }, settings)

const refs = ['place:a', 'place:b', 'person:a'] as const
const names = ['إدلب', 'ادلب', 'Idlib', 'علوش'] as const

const articleText = fc
  .record({
    id: fc.option(fc.constantFrom('a', 'b', 'x')),
    related: fc.option(fc.constantFrom('a', 'b', 'x')),
    mentions: fc.array(fc.constantFrom(...refs, 'place:?a', 'article:a'), { maxLength: 4 }),
  })
  .map(
    ({ id, related, mentions }) =>
      `---\ntitle: t\n${id ? `id: ${id}\n` : ''}${related ? `related: [${related}]\n` : ''}---\n${mentions.map((ref) => `[n](${ref})`).join(' ')}`,
  )

const registryText = fc
  .array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...names), fc.option(fc.constantFrom(...refs))), {
    maxLength: 3,
  })
  .map((records) =>
    [
      'place:',
      ...records.map(([id, name, redirect]) => `  ${id}: { ${redirect ? `redirect: ${redirect}` : `name: ${name}`} }`),
    ].join('\n'),
  )

/** A file and its new text, or that it is gone. */
const change: fc.Arbitrary<readonly [path: string, text: string | undefined]> = fc.oneof(
  fc.tuple(fc.constantFrom('a.seed.md', 'b.seed.md', 'd/c.seed.md'), fc.option(articleText, { nil: undefined })),
  fc.tuple(fc.constantFrom('entities/a.yaml', 'entities/b.yaml'), fc.option(registryText, { nil: undefined })),
)

/** Everything that can be asked of a corpus, in an order of its own. */
function picture(corpus: Corpus) {
  const targets = [...refs, 'place:?a', 'article:a', 'article:b', 'article:x']
  return {
    documents: [...corpus.documents()].map(({ uri, source }) => [uri, source.text]).toSorted(),
    articles: [...corpus.articleIds()].toSorted().map((id) => [id, corpus.articlesOf(id).map(({ uri }) => uri)]),
    entities: [...corpus.entities()].map(({ ref, uri, names }) => [ref, uri, names.map(({ text }) => text)]).toSorted(),
    declared: refs.map((ref) => corpus.declarations(ref).map(({ uri, idSpan }) => [uri, idSpan])),
    resolved: refs.map((ref) => corpus.resolve(ref)?.uri),
    named: names.map((name) =>
      corpus
        .named(name)
        .map(({ ref }) => ref)
        .toSorted(),
    ),
    sites: targets.map((target) => corpus.documentsWith(target).map(({ uri }) => uri)),
    counts: targets.map((target) => corpus.count(target)),
  }
}
