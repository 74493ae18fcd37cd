import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from '../lsp/server.ts'
import { nodeHost } from './host.ts'

// The transport is named on the command line: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
startServer(createConnection(ProposedFeatures.all), nodeHost)
