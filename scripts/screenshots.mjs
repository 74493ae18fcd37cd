// `npm run screenshots`: takes the pictures of the journeys, in light and dark, into test-results/ to be looked at, and renews
// those of them that docs/images/ holds.
import { spawnSync } from 'node:child_process'
import { copyFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const [taken, shown] = [`${project}test-results`, `${project}docs/images`]

run('scripts/package.mjs')
run('node_modules/mocha/bin/mocha.js', '--config', 'test/journeys/.mocharc.json')
for (const name of await readdir(shown)) await copyFile(`${taken}/${name}`, `${shown}/${name}`)

/** Ends this program with a script of the project that fails. */
function run(/** @type {string[]} */ ...script) {
  const env = { ...process.env, SEEDBED_SCREENSHOTS: taken }
  const { status } = spawnSync(process.execPath, script, { cwd: project, stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
