import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { articleHtml } from '../../server/src/features/article-html.ts'
import type { ArticleHtml } from '../../server/src/protocol/article-html.ts'
import { contextOf, fixture } from '../support/fixture.ts'

const corpus = `
//- seedbed.yaml
lang: ar
types: { agreement: { like: event, label: { ar: اتفاق } } }
//- entities/a.yaml
person:
  sergey-vershinin: { name: { ar: سيرغي فيرشينين, en: Sergey Vershinin } }
  hana-salem: { name: { ar: هناء سالم, en: Hana Salem }, withhold: true, pseudonym: { ar: الشاهدة } }
  ali-omar: { name: علي عمر, withhold: true }
  old-hana: { redirect: person:hana-salem }
place:
  astana: { name: أستانا }
org:
  tass: { name: وكالة تاس }
agreement:
  sochi: { name: اتفاق سوتشي }
//- b.seed.md
---
title: تقرير عن هناء سالم
date: 2020
---
`

function htmlOf(text: string): ArticleHtml {
  const found = articleHtml(contextOf(fixture(`${corpus}//- a.seed.md\n<|>${text}`)))
  assert.ok(found)
  assert.deepEqual(problemsOf(found.body), [])
  return found
}

/** The blocks of a body, without the element that holds the whole and without line breaks between them. */
const bodyOf = (text: string): string =>
  htmlOf(text)
    .body.replace(/^<article[^>]*>\n|<\/article>$/g, '')
    .replace(/\n+(?=<)|(?<=>)\n+/g, '')

const check = (text: string, expected: string): void => assert.equal(bodyOf(text), expected)

