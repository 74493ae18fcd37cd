import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type Evaluation, evaluate, type Find, joined } from '../../../server/src/cli/eval/evaluation.ts'
import { f1, precision, recall } from '../../../server/src/cli/eval/figures.ts'
import { goldArticle } from '../../../server/src/cli/eval/gold-article.ts'
import type { Confidence, FoundMention } from '../../../server/src/find/found-mention.ts'
import { sourceSpan } from '../../../server/src/syntax/plain-offsets.ts'
import { articleOf, fixture } from '../../support/fixture.ts'

const registry = `//- entities/all.yaml
person:
  ali-salem: { name: علي سالم, aliases: [سالم] }
place:
  homs: { name: حمص, kind: city }
  homs-governorate: { name: محافظة حمص, aliases: [حمص] }
  syria: { name: سوريا, aliases: [{ text: سوري, use: adjective }] }
  sham: { redirect: place:syria }
org:
  helmets: { name: الخوذ البيضاء }
`

/** What a finder that finds just this finds: words, entities (the likeliest first; `adjective` behind one that is), how surely; the first place of the words, or that number. */
type Told = readonly [words: string, refs: string, confidence?: Confidence, occurrence?: number]

const finding =
  (told: readonly Told[]): Find =>
  ({ tree: { plain } }) =>
    told.map(([words, refs, confidence = 'sure', occurrence = 1]): FoundMention => {
      let start = -1
      for (let nth = 0; nth < occurrence; nth++) start = plain.text.indexOf(words, start + 1)
      assert.ok(start >= 0, words)
      const [first = '', ...others] = refs.split(' ')
      const form = others[0] === 'adjective' ? ('adjective' as const) : undefined
      const candidate = (ref: string) => ({ ref, name: words, form, confidence, reasons: [] })
      const span = sourceSpan(plain, { start, end: start + words.length })
      return { span, label: words, candidates: [candidate(first), ...others.map(candidate)], isWanted: true }
    })

function evaluated(body: string, told: readonly Told[], { settings = '', frontMatter = '', adjectives = false } = {}) {
  const one = fixture(
    `${settings === '' ? '' : `//- seedbed.yaml\n${settings}\n`}${registry}//- a.seed.md\n---\ntitle: خبر\ndate: 2024-01-05\n${frontMatter}---\n\n${body}<|>\n`,
  )
  return joined([evaluate(articleOf(one), one.corpus, finding(told), adjectives)])
}

/** Right, false and missed among the sure ones, and with the likely and the doubtful ones. */
const counts = ({ figures }: Evaluation): readonly string[] =>
  [...figures.levels.values()].map(({ all: { right, wrong, missed } }) => `${right} ${wrong} ${missed}`)

const sure = (evaluation: Evaluation): string | undefined => counts(evaluation)[0]

