import { readFileSync } from 'node:fs'

/** The version of this package, from its manifest, which lies beside the folder of the built program. */
export function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}
