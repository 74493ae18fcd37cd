import type { Edit } from '../text/edit.ts'
import type { Corpus } from './corpus.ts'
import type { Document } from './document.ts'
import type { SourceEdits } from './workspace-edit.ts'

/** A file with its text and its sites. */
export type Sited = Pick<Document, 'source' | 'sites'>

/** The edits in every file that names the target. */
export function editsEverywhere(
  corpus: Corpus,
  target: string,
  edits: (file: Sited) => SourceEdits,
): readonly SourceEdits[] {
  return corpus.filesWith(target).flatMap((uri) => {
    const file = corpus.sitesNaming(uri, target)
    return file ? [edits(file)] : []
  })
}

/** The edits of each file together; they count in the same text of it. */
export function mergedByFile(changes: readonly SourceEdits[]): readonly SourceEdits[] {
  const byFile = new Map<string, { readonly source: SourceEdits['source']; readonly edits: Edit[] }>()
  for (const { source, edits } of changes) {
    const file = byFile.get(source.uri)
    if (file) file.edits.push(...edits)
    else byFile.set(source.uri, { source, edits: [...edits] })
  }
  return [...byFile.values()]
}
