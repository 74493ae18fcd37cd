import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { editorView } from '../../server/src/features/editor-view.ts'
import type { EditorMarkKind, EditorView } from '../../server/src/protocol/editor-view.ts'
import { drawnView, singleBreaks } from '../support/drawn-view.ts'
import { asked, contextOf, type Fixture, fixture } from '../support/fixture.ts'

const registry = `
//- seedbed.yaml
lang: ar
types: { battle: { like: event } }
schemes: [doi2]
//- entities/a.yaml
person:
  alloush: { name: { ar: محمد علوش, en: Mohammed Alloush } }
  old: { name: { ar: أبو محمد }, redirect: person:alloush }
  witness: { name: { ar: هناء السالم }, withhold: true, pseudonym: { ar: شاهدة } }
battle:
  x: { name: { ar: معركة س } }
//- b.seed.md
---
title: مقال
---
`

describe('the view of an article', () => {
  it('has its tags with what they lead to', () => {
    const cases = [
      ['[x](person:alloush "role=speaker")', { ref: 'person:alloush', kind: 'person', known: true, name: 'محمد علوش' }],
      ['[x](person:old)', { ref: 'person:old', kind: 'person', known: true, name: 'محمد علوش' }],
      ['[x](person:witness)', { ref: 'person:witness', kind: 'person', known: true }],
      ['[x](person:nobody)', { ref: 'person:nobody', kind: 'person', known: false }],
      ['[x](battle:x)', { ref: 'battle:x', kind: 'entity', known: true, name: 'معركة س' }],
      ['[x](persn:x)', { ref: 'persn:x', kind: 'entity', known: false }],
      ['[x](place:?)', { ref: 'place:?', kind: 'unresolved', known: false }],
      ['[x](place:?y)', { ref: 'place:?y', kind: 'unresolved', known: false }],
      ['[x](article:b#y)', { ref: 'article:b', kind: 'article', known: true, name: 'مقال' }],
      ['[x](article:c)', { ref: 'article:c', kind: 'article', known: false }],
      ['[x](date:2024-10)', { ref: 'date:2024-10', kind: 'date', known: true, name: 'October 2024' }],
      ['[x](date:x)', { ref: 'date:x', kind: 'date', known: false }],
    ] as const
    for (const [text, expected] of cases) {
      const read = readOf(`قال ${text} اليوم`)
      const { leads } = viewOf(read)
      const [tag, ...others] = drawnOf(read).tags
      assert.ok(tag && others.length === 0, text)
      assert.deepEqual([slice(read, tag), slice(read, tag.label), leads], [text, 'x', [expected]])
    }
  })

  it('has its version, language, front matter and words', () => {
    const read = readOf('---\nlang: en\n---\n\nقال **محمد [علوش](person:alloush)** إنَّ 22 يومـًا.\n')
    const view = viewOf(read)
    assert.deepEqual([view.version, view.lang, view.words], [1, 'en', 6])
    assert.ok(view.frontMatter)
    const { start, end } = view.frontMatter
    assert.equal(slice(read, { from: start, to: end }), '---\nlang: en\n---')
    assert.equal(viewOf(readOf('---\nlang: en\n')).frontMatter, undefined)
    assert.equal(viewOf(readOf('x')).lang, 'ar')
  })

  it('is none of files that are no articles', () => {
    assert.equal(editorView(contextOf(fixture(`//- entities/a.yaml\nperson:\n`))), undefined)
  })

  it('has Markdown and its signs', () => {
    check('## عنوان ##', ['heading-2', '## عنوان ##'], ['syntax', '## '], ['syntax', ' ##'])
    check('عنوان\n===', ['heading-1', 'عنوان\n==='], ['syntax', '==='])
    check(
      '> عنوان\n> ---',
      ['quote', '> عنوان\n> ---'],
      ['syntax', '> '],
      ['heading-2', 'عنوان\n> ---'],
      ['syntax', '> '],
      ['syntax', '---'],
    )
    check('#', ['heading-1', '#'], ['syntax', '#'])
    check('*a*', ['emphasis', '*a*'], ['syntax', '*'], ['syntax', '*'])
    check(
      '***a***',
      ...([
        ['emphasis', '***a***'],
        ['syntax', '*'],
        ['strong', '**a**'],
        ['syntax', '**'],
        ['syntax', '**'],
        ['syntax', '*'],
      ] as const),
    )
    check('~~a~~', ['strikethrough', '~~a~~'], ['syntax', '~~'], ['syntax', '~~'])
    check('~a~', ['strikethrough', '~a~'], ['syntax', '~'], ['syntax', '~'])
    check('``a`b``', ['code', '``a`b``'], ['syntax', '``'], ['syntax', '``'])
    check('[a](b "c")', ['link', '[a](b "c")'], ['syntax', '['], ['syntax', '](b "c")'])
    check('[a](b\n"c")', ['link', '[a](b\n"c")'], ['syntax', '['], ['syntax', '](b'], ['syntax', '"c")'])
    check('<https://e.org>', ['link', '<https://e.org>'], ['syntax', '<'], ['syntax', '>'])
    check('![*a*](b.png)', ['image', '![*a*](b.png)'], ['syntax', '!['], ['syntax', '](b.png)'])
    check('a\\*b', ['syntax', '\\'])
    check('a\\\nb', ['syntax', '\\'])
    check('a <b>b</b> <!-- c -->', ['html', '<b>'], ['html', '</b>'], ['html', '<!-- c -->'])
    check('x\n\n---\n', ['thematic-break', '---'], ['syntax', '---'])
    for (const sign of ['-', '*', '+'])
      check(
        `${sign} a\n${sign} b`,
        ['list-item', `${sign} a`],
        ['syntax', sign],
        ['list-item', `${sign} b`],
        ['syntax', sign],
      )
    check('1. a\n2) b', ['list-item', '1. a'], ['list-item', '2) b'])
    check('```js\na\n```', ['code-block', '```js\na\n```'], ['syntax', '```'], ['syntax', '```'])
    check('~~~\na\n```', ['code-block', '~~~\na\n```\n'], ['syntax', '~~~'])
    check('    ```', ['code-block', '```'])
  })

  it('has the signs of quotations on each line that has one', () => {
    check('> a\n> b\nc', ['quote', '> a\n> b\nc'], ['syntax', '> '], ['syntax', '> '])
    check(
      '> > a\n> b',
      ['quote', '> > a\n> b'],
      ['syntax', '> '],
      ['quote', '> a\n> b'],
      ['syntax', '> '],
      ['syntax', '> '],
    )
    check(
      '- > a\n  > b',
      ['list-item', '- > a\n  > b'],
      ['syntax', '-'],
      ['quote', '> a\n  > b'],
      ['syntax', '> '],
      ['syntax', '> '],
    )
    check('> a\r\n>b', ['quote', '> a\n>b'], ['syntax', '> '], ['syntax', '>'])
    check(
      '> ```\n> > a\n> ```',
      ['quote', '> ```\n> > a\n> ```'],
      ['syntax', '> '],
      ['code-block', '```\n> > a\n> ```'],
      ['syntax', '```'],
      ['syntax', '> '],
      ['syntax', '> '],
      ['syntax', '```'],
    )
  })

  it('takes a scheme of the corpus for a link, and what stands in the label of a tag for what it is', () => {
    check('[a](doi2:x)', ['link', '[a](doi2:x)'], ['syntax', '['], ['syntax', '](doi2:x)'])
    check('[*a*](person:x)', ['emphasis', '*a*'], ['syntax', '*'], ['syntax', '*'])
  })

  it('says what each sign belongs to', () => {
    const read = readOf('قال **محمد** و> x\n\n> y\n')
    const { marks } = drawnOf(read)
    const owners = marks.flatMap(({ of }) => (of ? [slice(read, of.span)] : []))
    assert.deepEqual(owners, ['**محمد**', '**محمد**', '> y'])
    for (const { kind, of } of marks) assert.equal(of !== undefined, kind === 'syntax')
  })

  it('is in order, within its wholes, and has no sign over a line’s end, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['a', 'علوش', ' ', '*', '**', '~~', '`', '```', '\n', '\r\n', '\n\n', '> ', '- ', '1. ', '# ', '\t', '    '],
      ...[
        '[a](person:b)',
        '[a](b)',
        '![a](b)',
        '<b>',
        '<!-- x -->',
        '\\',
        '\\*',
        '&amp;',
        '| a |\n|---|\n',
        '---\n',
        '===\n',
        '[',
        '](',
        ')',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = readOf(pieces.join('').replaceAll('[|', '').replaceAll('|]', ''))
        const text = textOf(read)
        const { marks, tags } = drawnOf(read)
        let last = 0
        for (const { from, to, of } of marks) {
          assert.ok(from >= last && to > from && to <= text.length)
          last = from
          if (!of) continue
          assert.ok(!text.slice(from, to).includes('\n'))
          assert.ok(of.span.from <= from && to <= of.span.to)
        }
        for (const { from, to, label } of tags) {
          assert.ok(from < label.from && label.to < to)
          assert.equal(text[from], '[')
        }
      }),
      { numRuns: 500 },
    )
  })
})

const readOf = (text: string): Fixture => fixture(`//- a.seed.md\n${text}${registry}`)

function viewOf(read: Fixture): EditorView {
  const view = asked(read, editorView)
  assert.ok(view)
  return view
}

/** The text as an editor keeps it. */
const textOf = ({ document }: Fixture): string => singleBreaks(document.source.text)

const drawnOf = (read: Fixture) => drawnView(viewOf(read), textOf(read))

const slice = (read: Fixture, { from, to }: { readonly from: number; readonly to: number }): string =>
  textOf(read).slice(from, to)

/** The marks of a text in order. */
function check(text: string, ...expected: readonly (readonly [EditorMarkKind, string])[]): void {
  const read = readOf(text)
  const found = drawnOf(read).marks.map((mark) => [mark.kind, slice(read, mark)])
  assert.deepEqual(found, expected, text)
}
