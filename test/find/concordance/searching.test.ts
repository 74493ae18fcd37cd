import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { knownMentions } from '../../../server/src/find/concordance/known-mentions.ts'
import {
  type Arrangement,
  type Line,
  type Lines,
  lineAt,
  lineCount,
} from '../../../server/src/find/concordance/lines.ts'
import { type Query, soughtIn } from '../../../server/src/find/concordance/query.ts'
import { Searching } from '../../../server/src/find/concordance/searching.ts'
import { contextKey, inContext } from '../../../server/src/find/context.ts'
import { type Fixture, fixture } from '../../support/fixture.ts'

const plainly: Arrangement = { sort: 'article', isDescending: false, grouping: 'none' }

const CORPUS = `//- entities/people.yaml
person:
  a: { name: { ar: علوش } }
  old: { redirect: person:a }
  b: { name: { ar: سالم } }
//- c.seed.md
---
title: ج
date: 2023-05
mentions: [{ exact: الوفد, ref: person:old }]
---

قال [علوش](person:a) ثم [سالم](person:b) وعاد الوفد.
//- a.seed.md
---
title: أ
date: 2024-01-02
---

وصل [محمد علوش](person:old)، وغادر [علوش](person:a).
//- b.seed.md
---
title: ب علوش
date: XXXX
---

لم يصل [علوش](person:a "form=pronoun").
`

