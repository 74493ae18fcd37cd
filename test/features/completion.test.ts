import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { CompletionItem } from 'vscode-languageserver-types'
import { NameIndex } from '../../server/src/corpus/names/name-index.ts'
import { completion } from '../../server/src/features/completion.ts'
import type { ClientAbilities } from '../../server/src/features/context.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { Source } from '../../server/src/text/source.ts'
import { ableClient, asked, contextOf, type Fixture, fixture, nothingOutside } from '../support/fixture.ts'

const registry = `
//- entities/all.yaml
person:
  mohammed-alloush:
    name: { ar: محمد علوش, en: Mohammed Alloush }
    aliases: [علوش]
  ali-said:
    name: { ar: علي سعيد, en: Ali Said }
place:
  astana:
    name: { ar: أستانا, en: Astana }
    aliases: [أستانة, { text: نور سلطان, from: 2019-03-23, until: 2022-09-16, use: official }]
  syria:
    name: { ar: سوريا, en: Syria }
    aliases: [{ text: السوري, use: adjective }]
  zanki:
    name: زنكي
org:
  un:
    name: { ar: الأمم المتحدة, en: United Nations }
  tass: { name: { ar: وكالة تاس, en: TASS } }
  old-tass: { redirect: org:tass }
event:
  astana-17: { name: { ar: أستانا 17 } }
`

const settings = `
//- seedbed.yaml
lang: ar
front-matter: { required: [source] }
topics: { idlib: { ar: إدلب, en: Idlib }, ceasefire: { ar: وقف إطلاق النار } }
attributes: { sentiment: { enum: [positive, negative] } }
`

const head = '---\ntitle: عنوان\ndate: 2024-10-09\n---\n'

const plain: ClientAbilities = { ...ableClient, snippets: false, insertReplace: false, labelDetails: false }

const corpusWith = (files: string): Fixture =>
  fixture(`${files.trimStart()}${settings}${registry}`.replace(/^(?!\/\/- )/, '//- a.seed.md\n'))

const inArticle = (body: string): Fixture => corpusWith(`//- a.seed.md\n${head}${body}`)

const inFrontMatter = (yaml: string): Fixture =>
  corpusWith(
    `//- a.seed.md\n---\n${yaml}\n---\n\nنص\n//- b.seed.md\n---\ntitle: خلفية عن إدلب\ndate: 2020-01-01\n---\n`,
  )

/** What is offered, as labels in the editor's order. */
function offered(files: Fixture, client = ableClient, language: UiLanguage = 'en'): readonly CompletionItem[] {
  const { items = [] } = asked(files, (context) => completion(context, files.offset), language, client) ?? {}
  const shown = items.filter((item) => isKept(files, item))
  return shown.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
}

/** As an editor filters: what stands between the start of the range and the caret has to occur in order in the item's filter text. */
function isKept(files: Fixture, item: CompletionItem): boolean {
  const { source } = files.document
  const { start } = rangesOf(item)[0] ?? assert.fail()
  const typed = source.text.slice(source.offset(start), files.offset).trimStart().toLowerCase()
  let rest = (item.filterText ?? item.label).toLowerCase()
  return [...typed].every((letter) => {
    const at = rest.indexOf(letter)
    rest = rest.slice(at + letter.length)
    return at >= 0
  })
}

function rangesOf({ textEdit }: CompletionItem) {
  assert.ok(textEdit)
  return 'range' in textEdit ? [textEdit.range] : [textEdit.insert, textEdit.replace]
}

/** The line with the caret after the item of that label was chosen, the first of that label; the first of all without one. */
function check(
  files: Fixture,
  label: string | undefined,
  expected: string,
  client = plain,
  language: UiLanguage = 'en',
): void {
  const items = offered(files, client, language)
  const item = label === undefined ? items[0] : items.find((one) => one.label === label)
  assert.ok(item, `“${label}” among ${items.map((one) => one.label).join(', ')}`)
  const { source } = files.document
  const range = rangesOf(item).at(-1) ?? assert.fail()
  const span = source.span(range)
  const text = applyEdits(source.text, [{ span, text: item.textEdit?.newText ?? '' }])
  const line = new Source('', 0, text).line(range.start.line)
  assert.equal(text.slice(line.start, line.end), expected)
}

const labels = (files: Fixture, client = ableClient): readonly string[] =>
  offered(files, client).map((item) => item.label)

