import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from '../lsp/server.ts'
import { cacheFolderIn } from './cache-argument.ts'
import { nodeHost } from './host.ts'

// The transport is named on the command line: --stdio, --node-ipc, --socket=PORT or --pipe=NAME; so is the cache: --cache=FOLDER or --no-cache.
startServer(createConnection(ProposedFeatures.all), nodeHost({ cacheFolder: cacheFolderIn(process.argv.slice(2)) }))
