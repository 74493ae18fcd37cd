import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { splitEntity, splitProposal } from '../../server/src/features/split-entity.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import type { SplitEntityParams, SplitPlace } from '../../server/src/protocol/merge-split.ts'
import { asked, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const corpus = (article: string, registry: string): string =>
  `//- seedbed.yaml\nlang: ar\n//- a.seed.md\n${article}\n//- entities/a.yaml\nperson:\n${registry}`

function placesOf(text: string): readonly SplitPlace[] {
  const answer = asked(fixture(text), (context) => splitProposal(context, 'person:a'))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer.places
}

function split(text: string, params: Pick<SplitEntityParams, 'places' | 'name'>) {
  const files = fixture(text)
  const whole = { uri: '', ref: 'person:a', id: 'b', moveNames: true, fields: {}, ...params }
  const answer = asked(files, (context) => splitEntity(context, whole))
  return isRefusal(answer) ? answer.refusal.en : applied(files, answer)
}

/** The registry after a split in which the places from a number on are chosen, and their names move. */
function check(article: string, registry: string, from: number, name: string, expected: string): void {
  const text = corpus(article, registry)
  const after = split(text, { places: placesOf(text).slice(from), name })
  assert.ok(typeof after !== 'string', JSON.stringify(after))
  assert.equal(after['entities/a.yaml'], `person:\n${expected}`)
}

describe('splitting an entity loses nothing', () => {
  it('of what the registry says of the name of the new one', () => {
    check(
      '[علي](person:a) [أبو حسن](person:a)',
      '  a: { name: { ar: علي }, aliases: [{ text: أبو حسن, lang: ar, note: كنيته في حمص }] }\n',
      1,
      'أبو حسن',
      `  a: { name: { ar: علي } }
  b:
    name: { ar: أبو حسن }
    aliases: [{ text: أبو حسن, lang: ar, note: كنيته في حمص }]
`,
    )
    check(
      '[علي](person:a) [Abu Hasan](person:a)',
      '  a: { name: علي, aliases: [{ text: Abu Hasan, lang: en }] }\n',
      1,
      'Abu Hasan',
      '  a: { name: علي }\n  b:\n    name: { en: Abu Hasan }\n',
    )
  })

  it('and tells the two apart where a name stays for the remark behind it', () =>
    check(
      '[علي](person:a) [العقيد](person:a) [أبو حسن](person:a)',
      `  a:
    name: علي
    aliases:
      - العقيد # so he says
      - أبو حسن
`,
      1,
      'العقيد',
      `  a:
    name: علي
    aliases:
      - العقيد # so he says
    different-from: [person:b]
  b:
    name: العقيد
    aliases: [أبو حسن]
    different-from: [person:a]
`,
    ))

  it('and is refused where a text has changed since its places were shown', () => {
    const registry = '  a: { name: علي }\n'
    const before = corpus('قال [علي](person:a).\n\nقال [علي](person:a).\n\nقال [علي](person:a).', registry)
    const after = corpus('قال [علي](person:a).\n\nقال [علي](person:a).', registry)
    const places = placesOf(before).slice(1, 2)
    assert.match(String(split(after, { places, name: 'علي' })), /changed meanwhile/)
    assert.equal(typeof split(before, { places, name: 'علي' }), 'object')
  })

  it('and writes no character that nobody sees', () =>
    check(
      '[علي](person:a) [العقيد](person:a)',
      '  a: { name: علي, aliases: [العقيد] }\n',
      1,
      '\u200fالعق\u200bيد\u200f ',
      '  a: { name: علي }\n  b:\n    name: العقيد\n',
    ))

  it('and does not mind what changes in other files', () => {
    const registry = '  a: { name: علي }\n'
    const places = placesOf(corpus('[علي](person:a)', registry))
    const text = corpus('[علي](person:a)', `${registry}  c: { name: ج, different-from: [person:a] }\n`)
    assert.equal(typeof split(text, { places, name: 'علي' }), 'object')
  })
})
