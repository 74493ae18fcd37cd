import type { Document } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
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

/** The codes of suppressions that silence none of the findings; nothing is said of rules that did not run, nor of an embargo that time has ended. */
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
    const removal = [removed(withoutComment(document, suppression))]
    if (suppression.codes.length === 0) return [{ span, message: withoutAnyCode, fixes: removal, unnecessary: true }]
    if (!scope) return [{ span, message: misplaced(document), fixes: removal, unnecessary: true }]
    return suppression.codes.flatMap((named) => {
      const isKnown = ruleCodes.includes(named.code)
      if (isKnown && (!codes.has(named.code) || named.code === EMBARGO)) return []
      if (isKnown && found.some((one) => one.code === named.code && covers(scope, one.span))) return []
      const removal = removed(withoutCode(document, suppression, named))
      // What was meant to silence something is lost with the comment: only a rule that ran and found nothing is certain.
      if (isKnown)
        return [{ span: named.span, message: silent(named), fixes: [{ ...removal, safe: true }], unnecessary: true }]
      const meant = meantBy(named.code)
      return [{ span: named.span, message: unknown(named, meant), fixes: [...corrections(named, meant), removal] }]
    })
  })
}

/** What it reports of a day to come ends by itself. */
const EMBARGO = 'future-date'

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

function unknown({ code }: SuppressedCode, [meant]: readonly string[]): Message {
  const question =
    meant === undefined
      ? { en: '', ar: '' }
      : { en: ` Did you mean ${quoted(meant).en}?`, ar: ` هل قصدت ${quoted(meant).ar}؟` }
  return {
    en: `There is no rule ${quoted(code).en}, so this silences nothing.${question.en}`,
    ar: `لا توجد قاعدة باسم ${quoted(code).ar}، فلا يُسكت هذا شيئًا.${question.ar}`,
  }
}

/** The codes that a misspelt or shortened one may stand for, at most three. */
function meantBy(code: string): readonly string[] {
  const begun = code.length < SHORTEST ? [] : ruleCodes.filter((known) => known.startsWith(code.toLowerCase()))
  return [...new Set([...closest(code, ruleCodes, 1), ...begun])].slice(0, 3)
}

const SHORTEST = 4

const corrections = ({ span }: SuppressedCode, meant: readonly string[]): readonly Fix[] =>
  meant.map((known) => ({
    title: { en: `Change to ${quoted(known).en}`, ar: `التغيير إلى ${quoted(known).ar}` },
    edits: [{ span, text: known }],
  }))

const removed = (edit: Edit): Fix => ({ title: { en: 'Remove it', ar: 'حذفه' }, edits: [edit] })
