import type { CancellationToken, ExecuteCommandParams } from 'vscode-languageserver'
import { factsOf } from '../corpus/article-facts.ts'
import type { Article } from '../corpus/document.ts'
import { relate, relationChoices } from '../features/add-related.ts'
import { relatedArticles } from '../features/related-articles.ts'
import {
  ADD_RELATED,
  type AddRelatedAnswer,
  type AddRelatedParams,
  RELATED_ARTICLES,
  RELATED_ARTICLES_CHANGED,
  RELATION_CHOICES,
  type RelatedArticle,
  type RelationChoicesParams,
} from '../protocol/related-articles.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { once } from '../text/once.ts'
import { fileName } from '../text/uri.ts'
import type { Desk } from './desk.ts'
import { othersState } from './others-state.ts'
import { quietly } from './quietly.ts'
import type { Session } from './session.ts'
import { whenRead } from './when-read.ts'

/** `workspace/executeCommand` `seedbed.relatedArticles` `[{ uri }]`. */
export const answerRelatedArticles =
  ({ session }: Desk) =>
  async (params: ExecuteCommandParams, token: CancellationToken): Promise<readonly RelatedArticle[] | null> => {
    const [argument] = params.arguments ?? []
    if (params.command !== RELATED_ARTICLES || typeof argument?.uri !== 'string') return null
    const found = await whenRead(session, argument.uri, (context) => relatedArticles(context), token)
    if (!found) return null
    return found.map(({ uri, id, title, date, range, group, relation, score, reasons }) => ({
      uri,
      ...(id === undefined ? {} : { id }),
      title: title ?? id ?? fileName(uri),
      ...(date === undefined ? {} : { date }),
      range,
      group,
      ...(relation === undefined ? {} : { relation }),
      score,
      reasons,
    }))
  }

/** What an editor writes under `related`. */
export const answerAddRelated = ({ connection, session }: Desk): void => {
  connection.onRequest(RELATION_CHOICES, ({ uri }: RelationChoicesParams, token: CancellationToken) =>
    whenRead(session, uri, relationChoices, token),
  )
  connection.onRequest<AddRelatedAnswer | null, void>(
    ADD_RELATED,
    ({ uri, to, as }: AddRelatedParams, token: CancellationToken) =>
      whenRead(session, uri, (context) => relate(context, to, as), token),
  )
}

/** Tells the editor, after a rest, when what articles are related to may have changed. */
export function tellRelatedChanges({ connection, session, aids }: Desk): void {
  if (!aids.followsRelatedArticles) return
  let told = ''
  let forget: (() => void) | undefined
  session.onChange(() => {
    const state = relatedState(session)
    if (state === told) return
    told = state
    forget?.()
    forget = session.host.later(REST, () => {
      forget = undefined
      void quietly(connection, connection.sendNotification(RELATED_ARTICLES_CHANGED))
    })
  })
}

/** Milliseconds: nobody reads a list while they type. */
const REST = 500

/** What lists of related articles depend on. */
function relatedState(session: Session): string {
  const corpora = [...session.workspace.corpora.values()]
  const open = corpora.flatMap((corpus) =>
    [...corpus.whole.values()].flatMap((document) => (document.kind === 'article' ? tiesMark(document).mark : [])),
  )
  const closed = corpora.map((corpus) => corpus.layers.map(({ segment, past }) => session.numberOf(past ?? segment)))
  return JSON.stringify([othersState(session), open, closed])
}

/** Stands for all of an article that ties it to others, and for what is shown of it; where its title stands is asked anew. */
const tiesMark = once((article: Article) => {
  const { uri, id, title, date, lang, topics, related } = factsOf(article)
  const links = article.sites.flatMap(({ role, target, label }) => (label && role === 'reference' ? [target] : []))
  const said = [uri, id, title, date, lang, topics, related, [...article.mentions], links, article.marks]
  return { mark: fingerprint(JSON.stringify(said)) }
})
