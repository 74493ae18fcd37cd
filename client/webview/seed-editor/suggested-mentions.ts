import {
  type ChangeDesc,
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view'
import { type EditorTagKind, editorTagKinds } from '../../../server/src/protocol/editor-view.ts'
import type { SuggestedMentions as Wire } from '../../../server/src/protocol/suggested-mentions.ts'
import { decodedMentions } from './decoded-view.ts'
import { drawnInView } from './drawn-in-view.ts'
import type { Span } from './places.ts'
import { Stretches } from './stretches.ts'

/** Words that are likely a mention and have no tag, as they stand in the text now. */
export interface Suggestion extends Span {
  /** What they would most likely be. */
  readonly kind: EditorTagKind
  readonly isSure: boolean
}

/** What the server last suggested, moved along with every change made since; words that have been changed are other words. */
export class SuggestedMentions {
  static readonly empty = new SuggestedMentions(
    Stretches.of({ numbers: new Int32Array(0), width: 4 }),
    { all: 0, sure: 0 },
    new Set(),
  )

  /** How many have been told, and how many of them are sure; the same value until more is told. */
  readonly counts: { readonly all: number; readonly sure: number }
  readonly #stretches: Stretches
  /** The numbers of those that have been decided upon without a change of their words. */
  readonly #dropped: ReadonlySet<number>

  private constructor(
    stretches: Stretches,
    counts: { readonly all: number; readonly sure: number },
    dropped: ReadonlySet<number>,
  ) {
    this.#stretches = stretches
    this.counts = counts
    this.#dropped = dropped
  }

  /** What is suggested in a text of that length. */
  static read(told: Pick<Wire, 'mentions'>, { length }: Pick<Text, 'length'>): SuggestedMentions {
    const stretches = Stretches.of(decodedMentions(told, length))
    let sure = 0
    for (let index = 0; index < stretches.count; index++) sure += stretches.number(index, 3)
    return new SuggestedMentions(stretches, { all: stretches.count, sure }, new Set())
  }

  map(changes: ChangeDesc): SuggestedMentions {
    return changes.empty ? this : new SuggestedMentions(this.#stretches.map(changes), this.counts, this.#dropped)
  }

  /** Without the one that stands there. */
  without({ from, to }: Span): SuggestedMentions {
    const gone = [...this.#stretches.touching(from, to)].flatMap(([index, span]) =>
      span.from === from && span.to === to ? [index] : [],
    )
    return new SuggestedMentions(this.#stretches, this.counts, new Set([...this.#dropped, ...gone]))
  }

  /** Those that touch a stretch, in text order. */
  touching(from: number, to: number): readonly Suggestion[] {
    return [...this.#stretches.touching(from, to)].flatMap(([index]) => this.#at(index) ?? [])
  }

  /** The first that begins at an offset or behind it. */
  from(offset: number): Suggestion | undefined {
    for (let index = this.#stretches.startOf(offset); index < this.#stretches.count; index++) {
      const found = this.#at(index)
      if (found && found.from >= offset) return found
    }
    return undefined
  }

  /** The last that begins before an offset. */
  before(offset: number): Suggestion | undefined {
    for (let index = this.#stretches.endOf(offset) - 1; index >= 0; index--) {
      const found = this.#at(index)
      if (found && found.from < offset) return found
    }
    return undefined
  }

  #at(index: number): Suggestion | undefined {
    if (this.#dropped.has(index) || this.#stretches.isTouched(index)) return undefined
    const span = this.#stretches.span(index)
    const kind = editorTagKinds[this.#stretches.number(index, 2)] ?? 'entity'
    return span && { ...span, kind, isSure: this.#stretches.number(index, 3) === 1 }
  }
}

/** Sets what is suggested; its places are of the text as it is. */
export const setSuggestions = StateEffect.define<SuggestedMentions>()

/** Takes one away that has been decided upon, until the server tells anew; its place is of the text after the change. */
export const dropSuggestion = StateEffect.define<Span>()

const field = StateField.define<SuggestedMentions>({
  create: () => SuggestedMentions.empty,
  update(now, { changes, effects }) {
    let next = now.map(changes)
    for (const effect of effects) {
      if (effect.is(setSuggestions)) next = effect.value
      else if (effect.is(dropSuggestion)) next = next.without(effect.value)
    }
    return next
  },
})

/** Whether other words may be suggested than before; those that have only moved are the same. */
export const changesSuggestions = ({ effects }: Transaction): boolean =>
  effects.some((effect) => effect.is(setSuggestions) || effect.is(dropSuggestion))

/** What is suggested in a state. Where nothing may be written there is nothing to decide. */
export const suggestionsIn = (state: EditorState): SuggestedMentions =>
  (state.readOnly ? undefined : state.field(field, false)) ?? SuggestedMentions.empty

/** The suggestion that is selected, or that the caret stands in or touches; of two that meet there, the later. */
export function suggestionAtSelection(state: EditorState): Suggestion | undefined {
  const { from, to, empty } = state.selection.main
  return suggestionsIn(state)
    .touching(from, to)
    .findLast((one) => empty || (one.from === from && one.to === to))
}

/** Suggested mentions as faint dotted lines under their words. Marks and nothing else, so that letters stay joined. */
export const suggestedMentions: Extension = [
  field,
  drawnInView(decorationsOf, ({ transactions }) => transactions.some(changesSuggestions)),
]

function decorationsOf({ state, visibleRanges }: EditorView): DecorationSet {
  const seen = visibleRanges.flatMap(({ from, to }) => suggestionsIn(state).touching(from, to))
  return Decoration.set(
    seen.map((one) => decoration(suggestionClasses(one)).range(one.from, one.to)),
    true,
  )
}

/** How suggested words look, in a line and in the cell of a drawn table alike. */
export const suggestionClasses = ({ kind, isSure }: Suggestion): string =>
  `seed-suggested seed-suggested-${kind}${isSure ? ' seed-sure' : ''}`

/** The decoration with some classes: always the same one, so that what has not changed is not drawn anew. */
function decoration(classes: string): Decoration {
  const made = decorations.get(classes) ?? Decoration.mark({ class: classes })
  decorations.set(classes, made)
  return made
}

const decorations = new Map<string, Decoration>()
