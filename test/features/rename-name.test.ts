import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  nameChoices,
  nameRenaming,
  prepareNameRename,
  renameName,
  renameNameAt,
} from '../../server/src/features/rename-name.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { readYaml } from '../../server/src/syntax/read-yaml.ts'
import { yamlReading } from '../../server/src/syntax/yaml-reading.ts'
import { ableClient, asked, contextOf, type Fixture, fixture, outsideOf } from '../support/fixture.ts'
import { applied, fixtureOf, textsOf } from '../support/workspace-edit.ts'

const REGISTRY = 'entities/a.yaml'

/** The registry after the name at the cursor was renamed; the other files stay as they are. */
function renamed(text: string, to: string): string | undefined {
  const files = fixture(text)
  const answer = asked(files, (context) => renameNameAt(context, files.offset, to))
  assert.ok(answer && !isRefusal(answer), JSON.stringify(answer))
  const { [REGISTRY]: registry, ...others } = applied(files, answer)
  const { [REGISTRY]: _, ...before } = textsOf(files)
  assert.deepEqual(others, before)
  return registry
}

function refusal(files: Fixture, ref: string, lang: string, to: string): string {
  const answer = asked(files, (context) => renameName(context, ref, lang, to))
  assert.ok(isRefusal(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

const said = '//- a.seed.md\n---\nlang: ar\n---\nقال [علوش](person:a).\n'
const other = '\n  # Another\n  b: { name: "ب" } # stays\n'

describe('the preferred name of a record', () => {
  const registry = (record: string): string => `//- ${REGISTRY}\nperson:\n${record}${other}`
  const whole = (record: string): string => `person:\n${record}${other}`

  for (const [form, record, now] of [
    ['plain', '  a:\n    name: عل<|>وش # the name\n', '  a:\n    name: محمد علوش # the name\n'],
    ['in double quotes', '  a:\n    name: "عل<|>وش"\n', '  a:\n    name: "محمد علوش"\n'],
    ['in single quotes', "  a:\n    name: 'عل<|>وش'\n", "  a:\n    name: 'محمد علوش'\n"],
    ['in brackets', '  a: { name: { ar: عل<|>وش, en: Alloush } }\n', '  a: { name: { ar: محمد علوش, en: Alloush } }\n'],
    [
      'of one language in lines',
      '  a:\n    name:\n      # Arabic\n      ar: عل<|>وش\n      en: Alloush\n',
      '  a:\n    name:\n      # Arabic\n      ar: محمد علوش\n      en: Alloush\n',
    ],
    [
      'a text in lines',
      '  a:\n    name: |\n      عل<|>وش\n    status: draft\n',
      '  a:\n    name: محمد علوش\n    status: draft\n',
    ],
    [
      'of several lines',
      '  a:\n    name: عل<|>وش\n      الكبير\n    status: draft\n',
      '  a:\n    name: محمد علوش\n    status: draft\n',
    ],
  ] as const) {
    it(`is renamed where it is written ${form}, and nothing else changes`, () =>
      assert.equal(renamed(registry(record), 'محمد علوش'), whole(now)))
    it(`is renamed where it is written ${form}, in a file with other line breaks`, () =>
      assert.equal(
        renamed(registry(record.replaceAll('\n', '\r\n')), 'محمد علوش'),
        whole(now.replaceAll('\n', '\r\n')),
      ))
  }

  it('stays as an alias where an article says it', () => {
    assert.equal(
      renamed(`${said}${registry('  a:\n    name: عل<|>وش # the name\n')}`, 'محمد العلي'),
      whole('  a:\n    name: محمد العلي # the name\n    aliases: [علوش]\n'),
    )
    assert.equal(
      renamed(
        `${said}${registry('  a:\n    name: عل<|>وش\n    aliases:\n      - أبو محمد # as such\n')}`,
        'محمد العلي',
      ),
      whole('  a:\n    name: محمد العلي\n    aliases:\n      - أبو محمد # as such\n      - علوش\n'),
    )
  })

  it('stays as an alias of its language, if that is not the corpus’s', () =>
    assert.equal(
      renamed(
        `//- seedbed.yaml\nlang: ar\n//- a.seed.md\n[Alloush](person:a)\n${registry('  a: { name: { ar: علوش, en: Al<|>loush } }\n')}`,
        'Mohammed Ali',
      ),
      whole('  a: { name: { ar: علوش, en: Mohammed Ali }, aliases: [{ text: Alloush, lang: en }] }\n'),
    ))

  it('stays where a merged id is called so, and where a selector picks the words out', () => {
    const record = registry('  a: { name: عل<|>وش }\n  old: { redirect: person:a }\n')
    const kept = whole('  a: { name: فارس, aliases: [علوش] }\n  old: { redirect: person:a }\n')
    assert.equal(renamed(`//- a.seed.md\n[علوش](person:old)\n${record}`, 'فارس'), kept)
    const selected = '//- a.seed.md\n---\nmentions: [{ exact: علوش, ref: person:a }]\n---\nقال علوش.\n'
    assert.equal(renamed(`${selected}${record}`, 'فارس'), kept)
  })

  it('goes where articles call the entity by its other names, or by the new one too', () => {
    const record = registry('  a: { name: عل<|>وش, aliases: [أبو محمد] }\n')
    const text = '//- a.seed.md\nقال [أبو محمد](person:a) و[هو](person:a "form=pronoun").\n'
    assert.equal(renamed(`${text}${record}`, 'فارس'), whole('  a: { name: فارس, aliases: [أبو محمد] }\n'))
    // العلوش is the same name with the article.
    assert.equal(renamed(`${said}${registry('  a: { name: عل<|>وش }\n')}`, 'العلوش'), whole('  a: { name: العلوش }\n'))
  })

  it('changes places with an alias that says no more than it', () => {
    const swapped = `${said}${registry('  a: { name: عل<|>وش, aliases: [محمد العلي] }\n')}`
    assert.equal(renamed(swapped, 'محمد العلي'), whole('  a: { name: محمد العلي, aliases: [علوش] }\n'))
    const alone = registry('  a:\n    name: عل<|>وش\n    aliases: [محمد العلي]\n    status: draft\n')
    assert.equal(renamed(alone, 'محمد العلي'), whole('  a:\n    name: محمد العلي\n    status: draft\n'))
    const remarked = '    aliases:\n      - محمد العلي # in his passport\n'
    assert.equal(
      renamed(registry(`  a:\n    name: عل<|>وش\n${remarked}`), 'محمد العلي'),
      whole(`  a:\n    name: محمد العلي\n${remarked}`),
    )
  })

  it('is written in quotes where it needs some, in one line and without white space around it', () =>
    assert.equal(
      renamed(registry('  a: { name: عل<|>وش }\n'), '  علوش،\u200f\n [الكبير] '),
      whole('  a: { name: "علوش، [الكبير]" }\n'),
    ))

  it('is no alias, no other field and no text of an article', () => {
    for (const text of [
      registry('  a: { name: علوش, aliases: [أبو<|> محمد] }\n'),
      registry('  a: { name: علوش, note: عل<|>وش }\n'),
      `//- a.seed.md\n[عل<|>وش](person:a)\n${registry('  a: { name: علوش }\n')}`,
    ]) {
      const files = fixture(text)
      assert.equal(
        asked(files, (context) => renameNameAt(context, files.offset, 'x')),
        undefined,
      )
      assert.equal(
        asked(files, (context) => prepareNameRename(context, files.offset)),
        undefined,
      )
    }
  })

  it('begins a rename as it stands there', () => {
    const files = fixture(registry('  a: { name: { ar: "عل<|>وش" } }\n'))
    assert.deepEqual(
      asked(files, (context) => prepareNameRename(context, files.offset)),
      {
        range: { start: { line: 1, character: 20 }, end: { line: 1, character: 24 } },
        placeholder: 'علوش',
      },
    )
  })

  it('is refused in two languages', () => {
    const files = fixture(
      registry('  a: { name: علوش, aliases: [{ text: الإرهابي, use: avoid }] }\n  c: { redirect: person:a }\n'),
    )
    assert.match(refusal(files, 'person:a', '', ' … '), /at least one letter/)
    assert.match(refusal(files, 'person:a', '', 'الإرهابي'), /not to be used/)
    assert.match(refusal(files, 'person:a', 'en', 'x'), /no preferred name/)
    assert.match(refusal(files, 'person:x', '', 'x'), /no record/)
    assert.match(refusal(files, 'person:c', '', 'x'), /was merged/)
    const anchored = fixture('//- entities/a.yaml\nperson: { a: { name: &n علوش }, b: { name: *n } }\n')
    assert.match(refusal(anchored, 'person:a', '', 'x'), /nothing is changed/)
    const remarked = fixture(registry('  a:\n    name: | # remark\n      علوش\n'))
    assert.match(refusal(remarked, 'person:a', '', 'x'), /nothing is changed/)
  })

  it('is told where the old one stays, and asked about where the new one is another’s', () => {
    const files = fixture(`${said}//- ${REGISTRY}\nperson:\n  a: { name: علوش }\n  b: { name: فارس }\n`)
    const answer = asked(files, (context) => renameName(context, 'person:a', '', 'فارس'), 'en', ableClient)
    assert.ok(!isRefusal(answer))
    const [annotation] = Object.values(answer.changeAnnotations ?? {})
    assert.equal(annotation?.needsConfirmation, true)
    assert.match(annotation.description ?? '', /stays as an alias · another entity/)
  })

  it('is chosen among those of the record, that of the article first', () => {
    const files = fixture(
      `//- a.seed.md\n---\nlang: ar\n---\n[علو<|>ش](person:a)\n//- ${REGISTRY}\nperson:\n  a: { name: { en: Alloush, ar: علوش }, aliases: [x] }\n`,
    )
    assert.deepEqual(
      asked(files, (context) => nameChoices(context, files.offset)),
      {
        ref: 'person:a',
        names: [
          { lang: 'ar', text: 'علوش', isUsed: true },
          { lang: 'en', text: 'Alloush', isUsed: false },
        ],
      },
    )
    const offered = (hasCommands: boolean) =>
      asked(files, (context) => nameRenaming(context, files.offset, { hasCommands, isAsked: true }))
    assert.deepEqual(
      offered(true).map(({ title }) => title.en.replace(/[\u2066-\u2069]/gu, '')),
      ['Change the preferred name “علوش”…'],
    )
    assert.deepEqual(offered(false), [])
  })

  it('leaves every file as it was when it is taken back, and nothing new to find, whatever the names are', () => {
    const name = fc.string({
      unit: fc.constantFrom('ع', 'لي', 'x', ' ', ',', '#', ': ', '"', "'", '-', 'َ'),
      minLength: 1,
      maxLength: 6,
    })
    const clean = name.map((text) => `ن${text.trim().replace(/ +/g, ' ')}ب`)
    const forms = fc.constantFrom(
      (text: string) => `  a:\n    name: '${text.replaceAll("'", "''")}' # x\n`,
      (text: string) => `  a: { name: { ar: ${JSON.stringify(text)} } } # y\n`,
    )
    fc.assert(
      fc.property(clean, clean, forms, (from, to, form) => {
        const text = whole(form(from))
        const files = fixtureOf({ [REGISTRY]: text, 'a.seed.md': `[${from.replace(/["':,#]/g, '\\$&')}](person:a)\n` })
        const lang = text.includes('{ ar:') ? 'ar' : ''
        const there = asked(files, (context) => renameName(context, 'person:a', lang, to, false))
        assert.ok(!isRefusal(there), JSON.stringify(there))
        const between = applied(files, there)
        const written = between[REGISTRY] ?? ''
        const { root } = readYaml(written, { start: 0, end: written.length })
        assert.ok(root && JSON.stringify(yamlReading(root)).includes(JSON.stringify(to)))
        const back = asked(fixtureOf(between), (context) => renameName(context, 'person:a', lang, from, false))
        assert.ok(!isRefusal(back))
        assert.deepEqual(applied(fixtureOf(between), back), textsOf(files))
        const kept = asked(files, (context) => renameName(context, 'person:a', lang, to))
        assert.ok(!isRefusal(kept))
        assert.deepEqual(codes(fixtureOf(applied(files, kept))), codes(files))
      }),
      { numRuns: 60 },
    )
  })
})

/** The codes of what is found in all files. */
const codes = (files: Fixture): readonly string[] =>
  files.documents
    .flatMap((document) => lint(document, contextOf(files).corpus, rules, outsideOf(files)).map(({ code }) => code))
    .toSorted()