describe('completion of entities in the text', () => {
  const cases: readonly (readonly [typed: string, label: string | undefined, expected: string])[] = [
    ['قال [علو<|>', 'علوش', 'قال [علوش](person:mohammed-alloush)'],
    ['قال [علو<|>]', 'علوش', 'قال [علوش](person:mohammed-alloush)'],
    ['قال [[علو<|>]] أمس', 'علوش', 'قال [علوش](person:mohammed-alloush) أمس'],
    ['قال [[<|>', 'محمد علوش', 'قال [محمد علوش](person:mohammed-alloush)'],
    ['قال [alloush<|>', 'محمد علوش', 'قال [محمد علوش](person:mohammed-alloush)'],
    ['قال [محمد <|>', 'محمد علوش', 'قال [محمد علوش](person:mohammed-alloush)'],
    ['قال [مُحَمَّد عل<|>', 'محمد علوش', 'قال [محمد علوش](person:mohammed-alloush)'],
    ['إلى [است<|>]', 'أستانا', 'إلى [أستانا](place:astana)'],
    ['إلى [استانة<|>]', 'أستانة', 'إلى [أستانة](place:astana)'],
    ['قال [عل<|>وش](person:?)', 'علوش', 'قال [علوش](person:mohammed-alloush)'],
    ['قال [عل<|>](person:x "role=speaker") أمس', 'علوش', 'قال [علوش](person:mohammed-alloush "role=speaker") أمس'],
    ['قال [علو<|>]() أمس', 'علوش', 'قال [علوش](person:mohammed-alloush) أمس'],
    [
      'قال [علو<|> أمس في [إدلب](place:idlib)',
      'علوش',
      'قال [علوش](person:mohammed-alloush) أمس في [إدلب](place:idlib)',
    ],
    ['قال [وعلو<|>]', 'علوش', 'قال و[علوش](person:mohammed-alloush)'],
    ['قالت [للأمم<|>]', 'أمم المتحدة', 'قالت لل[أمم المتحدة](org:un)'],
    ['حركة [الزنك<|>', 'الزنكي', 'حركة [الزنكي](place:zanki)'],
    ['الملف [السور<|>', 'السوري', 'الملف [السوري](place:syria "form=adjective")'],
    ['قال (person:al<|>', 'محمد علوش', 'قال [محمد علوش](person:mohammed-alloush)'],
    ['قال (person:al<|>)', 'محمد علوش', 'قال [محمد علوش](person:mohammed-alloush)'],
    ['قال [](person:mo<|>)', 'محمد علوش', 'قال [محمد علوش](person:mohammed-alloush)'],
    ['قال [علوش](<|>', undefined, 'قال [علوش](person:mohammed-alloush)'],
    ['قال [علوش](<|>)', undefined, 'قال [علوش](person:mohammed-alloush)'],
    ['قال [علوش](per<|>', undefined, 'قال [علوش](person:mohammed-alloush)'],
    ['قال [علوش](person:<|>)', undefined, 'قال [علوش](person:mohammed-alloush)'],
    ['قال [الرجل](person:mohammed-al<|>)', undefined, 'قال [الرجل](person:mohammed-alloush)'],
    ['قال [الرجل](person:علو<|>)', undefined, 'قال [الرجل](person:mohammed-alloush)'],
    ['قال [علوش](علو<|>)', undefined, 'قال [علوش](person:mohammed-alloush)'],
    ['قال [علوش](person:mo<|>hammed "role=speaker")', undefined, 'قال [علوش](person:mohammed-alloush "role=speaker")'],
    ['قال [علوش](person:mo<|> أمس', undefined, 'قال [علوش](person:mohammed-alloush) أمس'],
    ['قال [رجل](<person:mo<|>', undefined, 'قال [رجل](<person:mohammed-alloush>)'],
    ['قال [رجل](person:<|>)', 'person:?', 'قال [رجل](person:?)'],
    ['| [علو<|>] | x |', 'علوش', '| [علوش](person:mohammed-alloush) | x |'],
    ['> - قال [علو<|>]', 'علوش', '> - قال [علوش](person:mohammed-alloush)'],
    ['قال\u00a0[علو<|>]', 'علوش', 'قال\u00a0[علوش](person:mohammed-alloush)'],
  ]
  for (const [typed, label, expected] of cases) {
    it(typed, () => check(inArticle(`${typed}\n`), label, expected))
    it(`${typed} (CRLF, BOM, at the end of the file)`, () => {
      const files = corpusWith(`//- a.seed.md\n\ufeff${head.replaceAll('\n', '\r\n')}${typed}`.replace(/\n$/, ''))
      check(files, label, expected)
    })
  }

  it('leaves the rest of a word to editors that insert, but for what is a part of the tag', () => {
    const inserted = (typed: string): string => {
      const files = inArticle(`${typed}\n`)
      const item = offered(files).find(({ label }) => label === 'علوش') ?? assert.fail()
      const { source } = files.document
      const span = source.span(rangesOf(item)[0] ?? assert.fail())
      return source.text.slice(span.start, span.end)
    }
    assert.equal(inserted('قال [علو<|>ا.'), '[علو')
    assert.equal(inserted('قال [عل<|>وش](person:?)'), '[علوش](person:?')
  })

  it('keeps the label that is there', () =>
    check(inArticle('[أستانة](astana<|>)'), undefined, '[أستانة](place:astana)'))

  it('writes the name of the article’s date where nothing was typed, and where another language was', () => {
    const files = (typed: string) => corpusWith(`//- a.seed.md\n---\ntitle: t\ndate: 2020-05-01\n---\n${typed}\n`)
    check(files('[ast<|>'), 'نور سلطان', '[نور سلطان](place:astana)')
    check(files('[أست<|>'), 'أستانا', '[أستانا](place:astana)')
  })

  describe('writes the name that was begun, whatever language the program speaks, where none is named', () => {
    const files = (typed: string, text = '') => fixture(`//- a.seed.md\n${text}${typed}\n${registry}`)
    for (const language of ['en', 'ar'] as const) {
      const cases: readonly (readonly [typed: string, expected: string, text?: string])[] = [
        ['[علو<|>', '[علوش](person:mohammed-alloush)'],
        ['[محمد<|>', '[محمد علوش](person:mohammed-alloush)'],
        ['[Moh<|>', '[Mohammed Alloush](person:mohammed-alloush)'],
        ['(person:moh<|>', 'قال [محمد علوش](person:mohammed-alloush)', 'قال '],
        ['(person:moh<|>', 'Said [Mohammed Alloush](person:mohammed-alloush)', 'Said '],
      ]
      for (const [typed, expected, text] of cases) {
        it(`${text ?? ''}${typed} (${language})`, () => {
          check(files(typed, text), undefined, expected, plain, language)
        })
      }
    }
  })

  it('puts those first that the article names, then those that the corpus does', () => {
    const files = corpusWith(
      `//- a.seed.md\n${head}[س](place:syria) [أ](place:astana) [أ](place:astana) [<|>\n//- b.seed.md\n[ت](org:tass)\n`,
    )
    assert.deepEqual(labels(files).slice(0, 3), ['أستانا', 'سوريا', 'وكالة تاس'])
  })

  it('takes the words behind the bracket where they are a name', () => {
    check(inArticle('قال [<|>محمد علوش إن'), undefined, 'قال [محمد علوش](person:mohammed-alloush) إن')
    check(inArticle('قال [<|>علوش، إن'), undefined, 'قال [علوش](person:mohammed-alloush)، إن')
  })

  it('offers no redirects', () =>
    assert.ok(!offered(inArticle('[x](org:<|>)'), plain).some((item) => item.detail?.includes('old-tass'))))

  const silent = [
    '`[علو<|>`',
    '```\n[علو<|>\n```',
    '    [علو<|>',
    '<!-- [علو<|> -->',
    '<b title="[علو<|>">x</b>',
    'علو<|>',
    '\\[علو<|>',
    '![علو<|>',
    '![x](per<|>)',
    '[علوش](https://e<|>)',
    '[علوش<|>](https://example.org)',
    '[^علو<|>',
    '<https://example.org/[علو<|>>',
    '```\n[علو<|>',
    '(note: علو<|>)',
  ]
  for (const typed of silent) it(`is silent in ${typed}`, () => assert.deepEqual(labels(inArticle(typed)), []))

  it('offers types behind the parenthesis, those of the corpus too', () => {
    const files = fixture(`//- a.seed.md\n[x](<|>)\n//- seedbed.yaml\ntypes: { agreement: { like: event } }\n`)
    assert.deepEqual(labels(files), ['person:', 'place:', 'org:', 'event:', 'agreement:', 'article:', 'date:'])
  })

  it('offers what is known to the article alone', () => {
    const files = inArticle('[رجل](person:?rajul) ثم [الرجل](person:?<|>)')
    check(files, 'person:?rajul', '[رجل](person:?rajul) ثم [الرجل](person:?rajul)')
  })

  it('asks again with each letter, and offers fifty at most', () => {
    const people = Array.from({ length: 150 }, (_, index) => `  p${index}x: { name: عمر ${index} }`).join('\n')
    const files = fixture(`//- a.seed.md\n[عمر<|>\n//- entities/p.yaml\nperson:\n${people}\n`)
    const list = completion(contextOf(files), files.offset)
    assert.equal(list?.isIncomplete, true)
    assert.equal(list?.items.length, 50)
  })
})

