import { fileKind } from '../corpus/file-kind.ts'
import type { Listing } from '../lsp/host.ts'
import type { Settings } from '../schema/settings.ts'
import { isWithin } from '../text/uri.ts'
import { pathOf } from './paths.ts'

/** A file that a segment is to hold. */
export interface CorpusFile {
  readonly uri: string
  readonly path: string
  readonly kind: 'article' | 'registry'
}

/** The files of a listing that belong to the corpus at `root` and to none of the `roots` inside it, in the order of their URIs. */
export function corpusFiles(
  { articles, yaml }: Listing,
  root: string,
  settings: Settings,
  roots: readonly string[],
): readonly CorpusFile[] {
  const inside = roots.filter((other) => other !== root && isWithin(root, other))
  const uris = [...yaml, ...articles].sort()
  const own = inside.length === 0 ? uris : uris.filter((uri) => !inside.some((other) => isWithin(other, uri)))
  return knownFiles(own, root, settings)
}

/** Those of some files that are something to the corpus at `root`. */
export function knownFiles(uris: readonly string[], root: string, settings: Settings): readonly CorpusFile[] {
  const files: CorpusFile[] = []
  for (const uri of uris) {
    const kind = fileKind(root, settings, uri)
    if (kind !== 'article' && kind !== 'registry') continue
    const path = pathOf(uri)
    if (path !== undefined) files.push({ uri, path, kind })
  }
  return files
}
