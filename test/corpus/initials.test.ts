import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { fixture } from '../support/fixture.ts'

const registry =
  '//- entities/a.yaml\nperson:\n  alloush: { name: أ }\n  ali: { name: ب }\n  bashar: { name: ج }\nplace:\n  aleppo: { name: د }\n'

describe('the ids like one', () => {
  it('have its type, begin with its character and are about as long', () => {
    const { corpus } = fixture(registry)
    assert.deepEqual(corpus.entitiesLike('person:a'), ['person:ali'])
    assert.deepEqual(corpus.entitiesLike('person:alush'), ['person:alloush', 'person:ali'])
    assert.deepEqual(corpus.entitiesLike('event:x'), [])
  })

  it('have one of its ends where they are long', () => {
    const { corpus } = fixture(
      '//- entities/a.yaml\nperson:\n  mohammed-ali: { name: أ }\n  mohmmad-ale: { name: ب }\n  muhsin-jamal: { name: ج }\n',
    )
    assert.deepEqual(corpus.entitiesLike('person:muhammad-ali'), ['person:mohammed-ali'])
    assert.deepEqual(corpus.entitiesLike('person:Mohamed Ale'), ['person:mohammed-ali', 'person:mohmmad-ale'])
  })

  it('follow the registry', () => {
    const { corpus, file } = fixture(registry)
    assert.equal(corpus.entitiesLike('person:alush').length, 2)
    assert.deepEqual(corpus.apply({ closed: [file.uri] }).entitiesLike('person:alush'), [])
  })

  it('are those of articles too', () => {
    const { corpus } = fixture('//- astana-17.seed.md\nأ\n//- astana-18.seed.md\nب\n//- idlib.seed.md\nج\n')
    assert.deepEqual(corpus.articleIdsLike('astana'), ['astana-17', 'astana-18'])
    assert.deepEqual(Corpus.empty('file:///corpus').articleIdsLike('astana'), [])
  })
})
