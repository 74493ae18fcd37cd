import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { linkTypes } from '../../schema/types.ts'
import type { NestedTag } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'

/** A tag inside another tag's label (docs/format.md §3). */
export const nestedTag: LintRule = {
  code: 'nested-tag',
  summary: {
    en: 'A tag stands inside another tag, and Markdown reads only the inner one.',
    ar: 'وسم داخل وسم، ولا يقرأ Markdown إلا الداخلي.',
  },
  severity: 'error',
  reads: 'document',
  check: { article: check },
}

function* check({ source, tree }: Article, corpus: Corpus): Iterable<Finding> {
  for (const problem of tree.problems) {
    if (problem.kind !== 'nested-tag') continue
    if (!corpus.settings.types.has(problem.type) && !linkTypes.includes(problem.type)) continue
    const outer = quoted(source.slice(problem.destination))
    yield problem.inner.length > 0
      ? tagInTag(problem, outer, quotedList(problem.inner.map((tag) => `${tag.type}:${tag.id}`)))
      : linkInTag(problem, outer)
  }
}

function tagInTag(problem: NestedTag, outer: Message, inner: Message): Finding {
  return {
    span: problem.span,
    message: {
      en: `The tag ${outer.en} is not read, since ${inner.en} stands inside it. Keep one of them here and put the other under “mentions” in the front matter, or under “parts” of the entity’s record.`,
      ar: `لا يُقرأ الوسم ${outer.ar} لأن في داخله ${inner.ar}. أبق أحدهما هنا، وضع الآخر في «mentions» في الترويسة أو في «parts» في سجل الكيان.`,
    },
    fixes: [
      {
        title: { en: `Keep the outer tag, ${outer.en}`, ar: `إبقاء الوسم الخارجي ${outer.ar}` },
        edits: problem.inner.flatMap(unwrap),
      },
      {
        title: { en: `Keep the inner tag, ${inner.en}`, ar: `إبقاء الوسم الداخلي ${inner.ar}` },
        edits: unwrap(problem),
      },
    ],
  }
}

const linkInTag = (problem: NestedTag, outer: Message): Finding => ({
  span: problem.span,
  message: {
    en: `The tag ${outer.en} is not read, since a link stands inside it. Put the tag and the link beside each other, or remove one of them.`,
    ar: `لا يُقرأ الوسم ${outer.ar} لأن في داخله رابطًا. ضع الوسم والرابط متجاورين، أو احذف أحدهما.`,
  },
  fixes: [{ title: { en: 'Keep the link', ar: 'إبقاء الرابط' }, edits: unwrap(problem) }],
})

/** Takes the brackets and the destination away and leaves the label. */
const unwrap = ({ span, label }: Pick<NestedTag, 'span' | 'label'>): readonly Edit[] => [
  { span: { start: span.start, end: label.start }, text: '' },
  { span: { start: label.end, end: span.end }, text: '' },
]
