import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { Corpus } from '../../../server/src/corpus/corpus.ts'
import type { Article, Document } from '../../../server/src/corpus/document.ts'
import { atlasArticles } from '../../../server/src/features/atlas/articles.ts'
import { atlas } from '../../../server/src/features/atlas.ts'
import type { AtlasBrush, AtlasSelection } from '../../../server/src/protocol/atlas.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { compareText } from '../../../server/src/text/compare.ts'
import { atOnce } from '../../../server/src/text/gradual.ts'
import { ROOT, readFile, segmentOf } from '../../support/fixture.ts'
import { dayOf, plainAtlas, plainly } from './plain-atlas.ts'

const settings = readSettings(undefined)

/** Some have no record, some lead to others, round in a circle, or to nobody. */
const refs = [
  ...[
    'person:a',
    'person:b',
    'person:old',
    'person:older',
    'person:gone',
    'person:x',
    'person:y',
    'person:?c',
    'person:none',
  ],
  ...[
    'place:p',
    'place:q',
    'place:r',
    'place:s',
    'place:sy',
    'place:sy2',
    'place:fj',
    'org:o',
    'event:e',
    'event:f',
    'event:g',
    'event:h',
    'ship:z',
  ],
]

const dates = [
  ...['', '', '2024-05-01', '2024-05-01', '2024-05-30', '2024-06', '2024-05-30/2024-06-02', '2024-02-29', '2024'],
  ...[
    '2024-12-31',
    '2025-01-01',
    '2023-12?',
    '2024-XX-05',
    '..',
    '2024-01/..',
    'XXXX',
    '2021-24',
    '1975-08',
    'no date',
    '-0044-03-15',
  ],
]

const registries: readonly string[] = [
  `person:
  a: { name: أحمد, withhold: true }
  b: { name: Basil }
  old: { redirect: person:older }
  older: { redirect: person:a }
  gone: { redirect: person:none }
  x: { redirect: person:y }
  y: { redirect: person:x }
place:
  p: { name: حلب, coordinates: { lat: 36.2, lon: 37.1 } }
  q: { name: Fiji, coordinates: { lat: -17.8, lon: 178.1 } }
`,
  `place:
  r: { name: Somewhere }
  sy: { name: سوريا, country: SY, coordinates: { lat: 35, lon: 38 } }
  sy2: { name: سوريا القديمة, kind: country, country: sy, within: place:sy }
  fj: { name: Fiji, "countr\\u0079": FJ }
  s: { name: أستانا, coordinates: { lat: 51.17, lon: 71.45 } }
  p: { name: Another, coordinates: { lat: 1, lon: 1 } }
org:
  o: { name: جهة }
`,
  `event:
  e: { name: الجولة 22, date: 2024-11-11/2024-11-12 }
  f: { name: الحرب, date: 2011-03-15/.. }
  g: { name: من قبل, date: XXXX }
  h: { name: بلا تاريخ }
ship:
  z: { name: سفينة }
`,
]

/** Another version of a file of the registry. */
const otherwise = (text: string): string =>
  text
    .replace('lat: 36.2', 'lat: 12.5')
    .replace('date: 2011-03-15/..', 'date: 2012')
    .replace('redirect: person:a', 'redirect: person:b')
    .replace('within: place:sy', 'note: x')
    .replace('Somewhere', 'Elsewhere, coordinates: { lat: 35, lon: 35 }')

const mention = fc.tuple(fc.constantFrom(...refs), fc.boolean())

const articleText = fc
  .record({
    date: fc.constantFrom(...dates),
    topics: fc.subarray(['idlib', 'talks']),
    body: fc.array(mention, { maxLength: 7 }),
  })
  .map(({ date, topics, body }) => {
    const selectors = body.flatMap(([ref, inFront]) => (inFront ? `{ exact: كلام, ref: "${ref}" }` : []))
    const front = [
      ...(date === '' ? [] : [`date: ${date}`]),
      ...(topics.length > 0 ? [`topics: [${topics.join(', ')}]`] : []),
      ...(selectors.length > 0 ? [`mentions: [${selectors.join(', ')}]`] : []),
    ]
    const tags = body.flatMap(([ref, inFront]) => (inFront ? [] : `[و](${ref})`))
    return `---\ntitle: خبر\n${front.join('\n')}\n---\n\nكلام ${tags.join(' ثم ')}\n`
  })

/** How a file is kept: open, read first, read later in place of another text, or gone since it was read. */
const kept = fc.constantFrom('open', 'first', 'second', 'gone')

const files = fc.record({
  articles: fc.array(fc.tuple(articleText, kept, articleText), { maxLength: 7 }),
  registries: fc.tuple(
    ...registries.map(() => fc.record({ how: fc.constantFrom('open', 'first', 'second'), isOther: fc.boolean() })),
  ),
})

const selections: fc.Arbitrary<AtlasSelection> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'corpus' as const }) },
  fc.constantFrom(...refs).map((ref) => ({ kind: 'entity' as const, ref })),
  fc.constantFrom('idlib', 'none').map((topic) => ({ kind: 'topic' as const, topic })),
  fc.nat(7).map((at) => ({ kind: 'article' as const, uri: `${ROOT}/${at}.seed.md` })),
)

