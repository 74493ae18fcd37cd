import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import type { Message } from '../../language/message.ts'
import type { Finding, Fix } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { halves, isQuotation, type MarkKind, type MarkPair, marksOf } from '../text/paired-marks.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { rarer } from '../text/rarer.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Quotations of one article in marks of several kinds; a quotation inside another may have its own. */
export const mixedQuotes: LintRule = {
  code: 'mixed-quotes',
  summary: {
    en: 'An article writes its quotations in several kinds of marks, such as "…" and “…”.',
    ar: 'في المقالة أنواع مختلفة من علامات الاقتباس، مثل \u2068"…"\u2069 و\u2068“…”\u2069.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  const all = proseOf(article).flatMap((prose) => outermost(marksOf(prose).pairs).map((pair) => ({ prose, pair })))
  const { usual, others } = rarer(all, ({ pair }) => pair.kind)
  for (const { prose, pair } of others) {
    if (usual === undefined) return
    yield {
      span: prose.span(pair.open, pair.open + 1),
      message: {
        en: `This quotation stands in ${names[pair.kind].en}, most in this article in ${names[usual].en}. Keep to one kind.`,
        ar: `هذا الاقتباس بين ${names[pair.kind].ar}، وأكثر الاقتباسات في المقالة بين ${names[usual].ar}. التزم نوعًا واحدًا.`,
      },
      fixes: rewriting(article, prose, pair, usual),
    }
  }
}

/** The quotations that stand in no other. */
function outermost(pairs: readonly MarkPair[]): readonly MarkPair[] {
  let end = -1
  return pairs.filter(({ kind, open, close }) => {
    if (!isQuotation(kind) || open < end) return false
    end = close
    return true
  })
}

/** The fix, unless the quotation holds marks of the usual kind itself. */
function rewriting(article: Article, prose: Prose, { open, close }: MarkPair, usual: MarkKind): readonly Fix[] {
  const [first, last] = halves[usual]
  const inner = prose.text.slice(open + 1, close)
  const edits = [
    proseEdit(article, prose, open, open + 1, first),
    proseEdit(article, prose, close, close + 1, last),
  ].filter((edit) => edit !== undefined)
  if (edits.length < 2 || inner.includes(first) || inner.includes(last)) return []
  return [{ title: { en: `Write ${first}…${last}`, ar: `كتابة \u2067${first}…${last}\u2069` }, edits, safe: true }]
}

const names: Readonly<Record<MarkKind, Message>> = {
  straight: { en: 'straight marks, "…"', ar: 'علامتين مستقيمتين \u2067"…"\u2069' },
  curly: { en: 'curly marks, “…”', ar: 'علامتين مقوستين \u2067“…”\u2069' },
  guillemet: { en: 'guillemets, «…»', ar: 'مزدوجين زاويين \u2067«…»\u2069' },
  round: { en: 'round brackets', ar: 'هلالين' },
  square: { en: 'square brackets', ar: 'قوسين معقوفين' },
}
