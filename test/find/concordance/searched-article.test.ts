import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { readArticle } from '../../../server/src/corpus/read-article.ts'
import type { Query } from '../../../server/src/find/concordance/query.ts'
import { soughtIn } from '../../../server/src/find/concordance/query.ts'
import { type Hit, SearchedArticle } from '../../../server/src/find/concordance/searched-article.ts'
import { fold } from '../../../server/src/language/fold.ts'
import { searchFolding } from '../../../server/src/language/foldings.ts'
import { readSettings } from '../../../server/src/schema/settings.ts'
import { ON_DISK, Source } from '../../../server/src/text/source.ts'
import { fixture } from '../../support/fixture.ts'
import { anyText, damaged, document } from '../../syntax/documents.ts'
import { quickBodies } from '../../syntax/quick-articles.ts'

const settings = readSettings(undefined)

describe('an article that is searched', () => {
  it('has words as they are written, whatever white space parts them', () => {
    check('قال [|محمد علوش|] و[|محمد\nعلوش|] ومُحمد علوش', { kind: 'text', text: 'محمد علوش' })
    check('[|آب|] و[|ا\u0653ب|] واب', { kind: 'text', text: 'آب' })
    check('[|كـتاب|] كتاب', { kind: 'text', text: 'كـتاب' })
  })

  it('has them as Arabic readers see them, also within words', () => {
    check('في [|أستانا|] و[|أستانة|] لل[|أَسْتـانا|]ت', { kind: 'folded', text: 'استانا' })
    check('[|عبد الله|] و[|عبدالله|]', { kind: 'folded', text: 'عبدالله' })
  })

  it('has what a regular expression finds, and nothing where it finds nothing', () => {
    check('[|الجولة الثالثة|] و[|الجولة\nالرابعة|].', { kind: 'regex', pattern: 'الجولة ال\\pL+' })
    check('[|ab|] [|ab|] 😀[|ab|]', { kind: 'regex', pattern: '(?i)a?B|x*' })
    check('نص', { kind: 'regex', pattern: 'x*' })
  })

  it('has them in its title and its text, and in nothing else', () => {
    const text =
      '---\ntitle: زيارة [|علوش|]\nnote: علوش\n---\n\n# [|علوش|]\n\n<!-- علوش -->\n\n[x](../علوش.seed.md "علوش") `[|علوش|]`\n\n```\nعلوش\n```\n\n    علوش\n\n| [|علوش|] |\n|---|\n| <b title="علوش">[|علوش|]</b> |\n'
    check(text, { kind: 'folded', text: 'علوش' })
    check(text.replaceAll('\n', '\r\n'), { kind: 'text', text: 'علوش' })
    check(`\ufeff${text}`, { kind: 'regex', pattern: 'علوش' })
  })

  it('has them over the edges of tags, emphasis, lines and escapes', () => {
    check('قال [|محمد [علوش|]](person:a) ثم [[|محمد](person:b) علوش|]', { kind: 'folded', text: 'محمد علوش' })
    check('و[[|إد|]](place:x)لب **[|إ**د|]لب\n> ا\\*د', { kind: 'regex', pattern: 'إد' })
    check('[|a &amp; b|] و[|a \\& b|]', { kind: 'text', text: 'a & b' })
    check('نهاية محمد\n\nعلوش', { kind: 'folded', text: 'محمد علوش' })
  })

  it('has them in cells of a table that a bar parts where the address of a link seems to go on', () => {
    for (const query of [{ kind: 'text', text: 'علوش' } as const, { kind: 'regex', pattern: 'علوش' } as const])
      check('| [أ](/[|علوش|]|ب) | ج |\n|---|---|---|\n', query)
  })

  it('has the mentions of an entity: labels of tags, and words that entries pick out', () => {
    const text =
      '---\ntitle: x\nmentions:\n  - { exact: الوفد, ref: "person:a", occurrence: all }\n---\n\n[|الوفد|] و[[|محمد|]](person:a) [علوش](person:b).\n\nثم [|الوفد|].\n'
    check(text, { kind: 'entity', ref: 'person:a' })
    check('[[|أ|]](person:a "role=speaker") [ب](person:ab) `[ج](person:a)` [[|د|]](<person:a>)', {
      kind: 'entity',
      ref: 'person:a',
    })
  })

  it('has of a discontinuous mention all from its first word to its last', () => {
    const text = '---\ntitle: x\nmentions:\n  - { exact: [شمال, سوريا], ref: place:n }\n---\n\nفي [|شمال شرق سوريا|].\n'
    check(text, { kind: 'entity', ref: 'place:n' })
  })

  it('says which tag a key word touches', () => {
    const searched = searchedText('قال [محمد علوش](person:a) ثم علوش')
    const tags = hitsIn(searched, { kind: 'folded', text: 'علوش' }).map(({ tag }) => tag?.tag.target)
    assert.deepEqual(tags, ['person:a', undefined])
  })

  it('says the same read in parts as read whole, whatever it says', () => {
    const texts = fc.oneof(quickBodies, document, anyText, damaged(fc.oneof(document, quickBodies)))
    const heads = fc.constantFrom(
      '',
      '---\ntitle: قال علوش\n---\n',
      '---\ntitle: "\\u0642\\u0627\\u0644 \\x61 b"\n---\n',
      '\ufeff---\r\ntitle: "a b"\r\nmentions: [{ exact: قال, ref: person:b }]\r\n---\r\n',
    )
    fc.assert(
      fc.property(heads, texts, fc.nat(), fc.integer({ min: 1, max: 12 }), kinds, (head, body, at, length, kind) => {
        const source = new Source('file:///a.seed.md', ON_DISK, head + body)
        const whole = readArticle(source, settings)
        const { text } = whole.tree.plain
        const start = text.length === 0 ? 0 : at % text.length
        const query = queryOf(
          kind,
          text.slice(start, start + length),
          whole.sites.map(({ target }) => target),
          at,
        )
        assert.deepEqual(
          hitsIn(new SearchedArticle(source, settings), query).map(plainly),
          hitsIn(new SearchedArticle(whole, settings), query).map(plainly),
        )
      }),
      { numRuns: 1500 },
    )
  })

  it('finds each again by its place, and nothing elsewhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(quickBodies, document),
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        kinds,
        (body, at, length, kind) => {
          const source = new Source('file:///a.seed.md', ON_DISK, body)
          const whole = readArticle(source, settings)
          const { text } = whole.tree.plain
          const start = text.length === 0 ? 0 : at % text.length
          const query = queryOf(
            kind,
            text.slice(start, start + length),
            whole.sites.map(({ target }) => target),
            at,
          )
          const sought = soughtOf(query)
          if (!sought) return
          for (const hit of hitsIn(new SearchedArticle(source, settings), query)) {
            const again = new SearchedArticle(source, settings).hitAt(sought, hit.kind, hit.place)
            assert.deepEqual(again && plainly(again), plainly(hit))
            const { start: from, end } = hit.place
            assert.equal(
              new SearchedArticle(source, settings).hitAt(sought, hit.kind, { start: from, end: end + 1 }),
              undefined,
            )
          }
        },
      ),
    )
  })

  it('has every place of a word, however it is spelt, as a plain comparison of letters finds it', () => {
    const words = fc.constantFrom(
      'أستان',
      'اسْتـان',
      'إستان',
      'آسـتان',
      'علوش',
      'عَلّوش',
      'و',
      ' ',
      '\n',
      '[أستان](place:a)',
      '**ا**ستان',
      'ل',
    )
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 20 }),
        fc.constantFrom('استان', 'علوش', 'وعلوش', 'ستانع'),
        (parts, sought) => {
          const searched = searchedText(`و${parts.join('')}`.replace(/\n[\s]*\n/g, '\n'))
          const found = hitsIn(searched, { kind: 'folded', text: sought })
          assert.deepEqual(
            searched.article.tree.blocks.flatMap(({ plain: { start, end } }) => {
              const text = searched.article.tree.plain.text.slice(start, end).trim()
              return Array.from(bare(text).matchAll(new RegExp(sought, 'g')), () => bare(text))
            }),
            found.map(({ passage }) => bare(passage.text.trim())),
          )
          for (const { passage, start, end } of found) assert.equal(bare(passage.text.slice(start, end)), sought)
        },
      ),
    )
  })

  it('gives for a place in the file the words that it finds there', () => {
    fc.assert(
      fc.property(fc.oneof(quickBodies, document), fc.nat(), fc.integer({ min: 2, max: 8 }), (body, at, length) => {
        const source = new Source('file:///a.seed.md', ON_DISK, body)
        const { tree } = readArticle(source, settings)
        const { text } = tree.plain
        const start = text.length === 0 ? 0 : at % text.length
        const sought = text.slice(start, start + length).replace(/\p{Cs}/gu, '')
        const hits = hitsIn(new SearchedArticle(source, settings), { kind: 'folded', text: sought })
        for (const { passage, start: from, end, place } of hits) {
          assert.equal(passage.offset(place.start), from)
          assert.deepEqual(passage.span(from, end), place)
          const key = fold(passage.text.slice(from, end), searchFolding).key
          if (key !== '') assert.equal(key, fold(sought, searchFolding).key)
        }
      }),
    )
  })
})

