import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Each suite is a folder beside this file, and has a window of its own; `prepare` fills the folder that it opens. */
const suites: readonly { readonly name: string; readonly prepare: (folder: string) => Promise<void> }[] = [
  { name: 'suite', prepare: (folder) => cp(path.join(root, 'seeds'), folder, { recursive: true }) },
  {
    name: 'elsewhere',
    prepare: async (folder) => {
      await mkdir(folder)
      await writeFile(path.join(folder, 'README.md'), '# Nothing of ours\n')
    },
  },
]

/**
 * Runs the suites inside a real VS Code with our extension: the desktop's where it can be had, else the server build in
 * a browser. Each works on a folder that goes afterwards.
 */
async function runAll(): Promise<void> {
  const vscodeExecutablePath = await desktop().catch(inBrowser)
  for (const { name, prepare } of suites) {
    const temporary = await mkdtemp(path.join(tmpdir(), 'seedbed-suite-'))
    const folder = path.join(temporary, name)
    try {
      await prepare(folder)
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: fileURLToPath(new URL(`${name}/index.js`, import.meta.url)),
        launchArgs: [folder],
      })
    } finally {
      await rm(temporary, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

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

try {
  await runAll()
} catch (error) {
  console.error(reason(error))
  process.exitCode = error instanceof TestRunFailedError ? (error.code ?? 1) : 1
}
