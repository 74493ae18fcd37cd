import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type Lessons, lessonsOf, proposeAfter } from '../../../server/src/exchange/read/lessons.ts'
import { pastArticles } from '../../../server/src/exchange/read/past-articles.ts'
import { rawText } from '../../../server/src/exchange/read/raw-text.ts'
import { answered, fixture } from '../../support/fixture.ts'
import { nothingKnown } from './captured.ts'

const sentence = (what: string): string =>
  `وصلت ${what} إلى الميناء القديم صباح اليوم ومعها ما يكفي المدينة من الطحين شهرًا كاملًا كما قال أحد العمال.`

/** What a corpus teaches; `captures` are the texts of its captures, by path. */
function taught(files: string, captures: Readonly<Record<string, string>> = {}): Lessons {
  const past = answered(fixture(files), (corpus) => pastArticles(corpus, (uri) => corpus.source(uri)?.text))
  return lessonsOf(
    past.map((one) => ({ ...one, capture: captures[one.captureUri?.replace('file:///corpus/', '') ?? ''] })),
  )
}

const fates = (text: string, lessons: Lessons): readonly string[] =>
  proposeAfter(rawText(text), nothingKnown, lessons).blocks.map(({ fate }) =>
    fate.kind === 'cut' ? fate.why : fate.kind === 'body' ? fate.as : fate.key,
  )

const article = (name: string, body: string, source = ''): string =>
  `//- articles/${name}.seed.md\n---\ntitle: ${name}\ndate: 2024\n${source === '' ? '' : `source: { ${source} }\n`}---\n\n${body}\n`

const captured = (title: string, what: string): string =>
  `الأبواب كلها\n\n${title}\n\n${sentence(what)}\n\nانضم إلى قائمة القراء\n\nأسعار العملات اليوم في السوق المحلية`

describe('the past articles of a corpus', () => {
  it('begin with those that were captured last, as they say themselves', () => {
    const files = [
      article('old', 'نص', 'file: old.txt, accessed: 2025-03-01'),
      article('new', 'نص', 'file: new.txt'),
      article('newest', 'نص', 'file: newest.txt, accessed: 2025-04'),
    ].join('')
    const past = answered(fixture(files), (corpus) => pastArticles(corpus, (uri) => corpus.source(uri)?.text))
    assert.deepEqual(
      past.map(({ captureUri }) => captureUri?.replace(/^.*\//, '')),
      ['newest.txt', 'old.txt', 'new.txt'],
    )
  })
})

describe('what articles of a corpus teach of their sites', () => {
  const paste = captured('قافلة من الشمال تدخل المدينة', 'قافلة')
  const first = ['paragraph', 'title', 'paragraph', 'paragraph', 'paragraph']

  it('nothing is known of a site at first', () => {
    assert.deepEqual(fates(paste, taught('//- seedbed.yaml\nlang: ar\n')).slice(1), [...first].slice(1))
  })

  it('what was left out of two captures is left out of the third', () => {
    const files = ['a', 'b'].map((name) => article(name, sentence(name), `file: ${name}.raw.txt`)).join('')
    const captures = {
      'articles/a.raw.txt': captured('عنوان أول من العناوين', 'a'),
      'articles/b.raw.txt': captured('عنوان ثان من العناوين', 'b'),
    }
    assert.deepEqual(fates(paste, taught(files, captures)), ['left-out', 'title', 'paragraph', 'left-out', 'left-out'])
    const [one] = Object.entries(captures)
    assert.deepEqual(fates(paste, taught(files, Object.fromEntries(one ? [one] : []))).slice(3), [
      'paragraph',
      'paragraph',
    ])
  })

  it('of one source one capture is enough', () => {
    const files = article('a', sentence('a'), 'name: جريدة الساحل, file: a.raw.txt')
    const lessons = taught(files, { 'articles/a.raw.txt': captured('عنوان أول من العناوين', 'a') })
    assert.deepEqual(fates(`${paste}\n\nالمصدر: جريدة الساحل`, lessons).slice(3), [
      'left-out',
      'left-out',
      'source.name',
    ])
    assert.deepEqual(fates(`${paste}\n\nالمصدر: جريدة الجبل`, lessons).slice(3), [
      'paragraph',
      'paragraph',
      'source.name',
    ])
  })

  it('what an editor has kept of one capture is not the site’s', () => {
    const files =
      article('a', sentence('a'), 'file: a.raw.txt') +
      article('b', sentence('b'), 'file: b.raw.txt') +
      article('c', `${sentence('c')}\n\nانضم إلى [قائمة القراء](org:readers).`, 'file: c.raw.txt')
    const captures = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`articles/${name}.raw.txt`, captured(`عنوان من العناوين ${name}`, name)]),
    )
    assert.deepEqual(fates(paste, taught(files, captures)).slice(3), ['paragraph', 'left-out'])
  })

  it('a line that stands in three articles of the source is the site’s, in two or of others it is not', () => {
    const footer = 'للتواصل مع إدارة التحرير'
    const of = (count: number, source: string): string =>
      Array.from({ length: count }, (_, number) =>
        article(`a${number}`, `${sentence(`${number}`)}\n\n## خلفية\n\n${footer}`, source),
      ).join('')
    const text = `عنوان ما من العناوين\n\n${sentence('شحنة')}\n\n${footer}\n\nخلفية\n\nالمصدر: جريدة الساحل`
    const last = (files: string): string | undefined => fates(text, taught(files))[2]
    assert.equal(last(of(3, 'name: جريدة الساحل')), 'of-source')
    assert.equal(last(of(2, 'name: جريدة الساحل')), 'paragraph')
    assert.equal(last(of(5, 'name: جريدة الجبل')), 'paragraph')
    assert.notEqual(fates(text, taught(of(3, 'name: جريدة الساحل')))[3], 'of-source', 'a heading is the article’s')
  })

  it('a headline that stood in lists of headlines is that of its own article', () => {
    const headline = 'قافلة من الشمال تدخل المدينة'
    const files = ['a', 'b'].map((name) => article(name, sentence(name), `file: ${name}.raw.txt`)).join('')
    const captures = Object.fromEntries(
      ['a', 'b'].map((name) => [
        `articles/${name}.raw.txt`,
        `عنوان ${name} من هنا\n\n${sentence(name)}\n\n${headline}\n\nقصف الميناء`,
      ]),
    )
    const lessons = taught(files, captures)
    assert.deepEqual(fates(`${headline}\n\n${sentence('قافلة')}`, lessons), ['title', 'paragraph'])
    const other = `قصف الميناء\n\nمجلس المدينة يجتمع اليوم\n\n${sentence('قافلة')}\n\n${headline}`
    assert.deepEqual(fates(other, lessons), ['left-out', 'title', 'paragraph', 'left-out'])
    assert.deepEqual(fates(headline, lessons), ['title'])
    assert.equal(
      fates(`${headline}\n\n${sentence('قافلة')}\n\n${headline}\n\n${sentence('شاحنة')}`, lessons).at(-1),
      'paragraph',
    )
  })
})
