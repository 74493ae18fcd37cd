import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { nodePath } from '../../server/src/syntax/nodes.ts'
import { parse } from '../../server/src/syntax/parse.ts'
import type { Tree } from '../../server/src/syntax/tree.ts'
import type { Span } from '../../server/src/text/span.ts'
import { ARTICLE } from './article.ts'

describe('front matter', () => {
  it('stands between two lines of exactly three hyphens', () => {
    const tree = parse('---\ntitle: خبر\n---\nنص\n')
    const { frontMatter } = tree
    assert.ok(frontMatter)
    assert.deepEqual(
      [frontMatter.span, frontMatter.open, frontMatter.content, frontMatter.close].map(
        (span) => span && slice(tree, span),
      ),
      ['---\ntitle: خبر\n---\n', '---', 'title: خبر\n', '---'],
    )
    assert.equal(slice(tree, tree.body), 'نص\n')
    assert.deepEqual(tree.problems, [])
  })

  for (const [name, text, body] of [
    ['BOM', '\ufeff---\na: b\n---\nنص', 'نص'],
    ['CRLF', '---\r\na: b\r\n---\r\nنص\r\n', 'نص\r\n'],
    ['lone CR', '---\ra: b\r---\rنص\r', 'نص\r'],
    ['three dots', '---\na: b\n...\nنص', 'نص'],
    ['no content', '---\n---\nنص', 'نص'],
    ['nothing behind it', '---\na: b\n---', ''],
  ] as const) {
    it(`is read with ${name}`, () => {
      const tree = parse(text)
      assert.ok(tree.frontMatter?.close)
      assert.equal(slice(tree, tree.body), body)
      assert.deepEqual(tree.problems, [])
      const root = tree.frontMatter.yaml.root
      if (name !== 'no content')
        assert.ok(root?.kind === 'map' && root.entries[0] && slice(tree, root.entries[0].span) === 'a: b')
    })
  }

  for (const [name, text] of [
    ['an empty file', ''],
    ['a BOM alone', '\ufeff'],
    ['a blank first line', '\n---\na: b\n---\n'],
    ['a space behind the hyphens', '--- \na: b\n---\n'],
    ['four hyphens', '----\na: b\n---\n'],
    ['plain Markdown', '# عنوان\n'],
  ] as const) {
    it(`is missing in ${name}`, () => {
      const tree = parse(text)
      assert.equal(tree.frontMatter, undefined)
      assert.deepEqual(
        tree.problems.map(({ kind }) => kind),
        ['missing-front-matter'],
      )
      assert.equal(tree.body.start, text.startsWith('\ufeff') ? 1 : 0)
    })
  }

  it('names the first line where it is missing', () => {
    const tree = parse('\ufeffسطر أول\r\nسطر ثان')
    assert.deepEqual(
      tree.problems.map(({ span }) => slice(tree, span)),
      ['سطر أول'],
    )
  })

  for (const [name, text, content] of [
    ['a lone line of hyphens', '---', ''],
    ['a blank line', '---\ntitle: t\ntags:\n- a\n\nنص [a](person:x)\n', 'title: t\ntags:\n- a\n'],
    ['a heading', '---\ntitle: t\n## عنوان\n', 'title: t\n## عنوان\n'],
    ['a sentence', '---\ntitle: t\nقال المتحدث\n', 'title: t\n'],
    ['a tag', '---\r\ntitle: t\r\n[a](person:x): b\r\n', 'title: t\r\n'],
  ] as const) {
    it(`that is never closed ends at ${name}`, () => {
      const tree = parse(text)
      assert.ok(tree.frontMatter && tree.frontMatter.close === undefined)
      assert.equal(slice(tree, tree.frontMatter.content), content)
      assert.equal(tree.body.start, tree.frontMatter.span.end)
      const [problem] = tree.problems
      assert.ok(problem?.kind === 'unclosed-front-matter')
      assert.equal(slice(tree, problem.span), '---')
    })
  }
})

