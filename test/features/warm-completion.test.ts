import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Document } from '../../server/src/corpus/document.ts'
import { warmCompletion } from '../../server/src/features/completion/warm-completion.ts'
import { contextOf, fixture } from '../support/fixture.ts'

describe('warming of completion', () => {
  it('writes tags of entities letter by letter, by name and by id, in an article of no file', () => {
    const files = fixture(`
//- articles/a.seed.md
[علوش](person:alloush)
//- e.yaml
person: { alloush: { name: { ar: علوش } } }
`)
    const asked: Document[] = []
    const steps = warmCompletion(files.corpus, (document) => {
      asked.push(document)
      return { ...contextOf(files), document }
    })
    const turns = [...steps].length
    const written = asked.map(({ source }) => source.text.split('\n')[3])
    assert.deepEqual(written.slice(0, 5), ['[', '[ع', '[عل', '[علو', '[علوش'])
    assert.deepEqual(written.slice(5, 7), ['[علوش](person:)', '[علوش](person:a)'])
    assert.equal(written.at(-1), '[علوش](person:alloush)')
    assert.equal(turns, asked.length, 'others are let in before each')
    assert.ok(asked.every(({ uri }) => !files.corpus.has(uri)))
  })

  it('has nothing to do where there are no entities', () => {
    const files = fixture('نص\n')
    assert.deepEqual([...warmCompletion(files.corpus, () => assert.fail('nothing is to be asked'))], [])
  })
})
