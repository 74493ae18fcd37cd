import type { Corpus } from '../corpus/corpus.ts'
import { fileKind, nearestRoot } from '../corpus/file-kind.ts'
import { readFile } from '../corpus/read-file.ts'
import type { Source } from '../text/source.ts'
import type { ReadAhead } from './read-ahead.ts'

/** Every corpus that is open, by its root. Immutable, like the corpora. */
export interface Workspace {
  readonly corpora: ReadonlyMap<string, Corpus>
}

/** Before folders have been surveyed. */
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

/** The corpus with these files as they are open in the editor; those that are nothing to it are left out. What has been read ahead is not read again. */
export function withOpenFiles(corpus: Corpus, sources: readonly Source[], ahead: ReadAhead): Corpus {
  const open = sources.flatMap((source) => {
    const { uri } = source
    const kind = fileKind(corpus.root, corpus.settings, uri)
    const before = ahead.take(uri, corpus.settings) ?? corpus.whole.get(uri)
    return kind ? [readFile(kind, source, corpus.settings, before)] : []
  })
  return open.length > 0 ? corpus.apply({ open }) : corpus
}
