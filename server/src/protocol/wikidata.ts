import type { MergeQuestion } from './merge-split.ts'
import type { EntityName } from './registry-edits.ts'

/**
 * A command of the client: fills the record of an entity with what Wikidata says, which the client asks there. Its argument is `EntityParams`;
 * without, the caret counts.
 */
export const FILL_FROM_WIKIDATA_COMMAND = 'seedbed.fillFromWikidata'

/** Client to server: whom of Wikidata an entity is, and by which names it could be looked for there. Answer: `WikidataQuestion | RefusedAnswer`. */
export const WIKIDATA_QUESTION = 'seedbed/wikidataQuestion'

/** What the client has to know to ask Wikidata; it says what it sends before it does. */
export interface WikidataQuestion {
  readonly entity: EntityName
  /** The ids that its record has, `Q…`; most have one or none. */
  readonly items: readonly string[]
  /** Its preferred names, with their languages. */
  readonly names: readonly { readonly text: string; readonly lang: string }[]
}

/** Client to server: what an item says that the record does not. Answer: `WikidataProposal | RefusedAnswer`. */
export const PROPOSE_FROM_WIKIDATA = 'seedbed/proposeFromWikidata'

/** What Wikidata answered, for the record of an entity. */
export interface WikidataParams {
  readonly uri: string
  /** `type:id`. */
  readonly ref: string
  /** The item that was asked for. */
  readonly item: string
  /** What Wikidata answered (`Special:EntityData/Q….json`), as it came. */
  readonly answer: string
}

/** What the record could be given, for a person to choose from. */
export interface WikidataProposal {
  /** The item that answered. */
  readonly item: string
  readonly name: string
  readonly additions: readonly { readonly key: string; readonly value: string }[]
  /** What both say, and say otherwise: `from` Wikidata, and `into` the record. */
  readonly conflicts: readonly MergeQuestion[]
  /** What the user should know, in their language. */
  readonly remarks: readonly string[]
}

/** Client to server: the edit that gives the record what was chosen. Answer: `EditAnswer`. */
export const FILL_FROM_WIKIDATA = 'seedbed/fillFromWikidata'

/** What the user has chosen. */
export interface FillParams extends WikidataParams {
  /** Of the additions, the keys that are wanted; and of the conflicts, those in which Wikidata is right. */
  readonly add: readonly string[]
  readonly take: readonly string[]
}
