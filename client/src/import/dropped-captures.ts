import * as vscode from 'vscode'
import type { CaptureSource } from '../../webview/messages/import.ts'
import { say } from '../messages.ts'
import { decoded, formatOf } from './captures.ts'
import type { ImportCaptures } from './imports.ts'

/** Lets texts and pages be dropped on a tree: they are imported one after the other. */
export const droppedCaptures = <Element>(
  importCaptures: ImportCaptures,
): vscode.TreeDragAndDropController<Element> => ({
  dragMimeTypes: [],
  dropMimeTypes: ['text/uri-list', 'files'],
  handleDrop: async (_target, data) => {
    const sources = await capturesIn(data)
    if (sources.length > 0) await importCaptures(sources)
    else void vscode.window.showInformationMessage(say('noCapture'))
  },
})

/** Files by their addresses, where these can be read from here; else with the bytes that a drop brings along, as from another computer. */
async function capturesIn(data: vscode.DataTransfer): Promise<readonly CaptureSource[]> {
  const files = Array.from(data, ([, item]) => item.asFile()).filter((file) => file !== undefined)
  const list = await data.get('text/uri-list')?.asString()
  const uris = (list ?? '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line))
  const named = uris.length > 0 ? uris : files.flatMap(({ uri }) => uri ?? [])
  const read = named
    .filter(({ path }) => formatOf(path) !== undefined)
    .map(async (uri): Promise<readonly CaptureSource[]> => {
      if (await isReadable(uri)) return [{ uri: uri.toString() }]
      const file = files.find(({ name }) => name === uri.path.split('/').at(-1))
      const given = file && (await givenFile(file))
      // Without its bytes the review says that it cannot be read.
      return given ?? [{ uri: uri.toString() }]
    })
  const bare = uris.length > 0 ? [] : files.filter(({ uri }) => uri === undefined).map(givenFile)
  return (await Promise.all([...read, ...bare])).flat()
}

async function givenFile(file: vscode.DataTransferFile): Promise<readonly CaptureSource[]> {
  const format = formatOf(file.name)
  const text = format && decoded(await file.data())
  return format && text !== undefined ? [{ name: file.name, format, text }] : []
}

const isReadable = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
