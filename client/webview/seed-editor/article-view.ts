import {
  type ChangeDesc,
  type EditorState,
  MapMode,
  type Range,
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state'
import type { EditorMarkKind, EditorTagKind, EditorView as WireView } from '../../../server/src/protocol.ts'
import { type Span, spansOf } from './places.ts'

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

/** What the server last saw in the article, moved along with every change made since. */
export class ArticleView {
  static readonly empty = new ArticleView(RangeSet.empty, RangeSet.empty, RangeSet.empty, undefined, {
    lang: undefined,
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
  readonly #tags: RangeSet<TagValue>
  readonly #labels: RangeSet<LabelValue>
  readonly #marks: RangeSet<MarkValue>

  private constructor(
    tags: RangeSet<TagValue>,
    labels: RangeSet<LabelValue>,
    marks: RangeSet<MarkValue>,
    frontMatter: Span | undefined,
    { lang, words, characters, dir }: Pick<ArticleView, 'lang' | 'words' | 'characters' | 'dir'>,
  ) {
    this.#tags = tags
    this.#labels = labels
    this.#marks = marks
    this.frontMatter = frontMatter
    this.lang = lang
    this.words = words
    this.characters = characters
    this.dir = dir
  }

  /** What the server sees in a text; all ranges are of that text. */
  static read(view: WireView, text: Text): ArticleView {
    const spanOf = spansOf(text)
    const tags: Range<TagValue>[] = []
    const labels: Range<LabelValue>[] = []
    for (const { range, label, ref, kind, known, name } of view.tags) {
      const value = new TagValue(ref, kind, known, name)
      const whole = spanOf(range)
      const words = spanOf(label)
      if (whole.from >= whole.to) continue
      tags.push(value.range(whole.from, whole.to))
      labels.push(new LabelValue(value).range(words.from, words.to))
    }
    return new ArticleView(
      RangeSet.of(tags, true),
      RangeSet.of(labels, true),
      RangeSet.of(readMarks(view, text), true),
      view.frontMatter && spanOf(view.frontMatter),
      { ...view, lang: view.lang },
    )
  }

  map(changes: ChangeDesc): ArticleView {
    if (changes.empty) return this
    const { frontMatter } = this
    return new ArticleView(
      this.#tags.map(changes),
      this.#labels.map(changes),
      this.#marks.map(changes),
      frontMatter && { from: changes.mapPos(frontMatter.from, -1), to: changes.mapPos(frontMatter.to, -1) },
      this,
    )
  }

  /** The tags that touch a stretch, in text order. */
  tags(from: number, to: number): readonly Tag[] {
    const found: Tag[] = []
    this.#tags.between(from, to, (start, end, value) => {
      const label = this.#labelOf(value, start, end)
      const { ref, kind, known, name } = value
      if (label) found.push({ from: start, to: end, label, ref, kind, known, name })
    })
    return found
  }

  /** The stretches and signs of Markdown that touch a stretch; the outer before the inner. */
  marks(from: number, to: number): readonly Mark[] {
    const found: Mark[] = []
    this.#marks.between(from, to, (start, end, value) => {
      found.push({ from: start, to: end, kind: value.kind, of: value.whole && this.#wholeOf(value.whole, start, end) })
    })
    return found
  }

  /** The first tag after an offset. */
  tagAfter(offset: number): Tag | undefined {
    const cursor = this.#tags.iter(offset + 1)
    while (cursor.value && cursor.from <= offset) cursor.next()
    return cursor.value ? this.tags(cursor.from, cursor.from).find((tag) => tag.from === cursor.from) : undefined
  }

  /** The last tag that begins before an offset. */
  tagBefore(offset: number): Tag | undefined {
    for (let to = offset, reach = 2000; to >= 0; to -= reach, reach *= 2) {
      const last = this.tags(Math.max(0, to - reach), to).findLast((tag) => tag.from < offset)
      if (last) return last
    }
    return undefined
  }

  #labelOf(tag: TagValue, from: number, to: number): Span | undefined {
    let found: Span | undefined
    this.#labels.between(from, to, (start, end, value) => {
      if (value.tag === tag) found = { from: start, to: end }
      return found === undefined ? undefined : false
    })
    return found
  }

  #wholeOf(whole: MarkValue, from: number, to: number): Mark['of'] {
    let found: Mark['of']
    this.#marks.between(from, to, (start, end, value) => {
      if (value === whole) found = { kind: value.kind, span: { from: start, to: end } }
      return found === undefined ? undefined : false
    })
    return found
  }
}

class TagValue extends RangeValue {
  readonly ref: string
  readonly kind: EditorTagKind
  readonly known: boolean
  readonly name: string | undefined
  constructor(ref: string, kind: EditorTagKind, known: boolean, name: string | undefined) {
    super()
    this.ref = ref
    this.kind = kind
    this.known = known
    this.name = name
  }
}
// What is typed beside a tag is no part of it …
TagValue.prototype.startSide = 1
TagValue.prototype.endSide = -1

class LabelValue extends RangeValue {
  readonly tag: TagValue
  constructor(tag: TagValue) {
    super()
    this.tag = tag
  }
}
// … and what is typed inside its brackets belongs to the label, even where that is empty.
LabelValue.prototype.startSide = -1
LabelValue.prototype.endSide = 1
LabelValue.prototype.mapMode = MapMode.Simple

class MarkValue extends RangeValue {
  readonly kind: EditorMarkKind
  readonly whole: MarkValue | undefined
  constructor(kind: EditorMarkKind, whole: MarkValue | undefined) {
    super()
    this.kind = kind
    this.whole = whole
  }
}
MarkValue.prototype.startSide = 1
MarkValue.prototype.endSide = -1

function readMarks(view: WireView, text: Text): readonly Range<MarkValue>[] {
  const spanOf = spansOf(text)
  const wholes = new Map<string, MarkValue>()
  const ranges: Range<MarkValue>[] = []
  const add = (value: MarkValue, { from, to }: Span): void => {
    if (from < to) ranges.push(value.range(from, to))
  }
  for (const { kind, range } of view.marks) {
    if (kind === 'syntax') continue
    const span = spanOf(range)
    const value = new MarkValue(kind, undefined)
    wholes.set(keyOf(span), value)
    add(value, span)
  }
  for (const { kind, range, of } of view.marks) {
    if (kind === 'syntax') add(new MarkValue('syntax', of && wholes.get(keyOf(spanOf(of)))), spanOf(range))
  }
  return ranges
}

const keyOf = ({ from, to }: Span): string => `${from}-${to}`

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
