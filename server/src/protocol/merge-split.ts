import type { EntityName } from './registry-edits.ts'
import type { TextRange } from './text.ts'

/** A command of the client: merges an entity into another one. Its argument is `EntityParams`; without, the caret counts. */
export const MERGE_ENTITIES_COMMAND = 'seedbed.mergeEntities'

/** Client to server: the entities of the same corpus that one could become a part of, found by what is typed of any name or of the id. Answer: `FoundEntity[]`, the best first; without a query those that stand in the most files. */
export const FIND_OTHER_ENTITIES = 'seedbed/findOtherEntities'

/** What is typed in the list of those that an entity could become a part of. */
export interface FindOtherEntitiesParams {
  readonly uri: string
  /** `type:id` of the one that is left out. */
  readonly ref: string
  readonly query: string
}

/** One row of that list. */
export interface FoundEntity extends EntityName {
  /** The name by which it was found, where it is another one. */
  readonly found?: string
}

/** Client to server: what has to be asked before one entity becomes a part of another. Answer: `MergeProposal | RefusedAnswer`. */
export const PROPOSE_MERGE = 'seedbed/proposeMerge'

/** Two entities of the corpus of a file. */
export interface ProposeMergeParams {
  readonly uri: string
  /** `type:id` of the entity that goes, and of the one that stays. */
  readonly from: string
  readonly into: string
}

/** What the user has to know, and decide, before two entities are one. */
export interface MergeProposal {
  readonly from: EntityName
  readonly into: EntityName
  /** What both records say, and say otherwise: by itself that of the one that stays counts. */
  readonly conflicts: readonly MergeQuestion[]
  /** How often the entity that goes is mentioned, and in how many files it is named. */
  readonly mentions: number
  readonly files: number
  /** What the user should know, in their language. */
  readonly remarks: readonly string[]
}

/** A key of which two sources say something else: which of them is right, a person has to say. */
export interface MergeQuestion {
  readonly key: string
  /** As they are written. */
  readonly from: string
  readonly into: string
}

/** Client to server: the edit that merges two entities. Answer: `EditAnswer`. */
export const MERGE_ENTITIES = 'seedbed/mergeEntities'

/** What the user has decided. */
export interface MergeEntitiesParams extends ProposeMergeParams {
  /** A redirect is left behind, and references stay; or nothing is, and all references are rewritten. */
  readonly leave: 'redirect' | 'nothing'
  /** The keys of the conflicts in which the entity that goes is right. */
  readonly take: readonly string[]
}

/** A command of the client: parts an entity in two. Its argument is `EntityParams`; without, the caret counts. */
export const SPLIT_ENTITY_COMMAND = 'seedbed.splitEntity'

/** Client to server: the places that name an entity, among which those of a new one are chosen. Answer: `SplitProposal | RefusedAnswer`. */
export const PROPOSE_SPLIT = 'seedbed/proposeSplit'

/** The entity that is to be parted. */
export interface ProposeSplitParams {
  readonly uri: string
  /** `type:id`. */
  readonly ref: string
}

/** What a person chooses from to part an entity. */
export interface SplitProposal {
  readonly entity: EntityName
  /** File by file, the newest article first, the files of the registry last; in text order. */
  readonly places: readonly SplitPlace[]
  /** How many places there are besides, in older articles: they go on naming the entity. */
  readonly more: number
  /** What every record of the type must say, besides its name; as the entity's own record says it, which need not be so of the new one: a text itself, or else YAML. */
  readonly wanted: readonly { readonly key: string; readonly value: string }[]
}

/** One place that names the entity, with enough around it to tell whom it means. */
export interface SplitPlace {
  readonly uri: string
  readonly range: TextRange
  /** The title of an article, else the path of the file; and the date, where it has one. */
  readonly title: string
  readonly date?: string
  /** The words that name the entity, and what stands before and behind them. */
  readonly before: string
  readonly words: string
  readonly behind: string
  /** The name of the entity that these words are, as the registry has it. */
  readonly name?: string
  /** Stands for the text of the file: in another one the range may be that of another place. */
  readonly state: number
}

/** Client to server: the edit that makes a new entity of some of the places. Answer: `EditAnswer`; as a trial, while an id is typed, it says what is wrong with it. */
export const SPLIT_ENTITY = 'seedbed/splitEntity'

/** What the user has decided: the new entity, and what goes to it. */
export interface SplitEntityParams extends ProposeSplitParams {
  readonly id: string
  readonly name: string
  /** The places that name the new entity; refused where the text of one has changed since they were proposed. */
  readonly places: readonly Pick<SplitPlace, 'uri' | 'range' | 'state'>[]
  /** Whether other names that these places alone use leave the old record. */
  readonly moveNames: boolean
  /** Of each wanted field the value, in the form in which it was proposed; those without one are left out. */
  readonly fields: Readonly<Record<string, string>>
}
