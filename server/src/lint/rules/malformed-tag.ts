import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Message } from '../../language/message.ts'
import { linkTypes } from '../../schema/types.ts'
import type { Slip } from '../../syntax/tree.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'

/** Text that is nearly a tag, but that CommonMark does not read as a link (docs/format.md §3). */
export const malformedTag: LintRule = {
  code: 'malformed-tag',
  summary: {
    en: 'Text is nearly a tag, but a slip in its brackets, spaces or quotes keeps it from being one.',
    ar: 'نص يكاد يكون وسمًا، لولا زلة في أقواسه أو مسافاته أو علامات اقتباسه.',
  },
  severity: 'error',
  reads: 'document',
  check: { article: check },
}

function* check({ tree }: Article, corpus: Corpus): Iterable<Finding> {
  for (const problem of tree.problems) {
    if (problem.kind !== 'malformed-tag') continue
    if (!corpus.settings.types.has(problem.type) && !linkTypes.includes(problem.type)) continue
    const mended = quoted(problem.mended)
    yield {
      span: problem.span,
      message: {
        en: `This is not read as a tag: ${slips[problem.slip].en} It should be ${mended.en}.`,
        ar: `لا يُقرأ هذا وسمًا: ${slips[problem.slip].ar} والصواب ${mended.ar}.`,
      },
      fixes: [
        {
          title: { en: `Write ${mended.en}`, ar: `كتابة ${mended.ar}` },
          edits: [{ span: problem.span, text: problem.mended }],
          safe: true,
        },
      ],
    }
  }
}

const slips: Readonly<Record<Slip, Message>> = {
  'space-before-parenthesis': {
    en: 'there must be no space between “]” and “(”.',
    ar: 'لا مسافة بين «\u2066]\u2069» و«\u2066(\u2069».',
  },
  'space-after-colon': { en: 'there must be no space behind the colon.', ar: 'لا مسافة بعد النقطتين.' },
  'space-in-destination': { en: 'there must be no space in the id.', ar: 'لا مسافة في المعرّف.' },
  'curly-quotes': {
    en: 'the attributes stand in straight quotation marks, ".',
    ar: 'تُكتب السمات بين علامتي اقتباس مستقيمتين \u2066"\u2069.',
  },
  'arabic-punctuation': {
    en: 'the signs of a tag are the Latin “?”, “;” and “:”.',
    ar: 'علامات الوسم لاتينية: «\u2066?\u2069» و«\u2066;\u2069» و«\u2066:\u2069».',
  },
  'missing-closing-bracket': {
    en: 'the “]” behind the label is missing.',
    ar: 'ينقص القوس «\u2066]\u2069» بعد عبارة الوسم.',
  },
  'missing-closing-parenthesis': { en: 'the “)” at its end is missing.', ar: 'ينقص القوس «\u2066)\u2069» في آخره.' },
  'missing-opening-bracket': {
    en: 'the “[” before the label is missing.',
    ar: 'ينقص القوس «\u2066[\u2069» قبل عبارة الوسم.',
  },
  'reversed-brackets': {
    en: 'the label stands in square brackets and the id in round ones.',
    ar: 'تُكتب العبارة بين قوسين معقوفين والمعرّف بين هلالين.',
  },
  'unclosed-title': {
    en: 'the quotation mark behind the attributes is missing.',
    ar: 'تنقص علامة الاقتباس بعد السمات.',
  },
}
