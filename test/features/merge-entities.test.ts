import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { mergeEntities, mergeProposal } from '../../server/src/features/merge-entities.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import type { MergeEntitiesParams } from '../../server/src/protocol/merge-split.ts'
import { asked, fixture } from '../support/fixture.ts'
import { applied, textsOf } from '../support/workspace-edit.ts'

/** What a merge changes: the files after it that are other than before. */
function check(
  text: string,
  expected: Readonly<Record<string, string>>,
  params: Partial<MergeEntitiesParams> = {},
): void {
  const files = fixture(text)
  const whole = { uri: '', from: 'person:a', into: 'person:b', leave: 'nothing' as const, take: [], ...params }
  const answer = asked(files, (context) => mergeEntities(context, whole))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  const before = textsOf(files)
  const after = Object.entries(applied(files, answer)).filter(([path, one]) => before[path] !== one)
  assert.deepEqual(Object.fromEntries(after), expected)
}

function refusal(text: string, params: Partial<MergeEntitiesParams> = {}): string {
  const files = fixture(text)
  const whole = { uri: '', from: 'person:a', into: 'person:b', leave: 'nothing' as const, take: [], ...params }
  const answer = asked(files, (context) => mergeEntities(context, whole))
  assert.ok(isRefusal(answer), JSON.stringify(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

function proposal(text: string) {
  const answer = asked(fixture(text), (context) => mergeProposal(context, 'person:a', 'person:b'))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer
}

const two = `
//- seedbed.yaml
lang: ar
//- a.seed.md
---
byline: [person:a, person:b, person:c]
mentions: [{ exact: علوش, ref: 'person:a' }]
---
[علوش](person:a "role=speaker") و[محمد](<person:a>) و[محمد علوش](person:b)
//- entities/a.yaml
# People
person:
  # A person.
  # seedbed-disable unused-entity
  a:
    name: { ar: محمد علوش, en: Alloush } # A's name
    aliases:
      - علّوش
      - { text: M. Alloush, lang: en } # short
    born: 1970
    roles:
      # the first
      - title: { ar: رئيس }
        org: org:x # whose
        from: 2018
    different-from: [person:c, person:b]
    sources: [https://e.org/a]

  b: # B
    name: { ar: 'محمد بن علوش' }
    aliases: [علوش]
    born: "1971" # not sure
    different-from:
      - person:a
      - person:d # D
  c: { name: c, different-from: [person:a, person:b] }
org:
  x: { name: x, members: [person:a, { ref: person:b }], parts: { علوش: person:a } }
`

describe('merging two entities', () => {
  it('puts what one record says into the other, and rewrites the references', () =>
    check(two, {
      'a.seed.md': `---
byline: [person:b, person:c]
mentions: [{ exact: علوش, ref: 'person:b' }]
---
[علوش](person:b "role=speaker") و[محمد](<person:b>) و[محمد علوش](person:b)
`,
      'entities/a.yaml': `# People
person:
  # A person.
  # A's name
  # short
  b: # B
    name: { ar: 'محمد بن علوش', en: Alloush }
    aliases: [علوش, محمد علوش, { text: M. Alloush, lang: en }]
    born: "1971" # not sure
    different-from:
      - person:d # D
      - person:c
    sources: [https://e.org/a]
    roles:
      # the first
      - title: { ar: رئيس }
        org: org:x # whose
        from: 2018
  c: { name: c, different-from: [person:b] }
org:
  x: { name: x, members: [person:b, { ref: person:b }], parts: { علوش: person:b } }
`,
    }))

  it('is shown before it is made, even where all of it stands in one file', () => {
    const files = fixture('//- entities/a.yaml\nperson:\n  a: { name: a }\n  b: { name: b }\n')
    for (const leave of ['nothing', 'redirect'] as const) {
      const params = { uri: '', from: 'person:a', into: 'person:b', leave, take: [] }
      const answer = asked(files, (context) => mergeEntities(context, params))
      assert.ok(!isRefusal(answer), JSON.stringify(answer))
      assert.deepEqual(
        Object.values(answer.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
        [true],
      )
    }
  })

  it('leaves a redirect with the comments, and lets every reference stay', () =>
    check(
      two,
      {
        'entities/a.yaml': `# People
person:
  # A person.
  # seedbed-disable unused-entity
  # A's name
  # short
  a: { redirect: person:b }

  b: # B
    name: { ar: 'محمد بن علوش', en: Alloush }
    aliases: [علوش, محمد علوش, { text: M. Alloush, lang: en }]
    born: "1971" # not sure
    different-from:
      - person:d # D
      - person:c
    sources: [https://e.org/a]
    roles:
      # the first
      - title: { ar: رئيس }
        org: org:x # whose
        from: 2018
  c: { name: c, different-from: [person:a, person:b] }
org:
  x: { name: x, members: [person:a, { ref: person:b }], parts: { علوش: person:a } }
`,
      },
      { leave: 'redirect' },
    ))

  it('asks about what both say otherwise, and tells what is odd', () => {
    const { conflicts, remarks, mentions, files } = proposal(two)
    assert.deepEqual(conflicts, [{ key: 'born', from: '1970', into: '"1971"' }])
    assert.equal(mentions, 3)
    assert.equal(files, 2)
    assert.equal(remarks.length, 1)
    assert.match(remarks[0] ?? '', /different/)
  })

  it('asks about every kind of field', () => {
    const text = `
//- entities/a.yaml
person:
  a:
    name: a
    aliases: [{ text: x, use: avoid, note: n }, y, { text: z, from: 2001, until: 2002, use: official }]
    description: { ar: أ, en: A }
    parts: { س: place:x, ص: place:x }
    roles: [{ title: { ar: ر }, from: 2018 }, { title: { ar: ز } }]
    same-as: wikidata:Q1
    withhold: true
    status: draft
    x-note: 1
    gender: male
//- entities/b.yaml
person:
  b: { name: b, aliases: [x, { text: z, from: 2000, until: 2005, use: official }], description: { ar: ب }, parts: { س: place:y }, roles: [{ title: { ar: ر } }], same-as: wikidata:Q2, x-note: 2, gender: }
`
    const { conflicts, remarks } = proposal(text)
    assert.deepEqual(
      conflicts.map(({ key, from, into }) => [key, from, into]),
      [
        ['aliases: x', '{ text: x, use: avoid, note: n }', 'x'],
        ['description.ar', 'أ', 'ب'],
        ['parts.س', 'place:x', 'place:y'],
        ['x-note', '1', '2'],
      ],
    )
    assert.equal(remarks.length, 3)
    assert.match(remarks[2] ?? '', /official/)
    const kept = `person:
  b: { name: b, aliases: [x, { text: z, from: 2000, until: 2005, use: official }, a, y, { text: z, from: 2001, until: 2002 }], description: { ar: ب, en: A }, parts: { س: place:y, ص: place:x }, roles: [{ title: { ar: ر }, from: 2018 }, { title: { ar: ز } }], same-as: [wikidata:Q2, wikidata:Q1], withhold: true, x-note: 2, gender: male }
`
    check(text, { 'entities/a.yaml': '', 'entities/b.yaml': kept })
    const taken = kept
      .replace('[x,', '[{ text: x, use: avoid, note: n },')
      .replace('ar: ب, en: A', 'ar: أ, en: A')
      .replace('س: place:y', 'س: place:x')
      .replace('x-note: 2', 'x-note: 1')
    const take = conflicts.map(({ key }) => key)
    check(text, { 'entities/a.yaml': '', 'entities/b.yaml': taken }, { take })
  })

  it('keeps line breaks, byte order marks and indentation of either file', () =>
    check(
      '//- a.seed.md\n\ufeff[x](person:a)\r\n//- entities/a.yaml\n\ufeffperson:\r\n    a:\r\n        name: a\r\n        roles:\r\n        -   title: x # y\r\n            from: 2018\r\n    c:\r\n        name: c\r\n//- entities/b.yaml\nperson:\n b:\n   name: b',
      {
        'a.seed.md': '\ufeff[x](person:b)\r\n',
        'entities/a.yaml': '\ufeffperson:\r\n    c:\r\n        name: c\r\n',
        'entities/b.yaml':
          'person:\n b:\n   name: b\n   aliases: [a]\n   roles:\n   -   title: x # y\n       from: 2018',
      },
    ))

  it('refuses what cannot be', () => {
    const registry = (records: string) => `//- a.seed.md\n//- entities/a.yaml\nperson:\n${records}`
    assert.match(refusal(registry('  a: { name: a }\n')), /no record of/)
    assert.match(refusal(registry('  a: { name: a }\n  b: { name: b }\n'), { into: 'person:a' }), /itself/)
    assert.match(refusal(registry('  a: { name: a }\n  a: { name: a }\n  b: { name: b }\n')), /more than one/)
    assert.match(refusal(registry('  a: { redirect: person:b }\n  b: { name: b }\n')), /already/)
    assert.match(refusal(registry('  a: &x { name: a }\n  b: { name: b }\n')), /no safe place/)
    assert.match(refusal(registry('  a: { name: a }\n  b: { redirect: person:c }\n  c: { name: c }\n')), /already/)
    const org = registry('  a: { name: a }\norg:\n  b: { name: b }\n')
    assert.match(refusal(org, { into: 'org:b' }), /different types/)
    const places = `//- a.seed.md\n//- entities/a.yaml\nplace:\n  a: { name: a, within: place:c }\n  b: { name: b }\n  c: { name: c, within: place:b }\n`
    assert.match(refusal(places, { from: 'place:a', into: 'place:b' }), /place:b → place:c → place:b/)
    assert.match(
      refusal(places, { from: 'place:b', into: 'place:a', leave: 'redirect' }),
      /place:a → place:c → place:a/,
    )
  })
})
