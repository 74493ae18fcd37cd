import { type ChangeSpec, EditorState, type Extension, findClusterBreak, type Transaction } from '@codemirror/state'
import type { Command } from '@codemirror/view'
import { articleView, type Tag } from './article-view.ts'
import { closedTagAt, showsMarkup } from './hidden-markup.ts'
import type { Span } from './places.ts'

/**
 * Deletes what the reader sees beside the caret where hidden markup stands between: behind a tag the last letter of its label, before it the first, and
 * from its inner edges what stands outside. A tag without a label goes.
 */
export const deleteBesideTag =
  (direction: 'backward' | 'forward', by: 'letter' | 'word'): Command =>
  ({ state, dispatch }) => {
    const { main } = state.selection
    if (!main.empty || state.readOnly) return false
    const forward = direction === 'forward'
    const tag = closedTagAt(state, main.head)
    const start = tag && pastMarkup(tag, main.head, forward)
    if (tag === undefined || start === undefined) return false
    const end = beside(state, start, forward, by)
    if (end === start) return false
    const within =
      start >= tag.label.from && start <= tag.label.to && (forward ? start < tag.label.to : start > tag.label.from)
    const deleted = ordered(start, within ? clamp(end, tag.label) : end)
    const changes = covers(deleted, tag.label) ? { from: tag.from, to: tag.to } : deleted
    dispatch(state.update({ changes, userEvent: `delete.${direction}`, scrollIntoView: true, filter: false }))
    return true
  }

/** Where the letter to delete begins, seen from an edge of a tag; undefined where nothing hidden lies between. */
function pastMarkup({ from, to, label }: Tag, head: number, forward: boolean): number | undefined {
  if (forward) return head === from ? label.from : head === label.to ? to : head === label.from ? head : undefined
  return head === to ? label.to : head === label.from ? from : head === label.to ? head : undefined
}

function beside({ doc }: EditorState, start: number, forward: boolean, by: 'letter' | 'word'): number {
  const line = doc.lineAt(start)
  const at = start - line.from
  if (forward ? at === line.length : at === 0) return Math.max(0, Math.min(doc.length, start + (forward ? 1 : -1)))
  if (by === 'letter') return line.from + findClusterBreak(line.text, at, forward, forward)
  const rest = forward ? line.text.slice(at) : line.text.slice(0, at)
  const length = (forward ? wordAfter : wordBefore).exec(rest)?.[0].length ?? 1
  return start + (forward ? length : -length)
}

const wordAfter = /^\s*(?:[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+|$)/u
const wordBefore = /(?:[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+|^)\s*$/u

const ordered = (a: number, b: number): Span => ({ from: Math.min(a, b), to: Math.max(a, b) })
const clamp = (offset: number, { from, to }: Span): number => Math.min(Math.max(offset, from), to)
const covers = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to

/** Keeps a tag whole where half of its hidden markup would be deleted with what stands beside: only what is seen goes. */
export const wholeTags: Extension = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || showsMarkup(transaction.startState)) return transaction
  if (!transaction.isUserEvent('delete') && !transaction.isUserEvent('input')) return transaction
  if (transaction.isUserEvent('input.type.compose') || transaction.isUserEvent('input.complete')) return transaction
  return keepingTags(transaction) ?? transaction
})

function keepingTags(transaction: Transaction) {
  const { startState, changes } = transaction
  const kept: ChangeSpec[] = []
  let differs = false
  let caret: number | undefined
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted) => {
    const tags = from < to ? articleView(startState).tags(from, to) : []
    const seen = tags.reduce<readonly Span[]>(
      (pieces, tag) => pieces.flatMap((piece) => without(piece, tag, inserted.length > 0)),
      [{ from, to }],
    )
    differs ||= seen.length !== 1 || seen[0]?.from !== from || seen[0].to !== to
    const first = seen[0] ?? { from, to: from }
    kept.push({ ...first, insert: inserted }, ...seen.slice(1))
    caret ??= first.from
  })
  if (!differs) return undefined
  const done = startState.changes(kept)
  const userEvent = transaction.isUserEvent('delete') ? 'delete' : 'input'
  return { changes: done, selection: { anchor: done.mapPos(caret ?? 0, 1) }, userEvent, scrollIntoView: true }
}

/** A deletion without the half of a tag's markup that it covers; with the whole tag, where no label would be left. */
function without(deleted: Span, tag: Tag, replaced: boolean): readonly Span[] {
  const opening = covers(deleted, { from: tag.from, to: tag.label.from })
  const closing = covers(deleted, { from: tag.label.to, to: tag.to })
  const bare = covers(deleted, tag.label)
  if (opening && closing) return [deleted]
  if (bare && !replaced) return [{ from: Math.min(deleted.from, tag.from), to: Math.max(deleted.to, tag.to) }]
  if (opening && deleted.from < tag.label.from) {
    return [
      { from: deleted.from, to: tag.from },
      { from: tag.label.from, to: deleted.to },
    ].filter(({ from, to }) => from < to)
  }
  if (closing && deleted.to > tag.label.to) {
    return [
      { from: deleted.from, to: tag.label.to },
      { from: tag.to, to: deleted.to },
    ].filter(({ from, to }) => from < to)
  }
  return [deleted]
}