/** Letters as a child would compare them. */
const bare = (text: string): string =>
  text
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/\s/g, ' ')

const kinds = fc.constantFrom('text', 'folded', 'regex', 'entity')

function queryOf(kind: string, words: string, targets: readonly string[], at: number): Query {
  const target = targets[at % Math.max(1, targets.length)] ?? 'person:a'
  if (kind === 'entity') return { kind, ref: target }
  if (kind === 'regex') return { kind, pattern: patternOf(words, at) }
  return { kind: kind === 'text' ? kind : 'folded', text: words }
}

/** Expressions that need these words, a part of them, or some of several. */
function patternOf(words: string, at: number): string {
  const quoted = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
  const middle = Math.floor(words.length / 2)
  const [first, second] = [quoted(words.slice(0, middle)), quoted(words.slice(middle))]
  const patterns = [
    quoted(words),
    `${first}.?${second}`,
    `(?:${quoted(words)}|قال\\b)`,
    `(?i)${quoted(words)}`,
    `${first}|${second}x*`,
  ]
  return patterns[at % patterns.length] ?? ''
}

function soughtOf(query: Query) {
  const { corpus } = fixture('x')
  const sought = soughtIn(corpus, query, 'file:///a.seed.md')
  return 'ok' in sought ? undefined : sought
}

function hitsIn(searched: SearchedArticle, query: Query): readonly Hit[] {
  const sought = soughtOf(query)
  return sought ? searched.hits(sought) : []
}

const searchedText = (text: string): SearchedArticle =>
  new SearchedArticle(new Source('file:///a.seed.md', ON_DISK, text), settings)

const plainly = ({ kind, place, start, end, passage, tag }: Hit) => ({
  kind,
  place,
  start,
  end,
  text: passage.text,
  tag: tag?.tag.target,
})

/** The places are those that are marked, for a closed article and an open one. */
function check(marked: string, query: Query): void {
  const { file } = fixture(marked)
  const source = new Source(file.uri, ON_DISK, file.text)
  for (const read of [source, readArticle(source, settings)]) {
    const places = hitsIn(new SearchedArticle(read, settings), query).map(({ place }) => place)
    assert.deepEqual(
      places.map((span) => source.slice(span)),
      file.spans.map((span) => source.slice(span)),
    )
    assert.deepEqual(places, file.spans)
  }
}
