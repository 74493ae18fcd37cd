import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  FIND_OTHER_ENTITIES,
  type FindOtherEntitiesParams,
  type FoundEntity,
  MERGE_ENTITIES,
  type MergeEntitiesParams,
  type MergeProposal,
  type MergeQuestion,
  PROPOSE_MERGE,
  type ProposeMergeParams,
} from '../../../server/src/protocol/merge-split.ts'
import { ENTITY_AT, type EntityName } from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { askForEdit, askServer, entityMeant } from './registry-edits.ts'
import { chooseFound } from './search-list.ts'

/** Merges an entity into another one: asks for the other, for what is left behind, and for each value that the two records say otherwise. */
export async function mergeEntities(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const entity = entityMeant(client, argument)
  const from = entity && (await askServer<EntityName>(client, ENTITY_AT, entity))
  const into = from && (await chooseOther(client, entity.uri, from))
  if (!entity || !from || !into) return
  const params: ProposeMergeParams = { uri: entity.uri, from: from.ref, into: into.ref }
  const proposal = await askServer<MergeProposal>(client, PROPOSE_MERGE, params)
  const leave = proposal && (await chooseLeft(proposal))
  const take = proposal && leave && (await chooseValues(proposal))
  if (leave && take) await askForEdit(client, MERGE_ENTITIES, { ...params, leave, take } satisfies MergeEntitiesParams)
}

/** Entities of one corpus: what another one has under the same reference is somebody else. */
async function chooseOther(
  client: BaseLanguageClient,
  uri: string,
  { ref, name }: EntityName,
): Promise<EntityName | undefined> {
  const search = async (query: string) => {
    const params: FindOtherEntitiesParams = { uri, ref, query }
    const found = await client.sendRequest<readonly FoundEntity[]>(FIND_OTHER_ENTITIES, params)
    return found.map((one) => {
      const label = one.found === undefined ? one.name : `${one.found} · ${one.name}`
      return { label, description: one.ref, ref: one.ref, name: one.name }
    })
  }
  return chooseFound(search, { title: say('mergeEntity', name), placeholder: say('chooseKept') })
}

const titleOf = ({ from, into }: MergeProposal): string => say('mergeBoth', from.ref, into.ref)

/** Both ways, under what the user should know first. */
async function chooseLeft(proposal: MergeProposal): Promise<MergeEntitiesParams['leave'] | undefined> {
  const { mentions, files, remarks } = proposal
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: say('leaveNothing'),
        detail: say('leaveNothingDetail', mentions, files),
        leave: 'nothing' as const,
      },
      { label: say('leaveRedirect'), detail: say('leaveRedirectDetail'), leave: 'redirect' as const },
    ],
    { title: titleOf(proposal), placeHolder: [...remarks, say('chooseLeft')].join(' · ') },
  )
  return chosen?.leave
}

/** The keys of those conflicts in which the entity that goes is right; undefined where the user gave up. */
async function chooseValues(proposal: MergeProposal): Promise<readonly string[] | undefined> {
  const { conflicts } = proposal
  const taken: string[] = []
  for (const [at, conflict] of conflicts.entries()) {
    const chosen = await chooseValue(proposal, conflict, at + 1)
    if (!chosen) return undefined
    if (chosen === 'from') taken.push(conflict.key)
  }
  return taken
}

async function chooseValue(
  proposal: MergeProposal,
  { key, from, into }: MergeQuestion,
  number: number,
): Promise<'from' | 'into' | undefined> {
  const chosen = await vscode.window.showQuickPick(
    [
      { label: into, description: proposal.into.ref, side: 'into' as const },
      { label: from, description: proposal.from.ref, side: 'from' as const },
    ],
    { title: titleOf(proposal), placeHolder: say('chooseValue', key, number, proposal.conflicts.length) },
  )
  return chosen?.side
}
