import type { UiLanguage } from '../language/message.ts'

/** The language that the command line speaks: of `--language`, or else of the locale as POSIX finds it for messages. */
export function uiLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): UiLanguage {
  const asked = args.findLast((arg, at) => arg.startsWith(`${OPTION}=`) || args[at - 1] === OPTION)
  const word = asked?.replace(`${OPTION}=`, '')
  // What is refused is refused in the reader's language.
  if (word === 'en' || word === 'ar') return word
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^ar(?![a-z])/i.test(language) ? 'ar' : 'en'
}

const OPTION = '--language'
