import type { CancellationToken, WorkDoneProgressParams } from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import { csvOf, tabbed } from '../features/concordance/csv.ts'
import { type EditedLines, editLines } from '../features/concordance/edit.ts'
import {
  annotationOf,
  ifNotEditable,
  type LeftWhy,
  leftWords,
  nothingChanged,
} from '../features/concordance/edit-words.ts'
import { queryTitle, queryTitles, shownGroups } from '../features/concordance/groups.ts'
import { concordanceLines } from '../features/concordance/lines.ts'
import { LinePublisher, type PublishedLine } from '../features/concordance/published-line.ts'
import { slipWords } from '../features/concordance/slip-words.ts'
import { areFewMentions, knownMentions } from '../find/concordance/known-mentions.ts'
import { type Line, type Lines, lineAt, lineCount } from '../find/concordance/lines.ts'
import { soughtIn } from '../find/concordance/query.ts'
import { SearchedArticle } from '../find/concordance/searched-article.ts'
import { CONTEXT } from '../find/context.ts'
import { inDirection } from '../language/direction.ts'
import type { Message } from '../language/message.ts'
import type { Refusal } from '../language/refusal.ts'
import {
  CLOSE_CONCORDANCE,
  CONCORDANCE_CHANGED,
  CONCORDANCE_CSV,
  CONCORDANCE_LINES,
  type ConcordanceCsvParams,
  type ConcordanceLine,
  type ConcordanceLinesParams,
  EDIT_CONCORDANCE,
  type EditConcordanceAnswer,
  type EditConcordanceParams,
  OPEN_CONCORDANCE,
  type OpenConcordanceParams,
  type OpenedConcordance,
} from '../protocol/concordance.ts'
import type { RefusedAnswer } from '../protocol/registry-edits.ts'
import type { Source } from '../text/source.ts'
import { canonicalUri } from '../text/uri.ts'
import { type Concordance, Concordances } from './concordances.ts'
import { answerIn, type Desk, type TextsRead } from './desk.ts'
import { readSource } from './files.ts'
import type { Session } from './session.ts'
import { FOR_ANSWERS, Turns } from './turns.ts'
import { corpusOf } from './workspace.ts'

/** Concordances: they are made and kept here, and told page by page. */
export const answerConcordance = (desk: Desk): void => {
  const { connection, session } = desk
  const kept = new Concordances(session, (id) => void connection.sendNotification(CONCORDANCE_CHANGED, { id }))
  connection.onRequest<OpenedConcordance | RefusedAnswer | null, void>(
    OPEN_CONCORDANCE,
    (params: OpenConcordanceParams & WorkDoneProgressParams, token: CancellationToken) =>
      open(desk, kept, params, token),
  )
  connection.onRequest(CONCORDANCE_LINES, (params: ConcordanceLinesParams, token: CancellationToken) => {
    const one = kept.at(params.id)
    return one ? page(session, one, params, token) : null
  })
  connection.onNotification(CLOSE_CONCORDANCE, ({ id }: { readonly id: number }) => kept.close(id))
  connection.onRequest<EditConcordanceAnswer | null, void>(
    EDIT_CONCORDANCE,
    (params: EditConcordanceParams, token: CancellationToken) => {
      const one = kept.at(params.id)
      return one ? edit(desk, one, params, token) : null
    },
  )
  connection.onRequest<string | null, void>(
    CONCORDANCE_CSV,
    (params: ConcordanceCsvParams & WorkDoneProgressParams, token: CancellationToken) => {
      const one = kept.at(params.id)
      return one ? csv(desk, one, params, token) : null
    },
  )
}

async function open(
  { connection, session }: Desk,
  kept: Concordances,
  params: OpenConcordanceParams & WorkDoneProgressParams,
  token: CancellationToken,
): Promise<OpenedConcordance | RefusedAnswer | null> {
  await session.quiet(token.onCancellationRequested)
  const uri = canonicalUri(params.uri)
  const corpus = corpusOf(session.workspace, uri)
  if (token.isCancellationRequested) return null
  if (!corpus) return { refusal: noCorpus[session.language()] }
  const language = session.language(corpus)
  const { query, sort, isDescending = false, grouping, replaces } = params
  const arrangement = { sort, isDescending, grouping }
  const sought = soughtIn(corpus, query, uri)
  if ('ok' in sought) return refused(session, corpus, slipWords(query, sought))
  const lines = await tellingProgress(
    connection,
    params,
    queryTitle(corpus, query, language),
    async (progress): Promise<Lines | undefined> =>
      (areFewMentions(corpus, sought) ? knownMentions(corpus, sought, arrangement) : undefined) ??
      (await session.host.search(corpus, {
        query,
        uri,
        arrangement,
        cancelled: () => token.isCancellationRequested,
        progress,
      })),
  )
  if (!lines || token.isCancellationRequested) return null
  const one = kept.keep({ uri, query, sought, arrangement, lines }, corpus, replaces)
  return {
    id: one.id,
    ...queryTitles(corpus, query, language),
    total: lineCount(lines),
    articles: lines.uris.length,
    isCut: lines.isCut,
    groups: shownGroups(corpus, lines.groups, arrangement, language),
  }
}

const noCorpus: Message = {
  en: 'This file belongs to no corpus: open a folder with articles.',
  ar: 'لا ينتمي هذا الملف إلى مجموعة: افتح مجلدًا فيه مقالات.',
}

