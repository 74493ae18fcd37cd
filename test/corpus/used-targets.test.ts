import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { differences } from '../../server/src/corpus/used-targets.ts'
import { usedIn } from '../../server/src/corpus/uses.ts'
import { fixture } from '../support/fixture.ts'

const targets = fc
  .array(fc.constantFrom('person:a', 'person:b', 'place:c', 'org:د', 'article:e'))
  .map((all) => new Set(all))

describe('what files name', () => {
  it('differs by what only one of two has', () => {
    fc.assert(
      fc.property(targets, targets, (first, second) => {
        const expected = [...first, ...second].filter((target) => first.has(target) !== second.has(target))
        assert.deepEqual([...differences(first, second)].sort(), expected.sort())
      }),
    )
  })

  it('does not differ between a file that is open and the same file closed', () => {
    const { corpus, documents } = fixture(TEXT)
    for (const document of documents) {
      const [open, known] = [usedIn(document), corpus.usedIn(document.uri)]
      assert.equal(known.size, [...known].length)
      assert.deepEqual([...differences(open, known)], [], document.uri)
      assert.deepEqual([...differences(known, open)], [], document.uri)
      assert.deepEqual([...known].sort(), [...open].sort(), document.uri)
    }
  })
})

const TEXT = `//- a.seed.md
---
title: عنوان
related: [other]
---

[علوش](person:alloush) في [إدلب](place:idlib) مع [غيره](person:?him)، انظر [هنا](b.seed.md) <|>و[هناك](article:other).
//- b.seed.md
---
title: آخر
---
//- entities/a.yaml
person:
  alloush:
    name: علوش
    roles: [{ title: قائد, org: org:army, place: place:idlib }]
  old: { redirect: person:alloush }
place:
  idlib: { name: إدلب, within: place:syria }
//- entities/b.yaml
org:
  army: &a { name: جيش, seat: place:idlib }
  other: *a
`
