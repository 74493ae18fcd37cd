import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { sameKey } from '../../language/fold.ts'
import type { Relation } from '../../schema/settings.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding } from '../finding.ts'
import { quoted, quotedList } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { withoutQuotes } from '../values/slug-slip.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** A relation between articles that neither the format nor the corpus has (docs/format.md §2, §7). */
export const unknownRelation: LintRule = {
  code: 'unknown-relation',
  summary: {
    en: 'What another article is said to be to this one is no relation of the format or of `seedbed.yaml`.',
    ar: 'صلة المقالة الأخرى بهذه ليست من صلات الصيغة ولا من صلات `seedbed.yaml`.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const { relations } = corpus.settings
  for (const { scalar } of placesOf(document, corpus.settings, 'relation')) {
    const { text } = scalar
    if (text === '' || relations.has(text)) continue
    const meant = meantBy(text, relations)
    const guess = meant[0] === undefined ? undefined : quoted(meant[0])
    const all = quotedList([...relations.keys()])
    yield {
      span: scalar.span,
      message: {
        en: `${quoted(text).en} is no relation between articles. ${guess ? `Did you mean ${guess.en}?` : `Write one of ${all.en}, or add it to “relations” in “seedbed.yaml”.`}`,
        ar: `${quoted(text).ar} ليس صلة بين المقالات. ${guess ? `هل قصدت ${guess.ar}؟` : `اكتب إحدى هذه: ${all.ar}، أو أضفها إلى «relations» في «\u2068seedbed.yaml\u2069».`}`,
      },
      fixes: meant.map((relation) => ({
        title: { en: `Change to ${quoted(relation).en}`, ar: `التغيير إلى ${quoted(relation).ar}` },
        edits: [rewriteScalar(scalar, relation)],
      })),
    }
  }
}

/** Relations that are called so come before those that are spelt nearly so. */
function meantBy(text: string, relations: ReadonlyMap<string, Relation>): readonly string[] {
  const bare = withoutQuotes(text)
  const key = sameKey(bare)
  const called = [...relations].filter(
    ([name, { label }]) => name === bare || [...label.values()].some((one) => sameKey(one) === key),
  )
  return [...new Set([...called.map(([relation]) => relation), ...closest(bare, relations.keys())])].slice(0, 3)
}
