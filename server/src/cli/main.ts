import { runProgram } from './program.ts'
import { uiLanguage } from './ui-language.ts'

// Whoever reads our output may stop before its end, as `head` does: then nobody is left to be told, and the exit code says the rest.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const args = process.argv.slice(2)
void runProgram(args, uiLanguage(args, process.env))
