import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readArticle } from '../../../server/src/corpus/read-article.ts'
import { notMention } from '../../../server/src/lint/tags/not-mention.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { Source } from '../../../server/src/text/source.ts'
import { articleOf, fixture } from '../../support/fixture.ts'

/** The article once the words that are marked are said to be none; undefined where that cannot be. */
function without(marked: string, ref?: string): string | undefined {
  const files = fixture(marked)
  const article = articleOf(files)
  const [words] = files.file.spans
  assert.ok(words)
  const edit = notMention(article, files.corpus.settings, words, ref)
  if (!edit) return undefined
  const after = applyEdits(files.file.text, [edit])
  const read = readArticle(new Source(article.uri, 1, after), files.corpus.settings)
  const by = after.length - files.file.text.length
  assert.deepEqual(
    read.selectors.findLast(({ list }) => list === 'not-mentions')?.chosen,
    [[{ start: words.start + by, end: words.end + by }]],
    'chooses these words alone',
  )
  return after
}

const check = (marked: string, expected: string, ref?: string) => assert.equal(without(marked, ref), expected)

describe('not a mention', () => {
  it('is said under a new key, behind the others', () => {
    check(
      '---\ntitle: خبر\ndate: 2024-11-11\n---\n\nفي [|الوعر|] هنا.\n',
      '---\ntitle: خبر\ndate: 2024-11-11\nnot-mentions:\n  - { exact: الوعر }\n---\n\nفي الوعر هنا.\n',
    )
  })

  it('is said of one entity', () => {
    check(
      '---\ntitle: خبر\n---\n\nفي [|الوعر|] هنا.\n',
      '---\ntitle: خبر\nnot-mentions:\n  - { exact: الوعر, ref: place:al-waer }\n---\n\nفي الوعر هنا.\n',
      'place:al-waer',
    )
  })

  it('is said of this one of several places, behind a particle and inside tags too', () => {
    check(
      '---\ntitle: خبر\n---\n\n[الوعر](place:al-waer) وب[|الوعر|] والوعر.\n',
      '---\ntitle: خبر\nnot-mentions:\n  - { exact: الوعر, occurrence: 2 }\n---\n\n[الوعر](place:al-waer) وبالوعر والوعر.\n',
    )
  })

  it('is added to the list that is there, and leaves all else as it is', () => {
    check(
      '\ufeff---\r\ntitle: خبر # عنوان\r\nnot-mentions: # ليست أعلامًا\r\n  - { exact: حماة }   # هنا\r\n# آخر\r\n---\r\n\r\nحماة و[|سان|]\r\n',
      '\ufeff---\r\ntitle: خبر # عنوان\r\nnot-mentions: # ليست أعلامًا\r\n  - { exact: حماة }   # هنا\r\n  - { exact: سان }\r\n# آخر\r\n---\r\n\r\nحماة وسان\r\n',
    )
    check('---\nnot-mentions: []\n---\n\n[|سان|]\n', '---\nnot-mentions: [{ exact: سان }]\n---\n\nسان\n')
    check('---\nnot-mentions:\n---\n\n[|سان|]\n', '---\nnot-mentions:\n  - { exact: سان }\n---\n\nسان\n')
    check('---\nnot-mentions: ~\n---\n\n[|سان|]\n', '---\nnot-mentions: [{ exact: سان }]\n---\n\nسان\n')
    check(
      '---\nnot-mentions: { exact: حماة }\n---\n\nحماة [|سان|]\n',
      '---\nnot-mentions: [{ exact: حماة }, { exact: سان }]\n---\n\nحماة سان\n',
    )
    check('---\n{ title: خبر }\n---\n\n[|سان|]\n', '---\n{ title: خبر, not-mentions: [{ exact: سان }] }\n---\n\nسان\n')
  })

  it('comes with a front matter where there is none, or an empty one', () => {
    check('[|سان|]\n', '---\nnot-mentions:\n  - { exact: سان }\n---\n\nسان\n')
    check('---\n---\n\n[|سان|]\n', '---\nnot-mentions:\n  - { exact: سان }\n---\n\nسان\n')
    check('---\n# لا شيء\n---\n\n[|سان|]\n', '---\n# لا شيء\nnot-mentions:\n  - { exact: سان }\n---\n\nسان\n')
  })

  it('writes words that YAML would read as something else in quotes', () => {
    check(
      '---\ntitle: خبر\n---\n\nفي [|تل: رفعت|] هنا.\n',
      '---\ntitle: خبر\nnot-mentions:\n  - { exact: "تل: رفعت" }\n---\n\nفي تل: رفعت هنا.\n',
    )
    check(
      '---\ntitle: خبر\n---\n\nفي [|تل\nرفعت|] هنا.\n',
      '---\ntitle: خبر\nnot-mentions:\n  - { exact: تل رفعت }\n---\n\nفي تل\nرفعت هنا.\n',
    )
  })

  it('is not said where the front matter is no map, or no selector leads to the words', () => {
    assert.equal(without('---\nنص\n---\n\nفي [|سان|].\n'), undefined)
    assert.equal(without('---\ntitle: خبر\n---\n\nبي[|سا|]ن\n'), undefined)
  })

  it('chooses just these words, whatever stands around', () => {
    const piece = fc.constantFrom(
      'سان',
      'والوعر',
      'الوعر',
      'الوَعر',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '**',
      '# ',
      '- ',
      '> ',
      '[سان](place:san)',
      '،',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(20), fc.boolean(), (pieces, which, named) => {
        const text = pieces.join(' ')
        const places = [...text.matchAll(/(?<![\p{L}\p{M}])(?:سان|الوعر)(?![\p{L}\p{M}])/gu)]
        const place = places[which % Math.max(1, places.length)]
        if (!place) return
        const end = place.index + place[0].length
        const marked = `---\ntitle: ع\n---\n\n${text.slice(0, place.index)}[|${place[0]}|]${text.slice(end)}`
        assert.ok(without(marked, named ? 'place:san' : undefined) !== undefined)
      }),
      { numRuns: 200 },
    )
  })
})
