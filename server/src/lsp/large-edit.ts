import type { CancellationToken, Connection, WorkspaceEdit } from 'vscode-languageserver'
import type { Message } from '../language/message.ts'
import {
  LAST_LARGE_EDIT,
  type LargeEdit,
  type LastLargeEdit,
  PREVIEW_LARGE_EDIT,
  type PreviewLargeEditParams,
  UNDO_LARGE_EDIT,
  type UndoAnswer,
  WRITE_LARGE_EDIT,
  type WriteAnswer,
  type WriteLargeEditParams,
} from '../protocol/large-edits.ts'
import type { RefusedAnswer } from '../protocol/registry-edits.ts'
import { type FileStep, reversed, stepped } from '../text/file-step.ts'
import type { Source } from '../text/source.ts'
import { pathBelow } from '../text/uri.ts'
import type { ServerAids } from './abilities.ts'
import { applied } from './applied.ts'
import type { Desk, TextsRead } from './desk.ts'
import { readSource } from './files.ts'
import type { Writer } from './host.ts'
import { editorPart, type LargePlan, largePlan } from './large-plan.ts'
import { lastWritten, takeBack } from './large-undo.ts'
import { showingProgress } from './progress.ts'
import type { Session } from './session.ts'
import { corpusOf } from './workspace.ts'
import { type FileProblem, nothingWritten, notPutBack } from './write-problems.ts'

/** Requests about edits that the server writes itself. */
export const answerLargeEdits = ({ connection, large }: Desk): void => {
  connection.onRequest(PREVIEW_LARGE_EDIT, (params: PreviewLargeEditParams) => large.preview(params))
  connection.onRequest<WriteAnswer, void>(WRITE_LARGE_EDIT, (params: WriteLargeEditParams, token: CancellationToken) =>
    large.write(params, token),
  )
  connection.onRequest<LastLargeEdit | RefusedAnswer, void>(LAST_LARGE_EDIT, () => large.last())
  connection.onRequest<UndoAnswer, void>(UNDO_LARGE_EDIT, () => large.undo())
}

/**
 * Edits of more closed files than an editor should open: it keeps a model of each file of a workspace edit, thousands of them. They wait here until
 * the user has agreed, as what leads from one text to the other, and are written by the host.
 */
export class LargeEdits {
  readonly #session: Session
  readonly #connection: Connection
  readonly #aids: ServerAids
  #offered: Offered | undefined
  #lastId = 0
  /** Something is being written, or taken back: one at a time. */
  #isBusy = false

  constructor(session: Session, connection: Connection, aids: ServerAids) {
    this.#session = session
    this.#connection = connection
    this.#aids = aids
  }

