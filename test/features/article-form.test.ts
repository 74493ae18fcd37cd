import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { articleForm } from '../../server/src/features/article-form.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import type { FormField } from '../../server/src/protocol/article-form.ts'
import { fieldLabels } from '../../server/src/schema/field-labels.ts'
import { partsOf } from '../../server/src/schema/form-fields.ts'
import { frontMatterShape } from '../../server/src/schema/front-matter-shape.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { contextOf, fixture } from '../support/fixture.ts'

const corpus = `
//- seedbed.yaml
lang: ar
topics: { idlib: { ar: إدلب, en: Idlib }, astana: { ar: مسار أستانا } }
relations: { reply: { label: { ar: رد } } }
front-matter:
  required: [source, status]
  fields:
    verified: { type: boolean, title: Verified by hand, description: Whether somebody has looked. }
    mood: { enum: [glad, sad] }
    seen: { type: string, format: edtf }
    names: { type: array, items: { type: string } }
    box: { type: object }
    constructor: { type: constructor, format: constructor }
//- b.seed.md
---
title: ب
topics: [astana]
---
//- a.seed.md
<|>`

const form = (text: string, language: UiLanguage = 'en'): readonly FormField[] => {
  const found = articleForm(contextOf(fixture(corpus + text), language))
  assert.equal(found?.version, 1)
  return found?.fields ?? []
}

const field = (text: string, key: string, language?: UiLanguage): FormField | undefined =>
  form(text, language).find((one) => one.key === key)

/** The kind and the value of a field of some front matter. */
const kindOf = (yaml: string, key: string): unknown => {
  const found = field(`---\n${yaml}\n---\n`, key)
  return found && [found.kind, found.value]
}

