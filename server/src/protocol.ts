/** What client and server say to each other besides the Language Server Protocol: names and shapes only. */

/** Server to client: how the corpora stand; sent whenever it changes. */
export const STATUS = 'seedbed/status'

export interface StatusParams {
  readonly articles: number
  readonly entities: number
  /** Whether files are still being read. */
  readonly indexing: boolean
  readonly corpora: number
}

/** Client to server: the names and places of all that an article names, for its preview. */
export const PREVIEW_ENTITIES = 'seedbed/previewEntities'

export interface PreviewEntitiesParams {
  readonly uri: string
}

/** One entity or article that the article names, or one of its topics, which has no place. */
export interface PreviewEntity {
  /** `type:id`, `article:id` or `topic:slug`. */
  readonly ref: string
  readonly name: string
  readonly uri?: string
  /** Zero-based. */
  readonly line?: number
}

/** A command of the server (`workspace/executeCommand`): articles that belong with one, best first. */
export const RELATED_ARTICLES = 'seedbed.relatedArticles'

export interface RelatedArticlesParams {
  readonly uri: string
}

export interface RelatedArticle {
  readonly uri: string
  readonly id?: string
  readonly title: string
  readonly score: number
  /** In the user's language. */
  readonly reasons: readonly string[]
}

/** A command of the client: opens the page of a rule; its argument is the rule's code. Only asked of a client whose `initializationOptions` have `explainsRules`. */
export const EXPLAIN_RULE = 'seedbed.explainRule'

/**
 * A command of the client: shows the places that a code lens counts, in the list that the editor has for references. Its argument is
 * `ShowReferencesParams`. There are code lenses for clients alone whose `initializationOptions` have `showsReferences`.
 */
export const SHOW_REFERENCES = 'seedbed.showReferences'

/** A command of the client: lets the user choose among the articles related to one. Its argument is that one's URI; without, it is the active file. */
export const GO_TO_RELATED_ARTICLE = 'seedbed.goToRelatedArticle'

/** Client to server: the places that a code lens counts. Answer: `Location[]` of the protocol. */
export const PLACES_OF_LENS = 'seedbed/placesOfLens'

export interface PlacesOfLensParams {
  readonly uri: string
  /** What the lens counts: of `type:id` its mentions in the corpus, or `mentions`, all in the article at hand. */
  readonly of: string
}

export interface ShowReferencesParams extends PlacesOfLensParams {
  /** Where the list opens. */
  readonly position: TextPosition
}

/** Which code lenses the user wants: those in registry files unless they are switched off, those in articles where they are switched on. */
export interface CodeLensPreferences {
  readonly registry?: boolean
  readonly articles?: boolean
}

/** What the client tells at `initialize` (`initializationOptions`), and later by `workspace/didChangeConfiguration` in the section `seedbed`. */
export interface Preferences {
  /** The language the program speaks: `auto` is the editor's where we speak it, else the corpus's. */
  readonly language?: 'auto' | 'en' | 'ar'
  readonly diagnostics?: {
    /** Which files are checked: only open ones, or the whole corpus. */
    readonly scope?: 'open' | 'corpus'
    /** Findings below this severity are not shown. */
    readonly minimumSeverity?: 'error' | 'warning' | 'info' | 'hint'
  }
  readonly codeLens?: CodeLensPreferences
  /** Whether Wikidata may be asked, which is done by the client: the server offers it. Off unless it is switched on. */
  readonly wikidata?: { readonly enabled?: boolean }
}

/** A place in a text: zero-based line, and UTF-16 code units in it. */
export interface TextPosition {
  readonly line: number
  readonly character: number
}

export interface TextRange {
  readonly start: TextPosition
  readonly end: TextPosition
}

/** Client to server: how an open article is to be drawn where tags are coloured names. */
export const EDITOR_VIEW = 'seedbed/editorView'

export interface EditorViewParams {
  readonly uri: string
}

