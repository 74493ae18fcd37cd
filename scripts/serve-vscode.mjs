import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { endOwned, spawnOwned } from './owned-process.mjs'

/**
 * A running VS Code server. `exited` resolves to its exit code when it ends, whoever ended it; `stop` ends it and all
 * it started; `log` is what it printed so far.
 *
 * @typedef {{
 *   readonly origin: string,
 *   readonly exited: Promise<number>,
 *   readonly log: () => string,
 *   readonly stop: () => Promise<void>,
 * }} RunningServer
 */

/**
 * Starts a VS Code server on this machine's own address only and waits until it listens.
 *
 * @param {import('./vscode-server.mjs').VscodeServer} server
 * @param {{
 *   port?: number,
 *   dataDir: string,
 *   extensionsDir: string,
 *   flags?: readonly string[],
 *   env?: NodeJS.ProcessEnv,
 * }} options `port` 0 takes any free one; `dataDir` holds the settings, the state and the logs
 * @returns {Promise<RunningServer>}
 */
export async function serveVscode(server, { port = 0, dataDir, extensionsDir, flags = [], env = process.env }) {
  const args = ['--host', '127.0.0.1', '--port', String(port), ...foldersOf(dataDir, extensionsDir), ...flags]
  const child = spawnOwned(server.node, [server.serverMain, ...args, '--disable-telemetry', '--disable-experiments'], {
    env: { ...env, VSCODE_CLI: undefined, ELECTRON_RUN_AS_NODE: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', (error) => {
      log += error.message
      resolve(1)
    })
  })
  /** @type {Promise<string>} */
  const listening = new Promise((resolve) => {
    const read = (/** @type {Buffer} */ chunk) => {
      log = (log + chunk).slice(-100_000)
      const found = /Extension host agent listening on (\d+)/.exec(log)
      if (found?.[1] !== undefined) resolve(found[1])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
  })
  const bound = await Promise.race([listening, exited])
  if (typeof bound === 'number')
    throw new Error(`The VS Code server ended while it started (code ${bound}):\n${log.trim()}`)
  return { origin: `http://127.0.0.1:${bound}`, exited, log: () => log, stop: () => endOwned(child) }
}

/**
 * Installs a packaged extension into an extensions folder of the server.
 *
 * @param {import('./vscode-server.mjs').VscodeServer} server
 * @param {{ vsix: string, dataDir: string, extensionsDir: string }} options
 */
export async function installExtension(server, { vsix, dataDir, extensionsDir }) {
  const args = [server.serverMain, '--install-extension', vsix, '--force', ...foldersOf(dataDir, extensionsDir)]
  const child = spawnOwned(server.node, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  child.stdout?.on('data', (chunk) => (log += chunk))
  child.stderr?.on('data', (chunk) => (log += chunk))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  await endOwned(child)
  if (code !== 0) throw new Error(`${vsix} could not be installed (code ${code}):\n${log.trim()}`)
}

/**
 * The address at which the server opens a folder; `payload` are the command line's options that a browser has to pass
 * in the address.
 *
 * @param {string} origin
 * @param {{ folder: string, token?: string, payload?: readonly (readonly [string, string])[] }} options
 */
export function workbenchAddress(origin, { folder, token, payload = [] }) {
  const query = [`folder=${encodeURI(folder)}`]
  if (token !== undefined) query.push(`tkn=${token}`)
  if (payload.length > 0) query.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`)
  return `${origin}/?${query.join('&')}`
}

/**
 * Writes the user's settings of a server that does not run yet, or its own, where those of the scope "machine" count.
 *
 * @param {string} dataDir
 * @param {Readonly<Record<string, unknown>>} settings
 * @param {'User' | 'Machine'} [whose]
 */
export async function writeSettings(dataDir, settings, whose = 'User') {
  const file = settingsFile(dataDir, whose)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`)
}

/**
 * @param {string} dataDir
 * @param {'User' | 'Machine'} [whose]
 */
export const settingsFile = (dataDir, whose = 'User') => path.join(dataDir, 'data', whose, 'settings.json')

/** Settings for a workbench without anything that would draw the eye from the article. */
export const quietSettings = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/**
 * @param {string} dataDir
 * @param {string} extensionsDir
 */
const foldersOf = (dataDir, extensionsDir) => [
  '--server-data-dir',
  dataDir,
  '--extensions-dir',
  extensionsDir,
  '--accept-server-license-terms',
]
