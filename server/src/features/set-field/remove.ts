import { edited, type Path, placedAt, type State } from '../../lint/yaml/article-state.ts'
import { removeEntry } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf, lineStart } from '../../text/line-break.ts'

/** The text without a key, each time that it stands there, and without the map that is empty then; undefined where it cannot be taken out. */
export function removed(state: State, path: Path): State | undefined {
  let now = state
  for (let placed = placedAt(now.meta, path); placed; placed = placedAt(now.meta, path)) {
    const { map, entry } = placed
    if (path.length > 1 && map.entries.length === 1) return removed(now, path.slice(0, -1))
    const edit = removeEntry(now.text, map, entry)
    if (!edit) return undefined
    now = edited(now, keepingComments(now, edit))
  }
  return now
}

/** The edit that removes whole lines, but for the comments on them: each gets a line of its own. */
export function keepingComments({ text, yaml }: State, edit: Edit): Edit {
  const { start, end } = edit.span
  const comments = (yaml?.comments ?? []).filter(({ span }) => span.start >= start && span.end <= end)
  if (comments.length === 0 || start !== lineStart(text, start)) return edit
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? ''
  const lines = comments.map(({ span }) => `${indent}${text.slice(span.start, span.end)}${lineBreakOf(text)}`)
  return { span: edit.span, text: lines.join('') }
}
