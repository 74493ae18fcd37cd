import type { Message } from '../language/message.ts'
import type { Severity } from '../schema/settings.ts'
import type { Edit } from '../text/edit.ts'
import type { Range } from '../text/source.ts'
import type { Span } from '../text/span.ts'

/** What decides when a rule must run again: the document alone, the registry too, or the whole corpus. */
export type Reads = 'document' | 'registry' | 'corpus'

/** What a rule found in one document, before severities and suppressions are settled. */
export interface Finding {
  readonly span: Span
  readonly message: Message
  /** Only where it differs from the rule's own: `unknown-key` is an error in a closed front matter. */
  readonly severity?: Severity
  /** The best fix first. */
  readonly fixes?: readonly Fix[]
  /** Other places that belong to it: the first of two equal ids. */
  readonly related?: readonly RelatedPlace[]
  /** Whether the text is superfluous: editors draw it faded. */
  readonly unnecessary?: boolean
  /** Whether another name or id is to be used instead: editors strike the text through. */
  readonly deprecated?: boolean
  /** The key that the front matter of an article lacks, where the finding is of one: no span leads to what stands nowhere. */
  readonly missingKey?: string
}

/** A change that mends a finding; a person chooses it. */
export interface Fix {
  readonly title: Message
  /** Edits of the document itself. */
  readonly edits: readonly Edit[]
  /** An alias that is added to an entity's record, wherever that stands; `edits` are none then. */
  readonly alias?: { readonly ref: string; readonly text: string }
  /** Whether it is so clear that it may be applied without looking, with all others of its rule at once. */
  readonly safe?: boolean
}

/** A place in this or another document that a finding points to. */
export interface RelatedPlace {
  readonly uri: string
  readonly range: Range
  readonly message: Message
}

/** A finding as it is shown and counted. */
export interface ReportedFinding extends Finding {
  readonly code: string
  readonly severity: Severity
  /** What its rule reads. */
  readonly reads: Reads
  /** Whether it may become another one though nothing that it names has changed (`LintRule.guesses`). */
  readonly guesses?: true
}
