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

/** Files by their addresses; those that have none come with their bytes. */
async function capturesIn(data: vscode.DataTransfer): Promise<readonly CaptureSource[]> {
  const list = await data.get('text/uri-list')?.asString()
  const uris = (list ?? '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .filter((line) => formatOf(vscode.Uri.parse(line).path) !== undefined)
  if (uris.length > 0) return uris.map((uri) => ({ uri }))
  const files = Array.from(data, ([, item]) => item.asFile()).filter((file) => file !== undefined)
  const read = files.map(async (file): Promise<readonly CaptureSource[]> => {
    const { name, uri } = file
    const format = formatOf(name)
    if (!format) return []
    if (uri) return [{ uri: uri.toString() }]
    const text = decoded(await file.data())
    return text === undefined ? [] : [{ name, format, text }]
  })
  return (await Promise.all(read)).flat()
}
