import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { withoutAddresses } from '../../language/addresses.ts'
import type { Message } from '../../language/message.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { rarer } from '../text/rarer.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Digits of several kinds in one article. */
export const mixedDigits: LintRule = {
  code: 'mixed-digits',
  summary: {
    en: 'An article writes its numbers in several kinds of digits, such as 12 and ١٢.',
    ar: 'في المقالة أرقام من أنواع مختلفة، مثل 12 و١٢.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  const blocks = proseOf(article)
  if (!blocks.some(({ text }) => notAscii.test(text))) return
  const all = blocks.flatMap(numbersIn)
  const { usual } = rarer(
    all.filter(({ kind }) => kind !== 'mixed'),
    ({ kind }) => kind,
  )
  const target = usual === undefined || usual === 'mixed' ? 'ascii' : usual
  for (const number of all) {
    if (number.kind === target) continue
    const shown = quoted(number.text)
    yield {
      span: number.prose.span(number.at, number.at + number.text.length),
      ...(number.kind === 'mixed' && { severity: 'warning' as const }),
      message:
        number.kind === 'mixed'
          ? {
              en: `The number ${shown.en} mixes digits of two kinds: whoever searches for it does not find it. Write it in ${names[target].en}.`,
              ar: `في العدد ${shown.ar} أرقام من نوعين، فلا يجده من يبحث عنه. اكتبه ${names[target].ar}.`,
            }
          : {
              en: `${shown.en} is written in other digits than most numbers of this article. Write ${names[target].en}.`,
              ar: `كُتب ${shown.ar} بأرقام غير أرقام أكثر الأعداد في المقالة. اكتبه ${names[target].ar}.`,
            },
      fixes: rewriting(article, number, target),
    }
  }
}

type DigitKind = 'ascii' | 'arabic' | 'extended'

interface Numeral {
  readonly prose: Prose
  readonly at: number
  readonly text: string
  readonly kind: DigitKind | 'mixed'
}

/** The numbers of a block, without those in addresses and in words such as COVID-19. */
function numbersIn(prose: Prose): readonly Numeral[] {
  if (!anyDigit.test(prose.text)) return []
  return Array.from(withoutAddresses(prose.text).matchAll(numbers), ({ 0: text, index: at }) => ({
    prose,
    at,
    text,
    kind: kindOf(text),
  }))
}

const notAscii = /[\u0660-\u0669\u06f0-\u06f9]/
const anyDigit = /[0-9\u0660-\u0669\u06f0-\u06f9]/

// Separators between digits belong to a number; Latin letters that touch it make it part of a word.
const numbers =
  /(?<![\p{Script=Latin}0-9\u0660-\u0669\u06f0-\u06f9_@#]|[\p{Script=Latin}_][-–.]|[\d\u0660-\u0669\u06f0-\u06f9][.,:/\u066b\u066c-])[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/\u066b\u066c-][0-9\u0660-\u0669\u06f0-\u06f9]+)*(?![\p{Script=Latin}0-9\u0660-\u0669\u06f0-\u06f9_]|[-–][\p{Script=Latin}])/gu

function kindOf(text: string): DigitKind | 'mixed' {
  const kinds = (Object.keys(zeros) as DigitKind[]).filter((kind) => patterns[kind].test(text))
  return kinds.length === 1 ? (kinds[0] ?? 'mixed') : 'mixed'
}

const zeros: Readonly<Record<DigitKind, number>> = { ascii: 0x30, arabic: 0x660, extended: 0x6f0 }
const patterns: Readonly<Record<DigitKind, RegExp>> = {
  ascii: /[0-9]/,
  arabic: /[\u0660-\u0669]/,
  extended: /[\u06f0-\u06f9]/,
}

const names: Readonly<Record<DigitKind, Message>> = {
  ascii: { en: 'the digits 0 to 9', ar: 'بالأرقام \u20660–9\u2069' },
  arabic: { en: 'the digits \u2066٠–٩\u2069', ar: 'بالأرقام \u2066٠–٩\u2069' },
  extended: { en: 'the digits \u2066۰–۹\u2069', ar: 'بالأرقام \u2066۰–۹\u2069' },
}

/** At the start of a line, `1.` would begin a list. */
function rewriting(article: Article, { prose, at, text }: Numeral, target: DigitKind): readonly Fix[] {
  const startsLine = at === 0 || prose.text[at - 1] === '\n'
  if (target === 'ascii' && startsLine && /^[.)]/.test(prose.text.slice(at + text.length))) return []
  const written = inDigits(text, target)
  const edit = proseEdit(article, prose, at, at + text.length, written)
  if (!edit) return []
  return [
    { title: { en: `Write ${quoted(written).en}`, ar: `كتابة ${quoted(written).ar}` }, edits: [edit], safe: true },
  ]
}

/** The decimal and thousands signs of the Arabic digits are replaced with them; others stay. */
function inDigits(text: string, target: DigitKind): string {
  const written = text.replace(/[0-9\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const unit = digit.charCodeAt(0)
    const zero = unit >= zeros.extended ? zeros.extended : unit >= zeros.arabic ? zeros.arabic : zeros.ascii
    return String.fromCharCode(unit - zero + zeros[target])
  })
  return target === 'ascii' ? written.replaceAll('\u066b', '.').replaceAll('\u066c', ',') : written
}
