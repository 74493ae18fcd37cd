import * as vscode from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import { ATLAS_CHANGED, SHOW_ATLAS } from '../../../server/src/protocol/atlas.ts'
import type { AtlasState } from '../../webview/messages/atlas.ts'
import { activeSeedFile } from '../active-file.ts'
import { say, uiLanguage } from '../messages.ts'
import { Panels } from '../panels.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { AtlasPanel } from './panel.ts'
import { selectionMeant } from './selection-meant.ts'

/** Shows atlases in panels: one that is open shows what is asked for next, and all come back when the window is loaded anew. */
export function showAtlases(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'open' | 'selection'>,
  extension: vscode.Uri,
): vscode.Disposable {
  let article = activeSeedFile()
  const panels = new Panels<AtlasState, AtlasPanel>({
    type: 'seedbed.atlas',
    isState,
    fill: (panel, state) => new AtlasPanel({ panel, extension, client, seedEditors, article: () => article }, state),
  })
  const show = async (argument: unknown): Promise<void> => {
    const meant = await selectionMeant(client, seedEditors, argument)
    if (!meant) return void vscode.window.showInformationMessage(say('noEditor'))
    const { uri, selection } = meant
    if (panels.meant) return panels.meant.show(uri, selection)
    const names = uiLanguage() === 'ar' ? 'corpus' : 'english'
    panels.open(say('atlas'), { uri, selection, brush: {}, names, views: {} })
  }
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand(SHOW_ATLAS, show),
    vscode.window.tabGroups.onDidChangeTabs(() => {
      article = activeSeedFile() ?? article
    }),
    client.onNotification(ATLAS_CHANGED, ({ root }: { readonly root: string }) => {
      for (const panel of panels.all) if (isWithin(root, panel.uri)) panel.changed('changed')
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const panel of panels.all) panel.changed('started')
    }),
  )
}

/** Whether a file lies in the folder of a corpus, both as VS Code writes them. */
const isWithin = (root: string, uri: string): boolean =>
  `${vscode.Uri.parse(uri).path}/`.startsWith(`${vscode.Uri.parse(root).path.replace(/\/$/, '')}/`)

const isState = (state: unknown): state is AtlasState =>
  typeof state === 'object' &&
  state !== null &&
  'uri' in state &&
  typeof state.uri === 'string' &&
  'selection' in state &&
  'brush' in state &&
  'names' in state &&
  'views' in state
