import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { moveChoices, moveEntity } from '../../server/src/features/move-entity.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { ableClient, asked, contextOf, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const corpus = `
//- a.seed.md
قال [علو<|>ش](person:alloush).
//- entities/people.yaml
person:
  # The negotiator
  alloush:
    name: "علوش" # as written
  other: { name: غيره }
//- entities/sub/more.yaml
place:
    x: { name: x }
person:
    a: { name: a }
    z: { name: z }
`

function moved(path: string, text = corpus): Readonly<Record<string, string>> {
  const files = fixture(text)
  const answer = asked(files, (context) => moveEntity(context, 'person:alloush', path))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return applied(files, answer)
}

function refusal(path: string, text = corpus, client = ableClient): string {
  const files = fixture(text)
  const answer = asked(files, (context) => moveEntity(context, 'person:alloush', path), 'en', client)
  assert.ok(isRefusal(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

describe('moveEntity', () => {
  it('moves the record with its comments to its place in another file', () => {
    const after = moved('entities/sub/more.yaml')
    assert.equal(after['entities/people.yaml'], 'person:\n  other: { name: غيره }\n')
    assert.equal(
      after['entities/sub/more.yaml'],
      `place:
    x: { name: x }
person:
    a: { name: a }
    # The negotiator
    alloush:
      name: "علوش" # as written
    z: { name: z }
`,
    )
  })

  it('makes a file', () => {
    assert.equal(
      moved('entities/new.yaml')['entities/new.yaml'],
      'person:\n  # The negotiator\n  alloush:\n    name: "علوش" # as written\n',
    )
  })

  it('lists the files that it could go to', () => {
    const files = fixture(corpus)
    assert.deepEqual(moveChoices(contextOf(files), files.offset), {
      ref: 'person:alloush',
      from: 'entities/people.yaml',
      files: ['entities/sub/more.yaml'],
    })
  })

  it('refuses what is no file of the registry, and files without a safe place', () => {
    assert.match(refusal('notes/x.yaml'), /is no file of the registry/)
    assert.match(refusal('entities/../x.yaml'), /is no file of the registry/)
    assert.match(refusal('a.seed.md'), /is no file of the registry/)
    for (const path of [
      'entities/node_modules/x.yaml',
      'entities/.x/y.yaml',
      'entities/a\u202eb.yaml',
      'entities/a\u200f.yaml',
    ]) {
      assert.match(refusal(path), /is no file of the registry/)
    }
    assert.match(refusal('entities/people.yaml'), /already/)
    assert.match(refusal('entities/new.yaml', corpus, { ...ableClient, createFiles: false }), /make files/)
    assert.match(refusal('entities/sub/more.yaml', corpus.replace('{ name: a }', '&n { name: a }')), /no safe place/)
    assert.match(refusal('entities/sub/more.yaml', corpus.replace('    a:', '    alloush:')), /more than one record/)
  })
})
