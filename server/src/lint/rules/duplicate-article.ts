import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { phrasesIn, sharedPhrases, TWINS_ALIKE } from '../../corpus/twins/shared-phrases.ts'
import { twinsOf } from '../../corpus/twins/twins-of.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { areRelated, relateFixes } from '../same-text.ts'

/** Another article has mostly the same text. What is compared is phrases of four folded words (shingles; Broder 1997). */
export const duplicateArticle: LintRule = {
  code: 'duplicate-article',
  summary: {
    en: 'Another article has mostly the same text, and nothing says that the two belong together.',
    ar: 'لمقال آخر النص نفسه في معظمه، ولا شيء يدل على الصلة بينهما.',
  },
  severity: 'warning',
  reads: 'corpus',
  asks: true,
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const twins = [...twinsOf(corpus, article.uri)].sort().slice(0, MOST)
  if (twins.length === 0) return
  const own = phrasesIn(article.source)
  if (own.size === 0) return
  for (const uri of twins) {
    const other = corpus.brief(uri)
    if (!other || areRelated(article, other)) continue
    const common = sharedPhrases(own, phrasesIn(other.source))
    if (common.alike < TWINS_ALIKE) continue
    const title = quoted(other.title ?? other.id ?? '')
    const share = Math.round(common.share * 100)
    yield {
      span: article.title === undefined ? (article.tree.blocks[0]?.span ?? article.titleSpan) : article.titleSpan,
      message: {
        en: `${share} % of this article stands word for word in ${title.en} too. Remove one of them, or relate them by “duplicate”, “version” or “translation”.`,
        ar: `${share}% من هذه المقالة وارد بلفظه في ${title.ar} أيضًا. احذف إحداهما، أو اربط بينهما بصلة «duplicate» أو «version» أو «translation».`,
      },
      fixes: relateFixes(article, other, corpus),
      related: [
        {
          uri,
          range: other.source.range(other.titleSpan),
          message: { en: 'The other article.', ar: 'المقالة الأخرى.' },
        },
      ],
    }
  }
}

/** So many articles are compared with one. */
const MOST = 20
