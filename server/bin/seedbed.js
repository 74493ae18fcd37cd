#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

// npm links no command whose file is missing at install time, so this launcher is committed and the rest is built.
const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
if (!existsSync(cli)) {
  console.error('seedbed is not built yet. Run `npm run build` in the folder of the project.')
  process.exit(2)
}
// To import it would read all of it once more, for the names that it exports.
createRequire(import.meta.url)(cli)
