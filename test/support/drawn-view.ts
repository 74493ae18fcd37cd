import { ArticleView, type Mark, type Tag } from '../../client/webview/seed-editor/article-view.ts'
import type { EditorView } from '../../server/src/protocol/editor-view.ts'

/** What an editor of a text draws of its view; the text is what it was sent, with single line breaks. */
export function drawnView(
  view: EditorView,
  text: string,
): { readonly tags: readonly Tag[]; readonly marks: readonly Mark[] } {
  const { length } = text
  const drawn = ArticleView.read(view, { length })
  return { tags: drawn.tags(0, length), marks: drawn.marks(0, length) }
}

/** A text as an editor keeps it. */
export const singleBreaks = (text: string): string => text.replaceAll('\r\n', '\n')
