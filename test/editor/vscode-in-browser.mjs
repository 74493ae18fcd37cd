#!/usr/bin/env node
import { tmpdir } from 'node:os'
import { format, parseArgs } from 'node:util'
import { chromium as playwright } from 'playwright-core'
import { chromium } from '../../scripts/chromium.mjs'
import { endAllOwned } from '../../scripts/owned-process.mjs'
import { serveForTests } from '../../scripts/serve-for-tests.mjs'
import { workbenchAddress } from '../../scripts/serve-vscode.mjs'

/**
 * Takes the place of the desktop's `code` for running extension tests: understands the options that matter to them,
 * runs them in the VS Code server with a browser without a window, passes on what they print, and ends with their
 * exit code.
 *
 * @param {{ extensions: readonly string[], tests: string, folder: string }} run
 * @returns {Promise<number>}
 */
async function runTests({ extensions, tests, folder }) {
  const executablePath = chromium()
  const server = await serveForTests({})
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox'], timeout: timeLimit })
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(timeLimit)
    const output = outputOfTests()
    const remote = (/** @type {string} */ file) => `vscode-remote://${new URL(server.origin).host}${file}`
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve))
    await page.exposeFunction('codeAutomationLog', output.write)
    await page.goto(
      workbenchAddress(server.origin, {
        folder,
        payload: [
          ...extensions.map((extension) => /** @type {const} */ (['extensionDevelopmentPath', remote(extension)])),
          ['extensionTestsPath', remote(tests)],
        ],
      }),
    )
    const code = await Promise.race([ended, server.exited, expiry()])
    if (code !== 0) output.explain()
    return code
  } finally {
    await browser.close()
    await server.stop()
  }
}

/**
 * Tells the tests' output, which comes as information, from what the workbench logs with it. Errors and warnings are
 * mostly the workbench's own, of servers that it cannot reach: they are kept for the case that the run fails.
 */
function outputOfTests() {
  /** @type {string[]} */
  const kept = []
  return {
    /** @type {(type: string, args: readonly unknown[]) => void} */
    write: (type, args) => {
      const text = format(...args)
      if (type !== 'info' && type !== 'log') kept.push(text.replace(framesOfWorkbench, ''))
      else if (!chatter.test(text)) console.log(text)
    },
    explain: () => console.error(['', 'VS Code logged:', ...kept].join('\n')),
  }
}

const chatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|\[[A-Za-z-]+(:\w+)?\] )/
const framesOfWorkbench = /\n\s+at .*\/workbench\.js:\d+:\d+\)?/g

/** @returns {Promise<number>} */
function expiry() {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      console.error(`The editor tests did not end within ${timeLimit / 60_000} minutes.`)
      resolve(1)
    }, timeLimit)
    timer.unref()
  })
}

const timeLimit = 20 * 60_000

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, async () => {
    await endAllOwned()
    process.exit(1)
  })
}

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string', multiple: true }, extensionTestsPath: { type: 'string' } },
})

try {
  process.exitCode = await runTests({
    extensions: /** @type {string[]} */ (values.extensionDevelopmentPath ?? []),
    tests: String(values.extensionTestsPath),
    folder: positionals[0] ?? tmpdir(),
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
