import * as vscode from 'vscode'
import { type BaseLanguageClient, InlayHintRequest, State } from 'vscode-languageclient'
import type { ShownHint } from '../../webview/messages/seed-editor.ts'

/** The server's hints of an article; none where VS Code's `editor.inlayHints.enabled` shows none without a key. */
export async function shownHints(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
): Promise<readonly ShownHint[]> {
  const enabled = vscode.workspace.getConfiguration('editor.inlayHints', document).get<string>('enabled') ?? 'on'
  if (enabled.startsWith('off')) return []
  const hints = await client.sendRequest(InlayHintRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } },
  })
  return (hints ?? []).map(({ position, label }) => ({
    at: position,
    text: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  }))
}

/** Calls back when the hints of an article may be others without a change of its text: the server says so, or the user has set something. */
export function onHintsChanged(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  call: () => void,
): vscode.Disposable {
  let ofServer: vscode.Disposable | undefined
  let isDisposed = false
  // Each start of the server brings a provider of its own, which is there when the start is over.
  const listen = async (): Promise<void> => {
    await client.start()
    ofServer?.dispose()
    const provider = client.getFeature(InlayHintRequest.method).getProvider(document)
    ofServer = isDisposed ? undefined : provider?.onDidChangeInlayHints.event(call)
  }
  // A start that fails is told by the client.
  const isStarted = (state: State): void => {
    if (state === State.Running) listen().catch(() => undefined)
  }
  isStarted(client.state)
  return vscode.Disposable.from(
    client.onDidChangeState(({ newState }) => isStarted(newState)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('editor.inlayHints', document)) call()
    }),
    {
      dispose: () => {
        isDisposed = true
        ofServer?.dispose()
      },
    },
  )
}
