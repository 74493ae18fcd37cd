import type { Range, Text } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view'
import type { EditorMarkKind } from '../../../server/src/protocol/editor-view.ts'
import type { Mark, Tag } from './article-view.ts'
import { drawnInView } from './drawn-in-view.ts'
import { frontMatterLines } from './front-matter-state.ts'
import { marksInView } from './marks-in-view.ts'
import { inlineClass, tagClasses } from './markup-classes.ts'
import type { Span } from './places.ts'

/** Draws tags as coloured names, and Markdown as what it means: for what is in view alone, so that a long article costs no more than a short one. */
export const viewDecorations = drawnInView(decorationsOf)

function decorationsOf(view: EditorView): DecorationSet {
  const { doc } = view.state
  const frontMatter = frontMatterLines(view.state)
  const ranges = marksInView(view).flatMap(({ from, to, tags, marks }) => {
    const items = marks.filter(({ kind }) => kind === 'list-item')
    return [
      ...tags.flatMap(tagDecoration),
      ...marks.flatMap((mark) => markDecorations(mark, items, doc, from, to)),
      ...(frontMatter ? lineDecorations('seed-front-matter', frontMatter, doc, from, to) : []),
    ]
  })
  return Decoration.set(ranges, true)
}

/** Marks and nothing else: a box, a margin or an image inside a word would break the joining of its letters. */
function tagDecoration(tag: Tag): readonly Range<Decoration>[] {
  const { from, to } = tag.label
  return from < to ? [decoration(tagClasses(tag), false).range(from, to)] : []
}

function markDecorations(
  mark: Mark,
  items: readonly Mark[],
  text: Text,
  start: number,
  end: number,
): readonly Range<Decoration>[] {
  const { kind, from, to } = mark
  const name = inlineClass(kind)
  if (name !== undefined) return from < to ? [decoration(name, false).range(from, to)] : []
  if (!lineMarks.has(kind)) return []
  const depth = kind === 'list-item' ? ` seed-depth-${Math.min(DEEPEST, depthOf(mark, items))}` : ''
  return lineDecorations(`seed-${kind}${depth}`, mark, text, start, end)
}

/** In how many items of lists an item stands, itself among them. */
const depthOf = (item: Mark, items: readonly Mark[]): number =>
  items.filter(({ from, to }) => from <= item.from && item.to <= to).length

/** The stylesheet has an indentation for each depth up to this. */
const DEEPEST = 6

/** The lines of a stretch, as far as they stand between `start` and `end`. */
function lineDecorations(
  classes: string,
  { from, to }: Span,
  text: Text,
  start: number,
  end: number,
): readonly Range<Decoration>[] {
  const lines: Range<Decoration>[] = []
  for (let at = Math.max(from, text.lineAt(start).from); at < Math.min(to, end + 1); ) {
    const line = text.lineAt(at)
    lines.push(decoration(classes, true).range(line.from))
    at = line.to + 1
  }
  return lines
}

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
