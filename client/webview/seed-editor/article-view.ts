import { type ChangeDesc, type EditorState, StateEffect, StateField, type Text } from '@codemirror/state'
import {
  type EditorLead,
  type EditorMarkKind,
  type EditorTagKind,
  editorTagKinds,
  type EditorView as WireView,
} from '../../../server/src/protocol/editor-view.ts'
import { decodedMarks, decodedTags, markKind } from './decoded-view.ts'
import type { Span } from './places.ts'
import { Stretches } from './stretches.ts'

/** A tag as it stands in the text now. */
export interface Tag extends Span {
  /** The words that are tagged. */
  readonly label: Span
  /** `type:id` as written. */
  readonly ref: string
  readonly kind: EditorTagKind
  /** Whether there is what it leads to. */
  readonly known: boolean
  readonly name: string | undefined
}

/** A stretch of Markdown, or a sign of it, as it stands in the text now. */
export interface Mark extends Span {
  readonly kind: EditorMarkKind
  /** Of a sign: what it marks. */
  readonly of: { readonly kind: EditorMarkKind; readonly span: Span } | undefined
}

/** What is known of the article as a whole. */
type Summary = Pick<ArticleView, 'lang' | 'words' | 'characters' | 'dir' | 'frontMatter'>

/** What the server last saw in the article, moved along with every change made since. */
export class ArticleView {
  static readonly empty = new ArticleView(noStretches(5), noStretches(4), [], {
    lang: undefined,
    frontMatter: undefined,
    words: 0,
    characters: 0,
    dir: 'rtl',
  })

  /** The language of the article. */
  readonly lang: string | undefined
  /** With both lines of hyphens. */
  readonly frontMatter: Span | undefined
  /** How many words and characters readers see. */
  readonly words: number
  readonly characters: number
  /** How the article runs, where a line does not say. */
  readonly dir: 'rtl' | 'ltr'
  readonly #tags: Stretches
  readonly #marks: Stretches
  readonly #leads: readonly EditorLead[]

  private constructor(tags: Stretches, marks: Stretches, leads: readonly EditorLead[], summary: Summary) {
    this.#tags = tags
    this.#marks = marks
    this.#leads = leads
    this.frontMatter = summary.frontMatter
    this.lang = summary.lang
    this.words = summary.words
    this.characters = summary.characters
    this.dir = summary.dir
  }

  /** What the server sees in a text of that length. */
  static read(view: WireView, { length }: Pick<Text, 'length'>): ArticleView {
    const { lang, frontMatter, leads, words, characters, dir } = view
    const span = frontMatter && { from: Math.min(frontMatter.start, length), to: Math.min(frontMatter.end, length) }
    const [tags, marks] = [Stretches.of(decodedTags(view, length)), Stretches.of(decodedMarks(view, length))]
    return new ArticleView(tags, marks, leads, { lang, frontMatter: span, words, characters, dir })
  }

  map(changes: ChangeDesc): ArticleView {
    if (changes.empty) return this
    const { frontMatter, lang, words, characters, dir } = this
    const span = frontMatter && { from: changes.mapPos(frontMatter.from, -1), to: changes.mapPos(frontMatter.to, -1) }
    const [tags, marks] = [this.#tags.map(changes), this.#marks.map(changes)]
    return new ArticleView(tags, marks, this.#leads, { lang, frontMatter: span, words, characters, dir })
  }

  /** The tags that touch a stretch, in text order. */
  tags(from: number, to: number): readonly Tag[] {
    return [...this.#tags.touching(from, to)].flatMap(([index, span]) => this.#tag(index, span) ?? [])
  }

  /** The stretches and signs of Markdown that touch a stretch; the outer before the inner. */
  marks(from: number, to: number): readonly Mark[] {
    return [...this.#marks.touching(from, to)].map(([index, span]) => ({
      ...span,
      kind: markKind(this.#marks.number(index, 2)),
      of: this.#wholeOf(index),
    }))
  }

  /** All stretches of one kind, in text order. */
  all(kind: EditorMarkKind): readonly Span[] {
    const found: Span[] = []
    for (let index = 0; index < this.#marks.count; index++) {
      const span = markKind(this.#marks.number(index, 2)) === kind ? this.#marks.span(index) : undefined
      if (span) found.push(span)
    }
    return found
  }

  /**
   * All that is seen in a stretch as numbers, counted from its start: the same where the same is seen, wherever that stands. What reaches out of it counts as
   * far as its edges.
   */
  signature(from: number, to: number): Int32Array {
    const numbers: number[] = []
    const within = (offset: number): number => Math.min(Math.max(offset, from), to) - from
    for (const [index, span] of this.#tags.touching(from, to)) {
      const lead = this.#leads[this.#tags.number(index, 4)]
      const look = (lead ? editorTagKinds.indexOf(lead.kind) * 2 : -2) + (lead?.known ? 1 : 0)
      const [start, end] = [
        this.#tags.moved(this.#tags.number(index, 2), -1),
        this.#tags.moved(this.#tags.number(index, 3), 1),
      ]
      numbers.push(within(span.from), within(span.to), within(start), within(end), look)
    }
    for (const [index, span] of this.#marks.touching(from, to))
      numbers.push(within(span.from), within(span.to), this.#marks.number(index, 2), this.#marks.number(index, 3))
    return Int32Array.from(numbers)
  }

  /** The first tag after an offset. */
  tagAfter(offset: number): Tag | undefined {
    for (let index = this.#tags.startOf(offset); index < this.#tags.count; index++) {
      const span = this.#tags.span(index)
      if (span && span.from > offset) return this.#tag(index, span)
    }
    return undefined
  }

  /** The last tag that begins before an offset. */
  tagBefore(offset: number): Tag | undefined {
    for (let index = this.#tags.endOf(offset) - 1; index >= 0; index--) {
      const span = this.#tags.span(index)
      if (span && span.from < offset) return this.#tag(index, span)
    }
    return undefined
  }

  /** What is typed beside a tag is no part of it; what is typed inside its brackets belongs to the label, even where that is empty. */
  #tag(index: number, span: Span): Tag | undefined {
    const lead = this.#leads[this.#tags.number(index, 4)]
    if (!lead) return undefined
    const { ref, kind, known, name } = lead
    const from = this.#tags.moved(this.#tags.number(index, 2), -1)
    const to = this.#tags.moved(this.#tags.number(index, 3), 1)
    return { ...span, label: { from, to }, ref, kind, known, name }
  }

  #wholeOf(sign: number): Mark['of'] {
    const back = this.#marks.number(sign, 3)
    const span = back > 0 ? this.#marks.span(sign - back) : undefined
    return span && { kind: markKind(this.#marks.number(sign - back, 2)), span }
  }
}

function noStretches(width: number): Stretches {
  return Stretches.of({ numbers: new Int32Array(0), width })
}

/** Sets what the server sees; its ranges are of the text as it is. */
export const setArticleView = StateEffect.define<ArticleView>()

/** Keeps what the server sees in a state. */
export const articleViewField = StateField.define<ArticleView>({
  create: () => ArticleView.empty,
  update: (view, transaction) => {
    const told = transaction.effects.find((effect) => effect.is(setArticleView))
    return told ? told.value : view.map(transaction.changes)
  },
})

/** What the server sees in the article, as far as it is known in this state. */
export const articleView = (state: EditorState): ArticleView =>
  state.field(articleViewField, false) ?? ArticleView.empty

/** The tag that a place stands in or touches; of two that meet there, the later. */
export const tagAt = (state: EditorState, offset: number): Tag | undefined =>
  articleView(state).tags(offset, offset).at(-1)
