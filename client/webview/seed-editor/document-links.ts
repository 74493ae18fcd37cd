import { type EditorState, type Extension, Prec, RangeSet, RangeValue, StateEffect, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { DocumentLink } from 'vscode-languageserver-types'
import { setArticleView } from './article-view.ts'
import { type InView, marksInView } from './marks-in-view.ts'
import { type Span, spansOf } from './places.ts'
import { follows, isOnMac } from './shown-key.ts'
import { settingsField, settingsOf } from './surroundings.ts'
import { toldRanges } from './told-ranges.ts'
import { say } from './words.ts'

/** Links in places of a text. */
export type Links = RangeSet<Link>

/** What opens something, from the server's links of a text. */
export function readLinks(links: readonly DocumentLink[], text: Text): Links {
  const spanOf = spansOf(text)
  const ranges = links.flatMap(({ range, target }) => {
    const { from, to } = spanOf(range)
    return target !== undefined && from < to ? [new Link(target).range(from, to)] : []
  })
  return RangeSet.of(ranges, true)
}

/** Sets the links; their places are of the text as it is. */
export const setLinks = StateEffect.define<Links>()

class Link extends RangeValue {
  readonly target: string
  constructor(target: string) {
    super()
    this.target = target
  }
}
Link.prototype.startSide = 1
Link.prototype.endSide = -1

const linksField = toldRanges(setLinks)

/**
 * What a click with Ctrl (on a Mac Cmd) opens shows that it does: while the key is held, links and tags under the pointer look like links, and links say
 * what to do. The click itself, and the key that does the same, stand in `keymap.ts`.
 */
export const documentLinks: Extension = [
  linksField,
  ViewPlugin.define(
    (view) => {
      const drawn = { decorations: decorationsOf(view) }
      return {
        drawn,
        update(update: ViewUpdate) {
          if (update.docChanged || update.viewportChanged || isTold(update)) {
            drawn.decorations = decorationsOf(update.view)
          }
        },
      }
    },
    {
      // One element around all that is drawn of a link, so that all of it is underlined at once.
      provide: (plugin) =>
        Prec.lowest(EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.decorations ?? Decoration.none)),
    },
  ),
  ViewPlugin.define(({ dom }) => {
    const tell = (held: Parameters<typeof follows>[0]): void => void dom.toggleAttribute('data-follows', follows(held))
    const rest = (): void => tell({ ctrlKey: false, metaKey: false })
    const events = ['keydown', 'keyup', 'mousemove'] as const
    for (const event of events) window.addEventListener(event, tell)
    window.addEventListener('blur', rest)
    return {
      destroy() {
        for (const event of events) window.removeEventListener(event, tell)
        window.removeEventListener('blur', rest)
      },
    }
  }),
]

const isTold = ({ startState, state, transactions }: ViewUpdate): boolean =>
  startState.field(linksField) !== state.field(linksField) ||
  startState.field(settingsField, false) !== state.field(settingsField, false) ||
  transactions.some(({ effects }) => effects.some((effect) => effect.is(setArticleView)))

function decorationsOf(view: EditorView): DecorationSet {
  const { state } = view
  const drawn = marksInView(view).flatMap((seen) =>
    opening(state, seen).map(({ span, target }) => {
      const title = [...(/^(?:https?|mailto):/i.test(target) ? [target] : []), howToOpen(state)].join('\n')
      return Decoration.mark({ class: 'seed-opens', attributes: { title } }).range(span.from, span.to)
    }),
  )
  return Decoration.set(drawn, true)
}

interface Opening {
  readonly span: Span
  readonly target: string
}

/** What opens something in a stretch of the text: the server's links cover destinations, and people click on the words of a link. */
function opening(state: EditorState, { from, to, marks }: InView): readonly Opening[] {
  const links = state.field(linksField)
  const wholes = marks.flatMap(({ kind, from, to }): readonly Opening[] => {
    if (kind !== 'link' && kind !== 'image') return []
    let target: string | undefined
    // The destination stands behind the words, and so behind whatever else stands in them.
    links.between(from, to, (start, end, link) => {
      if (from <= start && end <= to) target = link.target
    })
    return target === undefined ? [] : [{ span: { from, to }, target }]
  })
  const alone: Opening[] = []
  links.between(from, to, (start, end, { target }) => {
    if (!wholes.some(({ span }) => span.from <= start && end <= span.to)) {
      alone.push({ span: { from: start, to: end }, target })
    }
  })
  return [...wholes, ...alone]
}

const howToOpen = (state: EditorState): string =>
  say(settingsOf(state), 'clickToOpen', `\u2066${isOnMac() ? '⌘' : 'Ctrl'}\u2069`)
