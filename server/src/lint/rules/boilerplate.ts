import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { inSlashes, type Re2, re2 } from '../../language/re2.ts'
import type { Settings } from '../../schema/settings.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { type Passage, paragraphsOf, passageKey, wordsKey } from '../text/passages.ts'
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
  const own = ownOf(corpus.settings)
  const verbatim = isVerbatim(article, corpus)
  for (const { whole, lines } of paragraphsOf(article)) {
    const passages = lines.length > 1 && isOwn(whole, own) ? [whole] : lines
    for (const passage of passages) {
      const listed = isOwn(passage, own)
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
          listed && !verbatim && isAllOwn(passage, own) && !isTagged(article, passage),
        ),
      }
    }
  }
}

/** What a corpus lists: texts by the key of their words, and expressions; what is no expression is the settings' own finding. */
interface Own {
  readonly keys: ReadonlySet<string>
  readonly expressions: readonly Re2[]
}

function ownOf(settings: Settings): Own {
  const known = read.get(settings)
  if (known) return known
  const written = settings.boilerplate.map((text) => ({ text, expression: inSlashes(text) }))
  const own = {
    keys: new Set(written.flatMap(({ text, expression }) => (expression ? [] : wordsKey(text))).filter(Boolean)),
    expressions: written.flatMap(({ expression }) => {
      const found = expression && re2(expression.pattern, expression.flags)
      return found?.ok ? found : []
    }),
  }
  read.set(settings, own)
  return own
}

const read = new WeakMap<Settings, Own>()

const isOwn = (passage: Passage, { keys, expressions }: Own): boolean =>
  (keys.size > 0 && keys.has(passageKey(passage))) ||
  expressions.some((one) => one.test(passage.text.slice(0, MAX_TEXT)))

/** Whether what a corpus lists is all that a passage says, not a piece of it. */
const isAllOwn = (passage: Passage, { keys, expressions }: Own): boolean =>
  keys.has(passageKey(passage)) ||
  (passage.text.length <= MAX_TEXT && expressions.some((one) => one.testWhole(passage.text)))

/** The time of an expression grows with the text, and every paragraph of a corpus is tried. */
const MAX_TEXT = 1000

/** Whoever has tagged something in a line has looked at it. */
const isTagged = ({ tree: { tags } }: Article, { span }: Passage): boolean =>
  tags.some((tag) => span.start <= tag.span.start && tag.span.end <= span.end)
