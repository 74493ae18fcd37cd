import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type TaggedEntity, taggedEntities } from '../../corpus/tagged-entities.ts'
import type { Name } from '../../registry/entity.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { blockOf, isInQuotation } from '../tags/label-sentence.ts'
import { preferredNames } from '../tags/preferred-name.ts'
import { shownWords, shownWordsFirst } from '../tags/shown-name.ts'
import { writeName } from '../tags/write-name.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** A label that is a name the registry advises against, or calls a mistake: aliases with `use: avoid` or `use: error` (docs/format.md §6). */
export const discouragedName: LintRule = {
  code: 'discouraged-name',
  summary: {
    en: 'A tag uses a name that the registry advises against or calls a mistake.',
    ar: 'وسم بعبارة يوصي السجل بتجنبها أو يعدّها خطأ.',
  },
  severity: 'warning',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  for (const tagged of taggedEntities(article, corpus)) {
    const { names } = tagged
    const [first] = names
    if (!first || names.some(({ use }) => use !== 'avoid' && use !== 'error')) continue
    const block = blockOf(article, tagged.tag)
    if (block && !isInQuotation(block)) yield finding(article, tagged, first)
  }
}

function finding(article: Article, { tag, entity }: TaggedEntity, name: Name): Finding {
  const names = preferredNames(entity, name, article)
  // Titles of fixes go out in reports as messages do.
  const fixes = entity.withhold ? [] : names.flatMap((right) => writeName(article.source.text, tag, right) ?? [])
  const right = quoted(names[0])
  const [label, first] = [shownWords(tag.labelText, entity), shownWordsFirst(tag.labelText, entity)]
  const better = fixes.length > 0 ? { en: ` Write ${right.en}.`, ar: ` اكتب ${right.ar}.` } : { en: '', ar: '' }
  const note = name.note === undefined || entity.withhold ? undefined : quoted(name.note.replace(/[.\s]+$/u, ''))
  const reason = note ? { en: ` The registry notes: ${note.en}.`, ar: ` وفي السجل: ${note.ar}.` } : { en: '', ar: '' }
  const fault =
    name.use === 'error'
      ? {
          en: `${first.en} is a known mistake for that of the record.`,
          ar: `${first.ar} خطأ معروف في كتابة الاسم المسجل.`,
        }
      : { en: `The house style avoids ${label.en}.`, ar: `دليل الأسلوب المتبع يتجنب ${label.ar}.` }
  return {
    span: tag.label,
    message: { en: `${fault.en}${better.en}${reason.en}`, ar: `${fault.ar}${better.ar}${reason.ar}` },
    deprecated: true,
    fixes,
  }
}
