import type { EditorTagKind } from './editor-view.ts'
import type { TextRange, WireEdit } from './text.ts'

/** Client to server: where words of an article are likely mentions and have no tag. Answer: `SuggestedMentions`. */
export const SUGGESTED_MENTIONS = 'seedbed/suggestedMentions'

/** Client to server: what one suggested mention may be, and what decides upon it. Answer: `SuggestedMention`. */
export const SUGGESTED_MENTION = 'seedbed/suggestedMention'

/** Client to server: what tags all mentions of an article of which nobody need be asked. Answer: `SureMentions`. */
export const SURE_MENTIONS = 'seedbed/sureMentions'

/** The rules whose hints are suggestions: what shows these need not underline those. */
export const suggestingRules: readonly string[] = ['untagged-mention', 'untagged-date']

/** The article that is looked through; it must be open. */
export interface SuggestedMentionsParams {
  readonly uri: string
}

/** One of the suggestions of an open article. */
export interface SuggestedMentionParams {
  readonly uri: string
  /** The words, as `SuggestedMentions` names them. */
  readonly range: TextRange
}

/** What is suggested in one version of an article. Places are counted as in `EditorView`. */
export interface SuggestedMentions {
  /** The document's version. */
  readonly version: number
  /**
   * Four for each, in text order and without overlaps: how far behind the start of the one before it starts; its length; what it would most likely be,
   * in `editorTagKinds`; 1 where that is sure, else 0.
   */
  readonly mentions: readonly number[]
}

/** One suggestion, and what a person can decide upon it. */
export interface SuggestedMention {
  /** The words that would be the label. */
  readonly range: TextRange
  readonly isSure: boolean
  /** What they may be, the likeliest first. */
  readonly candidates: readonly [SuggestedCandidate, ...SuggestedCandidate[]]
  /** Remembers in the article that the words are none of them; left out where its front matter cannot be written. */
  readonly reject?: readonly WireEdit[]
}

/** An entity, or a date, that the words may mean. */
export interface SuggestedCandidate {
  /** `type:id`. */
  readonly ref: string
  readonly kind: EditorTagKind
  /** How it is called in the user's language. */
  readonly name: string
  /** What tells it from others of its name. */
  readonly detail?: string
  /** Why it is suggested, the weightiest first. */
  readonly reasons: readonly string[]
  /** What tags the words so. */
  readonly edits: readonly WireEdit[]
}

/** The edits of the article that tag them, and how many they tag. */
export interface SureMentions {
  readonly count: number
  readonly edits: readonly WireEdit[]
}
