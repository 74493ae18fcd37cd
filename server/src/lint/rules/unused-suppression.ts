import type { Document } from '../../corpus/document.ts'
import type { Edit } from '../../text/edit.ts'
import { covers } from '../../text/span.ts'
import { ruleCodes } from '../codes.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import type { SuppressedCode, Suppression } from '../suppression.ts'
import { withoutCode, withoutComment } from '../suppression-edits.ts'

/** A comment that silences nothing. What it needs to know, the findings of all other rules, only `lint` can tell it. */
export const unusedSuppression: LintRule = {
  code: 'unused-suppression',
  summary: {
    en: 'A comment silences a rule that finds nothing there, so it only hides mistakes to come.',
    ar: 'تعليق يُسكت قاعدة لا تجد شيئًا في ذلك الموضع، فلا يخفي إلا أخطاء قادمة.',
  },
  severity: 'warning',
  reads: 'corpus',
  check: {},
}

/** The codes of suppressions that silence none of the findings; of rules that did not run nothing is said. */
export function unusedSuppressions(
  document: Document,
  suppressions: readonly Suppression[],
  found: readonly { readonly code: string; readonly span: Finding['span'] }[],
  running: readonly LintRule[],
): readonly Finding[] {
  const codes = new Set(running.map(({ code }) => code))
  return suppressions.flatMap((suppression): readonly Finding[] => {
    const { span, scope } = suppression
    if (suppression.codes.some(({ code }) => code === unusedSuppression.code)) return []
    const removal: readonly Fix[] = [remove(withoutComment(document, suppression))]
    if (suppression.codes.length === 0) return [{ span, message: withoutAnyCode, fixes: removal, unnecessary: true }]
    if (!scope) return [{ span, message: misplaced(document), fixes: removal, unnecessary: true }]
    return suppression.codes.flatMap((named) => {
      const isKnown = ruleCodes.includes(named.code)
      if (isKnown && !codes.has(named.code)) return []
      if (isKnown && found.some((one) => one.code === named.code && covers(scope, one.span))) return []
      const fixes = [...(isKnown ? [] : corrections(named)), remove(withoutCode(document, suppression, named))]
      return [{ span: named.span, message: isKnown ? silent(named) : unknown(named), fixes, unnecessary: isKnown }]
    })
  })
}

const withoutAnyCode = {
  en: 'This comment names no rule, so it silences none. Write the code of the rule behind “seedbed-disable”.',
  ar: 'لا يسمي هذا التعليق أي قاعدة، فلا يُسكت شيئًا. اكتب رمز القاعدة بعد «seedbed-disable».',
}

const misplaced = ({ kind }: Document) =>
  kind === 'article'
    ? {
        en: 'This comment silences nothing here. It has to stand alone above a block, with an empty line around it; one for the whole file comes first of all.',
        ar: 'لا يُسكت هذا التعليق شيئًا هنا. يجب أن يقف وحده فوق فقرة وحوله سطر فارغ، وما كان للملف كله يأتي أول شيء.',
      }
    : {
        en: 'This comment silences nothing here. It has to stand above an entry; one for the whole file has to be the first comment.',
        ar: 'لا يُسكت هذا التعليق شيئًا هنا. يجب أن يقف فوق مُدخل، وما كان للملف كله يكون أول تعليق.',
      }

const silent = ({ code }: SuppressedCode) => ({
  en: `The rule ${quoted(code).en} finds nothing here, so there is nothing to silence. Remove it from the comment.`,
  ar: `لا تجد القاعدة ${quoted(code).ar} شيئًا هنا، فلا شيء يُسكت. احذفها من التعليق.`,
})

const unknown = ({ code }: SuppressedCode) => ({
  en: `There is no rule ${quoted(code).en}, so this silences nothing.`,
  ar: `لا توجد قاعدة باسم ${quoted(code).ar}، فلا يُسكت هذا شيئًا.`,
})

const corrections = ({ code, span }: SuppressedCode): readonly Fix[] =>
  closest(code, ruleCodes, 1).map((known) => ({
    title: { en: `Change to ${quoted(known).en}`, ar: `التغيير إلى ${quoted(known).ar}` },
    edits: [{ span, text: known }],
  }))

const remove = (edit: Edit): Fix => ({
  title: { en: 'Remove it', ar: 'حذفه' },
  edits: [edit],
  safe: true,
})
