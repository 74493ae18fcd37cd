import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { tagEditing } from '../../server/src/features/tag-editing.ts'
import { asked, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

function actions(text: string, isAsked = true, hasCommands = true) {
  const files = fixture(text)
  const [span = { start: files.file.cursor ?? 0, end: files.file.cursor ?? 0 }] = files.file.spans
  const found = asked(files, (context) => tagEditing(context, span, { isAsked, hasCommands }))
  const edits = found.flatMap(({ does }) => ('edit' in does ? [applied(files, does.edit)['a.seed.md']] : []))
  return { titles: found.map(({ title }) => title.en), edits }
}

describe('editing tags', () => {
  it('offers to tag selected words by the command that asks as what', () =>
    assert.deepEqual(actions('زار [|الوفد|] أمس.').titles, ['Tag these words as…']))

  it('offers to make a tag another one, and to take it away', () => {
    const { titles, edits } = actions('زار [دم<|>شق](place:damascus "role=target").')
    assert.deepEqual(titles, ['Tag it as something else…', 'Remove the tag, and keep the words'])
    assert.deepEqual(edits, ['زار دمشق.'])
  })

  it('offers just the edit where the client has no commands', () =>
    assert.deepEqual(actions('[دم<|>شق](place:damascus)', true, false).titles, ['Remove the tag, and keep the words']))

  it('offers nothing unasked, in code, for several tags, and where nothing is selected', () => {
    assert.deepEqual(actions('[دم<|>شق](place:damascus)', false).titles, [])
    assert.deepEqual(actions('`[|دمشق|]`').titles, [])
    assert.deepEqual(actions('[|[أ](place:a) و[ب](place:b)|]').titles, [])
    assert.deepEqual(actions('زار الو<|>فد أمس.').titles, [])
  })
})
