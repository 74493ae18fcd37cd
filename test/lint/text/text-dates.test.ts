import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dateInText } from '../../../server/src/lint/text/date-in-text.ts'
import { datesBesideNames, datesOf } from '../../../server/src/lint/text/text-dates.ts'
import { articleOf, fixture } from '../../support/fixture.ts'

describe('the dates of a text', () => {
  it('are none in names of the registry, tagged or not', () => {
    const read = fixture(`
//- a.seed.md
---
title: عنوان
date: 2024-10-09
---

قالت صوت اليوم إن [صوت اليوم](org:voice) وقوى 14 آذار اجتمعت اليوم
//- entities/all.yaml
org:
  voice: { name: صوت اليوم }
  march: { name: قوى 14 آذار }
`)
    const article = articleOf(read)
    const texts = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text)
    assert.deepEqual(texts(datesOf(article)), ['اليوم', '14 آذار', 'اليوم'])
    assert.deepEqual(texts(datesBesideNames(article, read.corpus)), ['اليوم'])
    const { text } = article.source
    assert.equal(dateInText(article, read.corpus, text.indexOf('آذار')), undefined)
    assert.equal(dateInText(article, read.corpus, text.lastIndexOf('اليوم'))?.date.value, '2024-10-09')
  })
})
