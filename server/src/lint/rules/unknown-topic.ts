import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { sameKey } from '../../language/fold.ts'
import type { Topic } from '../../schema/settings.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import { closest } from '../did-you-mean.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { slugSlip } from '../values/slug-slip.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** A topic that the closed list of `seedbed.yaml` does not have (docs/format.md §2, §7). */
export const unknownTopic: LintRule = {
  code: 'unknown-topic',
  summary: {
    en: 'A topic is not in the list of topics that `seedbed.yaml` keeps.',
    ar: 'موضوع ليس في قائمة الموضوعات التي في `seedbed.yaml`.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const topics = document.kind === 'settings' ? document.settings.topics : corpus.settings.topics
  if (!topics) return
  const places = [...placesOf(document, corpus.settings, 'topic')]
  const own = document.kind === 'article' ? places.map(({ scalar }) => scalar.text) : undefined
  for (const { scalar, path } of places) {
    const { text } = scalar
    // A list of several topics that is read as one is the finding of `arabic-separator`.
    if (text === '' || topics.has(text) || slugSlip(document.source.characters, scalar)) continue
    // An article names a topic once, and none is broader than itself.
    const taken = own ?? path.slice(1, 2)
    const meant = meantBy(text, topics).filter((slug) => !taken.includes(slug))
    // A wider topic needs no row of its own: docs/format.md §7 shows one without.
    if (document.kind === 'settings' && meant.length === 0) continue
    const name = quoted(text)
    const guess = meant[0] === undefined ? undefined : quoted(meant[0])
    yield {
      span: scalar.span,
      message: {
        en: `${name.en} is not among the topics of this corpus. ${guess ? `Did you mean ${guess.en}?` : 'Choose one of its topics, or add this one to “topics” in “seedbed.yaml”.'}`,
        ar: `${name.ar} ليس من موضوعات هذه المجموعة. ${guess ? `هل قصدت ${guess.ar}؟` : 'اختر موضوعًا منها، أو أضفه إلى «topics» في «\u2068seedbed.yaml\u2069».'}`,
      },
      fixes: meant.slice(0, 3).map((slug) => ({
        title: { en: `Change to ${quoted(slug).en}`, ar: `التغيير إلى ${quoted(slug).ar}` },
        edits: [rewriteScalar(scalar, slug)],
      })),
    }
  }
}

/** Topics that are called so come before those that are spelt nearly so. */
function meantBy(text: string, topics: ReadonlyMap<string, Topic>): readonly string[] {
  const key = sameKey(text)
  const called = [...topics].filter(([, { label }]) => [...label.values()].some((one) => sameKey(one) === key))
  return [...new Set([...called.map(([slug]) => slug), ...closest(text, topics.keys())])]
}
