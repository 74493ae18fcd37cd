import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  FILL_FROM_WIKIDATA,
  type FillParams,
  PROPOSE_FROM_WIKIDATA,
  WIKIDATA_QUESTION,
  type WikidataParams,
  type WikidataProposal,
  type WikidataQuestion,
} from '../../../server/src/protocol/wikidata.ts'
import { say } from '../messages.ts'
import {
  type Answer,
  askForItem,
  askForItems,
  type FoundItem,
  itemsFound,
  type Wikidata,
} from '../wikidata/ask-wikidata.ts'
import { askForEdit, askServer, entityMeant } from './registry-edits.ts'

/** Who asks: what Wikimedia wants to be told of a program. */
export interface Program {
  readonly version: string
  /** An address where those who keep the program can be reached. */
  readonly homepage: string
}

/**
 * Fills the record of an entity with what Wikidata says. It is asked only where the user has switched that on for themselves and trusts the folder,
 * and says yes to what is sent, each time.
 */
export async function fillFromWikidata(client: BaseLanguageClient, program: Program, argument: unknown): Promise<void> {
  if (!(await mayAsk())) return
  const meant = entityMeant(client, argument)
  const question = meant && (await askServer<WikidataQuestion>(client, WIKIDATA_QUESTION, meant))
  if (!meant || !question) return
  const wikidata: Wikidata = {
    endpoint: settings().get<string>('endpoint', ''),
    // Wikimedia wants an address in it: https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy.
    userAgent: `Seedbed/${program.version} (${program.homepage}; Visual Studio Code extension)`,
  }
  if (!URL.canParse(wikidata.endpoint)) {
    void vscode.window.showErrorMessage(say('wikidataEndpoint', wikidata.endpoint))
    return
  }
  const item = await chooseItem(wikidata, question)
  const answer = item && (await asking(wikidata, item, (signal) => askForItem(wikidata, item, signal)))
  if (item === undefined || answer === undefined) return
  const params: WikidataParams = { uri: meant.uri, ref: question.entity.ref, item, answer }
  const proposal = await askServer<WikidataProposal>(client, PROPOSE_FROM_WIKIDATA, params)
  const chosen = proposal && (await chooseFields(question, proposal))
  if (chosen) await askForEdit(client, FILL_FROM_WIKIDATA, { ...params, ...chosen } satisfies FillParams)
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('seedbed.wikidata')

async function mayAsk(): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage(say('wikidataUntrusted'))
    return false
  }
  if (settings().get<boolean>('enabled', false)) return true
  const open = say('openSetting')
  if ((await vscode.window.showInformationMessage(say('wikidataOff'), open)) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'seedbed.wikidata.enabled')
  }
  return false
}

/** The item of the record, once the user has agreed that it is asked for; else the one that they choose among those that are found by a name. */
async function chooseItem(wikidata: Wikidata, { entity, items, names }: WikidataQuestion): Promise<string | undefined> {
  const site = new URL(wikidata.endpoint).host
  const [only, ...others] = items
  if (only !== undefined) {
    const id = others.length === 0 ? only : await vscode.window.showQuickPick(items, { title: entity.name })
    return id !== undefined && (await agrees(site, id)) ? id : undefined
  }
  const typed = await vscode.window.showInputBox({
    title: say('fillFromWikidata', entity.name),
    prompt: say('wikidataSearch'),
    value: names[0]?.text ?? entity.name,
  })
  const words = typed?.trim()
  if (!words) return undefined
  if (/^Q[1-9]\d*$/.test(words)) return (await agrees(site, words)) ? words : undefined
  if (!(await agrees(site, words))) return undefined
  const lang = names.find(({ text }) => text === words)?.lang ?? names[0]?.lang ?? 'ar'
  const answer = await asking(wikidata, words, (signal) => askForItems(wikidata, words, lang, signal))
  return answer === undefined ? undefined : chooseFound(entity.name, itemsFound(answer))
}

async function chooseFound(name: string, found: readonly FoundItem[] | undefined): Promise<string | undefined> {
  if (!found?.length) {
    void vscode.window.showInformationMessage(say(found ? 'wikidataFoundNone' : 'wikidataUnreadable'))
    return undefined
  }
  const items = found.map(({ id, label, description }) => ({ label, description: id, detail: description, id }))
  const chosen = await vscode.window.showQuickPick(items, {
    title: say('fillFromWikidata', name),
    placeHolder: say('chooseItem'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return chosen?.id
}

/** What is sent, and where: nothing leaves this computer before. */
async function agrees(site: string, words: string): Promise<boolean> {
  const yes = say('askWikidata')
  const detail = say('wikidataSent', site, words)
  return (
    (await vscode.window.showInformationMessage(say('askWikidataFor', words), { modal: true, detail }, yes)) === yes
  )
}

/** Asks with a progress bar that can be cancelled; what goes wrong is told. */
async function asking(
  { endpoint }: Wikidata,
  words: string,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<string | undefined> {
  const location = vscode.ProgressLocation.Notification
  const title = say('askingWikidata', words)
  const answer = await vscode.window.withProgress({ location, title, cancellable: true }, (_, token) => {
    const cancelling = new AbortController()
    token.onCancellationRequested(() => cancelling.abort())
    return ask(cancelling.signal)
  })
  if ('text' in answer) return answer.text
  if (answer.problem !== 'cancelled') {
    const site = new URL(endpoint).host
    void vscode.window.showErrorMessage(say(`wikidata-${answer.problem}`, site, words, answer.status ?? 0))
  }
  return undefined
}

/** What the record does not say is chosen already, what it says otherwise is not. */
async function chooseFields(
  { entity }: WikidataQuestion,
  { item, name, additions, conflicts, remarks }: WikidataProposal,
): Promise<Pick<FillParams, 'add' | 'take'> | undefined> {
  if (additions.length + conflicts.length === 0) {
    void vscode.window.showInformationMessage([...remarks, say('wikidataNothingNew', item)].join(' '))
    return undefined
  }
  const items = [
    ...additions.map(({ key, value }) => ({ label: key, detail: value, picked: true, add: [key], take: [] })),
    ...conflicts.map(({ key, from, into }) => {
      return { label: key, description: say('saysOtherwise', into), detail: from, add: [], take: [key] }
    }),
  ]
  const chosen = await vscode.window.showQuickPick(items, {
    title: say('fillFromItem', entity.ref, item, name),
    placeHolder: [...remarks, say('chooseFields')].join(' · '),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  })
  if (!chosen || chosen.length === 0) return undefined
  return { add: chosen.flatMap(({ add }) => add), take: chosen.flatMap(({ take }) => take) }
}
