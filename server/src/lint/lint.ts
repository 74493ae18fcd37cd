import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import type { Finding, ReportedFinding } from './finding.ts'
import type { Outside } from './outside.ts'
import type { LintRule } from './rule.ts'
import { suppressed } from './suppression.ts'

/**
 * Every finding of the rules in one document, in text order, with the severities that `seedbed.yaml` gives and without what is suppressed.
 * Rules that are off do not run.
 */
export function lint(
  document: Document,
  corpus: Corpus,
  rules: readonly LintRule[],
  outside: Outside,
): readonly ReportedFinding[] {
  const silent = suppressed(document)
  return rules
    .flatMap((rule) => {
      const severity = corpus.settings.rules.get(rule.code)
      if (severity === 'off' || (rule.isOff && severity === undefined)) return []
      return [...check(rule, document, corpus, outside)].map((finding) => ({
        ...finding,
        code: rule.code,
        reads: rule.reads,
        severity: severity ?? finding.severity ?? rule.severity,
      }))
    })
    .filter((finding) => !silent(finding.code, finding.span))
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function* check(rule: LintRule, document: Document, corpus: Corpus, outside: Outside): Iterable<Finding> {
  const { any, article, registry, settings } = rule.check
  if (any) yield* any(document, corpus, outside)
  if (document.kind === 'article' && article) yield* article(document, corpus, outside)
  if (document.kind === 'registry' && registry) yield* registry(document, corpus, outside)
  if (document.kind === 'settings' && settings) yield* settings(document, corpus, outside)
}
