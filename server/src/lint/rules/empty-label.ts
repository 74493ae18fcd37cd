import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { nameAt } from '../../registry/names.ts'
import { linkTypes } from '../../schema/types.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'

/** A tag without words (docs/format.md §3). */
export const emptyLabel: LintRule = {
  code: 'empty-label',
  summary: {
    en: 'A tag has no words between its square brackets, so it marks nothing in the text.',
    ar: 'لا كلمات بين القوسين المعقوفين في الوسم، فلا يدل على شيء في النص.',
  },
  severity: 'warning',
  reads: 'corpus',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const tag of article.tree.tags) {
    if (!unseen.test(tag.labelText)) continue
    if (!corpus.settings.types.has(tag.type) && !linkTypes.includes(tag.type)) continue
    const name = nameFor(tag, article, corpus)
    yield {
      span: tag.span,
      message: {
        en: 'This tag has no label: readers see nothing here. Write the words that name the entity, or remove the tag.',
        ar: 'لا عبارة في هذا الوسم، فلا يرى القارئ شيئًا هنا. اكتب الكلمات الدالة على الكيان، أو احذف الوسم.',
      },
      fixes: [...(name === undefined ? [] : [fill(tag, name)]), remove(tag, article)],
    }
  }
}

/** Nothing, white space, or characters that are not seen: bidi controls, joiners, a BOM. */
const unseen = /^[\s\p{Cf}]*$/u

function nameFor({ type, id }: Tag, { lang, date }: Article, corpus: Corpus): string | undefined {
  if (type === 'article') return corpus.articlesOf(id)[0]?.title
  const entity = corpus.resolve(`${type}:${id}`)
  // The title of the fix would publish it.
  return entity && !entity.withhold ? nameAt(entity, lang ?? '', date) : undefined
}

const fill = (tag: Tag, name: string): Fix => ({
  title: { en: `Write ${quoted(name).en}`, ar: `كتابة ${quoted(name).ar}` },
  edits: [{ span: tag.label, text: name.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>~|&!]/g, '\\$&') }],
})

/** Of two spaces that would be left one goes with it. */
function remove({ span }: Tag, { source: { text } }: Article): Fix {
  const isBetween = text[span.start - 1] === ' ' && /^[\s.،؛؟:!]|^$/.test(text.slice(span.end, span.end + 1))
  return {
    title: { en: 'Remove the tag', ar: 'حذف الوسم' },
    edits: [{ span: isBetween ? { start: span.start - 1, end: span.end } : span, text: '' }],
  }
}
