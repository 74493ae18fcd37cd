import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { codeLenses, lensData, placesOfLens, resolveCodeLens } from '../../server/src/features/code-lens.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import type { CodeLensPreferences } from '../../server/src/protocol/code-lens.ts'
import { answered, contextOf, type Fixture, fixture } from '../support/fixture.ts'
import { unisolated, withSample } from './sample.ts'

const registry = `//- entities/a.yaml
# السجل
person:
  # علوش
  alloush: { name: محمد علوش }<|>

  "old-alloush": { redirect: person:alloush }
  older: { redirect: person:old-alloush }
place: { astana: { name: أستانا }, idlib: { name: إدلب } }
place-like: x
`

const articles = `//- a.seed.md
---
title: أ
date: 2024-10-09
dateline: place:astana
mentions: [{ exact: الرجل, ref: person:alloush }, { exact: لا شيء, ref: person:alloush }]
---
قال [علوش](person:alloush) و[علوش](person:old-alloush) إن الرجل في [أستانا](place:astana)
//- b.seed.md
[علوش](person:older)
`

describe('code lenses of the registry', () => {
  const read = fixture(registry + articles)

  it('stand above each record, however it is written', () => {
    assert.deepEqual(lensesOf(read), [
      'alloush person:alloush',
      'old-alloush person:old-alloush',
      'older person:older',
      'astana place:astana',
      'idlib place:idlib',
    ])
  })

  it('stand there in a file that has to be read whole, and in one with CRLF and a BOM', () => {
    const whole = fixture('//- entities/a.yaml\nperson:\n  a: &x { name: A }\n  b: *x\n  c: { name: C }\n')
    assert.deepEqual(lensesOf(whole), ['a person:a', 'b person:b', 'c person:c'])
    const windows = fixture('//- entities/a.yaml\n\ufeffperson:\r\n\r\n  # x\r\n  a:\r\n    name: A\r\n  b: {}\r\n')
    assert.deepEqual(lensesOf(windows), ['a person:a', 'b person:b'])
  })

  it('are left out of a file with so many records that an editor could not draw them all', () => {
    const people = (count: number) =>
      fixture(`//- entities/a.yaml\nperson:\n${Array.from({ length: count }, (_, at) => `  a${at}: {}\n`).join('')}`)
    assert.equal(lensesOf(people(5000)).length, 5000)
    assert.deepEqual(lensesOf(people(5001)), [])
  })

  it('count mentions, those of merged ids too, in the forms of the language', () => {
    assert.deepEqual(titlesOf(read), {
      'person:alloush': '5 mentions in 2 articles',
      'person:old-alloush': '2 mentions in 2 articles',
      'person:older': '1 mention in 1 article',
      'place:astana': '1 mention in 1 article',
      'place:idlib': 'No mentions',
    })
    assert.deepEqual(titlesOf(read, {}, 'ar'), {
      'person:alloush': 'ذُكر 5 مرات في مقالتين',
      'person:old-alloush': 'ذُكر مرتين في مقالتين',
      'person:older': 'ذُكر مرة واحدة في مقالة واحدة',
      'place:astana': 'ذُكر مرة واحدة في مقالة واحدة',
      'place:idlib': 'لم يُذكر',
    })
    const many = fixture(`${registry}//- a.seed.md\n${'[إدلب](place:idlib) '.repeat(12)}`)
    assert.equal(titlesOf(many, {}, 'ar')['place:idlib'], 'ذُكر 12 مرة في مقالة واحدة')
  })

  it('lead to those mentions: labels, and selectors, whose words are not known of a closed article', () => {
    assert.deepEqual(placesIn(read, 'person:alloush'), [
      'a.seed.md person:alloush',
      'a.seed.md person:alloush',
      'a.seed.md علوش',
      'a.seed.md علوش',
      'b.seed.md علوش',
    ])
    assert.deepEqual(placesIn(read, 'place:astana'), ['a.seed.md أستانا'])
    assert.equal(placesIn(read, 'place:idlib').length, 0)
  })

  it('lead to the words of selectors in an open article', () => {
    const open = fixture((registry.replace('<|>', '') + articles).replace('قال', '<|>قال'))
    assert.deepEqual(placesIn(open, 'person:alloush').slice(0, 4), [
      'a.seed.md person:alloush',
      'a.seed.md علوش',
      'a.seed.md علوش',
      'a.seed.md الرجل',
    ])
  })

  it('have no command where there is nothing to show', () => {
    const [command] = commandsOf(read).filter(({ of }) => of === 'place:idlib')
    assert.deepEqual(command, { title: 'No mentions', command: '', of: 'place:idlib' })
  })

  it('can be switched off', () => assert.deepEqual(lensesOf(read, { registry: false }), []))
})

