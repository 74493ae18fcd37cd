import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { areJoined } from '../../corpus/joined-entities.ts'
import { isLocal } from '../../corpus/site.ts'
import type { Message } from '../../language/message.ts'
import { isNameOf } from '../../registry/label-names.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { retargetTag } from '../tags/reference-edit.ts'
import { shownWords } from '../tags/shown-name.ts'
import { tagWords } from '../tags/tag-words.ts'
import { toldApart } from '../tags/told-apart.ts'
import {
  type Referent,
  type TaggedLabel,
  taggedLabels,
  type UntaggedLabel,
  untaggedLabels,
} from '../tags/untagged-labels.ts'

/** A name that is tagged in one place of an article and in another one is not, or is tagged as something else of its type. */
export const inconsistentTagging: LintRule = {
  code: 'inconsistent-tagging',
  summary: {
    en: 'A name that is tagged in one place of an article is untagged, or tagged otherwise, in another.',
    ar: 'اسم موسوم في موضع من المقالة، وغير موسوم أو موسوم بغير ذلك في موضع آخر منها.',
  },
  severity: 'hint',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const label of taggedLabels(article, corpus)) yield* taggedOtherwise(article, corpus, label)
  for (const label of untaggedLabels(article, corpus)) yield notTagged(article, corpus, label)
}

function* taggedOtherwise(article: Article, corpus: Corpus, { text, referents }: TaggedLabel): Iterable<Finding> {
  if (referents.size < 2) return
  // A label that is no name of its entity is a finding of its own, and so is an entity without a record.
  const called = [...referents.values()].filter(({ ref, entity }) => (entity ? isNameOf(entity, text) : isLocal(ref)))
  const mostOf = new Map<string, Referent>()
  for (const one of called) {
    if (one.tags.length > (mostOf.get(one.type)?.tags.length ?? 0)) mostOf.set(one.type, one)
  }
  for (const referent of called) {
    const most = mostOf.get(referent.type)
    const first = most?.tags[0]
    if (!most || !first || most === referent) continue
    if (referent.entity && most.entity && areJoined(referent.entity, most.entity, corpus)) continue
    const named = called.flatMap(({ entity }) => entity ?? [])
    for (const tag of referent.tags) {
      yield otherwise(article, tag, first, most.ref, shownWords(tag.labelText, ...named))
    }
  }
}

function otherwise({ uri, source }: Article, tag: Tag, first: Tag, ref: string, label: Message): Finding {
  const other = quoted(ref)
  return {
    span: tag.idSpan,
    message: {
      en: `Elsewhere in this article ${label.en} is tagged as ${other.en}. Is the same meant here?`,
      ar: `${label.ar} موسوم في موضع آخر من هذه المقالة بـ${other.ar}. فهل المقصود هنا هو نفسه؟`,
    },
    related: [
      {
        uri,
        range: source.range(first.span),
        message: { en: `Tagged as ${other.en}.`, ar: `موسوم بـ${other.ar}.` },
      },
    ],
    fixes: [
      {
        title: { en: `Tag it as ${other.en}`, ar: `وسمه بـ${other.ar}` },
        edits: [retargetTag(tag, ref)],
      },
    ],
  }
}

function notTagged(article: Article, corpus: Corpus, { prose, place, span, referents }: UntaggedLabel): Finding {
  const name = quoted(prose.text.slice(place.start, place.end))
  const refs = quotedList(referents.map(({ ref }) => ref))
  return {
    span,
    message: {
      en: `${name.en} is tagged as ${refs.en} elsewhere in this article, and not here. Tag it here too.`,
      ar: `${name.ar} موسوم بـ${refs.ar} في موضع آخر من هذه المقالة، وغير موسوم هنا. ضع له وسمًا هنا أيضًا.`,
    },
    related: referents.slice(0, 1).flatMap(({ tags }) =>
      tags.slice(0, 1).map((tag) => ({
        uri: article.uri,
        range: article.source.range(tag.span),
        message: { en: 'Tagged here.', ar: 'موسوم هنا.' },
      })),
    ),
    fixes: referents
      .slice(0, 3)
      .flatMap(
        ({ ref, entity }) =>
          tagWords(article, prose, place, ref, entity && toldApart(entity, corpus, article.date)) ?? [],
      ),
  }
}
