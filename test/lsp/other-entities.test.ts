import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { type ProtocolConnection, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol'
import { FIND_OTHER_ENTITIES, type FoundEntity } from '../../server/src/protocol/merge-split.ts'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const record = (name: string): string => `person:\n  ali: { name: ${name} }\n  x: { name: س }\n`

describe('the entities that one can be merged into', () => {
  let connection: ProtocolConnection
  before(async () => {
    const files = new Map([
      ['file:///a/seedbed.yaml', ''],
      ['file:///a/entities/a.yaml', record('علي')],
      ['file:///b/seedbed.yaml', ''],
      ['file:///b/entities/b.yaml', record('عليّ الآخر')],
    ])
    connection = await startInMemory(memoryHost(files), ['file:///a', 'file:///b'])
  })
  after(() => connection.dispose())

  it('are those of its own corpus, where another one has the same reference', async () => {
    const ask = (uri: string): Promise<readonly FoundEntity[]> =>
      connection.sendRequest(FIND_OTHER_ENTITIES, { uri, ref: 'person:x', query: 'علي' })
    assert.deepEqual(await ask('file:///a/entities/a.yaml'), [{ ref: 'person:ali', name: 'علي' }])
    assert.deepEqual(await ask('file:///b/entities/b.yaml'), [{ ref: 'person:ali', name: 'عليّ الآخر' }])
    assert.deepEqual(await ask('file:///c/none.yaml'), [])
    assert.equal((await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'علي' }))?.length, 2)
  })
})