const brushes: fc.Arbitrary<AtlasBrush> = fc.record(
  {
    time: fc.constantFrom(
      { from: '2024-05-01', to: '2024-05-31' },
      { from: '2024-06-01', to: '2024-12-31' },
      { from: '2021-01-01', to: '2024-05-01' },
      { from: '-0100-01-01', to: '2023-12-31' },
    ),
    refs: fc.subarray(refs, { maxLength: 2 }),
    frame: fc.constantFrom(
      { west: 30, east: 40, south: 30, north: 40 },
      { west: 170, east: -170, south: -20, north: 60 },
      { west: 37.1, east: 37.1, south: 36.2, north: 36.2 },
      { west: -180, east: 180, south: -90, north: 90 },
    ),
  },
  { requiredKeys: [] },
)

/** Where articles are to be left, so that their order is seen. */
const seldomBrushed = fc.oneof({ weight: 4, arbitrary: fc.constant<AtlasBrush>({}) }, brushes)

interface Made {
  readonly corpus: Corpus
  readonly articles: readonly Article[]
  readonly documents: readonly Document[]
}

function made({ articles, registries: homes }: typeof files extends fc.Arbitrary<infer T> ? T : never): Made {
  const read = (path: string, text: string) => readFile({ path, uri: `${ROOT}/${path}`, text }, settings)
  const all = [
    ...articles.map(([text, how, before], at) => ({ how, path: `${at}.seed.md`, text, before })),
    ...registries.map((text, at) => ({
      how: homes[at]?.how,
      path: `entities/${at}.yaml`,
      text: homes[at]?.isOther ? otherwise(text) : text,
      before: 'person: {}\n',
    })),
  ]
  const some = (...hows: readonly string[]) => all.filter(({ how = '' }) => hows.includes(how))
  const now = (hows: readonly string[]) => some(...hows).map(({ path, text }) => read(path, text))
  const first = [...now(['first']), ...some('second', 'open', 'gone').map(({ path, before }) => read(path, before))]
  const corpus = Corpus.empty(ROOT, settings)
    .apply({ read: segmentOf(first, settings) })
    .apply({ read: segmentOf(now(['second']), settings), open: now(['open']) })
    .apply({ gone: some('gone').map(({ path }) => `${ROOT}/${path}`) })
  const documents = now(['first', 'second', 'open'])
  return { corpus, documents, articles: documents.filter((one): one is Article => one.kind === 'article') }
}

/** The same corpus when its files have become those of another one. */
function become({ corpus }: Made, next: Made): Made {
  const [before, after] = [new Set(corpus.uris()), new Set(next.corpus.uris())]
  const closed = [...next.documents.filter(({ uri }) => !next.corpus.whole.has(uri))]
  return {
    ...next,
    corpus: corpus.apply({
      read: segmentOf(closed, settings),
      open: next.corpus.whole.values(),
      closed: [...corpus.whole.keys()].filter((uri) => !next.corpus.whole.has(uri)),
      gone: [...before].filter((uri) => !after.has(uri)),
    }),
  }
}

describe('an atlas of any corpus', () => {
  it('is what one reckons article by article, however files are kept and whatever is brushed', () => {
    fc.assert(
      fc.property(files, fc.array(fc.tuple(selections, brushes), { minLength: 1, maxLength: 4 }), (some, questions) => {
        const { corpus, articles } = made(some)
        for (const [selection, brush] of questions) {
          const answer = atOnce(atlas({ corpus, language: 'ar' }, { selection, brush }))
          if (!answer) {
            assert.ok(
              selection.kind === 'entity'
                ? !corpus.resolve(selection.ref)
                : selection.kind === 'article' && !corpus.article(selection.uri),
            )
            continue
          }
          assert.deepEqual(plainly(answer), plainAtlas(corpus, articles, answer.timeline.unit, selection, brush))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is after any changes what it would be of a corpus that is read anew', () => {
    fc.assert(
      fc.property(
        files,
        fc.array(files, { minLength: 1, maxLength: 3 }),
        selections,
        brushes,
        (first, others, selection, brush) => {
          let now = made(first)
          for (const next of others) {
            atOnce(atlas({ corpus: now.corpus, language: 'ar' }, { selection, brush }))
            now = become(now, made(next))
            const answer = atOnce(atlas({ corpus: now.corpus, language: 'ar' }, { selection, brush }))
            assert.deepEqual(answer, atOnce(atlas({ corpus: made(next).corpus, language: 'ar' }, { selection, brush })))
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('has behind it the articles that are left, the latest first, whichever of them are asked for', () => {
    fc.assert(
      fc.property(files, selections, seldomBrushed, fc.nat(4), fc.nat(4), (some, selection, brush, from, count) => {
        const { corpus } = made(some)
        const answer = atOnce(atlas({ corpus, language: 'ar' }, { selection, brush }))
        const all = atOnce(atlasArticles(corpus, { selection, brush, from: 0, count: 99 }))
        assert.equal(all?.total, answer?.brushed)
        assert.equal(all?.articles.length, answer?.brushed)
        const part = atOnce(atlasArticles(corpus, { selection, brush, from, count }))
        assert.deepEqual(part?.articles, all?.articles.slice(from, from + count))
        const inOrder = (all?.articles ?? []).toSorted(
          (a, b) => Math.sign(dayOf(b.date) - dayOf(a.date)) || compareText(a.uri, b.uri),
        )
        assert.deepEqual(all?.articles ?? [], inOrder)
      }),
      { numRuns: 200 },
    )
  })
})
