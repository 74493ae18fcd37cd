import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { ATLAS_CHANGED, SHOW_ATLAS } from '../../../server/src/protocol/atlas.ts'
import type { AtlasState } from '../../webview/messages/atlas.ts'
import { activeSeedFile } from '../active-file.ts'
import { say, uiLanguage } from '../messages.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { AtlasPanel } from './panel.ts'
import { selectionMeant } from './selection-meant.ts'

/** The type of our panels, as VS Code knows it. */
const ATLAS = 'seedbed.atlas'

/** Shows atlases in panels: one that is open shows what is asked for next, and all come back when the window is loaded anew. */
export function showAtlases(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'open' | 'selection'>,
  extension: vscode.Uri,
): vscode.Disposable {
  const panels = new Set<AtlasPanel>()
  let article = activeSeedFile()
  const add = (panel: vscode.WebviewPanel, state: AtlasState): void => {
    const added = new AtlasPanel({ panel, extension, client, seedEditors, article: () => article }, state)
    panels.add(added)
    panel.onDidDispose(() => {
      panels.delete(added)
      added.dispose()
    })
  }
  const show = async (argument: unknown): Promise<void> => {
    const meant = await selectionMeant(client, seedEditors, argument)
    if (!meant) return void vscode.window.showInformationMessage(say('noEditor'))
    const { uri, selection } = meant
    const open = [...panels].find(({ isActive }) => isActive) ?? [...panels].at(-1)
    if (open) return open.show(uri, selection)
    const names = uiLanguage() === 'ar' ? 'corpus' : 'english'
    add(
      vscode.window.createWebviewPanel(ATLAS, say('atlas'), vscode.ViewColumn.Active, {
        // Going back to a picture that has been arranged has to be instant.
        retainContextWhenHidden: true,
      }),
      { uri, selection, brush: {}, names, views: {} },
    )
  }
  return vscode.Disposable.from(
    vscode.commands.registerCommand(SHOW_ATLAS, show),
    vscode.window.registerWebviewPanelSerializer(ATLAS, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        if (isKept(state)) add(panel, state)
        else panel.dispose()
      },
    }),
    vscode.window.tabGroups.onDidChangeTabs(() => {
      article = activeSeedFile() ?? article
    }),
    client.onNotification(ATLAS_CHANGED, ({ root }: { readonly root: string }) => {
      for (const panel of panels) if (isWithin(root, panel.uri)) panel.changed('changed')
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const panel of panels) panel.changed('started')
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('seedbed.language')) for (const panel of panels) panel.load()
    }),
    new vscode.Disposable(() => {
      for (const panel of panels) panel.dispose()
    }),
  )
}

/** Whether a file lies in the folder of a corpus, both as VS Code writes them. */
const isWithin = (root: string, uri: string): boolean =>
  `${vscode.Uri.parse(uri).path}/`.startsWith(`${vscode.Uri.parse(root).path.replace(/\/$/, '')}/`)

/** What another version of the program has kept may be anything. */
const isKept = (state: unknown): state is AtlasState =>
  typeof state === 'object' &&
  state !== null &&
  'uri' in state &&
  typeof state.uri === 'string' &&
  'selection' in state &&
  'brush' in state &&
  'names' in state &&
  'views' in state
