import type { Range, Text } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { EditorMarkKind } from '../../../server/src/protocol/editor-view.ts'
import { articleView, type Mark, setArticleView, type Tag } from './article-view.ts'

/** Draws tags as coloured names, and Markdown as what it means: for what is in view alone, so that a long article costs no more than a short one. */
export const viewDecorations = ViewPlugin.define(
  (view) => {
    const drawn = { decorations: decorationsOf(view) }
    return {
      drawn,
      update(update: ViewUpdate) {
        const told = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setArticleView)))
        if (told || update.docChanged || update.viewportChanged) drawn.decorations = decorationsOf(update.view)
      },
    }
  },
  { decorations: ({ drawn }) => drawn.decorations },
)

function decorationsOf({ state, visibleRanges }: EditorView): DecorationSet {
  const view = articleView(state)
  const ranges = visibleRanges.flatMap(({ from, to }) => [
    ...view.tags(from, to).flatMap(tagDecoration),
    ...view.marks(from, to).flatMap((mark) => markDecorations(mark, state.doc, from, to)),
  ])
  return Decoration.set(ranges, true)
}

/** Marks and nothing else: a box, a margin or an image inside a word would break the joining of its letters. */
function tagDecoration({ label, kind, known }: Tag): readonly Range<Decoration>[] {
  if (label.from >= label.to) return []
  const name = `seed-tag seed-${kind}${known || kind === 'unresolved' ? '' : ' seed-unknown'}`
  return [decoration(name, false).range(label.from, label.to)]
}

function markDecorations(
  { kind, from, to }: Mark,
  text: Text,
  start: number,
  end: number,
): readonly Range<Decoration>[] {
  const name = inlineMarks.get(kind)
  if (name !== undefined) return from < to ? [decoration(name, false).range(from, to)] : []
  if (!lineMarks.has(kind)) return []
  const lines: Range<Decoration>[] = []
  for (let at = Math.max(from, text.lineAt(start).from); at < Math.min(to, end + 1); ) {
    const line = text.lineAt(at)
    lines.push(decoration(`seed-${kind}`, true).range(line.from))
    at = line.to + 1
  }
  return lines
}

const inlineMarks: ReadonlyMap<EditorMarkKind, string> = new Map(
  (['emphasis', 'strong', 'strikethrough', 'code', 'link', 'image', 'html'] as const).map((kind) => [
    kind,
    `seed-${kind}`,
  ]),
)

const lineMarks: ReadonlySet<EditorMarkKind> = new Set<EditorMarkKind>([
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'quote',
  'list-item',
  'table',
  'code-block',
  'thematic-break',
])

/** The decoration with some classes: always the same one, so that what has not changed is not drawn anew. */
function decoration(classes: string, line: boolean): Decoration {
  const key = `${line ? 'line' : 'mark'} ${classes}`
  const made =
    decorations.get(key) ?? (line ? Decoration.line({ class: classes }) : Decoration.mark({ class: classes }))
  decorations.set(key, made)
  return made
}

const decorations = new Map<string, Decoration>()
