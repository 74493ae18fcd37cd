import { isolate } from '../../language/direction.ts'
import type { Message } from '../../language/message.ts'
import { harmless } from './formats/visible.ts'
import type { Misreading } from './misreadings.ts'
import { pathsFrom } from './results.ts'

/** Where something is misread and why, as people are told it in the folder `here`. */
export function wordsOf({ uri, line, message }: Misreading, here: string): Message {
  const place = `${harmless(pathsFrom(here)(uri))}:${line}`
  // Messages quote the file; what would steer the terminal must not come through them.
  const said = (words: string): string => words.replace(/\p{Cc}/gu, '\ufffd')
  return {
    en: `${place} cannot be read as it was meant. ${said(message.en)}`,
    ar: `${isolate(place, 'ltr')} لا يُقرأ كما أُريد به. ${said(message.ar)}`,
  }
}
