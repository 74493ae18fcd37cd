import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { ask } from '../../server/src/corpus/ask.ts'
import { Corpus, type CorpusChange } from '../../server/src/corpus/corpus.ts'
import type { Document } from '../../server/src/corpus/document.ts'
import { foundArticles, foundEntities } from '../../server/src/corpus/found-names.ts'
import { likeliestArticles, likeliestEntities, mostUsed } from '../../server/src/corpus/likeliest.ts'
import { newestArticles } from '../../server/src/corpus/newest.ts'
import { articleTable } from '../../server/src/corpus/overview/article-table.ts'
import { mentioning, on } from '../../server/src/corpus/overview/saying.ts'
import { wholesOf } from '../../server/src/corpus/parts.ts'
import { filesLeadingTo } from '../../server/src/corpus/paths-to.ts'
import { ReadFiles } from '../../server/src/corpus/read-files.ts'
import { Weights } from '../../server/src/corpus/related/weights.ts'
import { topicCounts } from '../../server/src/corpus/topics.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { compareText } from '../../server/src/text/compare.ts'
import type { Source } from '../../server/src/text/source.ts'
import { corpusOf, fixture, ROOT, readFile, segmentOf } from '../support/fixture.ts'

describe('corpus', () => {
  it('finds articles by id, several where an id is declared twice', () => {
    const { corpus } = fixture('//- a.seed.md\n//- d/b.seed.md\n---\nid: a\n---\n//- c.seed.md\n')
    assert.deepEqual(
      corpus.articlesOf('a').map(({ uri }) => uri),
      [`${ROOT}/a.seed.md`, `${ROOT}/d/b.seed.md`],
    )
    assert.equal(corpus.articleCount, 3)
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
    const open = (text: string) => ({ open: [document('a.seed.md', text)] })
    const corpus = Corpus.empty(ROOT).apply(open('---\nid: x\n---\nنص'))
    assert.equal(corpus.apply(open('---\nid: x\n---\nنص آخر [x](place:a)')).generation, corpus.generation)
    assert.notEqual(corpus.apply(open('---\nid: y\n---\nنص')).generation, corpus.generation)
    assert.notEqual(corpus.apply({ closed: [`${ROOT}/a.seed.md`] }).generation, corpus.generation)
  })

  it('sees no change where a file is opened, or read again, as it was', () => {
    const file = document('a.seed.md', '---\nid: x\n---\n[x](place:a)')
    const corpus = Corpus.empty(ROOT).apply({ read: segmentOf([file], settings) })
    const opened = corpus.apply({ open: [file] })
    assert.equal(opened.generation, corpus.generation)
    assert.equal(opened.apply({ read: segmentOf([file], settings) }).generation, corpus.generation)
    assert.equal(opened.apply({ closed: [file.uri] }).generation, corpus.generation)
  })

  it('gives the text of closed files only to questions that have read it, and says what they want', () => {
    const { corpus, documents } = fixture('//- a.seed.md\nنص<|>\n//- b.seed.md\nآخر\n//- c.yaml\nplace: {}\n')
    const uris = documents.map(({ uri }) => uri)
    const [, b, c] = uris
    assert.ok(b !== undefined && c !== undefined)
    assert.deepEqual(
      uris.map((uri) => corpus.document(uri)?.source.text),
      ['نص\n', undefined, undefined],
    )
    const question = (texts: ReadonlyMap<string, Source | undefined>) =>
      ask(corpus, texts, (reading) => [
        reading.document(b)?.kind,
        reading.source(c)?.text,
        reading.document('file:///corpus/none.seed.md')?.kind,
      ])
    assert.deepEqual(question(new Map()), { answer: [undefined, undefined, undefined], wanted: new Set([b, c]) })
    const texts = new Map(documents.map(({ uri, source }) => [uri, source]))
    assert.deepEqual(question(texts), { answer: ['article', 'place: {}\n', undefined], wanted: new Set() })
    assert.deepEqual(question(new Map([...texts, [b, undefined]])), {
      answer: [undefined, 'place: {}\n', undefined],
      wanted: new Set(),
    })
  })

  it('is after any edits what a fresh one would be, open or closed, and its earlier versions stay as they were', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const disk = new Map<string, Document>()
        const editor = new Map<string, Document>()
        let corpus = Corpus.empty(ROOT)
        let now: readonly Document[] = []
        for (const { what, files } of changes) {
          const before = picture(corpus, now)
          const next = corpus.apply(changed(what, files, disk, editor))
          assert.deepEqual(picture(corpus, now), before)
          corpus = next
          now = [...new Map([...disk, ...editor]).values()]
          const expected = picture(corpusOf(now, settings, new Set()), now)
          assert.deepEqual(picture(corpus, now), expected)
          assert.deepEqual(picture(corpusOf(now, settings, new Set(now.map(({ uri }) => uri))), now), expected)
        }
      }),
    )
  })
})

