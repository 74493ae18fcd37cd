import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { rendered } from './render.ts'

const article = (frontMatter: string, body = 'نص') => rendered(`---\n${frontMatter}\n---\n${body}`, 'en')

describe('the head of an article', () => {
  it('shows the title unless the article begins with it', () => {
    assert.match(article('title: موسكو تعلن'), /<h1 class="seed-title" dir="auto">موسكو تعلن<\/h1>/)
    assert.doesNotMatch(article('title: موسكو  تعلن', '# موسكو تعلن'), /seed-title/)
    assert.match(article('title: موسكو تعلن', '# أستانا'), /seed-title/)
    assert.doesNotMatch(article('date: 2024', '# أستانا'), /seed-title/)
  })

  it('takes scalars as they are written', () => {
    assert.match(article('title: 1271'), />1271<\/h1>/)
    assert.match(article('date: 2024-10'), /<span title="2024-10">October 2024<\/span>/)
    assert.match(article('date: 2024-11'), /<span title="2024-11">2024-11<\/span>/)
  })

  it('leads to the source, and names the entities of byline and dateline', () => {
    const html = article(
      'source: { name: وكالة, url: "https://example.org/a", via: org:tass }\nbyline: [person:mohammed-alloush, فلان]\ndateline: place:idlib',
    )
    assert.match(
      html,
      /<dt>Source<\/dt><dd><a href="https:\/\/example\.org\/a" title="[^"]*">وكالة<\/a> \(via <span [^>]*><bdi>وكالة تاس<\/bdi><\/span>\)<\/dd>/,
    )
    assert.match(html, /By <a [^>]*href="\.\.\/entities\/people\.yaml#L12"[^>]*><bdi>محمد علوش<\/bdi><\/a>, فلان/)
    assert.match(html, /<a [^>]*places\.yaml#L1"[^>]*><bdi>إدلب<\/bdi>/)
  })

  it('does not make a link of an address that is none of the web', () => {
    assert.match(article('source: { name: a, url: "javascript:alert(1)" }'), /<dd>a<\/dd>/)
  })

  it('shows topics, related articles with their role, and states that matter', () => {
    const html = article(
      'topics: [idlib]\nrelated: [{ to: astana-17, as: background }, other]\nstatus: draft\ntext: verbatim',
    )
    assert.match(html, /<span class="seed-topic" dir="auto">idlib<\/span>/)
    assert.match(
      html,
      /href="\.\.\/2021\/astana-17\.seed\.md"[^>]*><bdi>الجولة السابعة عشرة<\/bdi><\/a> \(background\), <span [^>]*><bdi>other<\/bdi>/,
    )
    assert.match(html, /<span class="seed-state">draft<\/span> · <span class="seed-state">verbatim<\/span>/)
  })

  it('shows a word it has no label for as it is written', () => {
    assert.match(article('related: [{ to: a, as: constructor }]'), /\(constructor\)/)
  })

  it('speaks the language of the article unless told otherwise', () => {
    const text = '---\nlang: ar\nsource: a\n---\nText'
    assert.match(rendered(text), /<div class="seed-document" lang="ar" dir="rtl">.*<dt>المصدر/s)
    assert.match(rendered(text, 'en'), /<dt>Source/)
    assert.match(rendered('---\nsource: a\n---\nText'), /<div class="seed-document" dir="ltr">.*<dt>Source/s)
  })

  it('says when front matter cannot be read, and shows its text', () => {
    for (const broken of ['title: "نص', 'title: نص\ntitle: آخر', 'a: *b', '- قائمة', 'نص فقط']) {
      const html = article(broken)
      assert.match(html, /seed-notice.*cannot be read/s)
      assert.ok(html.includes(`<pre class="seed-source" dir="auto">${broken.replaceAll('"', '&quot;')}</pre>`), broken)
      assert.match(html, /<p dir="auto">نص<\/p>/)
    }
  })

  it('says when front matter is not closed, and shows it with the text', () => {
    const html = rendered('---\ntitle: عنوان\n\nنص', 'en')
    assert.match(html, /seed-notice.*no closing line/s)
    assert.match(html, /title: عنوان/)
  })

  it('closes at `---` or `...`, and opens only at the start', () => {
    assert.match(rendered('\uFEFF---\r\ntitle: عنوان\r\n...\r\nنص'), /seed-title" dir="auto">عنوان</)
    assert.doesNotMatch(rendered('\n---\ntitle: عنوان\n---\nنص'), /seed-title|seed-notice/)
    assert.doesNotMatch(rendered('---\n---\nنص'), /seed-head|seed-notice/)
  })
})