describe('the front matter as a form', () => {
  it('has a name for every key and every part in both languages', () => {
    const settings = readSettings(undefined)
    const keys = frontMatterShape(settings).fields.flatMap(({ key, shape }) => [
      key,
      ...(partsOf(shape)?.fields.map((part) => `${key}.${part.key}`) ?? []),
    ])
    assert.deepEqual([...fieldLabels.keys()].toSorted(), keys.toSorted())
  })

  it('has all fields in the order of their table, those of the corpus and unknown ones last', () => {
    const keys = form('---\nunknown: x\ntitle: أ\n---\n').map(({ key }) => key)
    assert.deepEqual(keys.slice(0, 7), ['title', 'date', 'id', 'lang', 'updated', 'byline', 'dateline'])
    assert.deepEqual(keys.slice(-7), ['verified', 'mood', 'seen', 'names', 'box', 'constructor', 'unknown'])
    assert.ok(keys.includes('source.url') && !keys.includes('source'))
  })

  it('speaks the language of its user', () => {
    const [title] = form('---\ntitle: أ\n---\n', 'ar')
    assert.deepEqual([title?.label, title?.help?.startsWith('العنوان')], ['العنوان', true])
    assert.equal(field('', 'status', 'ar')?.options?.[0]?.label, 'مسودة')
    assert.equal(field('', 'verified')?.label, 'Verified by hand')
    assert.equal(field('', 'verified')?.help, 'Whether somebody has looked.')
    assert.equal(field('', 'mood')?.label, 'mood')
  })

  it('asks for each value as what it is', () => {
    assert.deepEqual(kindOf('title: 1271', 'title'), ['text', '1271'])
    assert.deepEqual(kindOf('title: أ\n  ب', 'title'), ['text', 'أ ب'])
    assert.deepEqual(kindOf('title: "أ\\nب"', 'title'), ['long-text', 'أ\nب'])
    assert.deepEqual(kindOf('title:', 'title'), ['text', undefined])
    assert.deepEqual(kindOf('title: ~', 'title'), ['text', undefined])
    assert.deepEqual(kindOf('title: ""', 'title'), ['text', ''])
    assert.deepEqual(kindOf('date: 2024', 'date'), ['date', '2024'])
    assert.deepEqual(kindOf('lang: ar', 'lang'), ['language', 'ar'])
    assert.deepEqual(kindOf('summary: أ', 'summary'), ['long-text', 'أ'])
    assert.deepEqual(kindOf('status: draft', 'status'), ['choice', 'draft'])
    assert.deepEqual(kindOf('verified: true', 'verified'), ['switch', true])
    assert.deepEqual(kindOf('mood: sad', 'mood'), ['choice', 'sad'])
    assert.deepEqual(kindOf('seen: 2024', 'seen'), ['date', '2024'])
    assert.deepEqual(kindOf('names: [a, b]', 'names'), ['chips', ['a', 'b']])
    assert.deepEqual(kindOf('topics: idlib', 'topics'), ['chips', ['idlib']])
    assert.deepEqual(kindOf('topics: []', 'topics'), ['chips', []])
    assert.deepEqual(kindOf('byline: person:ali', 'byline'), ['chips', ['person:ali']])
    assert.deepEqual(kindOf('related: [a, { to: b, as: reply }]', 'related'), ['articles', ['a', 'b']])
    assert.deepEqual(kindOf('unknown: yes', 'unknown'), ['text', 'yes'])
    assert.deepEqual(kindOf('unknown: false', 'unknown'), ['switch', false])
    assert.deepEqual(kindOf('unknown: [a]', 'unknown'), ['chips', ['a']])
    assert.deepEqual(kindOf('constructor: x', 'constructor'), ['text', 'x'])
  })

  it('leaves as YAML what it cannot show whole', () => {
    for (const [yaml, key] of [
      ['mentions: [{ exact: أ, ref: person:x }]', 'mentions'],
      ['title: [أ]', 'title'],
      ['title: &t أ\nsummary: *t', 'summary'],
      ['topics: [a, [b]]', 'topics'],
      ['topics: { a: b }', 'topics'],
      ['related: [{ to: a, why: b }]', 'related'],
      ['source: [{ name: أ }, { name: ب }]', 'source'],
      ['source: { name: أ, other: ب }', 'source'],
      ['source: { name: أ, name: ب }', 'source'],
      ['source: { name: [أ] }', 'source'],
      ['verified: maybe', 'verified'],
      ['box: { a: 1 }', 'box'],
    ] as const) {
      assert.deepEqual(kindOf(yaml, key), ['yaml', undefined], yaml)
    }
  })

  it('shows a map part by part', () => {
    const yaml = 'source:\n  name: تاس\n  url: https://a.org\nrights: { license: CC0-1.0 }'
    assert.deepEqual(kindOf(yaml, 'source.name'), ['text', 'تاس'])
    assert.deepEqual(kindOf(yaml, 'source.url'), ['url', 'https://a.org'])
    assert.deepEqual(kindOf(yaml, 'source.accessed'), ['date', undefined])
    assert.deepEqual(kindOf(yaml, 'rights.access'), ['choice', undefined])
    assert.deepEqual(kindOf('rights: محفوظة', 'rights'), ['text', 'محفوظة'])
    assert.equal(kindOf(yaml, 'rights'), undefined)
  })

  it('requires what is required, a map by the part of it that is there, and no title besides a heading', () => {
    const required = (text: string): readonly string[] => form(text).flatMap((one) => (one.required ? [one.key] : []))
    assert.deepEqual(required(''), ['title', 'date', 'source.name', 'status'])
    assert.deepEqual(required('---\nsource: { url: https://a.org }\n---\n# عنوان\n'), ['date', 'source.url', 'status'])
  })

  it('knows topics, those with more articles first, languages, and the titles of related articles', () => {
    assert.deepEqual(field('', 'topics', 'ar')?.options, [
      { value: 'astana', label: 'مسار أستانا' },
      { value: 'idlib', label: 'إدلب' },
    ])
    assert.deepEqual(field('', 'lang')?.options?.[0], { value: 'ar', label: 'Arabic' })
    assert.deepEqual(
      field('---\nrelated: [b, { to: b, as: background }, { to: z, as: reply }]\n---\n', 'related')?.options,
      [
        { value: 'b', label: 'ب' },
        { value: 'b', label: 'ب (background)' },
        { value: 'z', label: 'z (رد)' },
      ],
    )
  })

  it('says where a field stands', () => {
    assert.deepEqual(field('---\nsource:\n  name: تاس\n  url: x\n\n---\n', 'source.url')?.range, {
      start: { line: 3, character: 2 },
      end: { line: 3, character: 8 },
    })
    assert.equal(field('', 'title')?.range, undefined)
  })

  it('is not made of what is no article', () => {
    assert.equal(articleForm(contextOf(fixture('//- seedbed.yaml\nlang: ar\n'))), undefined)
  })
})