describe('the lines of a concordance', () => {
  it('are every mention of an entity, also by the ids that were merged into it', () => {
    assert.deepEqual(shown({ kind: 'entity', ref: 'person:a' }), ['a 6:6', 'a 6:37', 'b 6:9', 'c 7:6', 'c 7:47'])
    assert.deepEqual(shown({ kind: 'entity', ref: 'person:old' }), shown({ kind: 'entity', ref: 'person:a' }))
  })

  it('stand in the order of articles, dates or contexts, either way, what has no date last', () => {
    const query: Query = { kind: 'folded', text: 'علوش' }
    assert.deepEqual(shown(query, {}), ['a 6:11', 'a 6:37', 'b 2:10', 'b 6:9', 'c 7:6'])
    assert.deepEqual(shown(query, { isDescending: true }), ['c 7:6', 'b 2:10', 'b 6:9', 'a 6:11', 'a 6:37'])
    assert.deepEqual(shown(query, { sort: 'date' }), ['c 7:6', 'a 6:11', 'a 6:37', 'b 2:10', 'b 6:9'])
    const newest = ['a 6:11', 'a 6:37', 'c 7:6', 'b 2:10', 'b 6:9']
    assert.deepEqual(shown(query, { sort: 'date', isDescending: true }), newest)
    // ب، قال، محمد، وغادر، يصل
    assert.deepEqual(shown(query, { sort: 'before' }), ['b 2:10', 'c 7:6', 'a 6:11', 'a 6:37', 'b 6:9'])
    assert.deepEqual(shown(query, { sort: 'after' }), ['a 6:37', 'b 2:10', 'b 6:9', 'c 7:6', 'a 6:11'])
  })

  it('are put together under what they have in common', () => {
    const groups = (query: Query, arrangement: Partial<Arrangement>) =>
      lines(query, arrangement).groups.map(({ key, from, count }) => `${key.replace(/^.*\//, '')} ${from}+${count}`)
    const words: Query = { kind: 'folded', text: 'علوش' }
    assert.deepEqual(groups(words, { grouping: 'none' }), [])
    assert.deepEqual(groups(words, { grouping: 'article', sort: 'date' }), [
      'c.seed.md 0+1',
      'a.seed.md 1+2',
      'b.seed.md 3+2',
    ])
    assert.deepEqual(groups(words, { grouping: 'year' }), ['2023 0+1', '2024 1+2', ' 3+2'])
    assert.deepEqual(groups(words, { grouping: 'year', sort: 'date', isDescending: true }), [
      '2024 0+2',
      '2023 2+1',
      ' 3+2',
    ])
    assert.deepEqual(groups(words, { grouping: 'entity' }), ['person:a 0+4', ' 4+1'])
    assert.deepEqual(groups({ kind: 'entity', ref: 'person:a' }, { grouping: 'keyWord' }), [
      'علوش 0+3',
      'الوفد 3+1',
      'محمد علوش 4+1',
    ])
  })

  it('are no more than are kept', () => {
    const { corpus } = fixture(CORPUS)
    const sought = soughtIn(corpus, { kind: 'folded', text: 'علوش' }, 'file:///corpus/a.seed.md')
    assert.ok(!('ok' in sought))
    const all = new Searching(corpus, sought, plainly, { most: 5 })
    const few = new Searching(corpus, sought, plainly, { most: 3 })
    const read = fixture(CORPUS)
    for (const one of [all, few]) for (const uri of one.uris) one.look(uri, () => sourceIn(read, uri))
    assert.deepEqual([lineCount(all.done()), all.done().isCut], [5, false])
    assert.deepEqual([lineCount(few.done()), few.done().isCut], [3, true])
  })

  it('of an entity are known without a text, and are those that the texts have', () => {
    const tag = fc.constantFrom('[علوش](person:a)', '[سالم](person:b)', 'نص', '\n\n', '[م](person:old)', '- ', '> ')
    const article = fc.tuple(
      fc.array(tag, { maxLength: 8 }),
      fc.constantFrom('2024', '2023-05', 'XXXX', '2024-02/2024-03'),
    )
    const arrangements = fc.record({
      sort: fc.constantFrom('article', 'date'),
      isDescending: fc.boolean(),
      grouping: fc.constantFrom('none', 'article', 'year'),
    }) as fc.Arbitrary<Arrangement>
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 5 }),
        arrangements,
        fc.boolean(),
        (articles, how, isOpen) => {
          const files = articles.map(
            ([parts, date], at) =>
              `//- ${at % 2}/${at}.seed.md\n---\ntitle: t\ndate: ${date}\n---\n\n${isOpen && at === 1 ? '<|>' : ''}و${parts.join(' ')}\n`,
          )
          const read = fixture(
            `//- entities/a.yaml\nperson:\n  a: { name: x }\n  old: { redirect: person:a }\n${files.join('')}`,
          )
          const sought = soughtIn(read.corpus, { kind: 'entity', ref: 'person:a' }, `${read.corpus.root}/x`)
          assert.ok(!('ok' in sought))
          const known = knownMentions(read.corpus, sought, how)
          assert.deepEqual(
            known && readable(known),
            readable(searchedIn(read, { kind: 'entity', ref: 'person:a' }, how)),
          )
        },
      ),
    )
  })

  it('stand in an order that a plain comparison of what they say gives, whatever they are', () => {
    const words = fc.constantFrom('علوش', 'أب', 'بـاب', 'آدم', 'zoo', 'Ab', '،', '\n', '2024', 'علوش')
    const article = fc.tuple(
      fc.array(words, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('2024', '2023-05', 'XXXX'),
    )
    const arrangements = fc.record({
      sort: fc.constantFrom('article', 'date', 'before', 'after'),
      isDescending: fc.boolean(),
      grouping: fc.constantFrom('none', 'article', 'year', 'keyWord', 'entity'),
    }) as fc.Arbitrary<Arrangement>
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 4 }), arrangements, (articles, how) => {
        const read = fixture(
          articles
            .map(
              ([parts, date], at) =>
                `//- ${at}.seed.md\n---\ntitle: t\ndate: ${date}\n---\n\nx ${parts
                  .join(' ')
                  .replace(/ ?\n ?(\n ?)*/g, '\n')
                  .trim()}\n`,
            )
            .join(''),
        )
        const query: Query = { kind: 'folded', text: 'علوش' }
        const { groups, ...found } = searchedIn(read, query, how)
        const natural = readable(searchedIn(read, query, plainly)).lines
        const places = readable({ ...found, groups }).lines.map(lineText)
        assert.deepEqual(places.toSorted(), natural.map(lineText).toSorted(), 'none is lost or doubled')
        assert.equal(
          groups.reduce((sum, { count }) => sum + count, 0),
          how.grouping === 'none' ? 0 : natural.length,
        )
        for (const [at, { from }] of groups.entries()) {
          assert.equal(
            from,
            groups.slice(0, at).reduce((sum, { count }) => sum + count, 0),
          )
        }
        const parts = groups.length > 0 ? groups : [{ from: 0, count: natural.length }]
        for (const { from, count } of parts) {
          const keys = Array.from({ length: count }, (_, at) =>
            sortKey(read, lineAt(found as Lines, from + at), how.sort),
          )
          const inOrder = keys.toSorted((a, b) => (how.isDescending ? -1 : 1) * (a < b ? -1 : a > b ? 1 : 0))
          const known = keys.filter((key) => key !== 'XXXX')
          if (how.sort === 'date')
            assert.deepEqual(keys, [...inOrder.filter((key) => key !== 'XXXX'), ...keys.slice(known.length)])
          else assert.deepEqual(keys, inOrder)
        }
      }),
    )
  })
})

