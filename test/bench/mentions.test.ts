import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { apart, engines, plainPlaces } from './mentions/engines.ts'
import { mentionNames } from './mentions/names.ts'
import { searchesOf } from './mentions/searches.ts'
import { newsOf } from './mentions/text.ts'
import { addedName, articleOf, emptyCorpus, registryOf, typed, withName } from './mentions/typing.ts'

const names = mentionNames(2000)
const texts = names.map(({ text }) => text)
const news = newsOf(40_000, names)

describe('the benchmark of names in running text', () => {
  it('has as many names as it says, all different, and the same text each time', () => {
    assert.equal(new Set(texts).size, 2000)
    assert.deepEqual(newsOf(40_000, names), news)
    const size = Buffer.byteLength(news.join('\n'))
    assert.ok(size >= 39_999 && size < 44_000, String(size))
    const words = new Set(texts.map((text) => text.split(' ').length))
    assert.deepEqual([...words].sort(), [1, 2, 3, 4])
  })

  it('has the same names found by all engines where they mean the same', () => {
    const plain = (search: (text: string) => Parameters<typeof plainPlaces>[1]) =>
      news.map((text) => plainPlaces(text, search(text)))
    const ours = plain(engines.seedbed(texts))
    assert.ok(ours.flat().length > 100)
    assert.deepEqual(plain(engines['modern-ahocorasick'](texts)), ours)
    assert.deepEqual(plain(engines['modern-ahocorasick/fast'](texts)), ours)
    const union = plain(engines['regular expression'](texts)).map(apart)
    for (const [at, places] of union.entries())
      for (const place of places)
        assert.ok(ours[at]?.some(({ start, end }) => start === place.start && end === place.end))
  })

  it('has names that only an Arabic reader finds', () => {
    const search = engines.seedbed(texts)
    const found = news.flatMap(search)
    assert.ok(found.length > 1.05 * news.flatMap((text) => plainPlaces(text, search(text))).length)
  })

  it('counts one block that is searched at a key', () => {
    const registry = registryOf(names)
    const before = emptyCorpus().apply({ open: [registry] })
    const first = articleOf(news)
    // The title besides.
    assert.equal(searchesOf(() => findMentions(first, before)).blocks, new Set(news).size + 1)
    const next = articleOf(typed(news, 1), 2)
    const { blocks, lookUps } = searchesOf(() => findMentions(next, before.apply({ open: [next] })))
    assert.equal(blocks, 1)
    assert.ok(lookUps > 0)
  })

  it('counts nothing but the new name when one is added to an open registry', () => {
    const registry = registryOf(names)
    const article = articleOf([...news, `قال ${addedName(3)} أمس`])
    const before = emptyCorpus().apply({ open: [registry, article] })
    const found = findMentions(article, before)
    const more = withName(registry, 3)
    const after = before.apply({ open: [more] })
    const added = findMentions(article, after).filter(({ span }) => !found.some((one) => one.span.start === span.start))
    assert.deepEqual(
      added.map(({ label }) => label),
      [addedName(3)],
    )
  })
})
