import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { Opening } from '../lsp/opening.ts'
import { startServer } from '../lsp/server.ts'
import { cacheFolderIn } from '../node/cache-argument.ts'
import { nodeHost } from '../node/host.ts'

/** Runs the language server on the transport and with the cache that the command line names. */
export function runLsp(): void {
  const cacheFolder = cacheFolderIn(process.argv.slice(2))
  const host = nodeHost({ cacheFolder })
  const opening = new Opening(host.pause)
  startServer(createConnection(ProposedFeatures.all, { messageStrategy: opening }), host, opening)
}
