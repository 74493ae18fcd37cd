import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { taggingOf, type Wanted } from '../../../server/src/cli/tag/tagging.ts'
import type { Article } from '../../../server/src/corpus/document.ts'
import { readArticle } from '../../../server/src/corpus/read-article.ts'
import { lint } from '../../../server/src/lint/lint.ts'
import { rules } from '../../../server/src/lint/rules.ts'
import { plainOffset } from '../../../server/src/syntax/plain-offsets.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { Source } from '../../../server/src/text/source.ts'
import { articleOf, type Fixture, fixture, fixtureOfFiles, outsideOf, ROOT } from '../../support/fixture.ts'
import { projectFiles, textOf } from '../../support/project.ts'

const registry = `//- entities/all.yaml
person:
  ali-salem: { name: علي سالم, aliases: [سالم] }
  assad: { name: بشار الأسد, aliases: [الأسد] }
place:
  deir-ezzor: { name: دير الزور }
  san: { name: سان }
  bab: { name: الباب, kind: city }
  aleppo: { name: حلب, kind: city }
org:
  helmets: { name: الخوذ البيضاء }
`

const all: Wanted = { least: 'sure', refs: undefined, dates: false }

function tagged(body: string, wanted: Partial<Wanted> = {}, { settings = '', frontMatter = '' } = {}) {
  const head = `---\ntitle: خبر\ndate: 2024-01-05\n${frontMatter}---\n\n`
  const one = fixture(
    `${settings === '' ? '' : `//- seedbed.yaml\n${settings}\n`}${registry}//- a.seed.md\n${head}${body}<|>\n`,
  )
  const result = taggingOf(articleOf(one), one.corpus, { ...all, ...wanted })
  return { ...result, body: result.text.slice(head.length).trimEnd(), text: result.text }
}

