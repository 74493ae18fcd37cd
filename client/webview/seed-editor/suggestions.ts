import { type Extension, Prec, type Range, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { type Command, Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view'
import type { TaggingChoice } from '../../../server/src/protocol/tagging-choices.ts'
import type { Span } from './places.ts'
import { settingsOf } from './surroundings.ts'
import { say } from './words.ts'

/** A mention that has been found and not been decided upon. */
export interface SuggestedMention extends Span {
  /** What it would be tagged as. */
  readonly name: string
  readonly kind: TaggingChoice['kind']
  /** Tags the words: at the offsets of the text for which it was suggested; carried along with it like the words. */
  readonly changes: readonly (Span & { readonly insert: string })[]
}

/**
 * Sets the suggested mentions. Nothing sends them yet: they come from the finder of mentions when there is one, and this is how the editor
 * will show them and how they are decided upon.
 */
export const setSuggestions = StateEffect.define<readonly SuggestedMention[]>()

/** Told of every suggestion that has been rejected, so that it is not made again. */
export const rejected = StateEffect.define<SuggestedMention>()

/** Suggested mentions as faint dotted names: on one of them Tab accepts, Escape rejects and Alt+] goes to the next. */
export function suggestions(): Extension {
  return [
    field,
    Prec.high(
      keymap.of([
        { key: 'Tab', run: accept },
        { key: 'Escape', run: reject },
        { key: 'Alt-]', run: nextSuggestion, preventDefault: true, stopPropagation: true },
      ]),
    ),
  ]
}

/** Selects the words of the next suggestion, round the end of the text. */
export const nextSuggestion: Command = (view) => {
  const open = suggestedIn(view.state.field(field))
  const { from, to, empty } = view.state.selection.main
  const next = open.find((one) => (empty ? one.from >= to : one.from > from)) ?? open[0]
  if (!next) return false
  view.dispatch({
    selection: { anchor: next.from, head: next.to },
    effects: EditorView.announce.of(say(settingsOf(view.state), 'suggestedMention', next.name)),
    scrollIntoView: true,
    userEvent: 'select',
  })
  return true
}

const accept: Command = (view) => {
  const suggestion = selected(view)
  if (!suggestion || view.state.readOnly) return false
  view.dispatch({ changes: [...suggestion.changes], effects: drop.of(suggestion), userEvent: 'tag' })
  nextSuggestion(view)
  return true
}

const reject: Command = (view) => {
  const suggestion = selected(view)
  if (!suggestion) return false
  view.dispatch({ effects: [drop.of(suggestion), rejected.of(suggestion)] })
  nextSuggestion(view)
  return true
}

/** The suggestion whose words are selected: not one that the caret happens to be in, for there Tab and Escape have other work. */
function selected({ state }: EditorView): SuggestedMention | undefined {
  const { from, to, empty } = state.selection.main
  return empty ? undefined : suggestedIn(state.field(field)).find((one) => one.from === from && one.to === to)
}

const drop = StateEffect.define<Span>()

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(now, { changes, docChanged, effects, state }) {
    let open = now
    for (const effect of effects) {
      if (effect.is(drop))
        open = open.update({ filter: (from, to) => from !== effect.value.from || to !== effect.value.to })
    }
    if (docChanged) {
      open = open.map(changes)
      // Words that have been changed are other words.
      changes.iterChangedRanges((_from, _to, from, to) => {
        open = open.update({ filterFrom: from, filterTo: to, filter: (start, end) => end < from || start > to })
      })
    }
    const told = effects.findLast((effect) => effect.is(setSuggestions))
    return told ? drawn(told.value, state.doc.length) : open
  },
  provide: (own) => EditorView.decorations.from(own),
})

const drawn = (mentions: readonly SuggestedMention[], length: number): DecorationSet =>
  RangeSet.of(
    mentions.filter(({ from, to }) => from < to && to <= length).map((one) => markOf(one)),
    true,
  )

/** The edits are kept relative to the words, with which the decoration moves. */
const markOf = ({ from, to, name, kind, changes }: SuggestedMention): Range<Decoration> =>
  Decoration.mark({
    class: `seed-suggested seed-${kind}`,
    attributes: { title: name },
    suggestion: {
      name,
      kind,
      changes: changes.map((change) => ({ ...change, from: change.from - from, to: change.to - from })),
    },
  }).range(from, to)

function suggestedIn(open: DecorationSet): readonly SuggestedMention[] {
  const found: SuggestedMention[] = []
  for (const cursor = open.iter(); cursor.value; cursor.next()) {
    const { from, to } = cursor
    const { name, kind, changes } = (
      cursor.value.spec as { readonly suggestion: Omit<SuggestedMention, 'from' | 'to'> }
    ).suggestion
    found.push({
      from,
      to,
      name,
      kind,
      changes: changes.map((change) => ({ ...change, from: change.from + from, to: change.to + from })),
    })
  }
  return found
}
