import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { TextRange } from '../../server/src/protocol/text.ts'

/** A place in a file. */
export interface Place {
  readonly uri: vscode.Uri
  readonly range?: vscode.Range
}

/** The type of our editor, as VS Code knows it. */
export const SEED_EDITOR = 'seedbed.seedEditor'

/** Whether the seed editor can show a file. */
export const isSeedFile = (uri: vscode.Uri): boolean => uri.path.endsWith('.seed.md')

/** A place as the server and the pages name it. */
export interface WirePlace {
  readonly uri: string
  readonly range?: TextRange
}

/** A place that the server has named, as VS Code has it. */
export function placeOf(client: BaseLanguageClient, place: Required<WirePlace>): Required<Place>
export function placeOf(client: BaseLanguageClient, place: WirePlace): Place
export function placeOf({ protocol2CodeConverter: convert }: BaseLanguageClient, { uri, range }: WirePlace): Place {
  return { uri: convert.asUri(uri), ...(range ? { range: convert.asRange(range) } : {}) }
}

/** Places in words of their lines, for the user to choose one; undefined where none is chosen. */
export async function choosePlace(places: readonly Required<Place>[], title: string): Promise<Place | undefined> {
  if (places.length < 2) return places[0]
  const lines = await linesOf(places)
  return vscode.window.showQuickPick(
    places.map(({ uri, range }, number) => ({
      label: lines[number] ?? '',
      description: `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`,
      uri,
      range,
    })),
    { title, matchOnDescription: true },
  )
}

/** The line of each place, as the file is now; files beyond some are not read for it. */
async function linesOf(places: readonly Required<Place>[]): Promise<readonly string[]> {
  const uris = [...new Set(places.map(({ uri }) => uri.toString()))].slice(0, MOST_FILES)
  const texts = new Map(
    await Promise.all(
      uris.map(async (uri): Promise<[string, readonly string[]]> => [uri, await textLines(vscode.Uri.parse(uri))]),
    ),
  )
  return places.map(({ uri, range }) => texts.get(uri.toString())?.[range.start.line]?.trim() ?? '')
}

const MOST_FILES = 200

async function textLines(uri: vscode.Uri): Promise<readonly string[]> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open) return open.getText().split(/\r?\n/)
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).split(/\r?\n/)
  } catch {
    return []
  }
}
