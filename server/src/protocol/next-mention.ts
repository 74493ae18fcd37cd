import type { TextPosition, TextRange } from './text.ts'

/** Client to server: the next or the previous mention of the entity at a place. Answer: `NextMentionAnswer`, or null where there is no such file. */
export const NEXT_MENTION = 'seedbed/nextMention'

/** Where the caret stands, and which way it is to go. */
export interface NextMentionParams {
  readonly uri: string
  readonly position: TextPosition
  readonly step: MentionStep
  /** In this article, or from article to article: by date, the oldest first, those without a date last; of one date by path. Behind the last comes the first. */
  readonly scope: MentionScope
}

/** Which way. */
export type MentionStep = 'next' | 'previous'
/** How far. */
export type MentionScope = 'article' | 'corpus'

/** Where it stands, and what is told of that in the user's language; or why there is none. */
export type NextMentionAnswer =
  | { readonly uri: string; readonly range: TextRange; readonly told: string }
  | { readonly refusal: string }

/** Commands of the client, by what they look for. */
export const mentionCommands: readonly {
  readonly command: string
  readonly step: MentionStep
  readonly scope: MentionScope
}[] = [
  { command: 'seedbed.nextMention', step: 'next', scope: 'article' },
  { command: 'seedbed.previousMention', step: 'previous', scope: 'article' },
  { command: 'seedbed.nextMentionInCorpus', step: 'next', scope: 'corpus' },
  { command: 'seedbed.previousMentionInCorpus', step: 'previous', scope: 'corpus' },
]
