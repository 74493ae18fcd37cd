import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { CompletionItem } from 'vscode-languageserver-types'
import { completion } from '../../server/src/features/completion.ts'
import { offeredIn, resolveCompletion } from '../../server/src/features/completion-resolve.ts'
import { asked, contextOf, fixture } from '../support/fixture.ts'

const files = fixture(`
//- a.seed.md
قال [علو<|>
//- b.seed.md
---
title: معركة حلب
---
//- e.yaml
person: { alloush: { name: { ar: علوش, en: Alloush }, description: { en: negotiator } } }
`)

/** The documentation of an item as it comes back from the editor. */
function documentationOf(item: CompletionItem): string {
  const sent: CompletionItem = JSON.parse(JSON.stringify(item))
  assert.equal(offeredIn(sent), files.file.uri)
  const { documentation } = asked(files, (context) => resolveCompletion(context, sent))
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '')
}

describe('resolveCompletion', () => {
  it('explains an entity', () => {
    const [item] = completion(contextOf(files), files.offset)?.items ?? []
    assert.ok(item)
    assert.match(documentationOf(item), /Alloush[\s\S]*negotiator/)
  })
  it('explains an article', () => {
    const item = { label: 'b', data: { uri: files.file.uri, article: 'file:///corpus/b.seed.md' } }
    assert.match(documentationOf(item), /معركة حلب/)
  })
  it('leaves alone what it does not know', () => {
    for (const data of [
      undefined,
      null,
      1,
      'x',
      {},
      { uri: 1 },
      { uri: files.file.uri },
      { uri: files.file.uri, article: 'x' },
    ]) {
      const item: CompletionItem = { label: 'x', data }
      assert.equal(resolveCompletion(contextOf(files), item), item)
    }
  })
})
