import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { arabicLetters, arabicMarks } from '../../language/arabic-letters.ts'
import { particleOf } from '../../language/particles.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Tatweel that only draws a word out, and lines drawn with it. */
export const tatweelInWord: LintRule = {
  code: 'tatweel-in-word',
  summary: {
    en: 'A word is drawn out with tatweel, so that nobody who searches for it finds it.',
    ar: 'كلمة مُدّت حروفها بالتطويل، فلا يجدها من يبحث عنها.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  for (const prose of proseOf(article)) {
    if (!prose.text.includes('\u0640')) continue
    if (drawnLine.test(prose.text)) {
      yield line(article, prose)
      continue
    }
    for (const { 0: run, index } of prose.text.matchAll(/\u0640+/g)) {
      const finding = inWord(article, prose, index, index + run.length)
      if (finding) yield finding
    }
  }
}

/** How much of a word is looked at on each side; none is longer. */
const REACH = 25

/** A paragraph of nothing but tatweel. */
const drawnLine = /^[\s\u0640]*\u0640{3,}[\s\u0640]*$/

function line(article: Article, prose: Prose): Finding {
  const edit = proseEdit(article, prose, 0, prose.text.length, '***')
  const isOneLine = prose.kind === 'paragraph' && !prose.text.includes('\n')
  return {
    span: prose.span(0, prose.text.length),
    message: {
      en: 'This line is drawn with tatweel, which is a part of words. Write “***”, or delete it.',
      ar: 'هذا خط مرسوم بالتطويل، والتطويل من حروف الكلمات. اكتب «\u2066***\u2069»، أو احذفه.',
    },
    fixes: edit && isOneLine ? [{ title: { en: 'Write “***”', ar: 'كتابة «\u2066***\u2069»' }, edits: [edit] }] : [],
  }
}

function inWord(article: Article, prose: Prose, start: number, end: number): Finding | undefined {
  const { text } = prose
  const before = wordEnd.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? ''
  const after = wordStart.exec(text.slice(end, end + REACH))?.[0] ?? ''
  // Before a word, or alone, it is a dash; a mark may need it to stand on.
  if (before === '' || markFirst.test(text.slice(end, end + 1))) return undefined
  const particle = particleOf(before)
  if (after === '' || isParted(prose, end)) {
    // الـ17, بـ“…”, هـ, اهـ, وهـ
    if (particle || before.length < 2 || /^[اأوبل]ه$/.test(before)) return undefined
  }
  const word = `${before}${text.slice(start, end)}${after}`
  return {
    span: prose.span(start, end),
    message: {
      en: `${quoted(word).en} is drawn out with tatweel. Whoever searches for the word does not find it so: delete the tatweel.`,
      ar: `في ${quoted(word).ar} تطويل، فلا يجدها من يبحث عنها. احذف التطويل.`,
    },
    fixes: fixesOf(article, prose, start, end, particle?.article === false && /ل$/.test(particle.particle)),
    unnecessary: true,
  }
}

/** Whether markup stands behind the tatweel, as a tag's bracket. */
const isParted = (prose: Prose, at: number): boolean =>
  at < prose.text.length && prose.span(at - 1, at).end !== prose.span(at, at + 1).start

/** Before ال, the ل of “for” takes its alef away: لـالمدينة is للمدينة. */
function fixesOf(article: Article, prose: Prose, start: number, end: number, isForThe: boolean): readonly Fix[] {
  const takesAlef = isForThe && /^ال[^ل]/.test(prose.text.slice(end, end + 3))
  const edit = proseEdit(article, prose, start, takesAlef ? end + 1 : end, '')
  return edit
    ? [{ title: { en: 'Delete the tatweel', ar: 'حذف التطويل' }, edits: [edit], ...(!takesAlef && { safe: true }) }]
    : []
}

const wordEnd = new RegExp(`(?<![${arabicLetters}${arabicMarks}\\u0640])[${arabicLetters}${arabicMarks}\\u0640]+$`, 'u')
const wordStart = new RegExp(`^[${arabicLetters}][${arabicLetters}${arabicMarks}\\u0640]*`, 'u')
const markFirst = new RegExp(`^[${arabicMarks}]`, 'u')