describe('completion of tags in Arabic', () => {
  const names = `
//- entities/all.yaml
place:
  russia:
    name: { ar: روسيا, en: Russia }
    aliases: [الاتحاد الروسي, { text: روسي, use: adjective }, { text: روس, use: adjective }]
  syria: { name: { ar: سوريا, en: Syria }, aliases: [{ text: السوري, use: adjective }] }
  qatar: { name: { ar: قطر, en: Qatar }, aliases: [{ text: قطري, use: adjective }] }
  lebanon: { name: { ar: لبنان, en: Lebanon } }
  latakia: { name: { ar: اللاذقية, en: Latakia } }
  idlib: { name: { ar: إدلب, en: Idlib }, kind: city }
  idlib-governorate: { name: { ar: إدلب, en: Idlib Governorate }, kind: governorate }
person:
  vershinin: { name: { ar: سيرغي فيرشينين, en: Sergey Vershinin }, aliases: [فيرشينين] }
  walid: { name: وليد المعلم }
org:
  un: { name: { ar: الأمم المتحدة, en: United Nations }, aliases: [{ text: أممي, use: adjective }] }
  guarantors: { name: { ar: الدول الضامنة } }
  security-council: { name: { ar: مجلس الأمن الدولي } }
  force: { name: { ar: القوات الروسية } }
event:
  summit: { name: { ar: قمة الدول الضامنة } }
//- seedbed.yaml
lang: ar
`.trimStart()
  const article = (line: string): Fixture => fixture(`//- a.seed.md\n${line}\n${names}`)
  /** What the lines become with each of the items, in the editor's order. */
  const becomes = (line: string): readonly string[] => {
    const files = article(line)
    const { source } = files.document
    return offered(files, plain).map((item) => {
      const range = rangesOf(item).at(-1) ?? assert.fail()
      return applyEdits(source.text, [{ span: source.span(range), text: item.textEdit?.newText ?? '' }]).trimEnd()
    })
  }

  const first: readonly (readonly [typed: string, ...expected: readonly string[]])[] = [
    // لل keeps the article of the name (docs/format.md §3).
    ['قال لل[أمم<|>', 'قال لل[أمم المتحدة](org:un)', 'قال لل[أممي](org:un "form=adjective")'],
    ['قال لل[الأمم<|>', 'قال لل[أمم المتحدة](org:un)'],
    ['قال [للأمم<|>', 'قال لل[أمم المتحدة](org:un)', 'قال لل[أممي](org:un "form=adjective")'],
    ['قال [وللأمم<|>]', 'قال ولل[أمم المتحدة](org:un)'],
    ['قال لِلْ[أمم<|>', 'قال لِلْ[أمم المتحدة](org:un)'],
    ['قال ل[الأمم<|>', 'قال لل[أمم المتحدة](org:un)'],
    ['قال ل[أمم<|>', 'قال لل[أمم المتحدة](org:un)'],
    ['قال لـ[الأمم<|>', 'قال لـ[الأمم المتحدة](org:un)'],
    ['قال ل[لبن<|>', 'قال ل[لبنان](place:lebanon)'],
    ['قال [للبنا<|>', 'قال ل[لبنان](place:lebanon)'],
    ['قال [للاذق<|>', 'قال ل[لاذقية](place:latakia)'],
    ['قالت ال[أمم<|>', 'قالت ال[أمم المتحدة](org:un)'],
    ['قالت وال[أمم<|>', 'قالت وال[أمم المتحدة](org:un)'],
    ['قال لل[أممي<|>', 'قال لل[أممي](org:un "form=adjective")'],
    ['قال [بالأمم<|>', 'قال ب[الأمم المتحدة](org:un)'],
    // Relational adjectives in all their forms (docs/format.md §6), as typed.
    ['الوزير [الروسي<|>', 'الوزير [الروسي](place:russia "form=adjective")'],
    ['الطائرات [الروسية<|>]', 'الطائرات [الروسية](place:russia "form=adjective")'],
    ['طائرات [روسية<|>', 'طائرات [روسية](place:russia "form=adjective")', 'طائرات [روسيا](place:russia)'],
    ['جنود [روسيون<|>', 'جنود [روسيون](place:russia "form=adjective")'],
    ['الطرفان [السوريان<|>]', 'الطرفان [السوريان](place:syria "form=adjective")', 'الطرفان [سوريا](place:syria)'],
    ['رد [روسيًا<|>]', 'رد [روسيًا](place:russia "form=adjective")'],
    ['قال [الروس<|>]', 'قال [الروس](place:russia "form=adjective")'],
    ['قالت [قطرية<|>]', 'قالت [قطرية](place:qatar "form=adjective")', 'قالت [قطر](place:qatar)'],
    ['قوات [والسورية<|>', 'قوات و[السورية](place:syria "form=adjective")'],
    ['قوات [بالسوريين<|>', 'قوات ب[السوريين](place:syria "form=adjective")'],
    ['للجانب [للروسي<|>', 'للجانب لل[روسي](place:russia "form=adjective")'],
    ['قالت [روسيا<|>', 'قالت [روسيا](place:russia)'],
    ['قالت [سور<|>', 'قالت [سوريا](place:syria)', 'قالت [سوري](place:syria "form=adjective")'],
    ['الملف [السور<|>', 'الملف [السوري](place:syria "form=adjective")'],
    // A word is replaced whole.
    ['قال [فير<|>شينين أمس', 'قال [فيرشينين](person:vershinin) أمس'],
    ['قال [فير<|>شينين، أمس', 'قال [فيرشينين](person:vershinin)، أمس'],
    // Words that stand there already are taken as they are.
    ['قال لل[<|>أمم المتحدة إن', 'قال لل[أمم المتحدة](org:un) إن'],
    ['الوزيرة [<|>الروسية قالت', 'الوزيرة [الروسية](place:russia "form=adjective") قالت'],
    ['قال [ولي<|>', 'قال [وليد المعلم](person:walid)'],
  ]
  for (const [typed, ...expected] of first) {
    it(typed, () => assert.deepEqual(becomes(typed).slice(0, expected.length), expected))
  }

  it('marks nobody as unknown without words that could mean them', () => {
    assert.ok(!becomes('قال (person:al<|>').some((text) => text.includes('?')))
    assert.ok(becomes('قال [الرجل](person:<|>').some((text) => text.includes('person:?')))
  })

  it('takes a particle off only before the beginning of a name', () => {
    assert.deepEqual(becomes('قال [للدول<|>'), ['قال لل[دول الضامنة](org:guarantors)'])
    assert.deepEqual(becomes('قال [بالدولي<|>'), [])
  })
  it('offers only names with an article behind لل', () =>
    assert.deepEqual(becomes('قال لل[دول<|>'), ['قال لل[دول الضامنة](org:guarantors)']))
  it('takes no name for an adjective that it looks like', () =>
    assert.ok(!becomes('قالت [روسيا<|>').some((line) => line.includes('form=adjective'))))

  it('tells rows of one label apart, with label details and without', () => {
    const rows = offered(article('[إدل<|>'), plain).map(({ label, detail, labelDetails }) => [
      label,
      labelDetails?.description?.replace(/[\u2066-\u2069]/g, ''),
      detail?.replace(/[\u2066-\u2069]/g, ''),
    ])
    assert.deepEqual(rows, [
      ['إدلب', 'Idlib · place:idlib', 'Place · city · Idlib · place:idlib'],
      [
        'إدلب',
        'Idlib Governorate · place:idlib-governorate',
        'Place · governorate · Idlib Governorate · place:idlib-governorate',
      ],
    ])
  })

  it('says no more in a line where the row and the card say it', () => {
    const items = offered(article('[إدل<|>'))
    assert.equal(items.length, 2)
    assert.deepEqual(
      items.map(({ detail }) => detail),
      [undefined, undefined],
    )
  })

  it('puts of one label the one first that the article names, then the one that the corpus does', () => {
    assert.match(becomes('[ا](place:idlib-governorate) [إدل<|>')[0] ?? '', /\[إدلب\]\(place:idlib-governorate\)$/)
    const files = fixture(`//- a.seed.md\n[إدل<|>\n//- b.seed.md\n[ا](place:idlib-governorate)\n${names}`)
    check(files, undefined, '[إدلب](place:idlib-governorate)')
  })
})

