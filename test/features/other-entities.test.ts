import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { otherEntities } from '../../server/src/features/other-entities.ts'
import { answered, fixture } from '../support/fixture.ts'

const files = fixture(`
//- seedbed.yaml
lang: ar
//- entities/people.yaml
person:
  alloush: { name: { ar: محمد علوش, en: Mohammed Alloush }, aliases: [أبو همام] }
  ali: { name: { ar: علي المحمد } }
  old-ali: { redirect: person:ali }
  none: { redirect: person:nobody }
//- a.seed.md
---
title: محمد في الخبر
---
<|>[علي](person:ali) و[علوش](person:alloush)
//- b.seed.md
---
title: خبر
---
[علوش](person:alloush)
`)

const found = (query: string, ref = 'person:nobody', language: 'ar' | 'en' = 'en'): readonly string[] =>
  answered(files, (corpus) => otherEntities({ corpus, language }, { ref, query })).map(
    ({ ref, name, found }) => `${ref} ${name}${found === undefined ? '' : ` < ${found}`}`,
  )

describe('the other entities of a corpus', () => {
  it('are found by any name in any spelling, and by the id, best first, and no article is', () => {
    assert.deepEqual(found('مُحمد'), ['person:alloush محمد علوش', 'person:ali علي المحمد'])
    assert.deepEqual(found('ابو'), ['person:alloush محمد علوش < أبو همام'])
    assert.deepEqual(found('mohammed'), ['person:alloush محمد علوش < Mohammed Alloush'])
    assert.deepEqual(found('الخبر'), [])
  })

  it('are those that a redirect leads to, each once', () => {
    assert.deepEqual(found('old-ali'), ['person:ali علي المحمد < old-ali'])
    assert.deepEqual(found('ali'), ['person:ali علي المحمد < ali'])
    assert.deepEqual(found('none'), [])
  })

  it('are all others, those in the most files first, where nothing is typed', () => {
    assert.deepEqual(found(' '), ['person:alloush محمد علوش', 'person:ali علي المحمد'])
    assert.deepEqual(found('', 'person:alloush'), ['person:ali علي المحمد'])
  })

  it('are never the one itself, not even by what leads to it', () => {
    assert.deepEqual(found('ali', 'person:ali'), [])
    assert.deepEqual(found('ali', 'person:old-ali'), [])
  })

  it('are never too many', () => {
    const records = Array.from({ length: 300 }, (_, at) => `  p${at}: { name: نفس }`).join('\n')
    const many = fixture(`//- entities/a.yaml\n<|>place:\n${records}\n`)
    const ask = (query: string) =>
      answered(many, (corpus) => otherEntities({ corpus, language: 'ar' }, { ref: 'place:p1', query })).length
    assert.deepEqual([ask('نفس') >= 99, ask('نفس') <= 100, ask('') <= 100], [true, true, true])
  })
})