describe('seedbed tag, of one article', () => {
  const cases: Readonly<Record<string, readonly [body: string, expected: string, wanted?: Partial<Wanted>]>> = {
    'tags names behind their particles': [
      'زار علي سالم الخوذ البيضاء ودير الزور.',
      'زار [علي سالم](person:ali-salem) [الخوذ البيضاء](org:helmets) و[دير الزور](place:deir-ezzor).',
    ],
    'leaves tags, links and code as they are': [
      '[علي سالم](person:?) و[الخوذ البيضاء](https://example.org) و`دير الزور`',
      '[علي سالم](person:?) و[الخوذ البيضاء](https://example.org) و`دير الزور`',
    ],
    'tags one entity alone': [
      'زار علي سالم دير الزور.',
      'زار علي سالم [دير الزور](place:deir-ezzor).',
      { refs: new Set(['place:deir-ezzor']) },
    ],
    'leaves dates': ['وصل يوم 3 كانون الثاني 2024.', 'وصل يوم 3 كانون الثاني 2024.'],
    'tags dates where it is told to': [
      'وصل علي سالم يوم 3 كانون الثاني 2024.',
      'وصل [علي سالم](person:ali-salem) يوم [3 كانون الثاني 2024](date:2024-01-03).',
      { dates: true },
    ],
  }
  for (const [name, [body, expected, wanted]] of Object.entries(cases)) {
    it(name, () => assert.equal(tagged(body, wanted).body, expected))
  }

  it('says of each new tag whose it is, and whom it leaves', () => {
    const { tagged: written, left } = tagged('زار علي سالم دير الزور.', { refs: new Set(['person:ali-salem']) })
    assert.deepEqual([written, left], [['person:ali-salem'], ['place:deir-ezzor']])
    const dates = tagged('عاد علي سالم في 3 كانون الثاني 2024، ويغيب خلال الربيع.', { dates: true })
    assert.deepEqual(dates.tagged, ['person:ali-salem', 'date:2024-01-03'])
    assert.deepEqual(dates.left, ['date:'])
  })

  it('follows tagging, not-mentions and ignore-names', () => {
    const body = 'علي سالم، ثم علي سالم.'
    const one = '[علي سالم](person:ali-salem)'
    assert.equal(tagged(body).body, `${one}، ثم ${one}.`)
    assert.equal(tagged(body, {}, { settings: 'tagging: first' }).body, `${one}، ثم علي سالم.`)
    assert.equal(tagged(body, {}, { settings: 'ignore-names: [{ text: علي سالم }]' }).body, body)
    const frontMatter = 'not-mentions: [{ exact: علي سالم, occurrence: 1 }]\n'
    assert.equal(tagged(body, {}, { frontMatter }).body, `علي سالم، ثم ${one}.`)
  })

  it('says in the tag what nobody has looked at', () => {
    const body = 'مرّ قرب سان أمس.'
    assert.equal(tagged(body).body, body)
    assert.match(
      tagged(body, { least: 'doubtful' }).body,
      /^مرّ قرب \[سان\]\(place:san "cert=(medium|low); resp=auto"\) أمس\.$/,
    )
  })

  it('leaves what a comment silences', () => {
    const silenced = '<!-- seedbed-disable untagged-mention -- رجل آخر -->\n\nحضر علي سالم.'
    const { body, left } = tagged(`${silenced}\n\nثم علي سالم.`)
    assert.equal(body, `${silenced}\n\nثم [علي سالم](person:ali-salem).`)
    assert.deepEqual(left, ['person:ali-salem'])
  })

  it('is not made sure by its own tags', () => {
    for (const body of [
      'دخلوا [مدينة الباب](place:bab) ثم فتح الحارس الباب.',
      'دخلوا مدينة [الباب](place:bab) ثم فتح الحارس الباب.',
    ]) {
      const bare = body.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      assert.doesNotMatch(tagged(bare).body, /الحارس \[/)
      assert.equal(tagged(body).body, body)
    }
    assert.equal(
      tagged('وصلوا إلى مدينة حلب. ثم حلب الفلاح البقرة.').body,
      'وصلوا إلى مدينة [حلب](place:aleppo). ثم حلب الفلاح البقرة.',
    )
    const assad = 'خطب [بشار الأسد](person:assad). وزأر الأسد في حديقة الحيوان.'
    assert.equal(tagged(assad.replace('[بشار الأسد](person:assad)', 'بشار الأسد')).body, assad)
  })

  it('takes nothing from tags that nobody has looked at', () => {
    const auto = '[محمد سالم](person:?salem) و[علي سالم](person:ali-salem "cert=low; resp=auto")'
    assert.equal(tagged(`${auto}، وقال سالم إنه حضر.`).body, `${auto}، وقال سالم إنه حضر.`)
    const seen = '[علي سالم](person:ali-salem)'
    assert.equal(tagged(`${seen}، وقال سالم إنه حضر.`).body, `${seen}، وقال [سالم](person:ali-salem) إنه حضر.`)
  })

  it('keeps line ends and the byte order mark', () => {
    const { corpus } = fixture(`${registry}//- a.seed.md\n<|>`)
    const written = '\ufeff---\r\ntitle: خبر\r\n---\r\n\r\nعلي سالم\r\nهنا.\r\n'
    const article = readArticle(new Source(`${ROOT}/a.seed.md`, 1, written), corpus.settings)
    const { text } = taggingOf(article, corpus.knowing(article), all)
    assert.equal(text, written.replace('علي سالم', '[علي سالم](person:ali-salem)'))
  })
})

describe('seedbed tag, on the sample corpus', () => {
  const texts = Object.fromEntries(
    projectFiles()
      .filter((path) => /^seeds\/.*\.(?:yaml|seed\.md)$/.test(path))
      .map((path) => [path.slice('seeds/'.length), textOf(path)]),
  )
  const sample = fixtureFrom(texts)
  const articles = sample.documents.filter((one): one is Article => one.kind === 'article')

  it('leaves no new finding and nothing to tag, whichever tags are missing', () => {
    const missing = fc.record({
      article: fc.nat(articles.length - 1),
      // Often all of them.
      keep: fc.oneof(fc.constant([]), fc.array(fc.nat(60), { maxLength: 30 })),
      dates: fc.boolean(),
    })
    fc.assert(
      fc.property(missing, ({ article: index, keep, dates }) => {
        const article = articles[index]
        assert.ok(article)
        const kept = new Set(keep)
        const edits = article.tree.tags
          .filter((_, index) => !kept.has(index))
          .flatMap(({ span, label }) => [
            { span: { start: span.start, end: label.start }, text: '' },
            { span: { start: label.end, end: span.end }, text: '' },
          ])
        const wanted = { ...all, dates }
        const before = withText(article, applyEdits(article.source.text, edits))
        const { text } = taggingOf(before.article, before.corpus, wanted)
        const after = withText(article, text)
        assert.equal(after.article.tree.plain.text, before.article.tree.plain.text)
        const again = taggingOf(after.article, after.corpus, wanted)
        assert.equal(again.text, text)
        assert.deepEqual(again.tagged, [])
        const found = findingsOf(after)
        for (const finding of findingsOf(before)) found.delete(finding)
        assert.deepEqual([...found], [])
      }),
      { numRuns: 25 },
    )
  })

  function withText({ uri }: Article, text: string) {
    const article = readArticle(new Source(uri, 1, text), sample.corpus.settings)
    return { article, corpus: sample.corpus.apply({ open: [article] }) }
  }

  function findingsOf({ article, corpus }: ReturnType<typeof withText>): Set<string> {
    const { plain } = article.tree
    return new Set(
      lint(article, corpus, rules, outsideOf(sample)).map(
        ({ code, span }) => `${code} ${plain.text.slice(plainOffset(plain, span.start), plainOffset(plain, span.end))}`,
      ),
    )
  }
})

function fixtureFrom(texts: Readonly<Record<string, string>>): Fixture {
  return fixtureOfFiles(
    Object.entries(texts).map(([path, text]) => ({ uri: `${ROOT}/${path}`, path, text, cursor: undefined, spans: [] })),
  )
}
