import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Opens the desktop's VS Code on a folder with the extension, from the `code` command on the PATH. Answers false, and
 * says why when there is something to say, where that cannot be done.
 *
 * @param {{ extension: string, folder: string, log: (line: string) => void }} options `extension` is the folder of
 * the extension's manifest
 */
export async function openInDesktop({ extension, folder, log }) {
  const version = /^\d+\.\d+/.exec(code('--version').stdout)?.[0]
  if (version === undefined) return false
  const manifest = JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8'))
  const needed = manifest.engines.vscode.replace(/^\D+/, '')
  if (isOlder(version, needed)) {
    log(`The VS Code on the PATH is ${version}, and the extension needs ${needed} or later: taking the VS Code server.`)
    return false
  }
  const opened = code(`--extensionDevelopmentPath=${extension}`, folder)
  if (opened.status !== 0) {
    log(`\`code\` could not open the folder, so the VS Code server is taken:\n${opened.stderr.trim()}`)
    return false
  }
  log(`Opened ${folder} in VS Code ${version}.`)
  return true
}

/** On Windows `code` is a script, which only a shell can run. @param {readonly string[]} args */
function code(...args) {
  const shell = process.platform === 'win32'
  return spawnSync('code', shell ? args.map((arg) => `"${arg}"`) : args, { encoding: 'utf8', shell, timeout: 60_000 })
}

/**
 * @param {string} version
 * @param {string} needed
 */
function isOlder(version, needed) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number)
  return major < neededMajor || (major === neededMajor && minor < neededMinor)
}
