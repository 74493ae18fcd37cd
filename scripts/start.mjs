#!/usr/bin/env node
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openInDesktop } from './desktop.mjs'
import { openInBrowser } from './open-in-browser.mjs'
import { endAllOwned, spawnOwned } from './owned-process.mjs'
import { serveForUser } from './serve-for-user.mjs'

const usage = `npm start -- [options] [folder]

Builds the extension and opens VS Code with it on a folder (seeds/ unless you name one).
The desktop's VS Code is used if \`code\` is on the PATH, else a VS Code server that is
installed into .vscode-test/ and opened in the browser. Ctrl+C ends it.

  --port N     use the server, at this port (else 8337, or any free one when that is taken)
  --no-open    use the server, and print its address without opening a browser
  --help       show this text
`

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const log = (/** @type {string} */ line) => console.log(line)
let ending = false

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, end)
if (process.env.npm_lifecycle_event !== undefined) endWithParent()

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  if (!ending) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
} finally {
  await endAllOwned()
}

/** Being ended is how this program is meant to end, so that is no failure. */
async function end() {
  ending = true
  await endAllOwned()
  process.exit(0)
}

/** A signal sent to npm alone ends npm and its shell, and is not passed on to us. */
function endWithParent() {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
async function start(args) {
  const wish = read(args)
  if (typeof wish === 'string') {
    console.error(`${wish}\n\n${usage}`)
    return 2
  }
  if (wish.help) {
    console.log(usage)
    return 0
  }
  if (!(await stat(wish.folder).catch(() => undefined))?.isDirectory()) {
    console.error(`There is no folder ${wish.folder}.`)
    return 1
  }
  await build()
  const wantsServer = wish.port !== undefined || !wish.open
  if (!wantsServer && (await openInDesktop({ extension: root, folder: wish.folder, log }))) return 0
  const cacheDir = path.join(root, '.vscode-test')
  const server = await serveForUser({ cacheDir, extension: root, folder: wish.folder, port: wish.port, log })
  log(`\nSeedbed is open at\n\n  ${server.address}\n\nPress Ctrl+C to end it.`)
  if (wish.open) openInBrowser(server.address)
  const code = await server.exited
  throw new Error(`The VS Code server ended by itself (code ${code}):\n${server.log().trim()}`)
}

/**
 * What the command line asks for, or what is wrong with it.
 *
 * @param {readonly string[]} args
 */
function read(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    if (positionals.length > 1) return `One folder at a time, please: ${positionals.join(', ')}.`
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
      return `--port takes a number from 1 to 65535, and ${values.port} is none.`
    }
    const here = process.env.INIT_CWD ?? process.cwd()
    const folder = positionals[0] === undefined ? path.join(root, 'seeds') : path.resolve(here, positionals[0])
    return { port, folder, open: values['no-open'] !== true, help: values.help === true }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function build() {
  log('Building the extension …')
  const child = spawnOwned(process.execPath, [path.join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error('The build failed: see above. Has `npm install` been run?')
}
