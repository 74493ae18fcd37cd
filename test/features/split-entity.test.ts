import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { splitEntity, splitProposal } from '../../server/src/features/split-entity.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import type { SplitEntityParams, SplitProposal } from '../../server/src/protocol/merge-split.ts'
import { asked, type Fixture, fixture } from '../support/fixture.ts'
import { applied, textsOf } from '../support/workspace-edit.ts'

const proposed = (files: Fixture, ref = 'person:a'): SplitProposal => {
  const answer = asked(files, (context) => splitProposal(context, ref))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer
}

function asks(files: Fixture, numbers: readonly number[], params: Partial<SplitEntityParams>) {
  const all = numbers.length > 0 ? proposed(files, params.ref).places : []
  const places = numbers.map((number) => all[number] ?? assert.fail(`${number}`))
  const rest = { uri: '', ref: 'person:a', id: 'b', name: 'ب', moveNames: false, fields: {} }
  return asked(files, (context) => splitEntity(context, { ...rest, places, ...params }))
}

/** What a split changes, when the places of these numbers are chosen. */
function check(
  text: string,
  numbers: readonly number[],
  expected: Readonly<Record<string, string>>,
  params: Partial<SplitEntityParams> = {},
): void {
  const files = fixture(text)
  const answer = asks(files, numbers, params)
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  const before = textsOf(files)
  const after = Object.entries(applied(files, answer)).filter(([path, one]) => before[path] !== one)
  assert.deepEqual(Object.fromEntries(after), expected)
}