describe('code lenses of an article', () => {
  const read = fixture(
    withSample(`//- a.seed.md
---
title: أستانا<|>
date: 2024-10-09
---
[فيرشينين](person:sergey-vershinin) في [أستانا](place:astana) و[العاصمة](place:astana "form=noun") و[س](person:?) و[ص](person:?x) و[ب](article:b)
//- b.seed.md
---
title: ب
date: 2024-10-11
---
[أستانا](place:astana)
`),
  )

  it('stand at the title, where the user wants them', () => {
    assert.deepEqual(lensesOf(read), [])
    assert.deepEqual(lensesOf(read, { articles: true }), ['أستانا mentions', 'أستانا related'])
  })

  it('count what is tagged, and what is related', () => {
    assert.deepEqual(titlesOf(read, { articles: true }), {
      mentions: '4 mentions of 3 entities',
      related: '1 related article',
    })
    assert.deepEqual(titlesOf(read, { articles: true }, 'ar'), {
      mentions: '4 وسوم لـ3 كيانات',
      related: 'مقالة واحدة ذات صلة',
    })
    const empty = fixture('# عنوان<|>\n')
    assert.deepEqual(titlesOf(empty, { articles: true }), {
      mentions: 'Nothing tagged yet',
      related: 'No related articles',
    })
  })

  it('say of very many related articles only that they are more than the list shows', () => {
    const others = Array.from({ length: 25 }, (_, at) => `//- b${at}.seed.md\n---\nrelated: [a]\n---\n`)
    const many = fixture(`//- a.seed.md\n# عنوان<|>\n${others.join('')}`)
    assert.equal(titlesOf(many, { articles: true }).related, 'More than 20 related articles')
    assert.equal(titlesOf(many, { articles: true }, 'ar').related, 'أكثر من 20 مقالة ذات صلة')
  })

  it('lead to the tags, and to the related articles', () => {
    assert.deepEqual(placesIn(read, 'mentions'), [
      'a.seed.md فيرشينين',
      'a.seed.md أستانا',
      'a.seed.md العاصمة',
      'a.seed.md ص',
    ])
    assert.deepEqual(
      commandsOf(read, { articles: true }).map(({ command }) => command),
      ['seedbed.showReferences', 'seedbed.goToRelatedArticle'],
    )
  })
})

describe('what a code lens carries', () => {
  it('may be anything', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    for (const data of [undefined, null, 1, {}, { uri: 1, of: 'x' }]) assert.equal(lensData({ range, data }), undefined)
  })
})

/** The text that each lens stands at, and what it counts. */
const lensesOf = (read: Fixture, wanted: CodeLensPreferences = {}): readonly string[] =>
  codeLenses(contextOf(read), wanted).map((lens) => {
    const { source } = read.document
    return `${source.slice(source.span(lens.range))} ${lensData(lens)?.of}`
  })

function commandsOf(read: Fixture, wanted: CodeLensPreferences = {}, language: UiLanguage = 'en') {
  return codeLenses(contextOf(read), wanted).flatMap((lens) => {
    const data = lensData(lens)
    assert.ok(data)
    const context = contextOf(read, language)
    const { command } = answered(read, (corpus) => resolveCodeLens({ ...context, corpus }, lens, data))
    return command ? [{ ...command, of: data.of }] : []
  })
}

const titlesOf = (
  read: Fixture,
  wanted?: CodeLensPreferences,
  language?: UiLanguage,
): Readonly<Record<string, string>> =>
  Object.fromEntries(commandsOf(read, wanted, language).map(({ of, title }) => [of, unisolated(title)]))

const placesIn = (read: Fixture, of: string): readonly string[] =>
  placesOfLens(contextOf(read), of).map(({ uri, range }) => {
    const document = read.documents.find((one) => one.uri === uri)
    return `${uri.split('/').at(-1)} ${document?.source.slice(document.source.span(range))}`
  })
