import { isInOneOf, isWithin, resolveUri } from '../text/uri.ts'
import type { Corpus } from './corpus.ts'
import type { Segment } from './segment/segment.ts'
import { fileTarget } from './site.ts'

/** The files in which a relative link, an image or a path leads to the file or folder at `uri`, or into it, in no promised order. */
export function filesLeadingTo(corpus: Corpus, uri: string): readonly string[] {
  const found = new Set<string>()
  for (const document of corpus.whole.values()) {
    const paths = document.kind === 'article' ? document.paths : []
    const leads =
      paths.some((path) => isWithin(uri, path)) ||
      document.sites.some(({ target }) => target.startsWith(PATH) && isWithin(uri, target.slice(PATH.length)))
    if (leads) found.add(document.uri)
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    // Most lead elsewhere: no text is made of them.
    const inside = uri.startsWith(`${segment.root}/`) ? uri.slice(segment.root.length + 1).replace(/\/$/, '') : ''
    for (const target of pathsOf(segment)) {
      if (!segment.targetHasAt(target, 0, PATH + inside)) continue
      if (!isWithin(uri, segment.targetText(target).slice(PATH.length))) continue
      for (const file of segment.filesWith(target)) if (layer.counts(file)) found.add(segment.uriOf(file))
    }
  }
  return [...found]
}

/**
 * The closed files in which a path leads to one of some files or folders, or into it; some more than once. Now and then undefined, where whoever asks
 * may pause. A site's own paths, which begin with a slash, begin at the root of the corpus too.
 */
export function* closedFilesLeadingTo(
  { layers, root }: Corpus,
  uris: ReadonlySet<string>,
): Generator<string | undefined> {
  const sought = new Set(uris)
  for (const uri of uris) if (isWithin(root, uri)) sought.add(resolveUri(root, uri.slice(root.length)))
  for (const layer of layers) {
    const { segment } = layer
    for (const target of pathsOf(segment)) {
      yield undefined
      if (!isInOneOf(sought, segment.targetText(target).slice(PATH.length))) continue
      for (const file of segment.filesWith(target)) if (layer.counts(file)) yield segment.uriOf(file)
    }
  }
}

const PATH = fileTarget('')

const known = new WeakMap<Segment, readonly number[]>()

function pathsOf(segment: Segment): readonly number[] {
  const before = known.get(segment)
  if (before) return before
  const paths: number[] = []
  for (let target = 0; target < segment.targetCount; target++) {
    if (segment.targetHasAt(target, 0, PATH)) paths.push(target)
  }
  known.set(segment, paths)
  return paths
}
