// First of all the second thread is begun.
import './first-of-all.ts'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { Opening } from '../lsp/opening.ts'
import { startServer } from '../lsp/server.ts'
import { cacheFolderIn } from './cache-argument.ts'
import { begun } from './first-of-all.ts'
import { nodeHost } from './host.ts'

// The transport is named on the command line: --stdio, --node-ipc, --socket=PORT or --pipe=NAME; so is the cache: --cache=FOLDER or --no-cache.
const cacheFolder = cacheFolderIn(process.argv.slice(2))
const host = nodeHost({ cacheFolder, thread: begun })
const opening = new Opening(host.pause)
startServer(createConnection(ProposedFeatures.all, { messageStrategy: opening }), host, opening)
