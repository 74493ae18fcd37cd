import type { Span } from '../../text/span.ts'
import type { CutReason, FieldKey } from './proposal.ts'

/** What a stretch of a captured text is by its form alone. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quotation' | 'table'

/** A stretch of a captured text that is kept or cut as a whole: a paragraph, mostly one line. */
export interface RawBlock {
  readonly kind: BlockKind
  /** Its words, without the white space and the sign of a list around them; lines of one paragraph are joined by a space, verses by a line break. */
  readonly text: string
  /** As the body of a seed file has it: the same words, with signs that would be Markdown escaped, or the Markdown of a page. */
  readonly markdown: string
  /** Where it stands in what was read, in UTF-16 code units; spans of blocks rise and do not overlap. */
  readonly span: Span
  /** Hidden characters that are not in `text` as they were, and hyphens that broke a word at the end of a line, with what stands there now. */
  readonly replaced: readonly Replaced[]
  /** Whether an empty line, or an element of a page, parts it from the block before. */
  readonly isApart: boolean
  /**
   * Where on a page it stands outside of the article's text: in its head, menus, beside it or below; under a picture; on a control; or where no reader
   * sees it. Of a text in Markdown: in its front matter. Of a copied text: at the head or foot of a page.
   */
  readonly outside?: 'page' | 'caption' | 'control' | 'hidden' | 'front-matter' | 'running-head'
  /** What stands within it and in neither its text nor its Markdown: code, heads of pages. It is cut, whatever becomes of the block. Rising. */
  readonly cutWithin?: readonly CutWithin[]
  /** Of a block in front matter: the key whose value it gives. */
  readonly says?: FieldKey
}

/** What is cut within a block, and why. */
export interface CutWithin {
  readonly span: Span
  readonly why: Extract<CutReason, 'hidden' | 'running-head'>
}

/** A hidden character, or a hyphen at the end of a line, that the body does not have. */
export interface Replaced {
  /** Where it stood. */
  readonly offset: number
  readonly character: string
  /** A space, or nothing. */
  readonly by: string
}

/** What was read, and its blocks: between two of them stands white space alone, or what nobody sees. */
export interface RawText {
  readonly text: string
  readonly blocks: readonly RawBlock[]
}
