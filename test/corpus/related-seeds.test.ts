import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { fileKind } from '../../server/src/corpus/file-kind.ts'
import { readSettingsFile } from '../../server/src/corpus/read-document.ts'
import { readFile } from '../../server/src/corpus/read-file.ts'
import { relatedArticles } from '../../server/src/corpus/related.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import { Source } from '../../server/src/text/source.ts'
import { SEEDS, SEEDS_URI, seed } from '../support/places.ts'

/**
 * Of each article of the sample corpus, the one that an editor of this topic would give to a reader next, and why. It is the first with the relations
 * that editors wrote, and without them.
 */
const next: readonly (readonly [article: string, next: string, why: string])[] = [
  [
    'opposition-weighs-astana-3',
    'astana-11-announced',
    'It tells of the same quarrel about the third round, and of the same delegation.',
  ],
  [
    'astana-11-announced',
    'opposition-weighs-astana-3',
    'It is the quarrel that this one looks back to, and refers to.',
  ],
  [
    'guarantors-summit-preparations',
    'moscow-prepares-astana-22',
    'The same deputy minister speaks of the next meeting, in the same format, and goes back to what he said here.',
  ],
  ['moscow-prepares-astana-22', 'astana-22-opens-amid-shelling', 'The round that is being prepared opens.'],
  ['astana-22-opens-amid-shelling', 'moscow-prepares-astana-22', 'It prepares the round that opens here.'],
]

describe('related articles of the sample corpus', () => {
  for (const [article, expected, why] of next) {
    it(`begin after ${article} with ${expected}. ${why}`, () => {
      assert.equal(relatedTo(article, sample())[0]?.id, expected)
      const unwritten = sample((text) => text.replace(/^related:(?:\n {2}- .*)+\n/m, ''))
      const [first] = relatedTo(article, unwritten)
      assert.deepEqual([first?.id, first?.group], [expected, 'found'])
    })
  }

  it('have reasons that read well in both languages', () => {
    const [first] = relatedTo('moscow-prepares-astana-22', sample(), 'en')
    assert.deepEqual(first?.reasons, [
      'follow-up',
      'linked in the text',
      'both mention أستانا 22, الحكومة الروسية, بروتوكول موسكو and 10 more',
      'both on Idlib',
      '33 days apart',
    ])
    const [same] = relatedTo('moscow-prepares-astana-22', sample(), 'ar')
    assert.deepEqual(same?.reasons, [
      'متابعة',
      'رابط في النص',
      'تذكر كلتاهما أستانا 22 والحكومة الروسية وبروتوكول موسكو و10 غيرها',
      'كلتاهما عن إدلب',
      'بينهما 33 يومًا',
    ])
  })
})

/** The sample corpus, with its articles as they are or changed. */
function sample(change = (text: string): string => text): Corpus {
  const paths = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(md|yaml)$/.test(path))
  const sources = paths.map(seed).map((source) => new Source(source.uri, 1, change(source.text)))
  const settings = sources.find(({ uri }) => uri.endsWith('/seedbed.yaml'))
  assert.ok(settings)
  const empty = Corpus.empty(SEEDS_URI, readSettingsFile(settings).settings)
  return empty.apply({
    open: sources.flatMap((source) => {
      const kind = fileKind(SEEDS_URI, empty.settings, source.uri)
      return kind ? [readFile(kind, source, empty.settings)] : []
    }),
  })
}

function relatedTo(id: string, corpus: Corpus, language: UiLanguage = 'en') {
  const document = corpus.document(`${SEEDS_URI}/articles/${id}.seed.md`)
  assert.ok(document?.kind === 'article')
  return relatedArticles(corpus, document).map(({ article, group, reasons }) => ({
    id: article.id,
    group,
    reasons: reasons.map((reason) => reason[language].replace(/[\u2066-\u2069]/g, '')),
  }))
}
