import { setTimeout as rest } from 'node:timers/promises'
import type { Visit } from './start-up.ts'
import type { Measurements } from './statistics.ts'

/** Letters of one word that is typed, before it is deleted again. */
const WORD = 30

/**
 * Types a word at the end of a paragraph, letter by letter, and deletes it again, as long as `wanted` says of the number of keystrokes so far.
 * Each sample, under `what`, is the milliseconds from a keystroke until the findings of its version are there.
 */
export async function type(
  { contender, driven, uri, caret }: Visit,
  measured: Measurements,
  what: string,
  wanted: (count: number) => boolean,
  pause = 0,
): Promise<void> {
  let length = 0
  let grows = true
  for (let count = 0; wanted(count) || length > 0; count++) {
    if (length === WORD || !wanted(count)) grows = false
    if (length === 0) grows = true
    const start = { ...caret, character: caret.character + (grows ? length : length - 1) }
    const end = grows ? start : { ...start, character: start.character + 1 }
    length += grows ? 1 : -1
    const began = performance.now()
    await driven.change(uri, { range: { start, end }, text: grows ? 'ا' : '' })
    await driven.findings(uri)
    // What only cleans up after the last is not counted.
    if (wanted(count)) measured.add(contender.name, what, performance.now() - began)
    if (pause > 0) await rest(pause)
  }
}
