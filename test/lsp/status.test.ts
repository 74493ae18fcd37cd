import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Connection } from 'vscode-languageserver'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { readRegistryFile } from '../../server/src/corpus/read-document.ts'
import { clientAbilities } from '../../server/src/lsp/abilities.ts'
import { Session } from '../../server/src/lsp/session.ts'
import { reportStatus } from '../../server/src/lsp/status.ts'
import { STATUS, type StatusParams } from '../../server/src/protocol/status.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { memoryHost } from '../support/memory-host.ts'

const uri = 'file:///c/entities/a.yaml'
const text = 'place:\n  a: { name: x }\n  b: { name: y }\n'

describe('the status', () => {
  it('counts the entities as records come, go and get other names and ids', async () => {
    const told: number[] = []
    const client = { abilities: clientAbilities(everything, undefined), locale: 'en' }
    const session = new Session(memoryHost(new Map()), client, {})
    reportStatus(connectionTelling(told), session)
    session.settle()
    const settings = readSettings(undefined)
    const source = new Source(uri, 1, text)
    session.replace(Corpus.empty('file:///c', settings).apply({ open: [readRegistryFile(source, settings)] }))
    session.open(source)
    await rest()
    assert.deepEqual(told, [2])
    let version = 1
    const edited = async (line: number, start: number, end: number, inserted: string): Promise<number | undefined> => {
      const range = { start: { line, character: start }, end: { line, character: end } }
      session.edit(uri, ++version, [{ range, text: inserted }])
      await rest()
      return told.at(-1)
    }
    assert.equal(await edited(1, 14, 15, 'z'), 2)
    assert.equal(await edited(3, 0, 0, '  c: { name: z }\n'), 3)
    assert.equal(await edited(3, 2, 3, 'b'), 2)
    assert.equal(await edited(2, 2, 3, 'd'), 3)
    session.replace(Corpus.empty('file:///c', settings).apply({ open: [readRegistryFile(source, settings)] }))
    await rest()
    assert.equal(told.at(-1), 3)
    session.forget(new Set(['file:///c']))
    await rest()
    assert.deepEqual(told, [2, 3, 2, 3, 0])
  })
})

/** A connection of which only the number of entities is seen. */
const connectionTelling = (told: number[]): Connection =>
  ({
    sendNotification: async (name: string, { entities }: StatusParams) => {
      assert.equal(name, STATUS)
      told.push(entities)
    },
  }) as unknown as Connection

/** The clock of the host need not be waited for. */
const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}