describe('tags', () => {
  it('have a span for every part', () => {
    const tree = body('قال [سيرغي **فيرشينين**](person:sergey-vershinin "role=speaker; note=\'a; b\'") إن')
    const [tag] = tree.tags
    assert.ok(tag?.title)
    assert.deepEqual(
      [tag.label, tag.destination, tag.typeSpan, tag.idSpan, tag.title].map((span) => slice(tree, span)),
      ['سيرغي **فيرشينين**', 'person:sergey-vershinin', 'person', 'sergey-vershinin', "role=speaker; note='a; b'"],
    )
    assert.equal(tag.labelText, 'سيرغي فيرشينين')
    assert.deepEqual(
      tag.attributes.map(({ key, value, keySpan, valueSpan }) => [
        key,
        value,
        slice(tree, keySpan),
        slice(tree, valueSpan),
      ]),
      [
        ['role', 'speaker', 'role', 'speaker'],
        ['note', 'a; b', 'note', 'a; b'],
      ],
    )
  })

  for (const [text, expected] of [
    ['[a](person:)', 'person:'],
    ['[](person:x)', 'person:x'],
    ['[a](person:?) [b](person:?x)', 'person:? person:?x'],
    ['[a](<person:a b>)', 'person:a b'],
    ['[a](person:x_\\(y)', 'person:x_\\(y'],
    ['[a](person:%D9%85&amp;)', 'person:%D9%85&amp;'],
    ['[a [b] c](person:x)', 'person:x'],
    ['[a](Person:x)', 'Person:x'],
    ['[a](agreement:x) [b](x-y:z)', 'agreement:x x-y:z'],
    ['[a](date:2024-11-11/2024-11-12)', 'date:2024-11-11/2024-11-12'],
    ['[![a](b)](event:x)', 'event:x'],
    ['| [a](person:x) |\n|---|', 'person:x'],
    ['[a](https://x.y) [b](mailto:a@b) [c](urn:x) [d](javascript:x) [e](HTTP:x)', ''],
    ['[a](x:y) [b](a+b:c) [c](person) [d](نص:x) [e](./a:b)', ''],
    ['[a][r] [r] <person:x> ![a](person:x)\n\n[r]: person:x', ''],
    ['![a [b](person:x)](c)', ''],
    ['`[a](person:x)` <b title="[a](person:x)"> <!-- [a](person:x) -->', ''],
  ] as const) {
    it(`of ${JSON.stringify(text)} are ${expected || 'none'}`, () => {
      assert.equal(
        body(text)
          .tags.map(({ type, id }) => `${type}:${id}`)
          .join(' '),
        expected,
      )
    })
  }

  it('part the anchor from an article’s id', () => {
    const tree = body('[a](article:astana-17#خلفية) [b](person:x#y) [c](article:z)')
    assert.deepEqual(
      tree.tags.map(({ id, anchor }) => [id, anchor && slice(tree, anchor)]),
      [
        ['astana-17', 'خلفية'],
        ['x#y', undefined],
        ['z', undefined],
      ],
    )
  })

  it('keep their places in CRLF files, quotations and behind characters of two units', () => {
    const tree = parse('\ufeff---\r\n---\r\n> 😀 [a\r\n> b](person:x\r\n> "role=\r\n> s") c\r\n')
    const [tag] = tree.tags
    assert.ok(tag)
    assert.equal(slice(tree, tag.span), '[a\r\n> b](person:x\r\n> "role=\r\n> s")')
    assert.equal(slice(tree, tag.idSpan), 'x')
    assert.equal(tag.labelText, 'a\nb')
    assert.deepEqual(
      tag.attributes.map(({ key, value }) => [key, value]),
      [['role', 's']],
    )
  })

  it('undo escapes in attributes and keep their places', () => {
    const tree = body('[a](person:x "note=\\"q\\" &amp; r; cert=low")')
    assert.deepEqual(
      tree.tags[0]?.attributes.map(({ key, value, valueSpan }) => [key, value, slice(tree, valueSpan)]),
      [
        ['note', '"q" & r', '\\"q\\" &amp; r'],
        ['cert', 'low', 'low'],
      ],
    )
  })

  for (const [title, expected] of [
    ['just a note', []],
    ['a note; role=x', []],
    ['role=', [['role', '']]],
    ['role=x;', [['role', 'x']]],
    [
      'role = x ; cert= low',
      [
        ['role', 'x'],
        ['cert', 'low'],
      ],
    ],
    [
      "note='a=b; c'; role=x",
      [
        ['note', 'a=b; c'],
        ['role', 'x'],
      ],
    ],
    [
      "note='open; role=x",
      [
        ['note', "'open"],
        ['role', 'x'],
      ],
    ],
    [
      'role=x; loose; cert=low',
      [
        ['role', 'x'],
        ['loose', ''],
        ['cert', 'low'],
      ],
    ],
    ['ملاحظة=نص عربي', [['ملاحظة', 'نص عربي']]],
  ] as const) {
    it(`read the title ${title}`, () => {
      assert.deepEqual(
        body(`[a](person:x "${title}")`).tags[0]?.attributes.map(({ key, value }) => [key, value]),
        expected,
      )
    })
  }
})

