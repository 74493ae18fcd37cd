import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import type { CaptureSource, KeptImport } from '../../webview/messages/import.ts'
import { activeFile, activeSeedFile } from '../active-file.ts'
import { say } from '../messages.ts'
import { Panels } from '../panels.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { formatOf, givenText } from './captures.ts'
import { copyTexts } from './copy-texts.ts'
import { ImportPanel } from './panel.ts'

/** Has captures reviewed, which then become articles. */
export type ImportCaptures = (sources: readonly CaptureSource[], folder?: vscode.Uri) => Promise<void>

/** The import in the editor: its commands, and its panels, which come back when the window is loaded anew. */
export function showImports(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'open'>,
  extension: vscode.Uri,
): { readonly importCaptures: ImportCaptures; readonly disposable: vscode.Disposable } {
  const panels = new Panels<KeptImport, ImportPanel>({
    type: 'seedbed.import',
    isState,
    fill: (panel, kept) => new ImportPanel({ panel, extension, client, seedEditors }, kept),
  })
  const importCaptures: ImportCaptures = async (sources, chosen) => {
    if (sources.length === 0) return
    const folder = chosen ?? (await articleFolder())
    if (!folder || !client.isRunning()) return void vscode.window.showErrorMessage(say('noCorpusForImport'))
    panels.open(say('importTitle'), { sources, of: sources.length, folder: folder.toString() })
  }
  const tellRunning = (isRunning: boolean): void =>
    void vscode.commands.executeCommand('setContext', 'seedbed.hasCorpus', isRunning)
  tellRunning(client.isRunning())
  const on = (name: string, run: (...args: readonly unknown[]) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(name, run)
  const disposable = vscode.Disposable.from(
    panels,
    on('seedbed.newFromClipboard', async (folder) => {
      const text = await vscode.env.clipboard.readText()
      if (text.trim() === '') return void vscode.window.showInformationMessage(say('clipboardEmpty'))
      await importCaptures([givenText(say('clipboard'), text)], await folderMeant(folder))
    }),
    on('seedbed.newFromFile', async (folder) => {
      const chosen = await vscode.window.showOpenDialog({
        canSelectMany: true,
        filters: { [say('capturedFiles')]: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'] },
        openLabel: say('chooseCaptures'),
      })
      const sources = chosen?.map((uri) => ({ uri: uri.toString() })) ?? []
      await importCaptures(sources, await folderMeant(folder))
    }),
    on('seedbed.makeSeedFile', async (file, several) => {
      const given = Array.isArray(several) && several.length > 0 ? several : [file ?? activeFile()]
      const files = given.filter(isUri).filter(({ path }) => formatOf(path) !== undefined)
      const [first] = files
      if (!first) return void vscode.window.showInformationMessage(say('noCapture'))
      const sources = files.map((uri) => ({ uri: uri.toString() }))
      await importCaptures(sources, vscode.Uri.joinPath(first, '..'))
    }),
    on('seedbed.copyTexts', () => copyTexts(extension)),
    client.onDidChangeState(({ newState }) => tellRunning(newState === State.Running)),
  )
  return { importCaptures, disposable }
}

/** Where new articles go if nobody says: beside that which is open, else beside any. */
async function articleFolder(): Promise<vscode.Uri | undefined> {
  const open = activeSeedFile()
  if (open) return vscode.Uri.joinPath(open, '..')
  const [one] = await vscode.workspace.findFiles('**/*.seed.md', '**/node_modules/**', 1)
  return one ? vscode.Uri.joinPath(one, '..') : vscode.workspace.workspaceFolders?.[0]?.uri
}

/** The folder in the explorer for which a command was called, or that of the file. */
async function folderMeant(argument: unknown): Promise<vscode.Uri | undefined> {
  if (!isUri(argument)) return undefined
  const { type } = await vscode.workspace.fs.stat(argument)
  return type & vscode.FileType.Directory ? argument : vscode.Uri.joinPath(argument, '..')
}

/** Anyone can run a command, with anything. */
const isUri = (argument: unknown): argument is vscode.Uri => argument instanceof vscode.Uri

const isState = (state: unknown): state is KeptImport =>
  typeof state === 'object' &&
  state !== null &&
  'sources' in state &&
  Array.isArray(state.sources) &&
  'of' in state &&
  'folder' in state &&
  typeof state.folder === 'string'
