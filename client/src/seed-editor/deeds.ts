import * as vscode from 'vscode'
import { type BaseLanguageClient, DefinitionRequest, ReferencesRequest } from 'vscode-languageclient'
import type { CodeAction, Position } from 'vscode-languageserver-types'
import { LINK_AT, type LinkAtParams } from '../../../server/src/protocol/article-text.ts'
import { mentionCommands } from '../../../server/src/protocol/next-mention.ts'
import { CREATE_ENTITY_COMMAND, type EntityWordsParams } from '../../../server/src/protocol/registry-edits.ts'
import type { Deed } from '../../webview/messages/seed-editor.ts'
import { applyEdit } from '../apply-edit.ts'
import type { Deeds } from '../deeds.ts'
import { say } from '../messages.ts'
import { openAsText } from '../open-place.ts'
import { choosePlace, type Place, placeOf } from '../places.ts'
import { exportArticle, printArticle } from './exported-article.ts'
import { linkTarget } from './links.ts'

/** What a deed is done with. */
export interface Doing {
  readonly context: vscode.ExtensionContext
  readonly client: BaseLanguageClient
  readonly document: vscode.TextDocument
  /** Opens a place as the user views its kind of file. */
  readonly open: (place: Place, column: vscode.ViewColumn) => Thenable<unknown>
}

/** What a seed editor can have done. */
export const deeds: Deeds<Deed, Doing> = {
  // VS Code undoes in the document of its active editor, which is the one whose key was pressed.
  undo: () => vscode.commands.executeCommand('undo'),
  redo: () => vscode.commands.executeCommand('redo'),
  save: (_deed, { document }) => document.save(),
  definition: async ({ at, aside }, doing) => {
    const column = aside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
    const places = await definitions(at, doing)
    if (places.length === 0) {
      const target = await linkOf(at, doing)
      if (target !== undefined) await openTarget(target, doing, column)
      return
    }
    const place = await choosePlace(places, say('choosePlace'))
    if (place) await doing.open(place, column)
  },
  references: async ({ at }, doing) => {
    const places = await references(at, doing)
    if (places.length === 0) void vscode.window.showInformationMessage(say('noReferences'))
    const place = await choosePlace(places, say('references', places.length))
    if (place) await doing.open(place, vscode.ViewColumn.Active)
  },
  mention: async ({ step, scope }) => {
    const wanted = mentionCommands.find((one) => one.step === step && one.scope === scope)
    if (wanted) await vscode.commands.executeCommand(wanted.command)
  },
  open: ({ target }, doing) => openTarget(target, doing, vscode.ViewColumn.Active),
  textEditor: ({ range }, { client, document }) =>
    openAsText(
      { uri: document.uri, ...(range ? { range: client.protocol2CodeConverter.asRange(range) } : {}) },
      vscode.ViewColumn.Beside,
    ),
  codeAction: ({ action }, { client }) => carryOut(action, client),
  createEntity: ({ range, type }, { client, document }) => {
    const uri = client.code2ProtocolConverter.asUri(document.uri)
    const words: EntityWordsParams = { uri, range, ...(type === undefined ? {} : { type }) }
    return vscode.commands.executeCommand(CREATE_ENTITY_COMMAND, words)
  },
  export: ({ print }, { document, client, context }) =>
    print ? printArticle(document, client, context) : exportArticle(document, client, context.extensionUri),
  copy: ({ text }) => vscode.env.clipboard.writeText(text),
}

async function definitions(at: Position, { client, document }: Doing): Promise<readonly Required<Place>[]> {
  const answer = await client.sendRequest(DefinitionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: at,
  })
  const found = Array.isArray(answer) ? answer : answer ? [answer] : []
  return found.map((one) =>
    placeOf(client, 'targetUri' in one ? { uri: one.targetUri, range: one.targetSelectionRange } : one),
  )
}

/** Where the link of the text leads that stands at a place. */
async function linkOf(at: Position, { client, document }: Doing): Promise<string | undefined> {
  const params: LinkAtParams = { uri: client.code2ProtocolConverter.asUri(document.uri), position: at }
  return (await client.sendRequest<string | null>(LINK_AT, params)) ?? undefined
}

async function openTarget(target: string, { document, open }: Doing, column: vscode.ViewColumn): Promise<void> {
  const found = linkTarget(target, document.uri)
  if (!found) return
  // VS Code asks before it opens a page that the user does not trust yet.
  if ('web' in found) await vscode.env.openExternal(found.web)
  else await open(found, column)
}

async function references(at: Position, { client, document }: Doing): Promise<readonly Required<Place>[]> {
  const found = await client.sendRequest(ReferencesRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: at,
    context: { includeDeclaration: true },
  })
  return found?.map((place) => placeOf(client, place)) ?? []
}

/** Applies the edits of an action first, and then runs its command. The action has come from the server, by way of the page. */
async function carryOut({ edit, command }: CodeAction, client: BaseLanguageClient): Promise<void> {
  if (edit && (await applyEdit(client, edit)) !== 'taken') throw new Error(say('changedMeanwhile'))
  // The page may ask for no other commands than ours: those are what the server offers.
  if (command?.command.startsWith('seedbed.')) {
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []))
  }
}
