import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import {
  CONCORDANCE_CHANGED,
  type ConcordanceChanged,
  SHOW_CONCORDANCE,
} from '../../../server/src/protocol/concordance.ts'
import type { KeptConcordance, Wanted } from '../../webview/messages/concordance.ts'
import { say } from '../messages.ts'
import { Panels } from '../panels.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { ConcordancePanel } from './panel.ts'
import { queryMeant } from './query-here.ts'

/** Shows concordances in panels: one that is open takes the next query, and all come back when the window is loaded anew. */
export function showConcordances(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'open' | 'selection'>,
  extension: vscode.Uri,
): vscode.Disposable {
  const panels = new Panels<KeptConcordance, ConcordancePanel>({
    type: 'seedbed.concordance',
    isState,
    fill: (panel, kept) => new ConcordancePanel({ panel, extension, client, seedEditors }, kept),
  })
  const show = async (argument: unknown): Promise<void> => {
    const meant = await queryMeant(client, seedEditors, argument)
    if (!meant) return void vscode.window.showInformationMessage(say('noEditor'))
    const { uri, query } = meant
    const kept: KeptConcordance = { uri, ...(query ? { wanted: { query, ...usual } } : {}) }
    if (panels.meant) panels.meant.show(kept)
    else panels.open(say('concordance'), kept)
  }
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand(SHOW_CONCORDANCE, show),
    client.onNotification(CONCORDANCE_CHANGED, (changed: ConcordanceChanged) => {
      for (const panel of panels.all) panel.changed(changed)
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const panel of panels.all) panel.changed({})
    }),
  )
}

/** How lines stand that nobody has ordered otherwise: as things went. */
const usual: Omit<Wanted, 'query'> = { sort: 'date', isDescending: false, grouping: 'none' }

const isState = (state: unknown): state is KeptConcordance =>
  typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string'
