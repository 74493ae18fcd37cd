import type { Extension } from '@codemirror/state'
import { type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { setArticleView } from './article-view.ts'

/** Draws what is in view: anew where the text or the view has changed, the server has told what it sees, or something else has come that is drawn. */
export const drawnInView = (
  decorationsOf: (view: EditorView) => DecorationSet,
  hasCome: (update: ViewUpdate) => boolean = () => false,
): Extension =>
  ViewPlugin.define(
    (view) => {
      const drawn = { decorations: decorationsOf(view) }
      return {
        drawn,
        update(update: ViewUpdate) {
          const told = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setArticleView)))
          if (told || update.docChanged || update.viewportChanged || hasCome(update))
            drawn.decorations = decorationsOf(update.view)
        },
      }
    },
    { decorations: ({ drawn }) => drawn.decorations },
  )
