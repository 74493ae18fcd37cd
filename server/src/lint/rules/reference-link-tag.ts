import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Link } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import { covers } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { inlineTag } from '../tags/inline-tag.ts'
import { namesEntity } from '../tags/tag-target.ts'
import { withoutBlock } from '../text/remove-passage.ts'

/** A reference link whose definition names an entity: reference links are never tags (docs/format.md §3). */
export const referenceLinkTag: LintRule = {
  code: 'reference-link-tag',
  summary: {
    en: 'A link gives its entity in a definition elsewhere in the file, and only inline links are tags.',
    ar: 'رابط كيانه في تعريف في موضع آخر من الملف، ولا يكون وسمًا إلا الرابط المباشر.',
  },
  severity: 'error',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const { tree, source } = article
  for (const link of tree.links) {
    if (link.form !== 'reference' || !namesEntity(link.target, corpus.settings)) continue
    const tag = inlineTag(source.text, link)
    const name = quoted(link.target)
    yield {
      span: link.span,
      message: {
        en: `This link names ${name.en} in a definition, so it is not read as a tag. Write the entity right behind the words, in round brackets.`,
        ar: `يذكر هذا الرابط ${name.ar} في تعريف، فلا يُقرأ وسمًا. اكتب الكيان بعد الكلمات مباشرة بين هلالين.`,
      },
      fixes:
        tag === undefined
          ? []
          : [
              {
                title: { en: 'Write it as an inline tag', ar: 'كتابته وسمًا مباشرًا' },
                edits: [{ span: link.span, text: tag }, ...withoutDefinition(article, link)],
                safe: true,
              },
            ],
    }
  }
}

/** The edit that removes the definition of a link, if nothing else uses it and it stands in no list or quotation. */
function withoutDefinition(article: Article, link: Link): readonly Edit[] {
  const { links, images, root } = article.tree
  const at = link.destination.start
  if ([...links, ...images].some((one) => one !== link && one.destination.start === at)) return []
  const index = root.children.findIndex(
    ({ kind, span }) => kind === 'link-definition' && covers(span, link.destination),
  )
  const definition = root.children[index]
  const edit = definition && withoutBlock(article, index, definition.span)
  return edit ? [edit] : []
}
