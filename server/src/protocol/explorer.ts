import type { EditAnswer } from './registry-edits.ts'
import type { TextRange } from './text.ts'

/** Client to server: what stands below a node of the explorer. Answer: `ExplorerAnswer`, or null where there is no such corpus, or it was cancelled. */
export const EXPLORER_CHILDREN = 'seedbed/explorerChildren'

/** Which nodes are asked for, how they stand, and which part of a long list is shown: numbers from 0. */
export interface ExplorerParams {
  /** Without one the roots: of the corpus if there is only one, else the corpora. */
  readonly of?: ExplorerKey
  readonly sort: ExplorerSort
  /** Only entities and articles with a name or title like this, as search finds them, and what there is to do in such articles. */
  readonly filter?: string
  readonly from: number
  readonly count: number
}

/** In which order entities stand. */
export type ExplorerSort = 'name' | 'mentions' | 'last'

/** What there is to do: mentions (`corpus/work.ts`), drafts, and articles in review. */
export type ExplorerWork = 'unidentified' | 'automatic' | 'unsure' | 'review' | 'draft'

/** What a node stands for; `root` is the folder of its corpus. */
export type ExplorerKey =
  | {
      readonly kind: 'corpus' | 'entities' | 'articles' | 'work' | 'byDate' | 'byTopic' | 'byStatus'
      readonly root: string
    }
  /** Entities of a type; without one those that are tagged and have no record. */
  | { readonly kind: 'type'; readonly root: string; readonly type?: string }
  | { readonly kind: 'entity'; readonly root: string; readonly ref: string }
  /** An article as one that mentions an entity. */
  | { readonly kind: 'mentioning'; readonly root: string; readonly ref: string; readonly uri: string }
  /** Without a year those that have none, without a month those of which none is written. */
  | { readonly kind: 'year'; readonly root: string; readonly year?: number }
  | { readonly kind: 'month'; readonly root: string; readonly year: number; readonly month?: number }
  | { readonly kind: 'topic'; readonly root: string; readonly topic?: string }
  | { readonly kind: 'status'; readonly root: string; readonly status?: string }
  | { readonly kind: 'article'; readonly root: string; readonly uri: string; readonly within: string }
  /** An entity as one that an article mentions. */
  | {
      readonly kind: 'mentioned'
      readonly root: string
      readonly ref: string
      readonly uri: string
      readonly within: string
    }
  | { readonly kind: 'task'; readonly root: string; readonly work: ExplorerWork }
  | { readonly kind: 'assignee'; readonly root: string; readonly work: ExplorerWork; readonly assignee?: string }
  | { readonly kind: 'workArticle'; readonly root: string; readonly work: ExplorerWork; readonly uri: string }
  | {
      readonly kind: 'mention'
      readonly root: string
      readonly within: string
      readonly uri: string
      readonly nth: number
    }
  | {
      readonly kind: 'workItem'
      readonly root: string
      readonly work: ExplorerWork
      readonly uri: string
      readonly nth: number
    }

/** A part of a list of nodes. */
export interface ExplorerAnswer {
  readonly nodes: readonly ExplorerNode[]
  /** How many there are. */
  readonly total: number
}

/** A node, in the user's language; its texts keep their direction in a list that runs from left to right. */
export interface ExplorerNode {
  readonly key: ExplorerKey
  /** The same for the same thing, whatever is said of it. */
  readonly id: string
  readonly label: string
  /** The words in the label that the node is about: from, to. */
  readonly highlight?: readonly [number, number]
  readonly description?: string
  readonly tooltip?: string
  /** What a screen reader says. */
  readonly spoken: string
  readonly children: 'none' | 'closed' | 'open'
  /** `type:id`, of entities. */
  readonly ref?: string
  /** The type that an entity's type is like, and whether that is its own. */
  readonly like?: { readonly type: 'person' | 'place' | 'org' | 'event'; readonly isOwn: boolean }
  /** Whether an entity has a record. */
  readonly hasRecord?: boolean
  /** What it opens. */
  readonly place?: { readonly uri: string; readonly range?: TextRange }
}

/** Client to server: where the record of an entity stands. Answer: `{ uri, range }`, or null. */
export const EXPLORER_RECORD = 'seedbed/explorerRecord'

/** The folder of a corpus, and `type:id` in it. */
export interface ExplorerRecordParams {
  readonly root: string
  readonly ref: string
}

/** Client to server: what there is to do behind a node, or first of all. Answer: `NextWork`, or null where nothing is left. */
export const NEXT_WORK = 'seedbed/nextWork'

/** Where somebody is in the work list; without a node they begin. */
export interface NextWorkParams {
  readonly after?: ExplorerKey
  /** As the list is filtered (`ExplorerParams`): what it leaves out is passed over. */
  readonly filter?: string
  /** Whether that has been decided on: what has come to its place is next. */
  readonly isDone?: boolean
}

/** What is to be done next, and how the tree is unfolded to it. */
export interface NextWork {
  /** The node, below the nodes above it from the root on, each with its place among its siblings. */
  readonly path: readonly { readonly node: ExplorerNode; readonly at: number }[]
}

/** Client to server: the edit that accepts or rejects what a node of the work list stands for; of an article with mentions, all of them. Answer: `EditAnswer`, or null. */
export const DECIDE_WORK = 'seedbed/decideWork'

/** What is decided upon, and how. */
export interface DecideWorkParams {
  /** The article. */
  readonly uri: string
  readonly work: ExplorerWork
  /** The one mention that is meant, where it stands; else all of the kind. */
  readonly range?: TextRange
  readonly decision: 'accept' | 'reject'
}

/** The edit of the article, or why there is none. */
export type DecideWorkAnswer = EditAnswer

/** Client to server, a notification: whether the explorer is seen. Only then is it told what changes. */
export const EXPLORER_SHOWN = 'seedbed/explorerShown'

/** Whether somebody can see the explorer now. */
export interface ExplorerShownParams {
  readonly isShown: boolean
}

/** Server to client: what the explorer shows may have changed, or only how much there is to do. */
export const EXPLORER_CHANGED = 'seedbed/explorerChanged'

/** What the explorer has to do: write a number, or ask anew. */
export interface ExplorerChanged {
  /** How much there is to do in all corpora. */
  readonly open: number
  /** Whether what is shown may be another; else only `open` is told. */
  readonly isOutdated: boolean
}
