import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { taggingChoices } from '../../server/src/features/tagging-choices.ts'
import type { TaggingChoice, TaggingChoices } from '../../server/src/protocol/tagging-choices.ts'
import type { WireEdit } from '../../server/src/protocol/text.ts'
import { parse } from '../../server/src/syntax/parse.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { articleOf, asked, type Fixture, fixture, fixtureOfFiles } from '../support/fixture.ts'

const registry = `
//- seedbed.yaml
lang: ar
types: { battle: { like: event, label: { ar: معركة, en: Battle } } }
//- entities/a.yaml
person:
  alloush: { name: { ar: محمد علوش, en: Mohammed Alloush }, aliases: [علوش], description: { ar: قيادي } }
  alloush-brother: { name: { ar: علوش الصغير } }
  abu-mohammed: { name: { ar: أبو محمد }, redirect: person:alloush }
  hasan-a: { name: { ar: الحسن } }
  hasan-b: { name: { ar: الحسن } }
  witness-1: { name: { ar: هناء السالم }, withhold: true, pseudonym: { ar: شاهدة } }
  witness-2: { name: { ar: سري }, withhold: true }
place:
  aleppo: { name: { ar: حلب } }
  cairo: { name: { ar: القاهرة } }
  russia: { name: { ar: روسيا }, aliases: [{ text: روسي, use: adjective }] }
org:
  alloush-group: { name: { ar: جماعة علوش } }
  un: { name: { ar: الأمم المتحدة } }
${Array.from({ length: 12 }, (_, at) => `  k-${at}: { name: { ar: كتيبة ${at} } }`).join('\n')}
//- b.seed.md
[الحسن](person:hasan-a)
`

