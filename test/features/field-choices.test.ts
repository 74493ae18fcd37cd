import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { fieldChoices } from '../../server/src/features/completion/field-choices.ts'
import type { FieldChoice } from '../../server/src/protocol/article-form.ts'
import { asked, fixture } from '../support/fixture.ts'
import { unisolated } from './sample.ts'

const corpus = `
//- seedbed.yaml
lang: ar
topics: { idlib: { ar: إدلب, en: Idlib }, astana: { ar: مسار أستانا } }
//- entities/a.yaml
person:
  sergey-vershinin: { name: { ar: سيرغي فيرشينين, en: Sergey Vershinin } }
org:
  tass: { name: { ar: وكالة تاس, en: TASS } }
//- astana-17.seed.md
---
title: بيان الدول الضامنة
date: 2021-12-22
---
//- c.seed.md
---
title: تقرير آخر
---
//- a.seed.md
---
title: أ<|>
topics: [idlib]
related: [c]
---
`

function choices(key: string, typed: string): readonly FieldChoice[] {
  const found = asked(fixture(corpus), (context) => fieldChoices(context, key, typed), 'ar')
  return found.map((one) => ({ ...one, ...(one.detail === undefined ? {} : { detail: unisolated(one.detail) }) }))
}

describe('choices for a field of the form', () => {
  it('are articles by any word of the title or the id, but for those that stand there', () => {
    const article = { value: 'astana-17', label: 'بيان الدول الضامنة', detail: 'astana-17' }
    assert.deepEqual(choices('related', 'ضامنه'), [article])
    assert.deepEqual(choices('related', 'astana'), [article])
    assert.deepEqual(choices('related', ''), [article])
    assert.deepEqual(choices('related', 'تقرير'), [])
  })

  it('are entities by any of their names', () => {
    const person = {
      value: 'person:sergey-vershinin',
      label: 'سيرغي فيرشينين',
      detail: 'Sergey Vershinin · person:sergey-vershinin',
    }
    assert.deepEqual(choices('byline', 'vers'), [person])
    assert.deepEqual(choices('byline', ' فيرش '), [person])
    assert.deepEqual(
      choices('source.entity', '').map(({ value }) => value),
      ['org:tass'],
    )
  })

  it('are topics, languages and words of closed lists, by what they are called', () => {
    assert.deepEqual(choices('topics', ''), [{ value: 'astana', label: 'مسار أستانا', detail: 'astana' }])
    assert.deepEqual(
      choices('topics', 'استانه').map(({ value }) => value),
      ['astana'],
    )
    assert.deepEqual(
      choices('topics', 'ast').map(({ value }) => value),
      ['astana'],
    )
    assert.deepEqual(choices('lang', 'فرنس'), [{ value: 'fr', label: 'الفرنسية', detail: 'fr' }])
    assert.deepEqual(
      choices('lang', 'french').map(({ value }) => value),
      ['fr'],
    )
    assert.deepEqual(choices('status', ''), [
      { value: 'draft', label: 'مسودة', detail: 'draft' },
      { value: 'review', label: 'قيد المراجعة', detail: 'review' },
      { value: 'final', label: 'نهائية', detail: 'final' },
    ])
  })

  it('are none for free text and for keys that are none', () => {
    assert.deepEqual(choices('title', 'أ'), [])
    assert.deepEqual(choices('nonsense', ''), [])
    assert.deepEqual(fieldChoices({ ...contextOfSettings() }, 'topics', ''), [])
  })
})

const contextOfSettings = () => asked(fixture('//- seedbed.yaml\nlang: ar<|>\n'), (context) => ({ ...context }), 'en')
