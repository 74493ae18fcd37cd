import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { writtenCard } from './written-card.ts'

describe('the names on a card', () => {
  it('have an official name that is bound to no time at their head, which is no name of a certain time', () => {
    const ali =
      '{ name: { fa: علی }, aliases: [{ text: على, use: official, lang: ar }, { text: Ali, use: official, lang: en }, أبو الحسن] }'
    assert.deepEqual(namesOf(ali), ['على · Ali · علی', 'Also: أبو الحسن'])
    assert.deepEqual(namesOf(ali, 'en', '2020', 'en'), ['Ali · على · علی', 'Also: أبو الحسن'])
  })

  it('have it after the ordinary name of its language', () => {
    const record =
      '{ name: { ar: سوريا, en: Syria }, aliases: [{ text: الجمهورية العربية السورية, use: official, lang: ar }, الشام] }'
    assert.deepEqual(namesOf(record), ['سوريا · الجمهورية العربية السورية · Syria', 'Also: الشام'])
    assert.deepEqual(namesOf(record, 'en', '2020', 'en'), ['Syria · سوريا · الجمهورية العربية السورية', 'Also: الشام'])
  })

  it('have its language by its letters where it says none', () => {
    const record = '{ name: { ar: سوريا, en: Syria }, aliases: [{ text: الجمهورية العربية السورية, use: official }] }'
    assert.deepEqual(namesOf(record), ['سوريا · الجمهورية العربية السورية · Syria'])
  })

  it('tell the name of the date that is not borne any more, and one that has been borne since then', () => {
    const astana =
      '{ name: { ar: أستانا }, aliases: [{ text: أقمولا, use: official, until: 1998 }, { text: نور سلطان, use: official, from: 2019-03-23, until: 2022-09-16 }, { text: آستانا, use: official, from: 2022-09-17 }] }'
    assert.deepEqual(namesOf(astana, 'en', '1995'), [
      'أستانا',
      'Then called: أقمولا (until 1998)',
      'Also: نور سلطان, آستانا',
    ])
    assert.deepEqual(namesOf(astana, 'en', '2020'), [
      'أستانا',
      'Then called: نور سلطان (23 March 2019 – 16 September 2022)',
      'Also: أقمولا, آستانا',
    ])
    assert.deepEqual(namesOf(astana, 'en', '2023'), [
      'أستانا',
      'آستانا: in use since 17 September 2022',
      'Also: أقمولا, نور سلطان',
    ])
    assert.deepEqual(namesOf(astana, 'ar', '2023'), [
      'أستانا',
      'آستانا: اسم مستعمل منذ 17 أيلول/سبتمبر 2022',
      'أيضًا: أقمولا، نور سلطان',
    ])
    assert.deepEqual(namesOf(astana, 'en', '2005'), ['أستانا', 'Also: أقمولا, نور سلطان, آستانا'])
  })

  it('hold a period that cannot be read for none', () => {
    const record =
      '{ name: { ar: أ }, aliases: [{ text: ب, use: official, from: foo }, { text: ج, use: official, from: "..", until: ".." }] }'
    assert.deepEqual(namesOf(record), ['أ · ب · ج'])
  })
})

/** The lines of a card that give names, its head among them. */
function namesOf(record: string, language: 'en' | 'ar' = 'en', date = '2020', lang = 'ar'): readonly string[] {
  const text = `//- entities/a.yaml\nplace:\n  a: ${record}\n//- a.seed.md\n---\ntitle: أ\ndate: ${date}\nlang: ${lang}\n---\n<|>`
  const [title = '', ...lines] = writtenCard(text, 'place:a', language).replaceAll('**', '').split('\n').filter(Boolean)
  return [title, ...lines.filter((line) => /^(?:Also|Then|أيضًا|اسمه)|in use|مستعمل/.test(line))]
}
