import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import {
  CONCORDANCE_CHANGED,
  type ConcordanceChanged,
  SHOW_CONCORDANCE,
} from '../../../server/src/protocol/concordance.ts'
import type { KeptConcordance, Wanted } from '../../webview/messages/concordance.ts'
import { say } from '../messages.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { ConcordancePanel } from './panel.ts'
import { queryMeant } from './query-here.ts'

/** The type of our panels, as VS Code knows it. */
const CONCORDANCE = 'seedbed.concordance'

/** Shows concordances in panels: one that is open takes the next query, and all come back when the window is loaded anew. */
export function showConcordances(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'open' | 'selection'>,
  extension: vscode.Uri,
): vscode.Disposable {
  const panels = new Set<ConcordancePanel>()
  const add = (panel: vscode.WebviewPanel, kept: KeptConcordance): void => {
    const added = new ConcordancePanel({ panel, extension, client, seedEditors }, kept)
    panels.add(added)
    panel.onDidDispose(() => {
      panels.delete(added)
      added.dispose()
    })
  }
  const show = async (argument: unknown): Promise<void> => {
    const meant = await queryMeant(client, seedEditors, argument)
    if (!meant) return void vscode.window.showInformationMessage(say('noEditor'))
    const { uri, query } = meant
    const kept: KeptConcordance = { uri, ...(query ? { wanted: { query, ...usual } } : {}) }
    const open = [...panels].find(({ isActive }) => isActive) ?? [...panels].at(-1)
    if (open) return open.show(kept)
    add(
      vscode.window.createWebviewPanel(CONCORDANCE, say('concordance'), vscode.ViewColumn.Active, {
        // Scrolled and chosen lines are there again at once.
        retainContextWhenHidden: true,
      }),
      kept,
    )
  }
  return vscode.Disposable.from(
    vscode.commands.registerCommand(SHOW_CONCORDANCE, show),
    vscode.window.registerWebviewPanelSerializer(CONCORDANCE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        if (isKept(state)) add(panel, state)
        else panel.dispose()
      },
    }),
    client.onNotification(CONCORDANCE_CHANGED, (changed: ConcordanceChanged) => {
      for (const panel of panels) panel.changed(changed)
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const panel of panels) panel.changed({})
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('seedbed.language')) for (const panel of panels) panel.load()
    }),
    new vscode.Disposable(() => {
      for (const panel of panels) panel.dispose()
    }),
  )
}

/** How lines stand that nobody has ordered otherwise: as things went. */
const usual: Omit<Wanted, 'query'> = { sort: 'date', isDescending: false, grouping: 'none' }

/** What another version of the program has kept may be anything. */
const isKept = (state: unknown): state is KeptConcordance =>
  typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string'
