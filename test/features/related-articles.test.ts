import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { relatedArticles } from '../../server/src/features/related-articles.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import { asked, fixture } from '../support/fixture.ts'
import { unisolated, withSample } from './sample.ts'

const articles = (caret: string) =>
  withSample(`
//- a.seed.md
---
title: أ${caret}
date: 2024-10-09
topics: [diplomacy]
related: [{ to: b, as: background }]
---
[فيرشينين](person:sergey-vershinin) في [أستانا](place:astana) و[أحدهم](person:?x)
//- b.seed.md
---
title: ب
date: 2022-01-28
related: [{ to: d, as: reply }]
---
[أستانا](place:astana)
//- c.seed.md
---
title: ج
date: 2024-10-11
topics: [diplomacy]
---
[فيرشينين](person:sergey-vershinin) و[آخر](person:?x)
//- d.seed.md
---
title: د
---
انظر [ما سبق](article:a) في [أستانا](place:astana)
//- e.seed.md
---
title: هـ
---
[آخر](person:?x)
`)

describe('related articles', () => {
  it('puts what editors wrote first, then links, then what is shared', () => {
    check(articles('<|>'), 'en', [
      'b: background; both mention أستانا',
      'd: linked in the text; both mention أستانا',
      'c: both mention سيرغي فيرشينين; both on Diplomacy; 2 days apart',
    ])
  })

  it('speaks Arabic', () => {
    check(articles('<|>'), 'ar', [
      'b: خلفية; تذكر كلتاهما أستانا',
      'd: رابط في النص; تذكر كلتاهما أستانا',
      'c: تذكر كلتاهما سيرغي فيرشينين; كلتاهما عن الدبلوماسية; بينهما يومان',
    ])
  })

  it('sees a written relation from the other side too', () => {
    check(articles('').replace('title: د', 'title: د<|>'), 'en', [
      'b: replied-by; both mention أستانا',
      'a: linked in the text; both mention أستانا',
    ])
  })

  it('is empty for other files', () => {
    check('//- seedbed.yaml\nlang: ar\n', 'en', [])
  })
})

function check(text: string, language: UiLanguage, expected: readonly string[]): void {
  assert.deepEqual(
    asked(fixture(text), (context) => relatedArticles(context), language).map(({ id, reasons }) =>
      unisolated(`${id}: ${reasons.join('; ')}`),
    ),
    expected,
  )
}
