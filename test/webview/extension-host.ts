import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { ROOT } from '../support/project.ts'

/** The frame's own code, and the world in which it runs. */
export type ExtensionHost = typeof import('./frame-bundle.ts')

/** Builds the frame's code on a VS Code and a clock that the test stands in for. */
export async function extensionHost(): Promise<ExtensionHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-frame-'))
  const here = (file: string) => path.join(ROOT, 'test/webview', file)
  const outfile = path.join(folder, 'frame.mjs')
  await build({
    entryPoints: [here('frame-bundle.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    alias: {
      vscode: here('vscode-in-node.ts'),
      'vscode-languageclient': here('languageclient-in-node.ts'),
    },
    inject: [here('clock-in-node.ts')],
    // The protocol's package asks for what Node has.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  const host = (await import(pathToFileURL(outfile).href)) as ExtensionHost
  rmSync(folder, { recursive: true, force: true })
  return host
}
