import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver'
import type { Corpus } from '../corpus/corpus.ts'
import { entityFigures } from '../corpus/overview/entity-figures.ts'
import { workspaceEdit } from '../corpus/workspace-edit.ts'
import type { Context } from '../features/context.ts'
import { decideWork } from '../features/decide-work.ts'
import { nextWork } from '../features/explorer/next-work.ts'
import { corpusNode } from '../features/explorer/root-nodes.ts'
import type { ExplorerView } from '../features/explorer/view.ts'
import { explorerChildren } from '../features/explorer.ts'
import { setField } from '../features/set-field.ts'
import { type Refusal, refuse } from '../language/refusal.ts'
import {
  DECIDE_WORK,
  type DecideWorkParams,
  EXPLORER_CHILDREN,
  EXPLORER_RECORD,
  type ExplorerAnswer,
  type ExplorerKey,
  type ExplorerParams,
  type ExplorerRecordParams,
  NEXT_WORK,
  type NextWork,
  type NextWorkParams,
} from '../protocol/explorer.ts'
import { bySteps } from './by-steps.ts'
import { answerIn, type Desk } from './desk.ts'
import { tellExplorer } from './explorer-news.ts'
import { answerEdit } from './registry-edits.ts'
import type { Session } from './session.ts'

/** The explorer: what stands below a node, what there is to do next, and what becomes of it. */
export const answerExplorer = (desk: Desk): void => {
  const { connection, session } = desk
  connection.onRequest(EXPLORER_CHILDREN, (params: ExplorerParams, token: CancellationToken) =>
    children(session, params, token),
  )
  connection.onRequest(NEXT_WORK, (params: NextWorkParams, token: CancellationToken) => next(session, params, token))
  connection.onRequest(EXPLORER_RECORD, async ({ root, ref }: ExplorerRecordParams, token: CancellationToken) => {
    await session.quiet(token.onCancellationRequested)
    const corpus = session.workspace.corpora.get(root)
    const entity = corpus?.entity(ref)
    return corpus && entity ? { uri: entity.uri, range: corpus.placeOf(entity).id } : null
  })
  answerEdit(desk, DECIDE_WORK, decided)
  tellExplorer(desk)
}

async function children(
  session: Session,
  { of, ...wish }: ExplorerParams,
  token: CancellationToken,
): Promise<ExplorerAnswer | null> {
  await session.quiet(token.onCancellationRequested)
  if (wish.filter) await session.names.none(token.onCancellationRequested)
  const corpora = [...session.workspace.corpora.values()]
  const [first, ...others] = corpora
  if (!first) return null
  if (!of && others.length > 0) {
    const nodes = corpora.map((corpus) => corpusNode({ corpus, language: session.language(corpus) }))
    return { nodes, total: nodes.length }
  }
  const key: ExplorerKey = of ?? { kind: 'corpus', root: first.root }
  const answered = (view: ExplorerView) => explorerChildren(view, key)
  return (await about(session, key, wish, answered, token)) ?? null
}

async function next(
  session: Session,
  { after, filter = '', isDone = false }: NextWorkParams,
  token: CancellationToken,
): Promise<NextWork | null> {
  await session.quiet(token.onCancellationRequested)
  const roots = [...session.workspace.corpora.keys()]
  const from = Math.max(0, roots.indexOf(after?.root ?? ''))
  const wish = { sort: 'name', filter, from: 0, count: 0 } as const
  for (const root of [...roots.slice(from), ...roots.slice(0, from)]) {
    const key: ExplorerKey = { kind: 'work', root }
    const own = after?.root === root ? after : undefined
    const found = await about(session, key, wish, (view) => nextWork(view, own, isDone) ?? 'nothing', token)
    if (!found || found === 'nothing') continue
    const corpus = session.workspace.corpora.get(root)
    if (roots.length === 1 || !corpus) return found
    const top = { node: corpusNode({ corpus, language: session.language(corpus) }), at: roots.indexOf(root) }
    return { path: [top, ...found.path] }
  }
  return null
}

/**
 * Asks about a corpus when its figures have been reckoned, a little at a time. They are of the moment of the request: what has changed meanwhile is seen
 * by the editor's next, for which `explorer-news.ts` asks.
 */
async function about<R>(
  session: Session,
  { root }: ExplorerKey,
  wish: Omit<ExplorerView, 'corpus' | 'language' | 'figures'>,
  question: (view: ExplorerView) => R,
  token: CancellationToken,
): Promise<R | undefined> {
  const now = (): Corpus | undefined => session.workspace.corpora.get(root)
  const corpus = now()
  const figures = corpus && (await bySteps(session.host, entityFigures(corpus), token))
  if (!figures) return undefined
  const view = (of: Corpus): ExplorerView => ({ corpus: of, language: session.language(of), figures, ...wish })
  return answerIn(session, now, (of) => question(view(of)), token)
}

/** What is decided on mentions, or on an article: that goes on to its next status, or back to the one before. */
function decided(context: Context, { work, range, decision }: DecideWorkParams): WorkspaceEdit | Refusal {
  const { document, client } = context
  if (work !== 'review' && work !== 'draft') {
    return decideWork(context, work, range && document.source.span(range), decision)
  }
  const status = statuses[`${decision} ${work}`]
  if (document.kind !== 'article' || document.status !== work || status === undefined) return notSo
  const edits = setField(context, 'status', status)
  if (edits === 'refused') return notSo
  const { source } = document
  const changes = [{ source, edits: edits.map((edit) => ({ span: source.span(edit.range), text: edit.newText })) }]
  return workspaceEdit({ changes }, client)
}

const statuses: Readonly<Record<string, string>> = {
  'accept draft': 'review',
  'accept review': 'final',
  'reject review': 'draft',
}

const notSo: Refusal = refuse(
  'The status of this article cannot be changed so: open it, and change it there.',
  'لا يمكن تغيير حالة المقالة هكذا: افتحها وغيّرها هناك.',
)
