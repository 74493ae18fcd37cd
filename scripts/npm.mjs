import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { endOwned, spawnOwned } from './owned-process.mjs'

/** @typedef {(line: string) => void} Log */

/**
 * Runs npm in a folder and, while it works, says every few seconds how far it has come. What npm printed becomes
 * the message of the error when it fails.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, what: string, log: Log }} options `what` names the work in the lines of progress
 */
export async function npm(args, { cwd, what, log }) {
  const started = Date.now()
  const child = spawnOwned('npm', [...args, '--prefix', cwd, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env: outsideNpm(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const progress = setInterval(() => log(`  ${what}: ${seconds(started)} s${downloaded(started)}`), 5000)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0) throw new Error(output.trim())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`\`npm ${args.join(' ')}\` failed: ${reason}`, { cause: error })
  } finally {
    clearInterval(progress)
    await endOwned(child)
  }
}

/** @param {number} since */
const seconds = (since) => Math.round((Date.now() - since) / 1000)

/** The environment without what an outer `npm start` tells its scripts: its project is not the one at hand. */
function outsideNpm() {
  const { npm_config_local_prefix, npm_package_json, INIT_CWD, ...env } = process.env
  return env
}

/**
 * npm shows no progress to a pipe, but it keeps what it downloads in its cache while it arrives: the size of the
 * newest files there tells how far it is. Where the cache is laid out otherwise, only the seconds are shown.
 *
 * @param {number} since only files changed after this moment (ms) count
 */
function downloaded(since) {
  const cache = process.env.npm_config_cache ?? path.join(homedir(), '.npm')
  const folder = path.join(cache, '_cacache', 'tmp')
  try {
    const files = readdirSync(folder).map((name) => statSync(path.join(folder, name)))
    const bytes = files.reduce((sum, file) => (file.isFile() && file.mtimeMs >= since ? sum + file.size : sum), 0)
    return bytes > 0 ? `, ${Math.round(bytes / 1e6)} MB so far` : ''
  } catch {
    return ''
  }
}