describe('an article as HTML', () => {
  it('has its head in words of its language', () => {
    check(
      `---
title: موسكو تعلن
date: 2024-10-09
dateline: place:astana
byline: [person:sergey-vershinin, سلمى]
summary: خلاصة
source: { name: تاس, url: https://example.org/a?b=1&c=2, via: org:tass }
---
نص
`,
      '<header><p class="dateline" dir="rtl"><span class="tag place" data-ref="place:astana"><bdi>أستانا</bdi></span> · ' +
        '<time datetime="2024-10-09">9 تشرين الأول/أكتوبر 2024</time></p><h1 class="title" dir="rtl">موسكو تعلن</h1>' +
        '<p class="byline" dir="rtl">بقلم <span class="tag person" data-ref="person:sergey-vershinin"><bdi>سيرغي فيرشينين</bdi></span>، ' +
        '<bdi>سلمى</bdi></p><p class="summary" dir="rtl">خلاصة</p><p class="source" dir="rtl">المصدر: ' +
        '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer"><bdi>تاس</bdi></a> (نقلًا عن ' +
        '<span class="tag org" data-ref="org:tass"><bdi>وكالة تاس</bdi></span>)</p></header><p dir="rtl">نص</p>',
    )
  })

  it('tells its title, language and direction', () => {
    const { title, lang, dir } = htmlOf('---\ntitle: A report\nlang: en-GB\n---\n')
    assert.deepEqual({ title, lang, dir }, { title: 'A report', lang: 'en-GB', dir: 'ltr' })
    assert.deepEqual(
      { ...htmlOf('---\nlang: "x y"\n---\nنص'), body: '' },
      { title: 'a', lang: 'und', dir: 'rtl', body: '' },
    )
    assert.match(
      bodyOf('---\ntitle: A\nlang: en\ndate: 2024-10\n---\n'),
      /<time datetime="2024-10">October 2024<\/time>/,
    )
  })

  it('does not repeat a title with which the text begins', () => {
    check('---\ntitle: عنوان\n---\n# عنوان\n', '<h1 dir="rtl">عنوان</h1>')
  })

  it('has tags with what they lead to', () => {
    check(
      'قال [فيرشينين](person:sergey-vershinin "role=speaker") في [سوتشي](agreement:sochi) [أمس](date:2024-10-08) و[غيره](person:?) و[هذا](article:x) و[ذاك](foo:bar)',
      '<p dir="rtl">قال <span class="tag person" data-ref="person:sergey-vershinin" title="سيرغي فيرشينين">فيرشينين</span> في ' +
        '<span class="tag entity" data-ref="agreement:sochi" title="اتفاق سوتشي">سوتشي</span> ' +
        '<span class="tag date" data-ref="date:2024-10-08" title="8 تشرين الأول/أكتوبر 2024">أمس</span> و' +
        '<span class="tag unresolved" data-ref="person:?">غيره</span> و<span class="tag article" data-ref="article:x">هذا</span> وذاك</p>',
    )
  })

  it('has each block in the direction of its text', () => {
    check(
      '## عنوان\n\nEnglish نص\n\n123 نص\n\n> «اقتباس»\n\n***\n',
      '<h2 dir="rtl">عنوان</h2><p dir="ltr">English نص</p><p dir="rtl">123 نص</p>' +
        '<blockquote dir="rtl"><p dir="rtl">«اقتباس»</p></blockquote><hr>',
    )
  })

  it('has lists, tight and loose, and tables', () => {
    check(
      '- أ\n- ب\n  - c\n',
      '<ul dir="rtl"><li dir="rtl">أ</li><li dir="rtl">ب<ul dir="ltr"><li dir="ltr">c</li></ul></li></ul>',
    )
    check(
      '3. أ\n\n4. ب\n',
      '<ol dir="rtl" start="3"><li dir="rtl"><p dir="rtl">أ</p></li><li dir="rtl"><p dir="rtl">ب</p></li></ol>',
    )
    check(
      '| أ | b |\n|---|---|\n| ج |\n',
      '<table dir="rtl"><thead><tr><th dir="rtl">أ</th><th dir="ltr">b</th></tr></thead>' +
        '<tbody><tr><td dir="rtl">ج</td><td></td></tr></tbody></table>',
    )
  })

  it('has emphasis, code, line breaks and characters as they are meant', () => {
    check(
      '*أ* **ب _ج_** ~~د~~ `a<b` \\* &amp; &copy;\\\nسطر  \nآخر\nثالث',
      '<p dir="rtl"><em>أ</em> <strong>ب <em>ج</em></strong> <del>د</del> <code dir="auto">a&lt;b</code> * &amp; ©<br>سطر<br>آخر\nثالث</p>',
    )
    check('```js\nlet a = "<b>"\n```\n', '<pre dir="ltr"><code>let a = &quot;&lt;b&gt;&quot;</code></pre>')
  })

  it('leads to the web and to mail alone', () => {
    check(
      '[أ](https://a.org/x "عنوان") <https://b.org> <me@c.org> [ب](../raw/x.pdf) [ت](javascript:alert(1)) [ث](JaVaScript:alert) [ج](data:text/html,x) [ح](b.seed.md) [خ](//d.org) [د](file:///etc)',
      '<p dir="rtl"><a href="https://a.org/x" rel="noopener noreferrer"><bdi>أ</bdi></a> ' +
        '<a href="https://b.org" rel="noopener noreferrer"><bdi>https://b.org</bdi></a> ' +
        '<a href="mailto:me@c.org" rel="noopener noreferrer"><bdi>me@c.org</bdi></a> ب ت ث ج ' +
        '<span class="tag article" title="تقرير عن الشاهدة">ح</span> خ د</p>',
    )
  })

  it('shows images of the folder alone, of others their text', () => {
    check(
      '![صورة "1"](img/a%20b.png) ![ب](https://a.org/x.png) ![ج](/etc/x.png) ![د](\\\\host\\x.png)',
      '<p dir="rtl"><img src="img/a%20b.png" alt="صورة &quot;1&quot;" loading="lazy"> ب ج د</p>',
    )
  })

  it('passes no HTML on', () => {
    check(
      '<b onclick="x()">نص</b> <!-- سر --> <img src=x onerror=alert(1)>',
      '<p dir="rtl">نص</p>'.replace('نص', 'نص  '),
    )
    check('<div>\nنص <script>alert("1")</script>\n</div>\n', '<p dir="rtl">نص alert(&quot;1&quot;)</p>')
    check('[<svg onload=x>](person:ali "a<b")', '')
  })

  it('masks who is to be withheld: tagged, untagged, in titles, in addresses', () => {
    const html = htmlOf(`---
title: قالت هناء سالم
byline: person:old-hana
source: { name: مدونة هناء سالم, url: https://x.org/hana-salem }
---
قالت [هناء سالم](person:hana-salem) و[صديقتها](person:old-hana) لهناء السالم إن *هناء* **سالم** و[عمر](person:ali-omar)
ورأى [الطفل](person:ali-omar "form=pronoun") [موقعها](https://x.org/hana-salem) ![هناء سالم](hana-salem.png) <https://x.org/Hana%20Salem>
[تقرير](article:hana-salem) [سابق](article:b)

\`هناء سالم\`
`)
    assert.equal(html.title, 'قالت الشاهدة')
    assert.doesNotMatch(html.body, /هناء|سالم|hana|salem|علي|عمر|ali-omar/i)
    assert.match(html.body, /قالت <span class="tag person"><span class="withheld">الشاهدة<\/span><\/span> و/)
    assert.match(
      html.body,
      /ل<span class="withheld">الشاهدة<\/span> إن <em><span class="withheld">الشاهدة<\/span><\/em> و/,
    )
    assert.match(html.body, /و<span class="tag person"><span class="withheld">شخص<\/span><\/span>/)
    assert.match(html.body, /<span class="tag person">الطفل<\/span> موقعها/)
    assert.match(html.body, /data-ref="article:b" title="تقرير عن الشاهدة"/)
    assert.match(html.body, /<p class="byline" dir="rtl">بقلم <span class="tag person"><span class="withheld">/)
  })

  it('is not made of what is no article', () => {
    assert.equal(articleHtml(contextOf(fixture('//- entities/a.yaml\nperson: {}\n'))), undefined)
  })

  it('is sound markup of nothing but its own elements, whatever the article says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5, unit: 'binary' })), { maxLength: 30 }),
        (all) => {
          const html = articleHtml(
            contextOf(fixture(`${corpus}//- a.seed.md\n<|>${all.join('').replace(/^\/\/- |<\||\[\||\|\]/gm, '')}`)),
          )
          assert.ok(html)
          assert.deepEqual(problemsOf(html.body), [])
        },
      ),
      { numRuns: 1000 },
    )
  })
})

