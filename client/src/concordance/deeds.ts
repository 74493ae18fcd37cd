import * as vscode from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import {
  CONCORDANCE_CSV,
  CONCORDANCE_LINES,
  type ConcordanceCsvParams,
  type ConcordanceLine,
  type ConcordanceLinesParams,
  EDIT_CONCORDANCE,
  type EditConcordanceAnswer,
  type EditConcordanceParams,
} from '../../../server/src/protocol/concordance.ts'
import type { RefusedAnswer } from '../../../server/src/protocol/registry-edits.ts'
import type { Deed } from '../../webview/messages/concordance.ts'
import { askTelling } from '../ask-telling.ts'
import { chooseEntity } from '../commands/choose-entity.ts'
import { writeLargeEdit } from '../commands/large-edit.ts'
import { applyConfirmed, askServer } from '../commands/registry-edits.ts'
import type { Deeds } from '../deeds.ts'
import { say } from '../messages.ts'
import { groupBeside, openPlace } from '../open-place.ts'
import { placeOf } from '../places.ts'
import { saveFile } from '../save-file.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'

/** What a deed is done with. */
export interface Doing {
  readonly client: BaseLanguageClient
  readonly seedEditors: Pick<SeedEditors, 'open'>
  /** The group of the panel, where it is in one. */
  readonly column: vscode.ViewColumn | undefined
  /** A file of the corpus. */
  readonly uri: string
}

/** What the page of a concordance can have done. */
export const deeds: Deeds<Deed, Doing> = {
  open: async ({ uri, range, aside, focuses }, { client, seedEditors, column }) => {
    const place = placeOf(client, { uri, range })
    const group = aside ? vscode.ViewColumn.Beside : groupBeside(column, place.uri)
    // What only looks on would lose the list of lines in the group of the list.
    const own = focuses ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside
    await openPlace(seedEditors, place, { column: group ?? own, preserveFocus: !focuses })
  },
  edit: async (deed, { client, uri }) => {
    const { id, lines, as } = deed
    if (as === 'untag') return edit(client, { id, lines, as: { kind: as } })
    const [first] = lines
    const place = first === undefined ? undefined : await lineOf(client, id, first)
    if (!place) return void vscode.window.showWarningMessage(say('changedMeanwhile'))
    const title = say(as === 'tag' ? 'tagLines' : 'retagLines', lines.length)
    const ref = await chooseEntity(client, { uri: place.uri || uri, range: place.range }, title)
    if (ref !== undefined) await edit(client, { id, lines, as: { kind: as, ref } })
  },
  copy: async ({ id, lines }, { client }) => {
    const text = await textOf(client, { id, lines, form: 'tabs' })
    if (text !== undefined) await vscode.env.clipboard.writeText(text)
  },
  export: async ({ id, name, lines }, { client, uri }) => {
    const folder = vscode.workspace.getWorkspaceFolder(client.protocol2CodeConverter.asUri(uri))?.uri
    const file = `${name.replace(/[^\p{L}\p{M}\p{N} -]+/gu, '').trim() || 'concordance'}.csv`
    const content = async (): Promise<Uint8Array | undefined> => {
      const text = await textOf(client, { id, ...(lines ? { lines } : {}) })
      return text === undefined ? undefined : new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}`)
    }
    const saved = await saveFile({ folder, name: file, title: say('exportLinesTitle'), content })
    if (saved) void vscode.window.showInformationMessage(say('linesExported', saved.path.split('/').at(-1) ?? ''))
  },
}

async function lineOf(client: BaseLanguageClient, id: number, number: number): Promise<ConcordanceLine | undefined> {
  const params: ConcordanceLinesParams = { id, from: number, count: 1 }
  return (await client.sendRequest<readonly ConcordanceLine[] | null>(CONCORDANCE_LINES, params))?.[0]
}

/** One edit of all the lines, shown before it is made; which lines it leaves, and why, is said beside it. */
async function edit(client: BaseLanguageClient, params: EditConcordanceParams): Promise<void> {
  const ask = () => askServer<Exclude<EditConcordanceAnswer, RefusedAnswer>>(client, EDIT_CONCORDANCE, params)
  const answer = await ask()
  if (!answer) return
  if (answer.left > 0) void vscode.window.showInformationMessage(say('linesLeft', answer.left, answer.why ?? ''))
  if ('large' in answer) return writeLargeEdit(client, answer.large)
  await applyConfirmed(client, answer.edit as WorkspaceEdit, async () => {
    const again = await ask()
    return again && 'edit' in again ? (again.edit as WorkspaceEdit) : undefined
  })
}

/** Lines as a text that may leave the house: the server masks what has to be. Undefined where there is none, which is said, and where it was cancelled. */
async function textOf(client: BaseLanguageClient, params: ConcordanceCsvParams): Promise<string | undefined> {
  const isLong = params.lines === undefined || params.lines.length > FEW
  if (!isLong) return toldIfNone(await client.sendRequest<string | null>(CONCORDANCE_CSV, params))
  const location = vscode.ProgressLocation.Notification
  return vscode.window.withProgress(
    { location, title: say('writingLines'), cancellable: true },
    async (progress, token) => {
      let told = 0
      const tell = (percent = told): void => {
        progress.report({ increment: percent - told })
        told = percent
      }
      const asked = askTelling<string | null>(client, CONCORDANCE_CSV, params, token, tell)
      const text = await asked.catch((error: unknown) => {
        if (token.isCancellationRequested) return null
        throw error
      })
      return token.isCancellationRequested ? undefined : toldIfNone(text)
    },
  )
}

/** Lines that are written before anyone would read that they are. */
const FEW = 200

function toldIfNone(text: string | null): string | undefined {
  if (text === null) void vscode.window.showWarningMessage(say('changedMeanwhile'))
  return text ?? undefined
}

/** Without it Excel takes a file for one of the user's old encoding. */
const BYTE_ORDER_MARK = '\ufeff'
