import type { Message } from '../../language/message.ts'
import { andMore, comma, joined, type Line, said } from './card.ts'
import { nameOf, type Reading } from './reading.ts'

/** What some entities are to the one of the card: the first few of their names, and how many more there are. */
export function namesLine(word: Message, refs: readonly string[], reading: Reading): Line {
  if (refs.length === 0) return []
  const { language } = reading
  const names = refs.slice(0, MAX_NAMES).map((ref) => nameOf(ref, reading))
  const more = refs.length > MAX_NAMES ? [said(andMore(refs.length - MAX_NAMES, language))] : []
  return [said(word[language]), ...joined(names, comma[language]), ...more]
}

const MAX_NAMES = 5
