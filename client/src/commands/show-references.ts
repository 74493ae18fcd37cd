import * as vscode from 'vscode'
import type { BaseLanguageClient, Location } from 'vscode-languageclient'
import {
  PLACES_OF_LENS,
  type PlacesOfLensParams,
  type ShowReferencesParams,
} from '../../../server/src/protocol/code-lens.ts'
import { say } from '../messages.ts'

/** Shows the places that a code lens counts where the lens stands, in VS Code's own list of references. */
export async function showReferences(client: BaseLanguageClient, argument: unknown): Promise<void> {
  if (!isShown(argument)) return
  const { uri, of, position } = argument
  const params: PlacesOfLensParams = { uri, of }
  const places: Location[] | null = await client.sendRequest(PLACES_OF_LENS, params)
  if (!places?.length) {
    void vscode.window.showInformationMessage(say('noReferences'))
    return
  }
  const { protocol2CodeConverter: convert } = client
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    places.map((place) => convert.asLocation(place)),
  )
}

/** Anyone can run a command, with anything. */
function isShown(argument: unknown): argument is ShowReferencesParams {
  if (typeof argument !== 'object' || argument === null) return false
  return 'uri' in argument && 'of' in argument && 'position' in argument && typeof argument.uri === 'string'
}