describe('what words could be tagged as', () => {
  it('is who is called just so first, then who begins so, who has such a word, and whom the article tags', () => {
    assert.deepEqual(refs('قال [|علوش|] إن [حلب](place:aleppo)'), [
      'person:alloush',
      'person:alloush-brother',
      'org:alloush-group',
      'place:aleppo',
    ])
  })

  it('says why each is among them', () => {
    const why = (text: string, also?: string) => choicesOf(text, also).entities.map((one) => `${one.ref} ${one.why}`)
    assert.deepEqual(why('قال [|علوش|] إن [حلب](place:aleppo)', 'org:un').slice(1), [
      'person:alloush-brother name',
      'org:alloush-group name',
      'place:aleppo article',
      'org:un also',
    ])
    assert.deepEqual(why('قال [|فلان|] إن [حلب](place:aleppo)'), ['place:aleppo article'])
    assert.deepEqual(why('[|2024|]'), ['date:2024 name'])
    assert.deepEqual(why('الوفد [|الروسي|]'), ['place:russia name'])
  })

  it('orders those alike by how much the article names them, then the corpus', () => {
    assert.deepEqual(refs('[|الحسن|]').slice(0, 2), ['person:hasan-a', 'person:hasan-b'])
    assert.deepEqual(refs('[الحسن](person:hasan-b) و[|الحسن|]').slice(0, 2), ['person:hasan-b', 'person:hasan-a'])
  })

  it('is at most nine entities, each once', () => {
    const found = refs('[|كتيبة|]')
    assert.equal(found.length, 9)
    assert.equal(new Set(found).size, 9)
  })

  it('has what is asked for besides, however unlikely', () => {
    assert.deepEqual(refs('قال [|كتيبة|]', 'org:un').slice(-1), ['org:un'])
    assert.equal(refs('قال [|كتيبة|]', 'org:un').length, 9)
    assert.deepEqual(refs('قال [|علوش|]', 'person:nobody'), refs('قال [|علوش|]'))
  })

  it('follows redirects', () => {
    assert.deepEqual(refs('[|أبو محمد|]').slice(0, 1), ['person:alloush'])
  })

  it('never shows the name of a withheld entity', () => {
    const { entities } = choicesOf('قال [|هناء السالم|] اليوم')
    assert.deepEqual(
      entities.map(({ ref, name }) => [ref, name]),
      [['person:witness-1', 'شاهدة']],
    )
    assert.ok(!JSON.stringify(entities).includes('هناء'))
    assert.equal(choicesOf('[|سري|]').entities[0]?.name, 'person:witness-2')
  })

  it('is the types of the corpus, unresolved, in the user’s language', () => {
    const { types } = choicesOf('[|شيء|]')
    assert.deepEqual(
      types.map(({ ref, kind, name }) => [ref, kind, name]),
      [
        ['person:?', 'unresolved', 'شخص'],
        ['place:?', 'unresolved', 'مكان'],
        ['org:?', 'unresolved', 'جهة'],
        ['event:?', 'unresolved', 'حدث'],
        ['battle:?', 'unresolved', 'معركة'],
      ],
    )
  })

  it('is a date where the words read as one', () => {
    const cases = [
      ['[|9 تشرين الأول 2024|]', ['date:2024-10-09']],
      ['[|9 October 2024|]', ['date:2024-10-09']],
      ['[|٢٠٢٤/١٠/٠٩|]', ['date:2024-10-09']],
      ['عام [|2024|]', ['date:2024']],
      ['[|11 تشرين الثاني|]', ['date:2021-11-11', 'date:2022-11-11']],
      ['[|أمس الأربعاء|]', ['date:2022-01-26']],
      ['[|اليوم الأحد|]', ['date:2022-01-30', 'date:2022-01-27']],
      ['منذ [|أيلول الماضي|]', ['date:2021-09']],
      ['قال [|أمس إن|]', []],
      ['القرار [|2254|]', []],
      ['[|22|]', []],
      ['[|علوش|]', []],
    ] as const
    for (const [text, expected] of cases) {
      assert.deepEqual(
        refs(text).filter((ref) => ref.startsWith('date:')),
        expected,
        text,
      )
    }
    const { entities } = choicesOf('[|9 تشرين الأول 2024|]')
    assert.equal(entities[0]?.kind, 'date')
    assert.match(entities[0]?.name ?? '', /9 تشرين الأول.* 2024/)
  })

  it('leaves out outer space, punctuation and particles', () => {
    const cases = [
      ['قال[| علوش، |]إن', 'قال [علوش](person:alloush)، إن'],
      ['[|وعلوش|]', 'و[علوش](person:alloush)'],
      ['[|«علوش|]»', '«[علوش](person:alloush)»'],
      ['[|للأمم المتحدة|]', 'لل[أمم المتحدة](org:un)'],
      ['[|بالقاهرة|]', 'ب[القاهرة](place:cairo)'],
      ['[|وَعَلُّـوش|]', 'وَ[عَلُّـوش](person:alloush)'],
    ] as const
    for (const [text, expected] of cases) assert.equal(chosen(text, 0), expected)
  })

  it('says the form of an adjective', () => {
    assert.equal(chosen('القوات [|الروسية|]', 0), 'القوات [الروسية](place:russia "form=adjective")')
    assert.equal(chosen('القوات [[|الروسية|]](place:?)', 0), 'القوات [الروسية](place:russia "form=adjective")')
    assert.equal(chosen('[[|الروسية|]](place:? "cert=low")', 0), '[الروسية](place:russia "form=adjective; cert=low")')
  })

  it('makes tags in emphasis, headings, lists, quotations and tables, with the marks that words stand in', () => {
    const cases = [
      ['**[|علوش|]**', '**[علوش](person:alloush)**'],
      ['[|**علوش**|]', '**[علوش](person:alloush)**'],
      ['## [|علوش|]', '## [علوش](person:alloush)'],
      ['- > [|علوش|]', '- > [علوش](person:alloush)'],
      ['| [|علوش|] |\n|---|', '| [علوش](person:alloush) |\n|---|'],
      ['[|**محمد** علوش|]', '[**محمد** علوش](person:alloush)'],
      ['\n---\n\n[|علوش|]', '\n---\n\n[علوش](person:alloush)'],
      ['[|علوش|] قال\r\nثم', '[علوش](person:alloush) قال\r\nثم'],
    ] as const
    for (const [text, expected] of cases) assert.equal(chosen(text, 0), expected)
  })

  it('writes brackets in a label as text', () => {
    assert.equal(chosenType('[|علوش [القائد] هنا|]'), '[علوش \\[القائد\\] هنا](person:?)')
    assert.equal(chosenType('[|علوش \\] هنا|]'), '[علوش \\] هنا](person:?)')
  })

  it('is nothing where no tag can stand', () => {
    const cases = [
      '`[|علوش|]`',
      '    [|علوش|]',
      '```\n[|علوش|]\n```',
      '[و [|علوش|] هنا](https://e.org)',
      '![[|علوش|]](a.png)',
      '<!-- [|علوش|] -->',
      '<b title="[|علوش|]">',
      '---\ntitle: [|علوش|]\n---\n',
      '[|محمد\nعلوش|]',
      '[|محمد\n\nعلوش|]',
      '![|علوش|]',
      '[|،  |]',
      'قال [||]علوش',
      '<https://e.org/[|علوش|]>',
      '[[|علوش|]]\n\n[علوش]: /a',
      '[علوش](person:a) [|[x](person:b) و[y](person:c)|]',
    ]
    for (const text of cases) {
      const { entities, types, tag } = choicesOf(text)
      assert.deepEqual([entities, types, tag], [[], [], undefined], text)
    }
  })
})