describe('completion of a destination whose label names very many', () => {
  const people = Array.from({ length: 60 }, (_, at) => `  alloush-${at}: { name: علوش ${at} }\n`).join('')
  const registry = `//- entities/all.yaml\nperson:\n${people}  alloush-other: { name: غيره }\n`
  const refs = (destination: string): readonly string[] =>
    offered(fixture(`//- a.seed.md\n[علوش](${destination}<|>)\n${registry}`)).map(
      ({ textEdit }) => textEdit?.newText ?? '',
    )

  for (const destination of ['person:al', 'person:', 'al', ''])
    it(`offers those, and looks for no others: ${destination}`, () => {
      const found = refs(destination)
      assert.equal(found.length, 50)
      assert.ok(found.every((ref) => /^person:alloush-\d+$/.test(ref)))
      assert.equal(keysSought(() => refs(destination)).filter((key) => key.startsWith('al')).length, 0)
    })
  it('offers whom the id under way leads to, where it leads to fewer of them', () => {
    assert.deepEqual(refs('person:alloush-o').slice(0, 1), ['person:alloush-other'])
    assert.deepEqual(refs('person:alloush-5').filter((ref) => /^person:alloush-5\d?$/.test(ref)).length, 11)
  })
})

/** By which keys names are looked up during a question. */
function keysSought(ask: () => unknown): readonly string[] {
  const { eachStarting } = NameIndex.prototype
  const keys: string[] = []
  NameIndex.prototype.eachStarting = function (key, where, visit) {
    keys.push(key)
    eachStarting.call(this, key, where, visit)
  }
  try {
    ask()
  } finally {
    NameIndex.prototype.eachStarting = eachStarting
  }
  return keys
}

