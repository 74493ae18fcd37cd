import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { arabicLetters, arabicMarks } from '../../language/arabic-letters.ts'
import { withoutNames } from '../../language/without-names.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isArabicText } from '../text/arabic-text.ts'
import { spaceBetween } from '../text/space-between.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Two words, or two sentences, without a space between them. */
export const gluedWords: LintRule = {
  code: 'glued-words',
  summary: {
    en: 'Two words are written as one: a letter follows a final ة or ى, or the end of a sentence.',
    ar: 'كلمتان ملتصقتان: حرف بعد ة أو ى في آخر الكلمة، أو بعد علامة آخر الجملة.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const verbatim = isVerbatim(article, corpus)
  // Kurdish and Uyghur have ى and ة inside of words.
  const hasFinals = isArabicText(article.lang)
  for (const prose of proseOf(article)) {
    if (!mayFind.test(prose.text)) continue
    const text = withoutNames(prose.text)
    if (hasFinals) for (const at of gluedFinals(text)) yield* gluedAt(article, prose, text, at, verbatim)
    for (const at of gluedSentences(text)) yield* gluedAt(article, prose, text, at, verbatim)
  }
}

const letter = `[${arabicLetters}]`
const marked = `${letter}[${arabicMarks}]*`
const mayFind = new RegExp(`[ةى.؟?!][${arabicMarks}]*${letter}`, 'u')

const final = new RegExp(`[ةى][${arabicMarks}]*(?=${letter})`, 'gu')

/** Where a letter follows one that ends words. */
function* gluedFinals(text: string): Iterable<number> {
  for (const { 0: found, index } of text.matchAll(final)) {
    const at = index + found.length
    const rest = wordFrom(text, at)
    // One letter is a slip of the keyboard; شىء is an older spelling, and عليىهم a wrong one of one word.
    if (lettersIn(rest) < 2 || /^[ئةى]/.test(rest) || pronoun.test(rest)) continue
    if (found.startsWith('ى') && (rest.startsWith('ء') || found.includes('\u0670'))) continue
    if (lettersIn(wordTo(text, at)) < 3) continue
    yield at
  }
}

const pronoun = /^(?:ه|ها|هم|هما|هن|ك|كم|كما|كن|نا|ني|ي)$/

const sentenceEnd = new RegExp(`(?<=${marked})(?:[؟?!]+|\\.)(?=${letter})`, 'gu')

/** Where a letter follows the end of a sentence. */
function* gluedSentences(text: string): Iterable<number> {
  for (const { 0: sign, index } of text.matchAll(sentenceEnd)) {
    const at = index + sign.length
    // د.محمد, م.ت.ف, هـ.ش: a point behind one or two letters, or before one, abbreviates.
    if (sign === '.' && (lettersIn(wordTo(text, index)) < 3 || lettersIn(wordFrom(text, at)) < 2)) continue
    // العربية.نت, درج.كوم
    if (sign === '.' && siteEndings.has(wordFrom(text, at))) continue
    yield at
  }
}

/** What names of sites have behind their point, written as it is heard. */
const siteEndings: ReadonlySet<string> = new Set(
  'نت كوم أورغ اورغ أورج اورج نيوز تي تيفي عربي عربية بلدي إنفو انفو أونلاين اونلاين أون اون تك ميديا بوست بلس بلاس سبورت برس لايف فويس'.split(
    ' ',
  ),
)

/** A finding about the two words that meet at an offset, unless something that readers see, such as a line break of HTML, parts them. */
function* gluedAt(article: Article, prose: Prose, text: string, at: number, verbatim: boolean): Iterable<Finding> {
  if (isParted(article, prose, at)) return
  const start = /[؟?!.]+$/.exec(text.slice(Math.max(0, at - REACH), at))?.[0].length ?? 0
  const before = wordTo(text, at - start)
  const after = wordFrom(text, at)
  const from = at - start - before.length
  const edit = verbatim ? undefined : spaceBetween(article, prose, at)
  yield {
    span: prose.span(from, at + after.length),
    message: {
      en: `A space is missing in ${quoted(text.slice(from, at + after.length)).en}, before ${quoted(after).en}.`,
      ar: `تنقص مسافة في ${quoted(text.slice(from, at + after.length)).ar} قبل ${quoted(after).ar}.`,
    },
    fixes: edit
      ? [
          {
            title: { en: `Add a space before ${quoted(after).en}`, ar: `إضافة مسافة قبل ${quoted(after).ar}` },
            edits: [edit],
            // Two headlines that ran together want more than a space, and a point may belong to a name.
            ...(start > 0 && !text.startsWith('.', at - start) ? { safe: true } : {}),
          },
        ]
      : [],
  }
}

function isParted({ source }: Article, prose: Prose, at: number): boolean {
  const between = source.text.slice(prose.span(at - 1, at).end, prose.span(at, at + 1).start)
  return between.includes('<')
}

/** No word is longer. */
const REACH = 40

const wordUnit = new RegExp(`[${arabicLetters}${arabicMarks}\\u0640]`)
const letterUnit = new RegExp(letter)

function wordFrom(text: string, at: number): string {
  let end = at
  while (end - at < REACH && wordUnit.test(text.charAt(end))) end++
  return text.slice(at, end)
}

function wordTo(text: string, at: number): string {
  let start = at
  while (at - start < REACH && wordUnit.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

function lettersIn(word: string): number {
  let count = 0
  for (const unit of word) if (letterUnit.test(unit)) count++
  return count
}
