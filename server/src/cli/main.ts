import { help } from './help.ts'
import { lsp } from './lsp.ts'

/** What can be asked of the command line: a file each. */
const commands: Readonly<Record<string, () => void>> = { lsp, help, '--help': help, '-h': help }

const [name = 'help'] = process.argv.slice(2)
const command = commands[name]
if (command) command()
else {
  console.error(`seedbed: there is no command “${name}”.\n`)
  help()
  process.exitCode = 2
}
