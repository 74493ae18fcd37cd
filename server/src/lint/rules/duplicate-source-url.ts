import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { filesMarked } from '../../corpus/twins/marked-files.ts'
import { addressMark, sourceAddresses } from '../../corpus/twins/marks.ts'
import { sameAddress } from '../../corpus/twins/same-address.ts'
import { mapOf } from '../../schema/values.ts'
import { quickFrontMatter } from '../../syntax/quick-front-matter.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import type { Source } from '../../text/source.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { areRelated, relateFixes } from '../same-text.ts'

/** Another article was taken from the same page. */
export const duplicateSourceUrl: LintRule = {
  code: 'duplicate-source-url',
  summary: {
    en: 'Another article gives the same address as its source, so one page may have been taken in twice.',
    ar: 'تذكر مقالة أخرى عنوان المصدر نفسه، فلعل الصفحة أُدخلت مرتين.',
  },
  severity: 'warning',
  reads: 'corpus',
  asks: true,
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const { address, value } of sourceAddresses(article.meta)) {
    for (const uri of [...filesMarked(corpus, addressMark(address))].sort().slice(0, MOST)) {
      if (uri === article.uri) continue
      const other = corpus.brief(uri)
      const place = other && placeOf(other.source, address)
      if (!other || !place || areRelated(article, other)) continue
      const title = quoted(other.title ?? other.id ?? '')
      yield {
        span: value.span,
        message: {
          en: `${title.en} gives the same address as its source. Remove one of the two articles, or relate them by “duplicate” or “version”.`,
          ar: `تذكر المقالة ${title.ar} عنوان المصدر نفسه. احذف إحدى المقالتين، أو اربط بينهما بصلة «duplicate» أو «version».`,
        },
        fixes: relateFixes(article, other, corpus),
        related: [{ uri, range: place, message: { en: 'The same source.', ar: 'المصدر نفسه.' } }],
      }
    }
  }
}

/** Of more articles from one page only the first few are named. */
const MOST = 6

/** Where an article names the page. */
function placeOf(source: Source, address: string) {
  const content = quickFrontMatter(source.text)?.content
  const meta = mapOf(content && readYaml(source.text, content).root)
  const same = sourceAddresses(meta).find((one) => sameAddress(one.address) === sameAddress(address))
  return same && source.range(same.value.span)
}
