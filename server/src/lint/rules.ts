import { compareText } from '../text/compare.ts'
import { closedRules } from './closed-rules.ts'
import type { LintRule } from './rule.ts'
import { untaggedMention } from './rules/untagged-mention.ts'

/**
 * Every rule, in the order of their codes. The check of closed files behind an editor leaves out those that are none of `closedRules`: what they find
 * hangs on every name that there is, and who has a name that comes or goes is not known of texts that nobody reads. Open files are checked anew then,
 * and `seedbed check` checks all.
 */
export const rules: readonly LintRule[] = [...closedRules, untaggedMention].sort((a, b) => compareText(a.code, b.code))
