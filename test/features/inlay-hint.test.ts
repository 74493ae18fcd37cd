import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { hintData, inlayHints } from '../../server/src/features/inlay-hint.ts'
import type { UiLanguage } from '../../server/src/language/message.ts'
import type { InlayHintPreferences } from '../../server/src/protocol/preferences.ts'
import { asked, fixture } from '../support/fixture.ts'
import { withSample } from './sample.ts'

const ids: InlayHintPreferences = { entity: 'id' }
const names: InlayHintPreferences = { entity: 'name' }
const dates: InlayHintPreferences = { dates: true }

describe('inlay hints', () => {
  it('are none unless they are asked for', () => {
    const text = 'قال [فيرشينين](person:sergey-vershinin) [أمس](date:2024-11-11)'
    check({}, text, 'قال [فيرشينين](person:sergey-vershinin) [أمس](date:2024-11-11)')
    check({ entity: 'off', dates: false }, text, text)
  })

  describe('of entities by their id', () => {
    it('stand behind the tag, known or not', () => {
      check(
        ids,
        '[فيرشينين](person:sergey-vershinin "role=speaker") و[زيد](person:zayd)',
        '[فيرشينين](person:sergey-vershinin "role=speaker")‹sergey-vershinin› و[زيد](person:zayd)‹zayd›',
      )
    })

    it('are those that a redirect leads to', () => {
      check(ids, '[فيرشينين](person:old-vershinin).', '[فيرشينين](person:old-vershinin)‹sergey-vershinin›.')
    })

    it('are an article’s own too, but say nothing of who is not known yet', () => {
      check(ids, '[رجل](person:?guard) [آخر](person:?)', '[رجل](person:?guard)‹?guard› [آخر](person:?)')
    })
  })

  describe('of entities by their name', () => {
    it('give the one that the tagged words are not', () => {
      check(names, 'قال [فيرشينين](person:sergey-vershinin)', 'قال [فيرشينين](person:sergey-vershinin)‹سيرغي فيرشينين›')
    })

    it('give none where the words are it in another spelling, or with a particle', () => {
      const same =
        '[أستانه](place:astana) [لأستانا](place:astana) [سيرغي  فيرشينين](person:sergey-vershinin) [x](place:no)'
      check(names, same, same)
    })

    it('are those at the date of the article', () => {
      const dated = (date: string) => `---\ntitle: ع\nlang: ar\ndate: ${date}\n---\n[العاصمة](place:astana)`
      check(names, dated('2021-05-01'), `${dated('2021-05-01')}‹نور سلطان›`)
      check(names, dated('2024-05-01'), `${dated('2024-05-01')}‹أستانا›`)
    })

    it('are in the language of the article', () => {
      const english = '---\nlang: en\n---\n[the capital](place:astana)'
      check(names, english, `${english}‹Astana›`)
    })
  })

  it('say nothing of entities that are withheld', () => {
    const text = `
//- entities/a.yaml
person: { secret: { name: { ar: فلان الفلاني }, withhold: true }, other: { redirect: person:secret } }
//- a.seed.md
[شاهد](person:secret) [آخر](person:other)<|>`
    checkFixture(ids, text, '[شاهد](person:secret) [آخر](person:other)')
    checkFixture(names, text, '[شاهد](person:secret) [آخر](person:other)')
  })

  describe('of dates that no tag has', () => {
    const dated = (body: string) => `---\ntitle: ع\ndate: 2024-11-11\n---\n${body}`

    it('are their value where the words are another, in the order of the text', () => {
      check(
        dates,
        dated('و[أمس](date:2024-11-10) وأكتوبر الماضي، ويوم السبت وعام 2017.'),
        dated('و[أمس](date:2024-11-10)‹2024-11-10› وأكتوبر الماضي‹2024-10›، ويوم السبت‹2024-11-09› وعام 2017.'),
      )
    })

    it('are none of what is loose, says two things, or counts from a date that is missing', () => {
      const loose = dated('في الأسابيع الأخيرة، واليوم الأحد، ونقلت روسيا اليوم')
      check(dates, loose, loose)
      check(dates, 'أمس وفي 12 نوفمبر', 'أمس وفي 12 نوفمبر')
    })

    it('are none unless dates are asked for', () => {
      check(ids, dated('أمس'), dated('أمس'))
    })
  })

  describe('of dates', () => {
    it('are the value where the words are another', () => {
      check(
        dates,
        '[أمس](date:2024-11-11) [11 نوفمبر](date:2024-11-11) [هذا العام](date:2024)',
        '[أمس](date:2024-11-11)‹2024-11-11› [11 نوفمبر](date:2024-11-11)‹2024-11-11› [هذا العام](date:2024)‹2024›',
      )
    })

    it('are none where the words say it, in figures or in words, with the months of any country', () => {
      const said = [
        '[الاثنين 11 نوفمبر 2024](date:2024-11-11)',
        '[١١ تشرين الثاني ٢٠٢٤](date:2024-11-11)',
        '[11 تشرين الثاني/نوفمبر 2024](date:2024-11-11)',
        '[November 11, 2024](date:2024-11-11)',
        '[2024-11-11](date:2024-11-11)',
        '[نونبر 2024](date:2024-11)',
        '[عام 2024](date:2024)',
      ].join(' ')
      check(dates, said, said)
      check(dates, '[11 أيار 2024](date:2024-11-11)', '[11 أيار 2024](date:2024-11-11)‹2024-11-11›')
    })

    it('are in words where figures would be a riddle, and none where it is no date', () => {
      check(
        dates,
        '[آنذاك](date:2024-11~) [x](date:gestern)',
        '[آنذاك](date:2024-11~)‹about November 2024› [x](date:gestern)',
      )
      check(dates, '[آنذاك](date:2024-22)', '[آنذاك](date:2024-22)‹صيف 2024›', 'ar')
    })
  })

  it('break no word: what joins a tag is passed', () => {
    check(ids, '[كازاخستان](place:kazakhstan)يون وفد', '[كازاخستان](place:kazakhstan)يون‹kazakhstan› وفد')
    check(ids, '[كازاخستان](place:kazakhstan)ـيُّـون، ', '[كازاخستان](place:kazakhstan)ـيُّـون‹kazakhstan›، ')
    check(
      ids,
      '[نور](place:kazakhstan)[سلطان](place:astana)ي نعم',
      '[نور](place:kazakhstan)[سلطان](place:astana)ي‹kazakhstan›‹astana› نعم',
    )
    check(
      ids,
      '[أستانا](place:astana)[،](place:astana) ثم',
      '[أستانا](place:astana)‹astana›[،](place:astana)‹astana› ثم',
    )
  })

  it('have no unseen characters: VS Code would show them as boxes', () => {
    const { label } = asked(fixture(withSample('//- a.seed.md\n[أستانا](place:astana)<|>')), (context) =>
      inlayHints(context, ids, { start: 0, end: 100 }),
    )[0] ?? { label: '' }
    assert.equal(label, 'astana')
  })

  it('are those of the stretch that is asked for', () => {
    const read = fixture('[a](person:a) [b](person:b) [c](person:c)<|>')
    const labels = asked(read, (context) => inlayHints(context, ids, { start: 14, end: 27 })).map(({ label }) => label)
    assert.deepEqual(labels.map(String), ['b'])
  })

  it('are none in the registry', () => {
    checkFixture(
      ids,
      '//- entities/a.yaml\nplace: { a: { name: { ar: "[x](place:a)" } } }<|>\n',
      'place: { a: { name: { ar: "[x](place:a)" } } }\n',
    )
  })

  it('say where their tag is, and take back only what they have said', () => {
    const read = fixture('قال [أستانا](place:astana)<|>')
    const [hint] = asked(read, (context) => inlayHints(context, ids, { start: 0, end: 40 }))
    assert.ok(hint)
    assert.deepEqual(hintData(hint), { uri: read.file.uri, version: 1, offset: 5 })
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const read = hintData({ ...hint, data: data as never })
        assert.ok(read === undefined || typeof read.offset === 'number')
      }),
    )
  })
})

/** The article with its hints in ‹›. */
function check(wanted: InlayHintPreferences, article: string, expected: string, language: UiLanguage = 'en'): void {
  checkFixture(wanted, withSample(`//- a.seed.md\n${article}<|>`), expected, language)
}

function checkFixture(wanted: InlayHintPreferences, text: string, expected: string, language: UiLanguage = 'en'): void {
  const read = fixture(text)
  const { source } = read.document
  const hints = asked(read, (context) => inlayHints(context, wanted, { start: 0, end: source.text.length }), language)
  const shown = hints.reduceRight((rest, { position, label }) => {
    const at = source.offset(position)
    return `${rest.slice(0, at)}‹${String(label)}›${rest.slice(at)}`
  }, source.text)
  assert.equal(shown, expected)
}
