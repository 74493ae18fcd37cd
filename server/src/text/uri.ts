/**
 * URIs as the program compares them: editors and file systems encode the same file in different ways,
 * so every URI that comes in is brought to one form first, and is never compared before.
 */
export function canonicalUri(uri: string): string {
  // Most stand in this form already, and there may be ten thousand at once.
  if (/^file:\/\/\/[\w\-.!~*'()/]*$/.test(uri)) return uri
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/is.exec(uri)
  if (!match) return uri
  const [, scheme = '', authority, path = '', rest = ''] = match
  const head = `${scheme.toLowerCase()}:${authority === undefined ? '' : `//${authority}`}`
  const clean = path.split('/').map(encode).join('/')
  // A Windows drive is the same in either case and with its colon encoded or not.
  return head + clean.replace(/^\/([a-z])%3A/i, (_, drive: string) => `/${drive.toLowerCase()}%3A`) + rest
}

/** The URI that a relative path leads to from the file at `base`; the path may be percent-encoded or not. */
export function resolveUri(base: string, path: string): string {
  // Most paths: up some folders, then characters that stand for themselves.
  if (/^(?:\.\.\/)*\w[\w-]*(?:[/.][\w-]+)*$/.test(path)) {
    let from = 0
    let end = base.lastIndexOf('/')
    for (; path.startsWith('../', from); from += 3) end = base.lastIndexOf('/', end - 1)
    if (end > base.indexOf('/') + 2) return `${base.slice(0, end)}/${path.slice(from)}`
  }
  const folder = folderOf(base).split('/')
  const root = rootLength(base)
  const segments = path.startsWith('/') ? folder.slice(0, root) : folder
  for (const segment of path.replace(/^\//, '').split('/')) {
    if (segment === '..') {
      if (segments.length > root) segments.pop()
    } else if (segment !== '.' && segment !== '') segments.push(encode(segment))
  }
  return segments.join('/')
}

/** The relative path, not percent-encoded, that leads from the file at `from` to the file at `to`. */
export function relativePath(from: string, to: string): string {
  const here = folderOf(from).split('/')
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(decode)].join('/')
}

/** Everything before the last slash. */
export const folderOf = (uri: string): string => uri.slice(0, Math.max(0, uri.lastIndexOf('/')))

/** The file's name, not percent-encoded. */
export const fileName = (uri: string): string => decode(uri.slice(uri.lastIndexOf('/') + 1))

/** Whether the URI is the folder's or lies below it. */
export const isWithin = (folder: string, uri: string): boolean => {
  const root = folder.replace(/\/$/, '')
  return uri === root || uri.startsWith(`${root}/`)
}

/** Whether the URI is one of these, or lies below one of them. */
export function isInOneOf(uris: ReadonlySet<string>, uri: string): boolean {
  for (let at = uri; at.includes('/'); at = folderOf(at)) if (uris.has(at)) return true
  return false
}

/** The path of a URI below a folder, not percent-encoded, as globs match it. */
export const pathBelow = (folder: string, uri: string): string =>
  uri
    .slice(folder.replace(/\/$/, '').length + 1)
    .split('/')
    .map(decode)
    .join('/')

const rootLength = (uri: string): number => (/^[a-z][a-z0-9+.-]*:\/\//i.test(uri) ? 3 : 1)

function encode(segment: string): string {
  try {
    return encodeURIComponent(decode(segment))
  } catch {
    // Half a surrogate pair has no encoding; no file has such a name.
    return segment
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    // A lone percent sign is part of the name.
    return segment
  }
}
