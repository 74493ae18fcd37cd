import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { DocumentDiagnosticReport, FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol'
import { clientAbilities, serverAids } from '../../server/src/lsp/abilities.ts'
import { checkFile } from '../../server/src/lsp/check.ts'
import { Session } from '../../server/src/lsp/session.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { type LanguageServer, startLanguageServer } from '../support/language-server.ts'
import { memoryHost } from '../support/memory-host.ts'
import { SEEDS_URI, seed } from '../support/places.ts'

/** Twice the same paragraph: a finding with a related place in the file itself. */
const twice = 'قال الوزير إن الاجتماع الذي عقد في العاصمة بحث عودة النازحين وإعادة إعمار ما تهدم من المدن والقرى.'
const uri = `${SEEDS_URI}/articles/checked-once.seed.md`

describe('a file that two ask about', () => {
  it('is checked once in each of its versions', () => {
    const client = { abilities: clientAbilities(everything, undefined), locale: 'en' }
    const session = new Session(memoryHost(new Map()), client, {})
    const desk = { session, aids: serverAids(everything, undefined) }
    session.settle()
    const edited = 'file:///a.seed.md'
    session.open(new Source(edited, 1, `---\ntitle: x\n---\n\n${twice}\n`))
    const first = checkFile(desk, edited)
    assert.ok(first && first.diagnostics.length > 0)
    assert.equal(checkFile(desk, edited), first)
    session.edit(edited, 2, [{ text: `---\ntitle: y\n---\n\n${twice}\n` }])
    assert.notEqual(checkFile(desk, edited), first)
  })

  let server: LanguageServer
  const ask = (): Promise<FullDocumentDiagnosticReport> =>
    server.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } })

  before(async () => {
    server = await startLanguageServer([SEEDS_URI], everything)
    await server.indexed()
    await server.open(uri, `---\ntitle: x\ndate: 2024-01-01\n---\n\n${twice}\n\n${twice}\n\n[x](person:nobody-yet)\n`)
  })
  after(async () => assert.equal(await server.stop(), 0))

  it('has the same findings for both, and neither is told them again', async () => {
    const first = await ask()
    assert.ok(
      first.items.some(({ relatedInformation }) => relatedInformation?.some(({ location }) => location.uri === uri)),
    )
    const second = await ask()
    assert.deepEqual(second.items, first.items)
    const again: DocumentDiagnosticReport = await server.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: second.resultId,
    })
    // What the server has learnt of other files meanwhile may make it another result with the same findings.
    assert.equal(again.kind, 'unchanged')
  })

  it('is checked anew when another file knows more', async () => {
    const unknown = (report: FullDocumentDiagnosticReport): boolean =>
      report.items.some(({ code }) => code === 'unknown-entity')
    assert.ok(unknown(await ask()))
    const people = seed('entities/people.yaml')
    await server.open(people.uri, `${people.text}  nobody-yet: { name: { ar: س } }\n`, 'yaml')
    assert.ok(!unknown(await ask()))
  })
})
