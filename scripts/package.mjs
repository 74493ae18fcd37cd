// `npm run package`: the bundles as they are shipped, and the .vsix; warnings of the packager fail it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))

run(process.execPath, ['esbuild.mjs', '--production'])
const packaged = run(process.execPath, [
  `${project}node_modules/@vscode/vsce/vsce`,
  'package',
  '--no-dependencies',
  '--out',
  'seedbed.vsix',
])
if (/\bWARNING\b/.test(packaged)) {
  console.error('The packager warned; see above.')
  process.exit(1)
}

/** Runs a program of the project, shows what it prints, and returns it. */
function run(/** @type {string} */ program, /** @type {string[]} */ args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, encoding: 'utf8' })
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  if (status !== 0) process.exit(status ?? 1)
  return stdout + stderr
}
