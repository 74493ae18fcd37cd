import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { createEntity, entityCreation, type NewEntity, proposeEntity } from '../../server/src/features/create-entity.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { ableClient, asked, type Fixture, fixture } from '../support/fixture.ts'
import { applied, textsOf } from '../support/workspace-edit.ts'

const partOf = (files: Fixture) => files.file.spans[0] ?? { start: files.offset, end: files.offset }

function proposal(text: string) {
  const files = fixture(text)
  const answer = asked(files, (context) => proposeEntity(context, partOf(files)))
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer
}

/** What is likeliest, as `type:id > file`. */
function guess(text: string): string {
  const { types } = proposal(text)
  const [first] = types
  return `${first?.type}:${first?.id} > ${first?.path}${first?.isNew ? ' (new)' : ''}`
}

/** Only what changes is compared. */
function check(text: string, what: Partial<NewEntity>, wanted: Readonly<Record<string, string>>): void {
  const files = fixture(text)
  const proposed = proposal(text)
  const type = what.type ?? proposed.types[0]?.type ?? ''
  const id = what.id ?? proposed.types.find((one) => one.type === type)?.id ?? ''
  const answer = asked(files, (context) =>
    createEntity(context, partOf(files), { type, id, name: what.name ?? proposed.name }),
  )
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  const before = textsOf(files)
  const after = applied(files, answer)
  assert.deepEqual(Object.fromEntries(Object.entries(after).filter(([path, one]) => before[path] !== one)), wanted)
}

