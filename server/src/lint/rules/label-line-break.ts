import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { isOfKnownType } from '../tags/tag-attributes.ts'

/** A tag whose label goes over the end of a line: read as it should be, but hard to see in an editor and torn apart by bidi. */
export const labelLineBreak: LintRule = {
  code: 'label-line-break',
  summary: {
    en: 'The label of a tag goes over the end of a line.',
    ar: 'تمتد عبارة الوسم على سطرين.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check({ tree }: Article, corpus: Corpus): Iterable<Finding> {
  for (const tag of tree.tags) {
    const { start, end } = tag.label
    const label = tree.text.slice(start, end)
    if (!/[\r\n]/.test(label) || !isOfKnownType(tag, corpus.settings)) continue
    const edits = [...label.matchAll(lineBreak)].map(({ 0: found, index }) => ({
      span: { start: start + withoutTrail(label, index), end: start + index + found.length },
      text: ' ',
    }))
    yield {
      span: tag.label,
      message: {
        en: 'The label of this tag goes over the end of a line. Write it on one line, or its parts change places on the screen.',
        ar: 'تمتد عبارة هذا الوسم على سطرين. اكتبها في سطر واحد، وإلا تبادلت أجزاؤها مواضعها على الشاشة.',
      },
      fixes: [
        {
          title: { en: 'Join the lines with a space', ar: 'وصل السطرين بمسافة' },
          edits,
          safe: true,
        },
      ],
    }
  }
}

/** With the markers of the quotation that go before the next line. */
const lineBreak = /(?:\r\n|\n|\r)[ \t>]*/g

/** Where a line of the label ends, without spaces and the backslash of a hard break. */
function withoutTrail(label: string, lineEnd: number): number {
  let end = lineEnd
  const backslashes = /\\*$/.exec(label.slice(Math.max(0, lineEnd - 10), lineEnd))?.[0].length ?? 0
  if (backslashes % 2 === 1) end--
  while (/[ \t]/.test(label[end - 1] ?? '')) end--
  return end
}
