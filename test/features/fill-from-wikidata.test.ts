import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  fillFromWikidata,
  wikidataFilling,
  wikidataProposal,
  wikidataQuestion,
} from '../../server/src/features/fill-from-wikidata.ts'
import { isRefusal, type Refusal } from '../../server/src/language/refusal.ts'
import { asked, fixture } from '../support/fixture.ts'
import { homs, item, statement, time, wikidataAnswer } from '../support/wikidata-answer.ts'
import { applied, textsOf } from '../support/workspace-edit.ts'

const corpus = `
//- entities/a.yaml
place:
  # The city, not the province.
  h<|>oms:
    name: { ar: "حِمص" } # with harakat
    description: { en: a city }
    same-as: [wikidata:Q131318]   # looked up
  aleppo: { name: حلب, same-as: [wikidata:Q41183] }
person:
  a: { name: { ar: أحمد }, born: 1970 }
  hidden: { name: سرّي, withhold: true, same-as: [wikidata:Q2] }
  old: { redirect: person:a }
//- seedbed.yaml
lang: ar
`

const files = fixture(corpus)
const params = { uri: '', ref: 'place:homs', item: 'Q131318', answer: homs }

const said = <T extends object>(answer: T | Refusal): T => {
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  return answer
}

/** The file of the registry with what was chosen. */
const filled = (more: object, add: readonly string[], take: readonly string[] = []): string =>
  applied(files, said(asked(files, (context) => fillFromWikidata(context, { ...params, ...more, add, take }))))[
    'entities/a.yaml'
  ] ?? assert.fail()

