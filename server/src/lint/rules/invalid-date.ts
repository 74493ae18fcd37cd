import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import type { EdtfProblem } from '../../language/edtf-slips.ts'
import type { Message } from '../../language/message.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { dateSlips } from '../values/date-slips.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** A date that is none as docs/format.md §2 has them: in front matter, in the registry, in a date tag. */
export const invalidDate: LintRule = {
  code: 'invalid-date',
  summary: {
    en: 'A date is not written as EDTF, or there is no such day.',
    ar: 'التاريخ غير مكتوب بصيغة EDTF، أو لا يوم بهذا التاريخ.',
  },
  severity: 'error',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  for (const { scalar } of placesOf(document, corpus.settings, 'edtf')) {
    const read = readEdtf(scalar.text)
    if (!isEdtfProblem(read)) continue
    yield finding(scalar.text, scalar.span, read, (text) => rewriteScalar(scalar, text))
  }
  if (document.kind !== 'article') return
  for (const tag of document.tree.tags) {
    // `date:?` is no slip: its value is not known yet.
    if (tag.type !== 'date' || /^[?؟]$/.test(tag.id)) continue
    const read = readEdtf(tag.id)
    if (!isEdtfProblem(read)) continue
    const span = tag.id === '' ? tag.destination : tag.idSpan
    yield finding(tag.id, span, read, (text) => ({ span: tag.idSpan, text }))
  }
}

function finding(
  written: string,
  span: Span,
  { problem, fixes, certain }: EdtfProblem,
  edit: (text: string) => Edit,
): Finding {
  const slip = dateSlips[problem]
  const [likeliest] = fixes
  return {
    span,
    message: {
      en: `${written === '' ? '' : `${quoted(written).en} is not a date: `}${slip.en} ${hint(likeliest).en}`,
      ar: `${written === '' ? '' : `${quoted(written).ar} ليس تاريخًا: `}${slip.ar} ${hint(likeliest).ar}`,
    },
    fixes: fixes.slice(0, 3).map((text) => ({
      title: { en: `Write ${quoted(text).en}`, ar: `كتابة ${quoted(text).ar}` },
      edits: [edit(text)],
      ...(certain && { safe: certain }),
    })),
  }
}

const hint = (date: string | undefined): Message =>
  date === undefined
    ? {
        en: 'Write a day as “2024-10-09”, a month as “2024-10”, a span as “2024-10-09/2024-10-11”.',
        ar: 'اكتب اليوم هكذا «\u20662024-10-09\u2069»، والشهر «\u20662024-10\u2069»، والمدة «\u20662024-10-09/2024-10-11\u2069».',
      }
    : { en: `Did you mean ${quoted(date).en}?`, ar: `هل قصدت ${quoted(date).ar}؟` }
