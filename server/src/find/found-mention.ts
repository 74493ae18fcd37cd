import type { Message } from '../language/message.ts'
import type { Span } from '../text/span.ts'

/** A name of the registry that stands in the text of an article and is not tagged. */
export interface FoundMention {
  /** What a tag would have as its label, in the article's source (UTF-16, half open): it begins after the particle. */
  readonly span: Span
  /** The words there, as a reader sees them. */
  readonly label: string
  /** Whom they may name, the likeliest first. */
  readonly candidates: readonly [Candidate, ...Candidate[]]
  /** Whether the corpus wants a tag here: with `tagging: first` one for an entity and article is enough, on the first of the surest (docs/format.md §7). */
  readonly isWanted: boolean
}

/** An entity that may be meant by a found mention. */
export interface Candidate {
  /** `type:id` of the entity, redirects followed. */
  readonly ref: string
  /** The name of the registry that was found, as it is written there. */
  readonly name: string
  /** The attribute `form` of the tag: `adjective` where a relational adjective was found. */
  readonly form: 'adjective' | undefined
  readonly confidence: Confidence
  /** Why it was found and why one is no surer, the weightiest first. */
  readonly reasons: readonly Message[]
}

/**
 * `sure`: a careful reader would tag it without looking, and so may a program. `likely`: it is offered. `doubtful`: it is offered to those who ask
 * for everything.
 */
export type Confidence = 'sure' | 'likely' | 'doubtful'