describe('links', () => {
  it('are listed with their form, and images apart', () => {
    const tree = body('[a](b "t") [c][r] [r] <https://x.y> ![d](e) [f](person:g)\n\n[r]: <h &amp; i> \'u\'')
    assert.deepEqual(
      tree.links.map(({ form, label, target, destination, title }) => [
        form,
        slice(tree, label),
        target,
        slice(tree, destination),
        title && slice(tree, title),
      ]),
      [
        ['inline', 'a', 'b', 'b', 't'],
        ['reference', 'c', 'h & i', 'h &amp; i', 'u'],
        ['reference', 'r', 'h & i', 'h &amp; i', 'u'],
        ['autolink', 'https://x.y', 'https://x.y', 'https://x.y', undefined],
      ],
    )
    assert.deepEqual(
      tree.images.map(({ target }) => target),
      ['e'],
    )
  })
})

describe('headings', () => {
  it('have sections, slugs and plain text', () => {
    const tree = body('# أول **عنوان** #\n\nنص\n\n## [فرع](org:x)\n\nثان\n===\n> ## فرع\n')
    assert.deepEqual(
      tree.headings.map(({ level, text, slug, top, content, section }) => [
        level,
        text,
        slug,
        top,
        slice(tree, content),
        slice(tree, section).length,
      ]),
      [
        [1, 'أول عنوان', 'أول-عنوان', true, 'أول **عنوان**', 40],
        [2, 'فرع', 'فرع', true, '[فرع](org:x)', 17],
        [1, 'ثان', 'ثان', true, 'ثان', 17],
        [2, 'فرع', 'فرع-1', false, 'فرع', 7],
      ],
    )
  })
})

describe('comments', () => {
  it('are alone as a block at the top level', () => {
    const tree = body(
      '<!-- seedbed-disable x -->\n\nنص <!-- b --> نص\n\n> <!-- c -->\n\n<!-- d --> e\n\n<div>\n<!-- f\n-->\n</div>',
    )
    assert.deepEqual(
      tree.comments.map(({ content, alone }) => [slice(tree, content), alone]),
      [
        [' seedbed-disable x ', true],
        [' b ', false],
        [' c ', false],
        [' d ', false],
        [' f\n', false],
      ],
    )
  })
})

describe('the tree', () => {
  it('names what stands at an offset from the root inwards', () => {
    const text = '> - قال [**علوش**](person:x)'
    const tree = body(text)
    const kinds = nodePath(tree, tree.text.indexOf('علوش')).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['document', 'block-quote', 'list', 'list-item', 'paragraph', 'tag', 'strong'])
  })

  it('parts lists by their marks', () => {
    const { root } = body('- a\n- b\n+ c\n1. d\n2) e')
    assert.deepEqual(
      root.children.map(({ kind, children }) => [kind, children.length]),
      [
        ['list', 2],
        ['list', 1],
        ['list', 1],
        ['list', 1],
      ],
    )
  })

  const many = (piece: string): string => piece.repeat(10_000)
  for (const text of [
    many('['),
    many('!['),
    many('[') + many(']'),
    many('[a](x "'),
    many("[a](x 'b\n"),
    many('[a]('),
    `${many('![')}a${many('](x)')}`,
    many('[') + many('[a](b)'),
    `${many('[a [b](person:x) ')}${many('](person:y)')}`,
    many('[a] (person:x'),
    many('>'),
    `${many('- ')}a`,
    many('*a **b '),
    many('*a _b ') + many('c* d_ '),
    `${many('*')}a${many('*')}`,
    many('`a``b'),
    many('<!-- '),
    many('<a b="'),
    `<a${many(' ')}<`,
    many('[a]: b\n'),
    many('[a]: b\n===\n'),
    `[a]: b "\n${many('x\n')}`,
    `a${many('          ')}b`,
    `a|b\n-|-\n${many('c|d\n')}`,
    many('|'),
    `---\n${many('a: b\n')}`,
    `---\na: ${many('[')}\n---\n`,
    `---\na: ${many('{a: ')}\n---\n`,
    many('# [a](person:x)\n'),
  ]) {
    // biome-ignore format: a list to be read as one
    it(`of ${text.length} characters like ${JSON.stringify(text.slice(0, 14))} is made in reasonable time`, () => {
      const limit = process.cpuUsage().user + 2_000_000
      const { root } = parse(text)
      assert.ok(root.kind === 'document' && process.cpuUsage().user < limit)
    })
  }
})

