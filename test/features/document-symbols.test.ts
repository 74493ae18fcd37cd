import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { DocumentSymbol } from 'vscode-languageserver-types'
import { documentSymbols } from '../../server/src/features/document-symbols.ts'
import { ableClient, contextOf, fixture } from '../support/fixture.ts'
import { withSample } from './sample.ts'

const article = `//- a.seed.md
---
title: خبر
topics: [a, b]
---

[علوش](person:?alloush) في [أستانا](place:astana)

# أول [نور سلطان](place:astana)

[أستانا](place:astana) و[روسيا](place:russia) و[أمس](date:2022) و[x](article:b)

## ثانٍ

[أستانا](place:astana) و[العاصمة](place:astana)

# ثالث
`

describe('document symbols', () => {
  it('has the front matter, nested headings, and in each section its entities, each once', () => {
    check(withSample(article.replace('خبر', 'خب<|>ر')), [
      'Front matter',
      '  title: خبر',
      '  topics: a, b',
      'علوش: Person · 1',
      'أستانا: Place · 1',
      'أول نور سلطان',
      '  أستانا: Place · 2',
      '  روسيا: Place · 1',
      '  ثانٍ',
      '    أستانا: Place · 2',
      'ثالث',
    ])
  })

  it('has types, records and names in the registry', () => {
    check(
      '//- entities/a.yaml\nplace:\n  a:\n    name: { ar: أستانا, en: Astana }\n    aliases: [x]\n  b: { redirect: place:a }\n',
      ['place: Place', '  a: Astana', '    أستانا: ar', '    Astana: en', '    x', '  b: → place:a'],
    )
  })

  it('has types and records alone where there are very many', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `  a${at}: { name: أ }\n`).join('')
    const yaml = `person:\n${many}# places\nplace:\n  # b\n  b:\n    name: { ar: أستانا, en: Astana }\n  c: { redirect: place:b }\n`
    const symbols = documentSymbols(contextOf(fixture(`//- entities/a.yaml\n${yaml}`)))
    const [people, places] = symbols.flatMap((symbol) => ('range' in symbol ? [symbol] : []))
    assert.deepEqual(people && lines(people, '').slice(0, 3), ['person: Person', '  a0: أ', '  a1: أ'])
    assert.equal(people?.children?.length, 1000)
    assert.deepEqual(places && lines(places, ''), ['place: Place', '  b: أستانا', '  c: → place:b'])
  })

  it('has the keys of seedbed.yaml', () => {
    check('//- seedbed.yaml\nlang: ar\ntopics: { a: { ar: أ } }\n', ['lang: ar', 'topics', '  a', '    ar: أ'])
  })

  it('gives every symbol a name', () => {
    check('#\n\n# \n', ['—', '—'])
    check('//- seedbed.yaml\n"": x\n', ['—: x'])
  })

  it('is flat for editors that show no nesting', () => {
    const read = fixture(withSample(article.replace('خبر', 'خب<|>ر')))
    const found = documentSymbols(contextOf(read, 'ar', { ...ableClient, hierarchicalSymbols: false }))
    assert.deepEqual(
      found.map((symbol) => 'location' in symbol && `${symbol.name} < ${symbol.containerName}`).slice(0, 4),
      ['الترويسة < undefined', 'title < الترويسة', 'topics < الترويسة', 'علوش < undefined'],
    )
  })
})

function check(text: string, expected: readonly string[]): void {
  const read = fixture(text)
  const symbols = documentSymbols(contextOf(read)).flatMap((symbol) => ('range' in symbol ? [symbol] : []))
  assert.deepEqual(
    symbols.flatMap((symbol) => lines(symbol, '')),
    expected,
  )
}

const lines = ({ name, detail, children = [] }: DocumentSymbol, indent: string): readonly string[] => [
  `${indent}${name}${detail === undefined ? '' : `: ${detail}`}`,
  ...children.flatMap((child) => lines(child, `${indent}  `)),
]
