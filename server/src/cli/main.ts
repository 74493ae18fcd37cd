import { runProgram } from './program.ts'
import { uiLanguage } from './ui-language.ts'

const args = process.argv.slice(2)
const language = uiLanguage(args, process.env)

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop before its end, as `head` does: then nobody is left to be told, and the exit code says the rest.
  if (code === 'EPIPE') return
  const words = { en: 'The results cannot be written', ar: 'تعذّرت كتابة النتائج' }
  process.stderr.write(`${words[language]}: ${message}\n`)
  process.exit(2)
})

void runProgram(args, language)