describe('completion of articles, headings and dates', () => {
  const others = '//- b.seed.md\n---\ntitle: معركة حلب\ndate: 2020-01-01\n---\n## أولًا\n## ثانيًا\n'
  const article = (body: string): Fixture =>
    corpusWith(`//- a.seed.md\n---\ntitle: t\ndate: 2022-01-28\n---\n${body}\n${others}`)
  it('finds articles by id', () => check(article('[x](article:b<|>)'), 'b', '[x](article:b)'))
  it('finds articles by title', () => check(article('[x](article:حلب<|>)'), 'b', '[x](article:b)'))
  it('finds articles by the label', () =>
    check(article('[معركة حلب](article:<|>)'), undefined, '[معركة حلب](article:b)'))
  it('does not offer the article itself', () => assert.deepEqual(labels(article('[x](article:<|>)')), ['b']))
  it('offers headings of the other article', () =>
    check(article('[x](article:b#<|>)'), 'ثانيًا', '[x](article:b#ثانيًا)'))
  it('finds headings by their words', () => check(article('[x](article:b#ثان<|>)'), undefined, '[x](article:b#ثانيًا)'))
  it('offers headings behind a path', () => check(article('[x](b.seed.md#<|>'), 'أولًا', '[x](b.seed.md#أولًا)'))
  it('offers headings of the article itself', () => check(article('# هنا\n\n[x](#<|>)'), 'هنا', '[x](#هنا)'))
  it('offers the days around the article’s date', () => {
    assert.deepEqual(labels(article('[x](date:<|>)')).slice(0, 3), ['2022-01-28', '2022-01-27', '2022-01-26'])
  })
  it('puts the day of the label’s weekday first', () =>
    check(article('[أمس الخميس](date:<|>)'), undefined, '[أمس الخميس](date:2022-01-27)'))
  it('offers the month and the year', () => check(article('[x](date:2022<|>'), '2022-01', '[x](date:2022-01)'))
})

