import { type Asked, ask } from '../corpus/ask.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import type { Source } from '../text/source.ts'
import type { ReportedFinding } from './finding.ts'
import { lint } from './lint.ts'
import type { Outside } from './outside.ts'
import type { LintRule } from './rule.ts'

/**
 * The findings of the rules in a document, once `texts` has all closed files that rules ask for; until then nothing but what is wanted. The few rules
 * that ask are asked alone first.
 */
export function lintAsking(
  document: Document,
  corpus: Corpus,
  outside: Outside,
  texts: ReadonlyMap<string, Source | undefined>,
  rules: readonly LintRule[],
): Asked<readonly ReportedFinding[]> {
  const asking = rules.filter((rule) => rule.asks)
  const first = ask(corpus, texts, (reading) => lint(document, reading, asking, outside))
  if (first.wanted.size > 0) return { answer: [], wanted: first.wanted }
  return ask(corpus, texts, (reading) => lint(document, reading, rules, outside))
}
