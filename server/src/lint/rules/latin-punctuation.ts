import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { proseOf } from '../../corpus/prose.ts'
import { withoutAddresses } from '../../language/addresses.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { latinSignsIn } from '../text/latin-signs.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Commas, semicolons and question marks of Latin script in Arabic text. */
export const latinPunctuation: LintRule = {
  code: 'latin-punctuation',
  summary: {
    en: 'A comma, a semicolon or a question mark of Latin script stands in Arabic text.',
    ar: 'في النص العربي فاصلة أو فاصلة منقوطة أو علامة استفهام لاتينية.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  for (const prose of proseOf(article)) {
    if (!/[,;?]/.test(prose.text)) continue
    const text = withoutAddresses(prose.text)
    for (const { start, end, arabic } of latinSignsIn(text)) {
      // A question ends a sentence, and a word right behind it is no part of that.
      const space = arabic.endsWith('؟') && /^\p{L}/u.test(text.slice(end, end + 2)) ? ' ' : ''
      const edit = proseEdit(article, prose, start, end, arabic + space)
      const written = `\u2067${text.slice(start, end)}\u2069`
      const right = `\u2067${arabic}\u2069`
      const title = { en: `Write “${right}”`, ar: `كتابة «${right}»` }
      yield {
        span: prose.span(start, end),
        message: {
          en: `In Arabic text this is written “${right}”, not “${written}”.`,
          ar: `تُكتب هذه العلامة في النص العربي «${right}» لا «${written}».`,
        },
        fixes: edit ? [{ title, edits: [edit], safe: true }] : [],
      }
    }
  }
}
