import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Refactoring } from '../../server/src/corpus/refactoring.ts'
import { mentionTagging } from '../../server/src/features/tag-mentions.ts'
import {
  IGNORE_NAME_COMMAND,
  TAG_ALL_IN_ARTICLE_COMMAND,
  TAG_ALL_IN_CORPUS_COMMAND,
} from '../../server/src/protocol/tag-mentions.ts'
import { asked, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const registry = `//- entities/all.yaml
person:
  lavrov: { name: { ar: سيرغي لافروف, en: Sergey Lavrov }, aliases: [لافروف] }
place:
  damascus: { name: { ar: دمشق, en: Damascus } }
  tartus: { name: طرطوس, kind: city, country: SY }
  tartus-other: { name: طرطوس, description: { ar: قرية قرب البصرة, en: village near Basra } }
`

const article = (body: string, meta = ''): string =>
  `//- a.seed.md\n---\ntitle: ع\ndate: 2024-11-11\n${meta}---\n\n${body}\n${registry}`

interface Way {
  readonly isAsked?: boolean
  readonly hasCommands?: boolean
  readonly settings?: string
  readonly language?: 'en' | 'ar'
}

function actions(text: string, { isAsked = false, hasCommands = true, settings, language = 'en' }: Way = {}) {
  const files = fixture(settings === undefined ? text : `${text}//- seedbed.yaml\n${settings}\n`)
  const span = { start: files.offset, end: files.offset }
  const found = asked(files, (context) => mentionTagging(context, span, { isAsked, hasCommands }), language)
  return { files, found, titles: found.map(({ title }) => title[language]) }
}

/** The files that an action changes, as they are then. */
function changed(text: string, title: string, way: Way = {}): Readonly<Record<string, string>> {
  const { files, found, titles } = actions(text, { hasCommands: false, ...way })
  const action = found.find((one: Refactoring) => one.title.en === title || one.title.ar === title)
  assert.ok(action && 'edit' in action.does, `${title} is none of\n${titles.join('\n')}`)
  return applied(files, action.does.edit)
}

const body = (files: Readonly<Record<string, string>>): string | undefined =>
  files['a.seed.md']?.split('---\n\n')[1]?.trim()

/** What is offered beside so many sure mentions. */
const besideHints = (sure: number): readonly string[] => [
  `Tag all sure mentions in this article (${sure})`,
  'Tag all sure mentions in the corpus…',
]

const visit = article('زار سيرغي لافروف د<|>مشق. وفي دِمَشق قال سيرغي لافروف.')

describe('tagging mentions', () => {
  it('offers whom the name means, more like it, the corpus, and that it is none', () => {
    assert.deepEqual(actions(visit).titles, [
      'Tag it as “Damascus” (“place:damascus”)',
      'Tag all mentions of “Damascus” in this article (2)',
      'Tag all sure mentions in this article (4)',
      'Tag all sure mentions in the corpus…',
      'It is not “Damascus” here',
      'Never suggest “⁨دمشق⁩” in this corpus',
    ])
    assert.deepEqual(actions(visit, { language: 'ar' }).titles, [
      'وسمه بـ«⁨دمشق⁩» («⁨place:damascus⁩»)',
      'وسم كل ذكر لـ«⁨دمشق⁩» في هذه المقالة (2)',
      'وسم كل الأسماء الأكيدة في هذه المقالة (4)',
      'وسم كل الأسماء الأكيدة في المجموعة…',
      'ليس المقصود هنا «⁨دمشق⁩»',
      'عدم اقتراح «⁨دمشق⁩» في هذه المجموعة أبدًا',
    ])
  })

  it('tags this one', () => {
    assert.equal(
      body(changed(visit, 'Tag it as “Damascus” (“place:damascus”)')),
      'زار سيرغي لافروف [دمشق](place:damascus). وفي دِمَشق قال سيرغي لافروف.',
    )
  })

  it('tags all of this entity', () => {
    assert.equal(
      body(changed(visit, 'Tag all mentions of “Damascus” in this article (2)')),
      'زار سيرغي لافروف [دمشق](place:damascus). وفي [دِمَشق](place:damascus) قال سيرغي لافروف.',
    )
  })

  it('tags all that are sure', () => {
    assert.equal(
      body(changed(visit, 'Tag all sure mentions in this article (4)')),
      'زار [سيرغي لافروف](person:lavrov) [دمشق](place:damascus). وفي [دِمَشق](place:damascus) قال [سيرغي لافروف](person:lavrov).',
    )
  })

  it('prefers what is sure, and says which finding it settles', () => {
    const [first, second] = actions(visit).found
    assert.equal(first?.isPreferred, true)
    assert.equal(first?.mends, 'untagged-mention')
    assert.equal(second?.isPreferred, undefined)
    assert.ok(actions(article('في طر<|>طوس.')).found.every(({ isPreferred }) => !isPreferred))
  })

  it('asks of more than this one by commands, where the client has them', () => {
    const uri = 'file:///corpus/a.seed.md'
    assert.deepEqual(
      actions(visit).found.flatMap(({ does }) => ('command' in does ? [does] : [])),
      [
        { command: TAG_ALL_IN_ARTICLE_COMMAND, argument: { uri, ref: 'place:damascus' } },
        { command: TAG_ALL_IN_ARTICLE_COMMAND, argument: { uri } },
        { command: TAG_ALL_IN_CORPUS_COMMAND, argument: { uri } },
        {
          command: IGNORE_NAME_COMMAND,
          argument: {
            uri: 'file:///corpus/seedbed.yaml',
            name: 'دمشق',
            edit: actions(visit, { hasCommands: false })
              .found.flatMap(({ does }) => ('edit' in does ? [does.edit] : []))
              .at(-1),
          },
        },
      ],
    )
    assert.ok(actions(visit, { hasCommands: false }).found.every(({ does }) => 'edit' in does))
  })

  it('offers each of two of a name, and that it is neither', () => {
    const text = article('في طر<|>طوس. ثم طرطوس.')
    const [first, second] = [
      '“⁨طرطوس⁩”, city, Syria (“place:tartus”)',
      '“⁨طرطوس⁩”, village near Basra (“place:tartus-other”)',
    ]
    assert.deepEqual(actions(text).titles, [
      `Tag it as ${first}`,
      `Tag it as ${second}`,
      `Tag all mentions of ${first} in this article (2)`,
      'Tag all sure mentions in the corpus…',
      `It is not ${first} here`,
      `It is not ${second} here`,
      'It is no entity here',
      'Never suggest “⁨طرطوس⁩” in this corpus',
    ])
    assert.deepEqual(actions(text, { language: 'ar' }).titles.slice(0, 2), [
      'وسمه بـ«⁨طرطوس⁩»، ⁨مدينة⁩، ⁨سوريا⁩ («⁨place:tartus⁩»)',
      'وسمه بـ«⁨طرطوس⁩»، ⁨قرية قرب البصرة⁩ («⁨place:tartus-other⁩»)',
    ])
    assert.match(
      changed(text, `It is not ${second} here`)['a.seed.md'] ?? '',
      /not-mentions:\n {2}- \{ exact: طرطوس, ref: place:tartus-other, occurrence: 1 \}\n/,
    )
    assert.equal(
      changed(text, 'It is no entity here')['a.seed.md'],
      '---\ntitle: ع\ndate: 2024-11-11\nnot-mentions:\n  - { exact: طرطوس, occurrence: 1 }\n---\n\nفي طرطوس. ثم طرطوس.\n',
    )
  })

  it('writes that this one is not the entity, and leaves the other suggested', () => {
    const text = changed(visit, 'It is not “Damascus” here')['a.seed.md'] ?? ''
    assert.match(text, /not-mentions:\n {2}- \{ exact: دمشق, ref: place:damascus \}\n---/)
    const others = actions(`//- a.seed.md\n${text.replace('دِمَشق', 'دِمَ<|>شق')}${registry}`).titles
    assert.ok(others.includes('Tag it as “Damascus” (“place:damascus”)'))
    assert.deepEqual(
      actions(`//- a.seed.md\n${text.replace(' دمشق.', ' دم<|>شق.')}${registry}`, { isAsked: true }).titles,
      besideHints(3),
    )
  })

  it('writes that a name is never suggested, in new settings or in those that are there', () => {
    const title = 'Never suggest “⁨دمشق⁩” in this corpus'
    assert.equal(changed(visit, title)['seedbed.yaml'], 'ignore-names:\n  - { text: دمشق }\n')
    assert.equal(
      changed(visit, title, { settings: '# ملاحظة\nlang: ar # هنا' })['seedbed.yaml'],
      '# ملاحظة\nlang: ar # هنا\nignore-names:\n  - { text: دمشق }\n',
    )
    assert.deepEqual(
      actions(visit, { isAsked: true, settings: 'ignore-names: [{ text: دمشق }]' }).titles,
      besideHints(2),
    )
  })

  it('lets selectors follow', () => {
    const text = article(
      'في د<|>مشق، ثم في دمشق.',
      'mentions:\n  - { exact: دمشق, ref: place:tartus, in: place:damascus, occurrence: 1 }\n',
    ).replace('ثم في دمشق', 'ثم في [دمشق](place:damascus)')
    assert.match(
      changed(text, 'Tag it as “Damascus” (“place:damascus”)', { isAsked: true })['a.seed.md'] ?? '',
      /occurrence: 2/,
    )
  })

  it('offers what the corpus wants no tag for only to those who ask', () => {
    const text = article('زار [دمشق](place:damascus) ثم غادر دم<|>شق.')
    assert.deepEqual(actions(text, { settings: 'tagging: first' }).titles, [])
    assert.ok(actions(text, { settings: 'tagging: first', isAsked: true }).titles.length > 0)
  })

  it('offers all that are sure, and nothing of single ones, beside the hints of a line and for a place that touches several', () => {
    const beside = visit.replace('<|>', '').replace('زار', 'ز<|>ار')
    assert.deepEqual(actions(beside, { isAsked: true }).titles, besideHints(4))
    assert.deepEqual(actions(beside).titles, [])
    assert.deepEqual(actions(visit.replace('<|>', '').replace('.\n', '.\n\nكل<|>مة.\n'), { isAsked: true }).titles, [])
    const files = fixture(visit)
    const start = files.offset - 'سيرغي لافروف د'.length
    const span = { start, end: start + 'سيرغي لافروف دمشق'.length }
    const several = asked(files, (context) => mentionTagging(context, span, { isAsked: false, hasCommands: true }))
    assert.deepEqual(
      several.map(({ title }) => title.en),
      besideHints(4),
    )
  })

  it('says of someone with an office which one, on the day of the article', () => {
    const people = registry.replace(
      'place:',
      `  abbas-a: { name: محمود عباس, roles: [{ title: رئيس السلطة الفلسطينية, from: 2005 }] }
  abbas-b: { name: محمود عباس, roles: [{ title: رئيس, from: 2025 }, { title: وزير, from: 2020, until: 2024 }] }
place:`,
    )
    const { titles } = actions(article('قال محمود عب<|>اس.').replace(registry, people), {
      language: 'ar',
      isAsked: true,
    })
    assert.deepEqual(titles.slice(0, 2), [
      'وسمه بـ«⁨محمود عباس⁩»، ⁨رئيس السلطة الفلسطينية⁩ («⁨person:abbas-a⁩»)',
      'وسمه بـ«⁨محمود عباس⁩»، ⁨وزير⁩ («⁨person:abbas-b⁩»)',
    ])
  })

  it('offers nothing elsewhere', () => {
    assert.deepEqual(actions(article('[دم<|>شق](place:damascus)'), { isAsked: true }).titles, [])
    assert.deepEqual(actions(article('`دم<|>شق`'), { isAsked: true }).titles, [])
    assert.deepEqual(actions(article('كل<|>مة'), { isAsked: true }).titles, [])
  })
})
