import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Mocha from 'mocha'

/** Runs every test file of a folder in this process, and rejects when a test fails or when there is none. */
export async function runMocha(folder: URL): Promise<void> {
  const directory = fileURLToPath(folder)
  const names = (await readdir(directory)).filter((name) => name.endsWith('.test.js'))
  const mocha = new Mocha({ ui: 'bdd', timeout: 300_000, color: false, forbidOnly: true, forbidPending: true })
  for (const name of names.sort()) mocha.addFile(`${directory}${name}`)
  await mocha.loadFilesAsync()
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} of ${runner.total} editor tests failed`))
      else if (runner.total === 0) reject(new Error(`No editor tests in ${directory}`))
      else resolve()
    })
  })
}
