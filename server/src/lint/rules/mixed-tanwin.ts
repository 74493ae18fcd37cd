import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { arabicLetters, arabicMarks } from '../../language/arabic-letters.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { rarer } from '../text/rarer.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Tanwin al-fath on the alef in one word of an article, and before the alef in another. */
export const mixedTanwin: LintRule = {
  code: 'mixed-tanwin',
  summary: {
    en: 'An article puts tanwin now on the final alef and now on the letter before it.',
    ar: 'في المقالة تنوين الفتح تارة على الألف الأخيرة وتارة على الحرف الذي قبلها.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  const { usual, others } = rarer([...tanwinIn(article)], ({ written }) => written)
  for (const { prose, at, word } of others) {
    if (usual === undefined) return
    const edit = proseEdit(article, prose, at, at + 2, usual)
    yield {
      span: prose.span(at, at + 2),
      message: {
        en: `Tanwin is written ${usual === ON_ALEF ? 'on the alef' : 'before the alef'} in most words of this article, but not in ${quoted(word).en}. Keep to one way.`,
        ar: `التنوين ${usual === ON_ALEF ? 'على الألف' : 'قبل الألف'} في أكثر كلمات المقالة، وليس كذلك في ${quoted(word).ar}. التزم طريقة واحدة.`,
      },
      fixes: edit ? [{ title: { en: 'Move the tanwin', ar: 'نقل التنوين' }, edits: [edit], safe: true }] : [],
    }
  }
}

interface Tanwin {
  readonly prose: Prose
  readonly at: number
  readonly written: string
  readonly word: string
}

function* tanwinIn(article: Article): Iterable<Tanwin> {
  for (const prose of proseOf(article)) {
    if (!prose.text.includes('\u064b')) continue
    for (const { 0: written, index: at } of prose.text.matchAll(/\u064b\u0627|\u0627\u064b/g)) {
      const before = wordEnd.exec(prose.text.slice(Math.max(0, at - 25), at))?.[0] ?? ''
      // An alef alone is the sign that is spoken of, and one that goes on is a letter of the word.
      const isEnding = before !== '' && !letterFirst.test(prose.text.charAt(at + 2))
      if (isEnding) yield { prose, at, written, word: before + written }
    }
  }
}

const ON_ALEF = '\u0627\u064b'

const letter = `[${arabicLetters}${arabicMarks}]`
const wordEnd = new RegExp(`(?<!${letter})${letter}+$`, 'u')
const letterFirst = new RegExp(`^${letter}`, 'u')
