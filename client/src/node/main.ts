import * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateClient, type SeedbedApi } from '../client.ts'

/** Called by VS Code when a seed file is opened, or a folder that holds a corpus. */
export function activate(context: vscode.ExtensionContext): SeedbedApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
  // Of a corpus the server keeps what it read for the next start.
  const args = [`--cache=${(context.storageUri ?? context.globalStorageUri).fsPath}`]
  return activateClient(context, (options) => {
    const run = { module, transport: TransportKind.ipc, args }
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009', '--enable-source-maps'] } }
    return new LanguageClient('seedbed', 'Seedbed', { run, debug }, options)
  })
}
