#!/usr/bin/env node
import { existsSync } from 'node:fs'

// npm links no command whose file is missing at install time, so this launcher is committed and the rest is built.
const cli = new URL('../dist/cli.cjs', import.meta.url)
if (!existsSync(cli)) {
  console.error('seedbed is not built yet. Run `npm run build` in the folder of the project.')
  process.exit(2)
}
await import(cli.href)
