import picocolors from 'picocolors'
import { inDirection } from '../language/direction.ts'
import type { Message, UiLanguage } from '../language/message.ts'

/** Whom a command speaks to, and how. */
export interface Terminal {
  readonly language: UiLanguage
  /** Colours of what is written to standard output; they do nothing where there are to be none. */
  readonly colors: Colors
  /** Tells something beside the result, on standard error. */
  readonly tell: (words: Message) => void
}

/** Functions that colour a text for a terminal, or leave it as it is where there are no colours. */
export type Colors = ReturnType<typeof picocolors.createColors>

/** Colours where `color` wants them, or else on a terminal that can show them (https://no-color.org, https://force-color.org). */
export function colorsFor(color: boolean | undefined, isTerminal: boolean, env: NodeJS.ProcessEnv): Colors {
  const isAble = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal && env.TERM !== 'dumb'
  return picocolors.createColors(color ?? (!env.NO_COLOR && isAble))
}

/** The terminal of this process. */
export function ownTerminal(language: UiLanguage, color: boolean | undefined): Terminal {
  return {
    language,
    colors: colorsFor(color, process.stdout.isTTY === true, process.env),
    tell: (words) => console.error(`seedbed: ${inDirection(words[language], language)}`),
  }
}