const refusal = (answer: object): string => {
  assert.ok(isRefusal(answer), JSON.stringify(answer))
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

describe('filling a record from Wikidata', () => {
  const before = textsOf(files)['entities/a.yaml'] ?? ''

  it('asks by the ids of the record, or by its names', () => {
    assert.deepEqual(
      asked(files, (context) => wikidataQuestion(context, 'place:homs')),
      {
        entity: { ref: 'place:homs', name: 'حِمص' },
        items: ['Q131318'],
        names: [{ text: 'حِمص', lang: 'ar' }],
      },
    )
  })

  it('tells nobody of a person who is withheld', () => {
    assert.match(refusal(asked(files, (context) => wikidataQuestion(context, 'person:hidden'))), /withheld/)
    const all = { ...params, ref: 'person:hidden' }
    assert.match(refusal(asked(files, (context) => wikidataProposal(context, all))), /withheld/)
    assert.match(refusal(asked(files, (context) => wikidataQuestion(context, 'person:old'))), /was merged into/)
  })

  it('is offered where a user lets Wikidata be asked, and opens the menu', () => {
    const offered = (asksWikidata: boolean, isAsked = true): number =>
      asked(files, (context) => wikidataFilling(context, files.offset, { hasCommands: true, isAsked, asksWikidata }))
        .length
    assert.deepEqual([offered(true), offered(false), offered(true, false)], [1, 0, 0])
  })

  it('proposes what the record does not say, and asks about what it says otherwise', () => {
    const proposal = said(asked(files, (context) => wikidataProposal(context, params)))
    assert.deepEqual(proposal, {
      item: 'Q131318',
      name: 'Homs',
      additions: [
        { key: 'name', value: '{ en: Homs }' },
        {
          key: 'aliases',
          value: '[{ text: العدية, lang: ar }, { text: Emesa, lang: en }, { text: "Hims: city", lang: en }]',
        },
        { key: 'description', value: '{ ar: مدينة سورية }' },
        { key: 'coordinates', value: '{ lat: 34.7308, lon: 36.7094 }' },
        { key: 'same-as', value: '[geonames:169577, viaf:130108148]' },
      ],
      conflicts: [{ key: 'description.en', from: 'city in Syria', into: 'a city' }],
      remarks: [],
    })
  })

  it('writes what was chosen, and leaves all else as it stands', () => {
    assert.equal(
      filled({}, ['coordinates', 'same-as']),
      before.replace(
        '    same-as: [wikidata:Q131318]   # looked up\n',
        '    same-as: [wikidata:Q131318, geonames:169577, viaf:130108148]   # looked up\n    coordinates: { lat: 34.7308, lon: 36.7094 }\n',
      ),
    )
    assert.equal(
      filled({}, [], ['description.en']),
      before.replace('description: { en: a city }', 'description: { en: city in Syria }'),
    )
    assert.match(filled({}, ['name']), /name: \{ ar: "حِمص", en: Homs \} # with harakat/)
    assert.equal(filled({}, []), before)
  })

  it('adds no name twice, and shows what is added alone', () => {
    const ref = 'place:aleppo'
    const labels = { ar: 'حلب', en: 'Aleppo' }
    const aliases = { ar: ['الشهباء'], en: ['Aleppo', 'Halab'] }
    const one = { ...params, ref, item: 'Q41183', answer: wikidataAnswer({ id: 'Q41183', labels, aliases }) }
    const { additions } = said(asked(files, (context) => wikidataProposal(context, one)))
    assert.deepEqual(additions, [
      { key: 'name', value: 'aliases: [{ text: Aleppo, lang: en }]' },
      { key: 'aliases', value: '[{ text: الشهباء, lang: ar }, { text: Halab, lang: en }]' },
    ])
    const lineOf = (add: readonly string[]) => /aleppo: .*/.exec(filled(one, add))?.[0]
    assert.equal(
      lineOf(['name', 'aliases']),
      'aleppo: { name: حلب, aliases: [{ text: Aleppo, lang: en }, { text: الشهباء, lang: ar }, { text: Halab, lang: en }], same-as: [wikidata:Q41183] }',
    )
    assert.equal(
      lineOf(['aliases']),
      'aleppo: { name: حلب, aliases: [{ text: الشهباء, lang: ar }, { text: Aleppo, lang: en }, { text: Halab, lang: en }], same-as: [wikidata:Q41183] }',
    )
  })

  it('speaks of an item that was merged, and of a person that is none', () => {
    const born = { P569: [statement(time('+1971-00-00T00:00:00Z', 9))] }
    const person = { ...params, ref: 'person:a', item: 'Q7', answer: wikidataAnswer({ id: 'Q8', claims: born }) }
    const { remarks, conflicts } = said(asked(files, (context) => wikidataProposal(context, person)))
    assert.equal(remarks.length, 2)
    assert.deepEqual(conflicts, [{ key: 'born', from: '1971', into: '1970' }])
    assert.match(filled(person, [], ['born']), /born: 1971/)
  })

  it('puts the id of an item in the place of that of one that was merged into it', () => {
    const ids = { P1566: [statement('169577')] }
    const moved = { answer: wikidataAnswer({ id: 'Q8', claims: ids }) }
    const { remarks, additions } = said(asked(files, (context) => wikidataProposal(context, { ...params, ...moved })))
    assert.match(remarks.join(' '), /takes the place of the old one/)
    assert.deepEqual(additions, [{ key: 'same-as', value: '[wikidata:Q8, geonames:169577]' }])
    assert.equal(filled(moved, ['same-as']), before.replace('[wikidata:Q131318]', '[wikidata:Q8, geonames:169577]'))
    const known = fixture(corpus.replace('[wikidata:Q131318]', '[wikidata:Q8, wikidata:Q131318, viaf:1]'))
    const kept = asked(known, (context) =>
      fillFromWikidata(context, {
        ...params,
        ...moved,
        answer: wikidataAnswer({ id: 'Q8' }),
        add: ['same-as'],
        take: [],
      }),
    )
    assert.match(applied(known, said(kept))['entities/a.yaml'] ?? '', /\[wikidata:Q8, viaf:1\]/)
  })

  it('is refused in words where the answer is none', () => {
    const ask = (answer: string): string =>
      refusal(asked(files, (context) => wikidataProposal(context, { ...params, answer })))
    assert.match(ask('<html>'), /cannot be read/)
    assert.match(ask('{"entities":{"Q131318":{"id":"Q131318","missing":""}}}'), /no item/)
    assert.match(ask(wikidataAnswer({ id: 'Q1', claims: { P31: [statement(item('Q4167410'))] } })), /page of Wikipedia/)
  })
})