describe('an evaluation', () => {
  it('counts what is found again, and what is not', () => {
    const body = 'زار [علي سالم](person:ali-salem "role=speaker") [سوريا](place:syria) ثم ل[حمص](place:homs) عاد.'
    assert.equal(sure(evaluated(body, [])), '0 0 3')
    const all: readonly Told[] = [
      ['علي سالم', 'person:ali-salem'],
      ['سوريا', 'place:syria'],
      ['حمص', 'place:homs'],
    ]
    const evaluation = evaluated(body, all)
    assert.deepEqual(counts(evaluation), ['3 0 0', '3 0 0', '3 0 0'])
    assert.deepEqual([evaluation.misses, evaluation.falseHits, evaluation.leftOut], [[], [], []])
    const types = evaluation.figures.levels.get('sure')?.types
    assert.deepEqual([...(types?.keys() ?? [])], ['person', 'place'])
  })

  it('takes more the less sure one has to be', () => {
    const body = '[علي سالم](person:ali-salem) و[سوريا](place:syria) و[حمص](place:homs).'
    const told: readonly Told[] = [
      ['علي سالم', 'person:ali-salem'],
      ['سوريا', 'place:syria', 'likely'],
      ['حمص', 'place:homs-governorate', 'doubtful'],
    ]
    const evaluation = evaluated(body, told)
    assert.deepEqual(counts(evaluation), ['1 0 2', '2 0 1', '2 1 1'])
    assert.deepEqual(
      evaluation.misses.map(({ words, expected, found }) => [words, expected, found?.ref, found?.confidence]),
      [
        ['سوريا', 'place:syria', 'place:syria', 'likely'],
        ['حمص', 'place:homs', 'place:homs-governorate', 'doubtful'],
      ],
    )
  })

  it('says where in the tagged article, and what is tagged there', () => {
    const evaluation = evaluated('[سوريا](place:syria)\nو[سالم](person:?) و[حمص](place:homs)، وسوريا.', [
      ['حمص', 'place:homs-governorate place:homs'],
      ['سوريا', 'place:syria', 'sure', 2],
    ])
    assert.deepEqual(
      evaluation.falseHits.map(({ range: { start }, verdict, expected, found }) => [
        `${start.line + 1}:${start.character + 1}`,
        verdict,
        expected,
        found.ref,
      ]),
      [
        ['7:21', 'other-entity', 'place:homs', 'place:homs-governorate'],
        ['7:40', 'untagged', undefined, 'place:syria'],
      ],
    )
    assert.equal(evaluation.figures.offered, 1)
    assert.equal(sure(evaluation), '0 2 2')
  })

  const sameWords: Readonly<Record<string, readonly [body: string, told: Told, expected: string]>> = {
    'a word for the kind is of no account': ['[مدينة حمص](place:homs)', ['حمص', 'place:homs'], '1 0 0'],
    'the other way round too': ['مدينة [حمص](place:homs)', ['مدينة حمص', 'place:homs'], '1 0 0'],
    'quotation marks are of no account': ['[«الخوذ البيضاء»](org:helmets)', ['الخوذ البيضاء', 'org:helmets'], '1 0 0'],
    'a part of the name is not the name': ['[علي سالم](person:ali-salem)', ['سالم', 'person:ali-salem'], '0 1 1'],
    'more than the name is not the name': ['بلاد [سوريا](place:syria)', ['بلاد سوريا', 'place:syria'], '0 1 1'],
    'another name with the same words is not the name': [
      'محافظة [حمص](place:homs-governorate)',
      ['محافظة حمص', 'place:homs-governorate'],
      '0 1 1',
    ],
    'redirects are followed': ['[سوريا](place:sham)', ['سوريا', 'place:syria'], '1 0 0'],
    'emphasis in and around a label is of no account': [
      '**[سو*ري*ا](place:syria)**',
      ['سوريا', 'place:syria'],
      '1 0 0',
    ],
  }
  for (const [name, [body, told, expected]] of Object.entries(sameWords)) {
    it(name, () => assert.equal(sure(evaluated(body, [told])), expected))
  }

  it('says which mentions do not count, and why', () => {
    const body = [
      'قال [السوري](place:syria "form=adjective") إن [المدينة](place:homs "form=noun") بعيدة، و[زيد](person:?zayd) و[عمر](person:omar).',
      '[أبو سالم](person:ali-salem) في [بلدنا](place:syria "form=metonym")، و[سوريا](place:syria) [أمس](date:2024-01-04).',
    ].join('\n\n')
    const frontMatter = 'mentions: [{ exact: بلدنا, ref: place:homs }]\n'
    const evaluation = evaluated(body, [], { frontMatter })
    assert.deepEqual(Object.fromEntries(evaluation.figures.leftOut), {
      adjective: 1,
      'other-form': 2,
      'no-record': 2,
      'not-a-name': 1,
      'in-front-matter': 1,
    })
    assert.equal(sure(evaluation), '0 0 1')
    assert.equal(evaluation.leftOut.length, 7)
    const settings = 'ignore-names: [{ text: سوريا, ref: place:sham }]'
    assert.equal(evaluated(body, [], { settings, frontMatter }).figures.leftOut.get('ignored'), 1)
  })

  const neither: Readonly<Record<string, readonly [body: string, told: Told, verdict: string]>> = {
    'the entity of a mention that does not count': [
      '[المدينة](place:homs "form=noun")',
      ['المدينة', 'place:homs'],
      'left-out',
    ],
    'words whose entity the editor did not know': ['[سالم](person:?)', ['سالم', 'person:ali-salem'], 'unknown'],
    'words in the label of a date': ['[عشية حمص](date:2024-01-04)', ['حمص', 'place:homs'], 'unknown'],
  }
  for (const [name, [body, told, verdict]] of Object.entries(neither)) {
    it(`holds nothing for or against a hit on ${name}`, () => {
      const evaluation = evaluated(body, [told])
      assert.deepEqual([...evaluation.figures.neither], [[verdict, 1]])
      assert.equal(sure(evaluation), '0 0 0')
    })
  }

  it('holds another entity against a hit wherever it is', () => {
    assert.equal(sure(evaluated('[المدينة](place:homs "form=noun")', [['المدينة', 'place:syria']])), '0 1 0')
    assert.equal(sure(evaluated('[سالم](person:?salem)', [['سالم', 'person:ali-salem']])), '0 1 0')
    assert.equal(sure(evaluated('[جيش سوريا](org:army)', [['سوريا', 'place:syria']])), '0 1 0')
  })

  it('holds it against a hit when it is a name where the gold has an adjective', () => {
    const body = 'تحرك [السوري](place:syria "form=adjective").'
    assert.equal(sure(evaluated(body, [['السوري', 'place:syria']])), '0 1 0')
    assert.equal(sure(evaluated(body, [['السوري', 'place:syria adjective']])), '0 0 0')
    const adjectives = true
    assert.equal(sure(evaluated(body, [['السوري', 'place:syria']], { adjectives })), '0 1 1')
    assert.equal(sure(evaluated(body, [['السوري', 'place:syria adjective']], { adjectives })), '1 0 0')
  })

  it('takes no adjective of the front matter for a name', () => {
    const body = 'قالت [العاصمة السورية](place:homs "form=noun") ذلك.'
    const frontMatter = 'mentions: [{ exact: السورية, ref: place:syria, form: adjective }]\n'
    const evaluation = evaluated(body, [['السورية', 'place:syria adjective']], { frontMatter, adjectives: true })
    assert.deepEqual([...evaluation.figures.neither], [['left-out', 1]])
  })

  it('knows that one tag is enough where the corpus says so', () => {
    const body = '[سوريا](place:syria) ثم سوريا، وحمص.'
    const told: readonly Told[] = [
      ['سوريا', 'place:syria'],
      ['سوريا', 'place:syria', 'sure', 2],
      ['حمص', 'place:homs'],
    ]
    assert.equal(sure(evaluated(body, told)), '1 2 0')
    const first = evaluated(body, told, { settings: 'tagging: first' })
    assert.equal(sure(first), '1 1 0')
    assert.deepEqual([...first.figures.neither], [['tagged-elsewhere', 1]])
  })

  it('shows the finder no tag, and nothing of what an editor says of mentions', () => {
    const frontMatter =
      'dateline: place:homs\nmentions: [{ exact: سوريا, ref: place:syria }]\nnot-mentions: [{ exact: حمص }]\n'
    const one = fixture(
      `${registry}//- a.seed.md\n---\ntitle: خبر\n${frontMatter}---\n\n[علي](person:ali-salem) من [حمص](place:homs) [أمس](date:2024) في سوريا.<|>\n`,
    )
    const { untagged } = goldArticle(articleOf(one), one.corpus, false)
    assert.deepEqual([untagged.tree.tags, untagged.selectors], [[], []])
    assert.deepEqual(
      untagged.sites.map(({ target }) => target),
      ['place:homs'],
    )
  })

  it('compares places in an article that reads otherwise without its tags', () => {
    const body = 'ذهب و*[علي سالم](person:ali-salem)* إلى [-](place:homs) و[«سوريا»](place:syria).'
    const evaluation = evaluated(body, [
      ['علي سالم', 'person:ali-salem'],
      ['سوريا', 'place:syria', 'likely'],
    ])
    assert.deepEqual([...evaluation.figures.leftOut], [['not-a-name', 1]])
    assert.equal(sure(evaluation), '1 0 1')
    const columns = evaluation.misses.map(({ range: { start, end }, words }) => [words, start.character, end.character])
    assert.deepEqual(columns, [['«سوريا»', body.indexOf('«'), body.indexOf('»') + 1]])
  })

  it('counts every mention once and every hit once, whatever is found', () => {
    const words = ['علي سالم', 'سالم', 'سوريا', 'حمص', 'محافظة حمص', 'بلاد']
    const refs = ['person:ali-salem', 'place:syria', 'place:homs', 'place:homs-governorate', 'place:gone']
    const word = fc.record({ text: fc.constantFrom(...words), ref: fc.option(fc.constantFrom(...refs)) })
    const hit = fc.record({
      ref: fc.constantFrom(...refs),
      confidence: fc.constantFrom<Confidence>('sure', 'likely', 'doubtful'),
      length: fc.integer({ min: 1, max: 12 }),
      gap: fc.integer({ min: 0, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(hit, { maxLength: 8 }), (text, hits) => {
        const body = text.map(({ text: label, ref }) => (ref === null ? label : `[${label}](${ref})`)).join(' ')
        const one = fixture(`${registry}//- a.seed.md\n---\ntitle: خبر\n---\n\n${body}<|>\n`)
        const find: Find = ({ tree: { plain } }) => {
          let at = 0
          return hits.flatMap(({ ref, confidence, length, gap }): readonly FoundMention[] => {
            const start = at + gap
            at = start + length
            if (at > plain.text.length) return []
            const candidate = { ref, name: '', form: undefined, confidence, reasons: [] }
            return [{ span: sourceSpan(plain, { start, end: at }), label: '', candidates: [candidate], isWanted: true }]
          })
        }
        const { figures, leftOut, falseHits } = joined([evaluate(articleOf(one), one.corpus, find, false)])
        const gold = text.filter(({ ref }) => ref !== null).length
        for (const { all } of figures.levels.values()) {
          assert.equal(all.right + all.missed + leftOut.length, gold)
          for (const share of [precision(all), recall(all), f1(all)]) assert.ok(share === undefined || share <= 1)
        }
        const all = figures.levels.get('doubtful')?.all
        assert.equal(all?.wrong, falseHits.length)
        const neither = [...figures.neither.values()].reduce((sum, count) => sum + count, 0)
        const found = find(articleOf(one), one.corpus).length
        assert.ok((all?.right ?? 0) + falseHits.length + neither <= hits.length && found <= hits.length)
      }),
    )
  })
})

describe('the figures', () => {
  it('are shares, and nothing where nothing was there', () => {
    const counted = { right: 3, wrong: 1, missed: 3 }
    assert.deepEqual([precision(counted), recall(counted), f1(counted)], [0.75, 0.5, 0.6])
    const none = { right: 0, wrong: 0, missed: 0 }
    assert.deepEqual([precision(none), recall(none), f1(none)], [undefined, undefined, undefined])
  })
})
