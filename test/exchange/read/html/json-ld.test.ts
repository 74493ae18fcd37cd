import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { linkedArticles } from '../../../../server/src/exchange/read/html/json-ld.ts'
import { rawHtml } from '../../../../server/src/exchange/read/html/raw-html.ts'
import { propose } from '../../../../server/src/exchange/read/propose.ts'
import { nothingKnown } from '../captured.ts'
import { paragraphs, title } from './pages.ts'

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`

const body = `<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`

function fieldsOf(head: string, inner = body): (key: string) => readonly [string, string] | undefined {
  const page = rawHtml(`<html><head>${head}</head><body><article>${inner}</article></body></html>`)
  assert.ok(typeof page !== 'string')
  const { fields } = propose(page.raw, { ...nothingKnown, fields: page.fields })
  return (key) => {
    const field = fields.find((one) => one.key === key)
    return field && [field.value, field.certainty]
  }
}

const article = (headline: string, day: string, rest: object = {}): object => ({
  '@type': 'NewsArticle',
  headline,
  datePublished: `${day}T10:00:00+02:00`,
  author: { name: `كاتب ${day}` },
  ...rest,
})

describe('the JSON-LD of a page', () => {
  it('is read in the forms that systems and editors of templates give it', () => {
    for (const json of [
      '{"@type":"NewsArticle","headline":"قال // ثم /* , ] */ سكت","datePublished":"2024-03-05"}',
      '{"@type":"NewsArticle","headline":"قال // ثم /* , ] */ سكت","datePublished":"2024-03-05",}',
      '[{"@type":["NewsArticle",],"headline":"قال // ثم /* , ] */ سكت", // the day\n"datePublished":"2024-03-05" , /* no more */ },]',
      '//<![CDATA[\n{"@type":"NewsArticle",\n"headline":"قال // ثم\u0001/* , ] */\nسكت",\r\n"datePublished":"2024-03-05",\n}\n//]]>',
      '<!-- {"@type":"NewsArticle","headline":"قال // ثم /* , ] */ سكت","datePublished":"2024-03-05"}; -->',
    ]) {
      const [found] = linkedArticles([json])
      assert.deepEqual([found?.headline, found?.published], ['قال // ثم /* , ] */ سكت', '2024-03-05'], json)
    }
    assert.equal(linkedArticles(['{"@type":"NewsArticle","headline":"a\\"b,}"}'])[0]?.headline, 'a"b,}')
  })

  it('says nothing where it is broken otherwise, in bounded time', () => {
    const long = 300_000
    for (const json of [
      '{"@type":"NewsArticle","headline":"قال "نعم" ثم سكت"}',
      `{"@type":"NewsArticle","a":"${'\\"'.repeat(long)}`,
      `{${'/*'.repeat(long)}`,
      `{${', '.repeat(long)}`,
      '['.repeat(long),
      `"${'\\'.repeat(long + 1)}`,
      'null',
      '3',
    ])
      assert.deepEqual(linkedArticles([json]), [])
  })

  it('of several articles says of this one what is said under its headline or address', () => {
    const other = article('انطلاق دوري المدارس في كرة السلة', '2020-01-01')
    const mine = article(`${title} - صحيفة`, '2024-03-05')
    for (const json of [
      [other, mine],
      [mine, other],
      { '@graph': [other, { '@type': 'WebPage', mainEntity: mine }] },
    ]) {
      const field = fieldsOf(script(JSON.stringify(json)))
      assert.deepEqual(field('date'), ['2024-03-05', 'sure'])
      assert.deepEqual(field('byline'), ['كاتب 2024-03-05', 'sure'])
    }
    const address = 'https://example.org/news/library'
    const there = article('عنوان آخر تماما', '2024-03-06', {
      mainEntityOfPage: { '@id': 'http://www.example.org/news/library/' },
    })
    const canonical = `<link rel="canonical" href="${address}">`
    assert.deepEqual(fieldsOf(canonical + script(JSON.stringify([other, there])))('date'), ['2024-03-06', 'sure'])
  })

  it('of others says nothing surely', () => {
    const others = [article('انطلاق دوري المدارس', '2020-01-01'), article('إغلاق طريق الميناء', '2020-01-02')]
    const field = fieldsOf(script(JSON.stringify(others)))
    assert.equal(field('date'), undefined)
    assert.equal(field('byline'), undefined)
    const same = others.map((one) => ({ ...one, datePublished: '2020-01-01', publisher: { name: 'الميناء' } }))
    const alike = fieldsOf(script(JSON.stringify(same)))
    assert.deepEqual(alike('date'), ['2020-01-01', 'likely'])
    assert.deepEqual(alike('source.name'), ['الميناء', 'sure'])
    assert.deepEqual(fieldsOf(script(JSON.stringify(others[0])))('date'), ['2020-01-01', 'likely'])
    assert.deepEqual(
      fieldsOf(script(JSON.stringify({ '@type': 'NewsArticle', datePublished: '2024-03-05' })))('date'),
      ['2024-03-05', 'sure'],
    )
  })
})

describe('a time by the clock of Greenwich', () => {
  const utc = script(`{"@type":"NewsArticle","headline":"${title}","datePublished":"2024-03-01T22:30:00Z"}`)

  it('is the day as it is written, and likely', () => {
    assert.deepEqual(fieldsOf(utc)('date'), ['2024-03-01', 'likely'])
    const elsewhen = '<meta property="article:published_time" content="2024-03-02T09:00:00+03:00">'
    assert.deepEqual(fieldsOf(utc + elsewhen)('date'), ['2024-03-01', 'likely'])
  })

  it('is that of the place where the page says the same moment so, or shows the day', () => {
    for (const same of ['2024-03-02T01:30:00+03:00', '2024-03-02T01:30:40+0300'])
      assert.deepEqual(fieldsOf(`${utc}<meta property="article:published_time" content="${same}">`)('date'), [
        '2024-03-02',
        'sure',
      ])
    const time = '<time datetime="2024-03-02T00:30:00+02:00">قبل يومين</time>'
    assert.deepEqual(fieldsOf(utc, time + body)('date'), ['2024-03-02', 'sure'])
    const shown = body.replace('</h1>', '</h1><div>2 آذار 2024</div>')
    assert.deepEqual(fieldsOf(utc, shown)('date'), ['2024-03-02', 'sure'])
  })
})