describe('what a tag could become', () => {
  it('keeps its label, attributes and title', () => {
    const text = '[[|علوش|]](person:? "role=speaker; note=\'x\'")'
    assert.equal(chosen(text, 0), '[علوش](person:alloush "role=speaker; note=\'x\'")')
    assert.equal(chosenType(text, 'place:?'), '[علوش](place:? "role=speaker; note=\'x\'")')
  })

  it('does not offer what it is', () => {
    assert.ok(!refs('[[|علوش|]](person:alloush)').includes('person:alloush'))
    assert.equal(refs('[[|علوش|]](person:alloush)').length, 2)
    const { types, tag } = choicesOf('[عل[||]وش](person:?)')
    assert.ok(types.every(({ ref }) => ref !== 'person:?'))
    assert.equal(tag?.ref, 'person:?')
  })

  it('is asked by any part of the tag, and by words that hold it', () => {
    for (const text of ['[علوش](per[||]son:?)', '[||][علوش](person:?)', '[|قال [علوش](person:?) اليوم|]']) {
      assert.equal(choicesOf(text).tag?.ref, 'person:?', text)
      assert.equal(choicesOf(text).entities[0]?.ref, 'person:alloush', text)
    }
    assert.equal(choicesOf('[x](person:a)[||][علوش](person:?)').tag?.ref, 'person:?')
  })

  it('loses the anchor of an article link', () => {
    assert.equal(chosen('[[|علوش|]](article:a#x "n")', 0), '[علوش](person:alloush "n")')
  })

  it('is its words alone', () => {
    const cases = [
      ['قال [[|علوش|]](person:a "role=speaker") اليوم', 'قال علوش اليوم'],
      ['**[[|علوش|]](person:a)**', '**علوش**'],
      ['[[|علوش \\[القائد\\]|]](person:a)', 'علوش [القائد]'],
      ['[[|علوش \\[القائد\\]|]](person:a)(b)', 'علوش \\[القائد\\](b)'],
      ['[[|a \\* b|]](person:a)', 'a \\* b'],
      ['[محمد\nعلو[||]ش](person:a)', 'محمد\nعلوش'],
    ] as const
    for (const [text, expected] of cases) assert.equal(untagged(text), expected)
  })

  it('stays where its words alone would be something else', () => {
    assert.equal(untagged('[# ع[||]نوان](person:a)'), undefined)
    // A front matter that is never closed would reach further.
    const { tag } = choicesIn(fixture(`//- a.seed.md\n---\n[عل[||]وش](person:?)[علوش]: /a\n${registry}`))
    assert.deepEqual(tag?.untag, [])
  })
})

