import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { startServer } from '../lsp/server.ts'
import { cacheFolderIn } from '../node/cache-argument.ts'
import { nodeHost } from '../node/host.ts'

/** `seedbed lsp --stdio`: the language server, for any editor. The transport is read from the command line by the protocol's library. */
export function lsp(): void {
  if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket(=.*)?|pipe(=.*)?)$/.test(argument))) {
    console.error('seedbed lsp: say how to talk to it: --stdio, --socket=PORT or --pipe=NAME.')
    process.exitCode = 2
    return
  }
  const cacheFolder = cacheFolderIn(process.argv.slice(2))
  startServer(createConnection(ProposedFeatures.all), nodeHost({ cacheFolder }))
}
