import { readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')

/**
 * Every bundle of the project. `ceiling`: kilobytes (1000 bytes) that a minified bundle may have; growing beyond is a decision, not an accident.
 * @type {readonly { entry: string, out: string, ceiling: number, external?: string[] }[]}
 */
const bundles = [
  { entry: 'client/src/node/main.ts', out: 'dist/client.cjs', ceiling: 600, external: ['vscode'] },
  { entry: 'server/src/node/main.ts', out: 'dist/server.cjs', ceiling: 1450 },
  { entry: 'server/src/node/index-worker.ts', out: 'dist/index-worker.cjs', ceiling: 1100 },
  { entry: 'server/src/cli/main.ts', out: 'server/dist/cli.cjs', ceiling: 1600 },
  { entry: 'server/src/node/check-worker.ts', out: 'server/dist/check-worker.cjs', ceiling: 1100 },
  { entry: 'server/src/node/index-worker.ts', out: 'server/dist/index-worker.cjs', ceiling: 1100 },
]

/** @returns {esbuild.BuildOptions} */
const options = ({ entry, out, external = [] }) => ({
  entryPoints: [entry],
  outfile: out,
  // VS Code and the launcher take CommonJS, whatever their version.
  format: 'cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  external,
  // CommonJS has no `import.meta`: a program finds what lies beside it by its file name.
  define: { 'import.meta.url': '__bundle' },
  banner: { js: "const __bundle = require('node:url').pathToFileURL(__filename).href;" },
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: true,
  logLevel: 'warning',
})

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(options(bundle))))
  await Promise.all(contexts.map((context) => context.watch()))
  console.log('Watching.')
} else {
  for (const folder of ['dist', 'server/dist']) await rm(folder, { recursive: true, force: true })
  await mkdir('dist', { recursive: true })
  let tooLarge = false
  for (const bundle of bundles) {
    await esbuild.build(options(bundle))
    const bytes = readFileSync(bundle.out)
    const kilobytes = Math.round(bytes.length / 1000)
    const verdict = production && kilobytes > bundle.ceiling ? ` - more than its ${bundle.ceiling} KB` : ''
    console.log(`${bundle.out}: ${kilobytes} KB, ${Math.round(gzipSync(bytes).length / 1000)} KB compressed${verdict}`)
    tooLarge ||= verdict !== ''
  }
  if (tooLarge) process.exit(1)
}
