import type { ChangeSet, Text } from '@codemirror/state'

/**
 * What becomes of a change: it goes to the document at once, when the hands have rested for `REST`, or not before something else happens
 * (the end of a composition). What goes together is undone together.
 */
export type Pace = 'at-once' | 'after-rest' | 'held'

/** Milliseconds without a keystroke after which a group is closed. */
export const REST = 300

/** How a change came about. */
export interface Manner {
  /** Key by key, or by an input method; not by a paste, a completion or a command. */
  readonly typed: boolean
  /** Whether a composition is going on: an input method may still take back what it has put in. */
  readonly composing: boolean
}

/** When a change goes to the document: a group ends where a word does. `before` is the text that it changes. */
export function paceOf(changes: ChangeSet, before: Text, { typed, composing }: Manner): Pace {
  if (composing) return 'held'
  if (!typed || endsWord(changes, before)) return 'at-once'
  return 'after-rest'
}

/** Whether a change puts a space or a punctuation mark behind a word. */
function endsWord(changes: ChangeSet, before: Text): boolean {
  let ends = false
  changes.iterChanges((from, _to, _fromAfter, _toAfter, inserted) => {
    const text = before.sliceString(before.lineAt(from).from, from) + inserted.sliceString(0)
    ends ||= inserted.length > 0 && AFTER_WORD.test(text)
  })
  return ends
}

/**
 * A mark behind a word, or white space behind anything else. Hyphens, colons, dots and the like join the parts of an id or an
 * address, and so does not everything that is a punctuation mark end a word.
 */
const AFTER_WORD = /[\p{L}\p{M}\p{N}](?![-_:.'’/#@·])\p{P}$|\S\s$/u
