import type { Message } from '../../language/message.ts'
import type { Span } from '../../text/span.ts'
import type { BlockKind, RawBlock } from './raw-block.ts'

/** What becomes of a captured text: every block of it, and what the front matter is to say. */
export interface Proposal {
  readonly blocks: readonly ReadBlock[]
  readonly fields: readonly ProposedField[]
}

/** A block with its fate. */
export interface ReadBlock {
  readonly block: RawBlock
  readonly fate: Fate
}

/** A block stays in the body, or its words become the value of a key, or it is left out. */
export type Fate =
  | { readonly kind: 'body'; readonly as: BlockKind }
  | { readonly kind: 'field'; readonly key: FieldKey }
  | { readonly kind: 'cut'; readonly why: CutReason }

/** Why a block is left out. */
export type CutReason =
  | 'boilerplate'
  | 'listed'
  | 'recurring'
  | 'left-out'
  | 'of-source'
  | 'glued-headlines'
  | 'related-headlines'
  | 'comments'
  | 'title-repeated'
  | 'paragraph-repeated'
  | 'truncated-lede'
  | 'caption'
  | 'furniture'
  | 'closing-credits'
  | 'control'
  | 'hidden'
  | 'running-head'
  | 'front-matter'

/** The keys of the front matter that an import can fill. */
export type FieldKey = (typeof fieldKeys)[number]

/** In the order in which they are written. */
export const fieldKeys = [
  'title',
  'date',
  'updated',
  'id',
  'lang',
  'byline',
  'dateline',
  'source.name',
  'source.url',
  'source.via',
  'topics',
  'summary',
] as const

/** What a key is to say. */
export interface ProposedField {
  readonly key: FieldKey
  /** The text of the value; of `topics` one topic of several. */
  readonly value: string
  /** The words that it was read from, and where they stand in what was read. */
  readonly words?: string
  readonly span?: Span
  readonly certainty: Certainty
  /** How it was come by. */
  readonly reason: Message
}

/** `sure` where the text says so in so many words, `likely` where its form does, `guessed` where an editor has to look. */
export type Certainty = 'sure' | 'likely' | 'guessed'

/** What is known before a text is read. */
export interface Known {
  /** Whether the corpus lists a line, with the key of its words, as boilerplate. */
  readonly isListed: (text: string, key: string) => boolean
  /** Whether a line, by the key of its words, stands in so many other texts that it is their site's. */
  readonly isRecurring: (key: string) => boolean
  /** Why a line, by the key of its words, is left out of texts of this source: earlier imports were without it, or many of its articles have it. */
  readonly learnt: (key: string) => Extract<CutReason, 'left-out' | 'of-source'> | undefined
  /** Whether these words are the name of an organisation of the registry. */
  readonly isOrganisation: (text: string) => boolean
  /** Whether these words are the name of a place, or of a person, of the registry. */
  readonly isPlace: (text: string) => boolean
  readonly isPerson: (text: string) => boolean
  /** Topics of the corpus with the words that they are called by. */
  readonly topics: readonly { readonly topic: string; readonly names: readonly string[] }[]
  /** What was read besides the text: of a page its metadata, of a file what its user said. They win over what the text says. */
  readonly fields: readonly ProposedField[]
}
