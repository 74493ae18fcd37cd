import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { clientAbilities, serverAids } from '../../server/src/lsp/abilities.ts'
import { checkFile, findingsIn } from '../../server/src/lsp/check.ts'
import { Session } from '../../server/src/lsp/session.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { memoryHost } from '../support/memory-host.ts'

const COUNT = 1500
const uri = 'file:///c/entities/a.yaml'
const text = `person:\n${Array.from({ length: COUNT }, (_, at) => `  p${at}: { name: علوش ${at}, roles: [{ org: org:none }] }\n`).join('')}  last: { name: x, nme: y }\n`

describe('a file in which very much is found', () => {
  for (const [language, note] of [
    ['en', /^Findings in this file that are not shown, since there are so many: \d+\./],
    ['ar', /وعددها \d+/],
  ] as const) {
    it(`is told by its gravest findings, and by how many more there are (${language})`, () => {
      const { session, desk } = opened(language)
      const { diagnostics } = checkFile(desk, uri) ?? { diagnostics: [] }
      const found = session.context(uri)
      assert.ok(found)
      const all = findingsIn(session, found, {}).findings
      const last = diagnostics.at(-1)
      assert.ok(all.length > 2000)
      assert.equal(diagnostics.length, 1001)
      assert.match(`${last?.message}`, note)
      assert.ok(`${last?.message}`.includes(`${all.length - 1000}`))
      const errors = all.filter(({ severity }) => severity === 'error').length
      assert.equal(diagnostics.filter(({ severity }) => severity === 1).length, Math.min(1000, errors))
    })
  }

  it('is asked for what is found at any place', () => {
    const { session } = opened('en')
    const context = session.context(uri)
    assert.ok(context)
    const start = text.indexOf('nme')
    const { findings } = findingsIn(session, context, { at: { start, end: start } })
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['unknown-key'],
    )
  })
})

function opened(language: 'en' | 'ar') {
  const client = { abilities: clientAbilities(everything, undefined), locale: language }
  const session = new Session(memoryHost(new Map()), client, {})
  session.settle()
  const settings = readSettings(undefined)
  const file = readRegistryFile(new Source(uri, 1, text), settings)
  session.replace(Corpus.empty('file:///c', settings).apply({ open: [file] }))
  session.open(new Source(uri, 1, text))
  // Told at once, as to an editor that cannot be asked to ask again.
  return { session, desk: { session, aids: { ...serverAids(everything, undefined), refreshesDiagnostics: false } } }
}
