import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { lineBreakOf } from '../text/line-break.ts'
import { type Choice, type ChosenFindings, chosenFindings, foundHere, inTextOrder } from './chosen-findings.ts'
import type { Finding, ReportedFinding } from './finding.ts'
import { type FoundInRegistry, lintRegistry } from './lint-registry.ts'
import type { Outside } from './outside.ts'
import type { LintRule } from './rule.ts'
import { unusedSuppression, unusedSuppressions } from './rules/unused-suppression.ts'
import { isSuppressed, type Suppression, suppressionsOf } from './suppression.ts'

/**
 * Every finding of the rules in one document, in text order, with the severities that `seedbed.yaml` gives and without what is suppressed.
 * Rules that are off do not run.
 */
export const lint = (
  document: Document,
  corpus: Corpus,
  rules: readonly LintRule[],
  outside: Outside,
): readonly ReportedFinding[] => lintSome(document, corpus, rules, outside, {}).findings

/** Those of the findings that are wanted, at the cost of these where very many are known from before. */
export function lintSome(
  document: Document,
  corpus: Corpus,
  rules: readonly LintRule[],
  outside: Outside,
  choice: Choice,
): ChosenFindings {
  const running = rules.filter((rule) => !isOff(rule, corpus))
  const { isWhole, ...here } = lookAt(document, corpus, running, outside, choice)
  const suppressions = suppressionsOf(document)
  if (suppressions.length === 0) return { ...chosenFindings(here, choice), isWhole }
  const all = chosenFindings(here, {}).findings
  const left = audible(all, suppressions)
  const unused =
    isWhole && running.includes(unusedSuppression)
      ? unusedSuppressions(document, suppressions, all, running).map((one) => reported(unusedSuppression, one, corpus))
      : []
  const told = foundHere([...left, ...audible(unused, suppressions)].sort(inTextOrder))
  return { ...chosenFindings(told, choice), isWhole }
}

/** Looks further at a document that could not be looked at in one go; whether all of it has been now. */
export function lookFurther(
  document: Document,
  corpus: Corpus,
  rules: readonly LintRule[],
  outside: Outside,
  looks: number,
): boolean {
  const running = rules.filter((rule) => !isOff(rule, corpus))
  return lookAt(document, corpus, running, outside, { looks }).isWhole
}

function lookAt(
  document: Document,
  corpus: Corpus,
  running: readonly LintRule[],
  outside: Outside,
  { looks, at }: Choice,
): FoundInRegistry {
  const run = (part: Document): ReportedFinding[] => found(part, corpus, running, outside)
  const cut = document.kind === 'registry' ? document.cut : undefined
  if (!cut) return { ...foundHere(run(document).sort(inTextOrder)), isWhole: true }
  // Fixes write the line break of the file, which is that of its first line.
  const lineBreak = JSON.stringify(lineBreakOf(document.source.characters))
  const key = `${outside.today} ${lineBreak} ${running.map(({ code }) => code).join(' ')}`
  return lintRegistry(cut, corpus, key, run, { most: looks, first: at })
}

function found(document: Document, corpus: Corpus, running: readonly LintRule[], outside: Outside): ReportedFinding[] {
  const all: ReportedFinding[] = []
  for (const rule of running) {
    for (const findings of [rule.check.any?.(document, corpus, outside), ownCheck(rule, document, corpus, outside)]) {
      if (findings) for (const finding of findings) all.push(reported(rule, finding, corpus))
    }
  }
  return all
}

/** Whether a rule does not run: it has been switched off, or nobody has switched it on. */
export function isOff(rule: LintRule, { settings }: Corpus): boolean {
  const severity = settings.rules.get(rule.code)
  return severity === 'off' || (rule.isOff === true && severity === undefined)
}

function reported(
  { code, reads, severity, guesses }: LintRule,
  finding: Finding,
  { settings }: Corpus,
): ReportedFinding {
  const set = settings.rules.get(code)
  return {
    ...finding,
    ...(guesses && { guesses }),
    code,
    reads,
    severity: (set === 'off' ? undefined : set) ?? finding.severity ?? severity,
  }
}

/** What a rule says of documents of this kind alone. */
function ownCheck(
  { check }: LintRule,
  document: Document,
  corpus: Corpus,
  outside: Outside,
): Iterable<Finding> | undefined {
  if (document.kind === 'article') return check.article?.(document, corpus, outside)
  if (document.kind === 'registry') return check.registry?.(document, corpus, outside)
  return check.settings?.(document, corpus, outside)
}

/** What no suppression silences. */
const audible = (
  findings: readonly ReportedFinding[],
  suppressions: readonly Suppression[],
): readonly ReportedFinding[] => findings.filter(({ code, span }) => !isSuppressed(suppressions, code, span))
