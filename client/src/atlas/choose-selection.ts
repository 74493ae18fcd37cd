import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  ATLAS_CHOICES,
  type AtlasChoice,
  type AtlasChoicesParams,
  type AtlasSelection,
} from '../../../server/src/protocol/atlas.ts'
import { chooseFound } from '../commands/search-list.ts'
import { say } from '../messages.ts'

/** Lets the user choose an entity or a topic of which there is to be an atlas; undefined where they gave up. */
export async function chooseSelection(
  client: BaseLanguageClient,
  uri: string,
  of: 'entity' | 'topic',
): Promise<AtlasSelection | undefined> {
  const search = async (query: string) => {
    const params: AtlasChoicesParams = { uri, of, query }
    const found = await client.sendRequest<readonly AtlasChoice[] | null>(ATLAS_CHOICES, params)
    return (found ?? []).map(({ label, detail, articles, selection }) => ({
      label,
      ...(detail === undefined ? {} : { description: detail }),
      detail: say('articleCount', articles.toLocaleString('en')),
      selection,
    }))
  }
  const title = say(of === 'entity' ? 'chooseAtlasEntity' : 'chooseAtlasTopic')
  return (await chooseFound(search, { title, placeholder: say('typeName') }))?.selection
}
