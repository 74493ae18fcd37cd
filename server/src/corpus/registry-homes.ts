import { compareText } from '../text/compare.ts'
import { pathBelow, resolveUri } from '../text/uri.ts'
import type { Corpus } from './corpus.ts'
import { fileKind } from './file-kind.ts'
import { headsIn } from './registry/registry-questions.ts'

/** The files of the registry, in path order. */
export function registryFiles(corpus: Corpus): readonly string[] {
  const found: string[] = []
  for (const { uri, kind } of corpus.whole.values()) if (kind === 'registry') found.push(uri)
  for (const layer of corpus.layers) {
    const { segment } = layer
    for (const file of layer.files()) if (!segment.isArticle(file)) found.push(segment.uriOf(file))
  }
  return found.sort(compareText)
}

/**
 * The file in which records of a type live: the one that has most of them, of two alike the first in path order; else one in which the type stands
 * without records. Where there is none, the file that is to be made, which the settings take for one of the registry, or an empty file that is there
 * already; undefined where nothing of all that is.
 */
export function homeOf(corpus: Corpus, type: string): string | undefined {
  const counts = recordCounts(corpus, `${type}:`)
  const [first] = [...counts].sort(([a, most], [b, more]) => more - most || compareText(a, b))
  return first?.[0] ?? preparedHome(corpus, type) ?? newHome(corpus, type) ?? emptyHome(corpus)
}

/** The first file in which a type stands; large ones are not read for that. */
function preparedHome(corpus: Corpus, type: string): string | undefined {
  const counts = recordCounts(corpus, '')
  const stands = new RegExp(`^${type}[ \\t]*:[ \\t]*(?:#.*)?$`, 'm')
  // All are asked for before any is looked at: texts that are not there yet are read together.
  const small = registryFiles(corpus).filter((uri) => (counts.get(uri) ?? 0) <= FEW)
  return small.filter((uri) => stands.test(corpus.source(uri)?.text ?? ''))[0]
}

const FEW = 1000

/** The first file that holds comments at most. */
function emptyHome(corpus: Corpus): string | undefined {
  const counts = recordCounts(corpus, '')
  const bare = registryFiles(corpus).filter((uri) => !counts.has(uri))
  return bare.filter((uri) => /^\ufeff?(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(corpus.source(uri)?.text ?? ':'))[0]
}

/** How many records each file has whose `type:id` begins so. */
function recordCounts({ layers, whole }: Corpus, prefix: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (uri: string, by: number): unknown => by > 0 && counts.set(uri, (counts.get(uri) ?? 0) + by)
  for (const document of whole.values()) {
    if (document.kind !== 'registry') continue
    let own = 0
    for (const { ref } of headsIn(document)) if (ref.startsWith(prefix)) own++
    count(document.uri, own)
  }
  for (const layer of layers) {
    const { segment } = layer
    const byFile = new Map<number, number>()
    for (let record = 0; record < segment.recordCount; record++) {
      const file = segment.recordFile(record)
      if (!layer.counts(file) || !segment.targetHasAt(segment.recordTarget(record), 0, prefix)) continue
      byFile.set(file, (byFile.get(file) ?? 0) + 1)
    }
    for (const [file, own] of byFile) count(segment.uriOf(file), own)
  }
  return counts
}

/** `entities/TYPE.yaml`, or a file of that name where the corpus keeps its registry. */
function newHome(corpus: Corpus, type: string): string | undefined {
  const folders = [
    'entities/',
    ...corpus.settings.entities.map((glob) => /^(?:[^*?[{/]+\/)*/.exec(glob.replace(/^\.?\//, ''))?.[0] ?? ''),
  ]
  const paths = folders.flatMap((folder) => [`${folder}${type}.yaml`, `${folder}${type}.yml`])
  const uris = [...paths, ...corpus.settings.entities].flatMap((path) => registryUri(corpus, path) ?? [])
  return uris[0]
}

/** The URI of a path below the corpus's folder that can be a file of its registry. */
export function registryUri({ root, settings }: Corpus, path: string): string | undefined {
  // No listing of a folder finds what stands in these, nor a reader what letters that are not seen turn around.
  if (/(?:^|\/)(?:node_modules\/|\.)|[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(path))
    return undefined
  if (/[*?[\]{}\\]|(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return undefined
  const uri = resolveUri(`${root.replace(/\/$/, '')}/x`, path)
  return fileKind(root, settings, uri) === 'registry' && pathBelow(root, uri) === path ? uri : undefined
}
