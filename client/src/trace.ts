import * as vscode from 'vscode'

/**
 * Where the client library writes the messages between VS Code and the server. It does so only while the level of a
 * channel is “trace”, which a user would have to set by a command besides our setting: this one has that level while
 * `seedbed.trace.server` is on, and writes into the log.
 */
export function traceInto(log: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const level = (): vscode.LogLevel =>
    vscode.workspace.getConfiguration('seedbed').get('trace.server', 'off') === 'off'
      ? vscode.LogLevel.Info
      : vscode.LogLevel.Trace
  const changed = new vscode.EventEmitter<vscode.LogLevel>()
  const listening = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('seedbed.trace')) changed.fire(level())
  })
  return Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => log.info(message) },
    dispose: { value: () => vscode.Disposable.from(changed, listening).dispose() },
  })
}
