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
      'written b: background; both mention أستانا',
      'found d: linked in the text; both mention أستانا',
      'found c: both mention سيرغي فيرشينين; both on Diplomacy; 2 days apart',
    ])
  })

  it('speaks Arabic', () => {
    check(articles('<|>'), 'ar', [
      'written b: خلفية; تذكر كلتاهما أستانا',
      'found d: رابط في النص; تذكر كلتاهما أستانا',
      'found c: تذكر كلتاهما سيرغي فيرشينين; كلتاهما عن الدبلوماسية; بينهما يومان',
    ])
  })

  it('sees a written relation from the other side too', () => {
    check(articles('').replace('title: د', 'title: د<|>'), 'en', [
      'written b: replied-by; both mention أستانا',
      'found a: linked in the text; both mention أستانا',
    ])
  })

  it('says a relation once that both sides have written', () => {
    const both = articles('<|>').replace('{ to: d, as: reply }', '{ to: a, as: follow-up }')
    check(both, 'en', [
      'written b: background; both mention أستانا',
      'found d: linked in the text; both mention أستانا',
      'found c: both mention سيرغي فيرشينين; both on Diplomacy; 2 days apart',
    ])
  })

  it('names several entities, the rarest first and those that both speak of often, and says how many more there are', () => {
    const text = withSample(`
//- a.seed.md
---
title: أ<|>
date: 2024-10-09
---
[أستانا](place:astana) و[كازاخستان](place:kazakhstan) و[فيرشينين](person:sergey-vershinin) و[الوزارة](org:russian-mfa) و[هذه](org:kazakh-mfa)، وقال [فيرشينين](person:sergey-vershinin)
//- b.seed.md
---
title: ب
date: 2024-10-09
---
[أستانا](place:astana) و[كازاخستان](place:kazakhstan) و[فيرشينين](person:sergey-vershinin) و[الوزارة](org:russian-mfa) و[هذه](org:kazakh-mfa)، وقال [فيرشينين](person:old-vershinin)
//- c.seed.md
---
title: ج
---
[أستانا](place:astana)
//- d.seed.md
---
title: د
---
`)
    check(text, 'en', [
      'found b: both mention سيرغي فيرشينين, وزارة الخارجية الكازاخستانية, وزارة الخارجية الروسية and 2 more; of the same day',
      'found c: both mention أستانا',
    ])
    check(text, 'ar', [
      'found b: تذكر كلتاهما سيرغي فيرشينين ووزارة الخارجية الكازاخستانية ووزارة الخارجية الروسية و2 غيرها; من اليوم نفسه',
      'found c: تذكر كلتاهما أستانا',
    ])
  })

  it('ties articles on different events of one series, and a part to the whole', () => {
    const text = withSample(`
//- entities/rounds.yaml
event:
  astana-3:
    name: { ar: الجولة الثالثة, en: Third round }
    part-of: event:astana-process
  astana-old: { redirect: event:astana-3 }
  drill: { name: مناورة }
//- a.seed.md
---
title: أ<|>
date: 2024-10-09
---
[الجولة](event:astana-22) بعد [مناورة](event:drill)
//- b.seed.md
---
title: ب
date: 2017-03-09
---
[الجولة](event:astana-old)
//- c.seed.md
---
title: ج
date: 2018-03-09
---
[المسار](event:astana-process)
//- d.seed.md
---
title: د
date: 2024-10-09
---
`)
    check(text, 'en', [
      'found b: الجولة الثانية والعشرون and الجولة الثالثة are both part of مسار أستانا',
      'found c: الجولة الثانية والعشرون is part of مسار أستانا',
    ])
    check(text, 'ar', [
      'found b: الجولة الثانية والعشرون والجولة الثالثة كلاهما جزء من مسار أستانا',
      'found c: الجولة الثانية والعشرون جزء من مسار أستانا',
    ])
    check(text.replace('<|>', '').replace('title: ج', 'title: ج<|>'), 'en', [
      'found a: الجولة الثانية والعشرون is part of مسار أستانا',
      'found b: الجولة الثالثة is part of مسار أستانا',
    ])
  })

  it('keeps translations, duplicates and what was taken from the same page apart', () => {
    const sentences = Array.from(
      { length: 12 },
      (_, at) => `وقال المتحدث رقم ${at} إن الاجتماع سيعقد غدا في القاعة ${at}.`,
    )
    const body = sentences.join(' ')
    const text = withSample(`
//- a.seed.md
---
title: أ<|>
date: 2024-10-09
lang: ar
source: { name: وكالة, url: https://www.example.org/a?utm_source=x }
related: [{ to: c, as: translation }]
---
[أستانا](place:astana) ${body}
//- b.seed.md
---
title: ب
date: 2024-10-10
lang: ar
---
[أستانا](place:astana) ${body} انتهى.
//- c.seed.md
---
title: C
date: 2024-10-09
lang: en
---
[Astana](place:astana)
//- d.seed.md
---
title: D
date: 2024-10-09
lang: en
source: { name: Agency, url: https://example.org/a }
---
[Astana](place:astana)
//- e.seed.md
---
title: هـ
date: 2020-10-09
---
[أستانا](place:astana)
//- f.seed.md
---
title: و
---
`)
    check(text, 'en', [
      'found e: both mention أستانا',
      'same c: translation; of the same day',
      'same b: nearly the same text; a day apart',
      'same d: from the same web page; in another language; of the same day',
    ])
    check(text, 'ar', [
      'found e: تذكر كلتاهما أستانا',
      'same c: ترجمة; من اليوم نفسه',
      'same b: النص نفسه تقريبًا; بينهما يوم واحد',
      'same d: من صفحة الويب نفسها; بلغة أخرى; من اليوم نفسه',
    ])
  })

  it('is empty for other files', () => {
    check('//- seedbed.yaml\nlang: ar\n', 'en', [])
  })
})

function check(text: string, language: UiLanguage, expected: readonly string[]): void {
  assert.deepEqual(
    asked(fixture(text), (context) => relatedArticles(context), language).map(({ group, id, reasons }) =>
      unisolated(`${group} ${id}: ${reasons.join('; ')}`),
    ),
    expected,
  )
}
