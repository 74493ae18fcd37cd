import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

describe('the command of a code lens', () => {
  let host: ExtensionHost
  before(async () => {
    host = await extensionHost()
  })

  it('has no arguments that VS Code could forget, does what the server says, and stays while its line moves', async () => {
    const { world } = host
    const done: unknown[] = []
    world.commands.set('seedbed.showReferences', (...given: readonly unknown[]) => done.push(given))
    const commands = new host.LensCommands()
    const lens = (of: string, line: number) => {
      const position = { line, character: 2 }
      const command = { title: `${line}`, command: 'seedbed.showReferences', arguments: [{ uri: 'u', of, position }] }
      return commands.own({ range: position, command } as never).command as unknown as { command: string }
    }
    const before = world.commands.size
    const first = lens('person:a', 3)
    const moved = lens('person:a', 4)
    const other = lens('person:b', 9)
    assert.equal(world.commands.size, before + 2)
    assert.deepEqual(Object.keys(first), ['title', 'command'])
    assert.equal(first.command, moved.command)
    assert.notEqual(first.command, other.command)
    await world.commands.get(first.command)?.()
    assert.deepEqual(done, [[{ uri: 'u', of: 'person:a', position: { line: 4, character: 2 } }]])
    commands.dispose()
    assert.equal(world.commands.size, before)
  })

  it('is left alone where there is nothing to do', () => {
    const commands = new host.LensCommands()
    const lens = { command: { title: 'No mentions', command: '' } } as never
    assert.equal(commands.own(lens), lens)
  })
})
