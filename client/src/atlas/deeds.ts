import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  ATLAS_CARD,
  ATLAS_PLACE,
  type AtlasCard,
  type AtlasCardParams,
  type AtlasPlaceParams,
  type AtlasSelection,
} from '../../../server/src/protocol/atlas.ts'
import type { TextRange } from '../../../server/src/protocol/text.ts'
import type { AtlasDeed } from '../../webview/messages/atlas.ts'
import type { Deeds } from '../deeds.ts'
import { say } from '../messages.ts'
import { groupBeside, openPlace } from '../open-place.ts'
import { type Place, placeOf } from '../places.ts'
import { linkTarget } from '../seed-editor/links.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { chooseSelection } from './choose-selection.ts'
import { saveExport } from './export.ts'

/** What a deed is done with. */
export interface Doing {
  readonly client: BaseLanguageClient
  readonly seedEditors: Pick<SeedEditors, 'open'>
  /** A file of the corpus. */
  readonly uri: string
  /** The article that was active last, of this corpus or another. */
  readonly article: vscode.Uri | undefined
  readonly panel: vscode.WebviewPanel
  /** Shows something else in the same page. */
  readonly select: (selection: AtlasSelection, uri?: string) => void
}

/** What the page of an atlas can have done. */
export const deeds: Deeds<AtlasDeed, Doing> = {
  select: async ({ by }, { client, uri, article, select }) => {
    if (by === 'corpus') return select({ kind: by })
    if (by === 'article') {
      if (!article) return void vscode.window.showInformationMessage(say('noSeedFile'))
      const own = client.code2ProtocolConverter.asUri(article)
      return select({ kind: by, uri: own }, own)
    }
    const selection = await chooseSelection(client, uri, by)
    if (selection) select(selection)
  },
  open: async ({ uri, ref, aside }, doing) => {
    const params: AtlasPlaceParams | undefined = ref === undefined ? undefined : { uri, ref }
    const range = params && (await doing.client.sendRequest<TextRange | null>(ATLAS_PLACE, params))
    await open(placeOf(doing.client, { uri, ...(range ? { range } : {}) }), doing, aside)
  },
  record: async ({ ref }, doing) => {
    const params: AtlasCardParams = { uri: doing.uri, ref }
    const card = await doing.client.sendRequest<AtlasCard | null>(ATLAS_CARD, params)
    if (!card?.record) return void vscode.window.showInformationMessage(say('noRecord'))
    await open(placeOf(doing.client, card.record), doing, false)
  },
  link: async ({ target }, doing) => {
    const found = linkTarget(target, doing.client.protocol2CodeConverter.asUri(doing.uri))
    if (!found) return
    // VS Code asks before it opens a page that the user does not trust yet.
    if ('web' in found) await vscode.env.openExternal(found.web)
    else await open(found, doing, false)
  },
  save: (deed, { client, uri }) => saveExport(deed, client.protocol2CodeConverter.asUri(uri)),
}

async function open(place: Place, { seedEditors, panel }: Doing, aside: boolean): Promise<void> {
  const beside = groupBeside(panel.viewColumn, place.uri)
  const column = aside ? vscode.ViewColumn.Beside : (beside ?? vscode.ViewColumn.Active)
  await openPlace(seedEditors, place, { column })
}
