import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readSettingsFile } from '../../../server/src/corpus/read-document.ts'
import { ignoreName, settingsIgnoring } from '../../../server/src/lint/yaml/ignore-name.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { Source } from '../../../server/src/text/source.ts'

/** The settings with one more name that is ignored; undefined where they leave no place for it. */
function ignoring(text: string, name: string): string | undefined {
  const edit = ignoreName(readSettingsFile(new Source('file:///seedbed.yaml', 1, text)), name)
  return edit && applyEdits(text, [edit])
}

const check = (text: string, expected: string | undefined, name = 'الوعر') =>
  assert.equal(ignoring(text, name), expected)

describe('a name that is ignored', () => {
  it('stands in new settings', () => {
    const text = settingsIgnoring('الوعر')
    assert.equal(text, 'ignore-names:\n  - { text: الوعر }\n')
    assert.deepEqual(readSettingsFile(new Source('file:///seedbed.yaml', 1, text)).settings.ignoreNames, [
      { text: 'الوعر', ref: undefined },
    ])
  })

  it('comes under a new key, where readers look for it', () => {
    check(
      'lang: ar\ntagging: first\nrules: {}\n',
      'lang: ar\ntagging: first\nignore-names:\n  - { text: الوعر }\nrules: {}\n',
    )
    check('\ufefflang: ar\r\n', '\ufefflang: ar\r\nignore-names:\r\n  - { text: الوعر }\r\n')
    check('{ lang: ar }', '{ lang: ar, ignore-names: [{ text: الوعر }] }')
  })

  it('comes behind the others, and comments stay', () => {
    check(
      '# إعدادات\nignore-names:   # أسماء\n  - { text: حماة }  # كلمة\n\n# قواعد\nrules: {}\n',
      '# إعدادات\nignore-names:   # أسماء\n  - { text: حماة }  # كلمة\n  - { text: الوعر }\n\n# قواعد\nrules: {}\n',
    )
    check('ignore-names: [{ text: حماة }]\n', 'ignore-names: [{ text: حماة }, { text: الوعر }]\n')
  })

  it('comes into a file that is empty, or holds comments alone', () => {
    check('', 'ignore-names:\n  - { text: الوعر }\n')
    check('# لا شيء بعد', '# لا شيء بعد\nignore-names:\n  - { text: الوعر }\n')
  })

  it('is written in quotes where YAML would read something else', () => {
    check('', 'ignore-names:\n  - { text: "17, ب" }\n', '17, ب')
  })

  it('is written nowhere where the settings have no place for it', () => {
    check('- a\n', undefined)
    check('ignore-names: { text: حماة }\n', undefined)
  })
})
