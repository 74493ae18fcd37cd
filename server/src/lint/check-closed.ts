import type { Corpus } from '../corpus/corpus.ts'
import { readFile } from '../corpus/read-file.ts'
import type { Source } from '../text/source.ts'
import { lint } from './lint.ts'
import { type PlacedFinding, placed } from './placed-finding.ts'
import { rules } from './rules.ts'

/** The findings of a closed file of the corpus, whatever the user wants to see of them. */
export function checkClosed(corpus: Corpus, source: Source): readonly PlacedFinding[] {
  const kind = corpus.kindOf(source.uri)
  if (!kind) return []
  const document = readFile(kind, source, corpus.settings)
  // Rules know a document's own records and id as the corpus's.
  return lint(document, corpus.apply({ open: [document] }), rules).map((finding) => placed(finding, source))
}
