import { PassThrough } from 'node:stream'
import {
  createConnection,
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type { Host } from '../../server/src/lsp/host.ts'
import { startServer } from '../../server/src/lsp/server.ts'
import { everything } from './capabilities.ts'

/** Starts a server in this process on folders that a host has, for a client that can do all; returns the client's end of the line. */
export async function startInMemory(
  host: Host,
  folders: readonly string[],
  initializationOptions: object = {},
): Promise<ProtocolConnection> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    host,
  )
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  client.listen()
  await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: everything,
    initializationOptions,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
  })
  await client.sendNotification(InitializedNotification.type, {})
  return client
}
