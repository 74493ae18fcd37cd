import type { UiLanguage } from '../language/message.ts'

/** The language that the command line speaks: of `--language`, or else of the locale as POSIX finds it for messages. */
export function uiLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): UiLanguage {
  const asked = args.findLast((arg, at) => arg.startsWith(`${OPTION}=`) || args[at - 1] === OPTION)
  const language = asked?.replace(`${OPTION}=`, '') ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  return /^ar(?![a-z])/i.test(language) ? 'ar' : 'en'
}

const OPTION = '--language'
