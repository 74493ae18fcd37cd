import { readFileSync } from 'node:fs'
import { copyFile, cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { workerText } from './scripts/worker-text.mjs'

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')

/**
 * Every bundle of the project. `ceiling`: kilobytes (1000 bytes) that a minified bundle may have; growing beyond is a decision, not an accident.
 * `inBrowser`: what runs, or is shown, in a webview.
 * @type {readonly { entry: string, out: string, ceiling: number, external?: string[], inBrowser?: boolean }[]}
 */
const bundles = [
  { entry: 'client/src/node/main.ts', out: 'dist/client.cjs', ceiling: 780, external: ['vscode'] },
  { entry: 'client/webview/seed-editor/main.ts', out: 'dist/seed-editor.js', ceiling: 700, inBrowser: true },
  { entry: 'client/webview/seed-editor/stylesheet.css', out: 'dist/seed-editor.css', ceiling: 60, inBrowser: true },
  { entry: 'client/webview/seed-editor/article.css', out: 'dist/article.css', ceiling: 20, inBrowser: true },
  { entry: 'client/webview/concordance/main.ts', out: 'dist/concordance.js', ceiling: 80, inBrowser: true },
  { entry: 'client/webview/concordance/concordance.css', out: 'dist/concordance.css', ceiling: 20, inBrowser: true },
  { entry: 'client/webview/import/main.ts', out: 'dist/import.js', ceiling: 20, inBrowser: true },
  { entry: 'client/webview/import/import.css', out: 'dist/import.css', ceiling: 20, inBrowser: true },
  { entry: 'client/webview/atlas/main.ts', out: 'dist/atlas.js', ceiling: 260, inBrowser: true },
  { entry: 'client/webview/atlas/atlas.css', out: 'dist/atlas.css', ceiling: 30, inBrowser: true },
  { entry: 'server/src/node/main.ts', out: 'dist/server.cjs', ceiling: 2540 },
  { entry: 'server/src/node/index-worker.ts', out: 'dist/index-worker.cjs', ceiling: 1350 },
  { entry: 'server/src/cli/main.ts', out: 'server/dist/cli.cjs', ceiling: 2850 },
  { entry: 'server/src/node/check-worker.ts', out: 'server/dist/check-worker.cjs', ceiling: 1350 },
  { entry: 'server/src/node/index-worker.ts', out: 'server/dist/index-worker.cjs', ceiling: 1350 },
]

/** The licences of the fonts that the stylesheets bring into `dist/fonts`. */
const fontLicences = ['noto-naskh-arabic', 'noto-sans-arabic']

/** @returns {esbuild.BuildOptions} */
const options = ({ entry, out, external = [], inBrowser = false }) => ({
  entryPoints: [entry],
  ...(inBrowser ? forBrowser(out) : forNode(out)),
  bundle: true,
  mainFields: ['module', 'main'],
  external,
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: true,
  logLevel: 'warning',
})

/** @returns {esbuild.BuildOptions} */
const forNode = (/** @type {string} */ out) => ({
  outfile: out,
  // VS Code and the launcher take CommonJS, whatever their version.
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // CommonJS has no `import.meta`: a program finds what lies beside it by its file name.
  define: { 'import.meta.url': '__bundle' },
  banner: { js: "const __bundle = require('node:url').pathToFileURL(__filename).href;" },
})

/** @returns {esbuild.BuildOptions} */
const forBrowser = (/** @type {string} */ out) => ({
  // Fonts come beside the stylesheet that names them, under the names that they have.
  outdir: path.dirname(out),
  entryNames: path.parse(out).name,
  assetNames: 'fonts/[name]',
  loader: { '.woff2': 'file' },
  plugins: [workerText],
  format: 'iife',
  platform: 'browser',
  // The Chromium of the oldest VS Code that we run in (1.100).
  target: 'chrome132',
})

async function copyFontLicences() {
  await mkdir('dist/fonts', { recursive: true })
  for (const name of fontLicences) {
    await copyFile(`node_modules/@fontsource-variable/${name}/LICENSE`, `dist/fonts/${name}.LICENSE`)
  }
}

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(options(bundle))))
  await Promise.all(contexts.map((context) => context.watch()))
  console.log('Watching.')
} else {
  for (const folder of ['dist', 'server/dist']) await rm(folder, { recursive: true, force: true })
  await copyFontLicences()
  // The package of the server has them beside its bundles.
  await cp('schemas', 'server/dist/schemas', { recursive: true })
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
