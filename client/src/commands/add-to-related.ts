import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  ADD_RELATED,
  type AddRelatedAnswer,
  type AddRelatedParams,
  type AddToRelatedArguments,
  RELATION_CHOICES,
  type RelationChoice,
  type RelationChoicesParams,
} from '../../../server/src/protocol/related-articles.ts'
import { activeSeedFile } from '../active-file.ts'
import { applyOrSay } from '../apply-edit.ts'
import { say } from '../messages.ts'
import { askRelated } from '../related/ask-related.ts'
import { chooseRelated } from '../related/choose-related.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { askServer, hasUri } from './registry-edits.ts'

/**
 * Writes under `related` what another article is to one, in one step of undo. Asks which article is meant, where that is not told, and what it is to the
 * other.
 */
export async function addToRelated(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'flush'>,
  argument: unknown,
): Promise<void> {
  const uri = hasUri(argument) ? argument.uri : activeArticle(client)
  if (uri === undefined) return void vscode.window.showInformationMessage(say('noSeedFile'))
  const other = await otherArticle(client, uri, argument)
  const relation = other && (await chooseRelation(client, uri, other.title))
  if (!other || !relation) return
  // The server writes into what was typed last.
  await seedEditors.flush(client.protocol2CodeConverter.asUri(uri))
  const params: AddRelatedParams = { uri, to: other.id, ...(relation.as === undefined ? {} : { as: relation.as }) }
  const answer = await askServer<Extract<AddRelatedAnswer, { readonly edits: object }>>(client, ADD_RELATED, params)
  if (!answer) return
  const version = isOpen(client, uri) ? answer.version : null
  await applyOrSay(client, { documentChanges: [{ textDocument: { uri, version }, edits: [...answer.edits] }] })
}

function activeArticle(client: BaseLanguageClient): string | undefined {
  const active = activeSeedFile()
  return active && client.code2ProtocolConverter.asUri(active)
}

/** Which article is to be related, and what it is called. */
interface Other {
  readonly id: string
  readonly title: string
}

async function otherArticle(client: BaseLanguageClient, uri: string, argument: unknown): Promise<Other | undefined> {
  const { to } = (hasUri(argument) ? argument : { uri }) as AddToRelatedArguments
  const related = (await askRelated(client, uri)) ?? []
  if (typeof to === 'string') return { id: to, title: related.find(({ id }) => id === to)?.title ?? to }
  const unwritten = related.filter(({ id, relation, group }) => id !== undefined && !relation && group !== 'written')
  if (unwritten.length === 0) {
    void vscode.window.showInformationMessage(say('nothingToRelate'))
    return undefined
  }
  const chosen = await chooseRelated(unwritten, say('chooseToRelate'))
  return chosen?.id === undefined ? undefined : { id: chosen.id, title: chosen.title }
}

interface RelationItem extends vscode.QuickPickItem {
  readonly as?: string
}

async function chooseRelation(
  client: BaseLanguageClient,
  uri: string,
  title: string,
): Promise<RelationItem | undefined> {
  const params: RelationChoicesParams = { uri }
  const choices = await client.sendRequest<readonly RelationChoice[] | null>(RELATION_CHOICES, params)
  const items = (choices ?? []).map(
    ({ as, label, inverse }): RelationItem => ({
      label,
      ...(label === as ? {} : { description: as }),
      ...(inverse === undefined || inverse === label ? {} : { detail: say('inverseRelation', inverse) }),
      as,
    }),
  )
  return vscode.window.showQuickPick<RelationItem>([...items, { label: say('noRelation') }], {
    title: say('chooseRelation', title),
    matchOnDescription: true,
  })
}

const isOpen = (client: BaseLanguageClient, uri: string): boolean =>
  vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === client.protocol2CodeConverter.asUri(uri).toString(),
  )
