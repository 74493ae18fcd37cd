import type { CancellationToken } from 'vscode-languageserver'
import type { Context } from '../features/context.ts'
import { linkTargetAt } from '../features/document-links.ts'
import { editorView } from '../features/editor-view.ts'
import { findFolded } from '../features/find-folded.ts'
import { suggestedMention, suggestedMentions, sureMentions } from '../features/suggested-mentions.ts'
import { taggingChoices } from '../features/tagging-choices.ts'
import { textLength } from '../features/text-length.ts'
import { wordAt } from '../features/word-at.ts'
import {
  FIND_FOLDED,
  type FindFoldedParams,
  LINK_AT,
  type LinkAtParams,
  TEXT_LENGTH,
  type TextLength,
  type TextLengthParams,
  WORD_AT,
  type WordAtParams,
} from '../protocol/article-text.ts'
import { EDITOR_VIEW, type EditorView, type EditorViewParams } from '../protocol/editor-view.ts'
import {
  SUGGESTED_MENTION,
  SUGGESTED_MENTIONS,
  SURE_MENTIONS,
  type SuggestedMentionParams,
  type SuggestedMentionsParams,
} from '../protocol/suggested-mentions.ts'
import { TAGGING_CHOICES, type TaggingChoices, type TaggingChoicesParams } from '../protocol/tagging-choices.ts'
import type { TextRange } from '../protocol/text.ts'
import { canonicalUri } from '../text/uri.ts'
import type { Desk } from './desk.ts'
import type { Session } from './session.ts'
import { whenRead } from './when-read.ts'

/** The view of an article, at once: it is drawn with every keystroke. What the corpus knows only after it has been read comes with the next one. */
export const answerEditorView = ({ connection, session }: Desk): void => {
  connection.onRequest(EDITOR_VIEW, ({ uri }: EditorViewParams): EditorView | null => {
    const context = session.context(canonicalUri(uri))
    return (context && editorView(context)) ?? null
  })
}

/** Where a text stands in an article: nothing has to be known of others for it. */
export const answerFindFolded = ({ connection, session }: Desk): void => {
  connection.onRequest(FIND_FOLDED, ({ uri, text }: FindFoldedParams): readonly TextRange[] | null => {
    const context = session.context(canonicalUri(uri))
    return (context && findFolded(context, text)) ?? null
  })
}

/** How long a part of an article is: nothing has to be known of others for it. */
export const answerTextLength = ({ connection, session }: Desk): void => {
  connection.onRequest(TEXT_LENGTH, ({ uri, range }: TextLengthParams): TextLength | null => {
    const context = session.context(canonicalUri(uri))
    return (context && textLength(context, context.document.source.span(range))) ?? null
  })
}

/** Where the link at a place leads: ids of articles have to be known. */
export const answerLinkAt = ({ connection, session }: Desk): void => {
  connection.onRequest(LINK_AT, ({ uri, position }: LinkAtParams, token: CancellationToken) =>
    whenRead(session, uri, (context) => linkTargetAt(context, context.document.source.offset(position)), token),
  )
}

/** The word at a place. */
export const answerWordAt = ({ connection, session }: Desk): void => {
  connection.onRequest(WORD_AT, ({ uri, position }: WordAtParams, token: CancellationToken) =>
    amongNames(session, uri, (context) => wordAt(context, context.document.source.offset(position)), token),
  )
}

/** What words could be tagged as. */
export const answerTaggingChoices = ({ connection, session }: Desk): void => {
  connection.onRequest(
    TAGGING_CHOICES,
    ({ uri, range, also }: TaggingChoicesParams, token: CancellationToken): Promise<TaggingChoices | null> =>
      amongNames(session, uri, (context) => taggingChoices(context, context.document.source.span(range), also), token),
  )
}

/** What is suggested in an article, one suggestion of it, and all that is sure: names have to be known. */
export const answerSuggestedMentions = ({ connection, session }: Desk): void => {
  connection.onRequest(SUGGESTED_MENTIONS, ({ uri }: SuggestedMentionsParams, token: CancellationToken) =>
    inText(session, uri, suggestedMentions, token),
  )
  connection.onRequest(SUGGESTED_MENTION, ({ uri, range }: SuggestedMentionParams, token: CancellationToken) =>
    inText(session, uri, (context) => suggestedMention(context, context.document.source.span(range)), token),
  )
  connection.onRequest(SURE_MENTIONS, ({ uri }: SuggestedMentionsParams, token: CancellationToken) =>
    inText(session, uri, sureMentions, token),
  )
}

/** Asks about an open file when all names are known, and sorted. */
async function amongNames<R>(
  session: Session,
  uri: string,
  question: (context: Context) => R | undefined,
  token: CancellationToken,
): Promise<R | null> {
  await session.quiet(token.onCancellationRequested)
  await session.names.none(token.onCancellationRequested)
  return whenRead(session, uri, question, token)
}

/** Asks about an open file when names can be found in running text. */
async function inText<R>(
  session: Session,
  uri: string,
  question: (context: Context) => R | undefined,
  token: CancellationToken,
): Promise<R | null> {
  await session.quiet(token.onCancellationRequested)
  await session.findable.none(token.onCancellationRequested)
  return whenRead(session, uri, question, token)
}
