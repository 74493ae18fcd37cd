import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node'

// The floor: a server that knows the text of its files and finds nothing in them. What it takes, the protocol and the pipe take.
const connection = createConnection(ProposedFeatures.all)
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    documentSymbolProvider: true,
    hoverProvider: true,
    completionProvider: {},
  },
}))
connection.onDidOpenTextDocument(() => {})
connection.onDidChangeTextDocument(() => {})
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }))
connection.onDocumentSymbol(() => [])
connection.onHover(() => null)
connection.onCompletion(() => [])
connection.listen()
