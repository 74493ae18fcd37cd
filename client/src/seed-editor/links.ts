import * as vscode from 'vscode'
import type { Place } from '../places.ts'

/** Where a link of an article, or of a card of the server's, leads: to the web, or to a place in a file; undefined for everything else, commands above all. */
export function linkTarget(target: string, from: vscode.Uri): { readonly web: vscode.Uri } | Place | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase()
  if (scheme === undefined) return target.startsWith('//') ? undefined : fileAt(target, from)
  if (['http', 'https', 'mailto'].includes(scheme)) return { web: vscode.Uri.parse(target, true) }
  // A file of the same file system as the article.
  if (scheme !== from.scheme) return undefined
  const uri = vscode.Uri.parse(target, true)
  return uri.authority === from.authority ? placeIn(uri.with({ fragment: '' }), uri.fragment) : undefined
}

function fileAt(target: string, from: vscode.Uri): Place | undefined {
  const [path = '', fragment = ''] = target.split('#')
  if (path === '') return placeIn(from, fragment)
  try {
    return placeIn(vscode.Uri.joinPath(from, '..', decodeURIComponent(path)), fragment)
  } catch {
    return undefined
  }
}

/** `#L12` and `#L12,3` are lines, and places in them, from 1. */
function placeIn(uri: vscode.Uri, fragment: string): Place {
  const [, line, column = '1'] = /^L(\d+)(?:,(\d+))?/.exec(fragment) ?? []
  if (line === undefined) return { uri }
  const position = new vscode.Position(Math.max(0, Number(line) - 1), Math.max(0, Number(column) - 1))
  return { uri, range: new vscode.Range(position, position) }
}