  /** An edit in the corpus of a file, as the user is asked about it; undefined where the editor does it itself. `texts` are those of closed files in which it counts. */
  offer(uri: string, edit: WorkspaceEdit, texts: TextsRead, how: Offering = {}): LargeEdit | undefined {
    const { host, workspace } = this.#session
    const { atMost = AT_MOST, places } = how
    if (!this.#aids.writesLargeEdits || !host.writer || (edit.documentChanges?.length ?? 0) <= atMost) return undefined
    const corpus = corpusOf(workspace, uri)
    const plan = largePlan(
      edit,
      (file) => this.#session.openSource(file) ?? texts.get(file) ?? corpus?.document(file)?.source,
    )
    if (!corpus || !plan || plan.steps.filter((step) => !this.#isForEditor(plan, step)).length <= atMost)
      return undefined
    this.#lastId++
    this.#offered = { id: this.#lastId, root: corpus.root, plan }
    const files = plan.steps.map((step) => ({
      uri: step.uri,
      path: pathBelow(corpus.root, step.uri),
      places: places?.get(step.uri) ?? step.edits.length,
    }))
    return { id: this.#lastId, title: plan.title, files }
  }

  /** A file as it would be. */
  async preview({ id, uri }: PreviewLargeEditParams): Promise<string | null> {
    const plan = this.#offered?.id === id ? this.#offered.plan : undefined
    const step = plan?.steps.find((one) => one.uri === uri)
    const source = step && (await this.#sourceNow(uri))
    return (source && stepped(step, source.text)?.replace(/^\ufeff/, '')) ?? null
  }

  /** Writes what was offered. */
  write({ id, anyway }: WriteLargeEditParams, token: CancellationToken): Promise<WriteAnswer> {
    return this.#alone(async (writer) => {
      const offered = this.#offered
      if (offered?.id !== id) return this.#refuse(stale)
      const answer = await this.#writeAll(writer, offered, anyway, token)
      if (!('uncommitted' in answer)) this.#offered = undefined
      return answer
    })
  }

  /** What would be taken back. */
  async last(): Promise<LastLargeEdit | RefusedAnswer> {
    const found = await lastWritten(this.#session)
    return found ? { title: found.written.title, files: found.written.steps.length } : this.#refuse(noneWritten)
  }

  /** Takes back what was written last. */
  undo(): Promise<UndoAnswer> {
    return this.#alone(async (writer) => {
      const found = await lastWritten(this.#session)
      return found ? takeBack(this.#session, this.#connection, writer, found) : this.#refuse(noneWritten)
    })
  }

  async #writeAll(
    writer: Writer,
    { root, plan }: Offered,
    anyway: boolean,
    token: CancellationToken,
  ): Promise<WriteAnswer> {
    const forEditor = plan.steps.filter((step) => this.#isForEditor(plan, step))
    const forUs = plan.steps.filter((step) => !forEditor.includes(step))
    const refuse = (problems: readonly FileProblem[]) => this.#refuse(nothingWritten(root, problems))
    if (!anyway) {
      const uris = forUs.map(({ uri }) => uri)
      const uncommitted = await writer.uncommitted(root, uris)
      if (uncommitted > 0) return { uncommitted }
    }
    const edit = editorPart(plan, forEditor, await this.#sourcesNow(forEditor), this.#session.client.abilities)
    if ('changed' in edit) return refuse(edit.changed.map((uri) => ({ uri, why: 'changed' })))
    // Before the first file is written it is known how to go back, whatever happens.
    const previous = await writer.remembered(root)
    try {
      await writer.remember(root, plan)
    } catch {
      return this.#refuse(noWayBack)
    }
    const outcome = await this.#writeFiles(writer, forUs, plan.title, token)
    if (outcome.problems.length > 0 || outcome.isCancelled) {
      const stuck = outcome.problems.filter(({ uri }) => outcome.written.includes(uri))
      if (stuck.length > 0) return this.#refuse(notPutBack(root, stuck))
      await writer.remember(root, previous)
      return outcome.problems.length > 0 ? refuse(outcome.problems) : { cancelled: true }
    }
    const isEmpty = forEditor.length + plan.creates.length + plan.renames.length === 0
    if (isEmpty || (await applied(this.#connection, plan.title, edit))) return { written: plan.steps.length }
    const back = await writer.writeSome(forUs.map(reversed))
    if (back.problems.length > 0) return this.#refuse(notPutBack(root, back.problems))
    await writer.remember(root, previous)
    const asked = [...forEditor, ...plan.creates, ...plan.renames.map(({ from }) => ({ uri: from }))]
    return refuse([...new Set(asked.map(({ uri }) => uri))].map((uri) => ({ uri, why: 'refused' })))
  }

  #writeFiles(writer: Writer, steps: readonly FileStep[], title: string, token: CancellationToken) {
    return showingProgress(this.#connection, this.#aids, title, (progress) =>
      writer.write(
        steps,
        () => token.isCancellationRequested || (progress()?.token.isCancellationRequested ?? false),
        (count) => progress()?.report(Math.floor((count / steps.length) * 100), `${count} / ${steps.length}`),
      ),
    )
  }

  /** Files that are open, or get another name, which is the editor's to give. */
  #isForEditor({ renames }: LargePlan, { uri }: FileStep): boolean {
    return this.#session.openSource(uri) !== undefined || renames.some(({ from }) => from === uri)
  }

  async #sourcesNow(steps: readonly FileStep[]): Promise<ReadonlyMap<string, Source>> {
    const sources = await Promise.all(steps.map(({ uri }) => this.#sourceNow(uri)))
    return new Map(sources.flatMap((source) => (source ? [[source.uri, source] as const] : [])))
  }

  async #sourceNow(uri: string): Promise<Source | undefined> {
    return this.#session.openSource(uri) ?? (await readSource(this.#session.host, uri))
  }

  async #alone<A>(work: (writer: Writer) => Promise<A | RefusedAnswer>): Promise<A | RefusedAnswer> {
    const { writer } = this.#session.host
    if (!writer || this.#isBusy) return this.#refuse(busy)
    this.#isBusy = true
    try {
      return await work(writer)
    } finally {
      this.#isBusy = false
    }
  }

  #refuse(message: Message): RefusedAnswer {
    const root = this.#offered?.root
    const corpus = root === undefined ? undefined : this.#session.workspace.corpora.get(root)
    return { refusal: message[this.#session.language(corpus)] }
  }
}

/** So many closed files an editor may open for one edit. */
const AT_MOST = 300

/** How an edit is offered. */
interface Offering {
  /** So many closed files the editor opens itself. */
  readonly atMost?: number
  /** By file how many places are said to change, where that is not the number of its edits. */
  readonly places?: ReadonlyMap<string, number>
}

interface Offered {
  readonly id: number
  readonly root: string
  readonly plan: LargePlan
}

const stale: Message = {
  en: 'This edit is not the last one that was asked for: ask for it again.',
  ar: 'ليس هذا آخر تعديل طُلب: اطلبه مرة أخرى.',
}

const busy: Message = {
  en: 'Another large edit is being written: wait until it is done.',
  ar: 'يُكتب الآن تعديل كبير آخر: انتظر حتى ينتهي.',
}

const noneWritten: Message = {
  en: 'There is no large edit to take back.',
  ar: 'لا تعديل كبيرًا يمكن التراجع عنه.',
}

const noWayBack: Message = {
  en: 'Nothing was written: what leads back could not be kept. Is the disk full?',
  ar: 'لم يُكتب شيء: تعذّر حفظ ما يتيح التراجع. هل امتلأ القرص؟',
}
