import { type Document, readSpan } from '../../corpus/document.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../rule.ts'

/** Bytes that are no UTF-8 (docs/format.md §1): whoever read the file put U+FFFD in their place, and what they meant is lost here. */
export const unreadableCharacter: LintRule = {
  code: 'unreadable-character',
  summary: {
    en: 'The file holds characters that could not be read, because it is not saved as UTF-8.',
    ar: 'في الملف حروف تعذرت قراءتها، لأنه غير محفوظ بترميز UTF-8.',
  },
  severity: 'error',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document): Iterable<Finding> {
  const { start, end } = readSpan(document)
  for (const { 0: run, index: at } of document.source.characters.slice(start, end).matchAll(/\ufffd+/g)) {
    const index = start + at
    yield {
      span: { start: index, end: index + run.length },
      message: {
        en: 'What stands here could not be read: the file is not UTF-8, or was damaged before. Reopen it with its real encoding (for old Arabic texts often Windows-1256), and save it as UTF-8.',
        ar: 'تعذرت قراءة ما هنا: الملف ليس بترميز UTF-8، أو تلف من قبل. أعد فتحه بترميزه الأصلي (وهو في النصوص العربية القديمة غالبًا Windows-1256)، ثم احفظه بترميز UTF-8.',
      },
    }
  }
}
