import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { mergeEntities, mergeProposal } from '../../server/src/features/merge-entities.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import type { MergeEntitiesParams } from '../../server/src/protocol/merge-split.ts'
import { asked, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const registry = (records: string): string =>
  `//- seedbed.yaml\nlang: ar\n//- a.seed.md\nنص\n//- entities/a.yaml\nperson:\n${records}`

/** The registry after a merge of `a` into `b`. */
function check(records: string, expected: string, params: Partial<MergeEntitiesParams> = {}): void {
  const files = fixture(registry(records))
  const whole = { uri: '', from: 'person:a', into: 'person:b', leave: 'nothing' as const, take: [], ...params }
  const answer = asked(files, (context) => mergeEntities(context, whole))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  assert.equal(applied(files, answer)['entities/a.yaml'], `person:\n${expected}`)
}

function proposal(records: string) {
  const answer = asked(fixture(registry(records)), (context) => mergeProposal(context, 'person:a', 'person:b'))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer
}

describe('merging two entities loses nothing', () => {
  it('of two items that say more than one', () => {
    check(
      `  a: { name: أ, roles: [{ title: ر, from: 2018 }, { title: ر, from: 2020, until: 2021 }] }
  b: { name: ب, roles: [{ title: ر }] }
`,
      `  b: { name: ب, aliases: [أ], roles: [{ title: ر, from: 2018 }, { title: ر, from: 2020, until: 2021 }] }
`,
    )
  })

  it('of two names that say more than one', () => {
    check(
      `  a: { name: ب, aliases: [{ text: Z, lang: en }, { text: Z, lang: fr }] }
  b: { name: ب, aliases: [Z] }
`,
      `  b: { name: ب, aliases: [{ text: Z, lang: en }, { text: Z, lang: fr }] }
`,
    )
  })

  it('of names that one record says in two ways itself', () => {
    const records = `  a: { name: أحمد, aliases: [{ text: احمد, use: error }, { text: أحمد, note: n }] }
  b: { name: ب }
`
    assert.deepEqual(proposal(records).conflicts, [])
    check(records, `  b: { name: ب, aliases: [{ text: أحمد, note: n }, { text: احمد, use: error }] }\n`)
  })

  it('of two answers about one name', () => {
    const records = `  a: { name: ج, aliases: [{ text: ب, use: avoid }, { text: ب, use: error }] }
  b: { name: ج, aliases: [ب] }
`
    const keys = proposal(records).conflicts.map(({ key }) => key)
    assert.deepEqual(keys, ['aliases: ب', 'aliases: ب (2)'])
    check(records, '  b: { name: ج, aliases: [{ text: ب, use: avoid }] }\n', { take: ['aliases: ب'] })
    check(records, '  b: { name: ج, aliases: [{ text: ب, use: error }] }\n', { take: ['aliases: ب (2)'] })
    check(records, '  b: { name: ج, aliases: [{ text: ب, use: avoid }, { text: ب, use: error }] }\n', { take: keys })
  })

  it('of comments that stood in what is replaced or goes', () =>
    check(
      `  a: { name: ب, roles: [{ title: { ar: ر }, from: 2018 }] }
  b:
    name: ب
    roles:
      - title:
          # precious
          ar: ر # who says
    different-from:
      - person:a # not the same!
      - person:c
  c: { name: ج }
`,
      `  # precious
  # not the same!
  b:
    name: ب
    roles:
      - { title: { ar: ر }, from: 2018 } # who says
    different-from:
      - person:c
  c: { name: ج }
`,
    ))

  it('of comments that begin as others do', () => {
    const records = `  # born 1970 in Homs
  a:
    # born 1970
    name: ب
    # born 1970 in Homs
  b: { name: ب }
`
    check(
      records,
      `  # born 1970 in Homs
  # born 1970
  # born 1970 in Homs
  a: { redirect: person:b }
  b: { name: ب }
`,
      { leave: 'redirect' },
    )
  })

  it('and says no name twice', () => {
    check(
      '  a: { name: { ar: ب, en: Bob } }\n  b: { name: { ar: ب }, aliases: [س, { text: Bob, lang: en }] }\n',
      '  b: { name: { ar: ب, en: Bob }, aliases: [س] }\n',
    )
    check(
      `  a: { name: { ar: ب, en: Bob } }
  b:
    name: { ar: ب }
    aliases:
      - { text: Bob, lang: en } # as he says
      - { text: Bob, until: 2000 }
`,
      `  b:
    name: { ar: ب, en: Bob }
    aliases:
      - { text: Bob, lang: en } # as he says
      - { text: Bob, until: 2000 }
`,
    )
  })

  it('and tells languages as they are, however they are written', () =>
    check(
      '  a: { name: { AR: ب, EN: Bob }, description: { AR: وصف, En: who }, aliases: [{ text: س, lang: Ar }] }\n  b: { name: { ar: ب, en: Bob }, aliases: [س], description: { ar: وصف } }\n',
      '  b: { name: { ar: ب, en: Bob }, aliases: [س], description: { ar: وصف, En: who } }\n',
    ))

  it('and says which official name is one no more', () => {
    const records = `  a: { name: ب, aliases: [{ text: س, use: official, from: 2001 }, { text: ص, use: official, until: 1990 }] }
  b: { name: ب, aliases: [{ text: ع, use: official, from: 2000 }] }
`
    const { remarks } = proposal(records)
    assert.equal(remarks.length, 1)
    assert.match(remarks[0] ?? '', /س/)
    assert.doesNotMatch(remarks[0] ?? '', /ص/)
    check(
      records,
      '  b: { name: ب, aliases: [{ text: ع, use: official, from: 2000 }, { text: س, from: 2001 }, { text: ص, use: official, until: 1990 }] }\n',
    )
  })
})
