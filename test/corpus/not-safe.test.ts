import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { notSafe } from '../../server/src/corpus/not-safe.ts'
import { contextOf, fixture } from '../support/fixture.ts'

function said(registry: string, ref?: string): string {
  const files = fixture(`//- entities/a.yaml\n${registry}`)
  const { en, ar } = notSafe(contextOf(files).corpus, files.document.uri, ref).refusal
  assert.notEqual(en, ar)
  return en.replace(/[\u2066-\u2069]/gu, '')
}

describe('notSafe', () => {
  it('names the line of what keeps a file from being cut', () => {
    assert.match(said('place:\n  a: { name: a }\n  b: { name: "b }\n'), /^entities\/a\.yaml:3 is written/)
    assert.match(said('place: { a: {} }\n'), /^entities\/a\.yaml:1 is written/)
    assert.match(said('place:\n  a: {}\norg:\n  b: {}\nplace:\n  c: {}\n'), /^entities\/a\.yaml:5 is written/)
    assert.match(said('place:\n  a: &x {}\n'), /^entities\/a\.yaml is written/)
  })

  it('names the record that leaves no place, else speaks of the others', () => {
    const sound = 'place:\n  a:\n    aliases:\n      -\n'
    assert.match(said(sound, 'place:a'), /^The record of place:a \(entities\/a\.yaml:2\)/)
    assert.match(said(sound), /^Other records of entities\/a\.yaml would read otherwise/)
  })
})
