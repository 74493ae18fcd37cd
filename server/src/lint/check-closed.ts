import { type Asked, ask } from '../corpus/ask.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { readFile } from '../corpus/read-file.ts'
import type { Source } from '../text/source.ts'
import { lint } from './lint.ts'
import type { Outside } from './outside.ts'
import { type PlacedFinding, placed } from './placed-finding.ts'
import { rules } from './rules.ts'

/**
 * The findings of a closed file of the corpus, whatever the user wants to see of them; `texts` are other closed files that rules have asked for
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
  return ask(corpus.knowing(document), texts, (reading) =>
    lint(document, reading, rules, outside).map((finding) => placed(finding, source)),
  )
}