describe('completion of attributes', () => {
  it('offers the keys', () => check(inArticle('[x](person:y "<|>")'), 'role', '[x](person:y "role=")'))
  it('offers the values', () =>
    check(inArticle('[x](person:y "role=sp<|>")'), 'speaker', '[x](person:y "role=speaker")'))
  it('replaces a value', () =>
    check(inArticle('[x](person:y "form=<|>noun; cert=low")'), 'pronoun', '[x](person:y "form=pronoun; cert=low")'))
  it('offers a second one, none twice', () => {
    const files = inArticle('[x](person:y "role=speaker; <|>")')
    assert.ok(!labels(files).includes('role'))
    check(files, 'cert', '[x](person:y "role=speaker; cert=")')
  })
  it('offers those of the corpus', () =>
    check(inArticle('[x](person:y "sentiment=<|>'), 'negative', '[x](person:y "sentiment=negative'))
  it('is silent in the title of an ordinary link', () =>
    assert.deepEqual(labels(inArticle('[x](https://e.org "<|>")')), []))
})

describe('completion in front matter', () => {
  const cases: readonly (readonly [yaml: string, label: string, expected: string])[] = [
    ['<|>', 'date', 'date: '],
    ['title: x\n<|>\ndate: 2024', 'source', 'source: '],
    ['title: x\nsta<|>', 'status', 'status: '],
    ['title: x\nsta<|>: draft', 'status', 'status: draft'],
    ['status: <|>', 'draft', 'status: draft'],
    ['status:<|>', 'draft', 'status: draft'],
    ['status: <|>review # now', 'final', 'status: final # now'],
    ['status: "re<|>"', 'review', 'status: "review"'],
    ['topics: [<|>]', 'idlib', 'topics: [idlib]'],
    ['topics: [ceasefire, <|>]', 'idlib', 'topics: [ceasefire, idlib]'],
    ['topics: [ادل<|>]', 'idlib', 'topics: [idlib]'],
    ['topics: <|>', 'idlib', 'topics: [idlib]'],
    ['topics:\n  - ceasefire\n  - <|>', 'idlib', '  - idlib'],
    ['topics:\n- <|>', 'idlib', '- idlib'],
    ['topics:\n  <|>', 'idlib', '  - idlib'],
    ['topics: [idl<|>', 'idlib', 'topics: [idlib'],
    ['topics: [\n  ceasefire,\n  id<|>\n]', 'idlib', '  idlib'],
    ['lang: <|>', 'ar', 'lang: ar'],
    ['lang: فرنس<|>', 'fr', 'lang: fr'],
    ['byline: person:<|>', 'محمد علوش', 'byline: person:mohammed-alloush'],
    ['byline: علوش<|>', 'محمد علوش', 'byline: person:mohammed-alloush'],
    ['byline: محمد ع<|>', 'محمد علوش', 'byline: person:mohammed-alloush'],
    ['byline: [person:al<|>]', 'محمد علوش', 'byline: [person:mohammed-alloush]'],
    ['byline:\n  - person:al<|>', 'محمد علوش', '  - person:mohammed-alloush'],
    ['byline: "person:al<|>"', 'محمد علوش', 'byline: "person:mohammed-alloush"'],
    ['source: { name: x, <|> }', 'url', 'source: { name: x, url:  }'],
    ['source: { via: تاس<|> }', 'وكالة تاس', 'source: { via: org:tass }'],
    ['source:\n  name: x\n  <|>', 'via', '  via: '],
    ['source:\n  - name: x\n    <|>', 'via', '    via: '],
    ['source:\n  - name: x\n    via: org:t<|>', 'وكالة تاس', '    via: org:tass'],
    ['related: [{ to: <|> }]', 'b', 'related: [{ to: b }]'],
    ['related: [{ to: b, as: <|> }]', 'background', 'related: [{ to: b, as: background }]'],
    ['related:\n  - to: b\n    as: back<|>', 'background', '    as: background'],
    ['related:\n  - <|>', 'to', '  - to: '],
    ['related:\n  - خلف<|>', 'b', '  - b'],
    ['related: [\n  { to: b,\n    as: <|>}\n]', 'background', '    as: background}'],
    ['mentions:\n  - exact: x\n    ref: علو<|>', 'محمد علوش', '    ref: person:mohammed-alloush'],
    ['mentions:\n  - { exact: x, form: <|> }', 'noun', '  - { exact: x, form: noun }'],
    ['rights: { access: <|> }', 'open', 'rights: { access: open }'],
    ['title: "broken\nstatus: <|>', 'draft', 'status: draft'],
    ['title: a: b: c\n\tbad\ntopics: [x\nstatus: dr<|>', 'draft', 'status: draft'],
    ["topics: [it's, 'x', id<|>]", 'idlib', "topics: [it's, 'x', idlib]"],
    ['updated: <|>\ndate: 2024-10-09', '2024-10-09', 'updated: 2024-10-09'],
  ]
  for (const [yaml, label, expected] of cases) it(yaml, () => check(inFrontMatter(yaml), label, expected))

  it('puts required keys first and offers none twice', () => {
    const found = labels(inFrontMatter('title: x\n<|>\nlang: ar'))
    assert.deepEqual(found.slice(0, 2), ['date', 'source'])
    assert.ok(!found.includes('title') && !found.includes('lang'))
  })

  it('fills in what the key is made of where the editor can', () => {
    const item = offered(inFrontMatter('title: x\nsta<|>')).find((one) => one.label === 'status')
    assert.equal(item?.textEdit?.newText, `status: \${1|draft,review,final|}`)
    assert.equal(item?.insertTextFormat, 2)
  })

  const silent = [
    'title: <|>',
    '# <|>',
    'status: draft # <|>',
    'note: |\n  a\n  sta<|>',
    'title: one\n  two<|>',
    "title: 'x' <|>",
  ]
  for (const yaml of silent) it(`is silent in ${yaml}`, () => assert.deepEqual(labels(inFrontMatter(yaml)), []))

  // An Arabic comma parts no items: what stands behind it belongs to the same word.
  const arabic = [
    'topics: [idlib، <|>]',
    'topics: [idlib، إد<|>]',
    'source: { name: تاس<|> }',
    'source: { name: وكالة تاس، u<|> }',
  ]
  for (const yaml of arabic)
    it(`offers nothing that would break ${yaml}`, () => assert.deepEqual(labels(inFrontMatter(yaml)), []))
  it('goes on behind Arabic words', () => {
    check(inFrontMatter('source: { name: وكالة تاس، موسكو, u<|> }'), 'url', 'source: { name: وكالة تاس، موسكو, url:  }')
    check(inFrontMatter('source: { name: تاس, via: تاس<|> }'), 'وكالة تاس', 'source: { name: تاس, via: org:tass }')
  })

  it('does not count keys of other maps', () => {
    assert.ok(labels(inFrontMatter('source:\n  name: x\n  note: y\nnote: z\nsource2:\n<|>')).includes('status'))
  })

  it('offers keys in front matter that is not closed', () =>
    check(corpusWith('//- a.seed.md\n---\ntitle: x\nsta<|>'), 'status', 'status: '))
  it('works in front matter that is not closed', () =>
    check(corpusWith('//- a.seed.md\n---\ntitle: x\nstatus: <|>'), 'draft', 'status: draft'))
})