describe('plain text', () => {
  for (const [name, text, expected] of [
    [
      'parts blocks by a blank line',
      '# أ\n\nب\n\n> ج\n\n- د\n  - ه\n\n| و | ز |\n|---|---|\n| | ح |',
      'أ\n\nب\n\nج\n\nد\n\nه\n\nو\n\nز\n\nح',
    ],
    ['keeps what links, tags and emphasis hold', '[أ](person:x) [**ب**](c) _ج_ ~~د~~ ~ه~', 'أ ب ج د ه'],
    ['has the description of images', '![أ *ب* [ج](person:x)](d "t")', 'أ ب ج'],
    ['has the text of autolinks', '<https://x.y> <a@b.c>', 'https://x.y a@b.c'],
    ['has one LF for a soft or hard break', 'أ\nب  \nج\\\n  د\r\nه\n> و\nز', 'أ\nب\nج\nد\nه\n\nو\nز'],
    [
      'undoes escapes and character references',
      '\\*أ\\* &amp;&#1571;&#x20AC;&nosuch; \\ب &#0;',
      '*أ* &أ€&nosuch; \\ب \ufffd',
    ],
    ['has code without fences', '```js\nأ\n\n  ب\n```\n\n    ج\n\n`` د` `` ` `', 'أ\n\n  ب\n\nج\n\nد`  '],
    [
      'has code without its indentation',
      '  ~~~\n   أ\n\n ب\n  ~~~\n\n>     ج\n>       د\n>\n>     ه\n',
      ' أ\n\nب\n\nج\n  د\n\nه',
    ],
    ['has text without HTML tags', 'أ<b>ب</b>ج\n\n<div>د &amp; <i>ه</i>\n<!-- و -->ز</div>', 'أبج\n\nد & ه\nز'],
    ['has no comments, definitions or breaks', 'أ <!-- ب -->ج\n\n<!-- د -->\n\n[ه]: و\n\n---\n\nز', 'أ ج\n\nز'],
    ['has a pipe for an escaped one in cells', '| `أ\\|ب` \\| ج |\n|---|', 'أ|ب | ج'],
  ] as const) {
    it(name, () => assert.equal(body(text).plain.text, expected))
  }

  it('knows what is text, code, HTML and its own', () => {
    const { plain } = body('أ `ب` &amp;\n\n<p>ج</p>\n\n    د')
    assert.deepEqual(
      plain.stretches.map((stretch) => [stretch.kind, plain.text.slice(stretch.plain.start, stretch.plain.end)]),
      [
        ['text', 'أ '],
        ['code', 'ب'],
        ['text', ' '],
        ['text', '&'],
        ['generated', '\n\n'],
        ['html', 'ج'],
        ['generated', '\n\n'],
        ['code', 'د'],
      ],
    )
  })

  it('of an article holds no notation', () => {
    const text = body(ARTICLE).plain.text
    assert.ok(
      text.startsWith(
        'وفد المعارضة يصل إلى أستانا\n\nأعلن محمد علوش، رئيس وفد المعارضة السورية، أن الوفد وصل\nإلى العاصمة يوم الإثنين',
      ),
    )
    assert.ok(!/person:(?!y|z|code|html)/.test(text))
  })
})

const body = (text: string): Tree => parse(`---\n---\n${text}`)

const slice = (tree: Tree, span: Span): string => tree.text.slice(span.start, span.end)
