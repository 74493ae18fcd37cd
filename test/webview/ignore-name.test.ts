import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'mocha'
import { IGNORE_NAME_COMMAND } from '../../server/src/protocol/tag-mentions.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

const FILE = '/c/seedbed.yaml'
const BEFORE = 'lang: ar\n'
const AFTER = 'lang: ar\nignore-names:\n  - { text: دمشق }\n'

describe('names that are never suggested', () => {
  let host: ExtensionHost
  let world: ExtensionHost['world']
  /** What stands in the editor, and on the disk: undefined where there is no file. */
  let shown: string | undefined
  let onDisk: string | undefined
  let isReadOnly: boolean
  let pressed: (buttons: readonly string[]) => string | undefined

  before(async function () {
    this.timeout(30_000)
    host = await extensionHost()
    world = host.world
  })

  beforeEach(() => {
    shown = BEFORE
    onDisk = BEFORE
    isReadOnly = false
    pressed = () => undefined
    world.said.length = 0
    const uri = host.Uri.parse(FILE)
    const settings = {
      uri,
      version: 1,
      get isDirty() {
        return shown !== onDisk
      },
      getText: () => shown,
      positionAt: (character: number) => ({ line: 0, character }),
      save: async () => {
        if (!isReadOnly) onDisk = shown
        return !isReadOnly
      },
    }
    world.textDocuments = [settings]
    world.openTextDocument = async (asked) => {
      assert.equal(String(asked), FILE)
      if (shown === undefined) throw new Error('There is no such file')
      return settings
    }
    world.answers.button = async (buttons) => pressed(buttons)
    world.applyEdit = async (edits, deleted = []) => {
      if (deleted.includes(FILE)) {
        shown = undefined
        onDisk = undefined
      } else shown = edits[0]?.newText ?? AFTER
      return true
    }
    const client = {
      code2ProtocolConverter: { asUri: String },
      protocol2CodeConverter: {
        asUri: (file: string) => host.Uri.parse(file),
        asWorkspaceEdit: async () => ({ edits: [], deleted: [] }),
      },
      onNotification: () => ({ dispose: () => {} }),
    }
    const program = { version: '0', homepage: 'https://example.org' }
    host.registerCommands(
      client as never,
      { selection: async () => undefined, open: async () => {} },
      {} as never,
      {} as never,
      program,
    )
  })

  const change = (version: number | null) => ({ textDocument: { uri: FILE, version }, edits: [] })
  const run = (documentChanges: readonly object[] = [change(1)]): unknown =>
    world.commands.get(IGNORE_NAME_COMMAND)?.({ uri: FILE, name: 'دمشق', edit: { documentChanges } })

  it('are saved, which is said', async () => {
    await run()
    assert.deepEqual([shown, onDisk], [AFTER, AFTER])
    assert.match(world.said.join(''), /دمشق.*حُفظ/u)
  })

  it('are taken back by the button of that message, on the disk too', async () => {
    pressed = ([undo]) => undo
    await run()
    assert.deepEqual([shown, onDisk], [BEFORE, BEFORE])
  })

  it('are not saved with changes that their user has not saved, nor where the file cannot be written, which is said', async () => {
    onDisk = 'lang: en\n'
    await run()
    assert.deepEqual([shown, onDisk], [AFTER, 'lang: en\n'])
    assert.match(world.said.join(''), /لم يُحفظ/u)
    world.said.length = 0
    shown = BEFORE
    onDisk = BEFORE
    isReadOnly = true
    await run()
    assert.match(world.said.join(''), /لم يُحفظ/u)
  })

  it('stay where the settings have changed since', async () => {
    pressed = ([undo]) => {
      shown = `${AFTER}# هنا\n`
      return undo
    }
    await run()
    assert.equal(shown, `${AFTER}# هنا\n`)
    assert.equal(world.said.length, 2)
  })

  it('come with a new file, which goes again when they are taken back', async () => {
    shown = undefined
    onDisk = undefined
    world.textDocuments = []
    await run([{ kind: 'create', uri: FILE }, change(null)])
    assert.equal(onDisk, AFTER)
    shown = undefined
    onDisk = undefined
    pressed = ([undo]) => undo
    await run([{ kind: 'create', uri: FILE }, change(null)])
    assert.equal(onDisk, undefined)
  })

  it('are not written into settings that have changed since the menu was opened', async () => {
    await run([change(0)])
    assert.equal(shown, BEFORE)
    assert.equal(world.said.length, 1)
  })
})
