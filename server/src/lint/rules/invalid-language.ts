import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isLanguage, languagesLike } from '../values/language-code.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** A language that is no BCP 47 tag (docs/format.md §2, §6, §7). */
export const invalidLanguage: LintRule = {
  code: 'invalid-language',
  summary: {
    en: 'A language is not given by its BCP 47 code, such as `ar`, `en` or `ar-SY`.',
    ar: 'اللغة غير مكتوبة برمزها في BCP 47، مثل `ar` أو `en` أو `ar-SY`.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const { scalar } of placesOf(document, corpus.settings, 'language')) {
    if (scalar.text === '' || isLanguage(scalar.text)) continue
    const written = quoted(scalar.text)
    const meant = languagesLike(scalar.text)
    const guess = meant[0] === undefined ? undefined : quoted(meant[0])
    yield {
      span: scalar.span,
      message: {
        en: `${written.en} is not the code of a language. ${guess ? `Did you mean ${guess.en}?` : 'Write “ar” for Arabic, “en” for English, “ar-SY” for the Arabic of Syria.'}`,
        ar: `${written.ar} ليس رمز لغة. ${guess ? `هل قصدت ${guess.ar}؟` : 'اكتب «ar» للعربية، و«en» للإنجليزية، و«\u2066ar-SY\u2069» لعربية سوريا.'}`,
      },
      fixes: meant.map((code) => ({
        title: { en: `Write ${quoted(code).en}`, ar: `كتابة ${quoted(code).ar}` },
        edits: [rewriteScalar(scalar, code)],
        safe: true,
      })),
    }
  }
}
