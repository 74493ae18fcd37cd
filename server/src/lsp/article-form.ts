import type { CancellationToken } from 'vscode-languageserver'
import { articleForm } from '../features/article-form.ts'
import { articleHtml } from '../features/article-html.ts'
import { fieldChoices } from '../features/completion/field-choices.ts'
import { setField } from '../features/set-field.ts'
import {
  ARTICLE_FORM,
  type ArticleForm,
  type ArticleFormParams,
  FIELD_CHOICES,
  type FieldChoice,
  type FieldChoicesParams,
  SET_FIELD,
  type SetFieldAnswer,
  type SetFieldParams,
} from '../protocol/article-form.ts'
import { ARTICLE_HTML, type ArticleHtml, type ArticleHtmlParams } from '../protocol/article-html.ts'
import { canonicalUri } from '../text/uri.ts'
import type { Desk } from './desk.ts'
import { whenRead } from './when-read.ts'

/** The front matter of an article as a form, at once. What the corpus knows only after it has been read comes with the next one. */
export const answerArticleForm = ({ connection, session }: Desk): void => {
  connection.onRequest(ARTICLE_FORM, ({ uri }: ArticleFormParams): ArticleForm | null => {
    const context = session.context(canonicalUri(uri))
    return (context && articleForm(context)) ?? null
  })
}

/** What a field of the form could hold. */
export const answerFieldChoices = ({ connection, session }: Desk): void => {
  connection.onRequest(
    FIELD_CHOICES,
    ({ uri, key, typed }: FieldChoicesParams, token: CancellationToken): Promise<readonly FieldChoice[] | null> =>
      whenRead(session, uri, (context) => fieldChoices(context, key, typed), token),
  )
}

/** The edits for a field's new value, at once: they are of the text as it is now. */
export const answerSetField = ({ connection, session }: Desk): void => {
  connection.onRequest<SetFieldAnswer | null, void>(SET_FIELD, ({ uri, key, value }: SetFieldParams) => {
    const context = session.context(canonicalUri(uri))
    return (context && setField(context, key, value)) ?? null
  })
}

/** An article as HTML: only when all records are known is it known who is not to be named. */
export const answerArticleHtml = ({ connection, session }: Desk): void => {
  connection.onRequest(
    ARTICLE_HTML,
    ({ uri }: ArticleHtmlParams, token: CancellationToken): Promise<ArticleHtml | null> =>
      whenRead(session, uri, articleHtml, token),
  )
}