/** What is drawn otherwise than as plain text in one version of an article; all ranges in text order. */
export interface EditorView {
  /** The document's version. */
  readonly version: number
  /** The language of the article, as its front matter or its corpus says. */
  readonly lang?: string
  /** With both lines of hyphens. */
  readonly frontMatter?: TextRange
  readonly tags: readonly EditorTag[]
  readonly marks: readonly EditorMark[]
  /** How the article runs, where a line does not say. */
  readonly dir: 'rtl' | 'ltr'
  /** Of the text as readers see it. */
  readonly words: number
  /** The same in characters: a letter with its harakat is one, a line break is none. */
  readonly characters: number
}

/** A tag, and what it leads to. */
export interface EditorTag {
  /** From its bracket to its parenthesis. */
  readonly range: TextRange
  readonly label: TextRange
  /** `type:id` as written. */
  readonly ref: string
  /** Which colour it has: one of the types that every corpus has, `entity` for the corpus's own types, `date`, `article`, or `unresolved` for `type:?`. */
  readonly kind: EditorTagKind
  /** Whether the registry (or the corpus, for articles) has what it leads to. */
  readonly known: boolean
  /** How the entity is called; a withheld one is not. */
  readonly name?: string
}

export type EditorTagKind = 'person' | 'place' | 'org' | 'event' | 'entity' | 'date' | 'article' | 'unresolved'

/** A stretch of Markdown, by what it is; `syntax` are the signs that are hidden until the caret comes near: they belong to `of`, the whole that they mark. */
export interface EditorMark {
  readonly range: TextRange
  readonly kind: EditorMarkKind
  /** Set on `syntax` alone. */
  readonly of?: TextRange
}

export type EditorMarkKind =
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'heading-5'
  | 'heading-6'
  | 'emphasis'
  | 'strong'
  | 'strikethrough'
  | 'code'
  | 'link'
  | 'image'
  | 'quote'
  | 'list-item'
  | 'table'
  | 'code-block'
  | 'html'
  | 'thematic-break'
  | 'syntax'

/** Client to server: the word at a place as an annotator would select it, harakat and all, without a glued particle where the rest is a known name. */
export const WORD_AT = 'seedbed/wordAt'

export interface WordAtParams {
  readonly uri: string
  readonly position: TextPosition
}

/** Client to server: what some words of an article could be tagged as, or, of words in a tag, what that could become. Answer: `TaggingChoices`. */
export const TAGGING_CHOICES = 'seedbed/taggingChoices'

export interface TaggingChoicesParams {
  readonly uri: string
  readonly range: TextRange
  /** A reference that is to be among the entities, likely or not: what was tagged last. */
  readonly also?: string
}

export interface TaggingChoices {
  /** The words as they would be tagged: without outer space, punctuation and particles. */
  readonly range: TextRange
  /** Set where the range touches a tag already. */
  readonly tag?: { readonly ref: string; readonly range: TextRange; readonly untag: readonly WireEdit[] }
  /** Likely entities, best first; at most nine, for the keys 1 to 9. */
  readonly entities: readonly TaggingChoice[]
  /** The types of the corpus: each tags as an entity that is not identified yet, `type:?`. */
  readonly types: readonly TaggingChoice[]
}

export interface TaggingChoice {
  /** `type:id`, or `type:?`. */
  readonly ref: string
  readonly kind: EditorTagKind
  /** How the entity, or the type, is called in the user's language. */
  readonly name: string
  /** What tells it from others of its name. */
  readonly detail?: string
  /** What tags the words so, or retargets the tag. */
  readonly edits: readonly WireEdit[]
}

/** A text edit of the protocol. */
export interface WireEdit {
  readonly range: TextRange
  readonly newText: string
}

/** Client to server: where a text stands in an article, whatever the spelling: أستانة is found as أستانا too. Answer: `TextRange[]`. */
export const FIND_FOLDED = 'seedbed/findFolded'

