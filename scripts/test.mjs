// `npm test`: everything that says whether the project is well, one step after the other; the first that fails ends it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from './chromium.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))

/** @type {readonly { name: string, command: readonly string[] }[]} */
const steps = [
  { name: 'Types', command: ['tsc', '-b'] },
  { name: 'Lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'Bundles and package', command: ['node', 'scripts/package.mjs'] },
  { name: 'Unit, property and protocol tests', command: ['mocha'] },
  { name: 'Tests inside VS Code', command: ['node', 'out/test/editor/run.js'] },
  { name: 'Journeys in VS Code, from the package', command: ['mocha', '--config', 'test/journeys/.mocharc.json'] },
]

// A browser is needed at the end; whether there is one is better known at the beginning.
try {
  chromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

for (const { name, command } of steps) {
  const began = Date.now()
  console.log(`\n== ${name}`)
  const [program = '', ...rest] = command
  const { status } = spawnSync(program, rest, { cwd: project, stdio: 'inherit', env: withLocalPrograms() })
  if (status !== 0) {
    console.error(`\n${name}: failed.`)
    process.exit(status ?? 1)
  }
  console.log(`== ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

function withLocalPrograms() {
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...process.env, PATH: `${project}node_modules/.bin${separator}${process.env.PATH}` }
}
