import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { findMentions } from '../../server/src/find/find-mentions.ts'
import { isAdjectiveOf, isNameOf } from '../../server/src/registry/label-names.ts'
import { articleOf, fixture } from '../support/fixture.ts'
import { foundIn } from './found-in.ts'

describe('how words may differ from a name', () => {
  it('is by the case of Arabic plurals, and by no ending of a foreign name', () => {
    const records = `person:
  pedri: { name: خوسيه بيدرو }
  clinton: { name: بيل كلينتون }
org:
  guarantors: { name: ضامنو مسار أستانا }
  engineers: { name: المهندسون السوريون }
`
    assert.deepEqual(foundIn('قال خوسيه بيدري وبيل كلينتين', records), [])
    assert.deepEqual(foundIn('إن ضامني مسار أستانا والمهندسين السوريين', records), [
      'ضامني مسار أستانا -> guarantors',
      'المهندسين السوريين -> engineers',
    ])
  })

  it('is by nothing that the rules would not take for the name, where that is sure', () => {
    const word = fc.constantFrom(
      ...[
        'كلينتون',
        'كلينتين',
        'بيدرو',
        'بيدري',
        'المهندسون',
        'المهندسين',
        'سوريون',
        'سوريين',
        'ضامنو',
        'ضامني',
        'أبو',
      ],
      ...[
        'أبي',
        'عبد',
        'الله',
        'عبدالله',
        'بلا',
        'حدود',
        'السابعة',
        'عشرة',
        '17',
        '17.5',
        'الـ17',
        '(العراق)',
        'العراق',
      ],
      ...[
        'Yahoo!',
        'Yahoo',
        'C++',
        'حماة',
        'حماه',
        'وحماة',
        'للمهندسين',
        'روسيا',
        'روسيًا',
        'U.S.',
        '«أستانا»',
        'أستانا',
        'شؤون',
        'شئون',
      ],
    )
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), text, (names, words) => {
        const records = names.map((one, at) => `  e${at}: { name: ${JSON.stringify(one)} }`).join('\n')
        const read = fixture(`//- a.seed.md\n${words}\n//- entities/all.yaml\norg:\n${records}`)
        for (const { label, candidates } of findMentions(articleOf(read), read.corpus)) {
          for (const { ref, confidence } of candidates) {
            const entity = read.corpus.entity(ref)
            if (confidence === 'sure')
              assert.ok(entity && (isNameOf(entity, label) || isAdjectiveOf(entity, label)), label)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