const pieces = [
  '---\n',
  'title: ',
  '"<script>alert(1)</script>"',
  'date: "><img src=x onerror=1>"\n',
  'byline: ',
  'source: { name: <b>, url: "javascript:alert(1)" }\n',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '> ',
  '- ',
  '1. ',
  '  ',
  '    ',
  '```',
  '| a | b |\n|---|---|\n',
  '|',
  '***\n',
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '*',
  '_',
  '~~',
  '\\',
  '!',
  '[',
  ']',
  '(',
  ')',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '<![CDATA[',
  '</article>',
  '</span>',
  '&lt;script&gt;',
  '&#x3c;b&#62;',
  '&quot; onclick=&quot;x',
  '[علي](person:ali-omar)',
  '[x](person:sergey-vershinin "a&quot; onload=&quot;b")',
  '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '![x](x" onerror="y)',
  '![x](a.png)',
  '[x](https://a.org/"onclick=x)',
  '[x](https://a.org/<b>)',
  '<https://a.org/"><script>>',
  'هناء سالم',
  '\u202e',
  '\0',
  '\ud800',
  'نص',
]

/** What is wrong with markup, read as strictly as XML: elements and attributes that we do not make, tags out of balance, signs that are not escaped. */
function problemsOf(body: string): readonly string[] {
  const problems: string[] = []
  const open: string[] = []
  let at = 0
  for (const match of body.matchAll(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g)) {
    problems.push(...inText(body.slice(at, match.index)))
    at = match.index + match[0].length
    const [, slash, name = '', attributes = ''] = match
    if (!elements.has(name)) problems.push(`element ${name}`)
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!attributesOf.has(key)) problems.push(`attribute ${key}`)
      if (key === 'href' && !/^(?:https?:\/\/|mailto:)/i.test(value)) problems.push(`href ${value}`)
      if (key === 'src' && /^[^/?#]*:|^[/\\]/.test(value)) problems.push(`src ${value}`)
      problems.push(...inText(value))
    }
    if (slash) {
      if (open.pop() !== name) problems.push(`</${name}> closes nothing`)
    } else if (!empty.has(name)) open.push(name)
  }
  return [...problems, ...inText(body.slice(at)), ...open.map((name) => `<${name}> is open`)]
}

const inText = (text: string): readonly string[] =>
  /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|[\0\p{Cs}]/u.test(text) ? [`text ${text}`] : []

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

const elements: ReadonlySet<string> = new Set(
  'article header h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td blockquote pre code em strong del a img span bdi time br hr'.split(
    ' ',
  ),
)

const attributesOf: ReadonlySet<string> = new Set(
  'alt class data-ref datetime dir href lang loading rel src start title'.split(' '),
)
