import { resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { canonicalUri } from '../text/uri.ts'

/** The path of a `file:` URI; undefined for other schemes. */
export function pathOf(uri: string): string | undefined {
  try {
    // Parsing a URL takes as long as reading its file; most need none.
    const isPlain = sep === '/' && uri.startsWith('file:///') && !/[?#]|%2f/i.test(uri)
    if (!isPlain) return fileURLToPath(uri)
    const path = uri.slice('file://'.length)
    return path.includes('%') ? decodeURIComponent(path) : path
  } catch {
    return undefined
  }
}

/** The canonical URI of a path. */
export const uriOf = (path: string): string =>
  // What URLs are parsed with takes spaces and control characters from the end of a name.
  sep === '/' ? `file://${resolve(path).split('/').map(encoded).join('/')}` : canonicalUri(pathToFileURL(path).href)

/** The canonical URI of what has this name in a folder: as `uriOf` of its path, without looking at the folder again. */
export const uriIn = (folder: string, name: string): string => `${folder.replace(/\/$/, '')}/${encoded(name)}`

/** Half a surrogate pair has no encoding, and no file such a name. */
const encoded = (name: string): string => encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '\ufffd'))
