import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { withoutAddresses } from '../../language/addresses.ts'
import { isolate } from '../../language/direction.ts'
import type { Finding, Fix } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Two dots, which are neither a full stop nor an ellipsis. */
export const doubleDot: LintRule = {
  code: 'double-dot',
  summary: {
    en: 'Two dots stand together, which is neither a full stop nor an ellipsis.',
    ar: 'نقطتان متتاليتان، فلا هما نقطة ختام ولا علامة حذف.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  for (const prose of proseOf(article)) {
    if (!prose.text.includes('..')) continue
    const text = withoutAddresses(prose.text)
    for (const { index } of text.matchAll(twoDots)) {
      yield {
        span: prose.span(index, index + 2),
        message: {
          en: 'Two dots are no sign of punctuation. Write “…” for a pause or an omission, “.” at the end of a sentence.',
          ar: 'النقطتان المتتاليتان ليستا علامة ترقيم. اكتب «…» للوقفة أو الحذف، و«.» في آخر الجملة.',
        },
        fixes: fixesOf(article, prose, index),
      }
    }
  }
}

// Not in a path, a range or an ellipsis, also one whose dots stand apart.
const twoDots =
  /(?<![./\\…]|\. |[a-z0-9\u0660-\u0669\u06f0-\u06f9])\.\.(?![./\\…]| \.)|(?<=[a-z0-9\u0660-\u0669\u06f0-\u06f9])\.\.(?=\s|$)/gi

/** At the end of a line a full stop is the likelier. */
function fixesOf(article: Article, prose: Prose, at: number): readonly Fix[] {
  const after = prose.text.slice(at + 2, at + 4)
  const ellipsis = writing(article, prose, at, at + 2, '…')
  // A full stop stands right behind its word, and not right before the next.
  const space = /[ \t\u00a0]*$/.exec(prose.text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0
  const isDotted = /[.…]/.test(prose.text.charAt(at - space - 1))
  const stop = isDotted || /^[\p{L}\p{N}]/u.test(after) ? [] : writing(article, prose, at - space, at + 2, '.')
  return /^\s*(?:\n|$)/.test(after) ? [...stop, ...ellipsis] : [...ellipsis, ...stop]
}

function writing(article: Article, prose: Prose, start: number, end: number, text: string): readonly Fix[] {
  const edit = proseEdit(article, prose, start, end, text)
  return edit ? [{ title: { en: `Write “${text}”`, ar: `كتابة «${isolate(text)}»` }, edits: [edit] }] : []
}
