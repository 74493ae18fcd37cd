import assert from 'node:assert/strict'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, it } from 'mocha'
import { renderAs, rendered } from './render.ts'

describe('the preview of an article', () => {
  it('leaves other Markdown files, and Markdown without a file, as they are', () => {
    const text = '---\ntitle: نص\n---\n\n[علوش](person:mohammed-alloush "role=speaker")\n\n- بند'
    const plain = new MarkdownIt({ html: true, linkify: true }).render(text)
    for (const document of [
      'file:///corpus/readme.md',
      'file:///corpus/a.seed.md.md',
      'file:///a.md?x.seed.md',
      undefined,
    ]) {
      assert.equal(renderAs(document, text), plain)
    }
  })

  it('leads a tag to the line of its record', () => {
    const html = rendered('قال [علوش](person:mohammed-alloush "role=speaker") إن')
    assert.match(
      html,
      /قال <a class="seed-tag seed-person" title="[^"]*" href="\.\.\/entities\/people\.yaml#L12">علوش<\/a> إن/,
    )
  })

  it('tells who it is and the attributes of the mention in a tooltip', () => {
    const tag = `[علوش](person:mohammed-alloush "role=speaker; note='كما قال'")`
    assert.match(rendered(tag, 'en'), /title="person: محمد علوش\nrole: speaker\nnote: كما قال"/)
    assert.match(rendered(tag, 'ar'), /title="شخص: محمد علوش\nالدور: متحدث\nملاحظة: كما قال"/)
    assert.match(rendered('[علوش](person:mohammed-alloush "هو نفسه")', 'en'), /title="person: محمد علوش\nهو نفسه"/)
  })

  it('shows as a name without a link what is not identified, not known, or in another place', () => {
    assert.match(
      rendered('[شاهد](person:?)', 'en'),
      /<span class="seed-tag seed-person seed-unresolved" title="person: not identified yet">شاهد<\/span>/,
    )
    assert.match(rendered('[شاهد](person:?w-1)', 'en'), /title="person: w-1, known in this article only"/)
    assert.match(
      rendered('[فلان](person:nobody)', 'en'),
      /<span class="seed-tag seed-person" title="person: nobody">فلان<\/span>/,
    )
    assert.match(
      rendered('[تاس](org:tass)', 'en'),
      /<span class="seed-tag seed-org" title="organisation: وكالة تاس">تاس<\/span>/,
    )
  })

  it('gives a date in words', () => {
    assert.match(
      rendered('[أمس](date:2022-01-27)', 'en'),
      /<span class="seed-tag seed-date" title="date: 27 كانون الثاني\/يناير 2022">أمس<\/span>/,
    )
  })

  it('leads an article link to the article and its heading', () => {
    const html = rendered('[المقال](article:astana-17#نتائج)')
    assert.match(html, /href="\.\.\/2021\/astana-17\.seed\.md#%D9%86/)
  })

  it('knows a type of the corpus by its entities, and leaves every other link alone', () => {
    assert.match(rendered('[الاتفاق](agreement:sochi)'), /class="seed-tag seed-other"/)
    for (const link of [
      '[a](mailto:a@b.c)',
      '[a](other:thing)',
      '[a](../b.md)',
      '[a](https://example.org)',
      '<person:x>',
      '[a](tel:?x%20y)',
    ]) {
      assert.doesNotMatch(rendered(link), /seed-tag/)
    }
  })

  it('takes a tag for no tag in code', () => {
    assert.doesNotMatch(
      rendered('`[علوش](person:mohammed-alloush)`\n\n    [علوش](person:mohammed-alloush)'),
      /seed-tag/,
    )
  })

  it('gives every block a direction, and a container that of its text', () => {
    const html = rendered('# نص\n\nنص\n\n- بند\n\n  فقرة\n\n> قول\n\n| أ |\n|---|\n| ب |\n\n1. one')
    for (const opening of [
      '<h1 dir="auto">',
      '<p dir="auto">',
      '<ul dir="rtl">',
      '<li dir="rtl">',
      '<blockquote dir="rtl">',
      '<table dir="rtl">',
      '<th dir="auto">',
      '<td dir="auto">',
      '<ol dir="ltr">',
    ]) {
      assert.ok(html.includes(opening), opening)
    }
  })

  it('keeps the lines of the file, so that editor and preview scroll together', () => {
    const md = '---\r\ntitle: نص\r\n---\r\nفقرة'
    const lines: number[] = []
    const engine = new MarkdownIt()
    engine.core.ruler.push('lines', (state) => {
      for (const { map } of state.tokens) if (map !== null) lines.push(map[0])
    })
    renderAs('file:///corpus/a.seed.md', md, 'ar', engine)
    assert.equal(lines.at(-1), 3)
  })

  it('lets no text become markup', () => {
    const evil = '"><img src=x onerror=alert(1)>'
    const html = rendered(
      `---\ntitle: '${evil}'\nbyline: '${evil}'\ndate: '${evil}'\ntopics: ['${evil}']\nrelated: ['${evil}']\nsource: { name: '${evil}', url: 'javascript:alert(1)' }\nlang: '${evil}'\n---\n[x](person:? '${evil}') [y](date:${encodeURIComponent(evil)})`,
    )
    assert.doesNotMatch(html, /<img|javascript:[^"]*"|href="javascript/)
  })

  it('never throws, and shows what follows', () => {
    const piece = fc.constantFrom(
      '---\n',
      '---\r\n',
      '...\n',
      'title: نص\n',
      'date: 2024\n',
      '- a\n',
      '&a [*a]\n',
      'b: *c\n',
      '[ب](person:',
      '?',
      'x)',
      ' "role=',
      '"',
      '%',
      '%D9',
      '\n\n',
      '> ',
      '| أ |\n|-|\n',
      '\u202e',
      '\u{1F331}',
      '`',
      'كلمة',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        assert.equal(typeof rendered(text), 'string')
        assert.ok(rendered(`${text}\n\nآخرها`).includes('آخرها'))
      }),
    )
  })
})
