import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkExtension } from './link-extension.mjs'
import { installExtension, quietSettings, serveVscode, writeSettings } from './serve-vscode.mjs'
import { vscodeServer } from './vscode-server.mjs'

/**
 * Serves VS Code for one test run: fresh settings and state on a free port, in a folder that goes when the server is
 * stopped. The window can be driven (`window.driver`).
 *
 * @param {{
 *   vsix?: string | undefined,
 *   extension?: string | undefined,
 *   settings?: Readonly<Record<string, unknown>>,
 *   isTrusted?: boolean,
 * }} options the extension to have: a package to install, or the folder of one that is built; unless every folder `isTrusted` the window opens in Restricted Mode
 * @returns {Promise<import('./serve-vscode.mjs').RunningServer>}
 */
export async function serveForTests({ vsix, extension, settings = {}, isTrusted = true }) {
  const installed = await vscodeServer(cacheDir, { log: console.log })
  const folder = await mkdtemp(path.join(tmpdir(), 'seedbed-editor-'))
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
  const dataDir = path.join(folder, 'data')
  const extensionsDir = path.join(folder, 'extensions')
  try {
    // In a browser VS Code saves a second after the last key: what a test has typed would be in the file wherever the machine is slow.
    const all = { ...quietSettings, 'files.autoSave': 'off', 'git.enabled': false, ...settings }
    await writeSettings(dataDir, all)
    await writeSettings(dataDir, all, 'Machine')
    if (vsix !== undefined) await installExtension(installed, { vsix, dataDir, extensionsDir })
    if (extension !== undefined) await linkExtension(extension, extensionsDir)
    const running = await serveVscode(installed, {
      dataDir,
      extensionsDir,
      flags: [...flags, ...(isTrusted ? ['--disable-workspace-trust'] : [])],
    })
    return { ...running, stop: () => running.stop().then(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

const cacheDir = fileURLToPath(new URL('../.vscode-test', import.meta.url))

/** Without the driver a path of tests in the address is ignored; what tests print is logged at the level "info". */
const flags = ['--without-connection-token', '--enable-smoke-test-driver', '--enable-proposed-api', '--log', 'info']
