import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { isolate } from '../../language/direction.ts'
import type { Message } from '../../language/message.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { halves, isQuotation, type MarkKind, marksOf, type PairedMarks, type StrayMark } from '../text/paired-marks.ts'
import { proseEdit } from '../text/prose-edit.ts'
import { rarer } from '../text/rarer.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** Quotation marks and brackets whose other half is missing, or is the wrong one. */
export const unbalancedQuotes: LintRule = {
  code: 'unbalanced-quotes',
  summary: {
    en: 'A quotation mark or a bracket has no partner in its paragraph, or the wrong half of the pair is used.',
    ar: 'علامة اقتباس أو قوس بلا قرين في فقرته، أو كُتب أحد طرفي الزوج مكان الآخر.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  const blocks = proseOf(article).map((prose) => ({ prose, marks: marksOf(prose) }))
  const quotations = blocks.flatMap(({ marks }) => marks.pairs.filter(({ kind }) => isQuotation(kind)))
  const { usual } = rarer(quotations, ({ kind }) => kind)
  for (const [index, block] of blocks.entries()) {
    const { prose, marks } = block
    for (const { at, right } of marks.reversed) yield wrongHalf(article, prose, at, right)
    if (marks.strays.length === 0) continue
    const alone = marks.strays.filter((stray) => !goesOn(stray, block, blocks[index - 1], blocks[index + 1]))
    for (const [at, stray] of alone.slice(0, MOST).entries()) {
      const before = alone[at - 1]
      const after = alone[at + 1]
      if (before && belong(before, stray)) yield wrongKind(article, prose, before, stray, usual)
      else if (!after || !belong(stray, after)) yield primed(article, prose, stray) ?? unmatched(prose, stray)
    }
  }
}

/** Of more in one paragraph something else is the matter with it. */
const MOST = 20

interface Block {
  readonly prose: Prose
  readonly marks: PairedMarks
}

/** Whether a quotation runs over into the next paragraph, which opens it again or closes it, or comes from the one before. */
function goesOn({ kind, opens }: StrayMark, own: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (!isQuotation(kind) || own.prose.plain === undefined) return false
  const last = (block: Block | undefined): StrayMark | undefined =>
    block?.prose.plain && block.marks.strays.findLast((stray) => stray.kind === kind)
  const first = (block: Block | undefined): StrayMark | undefined =>
    block?.prose.plain && block.marks.strays.find((stray) => stray.kind === kind)
  if (!opens) return last(before)?.opens === true
  return after?.prose.text.trimStart().startsWith(halves[kind][0]) === true || first(after)?.opens === false
}

/** Whether one opens what the other was to close, with a mark of another kind. */
const belong = (one: StrayMark, other: StrayMark): boolean =>
  one.opens && !other.opens && one.kind !== other.kind && isQuotation(one.kind) === isQuotation(other.kind)

function wrongHalf(article: Article, prose: Prose, at: number, right: string): Finding {
  const written = prose.text.charAt(at)
  const edit = proseEdit(article, prose, at, at + 1, right)
  const isOpening = right === '“' || right === '«'
  return {
    span: prose.span(at, at + 1),
    message: isOpening
      ? {
          en: `The closing mark ${shown(written)} stands where a quotation opens. Write ${shown(right)}.`,
          ar: `كُتبت علامة إغلاق الاقتباس ${shown(written)} حيث يُفتح الاقتباس. اكتب ${shown(right)}.`,
        }
      : {
          en: `The opening mark ${shown(written)} stands where a quotation closes. Write ${shown(right)}.`,
          ar: `كُتبت علامة فتح الاقتباس ${shown(written)} حيث يُغلق الاقتباس. اكتب ${shown(right)}.`,
        },
    fixes: edit ? [{ title: writing(right), edits: [edit], safe: true }] : [],
  }
}

/** Quotation marks become those that the article has elsewhere; brackets, those that open. */
function wrongKind(article: Article, prose: Prose, open: StrayMark, close: StrayMark, usual?: MarkKind): Finding {
  const kind = usual !== undefined && isQuotation(open.kind) ? usual : open.kind
  const [first, last] = halves[kind]
  const edits = [
    ...(open.kind === kind ? [] : [proseEdit(article, prose, open.at, open.at + 1, first)]),
    ...(close.kind === kind ? [] : [proseEdit(article, prose, close.at, close.at + 1, last)]),
  ]
  // Where spaces are wrong too, it may be that other marks belong together.
  const isClear =
    close.at > open.at + 1 &&
    /\S/.test(prose.text.charAt(open.at + 1)) &&
    /\S/.test(prose.text.charAt(close.at - 1)) &&
    !/^\p{L}/u.test(prose.text.slice(close.at + 1, close.at + 3))
  const sound = edits.filter((edit) => edit !== undefined)
  const pair = shown(`${first}…${last}`)
  return {
    span: prose.span(close.at, close.at + 1),
    message: {
      en: `What ${shown(halves[open.kind][0])} opens is closed by ${shown(prose.text.charAt(close.at))}. Write ${pair}.`,
      ar: `ما فتحته العلامة ${shown(halves[open.kind][0])} أغلقته ${shown(prose.text.charAt(close.at))}. اكتب ${pair}.`,
    },
    fixes:
      isClear && sound.length === edits.length
        ? [{ title: { en: `Write ${pair}`, ar: `كتابة ${pair}` }, edits: sound }]
        : [],
  }
}

/** Where ″, which is no quotation mark, closes what a mark opens. */
function primed(article: Article, prose: Prose, { at, kind, opens }: StrayMark): Finding | undefined {
  if (!opens || !isQuotation(kind)) return undefined
  const length = /^[^"“”«»″]*\S(?=″)/u.exec(prose.text.slice(at + 1))?.[0].length
  if (length === undefined) return undefined
  const [first, last] = halves[kind]
  const prime = at + 1 + length
  const edit = proseEdit(article, prose, prime, prime + 1, last)
  return {
    span: prose.span(prime, prime + 1),
    message: {
      en: `What ${shown(first)} opens is closed by ${shown('″')}, the sign of inches and seconds. Write ${shown(last)}.`,
      ar: `ما فتحته العلامة ${shown(first)} أغلقته ${shown('″')}، وهي علامة البوصة والثانية. اكتب ${shown(last)}.`,
    },
    fixes: edit ? [{ title: writing(last), edits: [edit], safe: true }] : [],
  }
}

function unmatched(prose: Prose, { at, kind, opens }: StrayMark): Finding {
  const sign = shown(prose.text.charAt(at))
  const other = shown(halves[kind][opens ? 1 : 0])
  return {
    span: prose.span(at, at + 1),
    message: opens
      ? {
          en: `Nothing in this paragraph closes what ${sign} opens. Add ${other} where it ends, or delete this mark.`,
          ar: `لا شيء في هذه الفقرة يغلق ما فتحته العلامة ${sign}. أضف ${other} حيث ينتهي، أو احذف هذه العلامة.`,
        }
      : {
          en: `Nothing in this paragraph opens what ${sign} closes. Add ${other} where it begins, or delete this mark.`,
          ar: `لا شيء في هذه الفقرة يفتح ما أغلقته العلامة ${sign}. أضف ${other} حيث يبدأ، أو احذف هذه العلامة.`,
        },
  }
}

/** A sign as messages show it: brackets and guillemets turn with the text around them, so it keeps to the direction of its article. */
const shown = (sign: string): string => isolate(sign, 'rtl')

const writing = (sign: string): Message => ({ en: `Write ${shown(sign)}`, ar: `كتابة ${shown(sign)}` })
