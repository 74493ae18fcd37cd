import type { LintRule } from '../../server/src/lint/rule.ts'
import { rules } from '../../server/src/lint/rules.ts'

/** The table of all rules in docs/rules/README.md, line by line: `scripts/rule-index.mjs` writes it there, a test holds the page to it. */
export const ruleIndex = (): readonly string[] => [
  '| code | level | looks at | depends on | what it reports |',
  '|---|---|---|---|---|',
  ...rules.map((rule) => {
    const { code, severity, isOff, reads, summary } = rule
    const level = isOff ? `off (${severity})` : severity
    return `| [${code}](${code}.md) | ${level} | ${scopeOf(rule)} | ${sources[reads]} | ${summary.en} |`
  }),
]

function scopeOf({ check, code }: LintRule): string {
  const scopes = [
    ...(check.article ? ['articles'] : []),
    ...(check.registry ? ['registry'] : []),
    ...(check.settings ? ['`seedbed.yaml`'] : []),
  ]
  // What silences nothing is told when all have spoken, of any file.
  return check.any || code === 'unused-suppression' ? 'every file' : scopes.join(', ')
}

const sources: Readonly<Record<LintRule['reads'], string>> = {
  document: 'the file',
  registry: 'the registry',
  corpus: 'the corpus',
}