describe('the context of a key word', () => {
  it('is cut between words, in the order of reading, on one line and without what turns it around', () => {
    const text = 'واحد اثنان\n\u2067ثلاثة\u2069 أربعة خمسة ستة'
    const at = text.indexOf('أربعة')
    const { before, keyWord, after } = inContext(text, { start: at, end: at + 5 }, 13)
    assert.deepEqual([before, keyWord, after], ['ثلاثة ', 'أربعة', ' خمسة ستة'])
    assert.deepEqual(inContext(text, { start: at, end: at + 5 }, 7).after, ' خمسة')
    assert.deepEqual(inContext('a', { start: 0, end: 1 }, 0), { before: '', keyWord: 'a', after: '' })
  })

  it('is never more than was asked for, nor cut in a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('😀', 'أ', ' ', '\n', 'ب')),
        fc.nat(),
        fc.nat({ max: 9 }),
        (units, place, length) => {
          const text = units.join('')
          const points = [...text]
          const start = points.slice(0, place % (points.length + 1)).join('').length
          const { before, after } = inContext(text, { start, end: start }, length)
          assert.ok(before.length <= length && after.length <= length)
          assert.doesNotMatch(before + after, /\p{Cs}/u)
          assert.ok(text.slice(0, start).replace(/\s+/g, ' ').endsWith(before))
        },
      ),
    )
  })

  it('is compared word by word away from the key word, spellings of a word being the same', () => {
    const text = 'قال مُحمّد إلى علوش ذهب أحمد'
    const place = { start: text.indexOf('علوش'), end: text.indexOf('علوش') + 4 }
    assert.equal(contextKey(text, place, 'before'), 'الي محمد قال')
    assert.equal(contextKey(text, place, 'after'), 'ذهب احمد')
  })
})

const sourceIn = ({ documents }: Fixture, uri: string) => documents.find((document) => document.uri === uri)?.source

function searchedIn(read: Fixture, query: Query, arrangement: Arrangement): Lines {
  const sought = soughtIn(read.corpus, query, `${read.corpus.root}/x`)
  assert.ok(!('ok' in sought))
  const searching = new Searching(read.corpus, sought, arrangement)
  for (const uri of searching.uris) searching.look(uri, () => sourceIn(read, uri))
  return searching.done()
}

const lines = (query: Query, arrangement: Partial<Arrangement> = {}): Lines =>
  searchedIn(fixture(CORPUS), query, { ...plainly, ...arrangement })

const lineText = (line: Line | undefined): string =>
  line ? `${line.uri.replace(/^.*\//, '').replace('.seed.md', '')} ${line.line + 1}:${line.character + 1}` : ''

const shown = (query: Query, arrangement: Partial<Arrangement> = {}): readonly string[] =>
  readable(lines(query, arrangement)).lines.map(lineText)

const readable = (one: Lines) => ({
  lines: Array.from({ length: lineCount(one) }, (_, at) => lineAt(one, at)),
  groups: one.groups,
  isCut: one.isCut,
})

function sortKey({ documents }: Fixture, line: Line | undefined, sort: Arrangement['sort']): string {
  const document = documents.find(({ uri }) => uri === line?.uri)
  assert.ok(line && document?.kind === 'article')
  if (sort === 'article') return document.uri
  if (sort === 'date') return document.date ?? ''
  const text = document.tree.plain.text
  const { source } = document
  const start = source.offset(line)
  // Without markup the plain text is the end of the file.
  const shift = source.text.length - 1 - text.length
  const end = source.offset({ line: line.endLine, character: line.endCharacter })
  return contextKey(text, { start: start - shift, end: end - shift }, sort)
}
