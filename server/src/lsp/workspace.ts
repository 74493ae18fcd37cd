import type { Corpus, DocumentChange } from '../corpus/corpus.ts'
import { fileKind, nearestRoot } from '../corpus/file-kind.ts'
import { readFile } from '../corpus/read-file.ts'
import type { Source } from '../text/source.ts'

/** Every corpus that is open, by its root. Immutable, like the corpora. */
export interface Workspace {
  readonly corpora: ReadonlyMap<string, Corpus>
}

export const emptyWorkspace: Workspace = { corpora: new Map() }

/** The corpus that a file belongs to. */
export function corpusOf(workspace: Workspace, uri: string): Corpus | undefined {
  const root = nearestRoot(workspace.corpora.keys(), uri)
  return root === undefined ? undefined : workspace.corpora.get(root)
}

/** The workspace with this corpus in place of the one at its root. */
export const withCorpus = (workspace: Workspace, corpus: Corpus): Workspace => ({
  corpora: new Map(workspace.corpora).set(corpus.root, corpus),
})

/** The workspace without the corpora at these roots. */
export const withoutCorpora = (workspace: Workspace, roots: ReadonlySet<string>): Workspace => ({
  corpora: new Map([...workspace.corpora].filter(([root]) => !roots.has(root))),
})

/** The corpus after a batch of files: with a source the file's new version, with `undefined` its end. Files that are nothing to the corpus leave it. */
export function putFiles(corpus: Corpus, files: ReadonlyMap<string, Source | undefined>): Corpus {
  return corpus.apply(
    [...files].flatMap(([uri, source]): readonly DocumentChange[] => {
      const kind = source && fileKind(corpus.root, corpus.settings, uri)
      if (source && kind) return [{ put: readFile(kind, source, corpus.settings) }]
      return corpus.document(uri) ? [{ remove: uri }] : []
    }),
  )
}