const settings = readSettings(undefined)

const document = (path: string, text: string) => readFile({ path, uri: `${ROOT}/${path}`, text }, settings)

const refs = ['place:a', 'place:b', 'person:a'] as const
const names = ['إدلب', 'ادلب', 'Idlib', 'علوش'] as const

const articleText = fc
  .record({
    id: fc.option(fc.constantFrom('a', 'b', 'x')),
    title: fc.constantFrom('إدلب اليوم', 'علوش', 'x'),
    date: fc.option(fc.constantFrom('2024-01-01', '2023-05', 'x')),
    topics: fc.array(fc.constantFrom('war', 'peace'), { maxLength: 3 }),
    related: fc.option(fc.constantFrom('a', 'b', 'x')),
    selector: fc.option(fc.constantFrom('n', 'none')),
    mentions: fc.array(fc.constantFrom(...refs, 'place:?a', 'article:a', 'b.seed.md', 'd/x.png', '../b.seed.md'), {
      maxLength: 4,
    }),
  })
  .map(({ id, title, date, topics, related, selector, mentions }) =>
    [
      `---\ntitle: ${title}\ntopics: [${topics.join(', ')}]\ndateline: place:b\n`,
      id ? `id: ${id}\n` : '',
      date ? `date: ${date}\n` : '',
      related ? `related: [{ to: ${related}, as: background }]\n` : '',
      selector ? `mentions: [{ exact: ${selector}, ref: place:a }]\n` : '',
      `---\n${mentions.map((ref) => `[n](${ref})`).join(' ')}`,
    ].join(''),
  )

