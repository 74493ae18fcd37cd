import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { articleOf, fixture, readFile } from '../support/fixture.ts'

const path = 'entities/all.yaml'
const article = `//- a.seed.md
---
id: a
date: 2024-01-01
---
<|>ترى دمشق ذلك. قال محمد خالد. وحضر علي حسن مؤتمر جنيف في سويسرا. طرابلس هادئة. الأردن. أستانا 3 مهمة.
`
const registry = `place:
  d: { name: دمشق }
  h: { name: سويسرا, kind: country }
  t1: { name: طرابلس, kind: city }
  t2: { name: طرابلس, kind: city }
  j: { name: الأردن, kind: country }
  ast: { name: أستانا, kind: city }
person:
  k: { name: محمد خالد }
  a: { name: علي حسن }
org:
  g: { name: حكومة الأردن }
event:
  proc: { name: مسار أستانا }
  a3: { name: أستانا 3 }
`

/** What is found, with everything that is said of it. */
const found = (corpus: Corpus, files: ReturnType<typeof fixture>): string =>
  JSON.stringify(findMentions(articleOf(files), corpus))

describe('what is found in an article whose registry is being edited', () => {
  for (const [from, to] of [
    ['k: { name: محمد خالد', 'k: { name: محمد خالد, withhold: true'],
    ['k: { name: محمد خالد', 'k: { name: محمد خالد, roles: [{ title: وزير, place: place:h }]'],
    ['d: { name: دمشق', 'd: { name: دمشق, description: { ar: عاصمة سوريا }'],
    ['j: { name: الأردن', 'j: { name: الأردن, until: 2000'],
    ['t1: { name: طرابلس', 't1: { name: طرابلس, within: place:h'],
    ['g: { name: حكومة الأردن', 'g: { name: حكومة الأردن, kind: government, place: place:j'],
    ['a3: { name: أستانا 3', 'a3: { name: أستانا 3, number: 3, part-of: event:proc'],
    ['a3: { name: أستانا 3', 'a3: { name: أستانا 3, places: [place:h]'],
  ] as const) {
    it(`is what a corpus read anew has: ${to}`, () => {
      const edited = registry.replace(from, to)
      const files = fixture(`${article}//- ${path}\n${registry}`)
      const before = found(files.corpus, files)
      const file = readFile({ path, uri: `file:///corpus/${path}`, text: edited }, files.corpus.settings)
      const after = found(files.corpus.apply({ open: [file] }), files)
      const anew = fixture(`${article}//- ${path}\n${edited}`)
      assert.equal(after, found(anew.corpus, anew))
      assert.notEqual(after, before)
    })
  }
})
