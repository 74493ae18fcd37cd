import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dotsOn, pictureOf, writtenCard } from './written-card.ts'

const registry = `
//- entities/places.yaml
place:
  asia: { name: { en: Asia, ar: آسيا }, kind: continent }
  kazakhstan: { name: { en: Kazakhstan, ar: كازاخستان }, kind: country, country: KZ, within: place:asia, coordinates: { lat: 48, lon: 67 } }
  astana: { name: { en: Astana, ar: أستانا }, kind: city, within: place:kazakhstan, coordinates: { lat: 51.17, lon: 71.45 } }
  republic: { name: الجمهورية العربية السورية, kind: دولة, country: sy, coordinates: { lat: 35, lon: 38 } }
  damascus: { name: دمشق, within: place:republic, coordinates: { lat: 33.5, lon: 36.3 } }
  named: { name: سوريا, country: SY, coordinates: { lat: 35, lon: 38 } }
  countryside: { name: ريف دمشق, kind: countryside, country: SY, within: place:named }
  douma: { name: دوما, kind: مدينة, within: place:countryside, coordinates: { lat: 33.57, lon: 36.4 } }
  syria: { name: الشام, country: SY, coordinates: { lat: 35, lon: 38 } }
  no-code: { name: الجمهورية, kind: country, coordinates: { lat: 35, lon: 38 } }
  homs: { name: حمص, country: SY, within: place:no-code, coordinates: { lat: 34.73, lon: 36.71 } }
  hamlet: { name: قرية, country: SY, coordinates: { lat: 35.9, lon: 36.6 } }
  tunis: { name: تونس, kind: عاصمة, country: TN, coordinates: { lat: 36.8, lon: 10.18 } }
  algiers: { name: الجزائر, within: place:algeria, country: DZ, coordinates: { lat: 36.75, lon: 3.06 } }
  algeria: { name: الجزائر, kind: country, country: DZ }
  uk: { name: المملكة, kind: country, country: GB }
  england: { name: إنجلترا, kind: country, country: GB, within: place:uk, coordinates: { lat: 52.5, lon: -1.5 } }
  singapore: { name: سنغافورة, kind: city-state, country: SG, coordinates: { lat: 1.35, lon: 103.8 } }
  disputed: { name: أرض, country: SY, within: place:kazakhstan, coordinates: { lat: 33, lon: 35.8 } }
  turned: { name: حلقة, within: place:old-turned, country: SY, coordinates: { lat: 35, lon: 38 } }
  old-turned: { redirect: place:turned }
`

describe('the country of a place', () => {
  it('is named once, whatever it is called and whatever it lies in', () => {
    for (const [ref, lies] of [
      ['place:kazakhstan', 'In Asia'],
      ['place:astana', 'In Kazakhstan, Asia'],
      ['place:damascus', 'In الجمهورية العربية السورية'],
      ['place:douma', 'In ريف دمشق, سوريا'],
      ['place:homs', 'In الجمهورية'],
      ['place:hamlet', 'In Syria'],
      ['place:tunis', 'In Tunisia'],
      ['place:algiers', 'In الجزائر'],
      ['place:england', 'In المملكة'],
      ['place:disputed', 'In Kazakhstan, Asia, Syria'],
      ['place:turned', 'In Syria'],
    ] as const) {
      assert.deepEqual(linesOf(ref), [lies], ref)
    }
    for (const ref of countries) assert.deepEqual(linesOf(ref), [], ref)
  })

  it('is told in the words of the reader', () => {
    assert.ok(cardOf('place:kazakhstan', 'ar').includes('في آسيا\n'))
    assert.ok(cardOf('place:astana', 'ar').includes('في كازاخستان، آسيا\n'))
    assert.ok(cardOf('place:hamlet', 'ar').includes('في سوريا\n'))
    assert.ok(cardOf('place:hamlet', 'ar').includes('![خريطة: قرية، سوريا]'))
    assert.ok(cardOf('place:republic', 'ar').includes('![خريطة: الجمهورية العربية السورية]'))
  })

  it('is what its map fills; every other place is marked there, and on the maps of others', () => {
    for (const ref of ['place:hamlet', 'place:damascus', 'place:tunis', 'place:algiers', 'place:england'])
      assert.deepEqual(dotsOn(pictureOf(cardOf(ref))), ['p'], ref)
    for (const ref of [...countries, 'place:kazakhstan', 'place:no-code'])
      assert.deepEqual(dotsOn(pictureOf(cardOf(ref))), [], ref)
    const beside = (ref: string) => dotsOn(pictureOf(cardOf('place:douma', 'en', `[x](${ref})`)))
    for (const ref of ['place:hamlet', 'place:damascus']) assert.deepEqual(beside(ref), ['o', 'p'], ref)
    for (const ref of ['place:republic', 'place:named', 'place:syria']) assert.deepEqual(beside(ref), ['p'], ref)
  })
})

const countries = ['place:republic', 'place:named', 'place:syria', 'place:singapore']

const cardOf = (ref: string, language: 'en' | 'ar' = 'en', body = ''): string =>
  writtenCard(`${registry}//- a.seed.md\n---\ntitle: أ\ndate: 2020\nlang: ar\n---\n<|>${body}`, ref, language)

/** What a card says of where the place lies. */
const linesOf = (ref: string): readonly string[] =>
  cardOf(ref)
    .split('\n')
    .filter((line) => line.startsWith('In '))
