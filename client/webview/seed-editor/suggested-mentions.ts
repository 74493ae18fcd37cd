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
    [],
  )

  /** How many have been told, and how many of them are sure; the same value until more is told. */
  readonly counts: { readonly all: number; readonly sure: number }
  readonly #stretches: Stretches
  /** The numbers of those that are not shown: they have been decided upon, or hidden. */
  readonly #dropped: ReadonlySet<number>
  /** Where words stand now that are not to be suggested any more while the editor is open. */
  readonly #hidden: readonly Span[]

  private constructor(
    stretches: Stretches,
    counts: SuggestedMentions['counts'],
    dropped: ReadonlySet<number>,
    hidden: readonly Span[],
  ) {
    this.#stretches = stretches
    this.counts = counts
    this.#dropped = dropped
    this.#hidden = hidden
  }

  /** What is suggested in a text of that length. */
  static read(told: Pick<Wire, 'mentions'>, { length }: Pick<Text, 'length'>): SuggestedMentions {
    const stretches = Stretches.of(decodedMentions(told, length))
    let sure = 0
    for (let index = 0; index < stretches.count; index++) sure += stretches.number(index, 3)
    return new SuggestedMentions(stretches, { all: stretches.count, sure }, new Set(), [])
  }

  map(changes: ChangeDesc): SuggestedMentions {
    if (changes.empty) return this
    const hidden = this.#hidden
      .map(({ from, to }) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }))
      .filter(({ from, to }) => from < to)
    return new SuggestedMentions(this.#stretches.map(changes), this.counts, this.#dropped, hidden)
  }

  /** Without the one that stands there; with `lasts` that is so of what is told later, too. */
  without(place: Span, lasts: boolean): SuggestedMentions {
    const dropped = new Set([...this.#dropped, ...this.#numbersOf(place)])
    return new SuggestedMentions(this.#stretches, this.counts, dropped, lasts ? [...this.#hidden, place] : this.#hidden)
  }

  /** Without what had been hidden before this was told. */
  after(before: SuggestedMentions): SuggestedMentions {
    return before.#hidden.reduce<SuggestedMentions>((now, place) => now.without(place, true), this)
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

  #numbersOf({ from, to }: Span): readonly number[] {
    return [...this.#stretches.touching(from, to)].flatMap(([index, span]) =>
      span.from === from && span.to === to ? [index] : [],
    )
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

/** Takes one away that has been decided upon, until the server tells anew, or as long as the editor is open; its place is of the text after the change. */
export const dropSuggestion = StateEffect.define<Span & { readonly lasts: boolean }>()

const field = StateField.define<SuggestedMentions>({
  create: () => SuggestedMentions.empty,
  update(now, { changes, effects }) {
    let next = now.map(changes)
    for (const effect of effects) {
      if (effect.is(setSuggestions)) next = effect.value.after(next)
      else if (effect.is(dropSuggestion)) next = next.without(effect.value, effect.value.lasts)
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