describe('completion in the registry and the settings', () => {
  const inRegistry = (yaml: string): Fixture => corpusWith(`//- entities/new.yaml\n${yaml}`)
  const cases: readonly (readonly [yaml: string, label: string, expected: string])[] = [
    ['<|>', 'person', 'person: '],
    ['person:\n  x:\n    <|>', 'name', '    name: '],
    ['person:\n  x:\n    name: x\n    wit<|>', 'withhold', '    withhold: '],
    ['person:\n  x: { name: y, with<|> }', 'withhold', '  x: { name: y, withhold:  }'],
    ['place:\n  x:\n    within: <|>', 'سوريا', '    within: place:syria'],
    ['place:\n  x:\n    within: place:sy<|>', 'سوريا', '    within: place:syria'],
    ['event:\n  x:\n    participants: [org:un, sy<|>]', 'سوريا', '    participants: [org:un, place:syria]'],
    ['event:\n  x:\n    participants:\n      - syr<|>', 'سوريا', '      - place:syria'],
    ['event:\n  x:\n    participants:\n      - place:<|>', 'سوريا', '      - place:syria'],
    ['person:\n  x:\n    roles:\n      - title: y\n        org: <|>', 'الأمم المتحدة', '        org: org:un'],
    ['person:\n  x:\n    aliases:\n      - { text: y, use: <|> }', 'adjective', '      - { text: y, use: adjective }'],
    ['person:\n  x:\n    withhold: <|>', 'true', '    withhold: true'],
    ['person:\n  x:\n    name: { <|> }', 'ar', '    name: { ar:  }'],
    ['person:\n  x:\n    name:\n      ar: y\n      <|>', 'en', '      en: '],
    ['person:\n  x:\n    same-as: [wiki<|>]', 'wikidata:', '    same-as: [wikidata:]'],
    ['person:\n  x:\n    redirect: person:al<|>', 'محمد علوش', '    redirect: person:mohammed-alloush'],
  ]
  for (const [yaml, label, expected] of cases) it(yaml, () => check(inRegistry(yaml), label, expected))

  const onlyPlaces = ['within: <|>', 'within: org:<|>', 'within: person:al<|>', 'within: الأمم<|>']
  for (const yaml of onlyPlaces) {
    it(`offers only what fits in ${yaml}`, () => {
      const items = offered(inRegistry(`place:\n  x:\n    ${yaml}`))
      assert.ok(items.every((item) => item.textEdit?.newText.startsWith('place:')))
    })
  }
  it('offers only what fits in lists and front matter', () => {
    assert.deepEqual(labels(inRegistry('event:\n  x:\n    places: [org:<|>]')), [])
    assert.deepEqual(labels(inRegistry('person:\n  x:\n    roles:\n      - { org: place:<|> }')), [])
    assert.deepEqual(labels(inFrontMatter('source: { entity: person:<|> }')), [])
  })
  it('offers types that are like the one that fits', () => {
    const files = fixture(
      '//- entities/x.yaml\norg:\n  y: { name: x, place: <|> }\nport:\n  p: { name: Port }\n//- seedbed.yaml\ntypes: { port: { like: place } }\n',
    )
    assert.deepEqual(labels(files), ['Port'])
  })
  it('does not read the YAML of a file that is known record by record', () => {
    const files = inRegistry('place:\n  x:\n    within: ast<|>')
    const { document } = files
    assert.ok(document.kind === 'registry' && document.cut)
    const kind = Object.getPrototypeOf(document)
    const yaml = Object.getOwnPropertyDescriptor(kind, 'yaml') ?? assert.fail('no YAML')
    Object.defineProperty(kind, 'yaml', { ...yaml, get: () => assert.fail('the whole YAML was asked for') })
    try {
      assert.deepEqual(labels(files), ['أستانا'])
    } finally {
      Object.defineProperty(kind, 'yaml', yaml)
    }
  })
  it('does not call the key of redirects required', () => {
    const items = offered(inRegistry('person:\n  x:\n    <|>'))
    assert.deepEqual(
      items.filter((item) => item.labelDetails?.description === 'required').map((item) => item.label),
      ['name'],
    )
    assert.ok(items.some((item) => item.label === 'redirect'))
  })

  const inSettings = (yaml: string): Fixture => fixture(`//- seedbed.yaml\n${yaml}`)
  it('offers keys of the settings', () => check(inSettings('ver<|>'), 'version', 'version: '))
  it('offers rules', () => check(inSettings('rules:\n  unknown-ent<|>'), 'unknown-entity', '  unknown-entity: '))
  it('offers severities', () =>
    check(inSettings('rules: { unknown-entity: <|> }'), 'warning', 'rules: { unknown-entity: warning }'))
  it('offers what a type is like', () =>
    check(inSettings('types:\n  treaty:\n    like: <|>'), 'event', '    like: event'))
})

