import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { retypeChoices, retypeEntity } from '../../server/src/features/retype-entity.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { asked, contextOf, fixture } from '../support/fixture.ts'
import { applied, fixtureOf, textsOf } from '../support/workspace-edit.ts'

const corpus = `
//- a.seed.md
---
mentions: [{ exact: x, ref: 'org:astana' }]
---
في [أستا<|>نا](org:astana "form=metonym") و[غيرها](<org:astana>) و[أخرى](org:astana-2).
//- entities/a.yaml
# All
org:
  # The talks
  astana:
    name: { ar: "أستانا" } # quoted
    different-from: [org:astana, org:astana-2]
  astana-2: { name: أستانا ٢ }

event:
  b: { name: b }
//- entities/b.yaml
person:
  p: { name: p, different-from: [ "org:astana" ], parts: { x: org:astana } }
org:
  old: { redirect: org:astana }
//- seedbed.yaml
ignore-names: [{ text: أستانا, ref: org:astana }]
`

function retyped(texts: Readonly<Record<string, string>>, ref: string, to: string, drop: readonly string[] = []) {
  const files = fixtureOf(texts)
  const answer = asked(files, (context) => retypeEntity(context, ref, to, drop))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return applied(files, answer)
}

function refusal(text: string, to: string, drop: readonly string[] = []): string {
  const files = fixture(text)
  const answer = asked(files, (context) => retypeEntity(context, 'org:astana', to, drop))
  assert.ok(isRefusal(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

describe('retypeEntity', () => {
  const before = textsOf(fixture(corpus))

  it('moves the record under the other type and rewrites every reference', () => {
    assert.deepEqual(retyped(before, 'org:astana', 'event'), {
      'a.seed.md': `---
mentions: [{ exact: x, ref: 'event:astana' }]
---
في [أستانا](event:astana "form=metonym") و[غيرها](<event:astana>) و[أخرى](org:astana-2).
`,
      'entities/a.yaml': `# All
org:
  astana-2: { name: أستانا ٢ }

event:
  # The talks
  astana:
    name: { ar: "أستانا" } # quoted
    different-from: [event:astana, org:astana-2]
  b: { name: b }
`,
      'entities/b.yaml': `person:
  p: { name: p, different-from: [ "event:astana" ], parts: { x: event:astana } }
org:
  old: { redirect: event:astana }
`,
      'seedbed.yaml': 'ignore-names: [{ text: أستانا, ref: event:astana }]\n',
    })
  })

  it('leaves no trace when it is taken back', () => {
    for (const to of ['event', 'place', 'person']) {
      assert.deepEqual(retyped(retyped(before, 'org:astana', to), `${to}:astana`, 'org'), before)
    }
  })

  const seat = (field: string): string => corpus.replace('    different-from: [org:astana,', `    ${field}\n$&`)

  it('drops fields of the old type only when it is told to', () => {
    const text = seat('place: place:kazakhstan')
    assert.match(refusal(text, 'event'), /does not take “place”/)
    const after = retyped(textsOf(fixture(text)), 'org:astana', 'event', ['place'])
    assert.deepEqual(after, retyped(before, 'org:astana', 'event'))
    // A field that has come since the user agreed.
    const more = text.replace('    place: place:kazakhstan\n', '$&    part-of: org:un\n')
    assert.match(refusal(more, 'event', ['place']), /does not take “place”, “part-of”/)
    const files = fixture(text)
    const choices = retypeChoices(contextOf(files), 'org:astana')
    // The file is closed: its text is asked for first.
    assert.ok(isRefusal(choices))
    const answer = asked(files, (context) => retypeChoices(context, files.offset))
    assert.ok(!isRefusal(answer))
    assert.deepEqual(
      answer.types.map(({ type, drops }) => [type, drops]),
      [
        ['person', ['place']],
        ['place', ['place']],
        ['event', ['place']],
      ],
    )
  })

  it('takes references to its own kind for what they are', () => {
    assert.match(refusal(seat('part-of: org:un'), 'event'), /does not take “part-of”/)
  })

  it('refuses what would leave a finding behind', () => {
    const member = corpus.replace(
      '  astana-2: { name: أستانا ٢ }',
      '  astana-2: { name: أستانا ٢, part-of: org:astana }',
    )
    assert.match(refusal(member, 'event'), /named where no entity of type “event” can stand: .*entities\/a\.yaml:7/)
    assert.match(refusal(corpus.replace('  b: {', '  astana: {'), 'event'), /exists already/)
    assert.match(refusal(corpus, 'org'), /no other type/)
    assert.match(refusal(corpus, 'thing'), /no other type/)
    const types = 'types: { agreement: { like: event, required: [date] } }\n'
    assert.match(refusal(`${corpus}${types}`, 'agreement'), /“agreement” have “date”/)
    assert.match(refusal(corpus.replace('{ name: b }', '&x { name: b }'), 'event'), /no safe place/)
  })
})
