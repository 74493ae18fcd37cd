import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { linkExtension } from './link-extension.mjs'
import { quietSettings, serveVscode, settingsFile, workbenchAddress, writeSettings } from './serve-vscode.mjs'
import { vscodeServer } from './vscode-server.mjs'

/**
 * Serves VS Code with the extension for a person: settings, state and other extensions stay from one start to the
 * next in `start/` under the cache folder. Installs the server first if need be.
 *
 * @param {{
 *   cacheDir: string,
 *   extension: string,
 *   folder: string,
 *   port: number | undefined,
 *   log: (line: string) => void,
 * }} options without a `port` the usual one is taken, or any free one when that is in use
 */
export async function serveForUser({ cacheDir, extension, folder, port, log }) {
  const free = await freePort(port)
  const server = await vscodeServer(cacheDir, { log })
  const dataDir = path.join(cacheDir, 'start')
  const extensionsDir = path.join(dataDir, 'extensions')
  await linkExtension(extension, extensionsDir)
  if (!existsSync(settingsFile(dataDir))) await writeSettings(dataDir, userSettings)
  const token = await connectionToken(path.join(dataDir, 'token'))
  const running = await serveVscode(server, {
    port: free,
    dataDir,
    extensionsDir,
    flags: ['--connection-token', token],
  })
  return { ...running, address: workbenchAddress(running.origin, { folder, token }) }
}

/**
 * A folder opens restricted, as it does on the desktop until one trusts it, but nothing asks: the status bar shows it
 * and is where trust is given.
 */
const userSettings = {
  ...quietSettings,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
}

const usualPort = 8337

/**
 * @param {number | undefined} wanted
 * @returns {Promise<number>}
 */
async function freePort(wanted) {
  if (await isFree(wanted ?? usualPort)) return wanted ?? usualPort
  if (wanted === undefined) return 0
  throw new Error(`Port ${wanted} is in use or not allowed. Name another one with --port, or leave --port out.`)
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/**
 * A secret in the address, without which any page in the browser could talk to the server. It stays the same, so that
 * an address kept in the browser works again.
 *
 * @param {string} file
 */
async function connectionToken(file) {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (/^[\w-]+$/.test(kept)) return kept
  const token = randomUUID()
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, token, { mode: 0o600 })
  return token
}
