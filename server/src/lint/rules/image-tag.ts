import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Link } from '../../syntax/tree.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { inlineTag } from '../tags/inline-tag.ts'
import { namesEntity } from '../tags/tag-target.ts'

/** An image whose destination names an entity: images are never tags (docs/format.md §3). */
export const imageTag: LintRule = {
  code: 'image-tag',
  summary: {
    en: 'An exclamation mark before a tag makes it an image, so it tags nothing.',
    ar: 'علامة التعجب قبل الوسم تجعله صورة، فلا يسم شيئًا.',
  },
  severity: 'error',
  reads: 'document',
  check: { article: check },
}

function* check({ tree, source: { text } }: Article, corpus: Corpus): Iterable<Finding> {
  for (const image of tree.images) {
    if (!namesEntity(image.target, corpus.settings)) continue
    yield {
      span: image.span,
      message: {
        en: `The “!” makes this an image of ${quoted(image.target).en}, which is no file. Remove it, so that the words are tagged.`,
        ar: `علامة «!» تجعل هذا صورة من ${quoted(image.target).ar}، وليس ذلك ملفًا. احذفها لتوسم الكلمات.`,
      },
      fixes: fixesOf(text, image),
    }
  }
}

function fixesOf(text: string, image: Link): readonly Fix[] {
  const { span, label } = image
  // A tag in a tag is none: which of the two was meant is for a person to say.
  if (/[[\]]/.test(text.slice(label.start, label.end))) return []
  const tag = image.form === 'inline' ? text.slice(span.start + 1, span.end) : inlineTag(text, image)
  if (tag === undefined) return []
  const isGlued = /[\p{L}\p{M}\p{N}»”"')\]]/u.test(text[span.start - 1] ?? ' ')
  const remove: Fix = {
    title: { en: 'Remove the “!”', ar: 'حذف علامة «!»' },
    edits: [{ span, text: tag }],
    ...(!isGlued && { safe: true }),
  }
  const keep: Fix = {
    title: { en: 'Keep the “!” in the sentence, with a space behind it', ar: 'إبقاء «!» في الجملة ومسافة بعدها' },
    edits: [{ span, text: `! ${tag}` }],
  }
  // Of two such signs another would make an image of it again.
  if (text[span.start - 1] === '!') return [keep]
  // Behind a word the sign may be the sentence's own.
  return isGlued ? [keep, remove] : [remove]
}
