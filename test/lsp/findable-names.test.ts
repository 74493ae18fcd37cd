import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol'
import type { Host } from '../../server/src/lsp/host.ts'
import { SUGGESTED_MENTIONS, type SuggestedMentions } from '../../server/src/protocol/suggested-mentions.ts'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const ROOT = 'file:///c'
const ARTICLE = `${ROOT}/a.seed.md`
const TEXT = '# خبر\n\nالتقى محمد علوش الوفد [الروسي](person:nobody) يوم 5 أيار 2013.\n'
const files = new Map([
  [`${ROOT}/seedbed.yaml`, 'lang: ar\n'],
  [ARTICLE, TEXT],
  [`${ROOT}/entities/people.yaml`, 'person:\n  mohammed-alloush: { name: محمد علوش }\n'],
])

/** A host whose names are sorted at once, and can be found in running text when the test says so. */
function slowHost(): { readonly host: Host; readonly nowFindable: () => void } {
  const disk = memoryHost(files)
  let nowFindable = (): void => {}
  const host: Host = {
    ...disk,
    async index(request, tell) {
      await disk.index(request, (news) => tell('all' in news ? { ...news, namesFollow: true } : news))
      tell({ named: true })
      nowFindable = () => tell({ findable: true })
    },
  }
  return { host, nowFindable: () => nowFindable() }
}

const codes = async (connection: ProtocolConnection): Promise<readonly Diagnostic['code'][]> => {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: ARTICLE } })
  return report.kind === 'full' ? report.items.map(({ code }) => code) : []
}

describe('the names of a large registry', () => {
  it('keep nobody waiting until they can be found in running text, but those who ask for them', async () => {
    const { host, nowFindable } = slowHost()
    const connection = await startInMemory(host, [ROOT])
    const refreshed = { count: 0, heard: (): void => {} }
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshed.count++
      refreshed.heard()
    })
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: ARTICLE, languageId: 'seed', version: 1, text: TEXT },
    })
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: ARTICLE },
      position: { line: 2, character: 40 },
    })
    assert.ok(hover)
    // What looks like a date may be a part of a name.
    const dates: unknown[] = []
    const explained = connection
      .sendRequest(HoverRequest.type, {
        textDocument: { uri: ARTICLE },
        position: { line: 2, character: TEXT.split('\n')[2]?.indexOf('أيار') ?? 0 },
      })
      .then((answer) => dates.push(answer))
    const suggested: (SuggestedMentions | null)[] = []
    const answered = connection
      .sendRequest<SuggestedMentions | null>(SUGGESTED_MENTIONS, { uri: ARTICLE })
      .then((answer) => suggested.push(answer))
    // The rest of what is to be found in the file is told.
    while (!(await codes(connection)).includes('unknown-entity'));
    assert.ok(!(await codes(connection)).includes('untagged-mention'))
    assert.equal(suggested.length, 0)
    assert.equal(dates.length, 0)
    const before = refreshed.count
    nowFindable()
    await answered
    await explained
    assert.match(JSON.stringify(dates), /2013-05-05/)
    assert.equal(suggested[0]?.mentions.length, 4)
    assert.ok((await codes(connection)).includes('untagged-mention'))
    // Who was told without it is asked to look again.
    while (refreshed.count === before)
      await new Promise<void>((resolve) => Object.assign(refreshed, { heard: resolve }))
    connection.dispose()
  })
})
