import type { LargeEdit } from './large-edits.ts'
import type { TextPosition, TextRange } from './text.ts'

/**
 * What an operation on the registry answers: a `WorkspaceEdit` of the protocol, one step of undo; an edit that the server writes itself once the
 * user agrees; or why it is not done, in the user's language.
 */
export type EditAnswer = { readonly edit: object } | { readonly large: LargeEdit } | RefusedAnswer

/** Why something is not done, as a sentence for the user, in their language. */
export interface RefusedAnswer {
  readonly refusal: string
}

/** Of every request for such an edit, besides what it is about. */
export interface EditParams {
  readonly uri: string
  /** Only whether it would be refused is asked, as while an id is typed. The answer is `RefusedAnswer`, or null; nothing is offered. */
  readonly isTrial?: boolean
}

/** A command of the client: asks what a new entity is to be, made of selected words or of a mention without a record. Its argument is `EntityWordsParams`; without, the selection counts. Only offered to clients whose `initializationOptions` have `editsRegistry`, as the other commands that edit the registry. */
export const CREATE_ENTITY_COMMAND = 'seedbed.createEntity'

/** Client to server: what a new entity could be. Answer: `EntityProposal | RefusedAnswer`. */
export const PROPOSE_ENTITY = 'seedbed/proposeEntity'

/** Words of an article that a new entity is made of; an empty range is a caret in a mention without a record. */
export interface EntityWordsParams {
  readonly uri: string
  readonly range: TextRange
  /** The type that has been chosen already; else it is asked for. */
  readonly type?: string
}

/** What the user is asked about, with what is likely for an answer. */
export interface EntityProposal {
  /** The words as a name; empty where they are none, and it has to be asked for. */
  readonly name: string
  /** The names that the words may be where a particle may be glued to them, the likeliest first; empty where there is no doubt. */
  readonly names: readonly ProposedName[]
  /** The types that it can have, the likeliest first. */
  readonly types: readonly ProposedType[]
}

/** A name, and the words that it is. */
export interface ProposedName {
  readonly name: string
  readonly range: TextRange
}

/** A type that the new entity could have, and what would follow from it. */
export interface ProposedType {
  readonly type: string
  /** In the user's language. */
  readonly label: string
  /** An id that is free; empty where none comes out of the words. */
  readonly id: string
  /** The file that the record goes to, below the corpus's folder, and whether it is made. */
  readonly path: string
  readonly isNew: boolean
}

/** Client to server: the edit that writes the record and tags the words. Answer: `EditAnswer`; as a trial, while an id is typed, it says what is wrong with it. */
export const CREATE_ENTITY = 'seedbed/createEntity'

/** What the user has decided. */
export interface CreateEntityParams extends EntityWordsParams {
  readonly type: string
  readonly id: string
  readonly name: string
}

/** A command of the client: puts the records of a registry file in order. Its argument is the file's URI; without, it is the active file. */
export const SORT_RECORDS_COMMAND = 'seedbed.sortRecords'

/** Client to server: the edit that does so. Answer: `EditAnswer`. */
export const SORT_RECORDS = 'seedbed/sortRecords'

/** A file of the registry. */
export interface SortRecordsParams {
  readonly uri: string
}

/** A command of the client: moves the record of an entity to another file. Its argument is `EntityParams`; without, the caret counts. */
export const MOVE_ENTITY_COMMAND = 'seedbed.moveEntity'

/** An entity by its reference (`type:id`), in the corpus of a file; or the one that is meant at a place in that file. */
export interface EntityParams {
  readonly uri: string
  readonly ref?: string
  readonly position?: TextPosition
}

/** Client to server: where the record of an entity could move. Answer: `MoveChoices | RefusedAnswer`. */
export const MOVE_CHOICES = 'seedbed/moveChoices'

/** The files among which the user chooses. */
export interface MoveChoices {
  readonly ref: string
  /** Paths below the corpus's folder: where it stands, and the other files of the registry. */
  readonly from: string
  readonly files: readonly string[]
}

/** Client to server: the edit that moves a record to a file, which is made where there is none. Answer: `EditAnswer`. */
export const MOVE_ENTITY = 'seedbed/moveEntity'

/** `type:id`, and the file to which its record goes. */
export interface MoveEntityParams {
  readonly uri: string
  readonly ref: string
  /** Below the corpus's folder. */
  readonly path: string
}

/** A command of the client: gives an entity another type. Its argument is `EntityParams`; without, the caret counts. */
export const RETYPE_ENTITY_COMMAND = 'seedbed.retypeEntity'

/** Client to server: which types an entity could have. Answer: `RetypeChoices | RefusedAnswer`. */
export const RETYPE_CHOICES = 'seedbed/retypeChoices'

/** The types among which the user chooses. */
export interface RetypeChoices {
  readonly ref: string
  readonly types: readonly RetypeChoice[]
}

/** A type, and what it would cost. */
export interface RetypeChoice {
  readonly type: string
  /** In the user's language. */
  readonly label: string
  /** The fields of its record that this type does not have, or takes otherwise: they would go. */
  readonly drops: readonly string[]
}

/** Client to server: the edit that gives an entity another type, in its record and wherever it is named. Answer: `EditAnswer`. */
export const RETYPE_ENTITY = 'seedbed/retypeEntity'

/** `type:id`, and the type that was chosen. */
export interface RetypeEntityParams {
  readonly uri: string
  readonly ref: string
  readonly type: string
  /** The fields that may go: those that were shown. It is refused where others would have to. */
  readonly drop: readonly string[]
}

/** A command of the client: gives an entity another preferred name. Its argument is `EntityParams`; without, the caret counts. */
export const RENAME_NAME_COMMAND = 'seedbed.renameName'

/** Client to server: the preferred names of an entity. Answer: `NameChoices | RefusedAnswer`. */
export const NAME_CHOICES = 'seedbed/nameChoices'

/** The names among which the user chooses the one to change. */
export interface NameChoices {
  readonly ref: string
  /** That of the article's language first, or the user's. */
  readonly names: readonly NameChoice[]
}

/** A preferred name: a record has one in each language. */
export interface NameChoice {
  /** BCP 47, or `''` where none is written. */
  readonly lang: string
  readonly text: string
  /** Whether articles call the entity so, and would not by any other of its names. */
  readonly isUsed: boolean
}

/** Client to server: the edit that gives an entity another preferred name in its record. Answer: `EditAnswer`; asked while a name is typed, it says what is wrong with it. */
export const RENAME_NAME = 'seedbed/renameName'

/** Which preferred name of `type:id` becomes which. */
export interface RenameNameParams extends EditParams {
  readonly ref: string
  readonly lang: string
  readonly name: string
  /** Whether the old name stays as an alias; without, where articles still call it so. */
  readonly keep?: boolean
}

/** Client to server: the entity at a place. Answer: `EntityName | RefusedAnswer`. */
export const ENTITY_AT = 'seedbed/entityAt'

/** An entity, and how it is called in the user's language. */
export interface EntityName {
  /** `type:id`. */
  readonly ref: string
  readonly name: string
}
