import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Article, Document } from '../../server/src/corpus/document.ts'
import { closeness, daysOf } from '../../server/src/corpus/related/closeness.ts'
import { type RelatedArticle, relatedArticles, relatedCount } from '../../server/src/corpus/related.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { corpusOf, ROOT, readFile, segmentOf } from '../support/fixture.ts'

const settings = readSettings(undefined)

describe('related articles of a corpus', () => {
  it('are the same whether files are open or closed, and after any edits what they would be in a fresh one', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), (before, now, seed) => {
        const documents = documentsOf(now)
        const fresh = corpusOf(documents, settings, new Set())
        const open = new Set(documents.filter((_, at) => (seed >> at) % 2 === 1).map(({ uri }) => uri))
        const mixed = corpusOf(documents, settings, open)
        const edited = corpusOf(documentsOf(before), settings, new Set())
          .apply({ open: documentsOf(before) })
          .apply({ gone: urisOf(before).filter((uri) => !urisOf(now).includes(uri)) })
          .apply({ read: segmentOf(documents, settings) })
          .apply({ closed: documentsOf(before).map(({ uri }) => uri) })
          .apply({ open: documents.slice(1, 3) })
        for (const article of articlesAmong(documents)) {
          const expected = relatedArticles(fresh, article)
          assert.equal(relatedCount(mixed, article, 100), relatedArticles(mixed, article, 100).length)
          assert.equal(relatedCount(mixed, article, 1), Math.min(1, expected.length))
          assert.deepEqual(relatedArticles(mixed, article), expected)
          assert.deepEqual(relatedArticles(edited, article), expected)
        }
      }),
    )
  })

  it('weigh what a plain sum over all articles weighs', () => {
    fc.assert(
      fc.property(texts, (now) => {
        const documents = documentsOf(now)
        const corpus = corpusOf(documents, settings, new Set())
        const articles = articlesAmong(documents)
        for (const article of articles) {
          const found = relatedArticles(corpus, article).filter(({ group }) => group === 'found')
          for (const { article: other, score } of found) {
            const expected = plainScore(article, articleAt(articles, other.uri), articles)
            assert.ok(Math.abs(score - expected) < 1e-9, `${score} is ${expected}`)
          }
          const scores = found.map(({ score }) => score)
          assert.deepEqual(
            scores,
            scores.toSorted((a, b) => b - a),
          )
        }
      }),
    )
  })

  it('are related to each other alike: both mention the same, and it weighs the same', () => {
    fc.assert(
      fc.property(texts, (now) => {
        const documents = documentsOf(now)
        const corpus = corpusOf(documents, settings, new Set())
        for (const one of articlesAmong(documents)) {
          for (const { article, group, score, reasons } of relatedArticles(corpus, one)) {
            const back: RelatedArticle | undefined = relatedArticles(
              corpus,
              articleAt(articlesAmong(documents), article.uri),
            ).find((related) => related.article.uri === one.uri)
            assert.equal(back?.group, group)
            assert.ok(back && Math.abs(back.score - score) < 1e-6)
            assert.deepEqual(saidOfEntities(back), saidOfEntities({ reasons }))
          }
        }
      }),
    )
  })
})

const saidOfEntities = ({ reasons }: Pick<RelatedArticle, 'reasons'>): readonly string[] =>
  reasons.map(({ en }) => en).filter((en) => en.startsWith('both mention'))

const REGISTRY = `
event:
  talks: { name: محادثات }
  round-1: { name: الجولة الأولى, part-of: event:talks }
  round-2: { name: الجولة الثانية, part-of: event:talks }
  old-round: { redirect: event:round-2 }
person:
  a: { name: أحمد }
  b: { name: بدر }
`

const refs = ['event:talks', 'event:round-1', 'event:round-2', 'event:old-round', 'person:a', 'person:b', 'person:x']

/** The texts of some articles. */
const texts: fc.Arbitrary<readonly string[]> = fc.array(
  fc
    .record({
      mentions: fc.array(fc.constantFrom(...refs), { maxLength: 6 }),
      topics: fc.uniqueArray(fc.constantFrom('war', 'peace')),
      date: fc.constantFrom('2024-01-01', '2024-01-07', '2024-02', '2020', 'XXXX'),
      related: fc.option(fc.constantFrom('a0', 'a1', 'a2')),
      as: fc.constantFrom('background', 'translation', 'x'),
      link: fc.option(fc.constantFrom('a0', 'a1', 'a2')),
    })
    .map(
      ({ mentions, topics, date, related, as, link }) =>
        `---\ntitle: خبر\ndate: ${date}\ntopics: [${topics.join(', ')}]\n${
          related ? `related: [{ to: ${related}, as: ${as} }]\n` : ''
        }---\n${mentions.map((ref) => `[كلمة](${ref})`).join(' ')}${link ? ` [هنا](article:${link})` : ''}\n`,
    ),
  { minLength: 2, maxLength: 6 },
)

const uriOf = (at: number): string => `${ROOT}/a${at}.seed.md`

const urisOf = (some: readonly string[]): readonly string[] => some.map((_, at) => uriOf(at))

const documentsOf = (some: readonly string[]): readonly Document[] => [
  readFile({ path: 'entities/all.yaml', uri: `${ROOT}/entities/all.yaml`, text: REGISTRY }, settings),
  ...some.map((text, at) => readFile({ path: `a${at}.seed.md`, uri: uriOf(at), text }, settings)),
]

const articlesAmong = (documents: readonly Document[]): readonly Article[] =>
  documents.filter((document) => document.kind === 'article')

function articleAt(articles: readonly Article[], uri: string): Article {
  const article = articles.find((one) => one.uri === uri)
  assert.ok(article)
  return article
}

/** The score of two articles, reckoned from the whole corpus for the two alone. */
function plainScore(a: Article, b: Article, all: readonly Article[]): number {
  const rarity = (says: (article: Article) => boolean): number => Math.log(all.length / all.filter(says).length)
  const times = ({ mentions }: Article, ref: string): number =>
    (mentions.get(ref) ?? 0) + (ref === 'event:round-2' ? (mentions.get('event:old-round') ?? 0) : 0)
  const canonical = refs.filter((ref) => ref !== 'event:old-round')
  const isInTalks = (article: Article): boolean =>
    canonical.some((ref) => ref.startsWith('event:') && times(article, ref) > 0)
  let score = 0
  for (const ref of canonical) {
    const both = Math.min(times(a, ref), times(b, ref))
    if (both > 0) score += rarity((one) => times(one, ref) > 0) * (1 + Math.log(both))
  }
  if (isInTalks(a) && isInTalks(b)) score += rarity(isInTalks) * 0.7
  for (const topic of ['war', 'peace']) {
    const isOn = ({ topics }: Article): boolean => topics.includes(topic)
    if (isOn(a) && isOn(b)) score += rarity(isOn) * 0.5
  }
  const links = (from: Article, to: Article): boolean =>
    from.sites.some(({ target, label }) => label !== undefined && target === `article:${to.id}`)
  if (links(a, b) || links(b, a)) score += 100
  return score + closeness(daysOf(a.date), daysOf(b.date))
}
