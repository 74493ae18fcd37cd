import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { editorView } from '../../server/src/features/editor-view.ts'
import { textLength } from '../../server/src/features/text-length.ts'
import { contextOf, fixture } from '../support/fixture.ts'

/** How many words and characters a marked part of an article has. */
function lengthOf(text: string): readonly (number | undefined)[] {
  const files = fixture(`//- a.seed.md\n<|>${text}`)
  const [span] = files.file.spans
  assert.ok(span)
  const length = textLength(contextOf(files), span)
  return [length?.words, length?.characters]
}

describe('The length of a part of an article', () => {
  it('is that of the words alone: neither targets nor signs of Markdown are counted', () => {
    assert.deepEqual(
      lengthOf('---\ntitle: أ\n---\n\nقال [|[محمد **علوش**](person:mohammed-alloush "role=speaker")|] ذلك\n'),
      [2, 9],
    )
    assert.deepEqual(lengthOf('---\ntitle: أ\n---\n\nقال [[|علوش](person:mohammed-al|]loush) ذلك\n'), [1, 4])
    assert.deepEqual(lengthOf('---\ntitle: أ\n---\n\n[|في \\*رأيه\\* &amp; رأيها<!-- لا -->|]\n'), [3, 17])
  })

  it('counts no harakat, and nothing of the front matter', () => {
    assert.deepEqual(lengthOf('---\ntitle: أ\n---\n\n[|مُحَمَّد|]\n'), [1, 4])
    assert.deepEqual(lengthOf('---\n[|title: أ|]\n---\n\nنص\n'), [0, 0])
  })

  it('is of the whole article what its view says', () => {
    const files = fixture('//- a.seed.md\n<|>---\ntitle: أ\n---\n\n# عنوان\n\n- قال [علوش](person:x)\n- *ثم* مضى\n')
    const context = contextOf(files)
    const view = editorView(context)
    const whole = { start: 0, end: files.file.text.length }
    assert.deepEqual(textLength(context, whole), { words: view?.words, characters: view?.characters })
  })
})
