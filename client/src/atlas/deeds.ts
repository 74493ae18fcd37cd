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
import { say } from '../messages.ts'
import { openPlace } from '../open-place.ts'
import { linkTarget } from '../seed-editor/links.ts'
import type { Place } from '../seed-editor/places.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'
import { showError } from '../show-error.ts'
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

/** Does what the page of an atlas asks for; a refusal is said to the user. */
export async function doDeed(deed: AtlasDeed, doing: Doing): Promise<void> {
  const perform = deeds[deed.kind] as (deed: AtlasDeed, doing: Doing) => Promise<void>
  try {
    await perform(deed, doing)
  } catch (error) {
    showError(error)
  }
}

type Deeds = {
  readonly [Kind in AtlasDeed['kind']]: (
    deed: Extract<AtlasDeed, { readonly kind: Kind }>,
    doing: Doing,
  ) => Promise<void>
}

const deeds: Deeds = {
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
    const { protocol2CodeConverter: convert } = doing.client
    const params: AtlasPlaceParams | undefined = ref === undefined ? undefined : { uri, ref }
    const range = params && (await doing.client.sendRequest<TextRange | null>(ATLAS_PLACE, params))
    const place = { uri: convert.asUri(uri), ...(range ? { range: convert.asRange(range) } : {}) }
    await open(place, doing, aside)
  },
  record: async ({ ref }, doing) => {
    const params: AtlasCardParams = { uri: doing.uri, ref }
    const card = await doing.client.sendRequest<AtlasCard | null>(ATLAS_CARD, params)
    if (!card?.record) return void vscode.window.showInformationMessage(say('noRecord'))
    const { protocol2CodeConverter: convert } = doing.client
    await open({ uri: convert.asUri(card.record.uri), range: convert.asRange(card.record.range) }, doing, false)
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

/** In the group in which the atlas is not, where there is one: it stays in sight. */
async function open(place: Place, { seedEditors, panel }: Doing, aside: boolean): Promise<void> {
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel.viewColumn)
  const column = aside ? vscode.ViewColumn.Beside : (other?.viewColumn ?? vscode.ViewColumn.Active)
  await openPlace(seedEditors, place, { column })
}