function refusal(text: string, what: NewEntity, client = ableClient): string {
  const files = fixture(text)
  const answer = asked(files, (context) => createEntity(context, partOf(files), what), 'en', client)
  assert.ok(isRefusal(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

describe('createEntity', () => {
  it('tags the selected words and writes the record where its type lives', () => {
    check(
      `
//- a.seed.md
---
lang: ar
---
زار وزير الخارجية [|سيرغي لافروف|] مدينة حلب.<|>
//- entities/other.yaml
place:
  p: { name: p }
//- entities/people.yaml
# People
person:
  a:
    name: a

  z:
    name: z
`,
      { id: 'sergey-lavrov' },
      {
        'a.seed.md': '---\nlang: ar\n---\nزار وزير الخارجية [سيرغي لافروف](person:sergey-lavrov) مدينة حلب.\n',
        'entities/people.yaml': `# People
person:
  a:
    name: a

  sergey-lavrov:
    name: { ar: سيرغي لافروف }
    status: draft

  z:
    name: z
`,
      },
    )
  })

  it('leaves particles outside, and makes the file where there is none', () => {
    check(
      `
//- a.seed.md
---
lang: ar
---
في [|مدينة تدمر،|]<|> وغيرها.
`,
      {},
      {
        'a.seed.md': '---\nlang: ar\n---\nفي [مدينة تدمر](place:mdina-tdmr)، وغيرها.\n',
        'entities/place.yaml':
          'place:\n  mdina-tdmr:\n    name: { ar: مدينة تدمر }\n    kind: city\n    status: draft\n',
      },
    )
  })

  it('makes a record of an unknown mention', () => {
    check(
      'قال [علوش<|>](person:?) و[علوش](person:?).',
      { id: 'alloush' },
      {
        'a.seed.md': 'قال [علوش](person:alloush) و[علوش](person:?).',
        'entities/person.yaml': 'person:\n  alloush:\n    name: علوش\n    status: draft\n',
      },
    )
  })

  it('takes all mentions along that the article calls the same', () => {
    check(
      'قال [علوش<|>](person:?alloush) و[هو](person:?alloush "form=pronoun").',
      {},
      {
        'a.seed.md': 'قال [علوش](person:alloush) و[هو](person:alloush "form=pronoun").',
        'entities/person.yaml': 'person:\n  alloush:\n    name: علوش\n    status: draft\n',
      },
    )
  })

  it('keeps an id that is written, or gives another one everywhere', () => {
    const text = `
//- a.seed.md
قال [علوش<|>](person:alosh).
//- b.seed.md
ثم [علوش](person:alosh).
//- entities/a.yaml
org:
  x: { name: x, members: [person:alosh] }
`
    const record = (id: string): string => `person:\n  ${id}:\n    name: علوش\n    status: draft\n`
    check(text, {}, { 'entities/person.yaml': record('alosh') })
    check(
      text,
      { id: 'alloush' },
      {
        'a.seed.md': 'قال [علوش](person:alloush).\n',
        'b.seed.md': 'ثم [علوش](person:alloush).\n',
        'entities/a.yaml': 'org:\n  x: { name: x, members: [person:alloush] }\n',
        'entities/person.yaml': record('alloush'),
      },
    )
  })

  it('makes a record of a reference in the registry, in the same file', () => {
    check(
      `
//- entities/a.yaml
org:
  x: { name: x, part-of: org:new<|> }
`,
      { name: 'New: one', id: 'newer' },
      {
        'entities/a.yaml':
          'org:\n  newer:\n    name: "New: one"\n    status: draft\n  x: { name: x, part-of: org:newer }\n',
      },
    )
  })

  it('keeps the words of the text as a name where another one is given', () => {
    check(
      '---\nlang: ar\n---\nقال [|علوش|]<|>.',
      { type: 'person', id: 'alloush', name: 'محمد علوش' },
      {
        'a.seed.md': '---\nlang: ar\n---\nقال [علوش](person:alloush).',
        'entities/person.yaml':
          'person:\n  alloush:\n    name: { ar: محمد علوش }\n    aliases: [علوش]\n    status: draft\n',
      },
    )
  })

  it('writes no character that nobody sees, whatever words are given', () => {
    const text = (lang: string, words: string) =>
      `//- a.seed.md\n---\nlang: ${lang}\n---\nقال [|${words}|] شيئًا.\n//- entities/people.yaml\n`
    const writes = (lang: string, words: string, name: string, written: string): void =>
      check(
        text(lang, words),
        { type: 'person', id: 'm', name },
        {
          'a.seed.md': `---\nlang: ${lang}\n---\nقال [${words}](person:m) شيئًا.\n`,
          'entities/person.yaml': `person:\n  m:\n    name: { ${lang}: ${written} }\n    status: draft\n`,
        },
      )
    const marked = 'محمد\u200f العلي\u200b'
    assert.equal(proposal(text('ar', marked)).name, 'محمد العلي')
    writes('ar', 'محمد\u200f العلي', '\u202bمحمد\u00a0العلي\u202c', 'محمد العلي')
    writes(
      'ar',
      'محمد العلي',
      'محمد العل\u064a\u0651\u064e'.normalize('NFD'),
      'محمد العل\u064a\u0651\u064e'.normalize('NFC'),
    )
    writes('fa', 'می\u200cرزا', 'می\u200cرزا', 'می\u200cرزا')
  })

  it('writes what the type requires', () => {
    check(
      `
//- a.seed.md
وقّعا [|اتفاق سوتشي|]<|>.
//- seedbed.yaml
types: { agreement: { like: event, label: { ar: اتفاق, en: Agreement }, required: [date] } }
`,
      {},
      {
        'a.seed.md': 'وقّعا [اتفاق سوتشي](agreement:atfaq-sutshi).\n',
        'entities/agreement.yaml':
          'agreement:\n  atfaq-sutshi:\n    name: اتفاق سوتشي\n    date: XXXX\n    status: draft\n',
      },
    )
  })

  it('goes where its type stands without records, else into an empty file where none can be thought of', () => {
    const home = (text: string): string | undefined => {
      const proposal = asked(fixture(text), (context) => proposeEntity(context, { start: 0, end: 4 }))
      return isRefusal(proposal) ? undefined : proposal.types.find(({ type }) => type === 'person')?.path
    }
    const article = '//- a.seed.md\nعلوش ذهب\n'
    const places = '//- entities/a.yaml\nplace:\n  a: { name: أ }\n'
    assert.equal(home(`${article}${places}person: # nobody yet\n`), 'entities/a.yaml')
    assert.equal(home(`${article}${places}`), 'entities/person.yaml')
    const elsewhere = '//- seedbed.yaml\nentities: ["r*.yaml"]\n'
    assert.equal(home(`${article}${elsewhere}`), undefined)
    assert.equal(
      home(`${article}${elsewhere}//- r1.yaml\nplace:\n  a: { name: أ }\n//- r2.yaml\n# People\n`),
      'r2.yaml',
    )
  })

  it('refuses what cannot be, and says why', () => {
    const files = '//- a.seed.md\n[|علوش|]<|> ثم [أ](person:a).\n//- entities/a.yaml\nperson:\n  a: { name: أ }\n'
    assert.match(refusal(files, { type: 'person', id: 'a', name: 'x' }), /exists already/)
    assert.match(refusal(files, { type: 'person', id: 'علوش', name: 'x' }), /cannot be an id/)
    assert.match(refusal(files, { type: 'person', id: 'null', name: 'x' }), /YAML reads “null” as nothing/)
    assert.match(refusal(files, { type: 'person', id: 'x-b', name: 'x' }), /no records/)
    assert.match(refusal(files, { type: 'person', id: 'b', name: ' ' }), /at least one letter/)
    assert.match(refusal('ثم <|>لا شيء', { type: 'person', id: 'b', name: 'x' }), /Select the words/)
    assert.match(
      refusal('//- a.seed.md\n[|علوش|]<|>\n//- entities/a.yaml\nperson: { a: { name: أ } }\n', {
        type: 'person',
        id: 'b',
        name: 'x',
      }),
      /leaves no safe place/,
    )
    assert.match(
      refusal('[|علوش|]<|>', { type: 'person', id: 'b', name: 'x' }, { ...ableClient, createFiles: false }),
      /does not let Seedbed make files/,
    )
  })
})

describe('proposeEntity', () => {
  for (const [text, type] of [
    ['في مدينة [|تدمر|]<|>', 'place'],
    ['قال نائب وزير الخارجية الروسي [|سيرغي فيرشينين|]<|>', 'person'],
    ['التقى بالرئيس [|التركي|]<|>', 'person'],
    ['أعلنت [|وزارة الدفاع|]<|>', 'org'],
    ['مقاتلو [|حركة أحرار الشام|]<|>', 'org'],
    ['انطلقت [|الجولة السابعة عشرة|]<|>', 'event'],
    ['في [|مؤتمر جنيف|]<|>', 'event'],
    ['وفي قرية [|السان|]<|>', 'place'],
    ['حضر الوزير. [|تدمر|]<|>', 'person'],
    ['in the city of [|Palmyra|]<|>', 'place'],
    ['said Minister [|Lavrov|]<|>', 'person'],
    ['the [|Ministry of Defence|]<|>', 'org'],
  ] as const) {
    it(`takes ${text} for ${type}`, () => assert.equal(proposal(text).types[0]?.type, type))
  }

  it('proposes an id that is free', () => {
    const record = 'entities/p.yaml\nplace:\n  tdmr: { name: x }\n  tdmr-2: { name: y }\n'
    assert.equal(guess(`//- a.seed.md\nمدينة [|تدمر|]<|>\n//- ${record}`), 'place:tdmr-3 > entities/p.yaml')
    assert.equal(guess('[|東京|]<|>'), 'person: > entities/person.yaml (new)')
  })

  it('goes where the corpus keeps its registry', () => {
    const at = (entities: string): string => guess(`//- a.seed.md\nمدينة [|تدمر|]<|>\n//- seedbed.yaml\n${entities}`)
    assert.equal(at('entities: [data/names/**/*.yml]'), 'place:tdmr > data/names/place.yml (new)')
    assert.equal(at('entities: [all.yaml]'), 'place:tdmr > all.yaml (new)')
  })

  it('offers the types that the place takes', () => {
    const text = (ref: string) => `
//- entities/a.yaml
person:
  a: { name: أ, roles: [{ org: ${ref}<|> }] }
//- seedbed.yaml
types: { band: { like: org } }
`
    const types = (ref: string): readonly string[] => proposal(text(ref)).types.map(({ type }) => type)
    assert.deepEqual(types('org:new'), ['org', 'band'])
    assert.deepEqual(types('person:new'), ['org', 'band'])
    assert.match(refusal(text('org:new'), { type: 'person', id: 'new', name: 'ج' }), /no entity of type “person”/)
  })

  it('asks where the name begins that a particle may be glued to', () => {
    const names = (text: string): readonly string[] => {
      const files = fixture(text)
      const answer = asked(files, (context) => {
        const proposed = proposeEntity(context, partOf(files))
        assert.ok(!isRefusal(proposed))
        return proposed.names.map(({ name, range }) => {
          const { start, end } = context.document.source.span(range)
          return `${name}: ${context.document.source.text.slice(start, end)}`
        })
      })
      return answer
    }
    assert.deepEqual(names('<|>إدلب [|والرقة|] وحمص'), ['الرقة: الرقة', 'والرقة: والرقة'])
    assert.deepEqual(names('<|>وصل [|وللرقّة القديمة|]'), [
      'الرقّة القديمة: رقّة القديمة',
      'وللرقّة القديمة: وللرقّة القديمة',
    ])
    assert.deepEqual(names('<|>قال [|وبالـرقة|]'), ['الرقة: الـرقة', 'وبالرقة: وبالـرقة'])
    for (const one of ['وليد', 'لبنان', 'بوتين', 'الرقة', 'اللاذقية', 'Walter', '22']) {
      assert.deepEqual(names(`<|>قال [|${one}|] نعم`), [], one)
    }
  })

  it('takes the name without its particle, which stays in the text', () => {
    check(
      `
//- a.seed.md
---
lang: ar
---
وصل لل[|رقة|] أمس.<|>
//- entities/places.yaml
place:
  p: { name: p }
`,
      { type: 'place', id: 'raqqa', name: 'الرقة' },
      {
        'a.seed.md': '---\nlang: ar\n---\nوصل لل[رقة](place:raqqa) أمس.\n',
        'entities/places.yaml': 'place:\n  p: { name: p }\n  raqqa:\n    name: { ar: الرقة }\n    status: draft\n',
      },
    )
  })

  it('asks for a name where the words only refer', () => {
    assert.equal(proposal('قالت [الوزارة<|>](org:?mod "form=noun")').name, '')
  })
})

describe('entityCreation', () => {
  const offered = (text: string, hasCommands: boolean): readonly string[] => {
    const files = fixture(text)
    const all = asked(files, (context) => entityCreation(context, partOf(files), { hasCommands, isAsked: false }))
    return all.map(({ kind, title, does }) => {
      assert.notEqual(title.ar, title.en)
      return `${kind} ${'edit' in does ? Object.values(applied(files, does.edit))[0] : does.command}`
    })
  }

  it('mends a mention without a record, and extracts selected words', () => {
    assert.deepEqual(offered('[x<|>](person:?)', true), ['quickfix seedbed.createEntity'])
    assert.deepEqual(offered('[x<|>](person:?)', false), ['quickfix [x](person:x)'])
    assert.deepEqual(offered('[x<|>](person:y)', true), ['quickfix seedbed.createEntity'])
    assert.deepEqual(offered('<|>[|city of X|]', true), ['refactor.extract seedbed.createEntity'])
  })

  it('is not offered for what has a record, for links, or for nothing', () => {
    const record = '//- entities/a.yaml\nperson:\n  x: { name: x }\n'
    assert.deepEqual(offered(`//- a.seed.md\n[x<|>](person:x)\n${record}`, true), [])
    for (const text of ['[x<|>](date:2024)', '[x<|>](article:y)', '[x<|>](https://example.org)', 'te<|>xt']) {
      assert.deepEqual(offered(text, true), [], text)
    }
  })
})