const registryText = fc
  .array(
    fc.record({
      id: fc.constantFrom('a', 'b'),
      name: fc.constantFrom(...names),
      redirect: fc.option(fc.constantFrom(...refs)),
      part: fc.option(fc.constantFrom(...refs)),
      block: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((records) => ['place:', ...records.map(recordText)].join('\n'))

interface RecordDraft {
  readonly id: string
  readonly name: string
  readonly redirect: string | null
  readonly part: string | null
  readonly block: boolean
}

function recordText({ id, name, redirect, part, block }: RecordDraft): string {
  const entries = [
    `name: { ar: ${name} }`,
    ...(redirect ? [`redirect: ${redirect}`] : []),
    ...(part ? [`parts: { ${name}: ${part} }`] : []),
  ]
  return block ? `  ${id}:\n${entries.map((entry) => `    ${entry}`).join('\n')}` : `  ${id}: { ${entries.join(', ')} }`
}

/** A file and a text for it. */
const file: fc.Arbitrary<readonly [path: string, text: string]> = fc.oneof(
  fc.tuple(fc.constantFrom('a.seed.md', 'b.seed.md', 'd/c.seed.md'), articleText),
  fc.tuple(fc.constantFrom('entities/a.yaml', 'entities/b.yaml'), registryText),
)

/** What happens to some files, each named once. */
const change = fc.record({
  what: fc.constantFrom('read', 'gone', 'open', 'closed'),
  files: fc.uniqueArray(file, { maxLength: 4, selector: ([path]) => path }),
})

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** The change of the corpus, noted in what is on the disk and what is open. */
function changed(
  what: Change['what'],
  files: Change['files'],
  disk: Map<string, Document>,
  editor: Map<string, Document>,
): CorpusChange {
  const documents = files.map(([path, text]) => document(path, text))
  const uris = documents.map(({ uri }) => uri)
  for (const one of documents) {
    if (what === 'read') disk.set(one.uri, one)
    if (what === 'gone') disk.delete(one.uri)
    if (what === 'open') editor.set(one.uri, one)
    if (what === 'closed') editor.delete(one.uri)
  }
  if (what === 'read') return { read: segmentOf(documents, settings) }
  return what === 'open' ? { open: documents } : { [what]: uris }
}

/** Everything that can be asked of a corpus, in an order of its own. */
function picture(asked: Corpus, documents: readonly Document[]) {
  const corpus = asked.reading(new ReadFiles(new Map(documents.map(({ uri, source }) => [uri, source]))))
  const targets = [
    ...refs,
    'place:?a',
    'article:a',
    'article:b',
    'article:x',
    `path ${ROOT}/b.seed.md`,
    `path ${ROOT}/d/x.png`,
  ]
  const uris = [...corpus.uris()].toSorted()
  const sorted = (items: Iterable<string>) => [...new Set(items)].toSorted()
  return {
    uris: uris.map((uri) => [uri, corpus.kindOf(uri), corpus.has(uri), corpus.article(uri)]),
    articles: [...corpus.articles()].toSorted((a, b) => compareText(a.uri, b.uri)),
    counted: [corpus.articleCount, corpus.entityCount],
    byId: ['a', 'b', 'c', 'x'].map((id) => corpus.articlesOf(id)),
    topicCounts: [...topicCounts(corpus)].toSorted(),
    like: [...refs.map((ref) => sorted(corpus.entitiesLike(ref))), sorted(corpus.articleIdsLike('a'))],
    declared: refs.map((ref) => corpus.declarations(ref)),
    places: refs.map((ref) => corpus.declarations(ref).map((entity) => corpus.placeOf(entity))),
    resolved: refs.map((ref) => corpus.resolve(ref)),
    redirects: refs.map((ref) => corpus.redirectsTo(ref)),
    wholes: refs.map((ref) => Array.from(wholesOf(corpus, [ref, 'place:b']), (entity) => entity.ref)),
    named: names.map((name) => sorted(corpus.named(name).map(({ ref }) => ref))),
    starting: ['', 'ا', 'عل', 'id', 'x'].map((key) => [
      sorted(likeliestEntities(corpus, key, { most: 100 })),
      sorted(likeliestEntities(corpus, key, { most: 100 }, 'first word')),
      sorted(likeliestArticles(corpus, key, 100)),
    ]),
    found: ['إد', 'علوش', 'x'].map((query) => [
      Array.from(foundEntities(corpus, query, 5), ({ item, quality, name }) => `${item} ${quality} ${name}`).toSorted(),
      Array.from(foundArticles(corpus, query, 5), ({ item, quality, name }) => `${item} ${quality} ${name}`).toSorted(),
    ]),
    sites: targets.map((target) => [
      corpus.filesWith(target),
      [...corpus.places(target, 'place:a')],
      corpus.count(target),
      corpus.spread(target),
      weighed(corpus, target),
      uris.map((uri) => corpus.mentionsIn(uri, target)),
    ]),
    leading: ['', '/d', '/b.seed.md', '/none'].map((path) => filesLeadingTo(corpus, ROOT + path).toSorted()),
    newest: newestArticles(corpus, 2),
    used: mostUsed(corpus, 100),
  }
}

/** The articles that mention a target or have a topic, with what that weighs. */
function weighed(corpus: Corpus, target: string) {
  const table = articleTable(corpus)
  const weights = new Weights(table)
  weights.addAll(mentioning(table, [target]), (times) => times)
  weights.addAll(on(table, 'war'), () => 0.5)
  return weights.best(100, undefined, new Set()).toSorted(([a], [b]) => compareText(a, b))
}
