import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type TagToBe, tagEdits } from '../../server/src/find/tag-edits.ts'
import { parse } from '../../server/src/syntax/parse.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { articleOf, fixture } from '../support/fixture.ts'

const REF = 'place:syria'

/** The text in which every span that is marked with [|…|] has become a tag, or was left. */
function written(marked: string, form?: 'adjective') {
  const files = fixture(marked)
  const article = articleOf(files)
  const tags = files.file.spans.map((span): TagToBe => ({ span, ref: REF, form }))
  const { edits, written: done, left } = tagEdits(article, tags)
  assert.equal(done.length + left.length, tags.length)
  return { text: applyEdits(files.file.text, edits), left: left.length }
}

const check = (marked: string, expected: string, form?: 'adjective') =>
  assert.deepEqual(written(marked, form), { text: expected, left: 0 })

const refuses = (marked: string) =>
  assert.deepEqual(written(marked), { text: marked.replace(/\[\||\|\]/g, ''), left: 1 })

describe('tag edits', () => {
  it('write tags around words, whatever marks and joiners stand in them', () => {
    check('زار و[|سوريا|] اليوم.', 'زار و[سوريا](place:syria) اليوم.')
    check('في [|سُورِيَّـة|].', 'في [سُورِيَّـة](place:syria).')
    check('[|تل‌رفعت|] و[|Tel\u00a0Rifaat|]', '[تل‌رفعت](place:syria) و[Tel\u00a0Rifaat](place:syria)')
    check('😀[|سوريا|]😀', '😀[سوريا](place:syria)😀')
    check('ب[|«هيئة تحرير الشام»|]؛', 'ب[«هيئة تحرير الشام»](place:syria)؛')
  })

  it('keep the byte order mark, line ends and everything else', () => {
    check(
      '\ufeff---\r\ntitle: سوريا\r\n---\r\n\r\nفي [|سوريا|].\r\n',
      '\ufeff---\r\ntitle: سوريا\r\n---\r\n\r\nفي [سوريا](place:syria).\r\n',
    )
  })

  it('say that the words are an adjective', () => {
    check('الحكومة [|السورية|]', 'الحكومة [السورية](place:syria "form=adjective")', 'adjective')
  })

  it('write several tags in one line, in a heading, a list, a quotation and a table', () => {
    check('[|أ|] و[|ب|]', '[أ](place:syria) و[ب](place:syria)')
    check(
      '# [|حلب|]\n\n- [|حلب|]\n\n> [|حلب|]\n',
      '# [حلب](place:syria)\n\n- [حلب](place:syria)\n\n> [حلب](place:syria)\n',
    )
    check(
      '| [|حلب|] | ب |\n|---|---|\n| ج | [|إدلب|] |\n',
      '| [حلب](place:syria) | ب |\n|---|---|\n| ج | [إدلب](place:syria) |\n',
    )
  })

  it('take in the emphasis that they would tear', () => {
    check('قال **[|هيئة|]** اليوم', 'قال **[هيئة](place:syria)** اليوم')
    check('[|**هيئة** تحرير|] الشام', '[**هيئة** تحرير](place:syria) الشام')
    check('**[|هيئة** تحرير|] الشام', '[**هيئة** تحرير](place:syria) الشام')
    refuses('**في [|هيئة** تحرير|] الشام')
  })

  it('escape brackets in the label', () => {
    check('[|الفرقة [17|] هنا', '[الفرقة \\[17](place:syria) هنا')
    check('[|الفرقة \\[17\\]|] هنا', '[الفرقة \\[17\\]](place:syria) هنا')
  })

  it('write a name that goes over the end of a line on one line', () => {
    check('في [|تل\nرفعت|] هنا', 'في [تل رفعت](place:syria) هنا')
    check('> في [|تل\r\n> رفعت|] هنا', '> في [تل رفعت](place:syria) هنا')
    refuses('في [|تل  \nرفعت|] هنا')
    refuses('في [|تل\\\nرفعت|] هنا')
  })

  it('leave out what stands in tags, links, images, code, HTML, addresses and slips', () => {
    refuses('[في [|سوريا|] الآن](org:un)')
    refuses('[في [|سوريا|] الآن](https://example.org)')
    refuses('![في [|سوريا|] الآن](a.png)')
    refuses('`في [|سوريا|]`')
    refuses('    في [|سوريا|]')
    refuses('<div>\nفي [|سوريا|]\n</div>')
    refuses('<https://example.org/[|سوريا|]>')
    refuses('[في [|سوريا|] (place:idlib)')
    refuses('[x]: https://example.org "[|سوريا|]"\n')
    refuses('---\ntitle: [|سوريا|]\n---\n')
  })

  it('leave out what a sign beside the words would make something else', () => {
    refuses('![|سوريا|]')
    refuses('\\[|سوريا|]')
    check('\\![|سوريا|]', '\\![سوريا](place:syria)')
    refuses('كلمة**[|سوريا|]**كلمة')
    refuses('[أ][|سوريا|]\n\n[سوريا]: https://example.org')
    check('[أ][|سوريا|]', '[أ][سوريا](place:syria)')
  })

  it('leave out what no tag can lead to, whatever a registry says', () => {
    const files = fixture('في [|حلب|] هنا')
    const [span = { start: 0, end: 0 }] = files.file.spans
    for (const ref of ['place:حلب', 'place:a b', 'place:a)b', 'حلب](place:a', 'place:', 'date:2024)', 'a']) {
      assert.deepEqual(tagEdits(articleOf(files), [{ span, ref }]).edits, [], ref)
    }
    for (const ref of ['place:aleppo', 'place:?', 'place:?aleppo', 'date:2024-11-10/2024-11-12', 'date:2018-10-15~']) {
      assert.equal(tagEdits(articleOf(files), [{ span, ref }]).written.length, 1, ref)
    }
  })

  it('write the longer one of two that lie over one another', () => {
    assert.deepEqual(written('[|[|جبهة|] النصرة|]'), { text: '[جبهة النصرة](place:syria)', left: 1 })
  })

  it('never change what is read, and add just the tags that they say', () => {
    const piece = fc.constantFrom(
      ...[
        'سوريا',
        'حَلَب',
        ' ',
        ' ',
        '\n',
        '\r\n',
        '\n\n',
        '**',
        '*',
        '_',
        '~~',
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
        '\\',
        '<',
        '>',
        '&amp;',
        '&',
      ],
      ...[
        '[حلب](place:aleppo)',
        '![ص](a.png)',
        '# ',
        '- ',
        '> ',
        '| ',
        '    ',
        '<b>',
        '<!-- x -->',
        '[ا]: b\n',
        'https://a.b/',
        '‌',
        '😀',
        ':',
        '"',
      ],
    )
    const name = fc.constantFrom('سوريا', 'حَلَب', 'تل رفعت', 'تل\nرفعت', '**هيئة** تحرير', 'Idlib')
    const sample = fc.array(fc.oneof(piece, name, name), { maxLength: 24 })
    fc.assert(
      fc.property(sample, fc.infiniteStream(fc.boolean()), (pieces, wanted) => {
        const files = fixture(`//- a.seed.md\n${pieces.join('')}`)
        const article = articleOf(files)
        const { text } = files.file
        const names = [...text.matchAll(/سوريا(?: حَلَب)?|حَلَب|تل\sرفعت|\*\*هيئة\*\* تحرير|تحرير|هيئة|Idlib|[ab]+/gu)]
        const tags = names
          .filter(() => wanted.next().value)
          .map(
            ({ 0: found, index }, at): TagToBe => ({
              span: { start: index, end: index + found.length },
              ref: `person:p${at}`,
            }),
          )
        const { edits, written: done } = tagEdits(article, tags)
        const after = parse(applyEdits(text, edits))
        assert.equal(after.plain.text.replaceAll('\n', ' '), article.tree.plain.text.replaceAll('\n', ' '))
        assert.deepEqual(
          after.tags.map(({ target }) => target).toSorted(),
          [...article.tree.tags.map(({ target }) => target), ...done.map(({ ref }) => ref)].toSorted(),
        )
        assert.equal(after.links.length, article.tree.links.length)
        assert.equal(after.images.length, article.tree.images.length)
      }),
      { numRuns: 300 },
    )
  })
})
