import type { ChangeSet } from '@codemirror/state'

/**
 * Where an editor stands with the frame: the text that both know (its version), the group of changes that is under way to the frame, and what has
 * been typed since. The editor's text is always the known text, then `inFlight`, then `unsent`.
 */
export interface Sync {
  readonly version: number
  readonly inFlight: ChangeSet | undefined
  readonly unsent: ChangeSet | undefined
}

/** A group as it is sent: its changes are of that version. */
export interface Group {
  readonly version: number
  readonly changes: ChangeSet
}

/** An editor that has just been given the whole text. */
export const opened = (version: number): Sync => ({ version, inFlight: undefined, unsent: undefined })

/** Whether the frame knows all that has been typed. */
export const isSettled = ({ inFlight, unsent }: Sync): boolean => inFlight === undefined && unsent === undefined

/** Takes a change that was made in this editor. */
export const typed = (sync: Sync, changes: ChangeSet): Sync => ({
  ...sync,
  unsent: sync.unsent ? sync.unsent.compose(changes) : changes,
})

/** Sends what has been typed as one group; nothing while another is under way: what is typed meanwhile joins the next. */
export function sent(sync: Sync): { readonly sync: Sync; readonly group?: Group } {
  const { version, inFlight, unsent } = sync
  if (inFlight || !unsent) return { sync }
  // What was typed and taken back: the frame need not hear of it.
  if (unsent.empty) return { sync: { ...sync, unsent: undefined } }
  return { sync: { version, inFlight: unsent, unsent: undefined }, group: { version, changes: unsent } }
}

/** The group under way has become this version of the text. */
export const confirmed = (sync: Sync, version: number): Sync => ({ ...sync, version, inFlight: undefined })

/**
 * A change that was made elsewhere has become this version: what is not known to the frame yet is made anew on top of it.
 * `changes` brings the editor's text there. Of two insertions at one place the other's comes first, for it is in the text already.
 */
export function changedElsewhere(
  sync: Sync,
  version: number,
  other: ChangeSet,
): { readonly sync: Sync; readonly changes: ChangeSet } {
  const throughFlight = over(sync.inFlight, other)
  const throughAll = over(sync.unsent, throughFlight.other)
  return {
    sync: { version, inFlight: throughFlight.mine, unsent: throughAll.mine },
    changes: throughAll.other,
  }
}

/** The group under way was refused: the same once more, as it is on top of the version that is known now. */
export const resent = ({ version, inFlight }: Sync): Group | undefined => inFlight && { version, changes: inFlight }

/** A change of a version that was just told, or what belongs to it, as it is in the editor's text: past what the frame does not know yet. */
export const unknownToFrame = ({ inFlight, unsent }: Sync): ChangeSet | undefined =>
  inFlight && unsent ? inFlight.compose(unsent) : (inFlight ?? unsent)

/** Two changes of the same text, each as it is after the other. */
function over(
  mine: ChangeSet | undefined,
  other: ChangeSet,
): { readonly mine: ChangeSet | undefined; readonly other: ChangeSet } {
  if (!mine) return { mine, other }
  return { mine: mine.map(other), other: other.map(mine, true) }
}