export interface FindFoldedParams {
  readonly uri: string
  readonly text: string
}

/** Client to server: the front matter of an article as a form. Answer: `ArticleForm`. */
export const ARTICLE_FORM = 'seedbed/articleForm'

export interface ArticleFormParams {
  readonly uri: string
}

/** The fields of a front matter, those that the article has and those that it could have, in the order in which they are written. */
export interface ArticleForm {
  /** The document's version. */
  readonly version: number
  readonly fields: readonly FormField[]
}

export interface FormField {
  /** The key in the YAML; of a map that is asked for part by part `key.part`, such as `source.url`. */
  readonly key: string
  /** In the user's language. */
  readonly label: string
  readonly help?: string
  /** How it is asked for. `yaml`: something that a form cannot show whole; it is shown as written. */
  readonly kind:
    | 'text'
    | 'long-text'
    | 'date'
    | 'language'
    | 'choice'
    | 'chips'
    | 'articles'
    | 'url'
    | 'switch'
    | 'yaml'
  readonly value?: FormValue
  /** Of `choice`: all values; of `chips` and `language`: those that are known; of `articles`: those that stand there, by their titles. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Where the key and its value stand, for findings at the field. */
  readonly range?: TextRange
  readonly required: boolean
  /** Whether it is one of the few that an editor looks at first; the others are shown when asked for. */
  readonly common: boolean
}

/** What a field holds: a text, several, yes or no; null takes the key out. */
export type FormValue = string | readonly string[] | boolean | null

/** Client to server: the smallest edits that give a field of the front matter another value; comments and quoting stay. Answer: `SetFieldAnswer`. */
export const SET_FIELD = 'seedbed/setField'

export interface SetFieldParams {
  readonly uri: string
  readonly key: string
  readonly value: FormValue
}

/** The edits, none where the field has that value already; or that it cannot be written as the YAML stands (an alias, a key of another shape). */
export type SetFieldAnswer = readonly WireEdit[] | 'refused'

/** Client to server: an article as one HTML page without styles and fonts, which the client puts in; names of withheld entities are masked. */
export const ARTICLE_HTML = 'seedbed/articleHtml'

export interface ArticleHtmlParams {
  readonly uri: string
}

export interface ArticleHtml {
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
  /** What stands in `<body>`. */
  readonly body: string
}

/** Client to server: what a field of the form could hold that begins with the typed text. Answer: `FieldChoice[]`, at most 50, the likeliest first. */
export const FIELD_CHOICES = 'seedbed/fieldChoices'

export interface FieldChoicesParams {
  readonly uri: string
  readonly key: string
  readonly typed: string
}

export interface FieldChoice {
  /** What is written. */
  readonly value: string
  /** What people call it, in their language. */
  readonly label: string
  /** What tells it from others of its name. */
  readonly detail?: string
}

/**
 * What an operation on the registry answers: a `WorkspaceEdit` of the protocol, one step of undo; an edit that the server writes itself once the
 * user agrees; or why it is not done, in the user's language.
 */
export type EditAnswer = { readonly edit: object } | { readonly large: LargeEdit } | RefusedAnswer

export interface RefusedAnswer {
  readonly refusal: string
}

/** A command of the client: asks what a new entity is to be, made of selected words or of a mention without a record. Its argument is `EntityWordsParams`; without, the selection counts. Only offered to clients whose `initializationOptions` have `editsRegistry`, as the other commands that edit the registry. */
export const CREATE_ENTITY_COMMAND = 'seedbed.createEntity'

/** Client to server: what a new entity could be. Answer: `EntityProposal | RefusedAnswer`. */
export const PROPOSE_ENTITY = 'seedbed/proposeEntity'

export interface EntityWordsParams {
  readonly uri: string
  readonly range: TextRange
}

