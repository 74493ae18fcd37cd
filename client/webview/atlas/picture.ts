import type { AtlasBrush, AtlasType } from '../../../server/src/protocol/atlas.ts'
import type { AtlasNames } from '../messages/atlas.ts'

/** How all pictures show what they are told. */
export interface Shown {
  /** Of the page's own words: titles, hints, what is spoken. */
  readonly language: 'en' | 'ar'
  readonly names: AtlasNames
  /** What a type of entities is called in that language. */
  readonly typeLabel: (type: string) => string
  /** The types that occur, with their looks. */
  readonly types: readonly AtlasType[]
  readonly brush: AtlasBrush
}

/**
 * One of the three pictures of an atlas. It fills `dom`, whatever its size, and draws itself anew when that changes. It is made as
 * `(calls, kept) => Picture`: `kept` is what it gave to `calls.keep` before a reload, and may be anything.
 */
export interface Picture<Part> {
  /** A `section` with a name for screen readers. */
  readonly dom: HTMLElement
  /** Draws a part of an atlas. It is called for each new answer, and for the last one again where only `shown` has changed. */
  show(part: Part, shown: Shown): void
  /** Another selection is shown from now on: how the last one was looked at is forgotten. */
  begin?(): void
  /** An entity (`type:id`) that is pointed at in another picture is set off here; none any more without. */
  highlight(ref: string | undefined): void
  /** What is seen now, as it stands in the page: an export copies it. Whatever element in it holds the name of an entity has its `data-ref`. */
  readonly svg: SVGSVGElement
}

/** What a picture tells the page. */
export interface PictureCalls {
  /** The pointer rests on, or the focus stands on, a mark of an entity: its card is shown beside `mark`, and the others set it off; without, no longer. */
  point(entity?: { readonly ref: string; readonly mark: Element }): void
  /**
   * A mark of an entity was clicked, or Enter or Space was pressed on it. Which means what is the page's to know: a click and Enter open its menu
   * (its articles, its record, only articles with it), Space, and a click with Control or Shift, choose it at once.
   */
  press(ref: string, mark: Element, event: MouseEvent | KeyboardEvent): void
  /** What is brushed in this picture is another than before: all other pictures follow. */
  brush(change: { readonly [Key in keyof AtlasBrush]: AtlasBrush[Key] | undefined }): void
  /** What a picture wants to have back after a reload: its zoom, say. Plain data. */
  keep(view: unknown): void
  /** Says something to screen readers. */
  say(words: string): void
}
