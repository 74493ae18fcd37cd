import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readSettingsFile } from '../../../server/src/corpus/read-document.ts'
import { listBoilerplate, settingsListing, unlisted } from '../../../server/src/lint/yaml/list-boilerplate.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { Source } from '../../../server/src/text/source.ts'

const read = (text: string) => readSettingsFile(new Source('file:///seedbed.yaml', 1, text))

/** The settings with some lines listed; undefined where they leave no place for them. */
function listing(text: string, lines: readonly string[]): string | undefined {
  const edit = listBoilerplate(read(text), lines)
  return edit && applyEdits(text, [edit])
}

const check = (text: string, expected: string | undefined, lines = ['تابعونا', 'أقسام']) =>
  assert.equal(listing(text, lines), expected)

describe('lines that are listed as boilerplate', () => {
  it('stand in new settings', () => {
    assert.equal(settingsListing(['تابعونا']), 'boilerplate:\n  - "تابعونا"\n')
    check('', 'boilerplate:\n  - "تابعونا"\n  - "أقسام"\n')
    check('# إعدادات', '# إعدادات\nboilerplate:\n  - "تابعونا"\n  - "أقسام"\n')
  })

  it('come under a new key', () => {
    check('\ufefflang: ar # لغة\r\n', '\ufefflang: ar # لغة\r\nboilerplate:\r\n  - "تابعونا"\r\n  - "أقسام"\r\n')
    check('{ lang: ar }', '{ lang: ar, boilerplate: ["تابعونا", "أقسام"] }')
  })

  it('come behind the others, and comments and quotation marks stay', () => {
    check(
      "boilerplate: # من المواقع\n  - 'زر' # الزر\n\n# قواعد\nrules: {}\n",
      'boilerplate: # من المواقع\n  - \'زر\' # الزر\n  - "تابعونا"\n  - "أقسام"\n\n# قواعد\nrules: {}\n',
    )
    check('boilerplate: ["زر"]\n', 'boilerplate: ["زر", "تابعونا", "أقسام"]\n')
    check('boilerplate: زر\n', 'boilerplate: [زر, "تابعونا", "أقسام"]\n')
    check('boilerplate:\nlang: ar\n', 'boilerplate:\n  - "تابعونا"\n  - "أقسام"\nlang: ar\n')
  })

  it('are refused where there is no clear place', () => {
    check('- lang\n', undefined)
    check('boilerplate: &a [زر]\nignore-names: *a\n', undefined)
  })

  it('are those alone that are not listed yet, however they are written', () => {
    assert.deepEqual(unlisted(['أقسام', 'الأقسام', 'اقسام', 'جديد'], ['أَقسام']), ['الأقسام', 'جديد'])
  })

  it('are read back as they are, whatever they hold, and lose nothing of what stands there', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text))
    const settings = fc.constantFrom(
      '',
      'lang: ar\r\n',
      'boilerplate:\n  - "زر" # هنا\nlang: ar\n',
      'boilerplate: []\n',
    )
    fc.assert(
      fc.property(settings, fc.array(line, { minLength: 1, maxLength: 4 }), (text, lines) => {
        const after = listing(text, lines)
        assert.ok(after !== undefined)
        assert.deepEqual(read(after).settings.boilerplate, [...read(text).settings.boilerplate, ...lines])
        for (const part of text.split(/\r?\n/)) assert.ok(part === 'boilerplate: []' || after.includes(part))
      }),
    )
  })
})
