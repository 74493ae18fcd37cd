import type { Asked } from '../corpus/ask.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { readFile } from '../corpus/read-file.ts'
import type { Source } from '../text/source.ts'
import { closedRules } from './closed-rules.ts'
import { lintAsking } from './lint-asking.ts'
import type { Outside } from './outside.ts'
import { type PlacedFinding, placed } from './placed-finding.ts'

/**
 * The findings of a closed file of the corpus while an editor is open, whatever the user wants to see of them; `texts` are other closed files that rules have asked for
 * (`corpus/ask.ts`).
 */
export function checkClosed(
  corpus: Corpus,
  source: Source,
  outside: Outside,
  texts: ReadonlyMap<string, Source | undefined>,
): Asked<readonly PlacedFinding[]> {
  const kind = corpus.kindOf(source.uri)
  if (!kind) return { answer: [], wanted: new Set() }
  const document = readFile(kind, source, corpus.settings)
  // Rules know a document's own records and id as the corpus's.
  const { answer, wanted } = lintAsking(document, corpus.knowing(document), outside, texts, closedRules)
  return { answer: answer.map((finding) => placed(finding, source)), wanted }
}
