import { addFile } from '../../server/src/corpus/add-file.ts'
import { fileKind, nearestRoot } from '../../server/src/corpus/file-kind.ts'
import { readFile } from '../../server/src/corpus/read-file.ts'
import { Segment } from '../../server/src/corpus/segment/segment.ts'
import { SegmentBuilder } from '../../server/src/corpus/segment/segment-builder.ts'
import { mergedLayers } from '../../server/src/corpus/tidy-layers.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { placed } from '../../server/src/lint/placed-finding.ts'
import { rules } from '../../server/src/lint/rules.ts'
import type { Host } from '../../server/src/lsp/host.ts'
import type { Settings } from '../../server/src/schema/settings.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'
import { fileName, folderOf, isWithin } from '../../server/src/text/uri.ts'

/** A disk that is a map from URI to text, and a clock that need not be waited for. */
export function memoryHost(files: ReadonlyMap<string, string>): Host {
  const below = (folder: string) =>
    [...files.keys()].filter((uri) => uri !== folder && isWithin(folder, uri)).toSorted()
  const segmentOf = (root: string, settings: Settings, uris: readonly string[]): Segment => {
    const builder = new SegmentBuilder(root)
    for (const uri of uris) {
      const kind = fileKind(root, settings, uri)
      const text = files.get(uri)
      if (text === undefined || (kind !== 'article' && kind !== 'registry')) continue
      addFile(builder, kind, new Source(uri, ON_DISK, text), settings)
    }
    return new Segment(root, builder.done())
  }
  return {
    async list(folder) {
      await nextTurn()
      const uris = below(folder)
      return {
        settings: uris.filter((uri) => fileName(uri) === 'seedbed.yaml'),
        articles: uris.filter((uri) => uri.endsWith('.seed.md')),
        yaml: uris.filter((uri) => /\.ya?ml$/.test(uri) && fileName(uri) !== 'seedbed.yaml'),
      }
    },
    async ignored() {
      await nextTurn()
      return new Set()
    },
    async corpusAbove(uri) {
      await nextTurn()
      for (let folder = uri; folder.length > 'file://'.length; folder = folderOf(folder)) {
        if (files.has(`${folder}/seedbed.yaml`)) return folder
      }
      return undefined
    },
    async read(uri) {
      const text = files.get(uri)
      // What was read may be out of date when it arrives.
      await nextTurn()
      return text
    },
    async survey(folder) {
      await nextTurn()
      const uris = below(folder)
      return {
        settings: uris.filter((uri) => fileName(uri) === 'seedbed.yaml'),
        hasArticles: uris.some((uri) => uri.endsWith('.seed.md')),
      }
    },
    async index({ root, settings, roots, cancelled }, tell) {
      const uris = below(root).filter((uri) => nearestRoot(roots, uri) === root)
      const all = segmentOf(root, settings, uris)
      // What was read may be out of date when it arrives.
      await nextTurn()
      if (!cancelled()) tell({ all })
    },
    async reread({ root, settings, uris }) {
      const read = segmentOf(root, settings, uris)
      await nextTurn()
      return read.size > 0 ? read : undefined
    },
    async check(corpus, uris) {
      await nextTurn()
      return uris.map((uri) => {
        const text = files.get(uri)
        const kind = fileKind(corpus.root, corpus.settings, uri)
        if (text === undefined || kind === undefined) return undefined
        const document = readFile(kind, new Source(uri, ON_DISK, text), corpus.settings)
        return lint(document, corpus, rules).map((finding) => placed(finding, document.source))
      })
    },
    async merge({ root }, layers) {
      const merged = new Segment(root, mergedLayers(layers))
      await nextTurn()
      return merged
    },
    watch: () => () => {},
    pause: nextTurn,
    later(_, call) {
      const timer = setImmediate(call)
      return () => clearImmediate(timer)
    },
    now: () => performance.now(),
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
