import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron'

/**
 * Runs the suite in `suite/` inside a real VS Code with our extension on the sample corpus: the desktop's where it can
 * be had, else the server build in a browser, with the same suite. Answers the exit code.
 */
async function run(extension: string, folder: string): Promise<number> {
  try {
    return await runTests({
      vscodeExecutablePath: await desktop().catch(inBrowser),
      extensionDevelopmentPath: extension,
      extensionTestsPath: fileURLToPath(new URL('suite/index.js', import.meta.url)),
      launchArgs: [folder],
    })
  } catch (error) {
    console.error(reason(error))
    return error instanceof TestRunFailedError ? (error.code ?? 1) : 1
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The download is given up when nothing arrives for some seconds. */
async function desktop(): Promise<string> {
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY
  if (process.platform === 'linux' && display === undefined) throw new Error('there is no display')
  return downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test'), timeout: 10_000 })
}

function inBrowser(why: unknown): string {
  console.log(`The tests run in the VS Code server, and not in the desktop's VS Code: ${reason(why)}.`)
  return path.join(root, 'test', 'editor', 'vscode-in-browser.mjs')
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const [extension = root, folder = path.join(root, 'seeds')] = process.argv.slice(2)
process.exitCode = await run(path.resolve(extension), path.resolve(folder))
