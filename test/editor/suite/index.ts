import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Mocha from 'mocha'

/**
 * Runs inside VS Code's extension host, which calls it: loads every test file beside this one and rejects when a test
 * fails or when there is none.
 */
export async function run(): Promise<void> {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.test.js'))
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, forbidOnly: true, forbidPending: true })
  for (const name of names.sort()) mocha.addFile(`${folder}${name}`)
  await mocha.loadFilesAsync()
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} of ${runner.total} editor tests failed`))
      else if (runner.total === 0) reject(new Error(`No editor tests in ${folder}`))
      else resolve()
    })
  })
}