async function page(
  session: Session,
  one: Concordance,
  { from, count }: ConcordanceLinesParams,
  token: CancellationToken,
): Promise<readonly ConcordanceLine[] | null> {
  const first = Math.max(0, Math.floor(from))
  const numbers = Array.from({ length: Math.max(0, Math.min(count, MOST_IN_PAGE)) }, (_, at) => first + at)
  const corpus = () => session.workspace.corpora.get(one.root)
  const lines = await answerIn(session, corpus, (reading) => concordanceLines(reading, one, numbers), token)
  return lines?.map((line) => ({ ...line, uri: session.spell(line.uri) })) ?? null
}

/** Nobody sees more at once. */
const MOST_IN_PAGE = 1000

async function edit(
  { session, large }: Desk,
  one: Concordance,
  { lines: numbers, as }: EditConcordanceParams,
  token: CancellationToken,
): Promise<EditConcordanceAnswer | null> {
  const corpus = session.workspace.corpora.get(one.root)
  if (!corpus) return null
  const refusal = ifNotEditable(corpus, as)
  if (refusal) return refused(session, corpus, refusal)
  const language = session.language(corpus)
  const done: EditedLines[] = []
  const left: LeftWhy[] = []
  const read = await eachArticle(session, one, numbers, token, (searched, lines) => {
    if (!searched) {
      left.push(...Array.from(lines, (): LeftWhy => 'gone'))
      return
    }
    const edited = editLines(searched, corpus, one.sought, [...lines.values()], as)
    left.push(...edited.left)
    if (edited.count > 0) done.push(edited)
  })
  if (!read) return null
  if (done.length === 0) return refused(session, corpus, nothingChanged(left))
  const counts = { lines: done.reduce((sum, { count }) => sum + count, 0), articles: done.length }
  const annotation = annotationOf(corpus, as, counts, language)
  const whole = workspaceEdit({ changes: done, annotation }, session.client.abilities)
  const texts: TextsRead = new Map(done.map(({ source }) => [source.uri, source]))
  const places = new Map(done.map(({ source, count }) => [source.uri, count]))
  const why = left.length > 0 ? { why: inDirection(leftWords(left, language), language) } : {}
  const offered = large.offer(one.uri, whole, texts, { places })
  return offered ? { large: offered, left: left.length, ...why } : { edit: whole, left: left.length, ...why }
}

/** Tells an editor that wants to know (`workDoneToken`) how much of some work is done. */
async function tellingProgress<Answer>(
  connection: Desk['connection'],
  { workDoneToken }: WorkDoneProgressParams,
  title: string,
  work: (progress: Progress) => Promise<Answer>,
): Promise<Answer> {
  const shown = workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken)
  try {
    shown?.begin(title, 0, undefined, true)
    return await work((done, of) => shown?.report(Math.floor((done / of) * 100), `${done} / ${of}`))
  } finally {
    shown?.done()
  }
}

type Progress = (done: number, of: number) => void

async function csv(
  { connection, session }: Desk,
  one: Concordance,
  params: ConcordanceCsvParams & WorkDoneProgressParams,
  token: CancellationToken,
): Promise<string | null> {
  const { lines: chosen, form = 'csv' } = params
  const corpus = session.workspace.corpora.get(one.root)
  if (!corpus) return null
  const language = session.language(corpus)
  const numbers = chosen ?? Array.from({ length: lineCount(one.lines) }, (_, number) => number)
  const publisher = new LinePublisher(corpus, corpus.settings.lang ?? language)
  const found = new Map<number, PublishedLine>()
  const publish = (searched: SearchedArticle | undefined, lines: ReadonlyMap<number, Line>): void => {
    for (const [number, line] of lines) {
      const shown = searched && publisher.line(searched, one.sought, line, CONTEXT)
      if (shown) found.set(number, shown)
    }
  }
  const read = await tellingProgress(connection, params, queryTitle(corpus, one.query, language), (progress) =>
    eachArticle(session, one, numbers, token, publish, progress),
  )
  if (!read) return null
  const inOrder = numbers.flatMap((number) => found.get(number) ?? [])
  return form === 'tabs' ? tabbed(inOrder) : csvOf(inOrder, language)
}

/** Goes through some lines article by article; each is read and left again. False when it was cancelled. */
async function eachArticle(
  session: Session,
  { lines }: Concordance,
  numbers: readonly number[],
  token: CancellationToken,
  work: (searched: SearchedArticle | undefined, lines: ReadonlyMap<number, Line>) => void,
  progress?: Progress,
): Promise<boolean> {
  const byFile = new Map<string, Map<number, Line>>()
  for (const number of numbers) {
    const line = lineAt(lines, number)
    if (!line) continue
    const others = byFile.get(line.uri)
    if (others) others.set(number, line)
    else byFile.set(line.uri, new Map([[number, line]]))
  }
  const turns = new Turns(session.host, FOR_ANSWERS)
  let done = 0
  for (const [uri, its] of byFile) {
    if (turns.isOver) {
      progress?.(done, byFile.size)
      await turns.next()
    }
    done++
    if (token.isCancellationRequested) return false
    work(await searchedNow(session, uri), its)
  }
  return true
}

async function searchedNow(session: Session, uri: string): Promise<SearchedArticle | undefined> {
  const corpus = corpusOf(session.workspace, uri)
  const document = corpus?.whole.get(uri)
  const file: typeof document | Source | undefined = document ?? (await readSource(session.host, uri))
  if (!corpus || !file || ('kind' in file && file.kind !== 'article')) return undefined
  return new SearchedArticle(file, corpus.settings)
}

const refused = (session: Session, corpus: Corpus, { refusal }: Refusal): RefusedAnswer => {
  const language = session.language(corpus)
  return { refusal: inDirection(refusal[language], language) }
}