export interface EntityProposal {
  /** The words as a name; empty where they are none, and it has to be asked for. */
  readonly name: string
  /** The types that it can have, the likeliest first. */
  readonly types: readonly ProposedType[]
}

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

/** Client to server: the edit that writes the record and tags the words. Answer: `EditAnswer`; asked while an id is typed, it says what is wrong with it. */
export const CREATE_ENTITY = 'seedbed/createEntity'

export interface CreateEntityParams extends EntityWordsParams {
  readonly type: string
  readonly id: string
  readonly name: string
}

/** A command of the client: puts the records of a registry file in order. Its argument is the file's URI; without, it is the active file. */
export const SORT_RECORDS_COMMAND = 'seedbed.sortRecords'

/** Client to server: the edit that does so. Answer: `EditAnswer`. */
export const SORT_RECORDS = 'seedbed/sortRecords'

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

export interface MoveChoices {
  readonly ref: string
  /** Paths below the corpus's folder: where it stands, and the other files of the registry. */
  readonly from: string
  readonly files: readonly string[]
}

/** Client to server: the edit that moves a record to a file, which is made where there is none. Answer: `EditAnswer`. */
export const MOVE_ENTITY = 'seedbed/moveEntity'

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

export interface RetypeChoices {
  readonly ref: string
  readonly types: readonly RetypeChoice[]
}

export interface RetypeChoice {
  readonly type: string
  /** In the user's language. */
  readonly label: string
  /** The fields of its record that this type does not have, or takes otherwise: they would go. */
  readonly drops: readonly string[]
}

/** Client to server: the edit that gives an entity another type, in its record and wherever it is named. Answer: `EditAnswer`. */
export const RETYPE_ENTITY = 'seedbed/retypeEntity'

export interface RetypeEntityParams {
  readonly uri: string
  readonly ref: string
  readonly type: string
  /** Whether fields that the type does not have may go; it is refused otherwise where there are any. */
  readonly drop: boolean
}

/** A command of the client: merges an entity into another one. Its argument is `EntityParams`; without, the caret counts. */
export const MERGE_ENTITIES_COMMAND = 'seedbed.mergeEntities'

/** Client to server: the entity at a place. Answer: `EntityName | RefusedAnswer`. */
export const ENTITY_AT = 'seedbed/entityAt'

/** An entity, and how it is called in the user's language. */
export interface EntityName {
  /** `type:id`. */
  readonly ref: string
  readonly name: string
}

/** Client to server: what has to be asked before one entity becomes a part of another. Answer: `MergeProposal | RefusedAnswer`. */
export const PROPOSE_MERGE = 'seedbed/proposeMerge'

export interface ProposeMergeParams {
  readonly uri: string
  /** `type:id` of the entity that goes, and of the one that stays. */
  readonly from: string
  readonly into: string
}

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

export interface MergeQuestion {
  readonly key: string
  /** As they are written. */
  readonly from: string
  readonly into: string
}

/** Client to server: the edit that merges two entities. Answer: `EditAnswer`. */
export const MERGE_ENTITIES = 'seedbed/mergeEntities'

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

export interface ProposeSplitParams {
  readonly uri: string
  /** `type:id`. */
  readonly ref: string
}

export interface SplitProposal {
  readonly entity: EntityName
  /** File by file, the newest article first, the files of the registry last; in text order. */
  readonly places: readonly SplitPlace[]
  /** What every record of the type must say, besides its name; as the entity's own record says it, which need not be so of the new one. */
  readonly wanted: readonly { readonly key: string; readonly value: string }[]
}

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
}

/** Client to server: the edit that makes a new entity of some of the places. Answer: `EditAnswer`; asked while an id is typed, it says what is wrong with it. */
export const SPLIT_ENTITY = 'seedbed/splitEntity'