describe('completion in an empty file', () => {
  for (const text of ['<|>', '\ufeff<|>', '---<|>', '\n\n<|>']) {
    it(`offers a new article in ${JSON.stringify(text)}`, () => {
      const item = offered(corpusWith(`//- a.seed.md\n${text}`))[0]
      assert.equal(item?.label, 'New article')
      assert.match(item?.textEdit?.newText ?? '', /^---\ntitle: \$1\n[\s\S]*\n---\n\n\$0$/)
    })
  }
})

describe('completion of a new article', () => {
  const settings =
    '//- seedbed.yaml\nlang: ar\nfront-matter: { required: [source, topics, summary, related, rubric] }\n'
  const files = fixture(`//- a.seed.md\n<|>\n${settings}`)
  const written = (client: ClientAbilities): string => offered(files, client)[0]?.textEdit?.newText ?? ''

  it('asks for what the corpus requires, from top to bottom', () =>
    assert.deepEqual(written(ableClient).split('\n'), [
      '---',
      'title: $1',
      `date: \${2:XXXX}`,
      `lang: \${3:ar}`,
      'source: { name: $4, url: $5 }',
      'topics: [$6]',
      'related: [$7]',
      'summary: $8',
      `status: \${9|draft,review,final|}`,
      'rubric: $10',
      '---',
      '',
      '$0',
    ]))

  it('lacks no key, and what is not filled in is all that is found', () => {
    const article = fixture(`//- a.seed.md\n${written(plain)}\n${settings}`)
    const found = lint(article.document, article.corpus, rules, nothingOutside)
    const { source } = article.document
    assert.deepEqual(
      found.map(({ code, span }) => `${code} ${source.text.slice(span.start, span.end)}`),
      ['title', 'name', 'url', 'summary', 'rubric'].map((key) => `wrong-type ${key}`),
    )
  })
})

describe('completion, whatever is asked', () => {
  const pieces = [
    '[',
    ']',
    '(',
    ')',
    '[[',
    'علو',
    'وعلوش',
    'person:',
    'al',
    '"',
    'role=',
    ';',
    '\n',
    '\r\n',
    ' ',
    '---\n',
    'topics: [',
    '- ',
    '{',
    '}',
    '#',
    'article:',
    'date:',
    '\ufeff',
    '`',
    '<!--',
    '-->',
    '😀',
    'َ',
    '\u00a0',
    ':',
    '|',
    '  ',
    '\t',
    "'",
    'byline: ',
    '\\',
    '<',
    '>',
    '?',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
  const base = corpusWith(`//- a.seed.md\n${head}`)

  it('answers on one line around the caret, on any text', () => {
    fc.assert(
      fc.property(
        texts,
        fc.boolean(),
        fc.nat(),
        fc.constantFrom('a.seed.md', 'entities/x.yaml', 'seedbed.yaml'),
        (body, withHead, at, path) => {
          const text = (withHead && path === 'a.seed.md' ? '---\ntitle: x\n' : '') + body
          const marked = fixture(`//- ${path}\n${text.replaceAll('//- ', '')}`)
          const files: Fixture = {
            corpus: base.corpus,
            files: [],
            documents: [],
            file: marked.file,
            document: marked.document,
            offset: at % (marked.file.text.length + 1),
          }
          for (const item of completion(contextOf(files), files.offset)?.items ?? []) {
            const caret = files.document.source.position(files.offset)
            for (const { start, end } of rangesOf(item)) {
              assert.equal(start.line, caret.line)
              assert.equal(end.line, caret.line)
              assert.ok(start.character <= caret.character && caret.character <= end.character)
            }
          }
        },
      ),
      { numRuns: 1500 },
    )
  })
})
