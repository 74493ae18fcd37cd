import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isAllListed, isListed, listedBoilerplate } from '../text/listed-boilerplate.ts'
import { type Passage, paragraphsOf, passageKey } from '../text/passages.ts'
import { removePassage } from '../text/remove-passage.ts'
import { isSiteLeftover } from '../text/site-leftovers.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** What a site put around an article: buttons, menus, footers; a corpus names its own under `boilerplate` (docs/format.md §7). */
export const boilerplate: LintRule = {
  code: 'boilerplate',
  summary: {
    en: 'A paragraph is a button, a menu or a footer of the site that the article was taken from.',
    ar: 'فقرة هي زر أو قائمة أو تذييل من الموقع الذي أُخذت منه المقالة.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const own = listedBoilerplate(corpus.settings)
  const verbatim = isVerbatim(article, corpus)
  for (const { whole, lines } of paragraphsOf(article)) {
    const passages = lines.length > 1 && isListed(whole.text, passageKey(whole), own) ? [whole] : lines
    for (const passage of passages) {
      const listed = isListed(passage.text, passageKey(passage), own)
      if (!listed && !(isSiteLeftover(passage.text) && !isTagged(article, passage))) continue
      yield {
        span: passage.span,
        message: listed
          ? {
              en: `${quoted(passage.text).en} is boilerplate by “boilerplate” in “seedbed.yaml”. Remove it.`,
              ar: `العبارة ${quoted(passage.text).ar} من مخلفات المواقع وفق «boilerplate» في «seedbed.yaml». احذفها.`,
            }
          : {
              en: `${quoted(passage.text).en} seems to belong to the site that the article was taken from, not to the article. Remove it.`,
              ar: `يبدو أن العبارة ${quoted(passage.text).ar} من الموقع الذي أُخذت منه المقالة لا من المقالة نفسها. احذفها.`,
            },
        unnecessary: true,
        fixes: removePassage(
          article,
          passage,
          listed && !verbatim && isAllListed(passage.text, passageKey(passage), own) && !isTagged(article, passage),
        ),
      }
    }
  }
}

/** Whoever has tagged something in a line has looked at it. */
const isTagged = ({ tree: { tags } }: Article, { span }: Passage): boolean =>
  tags.some((tag) => span.start <= tag.span.start && tag.span.end <= span.end)
