import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { CompletionItem } from 'vscode-languageserver-types'
import { completion } from '../../server/src/features/completion.ts'
import { offeredIn, resolveCompletion } from '../../server/src/features/completion-resolve.ts'
import { hover } from '../../server/src/features/hover.ts'
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

const registry = `
//- entities/all.yaml
person:
  envoy: { name: { ar: مبعوث, en: Envoy }, roles: [{ title: Judge, org: org:court, from: 2010 }, { title: Clerk, until: 2009 }] }
  secret: { name: Secret, withhold: true, pseudonym: X }
  old: { redirect: person:envoy }
place: { homs: { name: { ar: حمص }, country: SY, coordinates: { lat: 34.73, lon: 36.72 } } }
org: { court: { name: { en: Court }, kind: court, place: place:homs, members: [person:envoy] } }
event:
  talks: { name: Talks }
  first: { name: First, date: 2017-01-23, part-of: event:talks }
  second: { name: Second, date: 2018-01-23, part-of: event:talks }
`

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
  it('shows the card that a hover on the entity shows, with its map and its place in time', () => {
    for (const ref of ['person:envoy', 'place:homs', 'org:court', 'event:first', 'person:secret', 'person:old']) {
      const here = fixture(
        `//- a.seed.md\n---\ndate: 2024\nlang: ar\n---\n[<|>اسم](${ref}) [ح](place:homs)\n${registry}`,
      )
      for (const language of ['en', 'ar'] as const) {
        const shown = asked(here, (context) => hover(context, here.offset)?.contents, language)
        const item: CompletionItem = { label: 'x', data: { uri: here.file.uri, entity: ref } }
        assert.deepEqual(
          asked(here, (context) => resolveCompletion(context, item).documentation, language),
          shown,
          ref,
        )
        assert.match(JSON.stringify(shown), ref.startsWith('place') || ref.startsWith('event') ? /data:image/ : /\*\*/)
      }
    }
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
