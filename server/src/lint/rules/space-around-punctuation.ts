import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { withoutAddresses } from '../../language/addresses.ts'
import { arabicAtEnd, arabicLetters, arabicMarks } from '../../language/arabic-letters.ts'
import type { Message } from '../../language/message.ts'
import { isProclitic } from '../../language/particles.ts'
import type { Finding, Fix } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { withArabicSigns } from '../text/latin-signs.ts'
import { isQuotation, type MarkPair, marksOf } from '../text/paired-marks.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { spaceBetween } from '../text/space-between.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** White space where a sign of punctuation has none, and none where it has some. */
export const spaceAroundPunctuation: LintRule = {
  code: 'space-around-punctuation',
  summary: {
    en: 'A space is missing, or is one too many, beside punctuation or between words.',
    ar: 'مسافة ناقصة أو زائدة عند علامة ترقيم أو بين الكلمات.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  for (const prose of proseOf(article)) {
    if (!mayFind.test(prose.text)) continue
    const text = withArabicSigns(withoutAddresses(prose.text))
    const { pairs } = marksOf(prose)
    yield* superfluous(article, prose, text, pairs)
    yield* missing(article, prose, text, pairs)
  }
}

const mayFind =
  /[ \t\u00a0][ \t\u00a0،؛؟.:!,;?)\]»”"“«([]|[([“«"»”][ \t\u00a0\p{L}(]|[،؛,;][\p{L}\p{N}“«([]|[\p{L}\p{M}][“«"]/u

function* superfluous(article: Article, prose: Prose, text: string, pairs: readonly MarkPair[]): Iterable<Finding> {
  const opening = new Set(pairs.map(({ open }) => open))
  const closing = new Set(pairs.map(({ close }) => close))
  for (const { 0: run, index: start } of text.matchAll(spaces)) {
    const end = start + run.length
    const before = text.charAt(start - 1)
    const after = text.charAt(end)
    // Behind a backslash it keeps the sign after it from being escaped.
    if (before === '' || after === '' || /[\s\\]/.test(before) || /\s/.test(after)) continue
    // Markup between two spaces keeps readers from taking them for one slip.
    const { start: from, end: to } = prose.span(start, end)
    if (to - from !== run.length) continue
    const isInside = opening.has(start - 1) !== closing.has(end)
    if (isInside && isArabic(opening.has(start - 1) ? text.slice(end) : text.slice(0, start).slice(-REACH))) {
      yield spare(article, prose, start, end, '', inside)
    } else if (isBeforeSign(text, start, end)) yield spare(article, prose, start, end, '', beforeSign)
    // Longer runs are drawn on purpose: the halves of a verse, columns.
    else if (/^[ \t]{2,3}$/.test(run)) yield spare(article, prose, start, end, ' ', several)
  }
}

// Single ones matter beside a sign only.
const spaces = /[ \t\u00a0]{2,}|(?<=["“”«»([])[ \t\u00a0]|[ \t\u00a0](?=[،؛؟.:!)\]”»"“«])/g

/** Whether the white space separates a sign from the Arabic word before it. */
function isBeforeSign(text: string, start: number, end: number): boolean {
  if (!/[،؛؟:!.]/.test(text.charAt(end))) return false
  const before = text.slice(Math.max(0, start - REACH), start)
  const [signs, next = ''] = /^([،؛؟:!]+|\.(?![.…]| \.))(.?)/su.exec(text.slice(end, end + 12))?.slice(1) ?? []
  if (signs === undefined || /[.…،؛؟:!\ufffc]$/.test(before)) return false
  if (/^[،؛؟]/.test(signs)) return true
  // `.net`, `:)` and 3 : 1 are something else, and a colon behind a bracket would define a link.
  if (!/^[\s”»"]?$/.test(next) || /\]$/.test(before)) return false
  if (/\p{N}$/u.test(before) && /^[:,.]\s*\p{N}/u.test(text.slice(end, end + 12))) return false
  return arabicAtEnd.test(before)
}

function* missing(article: Article, prose: Prose, text: string, pairs: readonly MarkPair[]): Iterable<Finding> {
  for (const { index } of text.matchAll(/[،؛]/g)) {
    if (isGluedSign(text, index)) yield lacking(article, prose, index, index + 1, afterSign)
  }
  for (const { kind, open, close } of pairs) {
    if (!isQuotation(kind)) continue
    const word = wordBefore.exec(text.slice(Math.max(0, open - 12), open))?.[0] ?? ''
    if (word.length > 2 && !isProclitic(word) && !word.endsWith('\u0640'))
      yield lacking(article, prose, open, open, beforeQuote)
    // «قالت الوكالة»(وكالات); a number in brackets is that of a note.
    if (/^\(\p{L}/u.test(text.slice(close + 1, close + 4)))
      yield lacking(article, prose, close, close + 1, beforeBracket)
    // Shorter endings belong to the word: “فيسبوك”ية.
    if (wordAfter.test(text.slice(close + 1, close + 6))) yield lacking(article, prose, close, close + 1, afterQuote)
  }
}

function isGluedSign(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 3)
  return /^[\p{L}\p{N}“«([]/u.test(after) && !(/^\p{N}/u.test(after) && /\p{N}/u.test(text.charAt(at - 1)))
}

function spare(article: Article, prose: Prose, start: number, end: number, text: string, message: Message): Finding {
  const edit = proseEdit(article, prose, start, end, text)
  const title =
    text === '' ? { en: 'Delete the space', ar: 'حذف المسافة' } : { en: 'Leave one space', ar: 'ترك مسافة واحدة' }
  return { span: prose.span(start, end), message, fixes: edit ? [{ title, edits: [edit], safe: true }] : [] }
}

/** A space is missing at `at`; what is marked is the sign before or behind it. */
function lacking(article: Article, prose: Prose, sign: number, at: number, message: Message): Finding {
  const edit = spaceBetween(article, prose, at)
  const fixes: readonly Fix[] = edit
    ? [{ title: { en: 'Add a space', ar: 'إضافة مسافة' }, edits: [edit], safe: true }]
    : []
  return { span: prose.span(sign, sign + 1), message, fixes }
}

const isArabic = (text: string): boolean => arabicLetter.test(text.slice(0, REACH))

/** How far the letter may stand that says which script a sign is in. */
const REACH = 40

const arabicLetter = new RegExp(`[${arabicLetters}]`, 'u')
const wordBefore = new RegExp(`[${arabicLetters}${arabicMarks}\\u0640]+$`, 'u')
const wordAfter = new RegExp(`^[${arabicLetters}${arabicMarks}]{3,}`, 'u')

const beforeSign: Message = {
  en: 'No space stands before this sign of punctuation. Delete it.',
  ar: 'لا مسافة قبل علامة الترقيم هذه. احذفها.',
}
const inside: Message = {
  en: 'No space stands inside quotation marks and brackets. Delete it.',
  ar: 'لا مسافة بين علامة الاقتباس أو القوس وما بداخلهما. احذفها.',
}
const several: Message = {
  en: 'Between words one space is enough.',
  ar: 'تكفي مسافة واحدة بين الكلمات.',
}
const afterSign: Message = {
  en: 'A space is missing after this sign.',
  ar: 'تنقص مسافة بعد هذه العلامة.',
}
const afterQuote: Message = {
  en: 'A space is missing between this quotation mark and the word after it.',
  ar: 'تنقص مسافة بين علامة الاقتباس والكلمة التي بعدها.',
}
const beforeBracket: Message = {
  en: 'A space is missing between this quotation mark and the bracket after it.',
  ar: 'تنقص مسافة بين علامة الاقتباس والقوس الذي بعدها.',
}
const beforeQuote: Message = {
  en: 'A space is missing between this quotation mark and the word before it.',
  ar: 'تنقص مسافة بين علامة الاقتباس والكلمة التي قبلها.',
}