function refusal(text: string, numbers: readonly number[], params: Partial<SplitEntityParams> = {}): string {
  const answer = asks(fixture(text), numbers, params)
  assert.ok(isRefusal(answer), JSON.stringify(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

const corpus = `
//- seedbed.yaml
lang: ar
//- a.seed.md
---
title: الأولى
date: 2020-01-01
byline: person:a
---
قال [محمد علوش](person:a) أمس. ثم قال [علوش](person:a "role=speaker") كلامًا، وذكر *[أبو عمر](person:a)*.
//- b.seed.md
---
title: الثانية
date: 2024
mentions: [{ exact: العقيد, ref: 'person:a' }]
---
العقيد [علوش](person:old) هنا.
//- entities/people.yaml
person:
  # A
  a:
    name: { ar: محمد علوش, en: M. Alloush }
    aliases: [علوش, العقيد, { text: أبو عمر, from: 2019, use: official }]
    withhold: false
  old: { redirect: person:a }
  z: { name: z, different-from: [person:a] }
`

describe('splitting an entity', () => {
  it('shows every place that names it, with the words around', () => {
    const { places, entity, wanted } = proposed(fixture(corpus))
    assert.deepEqual(entity, { ref: 'person:a', name: 'M. Alloush' })
    assert.deepEqual(wanted, [])
    assert.deepEqual(
      places.map(({ title, date, before, words, behind, name }) => [title, date, before, words, behind, name]),
      [
        ['الثانية', '2024', 'mentions: [{ exact: العقيد, ref: ', "'person:a'", ' }]', 'العقيد'],
        ['الثانية', '2024', 'العقيد ', 'علوش', ' هنا', 'علوش'],
        ['الأولى', '2020-01-01', 'byline: ', 'person:a', '', undefined],
        ['الأولى', '2020-01-01', 'قال ', 'محمد علوش', ' أمس', 'محمد علوش'],
        ['الأولى', '2020-01-01', 'ثم قال ', 'علوش', ' كلامًا، وذكر أبو عمر', 'علوش'],
        ['الأولى', '2020-01-01', 'ثم قال علوش كلامًا، وذكر ', 'أبو عمر', '', 'أبو عمر'],
        ['entities/people.yaml', undefined, 'z: { name: z, different-from: [', 'person:a', '] }', undefined],
      ],
    )
  })

  it('shows no more of a long sentence than a list has room for, in whole words', () => {
    const { places } = proposed(
      fixture(`//- a.seed.md
قال كثيرون في المدينة وحولها وفي القرى البعيدة عنها إن [علوش](person:a) غادرها مع رجاله ومع كل من كان يتبعه من الناس قبل يومين.
//- entities/people.yaml
person:
  a: { name: علوش }
`),
    )
    assert.deepEqual(
      places.map(({ before, behind }) => [before, behind]),
      [['…وحولها وفي القرى البعيدة عنها إن ', ' غادرها مع رجاله ومع كل من كان يتبعه…']],
    )
  })

  it('makes a record of the names that the chosen places use, and tells the two apart', () =>
    check(corpus, [0, 4, 5], {
      'a.seed.md': `---
title: الأولى
date: 2020-01-01
byline: person:a
---
قال [محمد علوش](person:a) أمس. ثم قال [علوش](person:b "role=speaker") كلامًا، وذكر *[أبو عمر](person:b)*.
`,
      'b.seed.md': `---
title: الثانية
date: 2024
mentions: [{ exact: العقيد, ref: 'person:b' }]
---
العقيد [علوش](person:old) هنا.
`,
      'entities/people.yaml': `person:
  # A
  a:
    name: { ar: محمد علوش, en: M. Alloush }
    aliases: [علوش, العقيد, { text: أبو عمر, from: 2019, use: official }]
    different-from: [person:b]
    withhold: false
  b:
    name: { ar: ب }
    aliases: [علوش, العقيد, { text: أبو عمر, from: 2019, use: official }]
    different-from: [person:a]
  old: { redirect: person:a }
  z: { name: z, different-from: [person:a] }
`,
    }))

  it('moves names that no other place uses, where that is wanted', () =>
    check(
      corpus,
      [0, 5],
      {
        'a.seed.md': `---
title: الأولى
date: 2020-01-01
byline: person:a
---
قال [محمد علوش](person:a) أمس. ثم قال [علوش](person:a "role=speaker") كلامًا، وذكر *[أبو عمر](person:b)*.
`,
        'b.seed.md': `---
title: الثانية
date: 2024
mentions: [{ exact: العقيد, ref: 'person:b' }]
---
العقيد [علوش](person:old) هنا.
`,
        'entities/people.yaml': `person:
  # A
  a:
    name: { ar: محمد علوش, en: M. Alloush }
    aliases: [علوش]
    withhold: false
  b:
    name: { ar: العقيد }
    aliases: [{ text: أبو عمر, from: 2019, use: official }]
  old: { redirect: person:a }
  z: { name: z, different-from: [person:a] }
`,
      },
      { moveNames: true, name: ' العقيد ' },
    ))

  it('makes a record of an id that was merged into the entity; other places of that id stay its own', () =>
    check(
      corpus,
      [4],
      {
        'a.seed.md': `---
title: الأولى
date: 2020-01-01
byline: person:a
---
قال [محمد علوش](person:a) أمس. ثم قال [علوش](person:old "role=speaker") كلامًا، وذكر *[أبو عمر](person:a)*.
`,
        'b.seed.md': `---
title: الثانية
date: 2024
mentions: [{ exact: العقيد, ref: 'person:a' }]
---
العقيد [علوش](person:a) هنا.
`,
        'entities/people.yaml': `person:
  # A
  a:
    name: { ar: محمد علوش, en: M. Alloush }
    aliases: [علوش, العقيد, { text: أبو عمر, from: 2019, use: official }]
    different-from: [person:old]
    withhold: false
  old:
    name: { ar: علوش }
    different-from: [person:a]
  z: { name: z, different-from: [person:a] }
`,
      },
      { id: 'old', name: 'علوش' },
    ))

  it('takes selectors along whose words stand in labels that are chosen', () =>
    check(
      `
//- a.seed.md
---
mentions: [{ exact: س, in: person:a, ref: place:p }]
---
[س ص](person:a) [ص](person:a)
//- entities/a.yaml
person:
  a: { name: س ص, aliases: [ص] }
`,
      [0],
      {
        'a.seed.md': `---
mentions: [{ exact: س, in: person:b, ref: place:p }]
---
[س ص](person:b) [ص](person:a)
`,
        'entities/a.yaml': `person:
  a: { name: س ص, aliases: [ص], different-from: [person:b] }
  b:
    name: س ص
    different-from: [person:a]
`,
      },
      { name: 'س ص' },
    ))

  it('keeps who is at risk so, copies a kind that labels say, and writes what the corpus wants', () =>
    check(
      `
//- seedbed.yaml
types: { town: { like: place, required: [country] } }
//- a.seed.md
[مدينة حمص](town:a) و[الحمصي](town:a "form=adjective") و[حمص](town:a)
//- entities/a.yaml
town:
  a: { name: { ar: حمص }, kind: city, country: SY, aliases: [{ text: حمصي, use: adjective }], withhold: true, pseudonym: م }
`,
      [0, 1],
      {
        'a.seed.md': '[مدينة حمص](town:b) و[الحمصي](town:b "form=adjective") و[حمص](town:a)\n',
        'entities/a.yaml': `town:
  a: { name: { ar: حمص }, kind: city, country: SY, aliases: [{ text: حمصي, use: adjective }], different-from: [town:b], withhold: true, pseudonym: م }
  b:
    name: { ar: حمص }
    aliases: [{ text: حمصي, use: adjective }]
    kind: city
    different-from: [town:a]
    withhold: true
    pseudonym: م
    country: TR
`,
      },
      { ref: 'town:a', name: 'حمص', fields: { country: 'TR' } },
    ))

  it('refuses what cannot be', () => {
    assert.match(refusal(corpus, []), /Choose/)
    assert.match(refusal(corpus, [0], { id: 'B' }), /cannot be an id/)
    assert.match(refusal(corpus, [0], { id: 'z' }), /exists already/)
    assert.match(refusal(corpus, [0], { id: 'a' }), /exists already/)
    assert.match(refusal(corpus, [0], { name: ' ' }), /needs a name/)
    assert.match(refusal(corpus, [], { ref: 'person:old', places: [] }), /merged into another/)
    assert.match(refusal(corpus, [], { ref: 'person:none', places: [] }), /no record/)
    const position = { line: 0, character: 0 }
    const places = [{ uri: 'file:///corpus/a.seed.md', range: { start: position, end: position }, state: 0 }]
    assert.match(refusal(corpus, [], { places }), /changed meanwhile/)
  })
})
