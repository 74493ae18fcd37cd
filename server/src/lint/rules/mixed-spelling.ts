import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import { covers, type Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { mixedLabels } from '../tags/label-spellings.ts'
import { isArabicText } from '../text/arabic-text.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { isVerbatim } from '../text/verbatim.ts'
import { mixedWords, respelled } from '../text/word-spellings.ts'

/** One name or word that an article spells in two ways. */
export const mixedSpelling: LintRule = {
  code: 'mixed-spelling',
  summary: {
    en: 'One name or word is spelled in two ways in the same article.',
    ar: 'اسم أو كلمة بكتابتين في المقالة نفسها.',
  },
  severity: 'warning',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  const labels = mixedLabels(article, corpus)
  for (const { tags, better } of labels) {
    const [other] = better
    if (other) for (const tag of tags) yield label(article, corpus, tag, other)
  }
  if (!isArabicText(article.lang)) return
  const told = labels.flatMap(({ tags }) => tags.map(({ span }) => span))
  for (const { places, better, marksOnly } of mixedWords(article)) {
    const [other] = better
    if (!other) continue
    const otherSpan = other.prose.span(other.start, other.end)
    for (const place of places) {
      const { prose, start, end } = place
      const span = prose.span(start, end)
      if (told.some((tag) => covers(tag, span))) continue
      const edit = proseEdit(article, prose, start, end, respelled(place, other, marksOnly))
      const finding = mixed(article, { span, text: place.text }, { span: otherSpan, text: other.text }, edit)
      yield marksOnly ? { ...finding, severity: 'info' } : finding
    }
  }
}

function label(article: Article, corpus: Corpus, tag: Tag, other: Tag): Finding {
  const { source } = article
  // With markup in it nobody knows what of it stays.
  const isPlain = source.slice(tag.label) === tag.labelText
  const edit = isPlain ? { span: tag.label, text: source.slice(other.label) } : undefined
  const found = mixed(
    article,
    { span: tag.label, text: tag.labelText },
    { span: other.label, text: other.labelText },
    edit,
  )
  // Messages and titles go out in reports.
  const isWithheld = [tag, other].some(({ type, id }) => corpus.resolve(`${type}:${id}`)?.withhold)
  return isWithheld ? { ...found, message: unnamed, fixes: edit ? [{ title: asThere, edits: [edit] }] : [] } : found
}

const unnamed: Message = {
  en: 'This name is spelled otherwise elsewhere in this article. Spell it in one way.',
  ar: 'يُكتب هذا الاسم في موضع آخر من هذه المقالة بصورة أخرى. اكتبه بصورة واحدة.',
}

const asThere: Message = { en: 'Spell it as it is spelled there', ar: 'كتابته كما كُتب هناك' }

interface Spelling {
  readonly span: Span
  readonly text: string
}

function mixed({ uri, source }: Article, one: Spelling, other: Spelling, edit: Edit | undefined): Finding {
  const [here, there] = [quoted(one.text), quoted(other.text)]
  const title: Message = { en: `Write ${there.en}`, ar: `كتابة ${there.ar}` }
  return {
    span: one.span,
    message: {
      en: `${here.en} is spelled ${there.en} elsewhere in this article. Spell it in one way.`,
      ar: `تُكتب ${here.ar} في موضع آخر من هذه المقالة ${there.ar}. اكتبها بصورة واحدة.`,
    },
    related: [
      {
        uri,
        range: source.range(other.span),
        message: { en: 'Here it is spelled otherwise.', ar: 'كُتبت هنا بصورة أخرى.' },
      },
    ],
    fixes: edit ? [{ title, edits: [edit] }] : [],
  }
}
