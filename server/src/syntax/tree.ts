import type { Span } from '../text/span.ts'
import type { InlineKind } from './inline.ts'
import type { PlainText } from './plain-text.ts'
import type { YamlDocument } from './yaml.ts'

/**
 * What `parse` sees in the text of a seed file: a value of that one text, with the span of every part that a person can click or edit.
 * All spans are offsets in the whole file as it stands, BOM and line ends included. Which types exist, which ids resolve: not known here.
 */
export interface Tree {
  readonly text: string
  readonly frontMatter: FrontMatter | undefined
  /** From the line after the front matter (or the start, after a BOM) to the end of the file. */
  readonly body: Span
  /** The root of the Markdown part: every node lies in its parent, siblings are in order and do not overlap, none is nested deeper than about 200. */
  readonly root: Node
  readonly headings: readonly Heading[]
  readonly blocks: readonly LeafBlock[]
  /** Every link that CommonMark sees, tags excepted, in text order; links inside an image's description are none. */
  readonly links: readonly Link[]
  /** Every inline link whose destination reads `scheme:rest` with a scheme that is no registered URL scheme; whether it is a type the corpus decides. */
  readonly tags: readonly Tag[]
  readonly images: readonly Link[]
  readonly comments: readonly Comment[]
  readonly problems: readonly SyntaxProblem[]
  /** The text as readers see it, with the way back to the file (docs/format.md §5). */
  readonly plain: PlainText
}

/** A node of the Markdown tree; `kind` is a name of CommonMark's in kebab-case. What no child covers is the node's own text. */
export interface Node {
  readonly kind: NodeKind
  readonly span: Span
  readonly children: readonly Node[]
}

/** Blocks, then what stands within them. */
export type NodeKind =
  | 'document'
  | 'paragraph'
  | 'heading'
  | 'block-quote'
  | 'list'
  | 'list-item'
  | 'code-block'
  | 'html-block'
  | 'thematic-break'
  | 'table'
  | 'table-row'
  | 'table-cell'
  | 'link-definition'
  | 'tag'
  | InlineKind

/** The block between the `---` lines. `span` includes both marker lines with their line breaks; `content` is what stands between them. */
export interface FrontMatter {
  readonly span: Span
  readonly open: Span
  readonly content: Span
  /** Missing when the block is never closed: then the block reaches as far as lines still look like YAML, for the sake of what can be read. */
  readonly close: Span | undefined
  readonly yaml: YamlDocument
}

/** A heading of the article; `section` reaches to the next heading of the same or a higher rank, or the end of the file. */
export interface Heading {
  readonly level: number
  readonly span: Span
  /** The heading's inline content without its markers. */
  readonly content: Span
  readonly section: Span
  /** Its plain text (docs/format.md §5); empty where there is none. */
  readonly text: string
  /** GitHub's slug of the plain text after NFC, numbered when it repeats: the `#anchor` that links name. */
  readonly slug: string
  /** Whether it stands at the top level, not inside a quotation or a list. */
  readonly top: boolean
}

/** A block that holds text itself: the unit of selectors and of plain text (docs/format.md §5). One without any plain text is left out. */
export interface LeafBlock {
  readonly kind: 'heading' | 'paragraph' | 'table-cell' | 'code-block' | 'html-block'
  readonly span: Span
  /** Where its characters stand in the plain text. */
  readonly plain: Span
}

/** A link or an image: `[label](destination "title")`, a reference, or an autolink. */
export interface Link {
  readonly form: 'inline' | 'reference' | 'autolink'
  readonly span: Span
  /** Between the brackets. For an autolink the same as the destination. */
  readonly label: Span
  /** As written, without angle brackets; for a reference link the destination in its definition. Empty where nothing is written. */
  readonly destination: Span
  /** Between the quotes, as written. */
  readonly title: Span | undefined
  /** The destination's value: escapes and character references undone, never percent-decoded. */
  readonly target: string
}

