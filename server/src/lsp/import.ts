import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import { fileKind } from '../corpus/file-kind.ts'
import { SEED_SUFFIX } from '../corpus/read-article.ts'
import { type ReadCapture, readCapture } from '../exchange/read/capture-format.ts'
import type { HtmlRefusal } from '../exchange/read/html/safe-html.ts'
import { idsLike } from '../exchange/read/known-articles.ts'
import { LARGEST_CAPTURE, type Lessons, lessonsOf, MOST_CAPTURES } from '../exchange/read/lessons.ts'
import { type PastArticle, pastArticles } from '../exchange/read/past-articles.ts'
import { draftArticle, idWanted } from '../features/draft-article.ts'
import { proposeArticle } from '../features/propose-article.ts'
import { rememberLines } from '../features/remember-lines.ts'
import { inDirection } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import { isRefusal } from '../language/refusal.ts'
import {
  type Capture,
  DRAFT_ARTICLE,
  type DraftedArticle,
  type DraftParams,
  PROPOSE_ARTICLE,
  type ProposedArticle,
  REMEMBER_LINES,
  type RememberParams,
} from '../protocol/import.ts'
import type { RefusedAnswer } from '../protocol/registry-edits.ts'
import { recentAnswers } from '../text/recently.ts'
import { canonicalUri, pathBelow, relativePath } from '../text/uri.ts'
import { answerIn, type Desk } from './desk.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'

/** Articles of captures: what they are to become, the seed files that choices make, and what is learnt of their sites. */
export const answerImport = ({ connection, session }: Desk): void => {
  // A capture is sent with each choice; what it says is read once.
  const readings = {
    text: recentAnswers<ReadCapture | HtmlRefusal>(REMEMBERED),
    markdown: recentAnswers<ReadCapture | HtmlRefusal>(REMEMBERED),
    html: recentAnswers<ReadCapture | HtmlRefusal>(REMEMBERED),
  }
  const read = ({ format, text }: Capture): ReadCapture | HtmlRefusal =>
    readings[format](text, () => readCapture(format, text))
  connection.onRequest<ProposedArticle | RefusedAnswer | null, void>(
    PROPOSE_ARTICLE,
    (params: Capture, token: CancellationToken) => proposed(session, params, read(params), token),
  )
  connection.onRequest<DraftedArticle | null, void>(DRAFT_ARTICLE, (params: DraftParams, token: CancellationToken) =>
    drafted(session, params, read(params), token),
  )
  connection.onRequest<RememberedAnswer | null, void>(
    REMEMBER_LINES,
    (params: RememberParams, token: CancellationToken) => remembered(session, params, token),
  )
}

type RememberedAnswer = { readonly edit: WorkspaceEdit } | RefusedAnswer

/** In UTF-16 code units. */
const REMEMBERED = 4_000_000

async function proposed(
  session: Session,
  { folder }: Capture,
  capture: ReadCapture | HtmlRefusal,
  token: CancellationToken,
): Promise<ProposedArticle | RefusedAnswer | null> {
  await session.quiet(token.onCancellationRequested)
  const corpus = corpusAt(session, folder)
  const now = corpus()
  if (!now) return null
  if (typeof capture === 'string') {
    const language = session.language(now)
    return { refusal: inDirection(refusals[capture][language], language) }
  }
  const lessons = await lessonsHere(session, corpus, token)
  const question = (reading: Corpus): ProposedArticle =>
    proposeArticle(reading, session.language(reading), canonicalUri(folder), capture, lessons)
  const answer = await answerIn(session, corpus, question, token)
  if (!answer?.twin) return answer ?? null
  return { ...answer, twin: { ...answer.twin, uri: session.spell(answer.twin.uri) } }
}

/** What the newest articles of a corpus and their captures teach. */
async function lessonsHere(
  session: Session,
  corpus: () => Corpus | undefined,
  token: CancellationToken,
): Promise<Lessons> {
  const question = (reading: Corpus): readonly PastArticle[] =>
    pastArticles(reading, (uri) => reading.source(uri)?.text)
  const articles = (await answerIn(session, corpus, question, token)) ?? []
  const captured = articles.filter(({ captureUri }) => captureUri !== undefined).slice(0, MOST_CAPTURES)
  const captures = new Map<PastArticle, string | undefined>()
  for (const article of captured)
    captures.set(article, await session.host.readCapture(article.captureUri ?? '', LARGEST_CAPTURE))
  return lessonsOf(articles.map((article) => ({ ...article, capture: captures.get(article) })))
}

async function drafted(
  session: Session,
  params: DraftParams,
  capture: ReadCapture | HtmlRefusal,
  token: CancellationToken,
): Promise<DraftedArticle | null> {
  await session.quiet(token.onCancellationRequested)
  const corpus = corpusAt(session, params.folder)()
  if (!corpus || typeof capture === 'string') return null
  const folder = canonicalUri(params.folder).replace(/\/$/, '')
  const { kept } = params
  const ending = kept && 'ending' in kept && /^\.[a-z]{2,5}$/.test(kept.ending) ? kept.ending : '.txt'
  for (const id of idsLike(idWanted(params))) {
    const uri = `${folder}/${id}${SEED_SUFFIX}`
    const captureUri = kept && 'ending' in kept ? `${folder}/${id}.raw${ending}` : undefined
    if (corpus.articlesOf(id).length > 0 || (await isThere(session, uri, captureUri))) continue
    const file = kept && 'uri' in kept ? canonicalUri(kept.uri) : captureUri
    const place = {
      uri,
      capture: file === undefined ? undefined : relativePath(uri, file),
      today: session.host.today(),
    }
    const draft = draftArticle(corpus, session.language(corpus), capture.raw, params, place)
    return {
      uri: session.spell(uri),
      path: pathBelow(corpus.root, uri),
      ...draft,
      ...(fileKind(corpus.root, corpus.settings, uri) === 'article' ? {} : { isOutside: true }),
      ...(captureUri === undefined ? {} : { captureUri: session.spell(captureUri) }),
    }
  }
  return null
}

async function isThere({ host }: Session, ...uris: readonly (string | undefined)[]): Promise<boolean> {
  for (const uri of uris) if (uri !== undefined && (await host.exists(uri))) return true
  return false
}

async function remembered(
  session: Session,
  { uri, lines }: RememberParams,
  token: CancellationToken,
): Promise<RememberedAnswer | null> {
  await session.quiet(token.onCancellationRequested)
  const corpus = corpusAt(session, uri)
  const { abilities } = session.client
  const answer = await answerIn(session, corpus, (reading) => rememberLines(reading, abilities, lines), token)
  const now = corpus()
  if (!answer || !now) return null
  const language = session.language(now)
  return isRefusal(answer) ? { refusal: inDirection(answer.refusal[language], language) } : { edit: answer }
}

/** The corpus that a folder belongs to: the one around it. */
const corpusAt = (session: Session, uri: string) => (): Corpus | undefined =>
  corpusOf(session.workspace, canonicalUri(uri).replace(/\/$/, ''))

const refusals: Readonly<Record<HtmlRefusal, Message>> = {
  'too-large': {
    en: 'This page is larger than any article. Save the part of it that you want.',
    ar: 'هذه الصفحة أكبر من أي مقالة. احفظ منها ما تريد.',
  },
  'too-many-elements': {
    en: 'This page has more elements than any page with an article. Save the part of it that you want.',
    ar: 'في هذه الصفحة من العناصر أكثر مما في أي صفحة مقالة. احفظ منها ما تريد.',
  },
}
