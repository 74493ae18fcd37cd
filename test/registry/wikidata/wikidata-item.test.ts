import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { isEdtfProblem, readEdtf } from '../../../server/src/language/edtf.ts'
import { fieldsOfItem, isHuman, isNoThing } from '../../../server/src/registry/wikidata/item-fields.ts'
import { edtfOf, oneDate } from '../../../server/src/registry/wikidata/time-value.ts'
import { readWikidataItem, type WikidataItem } from '../../../server/src/registry/wikidata/wikidata-item.ts'
import type { BuiltInType } from '../../../server/src/schema/types.ts'
import { homs, item, statement, time, wikidataAnswer } from '../../support/wikidata-answer.ts'

const read = (text: string): WikidataItem => {
  const found = readWikidataItem(text)
  return typeof found === 'string' ? assert.fail(found) : found
}

const withClaims = (claims: Readonly<Record<string, readonly object[]>>): WikidataItem =>
  read(wikidataAnswer({ id: 'Q1', claims }))

const fields = (found: WikidataItem, like: BuiltInType = 'person'): Readonly<Record<string, string>> =>
  Object.fromEntries(fieldsOfItem(found, like, ['ar', 'en']))

describe('an item of Wikidata', () => {
  it('is said in the keys of a record', () => {
    assert.deepEqual(fields(read(homs), 'place'), {
      name: '{ ar: حمص, en: Homs }',
      aliases:
        '[{ text: العدية, lang: ar }, { text: حمص, lang: ar }, { text: Emesa, lang: en }, { text: "Hims: city", lang: en }]',
      description: '{ ar: مدينة سورية, en: city in Syria }',
      coordinates: '{ lat: 34.7308, lon: 36.7094 }',
      // The check digit of the ISNI is wrong.
      'same-as': '[wikidata:Q131318, geonames:169577, viaf:130108148]',
    })
  })

  it('has dates at the precision that is known', () => {
    const date = (value: object, more = {}): string | undefined => {
      const [first] = withClaims({ P569: [statement(value, more)] }).statements('P569')
      return first && edtfOf(first)
    }
    assert.equal(date(time('+1952-10-07T00:00:00Z', 11)), '1952-10-07')
    assert.equal(date(time('+1952-10-00T00:00:00Z', 10)), '1952-10')
    assert.equal(date(time('+1952-00-00T00:00:00Z', 9)), '1952')
    assert.equal(date(time('+1952-00-00T00:00:00Z', 9), { circa: true }), '1952~')
    assert.equal(date(time('+1950-00-00T00:00:00Z', 8)), '195X')
    assert.equal(date(time('+2000-00-00T00:00:00Z', 7)), undefined)
    assert.equal(date(time('-0500-00-00T00:00:00Z', 9)), '-0499')
    assert.equal(date(time('-0001-00-00T00:00:00Z', 9)), '0000')
    assert.equal(date(time('+1138-01-01T00:00:00Z', 11, 'Q1985786')), '1138')
    assert.equal(date(time('+13000-01-01T00:00:00Z', 9)), undefined)
    assert.equal(date({ time: 'قبل الميلاد' }), undefined)
  })

  it('has one date where its statements agree, and none where they do not', () => {
    const one = (...statements: readonly object[]): string | undefined =>
      oneDate(withClaims({ P569: statements }).statements('P569'))
    const [day, year, other] = [
      time('+1952-10-07T00:00:00Z', 11),
      time('+1952-00-00T00:00:00Z', 9),
      time('+1953-00-00T00:00:00Z', 9),
    ]
    assert.equal(one(statement(year), statement(day)), '1952-10-07')
    assert.equal(one(statement(year), statement(other)), undefined)
    assert.equal(one(statement(year), statement(other, { rank: 'preferred' })), '1953')
    assert.equal(one(statement(year), statement(other, { rank: 'deprecated' })), '1952')
    assert.equal(one(statement(year), statement(other, { snaktype: 'somevalue' })), '1952')
    assert.equal(one(), undefined)
  })

  it('says of each type what a record of it can hold', () => {
    const founded = withClaims({
      P569: [statement(time('+1970-01-01T00:00:00Z', 11))],
      P571: [statement(time('+2012-11-11T00:00:00Z', 11))],
      P576: [statement(time('+2025-00-00T00:00:00Z', 9))],
      P580: [statement(time('+2024-11-11T00:00:00Z', 11))],
      P582: [statement(time('+2024-11-12T00:00:00Z', 11))],
    })
    const sameAs = { 'same-as': '[wikidata:Q1]' }
    assert.deepEqual(fields(founded, 'org'), { from: '2012-11-11', until: '2025', ...sameAs })
    assert.deepEqual(fields(founded, 'event'), { date: '2024-11-11/2024-11-12', ...sameAs })
    assert.deepEqual(fields(founded, 'person'), { born: '1970-01-01', ...sameAs })
  })

  it('takes no place on the moon, and none of several', () => {
    const at = (latitude: number, globe = 'Q2'): object =>
      statement({ latitude, longitude: 36, precision: 1, globe: `http://www.wikidata.org/entity/${globe}` })
    assert.equal(fields(withClaims({ P625: [at(34.4)] }), 'place').coordinates, '{ lat: 34, lon: 36 }')
    assert.equal(fields(withClaims({ P625: [at(34, 'Q405')] }), 'place').coordinates, undefined)
    assert.equal(fields(withClaims({ P625: [at(34), at(35)] }), 'place').coordinates, undefined)
    assert.equal(fields(withClaims({ P625: [at(134)] }), 'place').coordinates, undefined)
  })

  it('knows humans, and pages that are no thing', () => {
    assert.ok(isHuman(withClaims({ P31: [statement(item('Q5'))] })))
    assert.ok(isNoThing(withClaims({ P31: [statement(item('Q4167410'))] })))
    assert.ok(!isNoThing(read(homs)))
  })

  it('has names on one line, without what is not seen', () => {
    const found = read(
      wikidataAnswer({ id: 'Q1', labels: { ar: '\u200fحم\u200bص\n\u202eالعدية', mul: 'Homs', en: ' ' } }),
    )
    assert.equal(fields(found).name, '{ ar: حمص العدية, en: Homs }')
  })

  it('is refused in any other shape, and never thrown over', () => {
    for (const text of [
      '',
      '<html>',
      '[]',
      'null',
      '{"entities":{}}',
      '{"entities":{"L1":{"id":"L1","type":"lexeme"}}}',
    ]) {
      assert.equal(readWikidataItem(text), 'unreadable', text)
    }
    assert.equal(readWikidataItem('{"entities":{"Q9":{"id":"Q9","missing":""}}}'), 'missing')
    const any = fc.anything({
      key: fc.constantFrom('ar', 'P569', 'P31', 'P625', 'mainsnak', 'value', 'rank'),
      maxDepth: 5,
    })
    fc.assert(
      fc.property(any, any, any, fc.constantFrom<BuiltInType>('person', 'place', 'org', 'event'), (a, b, c, like) => {
        const answer = { entities: { Q1: { id: 'Q1', labels: a, aliases: b, descriptions: c, claims: a } } }
        const found = readWikidataItem(JSON.stringify(answer))
        if (typeof found !== 'string') fieldsOfItem(found, like, ['ar', 'en'])
      }),
    )
  })

  it('has dates that are EDTF, whatever stands there', () => {
    const part = fc.integer({ min: 0, max: 33 }).map((number) => String(number).padStart(2, '0'))
    const any = fc.tuple(
      fc.constantFrom('+', '-'),
      fc.integer({ min: 0, max: 12_000 }),
      part,
      part,
      fc.integer({ min: 6, max: 12 }),
    )
    fc.assert(
      fc.property(any, ([sign, year, month, day, precision]) => {
        const written = `${sign}${String(year).padStart(4, '0')}-${month}-${day}T00:00:00Z`
        const [one] = withClaims({ P569: [statement(time(written, precision))] }).statements('P569')
        const date = one && edtfOf(one)
        assert.ok(date === undefined || !isEdtfProblem(readEdtf(date)), date)
      }),
      { numRuns: 2000 },
    )
  })
})
