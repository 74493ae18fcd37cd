import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { previewEntities } from '../../server/src/features/preview-entities.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import { asked, fixture } from '../support/fixture.ts'
import { unisolated, withSample } from './sample.ts'

const named = '[فيرشينين](person:sergey-vershinin) في [أستانا](place:astana)، [أحدهم](person:nobody) [قريبًا](date:soon)'

const articles = (frontMatter: string, body: string) =>
  withSample(`
//- a.seed.md
---
title: أ<|>
${frontMatter}
---
${body}
//- b.seed.md
---
title: ب
---
`)

describe('what the preview of an article is told', () => {
  it('is in the language of the article', () => {
    check(articles('lang: en', `${named} [أمس](date:2022-01-27)`), 'ar', [
      'person:sergey-vershinin: Sergey Vershinin (people.yaml:1)',
      'place:astana: Astana (people.yaml:10)',
      'date:2022-01-27: 27 January 2022',
    ])
  })

  it('is in the language of the corpus where the article does not say, whatever the language of its user', () => {
    check(articles('topics: [diplomacy, unheard-of]', named), 'en', [
      'person:sergey-vershinin: سيرغي فيرشينين (people.yaml:1)',
      'place:astana: أستانا (people.yaml:10)',
      'topic:diplomacy: الدبلوماسية',
    ])
  })

  it('has articles by their titles, and each date of the front matter and the text once', () => {
    const dates = 'date: 2022-01-27\nupdated: 2022-01-28\nrelated: [{ to: b, as: reply }]'
    check(articles(dates, 'قال [أمس](date:2022-01-27).'), 'en', [
      'article:b: ب (b.seed.md:1)',
      'date:2022-01-27: 27 كانون الثاني/يناير 2022',
      'date:2022-01-28: 28 كانون الثاني/يناير 2022',
    ])
  })

  it('is nothing for other files', () => {
    check('//- seedbed.yaml\nlang: ar\n', 'en', [])
  })
})

/** Compares each name, and the file and zero-based line where it stands. */
function check(text: string, language: UiLanguage, expected: readonly string[]): void {
  const told = asked(fixture(text), previewEntities, language).map(({ ref, name, uri, line }) =>
    unisolated(`${ref}: ${name}${uri === undefined ? '' : ` (${uri.split('/').at(-1)}:${line})`}`),
  )
  assert.deepEqual(told, expected)
}
