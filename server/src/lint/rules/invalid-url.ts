import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, Document } from '../../corpus/document.ts'
import { isId } from '../../schema/ids.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { urlSlip } from '../values/url-slips.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** An address of the web that leads nowhere as it is written (docs/format.md §2, §6): in YAML, and where a link of the text leads. */
export const invalidUrl: LintRule = {
  code: 'invalid-url',
  summary: {
    en: 'An address of the web is written in a way that leads nowhere.',
    ar: 'عنوان في الويب مكتوب كتابة لا توصل إلى شيء.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: checkYaml, article: checkLinks },
}

function* checkYaml(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const { scalar, shape } of placesOf(document, corpus.settings, 'url', 'external-id', 'article-or-url')) {
    // An article may be called as a site is.
    if (shape.kind === 'article-or-url' && isId(scalar.text)) continue
    yield* finding(scalar.text, scalar.span, (text) => rewriteScalar(scalar, text))
  }
}

function* checkLinks({ tree }: Article): Iterable<Finding> {
  // Links of one definition lead to the one place.
  const seen = new Set<number>()
  for (const { destination, target } of [...tree.links, ...tree.images]) {
    if (seen.has(destination.start)) continue
    seen.add(destination.start)
    const isAsRead = tree.text.slice(destination.start, destination.end) === target
    yield* finding(target, destination, isAsRead ? (text) => ({ span: destination, text }) : undefined)
  }
}

function* finding(url: string, span: Span, edit: ((text: string) => Edit) | undefined): Iterable<Finding> {
  const slip = urlSlip(url)
  if (!slip) return
  const { what, meant } = slip
  const guess = meant === undefined ? undefined : quoted(meant)
  yield {
    span,
    message: {
      en: `${quoted(url).en} is no address of the web. ${what.en} ${guess ? `Did you mean ${guess.en}?` : 'Copy it again from the page.'}`,
      ar: `${quoted(url).ar} ليس عنوانًا في الويب. ${what.ar} ${guess ? `هل قصدت ${guess.ar}؟` : 'انسخه من الصفحة ثانية.'}`,
    },
    fixes:
      guess && edit && meant !== undefined
        ? [
            {
              title: { en: `Change to ${guess.en}`, ar: `التغيير إلى ${guess.ar}` },
              edits: [edit(meant)],
            },
          ]
        : [],
  }
}
