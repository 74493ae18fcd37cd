import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lint } from '../../../server/src/lint/lint.ts'
import { rules } from '../../../server/src/lint/rules.ts'
import { answered, fixture, outsideOf } from '../../support/fixture.ts'

const registry = `//- entities/a.yaml
person:
  w: { name: هناء السالم, aliases: [السالم, أم رامي, { text: هناء سلوم, use: avoid, note: هناء }, { text: هناءة, use: error }, { text: هناء أ, use: official }, { text: هناء ب, use: official }], withhold: true, pseudonym: { ar: سعاد, en: Suad } }
  x: { name: كريم, aliases: [السالم, أم رامي], roles: [{ place: place:paris }] }
  old: { redirect: person:w }
place:
  paris: { name: باريس }
`

/** Rules say what they find, and none of them says the name. */
const cases: Readonly<Record<string, string>> = {
  'label-not-a-name': '[رنا](person:w) [الشاهدة هناء السالم](person:w)',
  'discouraged-name': '[هناء سلوم](person:w) [هناءة](person:w)',
  'inconsistent-tagging': '[السالم](person:w) [السالم](person:w) [السالم](person:x)',
  'ambiguous-name': 'قالت [السالم](person:w) في [باريس](place:paris).',
  'redirected-entity': 'قالت [السالم](person:old).',
  'empty-label': 'قالت [](person:w).',
  'unknown-entity': 'قالت [السالم](person:ww).',
  'withheld-name': 'قالت هناء السالم وهناء سالم.',
  'alias-collision': '',
  'overlapping-names': '',
}

describe('names of persons at risk in messages', () => {
  for (const [code, text] of Object.entries(cases)) {
    it(code, () => {
      const given = fixture(`//- a.seed.md\n---\ntitle: أ\ndate: 2024\nlang: ar\n---\n${text}\n${registry}`)
      const found = given.documents
        .flatMap((document) => answered(given, (corpus) => lint(document, corpus, rules, outsideOf(given))))
        .filter((one) => one.code === code)
      assert.ok(found.length > 0)
      const said = found.flatMap(({ message, fixes = [], related = [] }) =>
        [message, ...fixes.map(({ title }) => title), ...related.map((one) => one.message)].flatMap(({ en, ar }) => [
          en,
          ar,
        ]),
      )
      for (const words of said) assert.doesNotMatch(words, /هناء|السالم|أم رامي|رنا/u)
    })
  }
})
