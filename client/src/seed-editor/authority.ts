import type { ChangeSet, Text } from '@codemirror/state'
import type { WireEdit } from '../../../server/src/protocol/text.ts'
import { type ContentChange, changesOf, difference, editsOf, textOf } from './document-changes.ts'

/**
 * What the frame knows of one document: its text in versions of our own, the group of a seed editor that VS Code is putting in, what was heard of the
 * document meanwhile, and the groups that wait. VS Code's document is the truth, and this follows it.
 */
export interface Authority {
  readonly text: Text
  readonly version: number
  /** Which version of VS Code's document that is. */
  readonly documentVersion: number
  readonly applying: Applying | undefined
  readonly waiting: readonly EditorGroup[]
}

/** A group of changes that the editor of that number made on that version of the text. */
export interface EditorGroup {
  readonly editor: number
  readonly version: number
  readonly changes: ChangeSet
}

interface Applying {
  readonly group: EditorGroup
  /** Of the document, since the group was given to VS Code; whose they are is known when it says what became of the group. */
  readonly heard: readonly Heard[]
}

interface Heard {
  readonly documentVersion: number
  readonly contentChanges: readonly ContentChange[]
}

/** What the seed editors are told. */
export type Told =
  /** The text has become that version; `by` is the editor whose group it was. */
  | { readonly kind: 'changed'; readonly version: number; readonly changes: ChangeSet; readonly by: number | undefined }
  /** `idle`: nothing has changed since, and VS Code will not have the group nevertheless: it should not be sent again at once. */
  | { readonly kind: 'refused'; readonly editor: number; readonly idle: boolean }

/** What comes of an event. */
export interface Step {
  readonly authority: Authority
  readonly told: readonly Told[]
  /** Edits to be given to VS Code, all as one; `applied` is to be called with what it says. */
  readonly edits?: readonly WireEdit[]
}

/** Begins with a document as it is. */
export const authorityOf = (content: string, documentVersion: number): Authority => ({
  text: textOf(content),
  version: 0,
  documentVersion,
  applying: undefined,
  waiting: [],
})

/** Whether no group is under way. */
export const isIdle = ({ applying, waiting }: Authority): boolean => applying === undefined && waiting.length === 0

/** An editor has sent a group. */
export const groupSent = (authority: Authority, group: EditorGroup): Step =>
  next({ authority: { ...authority, waiting: [...authority.waiting, group] }, told: [] })

/** VS Code tells that the document has changed. */
export function documentChanged(
  authority: Authority,
  documentVersion: number,
  contentChanges: readonly ContentChange[],
): Step {
  const heard: Heard = { documentVersion, contentChanges }
  const { applying } = authority
  if (applying) {
    return { authority: { ...authority, applying: { ...applying, heard: [...applying.heard, heard] } }, told: [] }
  }
  return hear({ authority, told: [] }, heard)
}

/**
 * VS Code has said whether it has put the group in. It refuses edits that were made on another version than its document has; so the first change that
 * was heard after a group that it took is that group.
 */
export function applied(authority: Authority, taken: boolean): Step {
  const { applying } = authority
  if (!applying) return { authority, told: [] }
  const { group, heard } = applying
  const [first, ...others] = heard
  const begin: Step = { authority: { ...authority, applying: undefined }, told: [] }
  if (taken && first) return next(others.reduce(hear, own(begin, group, first)))
  const refused: Told = { kind: 'refused', editor: group.editor, idle: first === undefined }
  const after = heard.reduce(hear, begin)
  return next({ ...after, told: [...after.told, refused] })
}

/** The group as the next version. What VS Code has made of it is not always the same change (it leaves out what stays), but the same text. */
function own(step: Step, group: EditorGroup, { documentVersion, contentChanges }: Heard): Step {
  const before = step.authority.text
  const grouped = moved(step, group.changes, documentVersion, group.editor)
  const { text } = grouped.authority
  const actual = changesOf(before, contentChanges).apply(before)
  return actual.eq(text) ? grouped : moved(grouped, difference(text, actual), documentVersion, undefined)
}

const hear = (step: Step, { documentVersion, contentChanges }: Heard): Step =>
  moved(step, changesOf(step.authority.text, contentChanges), documentVersion, undefined)

function moved({ authority, told }: Step, changes: ChangeSet, documentVersion: number, by: number | undefined): Step {
  const version = authority.version + 1
  return {
    authority: { ...authority, text: changes.apply(authority.text), version, documentVersion },
    told: [...told, { kind: 'changed', version, changes, by }],
  }
}

/** Gives the next of the groups that wait to VS Code; those that were made on another version go back to their editors. */
function next(step: Step): Step {
  const { authority, told } = step
  const [group, ...waiting] = authority.waiting
  if (authority.applying || !group) return step
  const rest: Authority = { ...authority, waiting }
  if (group.version !== authority.version || group.changes.length !== authority.text.length) {
    const idle = group.version === authority.version
    return next({ authority: rest, told: [...told, { kind: 'refused', editor: group.editor, idle }] })
  }
  // A group that changes nothing is no change of the document, and so VS Code would tell of none.
  if (group.changes.apply(authority.text).eq(authority.text)) {
    return next(moved({ authority: rest, told }, group.changes, authority.documentVersion, group.editor))
  }
  return {
    authority: { ...rest, applying: { group, heard: [] } },
    told,
    edits: editsOf(authority.text, group.changes),
  }
}