describe('any choice, for any words', () => {
  const { files } = fixture(`//- a.seed.md\n${registry}`)
  const pieces = fc.constantFrom(
    ...[
      'علوش',
      ' ',
      'و',
      '**',
      '*',
      '_',
      '`',
      '[',
      ']',
      '\\',
      '!',
      '(',
      ')',
      '\n',
      '> ',
      '- ',
      '| ',
      '[علوش](person:?)',
    ],
    ...[
      '[x](https://e.org)',
      '&amp;',
      '<b>',
      '«',
      '»',
      '😀',
      '\r\n',
      '\n\n',
      '    ',
      '# ',
      '~~',
      '[علوش]: /a\n',
      '2024',
      '---\n',
      '،',
    ],
  )
  const article = fc.tuple(fc.array(pieces, { maxLength: 14 }), fc.nat(), fc.nat())

  it('makes exactly that tag, or makes the tag that; the text stays as it was', () => {
    fc.assert(
      fc.property(article, ([parts, a, b]) => {
        const text = parts.join('')
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y)
        const read = fixtureOfFiles(
          files.map((file, index) => (index === 0 ? { ...file, text, spans: [{ start, end }] } : file)),
        )
        const { entities, types, tag } = choicesIn(read)
        const before = parse(read.file.text)
        for (const choice of [...entities, ...types.slice(0, 1)]) {
          const after = parse(applied(read, choice.edits))
          assert.equal(after.plain.text, before.plain.text)
          const added = after.tags.length - before.tags.length
          assert.equal(added, tag ? 0 : 1)
          const count = (tags: typeof before.tags) => tags.filter(({ target }) => target === choice.ref).length
          assert.equal(count(after.tags), count(before.tags) + 1)
          assert.equal(after.links.length, before.links.length)
        }
        if (tag && tag.untag.length > 0) {
          const after = parse(applied(read, tag.untag))
          assert.equal(after.plain.text, before.plain.text)
          assert.equal(after.tags.length, before.tags.length - 1)
          assert.equal(after.links.length, before.links.length)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

/** The mark in the first file of a fixture is what is asked about. */
function choicesOf(text: string, also?: string): TaggingChoices {
  return choicesIn(readOf(text), also)
}

const readOf = (text: string): Fixture => {
  const meta = /^---|^\n---/.test(text) ? text : `---\ntitle: t\ndate: 2022-01-27\n---\n\n${text}`
  return fixture(`//- a.seed.md\n${meta}${registry}`)
}

function choicesIn(read: Fixture, also?: string): TaggingChoices {
  const [part] = read.file.spans
  assert.ok(part)
  const found = asked(read, (context) => taggingChoices(context, part, also), 'ar')
  assert.ok(found)
  return found
}

const refs = (text: string, also?: string): readonly string[] => choicesOf(text, also).entities.map(({ ref }) => ref)

/** The article's body once a choice is made. */
function chosen(text: string, at: number): string {
  const read = readOf(text)
  return made(read, text, choicesIn(read).entities[at])
}

function chosenType(text: string, ref = 'person:?'): string {
  const read = readOf(text)
  return made(
    read,
    text,
    choicesIn(read).types.find((one) => one.ref === ref),
  )
}

function made(read: Fixture, text: string, choice: TaggingChoice | undefined): string {
  assert.ok(choice, text)
  return bodyOf(applied(read, choice.edits), text)
}

function untagged(text: string): string | undefined {
  const read = readOf(text)
  const { tag } = choicesIn(read)
  assert.ok(tag, text)
  return tag.untag.length === 0 ? undefined : bodyOf(applied(read, tag.untag), text)
}

const bodyOf = (whole: string, text: string): string => {
  const start = /^\n---/.test(text) ? 0 : whole.indexOf('---\n\n') + 5
  return whole.slice(start).replace(/\n$/, /\n$/.test(text) ? '\n' : '')
}

function applied(read: Fixture, edits: readonly WireEdit[]): string {
  const { source } = articleOf(read)
  return applyEdits(
    source.text,
    edits.map(({ range, newText }) => ({ span: source.span(range), text: newText })),
  )
}