export interface SplitEntityParams extends ProposeSplitParams {
  readonly id: string
  readonly name: string
  /** The places that name the new entity. */
  readonly places: readonly { readonly uri: string; readonly range: TextRange }[]
  /** Whether other names that these places alone use leave the old record. */
  readonly moveNames: boolean
  /** Of each wanted field the value, as YAML; those without one are left out. */
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Server to client: a rename is too large for an editor to open each of its files. It was answered with an empty edit; the user is shown this one,
 * and the server told to write it. Only for clients whose `initializationOptions` have `writesLargeEdits`.
 */
export const LARGE_EDIT = 'seedbed/largeEdit'

/** An edit that is about to be written; each makes the one before void. */
export interface LargeEdit {
  readonly id: number
  /** What it does, in the user's language. */
  readonly title: string
  readonly files: readonly LargeEditFile[]
}

export interface LargeEditFile {
  readonly uri: string
  /** Below the corpus's folder. */
  readonly path: string
  /** How many places in it change. */
  readonly places: number
}

/** Client to server: a file of a large edit as it would be. Answer: `string`, or null where the file has changed meanwhile. */
export const PREVIEW_LARGE_EDIT = 'seedbed/previewLargeEdit'

export interface PreviewLargeEditParams {
  readonly id: number
  readonly uri: string
}

/** Client to server: the user agrees. Open files are changed through the editor, all others on the disk; all or none. Answer: `WriteAnswer`. */
export const WRITE_LARGE_EDIT = 'seedbed/writeLargeEdit'

export interface WriteLargeEditParams {
  readonly id: number
  /** Whether it is written whatever Git would lose: Git is not asked. */
  readonly anyway: boolean
}

/** How many files are written; how many Git could not bring back, and so nothing is written; that the user has cancelled; or why it is not done. */
export type WriteAnswer =
  | { readonly written: number }
  | { readonly uncommitted: number }
  | { readonly cancelled: true }
  | RefusedAnswer

/** Client to server: which large edit was written last, and can be taken back. Answer: `LastLargeEdit | RefusedAnswer`. */
export const LAST_LARGE_EDIT = 'seedbed/lastLargeEdit'

export interface LastLargeEdit {
  readonly title: string
  readonly files: number
}

/** Client to server: takes it back, in each file that is as it was written. Answer: `UndoAnswer`. */
export const UNDO_LARGE_EDIT = 'seedbed/undoLargeEdit'

/** How many files are as they were before, and the paths of those that have changed since and stay. */
export type UndoAnswer = { readonly undone: number; readonly kept: readonly string[] } | RefusedAnswer

/**
 * A command of the client: fills the record of an entity with what Wikidata says, which the client asks there. Its argument is `EntityParams`;
 * without, the caret counts.
 */
export const FILL_FROM_WIKIDATA_COMMAND = 'seedbed.fillFromWikidata'

/** Client to server: whom of Wikidata an entity is, and by which names it could be looked for there. Answer: `WikidataQuestion | RefusedAnswer`. */
export const WIKIDATA_QUESTION = 'seedbed/wikidataQuestion'

export interface WikidataQuestion {
  readonly entity: EntityName
  /** The ids that its record has, `Q…`; most have one or none. */
  readonly items: readonly string[]
  /** Its preferred names, with their languages. */
  readonly names: readonly { readonly text: string; readonly lang: string }[]
}

/** Client to server: what an item says that the record does not. Answer: `WikidataProposal | RefusedAnswer`. */
export const PROPOSE_FROM_WIKIDATA = 'seedbed/proposeFromWikidata'

export interface WikidataParams {
  readonly uri: string
  /** `type:id`. */
  readonly ref: string
  /** The item that was asked for. */
  readonly item: string
  /** What Wikidata answered (`Special:EntityData/Q….json`), as it came. */
  readonly answer: string
}

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

export interface FillParams extends WikidataParams {
  /** Of the additions, the keys that are wanted; and of the conflicts, those in which Wikidata is right. */
  readonly add: readonly string[]
  readonly take: readonly string[]
}
