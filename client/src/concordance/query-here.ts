import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { WORD_AT, type WordAtParams } from '../../../server/src/protocol/article-text.ts'
import type { ConcordanceQuery, ShowConcordanceParams } from '../../../server/src/protocol/concordance.ts'
import type { TextRange } from '../../../server/src/protocol/text.ts'
import { activeFile } from '../active-file.ts'
import { hasUri } from '../commands/registry-edits.ts'
import { anyFileOfCorpus, entityAt, placeHere } from '../place-here.ts'
import { isSeedFile, type Place } from '../places.ts'
import type { SeedEditors } from '../seed-editor/provider.ts'

/** What a concordance is asked of: the argument says, or the selection does; undefined where there is no corpus. */
export async function queryMeant(
  client: BaseLanguageClient,
  seedEditors: Pick<SeedEditors, 'selection'>,
  argument: unknown,
): Promise<ShowConcordanceParams | undefined> {
  if (hasUri(argument) && 'query' in argument) return argument as ShowConcordanceParams
  const place = await placeHere(seedEditors)
  const query = place?.range && (await queryAt(client, { uri: place.uri, range: place.range }))
  if (place && query) return { uri: client.code2ProtocolConverter.asUri(place.uri), query }
  const file = place?.uri ?? activeFile() ?? (await anyFileOfCorpus())
  return file && { uri: client.code2ProtocolConverter.asUri(file) }
}

/** Selected words in any spelling; else the entity at the caret, or the word there. */
async function queryAt(client: BaseLanguageClient, place: Required<Place>): Promise<ConcordanceQuery | undefined> {
  const { code2ProtocolConverter: from, protocol2CodeConverter: to } = client
  const document = await vscode.workspace.openTextDocument(place.uri)
  const selected = wordsIn(document.getText(place.range))
  if (selected !== '') return { kind: 'folded', text: selected }
  const uri = from.asUri(place.uri)
  const position = from.asPosition(place.range.start)
  const ref = await entityAt(client, place)
  if (ref !== undefined) return { kind: 'entity', ref }
  if (!isSeedFile(place.uri)) return undefined
  const word = await client.sendRequest<TextRange | null>(WORD_AT, { uri, position } satisfies WordAtParams)
  const text = word ? wordsIn(document.getText(to.asRange(word))) : ''
  return text === '' ? undefined : { kind: 'folded', text }
}

/** Text is searched within a paragraph; who selects pages means no word. */
const wordsIn = (text: string): string => (text.length > LONGEST ? '' : text.replace(/\s+/g, ' ').trim())

const LONGEST = 200
