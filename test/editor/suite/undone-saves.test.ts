import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import * as vscode from 'vscode'
import { eventually, extension, replace, revert } from '../corpus.ts'
import { SlowDisk } from '../slow-disk.ts'

const TEXT = '---\ntitle: مثال\n---\n\nقال هيثم إن كلامه مثال.\n'

// Of a text that is undone while it is being saved, VS Code itself can leave the other one on the disk, and call the document saved.
describe('What is undone while it is being saved', () => {
  const disk = new SlowDisk()
  let registered: vscode.Disposable
  before(async () => {
    registered = vscode.workspace.registerFileSystemProvider('slow', disk)
    await (await extension().activate()).started
  })
  afterEach(revert)
  after(() => registered.dispose())

  const undoneWhileSaved = async (
    name: string,
    edits: readonly string[],
    undone: readonly string[],
  ): Promise<vscode.TextDocument> => {
    const uri = vscode.Uri.from({ scheme: 'slow', path: `/${name}` })
    disk.put(uri, TEXT)
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    for (const text of edits) await replace(document, new vscode.Range(4, 0, 4, 0), text)
    const { isWriting, goOn } = disk.hold()
    const saved = document.save()
    await isWriting
    for (const command of undone) await vscode.commands.executeCommand(command)
    goOn()
    await saved
    return document
  }

  const isOnDisk = (document: vscode.TextDocument): Promise<boolean> =>
    eventually(
      () => disk.text(document.uri) === document.getText(),
      (isThere) => isThere,
    )

  it('is undone on the disk too', async () => {
    const document = await undoneWhileSaved('once.seed.md', ['و'], ['undo'])
    assert.equal(document.getText(), TEXT)
    await isOnDisk(document)
    assert.equal(document.isDirty, false)
  })

  it('is there as far as it was undone', async () => {
    const document = await undoneWhileSaved('half.seed.md', ['أول ', 'ثم '], ['undo'])
    assert.equal(document.getText(), TEXT.replace('قال', 'أول قال'))
    await isOnDisk(document)
  })

  it('stays where it was done again', async () => {
    const document = await undoneWhileSaved('again.seed.md', ['و'], ['undo', 'redo'])
    assert.equal(document.getText(), TEXT.replace('قال', 'وقال'))
    await isOnDisk(document)
  })
})
