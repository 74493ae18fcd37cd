import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { fixture, outsideOf } from '../support/fixture.ts'
import { textOf } from '../support/project.ts'

describe('the example of seedbed.yaml in docs/format.md', () => {
  it('is right, to every rule', () => {
    const [example = ''] = [...textOf('docs/format.md').matchAll(/^```yaml\n(.*?)^```$/gms)].flatMap(([, text = '']) =>
      text.includes('\nboilerplate:') ? [text] : [],
    )
    const given = fixture(
      `//- seedbed.yaml\n${example}//- a.seed.md\nنص\n//- entities/a.yaml\nplace:\n  al-waer: { name: الوعر }\n`,
    )
    const file = given.documents[0]
    assert.ok(file)
    assert.deepEqual(
      lint(file, given.corpus, rules, outsideOf(given)).map(({ code, message }) => `${code}: ${message.en}`),
      [],
    )
  })
})