/** An entity tag, an article link or a date tag: an inline link `[label](type:id "title")` (docs/format.md §3). */
export interface Tag extends Link {
  readonly form: 'inline'
  readonly typeSpan: Span
  /** What stands behind the colon, up to a `#` in article links; empty in `[x](person:)`. */
  readonly idSpan: Span
  /** As written, capital letters included: `Person` is a misspelt `person`. */
  readonly type: string
  /** As written. */
  readonly id: string
  /** Of `article:ID#anchor` alone: what stands behind the `#`. */
  readonly anchor: Span | undefined
  /** In `key=value; key=value` titles; a part without `=` behind the first pair is a key with an empty value. */
  readonly attributes: readonly Attribute[]
  /** The plain text of the label (docs/format.md §5). */
  readonly labelText: string
}

/** One `key=value` of a tag's title. */
export interface Attribute {
  readonly key: string
  readonly keySpan: Span
  /** Quotes and escapes undone. */
  readonly value: string
  /** Without quotes; empty where there is no value. */
  readonly valueSpan: Span
}

/** An HTML comment; `alone` when it is a top-level block of its own, as suppressions have to be. */
export interface Comment {
  readonly span: Span
  readonly content: Span
  readonly alone: boolean
}

/**
 * What is wrong with the text itself, whatever the corpus: the input of the rules `yaml-syntax`, `unclosed-front-matter`,
 * `missing-front-matter`, `malformed-tag`, `nested-tag`, `empty-label`.
 */
export type SyntaxProblem =
  | { readonly kind: 'missing-front-matter'; readonly span: Span }
  | { readonly kind: 'unclosed-front-matter'; readonly span: Span }
  | MalformedTag
  | NestedTag

/**
 * Text that is nearly a tag, but that CommonMark does not read as a link, or as a link to something else; whether `type` is a type decides the corpus.
 * Also a tag whose id begins with `؟` or whose attributes cannot all be read: it stands in `tags` too.
 * What mends it is `before`, `type`, a colon, `id` and `behind`, in the place of the whole `span`.
 */
export interface MalformedTag {
  readonly kind: 'malformed-tag'
  readonly span: Span
  readonly slip: Slip
  /** The label in its brackets, and the opening parenthesis. */
  readonly before: string
  /** Of slip `arabic-type` an Arabic word, which may be what a type is called. */
  readonly type: string
  /** As it was meant as far as the text tells: only what is an id, or a date, may be written there. */
  readonly id: string
  /** The title, if there is one, and the closing parenthesis. */
  readonly behind: string
  /** Where several words stand for an id: the first of them, and `behind` as it is when the others are a note. */
  readonly noted?: { readonly id: string; readonly behind: string }
  /** Set on the last one of a block that is too long to be looked through: there may be more behind it. */
  readonly more?: true
}

/** What keeps a text from being a tag. */
export type Slip =
  | 'space-before-parenthesis'
  | 'space-after-colon'
  | 'space-in-destination'
  | 'curly-quotes'
  | 'arabic-punctuation'
  | 'attribute-separator'
  | 'invisible-character'
  | 'wrong-colon'
  | 'arabic-type'
  | 'missing-closing-bracket'
  | 'missing-opening-parenthesis'
  | 'missing-closing-parenthesis'
  | 'missing-opening-bracket'
  | 'reversed-brackets'
  | 'reversed-order'
  | 'curly-brackets'
  | 'wrong-bracket'
  | 'quote-in-title'
  | 'unclosed-title'

/** A tag or another link in a tag's label: CommonMark keeps the inner one and leaves the outer one's brackets as text. */
export interface NestedTag {
  readonly kind: 'nested-tag'
  /** The whole outer text, from its `[` to its `)`. */
  readonly span: Span
  readonly type: string
  /** The outer one's parts as they would be if it were a link. */
  readonly label: Span
  readonly destination: Span
  /** The tags in the label; none where it holds an ordinary link. */
  readonly inner: readonly Tag[]
}
